"""Whether one workspace can take the bot from another: how soon a quiet workspace's commands are
answered while another sends signed junk as fast as it can, and alone.

Bot, stand-in for Slack and flood are processes of their own; on two cores they share them. The last
row has a flood of the same strength from as many workspaces as requests, which no limit holds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bench.servers import ROOT, SECRET, SLACK, ask, command, program, signed
from tests.bench.table import both, head, row

CONNECTIONS = 32  # of the flood
PAUSE = 0.05  # seconds between two commands of the quiet workspace


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench flood", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10, help="of each row")
    parser.add_argument("--drive", nargs=2, help=argparse.SUPPRESS)  # port, workspaces: the flood
    args = parser.parse_args(argv)
    if args.drive:
        port, workspaces = map(int, args.drive)
        sys.stdout.write(json.dumps(asyncio.run(_flood(port, workspaces, args.seconds))))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_run(Path(folder), args.seconds))
    return 0


async def _run(folder: Path, seconds: float) -> None:
    head(f"Commands of a quiet workspace, beside {CONNECTIONS} connections of a flood")
    ports = iter(range(42_000 + os.getpid() % 1000 * 10, 65_000))
    slack, port = next(ports), next(ports)
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("SLACK_")},
        "SLACK_API_URL": f"http://127.0.0.1:{slack}/api/",
        "SLACK_BOT_TOKEN": "xoxb-bench",
        "SLACK_SIGNING_SECRET": SECRET,
        "PORT": str(port),
        "DATABASE_URL": f"sqlite:///{folder / 'flood.db'}",
    }
    async with (
        program(["-c", SLACK, str(slack)], slack, environment),
        program(["bot.py"], port, environment),
    ):
        await _quiet(port, 1)
        row("alone", both(await _quiet(port, seconds)))
        for name, workspaces in (("one workspace floods", 1), ("a thousand do", 1000)):
            async with _flooding(port, workspaces, seconds) as flood:
                times = await _quiet(port, seconds)
            said = ", ".join(f"{status} {n:,}" for status, n in sorted(flood.items()))
            rate = sum(flood.values()) / (seconds + 1)
            row(name, f"{both(times)}   flood {rate:,.0f} /s ({said})")


@asynccontextmanager
async def _flooding(port: int, workspaces: int, seconds: float) -> AsyncIterator[Counter[str]]:
    """Its answers by status, once it is over."""
    drive = ["--drive", str(port), str(workspaces), "--seconds", str(seconds + 1)]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench", "flood", *drive),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    await asyncio.sleep(1)
    answers: Counter[str] = Counter()
    yield answers
    said, _ = await process.communicate()
    answers.update(json.loads(said))


async def _flood(port: int, workspaces: int, seconds: float) -> Counter[str]:
    end, requests = time.monotonic() + seconds, _junk(workspaces)
    rounds = await asyncio.gather(*(_send(port, requests, end) for _ in range(CONNECTIONS)))
    return sum(rounds, Counter[str]())


async def _send(port: int, requests: Iterator[bytes], end: float) -> Counter[str]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    found: Counter[str] = Counter()
    while time.monotonic() < end:
        status, _ = await ask(reader, writer, next(requests))
        found[str(status)] += 1
    writer.close()
    return found


async def _quiet(port: int, seconds: float) -> list[float]:
    """The seconds that each of the quiet workspace's commands took."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    end, times = time.monotonic() + seconds, []
    while time.monotonic() < end:
        began = time.perf_counter()
        status, _ = await ask(reader, writer, command("list", str(time.monotonic_ns())))
        assert status == 200, status
        times.append(time.perf_counter() - began)
        await asyncio.sleep(PAUSE)
    writer.close()
    return times


def _junk(workspaces: int) -> Iterator[bytes]:
    """Signed and senseless: a ticket each, and what no listener takes."""
    number = 0
    while True:
        number += 1
        team = f"TF{number % workspaces}"
        yield command(f"new ticket: junk {number} of nobody", f"{team}.{number}", team)
        event = {"type": "message", "channel": [number], "user": {}}
        yield signed(
            json.dumps({"type": "event_callback", "team_id": team, "event": event}),
            "application/json",
        )
