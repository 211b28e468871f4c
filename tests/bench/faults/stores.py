"""What can happen to either store, and what every fault is tried with."""

from __future__ import annotations

import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from core.desk import Desk
from core.store import Store
from tests.bench.faults.books import Books, Outcome
from tests.bench.kill import LONGEST, until_killed
from tests.bench.kill_worker import WORKSPACE
from tests.databases import Database

ROOT = Path(__file__).parents[3]
MANY = 20  # messages between two faults
PATIENCE = 60.0  # seconds for a program to start and answer
TRIES = 200  # until it works again, a tenth of a second apart


async def killed(outcome: Outcome, at: Path | str, times: int) -> None:
    """SIGKILL at random moments of a process under load."""
    dice, books = random.Random(1), Books()
    for round in range(times):
        books.read(until_killed(at, round, dice.uniform(0, LONGEST)))
        async with recovering(outcome, at):
            outcome.tried += 1
    await closed(at, books, outcome)


async def started_at_once(outcome: Outcome, empty: Iterable[Path | str]) -> None:
    """Two programs on a new database: one of them makes its tables, both serve."""
    for at in empty:
        url = at if isinstance(at, str) else f"sqlite:///{at}"
        began = time.perf_counter()
        both = [_console(url) for _ in range(2)]
        said = [process.communicate("new ticket: x\n", timeout=PATIENCE)[0] for process in both]
        outcome.recovered = max(outcome.recovered, time.perf_counter() - began)
        ids = {text.partition('"id":"')[2][:4] for text in said}
        outcome.tried, outcome.acknowledged = outcome.tried + 1, outcome.acknowledged + 2
        outcome.lost += ids != {"T001", "T002"}


def _console(url: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "bot.py", "console"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@asynccontextmanager
async def opened(at: Path | str) -> AsyncIterator[tuple[Store, Desk]]:
    store = await Database(at).open()
    try:
        yield store, Desk(store)
    finally:
        await store.close()


@asynccontextmanager
async def recovering(outcome: Outcome, at: Path | str) -> AsyncIterator[None]:
    """How long a new process takes until it can read."""
    began = time.perf_counter()
    async with opened(at) as (store, _):
        await store.read(lambda db: db.latest(WORKSPACE))
        outcome.recovered = max(outcome.recovered, time.perf_counter() - began)
        yield


async def some(books: Books, desk: Desk, name: str) -> None:
    """People at work, several at once."""
    said = (books.tell(desk, f"{name}:{n}", f"new ticket: printer {n} jams") for n in range(MANY))
    await asyncio.gather(*said)


async def again(
    books: Books, desk: Desk, outcome: Outcome, name: str, began: float | None = None
) -> None:
    """Says something until it is acknowledged. began: when it could have been, else now."""
    began = time.perf_counter() if began is None else began
    outcome.tried += 1
    for _ in range(TRIES):
        if await books.tell(desk, name, "new ticket: it works again"):
            outcome.recovered = max(outcome.recovered, time.perf_counter() - began)
            return
        await asyncio.sleep(0.1)
    outcome.lost += 1
    outcome.told.append(f"{name}: it never worked again")


async def closed(at: Path | str, books: Books, outcome: Outcome) -> None:
    async with opened(at) as (store, _):
        await books.close(store, outcome)
