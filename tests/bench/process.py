"""A process as a whole: start to the first answer, and memory beside a bare Bolt process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.servers import ROOT
from tests.bench.table import both, head, row

ROUNDS = 10
# Resident memory of a process, in MB, after it has done its imports and made its objects.
_RSS = "print(int(open('/proc/self/statm').read().split()[1]) * 4096 / 1e6)"
_BARE = f"""
import asyncio
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
import aiohttp.web
client = AsyncWebClient(token='xoxb-1')
app = AsyncApp(client=client, signing_secret='x', process_before_response=True)
{_RSS}"""
_DESK = f"""
import asyncio, sys
from datetime import datetime, UTC
from pathlib import Path
from core.desk import Desk
from core.message import Actor, Message
from core.store.sqlite import SqliteStore
from handlers.slack import run
from handlers.slack.answers import Spoken
async def main():
    store = await SqliteStore.open(Path(sys.argv[1]))
    desk, me = Desk(store), Actor('U1', 'W')
    for text in ('clsoe T1', 'vpn is down in Berlin, urgent', 'list', 'find vpn'):
        await desk.handle(Message(text, me, datetime.now(UTC), source=text), Spoken())
    {_RSS}
    await store.close()
asyncio.run(main())"""


def run(folder: Path) -> None:
    head("Process (goals: first answer under 0.4 s, under 20 MB over bare Bolt)")
    first_answer(folder, "warm")  # writes the bytecode, as the first start of an installation does
    times = [first_answer(folder, f"{n}") for n in range(ROUNDS)]
    row("start to first answer, new file", both(times))
    bare, desk = memory(_BARE, folder), memory(_DESK, folder)
    row("memory", f"bare Bolt {bare:.1f} MB, the bot {desk:.1f} MB: {desk - bare:+.1f} MB")


def keeping(folder: Path) -> dict[str, str]:
    """Return the environment of a program whose bytecode is kept in the folder."""
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    return {**{k: v for k, v in os.environ.items() if k != "PYTHONPATH"}, **kept}


def first_answer(folder: Path, name: str) -> float:
    """Seconds from starting `python bot.py console` to the answer to a create."""
    environment = keeping(folder) | {"DATABASE_URL": f"sqlite:///{folder}/{name}.db"}
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "bot.py", "console"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"vpn is down\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["action"] == "created"
    taken = time.perf_counter() - began
    process.communicate()
    return taken


def memory(program: str, folder: Path) -> float:
    """MB resident, the median of three processes."""
    command = [sys.executable, "-W", "ignore", "-c", program, str(folder / "memory.db")]
    done = [subprocess.run(command, cwd=ROOT, capture_output=True, check=True) for _ in range(3)]
    return sorted(float(one.stdout.split()[-1]) for one in done)[1]
