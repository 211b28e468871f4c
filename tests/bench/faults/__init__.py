"""Everything that can go wrong, done to the desk; what was acknowledged must be there, once.

Of each fault: how often it was tried, how many messages were acknowledged before, during and after,
how many of them were lost or doubled, and the longest time until the desk worked again.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.faults import slacks, stores
from tests.bench.faults.books import Outcome
from tests.bench.table import head, row
from tests.databases import Server, running


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="on each store")
    parser.add_argument("--times", type=int, default=10, help="each other fault is tried")
    args = parser.parse_args(argv)
    warnings.simplefilter("ignore")
    head("Faults survived")
    row("", "tried  acknowledged   lost  doubled  recovered within")
    wrong = sum(_told(outcome) for outcome in _all(args.kills, args.times))
    return 1 if wrong else 0


def _all(kills: int, times: int) -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory() as place, running() as server:
        folder = Path(place)
        yield asyncio.run(stores.killed("SQLite", folder / "killed.db", kills))
        with server.fresh() as url:
            yield asyncio.run(stores.killed("PostgreSQL", url, kills))
        files = (folder / f"new{n}.db" for n in itertools.count())
        yield asyncio.run(stores.started_at_once("SQLite", files, times))
        with _empty(server, times) as urls:
            yield asyncio.run(stores.started_at_once("PostgreSQL", urls, times))
        yield from (asyncio.run(fault(folder, times)) for fault in stores.SQLITE)
        yield from (asyncio.run(fault(server, times)) for fault in stores.POSTGRES)
        yield from (slacks.run(name, folder, times) for name in slacks.FAULTS)


@contextmanager
def _empty(server: Server, times: int) -> Iterator[Iterator[str]]:
    """Databases without any tables."""
    names = [f"{server.template}_new{n}" for n in range(times)]
    for name in names:
        server.does(f"CREATE DATABASE {name}")
    yield map(server.named, names)
    for name in names:
        server.does(f"DROP DATABASE {name} WITH (FORCE)")


def _told(outcome: Outcome) -> int:
    row(outcome.name, str(outcome))
    for said in outcome.told[:3]:
        row("", said)
    return outcome.lost + outcome.doubled
