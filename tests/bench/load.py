"""Creates over signed HTTP by one, two and four bots on PostgreSQL, at a rate far below what the
machine can do, spread over 200 workspaces; first with no ticket there, then with many.

Each bot is bound to one core. The CPU seconds of bots, PostgreSQL and stand-in are counted apart,
so a machine with few cores shows what one with many would do. Every answer names its ticket: at the
end the ids that were answered and the tickets that are there must be the same.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet

from core.encryption import Seal
from core.store.sqlite import SqliteStore
from core.store.transfer import move
from handlers.slack.installations import Installation
from tests.bench.costs import Costs, metered, model, scale
from tests.bench.servers import ROOT, SECRET, SLACK, ask, listening, prepared
from tests.bench.size import fill
from tests.bench.table import both, head, row
from tests.databases import Database, running
from tests.e2e.program import free_port
from tests.wire import Wire

WORKSPACES = tuple(f"TW{n:03d}" for n in range(200))
BOTS = (1, 2, 4)
WARMING = 40  # creates a second while a bot meets the workspaces
KEY = Fernet.generate_key().decode()
TEAM = re.compile(rb"team_id=(\w+)")
ID = re.compile(r"T\d{3,}")


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench load", description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000, help="in all workspaces")
    parser.add_argument("--seconds", type=float, default=20, help="of each row")
    parser.add_argument("--rate", type=float, default=8, help="creates a second, of each bot")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder, running() as server:
        # Unlike in tests, what is committed is on the disk.
        server.does("ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()")
        for tickets in dict.fromkeys((0, args.tickets)):
            with server.fresh() as url:
                bench = Bench(url, tickets // len(WORKSPACES), args.rate, args.seconds)
                asyncio.run(bench.run(Path(folder) / f"{tickets}.db"))
    return 0


@dataclass(frozen=True)
class Process:
    """A bot or the stand-in for Slack."""

    pid: int
    port: int


@dataclass
class Bench:
    """Creates on one database. each: tickets that are in each workspace at first"""

    url: str
    each: int
    rate: float
    seconds: float
    made: list[tuple[str, str]] = field(default_factory=list)

    async def run(self, file: Path) -> None:
        fill(file, self.each, WORKSPACES)
        await _install(file)
        await move(file, self.url, lambda _: None)
        several = f"{self.each:,} tickets in each of {len(WORKSPACES)} workspaces"
        head(f"Creates, {self.rate:.0f}/s of each bot, {several}")
        measured: dict[int, tuple[Costs, int]] = {}
        async with _program(["-c", SLACK], {}) as slack:
            await self._trips(slack)
            for number in BOTS:
                measured[number] = await self._measured(number, slack)
            idle, _ = await self._measured(1, slack, is_idle=True)
        scale(measured)
        model(*measured[1], idle, self.seconds, 10_000)

    async def _trips(self, slack: Process) -> None:
        """How often a bot waits for PostgreSQL, counted on the wire."""
        async with Wire(self.url).laid() as wire, _bots(1, slack, wire.url) as bots:
            await self._paced(bots, WARMING, len(WORKSPACES) / WARMING)
            before = wire.trips
            times = await self._paced(bots, self.rate, 5)
            row("round trips a create", f"{(wire.trips - before) / len(times):.2f}")

    async def _measured(
        self, number: int, slack: Process, *, is_idle: bool = False
    ) -> tuple[Costs, int]:
        async with (
            _bots(number, slack, self.url) as bots,
            metered(self.url, [bot.pid for bot in bots], slack.pid) as meter,
        ):
            for bot in bots:  # it has met every workspace, and prepared its statements
                await self._paced([bot], WARMING, len(WORKSPACES) / WARMING)
            metering = asyncio.create_task(meter.run(self.seconds))
            await asyncio.sleep(1.2)
            times = [] if is_idle else await self._paced(bots, self.rate * number, self.seconds)
            costs = await metering
        if times:
            row(f"{number} bots", f"{both(times)}   {await self._check()}")
            row("  a create", costs.each(len(times)))
        return costs, len(times)

    async def _paced(self, bots: list[Process], rate: float, seconds: float) -> list[float]:
        """Send creates at even times, to the bots in turn; return how long each took."""
        requests, began = prepared(WORKSPACES), time.perf_counter()
        tasks: list[asyncio.Task[float]] = []
        for n in range(int(rate * seconds)):
            await asyncio.sleep(max(began + n / rate - time.perf_counter(), 0))
            port = bots[n % len(bots)].port
            tasks.append(asyncio.create_task(self._create(port, next(requests))))
        return await asyncio.gather(*tasks)

    async def _create(self, port: int, request: bytes) -> float:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        began = time.perf_counter()
        status, answer = await ask(reader, writer, request)
        taken = time.perf_counter() - began
        writer.close()
        team, id = TEAM.search(request), ID.search(json.loads(answer)["text"])
        assert status == 200, answer
        assert team, request
        assert id, answer
        self.made.append((team[1].decode(), id[0]))
        return taken

    async def _check(self) -> str:
        """How many were lost and doubled."""
        sql = f"SELECT ws, id FROM tickets WHERE num > {self.each}"
        there = await Database(self.url).rows(sql)
        lost, doubled = {*self.made} - {*there}, len(there) - len({*self.made})
        again = len(self.made) - len({*self.made})
        return f"lost {len(lost)}, doubled {doubled + len(lost) + again}"


async def _install(file: Path) -> None:
    """The bot is in all workspaces."""
    store, seal = await SqliteStore.open(file), Seal([KEY])

    async def install(ws: str, sealed: bytes) -> None:
        await store.transact(lambda db: db.install(ws, sealed))

    for ws in WORKSPACES:
        given = Installation(ws, "xoxb-bench", "UBOT", "BBOT", "https://x.slack.com/")
        await install(ws, seal.close(json.dumps(asdict(given))))
    await store.close()


@asynccontextmanager
async def _bots(number: int, slack: Process, url: str) -> AsyncIterator[list[Process]]:
    """Bots, each on one core of this process's."""
    settings = {
        "DATABASE_URL": url,
        "SLACK_API_URL": f"http://127.0.0.1:{slack.port}/api/",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "bench",
        "SECRET_KEYS": KEY,
        "PUBLIC_URL": "http://127.0.0.1:1",
    }
    cores = itertools.cycle(sorted(os.sched_getaffinity(0)))
    async with AsyncExitStack() as stack:
        bots = []
        for core in itertools.islice(cores, number):
            bots.append(await stack.enter_async_context(_program(["bot.py"], settings)))
            os.sched_setaffinity(bots[-1].pid, {core})
        yield bots


@asynccontextmanager
async def _program(arguments: list[str], settings: dict[str, str]) -> AsyncIterator[Process]:
    """A Python process that listens on the port that PORT or its last argument names."""
    port, quiet = free_port(), asyncio.subprocess.DEVNULL
    clean = {name: said for name, said in os.environ.items() if not name.startswith("SLACK_")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *arguments, *([] if settings else [str(port)])),
        cwd=ROOT,
        env={**clean, **settings, "PORT": str(port)},
        stdout=quiet,
        stderr=quiet,
    )
    try:
        await listening(port, process)
        yield Process(process.pid, port)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
