"""Everything that can go wrong, done to the desk; what was acknowledged must be there, once.

    python -m tests.bench faults [--kills 200] [--times 10] [NAME]

Of each fault: how often it was tried, how many messages were acknowledged before, during and after,
how many of them were lost or doubled, and the longest time until the desk worked again (of what
happens to Slack, on a clock that jumps where nobody has anything to do). A NAME is a part of the
names of the faults to be tried. Where no file system can be mounted, which takes root, the row of
such a fault says so.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
import warnings
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.faults import files, servers, slacks, stores
from tests.bench.faults.books import Outcome
from tests.bench.table import head, row
from tests.databases import Server, running


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="on each store")
    parser.add_argument("--times", type=int, default=10, help="each other fault is tried")
    parser.add_argument("name", nargs="?", default="", help="a part of the faults' names")
    args = parser.parse_args(argv)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    head("Faults survived")
    row("", "tried  acknowledged   lost  doubled  recovered within")
    with running() as server, tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder), server, args.kills, args.times)
        outcomes = [_told(tried(name, ground)) for name in FAULTS if args.name in name]
    return 1 if sum(outcome.lost + outcome.doubled for outcome in outcomes) else 0


@dataclass(frozen=True)
class Ground:
    """Where it is tried, and how often. kills: on each store."""

    folder: Path
    server: Server
    kills: int
    times: int


def tried(name: str, ground: Ground) -> Outcome:
    outcome = Outcome(name)
    FAULTS[name](outcome, ground)
    return outcome


def _killed(outcome: Outcome, ground: Ground) -> None:
    asyncio.run(stores.killed(outcome, ground.folder / "killed.db", ground.kills))


def _killed_on_server(outcome: Outcome, ground: Ground) -> None:
    with ground.server.fresh() as url:
        asyncio.run(stores.killed(outcome, url, ground.kills))


def _started(outcome: Outcome, ground: Ground) -> None:
    files = [ground.folder / f"new{n}.db" for n in range(ground.times)]
    asyncio.run(stores.started_at_once(outcome, files))


def _started_on_server(outcome: Outcome, ground: Ground) -> None:
    with _empty(ground.server, ground.times) as urls:
        asyncio.run(stores.started_at_once(outcome, urls))


def _of_file(fault: Callable[[Outcome, Path, int], Coroutine[Any, Any, None]]) -> Fault:
    return lambda outcome, ground: asyncio.run(fault(outcome, ground.folder, ground.times))


def _cut_off(outcome: Outcome, ground: Ground) -> None:
    asyncio.run(servers.cut_off(outcome, ground.server, ground.times))


def _failed_over(outcome: Outcome, ground: Ground) -> None:
    asyncio.run(servers.failed_over(outcome, ground.server, ground.times))


def _restarted(outcome: Outcome, ground: Ground) -> None:
    asyncio.run(servers.restarted(outcome, ground.times))


def _slack(outcome: Outcome, ground: Ground) -> None:
    slacks.run(outcome, ground.times)


Fault = Callable[[Outcome, Ground], None]

FAULTS: dict[str, Fault] = {
    "SIGKILL, SQLite": _killed,
    "SIGKILL, PostgreSQL": _killed_on_server,
    "two start at once, SQLite": _started,
    "two start at once, PostgreSQL": _started_on_server,
    "full disk": _of_file(files.full_disk),
    "read-only disk": _of_file(files.read_only),
    "corrupted pages": _of_file(files.corrupted),
    "locked database": _of_file(files.locked),
    "connections cut, PostgreSQL": _cut_off,
    "failover, PostgreSQL": _failed_over,
    "restart, PostgreSQL": _restarted,
    **dict.fromkeys(slacks.TROUBLES, _slack),
}


@contextmanager
def _empty(server: Server, times: int) -> Iterator[list[str]]:
    """Databases without any tables."""
    names = [f"{server.template}_new{n}" for n in range(times)]
    for name in names:
        server.does(f"CREATE DATABASE {name}")
    yield [server.named(name) for name in names]
    server.drop(*names)


def _told(outcome: Outcome) -> Outcome:
    row(outcome.name, str(outcome))
    for said in outcome.told[:3]:
        row("", said)
    return outcome
