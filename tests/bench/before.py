"""The program beside an earlier commit, by turns: start, memory, creates and views.

    python -m tests.bench before [COMMIT] [--rounds 7]

Each round starts both, in processes of their own, with their bytecode kept. Times are CPU times,
which other work on the machine hardly changes. The first 300 creates also pay what is compiled at
its first use; the 300 after them are `create`. The default COMMIT is the last one before labels,
clients and what came with them: who uses none of these should pay at most a tenth more.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from tests.bench.process import keeping
from tests.bench.servers import ROOT
from tests.bench.table import head, row

COMMIT = "721e2ff"
# Works of both programs; prints CPU milliseconds, and MB resident at the end.
_WORK = """
import asyncio, json, sys, time
from datetime import datetime, UTC
from pathlib import Path
from core.desk import Desk
from core.message import Actor, Message
from core.store.sqlite import SqliteStore
from handlers.slack import run
from handlers.slack.answers import Spoken
async def main():
    store = await SqliteStore.open(Path(sys.argv[1]))
    desk, me, said = Desk(store), Actor('U1', 'W'), json.load(open(sys.argv[2]))
    async def each(texts):
        began = time.process_time()
        for n, text in enumerate(texts):
            await desk.handle(Message(text, me, datetime.now(UTC), source=f'{text} {n}'), Spoken())
        return (time.process_time() - began) / len(texts) * 1000
    half = len(said) // 2
    told = {'first creates': await each(said[:half]), 'create': await each(said[half:])}
    await each(['T1'] * 50)
    told['view'] = await each(['T1'] * half)
    resident = int(open('/proc/self/statm').read().split()[1]) * 4096 / 1e6
    print(json.dumps(told | {'memory': resident}))
    await store.close()
asyncio.run(main())"""
_UNITS = {"start": "ms", "first creates": "ms", "create": "ms", "view": "ms", "memory": "MB"}
_TEXTS = 600


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench before", description=__doc__)
    parser.add_argument("commit", nargs="?", default=COMMIT)
    parser.add_argument("--rounds", type=int, default=7)
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "said.json").write_text(json.dumps(_texts()), encoding="utf-8")
        trees = {"before": _checked_out(args.commit, folder / "before"), "now": ROOT}
        found: dict[str, dict[str, list[float]]] = {one: {} for one in trees}
        for turn in range(args.rounds + 1):
            for one, tree in trees.items():
                for what, value in _measured(tree, folder).items():
                    if turn:  # the first round writes the bytecode
                        found[one].setdefault(what, []).append(value)
    _tell(args.commit, found)
    return 0


def _texts() -> list[str]:
    from tests.bench import texts

    return [*texts.requests(most=_TEXTS)]


def _checked_out(commit: str, into: Path) -> Path:
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True)
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as files:
        files.extractall(into, filter="data")
    return into


def _measured(tree: Path, folder: Path) -> dict[str, float]:
    environment = keeping(folder)
    with tempfile.TemporaryDirectory(dir=folder) as own:
        environment["DATABASE_URL"] = f"sqlite:///{own}/start.db"
        began = _spent()
        _run(["bot.py", "console"], tree, environment, b"vpn is down\n")
        start = (_spent() - began) * 1000
        work = ["-c", _WORK, f"{own}/work.db", str(folder / "said.json")]
        return {"start": start, **json.loads(_run(work, tree, environment))}


def _run(arguments: list[str], tree: Path, environment: dict[str, str], said: bytes = b"") -> bytes:
    command = [sys.executable, "-W", "ignore", *arguments]
    done = subprocess.run(
        command, cwd=tree, env=environment, input=said, capture_output=True, check=True
    )
    return done.stdout


def _spent() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _tell(commit: str, found: dict[str, dict[str, list[float]]]) -> None:
    head(f"Now beside {commit}, with nothing new used (goal: at most 1.10 x)")
    for what, unit in _UNITS.items():
        before, now = (median(found[one][what]) for one in ("before", "now"))
        told = f"{before:8.3f} {unit} before, {now:8.3f} {unit} now: {now / before:5.2f} x"
        row("CPU to the first answer" if what == "start" else what, told)
