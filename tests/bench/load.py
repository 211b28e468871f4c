"""Creates over signed HTTP by several bots on PostgreSQL, beside one on SQLite and a bare Bolt
handler, spread over a thousand workspaces; first with no ticket there, then with many.

Every answer names its ticket: at the end the ids that were answered and the tickets that are there
must be the same. Bots, database, stand-in for Slack and clients share the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet

from core.encryption import Seal
from core.store.sqlite import SqliteStore
from core.store.transfer import move
from handlers.slack.installations import Installation
from tests.bench.servers import (
    BARE,
    CONNECTIONS,
    SECRET,
    SLACK,
    drive,
    prepared,
    program,
    unheard,
)
from tests.bench.size import fill
from tests.bench.table import both, head, row
from tests.databases import Database, running
from tests.e2e.program import free_port

WORKSPACES = tuple(f"TW{n:03d}" for n in range(1000))
BOTS = (1, 2, 4)
KEY = Fernet.generate_key().decode()
TEAM = re.compile(rb"team_id=(\w+)")
ID = re.compile(r"T\d{3,}")


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench load", description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000, help="in all workspaces")
    parser.add_argument("--seconds", type=float, default=10, help="of each row")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder, running() as server:
        # Unlike in tests, what is committed is on the disk.
        server.does("ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()")
        for tickets in (0, args.tickets):
            with server.fresh() as url:
                asyncio.run(_run(Path(folder) / f"{tickets}.db", url, tickets, args.seconds))
    return 0


@dataclass
class Books:
    """What was answered. made: workspace and id of each ticket."""

    made: list[tuple[str, str]] = field(default_factory=list)

    def hear(self, request: bytes, answer: bytes) -> None:
        team, id = TEAM.search(request), ID.search(json.loads(answer)["text"])
        assert team, request
        assert id, answer
        self.made.append((team[1].decode(), id[0]))

    async def check(self, database: Database, filled: int) -> str:
        """How many were lost and doubled."""
        sql = f"SELECT ws, id FROM tickets WHERE num > {filled}"
        there = await database.rows(sql)
        lost, doubled = {*self.made} - {*there}, len(there) - len({*self.made})
        again = len(self.made) - len({*self.made})
        return f"lost {len(lost)}, doubled {doubled + len(lost) + again}"


async def _run(file: Path, url: str, tickets: int, seconds: float) -> None:
    each = tickets // len(WORKSPACES)
    fill(file, each, WORKSPACES)
    await _install(file)
    await move(file, url, lambda _: None)
    head(
        f"Creates, {CONNECTIONS} connections, {tickets:,} tickets in {len(WORKSPACES):,} workspaces"
    )
    async with _slack() as slack:
        async with _bots([("-c", BARE)], slack, {}) as ports:
            row("bare Bolt, ack alone", await _rate(ports, seconds, None))
        for database, bots in ((Database(file), (1,)), (Database(url), BOTS)):
            books = Books()
            for number in bots:
                async with _bots([("bot.py",)] * number, slack, _settings(database)) as ports:
                    said = await _rate(ports, seconds, books)
                row(_name(database, number), f"{said}   {await books.check(database, each)}")


def _name(database: Database, bots: int) -> str:
    kind = "SQLite" if isinstance(database.at, Path) else "PostgreSQL"
    return f"{kind}, {bots} {'process' if bots == 1 else 'processes'}"


async def _install(file: Path) -> None:
    """The bot is in all workspaces."""
    store, seal = await SqliteStore.open(file), Seal([KEY])

    async def install(ws: str, sealed: bytes) -> None:
        await store.transact(lambda db: db.install(ws, sealed))

    for ws in WORKSPACES:
        given = Installation(ws, "xoxb-bench", "UBOT", "BBOT", "https://x.slack.com/")
        await install(ws, seal.close(json.dumps(asdict(given))))
    await store.close()


def _settings(database: Database) -> dict[str, str]:
    return {
        "DATABASE_URL": database.url,
        "SLACK_CLIENT_ID": "1.2",
        "SLACK_CLIENT_SECRET": "bench",
        "SECRET_KEYS": KEY,
        "PUBLIC_URL": "http://127.0.0.1:1",
    }


@asynccontextmanager
async def _slack() -> AsyncIterator[str]:
    """The address of a stand-in for Slack's Web API."""
    port = free_port()
    async with program(["-c", SLACK, str(port)], port, dict(os.environ)):
        yield f"http://127.0.0.1:{port}/api/"


@asynccontextmanager
async def _bots(
    programs: Sequence[Sequence[str]], slack: str, settings: dict[str, str]
) -> AsyncIterator[list[int]]:
    """Their ports."""
    clean = {name: said for name, said in os.environ.items() if not name.startswith("SLACK_")}
    shared = {**clean, "SLACK_API_URL": slack, "SLACK_SIGNING_SECRET": SECRET, **settings}
    async with AsyncExitStack() as stack:
        ports = []
        for arguments in programs:
            port = free_port()
            bot = program([*arguments], port, {**shared, "PORT": str(port)})
            await stack.enter_async_context(bot)
            ports.append(port)
        yield ports


async def _rate(ports: Sequence[int], seconds: float, books: Books | None) -> str:
    """Requests a second and how long they took, once every bot has met most workspaces."""
    requests, hear = prepared(WORKSPACES), books.hear if books else unheard
    await drive(ports, seconds, requests, hear)
    times = await drive(ports, seconds, requests, hear)
    return f"{len(times) / seconds:7.0f} /s   {both(times)}"
