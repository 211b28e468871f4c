"""Upkeep of a SQLite file: in pauses, in small steps, and finished when nothing is left."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest

from core.store.sqlite import SqliteStore
from core.store.sqlite.connection import connect, settle
from core.store.sqlite.upkeep import EVERY, INDEXES, Log, checkpoint, merge, spare
from core.store.sqlite.writer import Writer

Step = Callable[[sqlite3.Connection], bool]

CRISIS = 6  # segments of a size that FTS5 merges by itself
AT_REST = 3  # segments of a size that are not worth a merge
MANY = 16  # the same in a crowded file
SIZES = 3  # of segments, after a few hundred tickets
ADD = """
INSERT INTO tickets (ws, num, id, title, cat, pri, stat, created, by)
SELECT 'W', n, printf('T%03d', n), 'rotate c++ key ' || n, 'code', 2, 'open', '2026-01-15', 'U1'
FROM (SELECT coalesce(max(num), 0) + 1 AS n FROM tickets)"""


class Watch:
    """Tells a test when work in a connection's thread has given a result.

    results: all of them, in order
    """

    def __init__(self, work: Callable[[sqlite3.Connection], Any], result: Any) -> None:
        self._work, self._result = work, result
        self._loop, self._event = asyncio.get_running_loop(), asyncio.Event()
        self.results: list[Any] = []

    def __call__(self, db: sqlite3.Connection) -> Any:
        self.results.append(self._work(db))
        if self.results[-1] == self._result:
            self._loop.call_soon_threadsafe(self._event.set)
        return self.results[-1]

    async def seen(self) -> None:
        await self._event.wait()
        self._event.clear()


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """A file that is up to date and empty."""
    await (await SqliteStore.open(tmp_path / "t.db")).close()
    return tmp_path / "t.db"


@pytest.fixture
async def crowded(path: Path) -> Path:
    """A file with 300 tickets, written without a pause, with many segments of each size."""
    async with writing(path, never) as writer:
        await writer.apply(lambda db: merge_at(db, MANY))
        await add(writer, 300)
    assert all(count > AT_REST * SIZES for count in segments(path))
    return path


@asynccontextmanager
async def writing(
    path: Path, step: Step, copy: Callable[[sqlite3.Connection], None] = checkpoint
) -> AsyncIterator[Writer]:
    connection = await connect(path)
    await connection.run(spare)
    writer = Writer(connection, Log(await connect(path), copy), step)
    yield writer
    await writer.close()


def merge_at(db: sqlite3.Connection, count: int) -> None:
    """Let FTS5 merge the segments of a size by itself when there are that many."""
    for name in INDEXES:
        db.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('crisismerge', {count})")


def never(db: sqlite3.Connection) -> bool:
    """Do no upkeep."""
    return False


async def add(writer: Writer, count: int) -> None:
    """Add tickets, each in its own commit."""
    for _ in range(count):
        await writer.apply(lambda db: db.execute(ADD).rowcount)


def segments(path: Path) -> list[int]:
    """Return how many segments each index of words has."""
    with closing(sqlite3.connect(path)) as db:
        counted = (f"SELECT count(DISTINCT segid) FROM {name}_idx" for name in INDEXES)
        return [db.execute(sql).fetchone()[0] for sql in counted]


def check(path: Path) -> None:
    """Raise sqlite3.Error if an index of words is damaged or does not fit the tickets."""
    with closing(sqlite3.connect(path)) as db:
        settle(db)
        for name in INDEXES:
            db.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")


async def test_without_a_pause_the_segments_are_few_all_the_same(path: Path) -> None:
    async with writing(path, never) as writer:
        await add(writer, 300)
    assert all(count <= CRISIS * SIZES for count in segments(path))


async def test_a_pause_merges_what_a_process_left_that_ended(crowded: Path) -> None:
    steps = Watch(merge, False)
    async with writing(crowded, steps):
        await steps.seen()
    assert all(count <= AT_REST * SIZES for count in segments(crowded))
    check(crowded)


async def test_upkeep_ends_when_nothing_is_left_and_begins_after_a_transaction(
    crowded: Path,
) -> None:
    steps = Watch(merge, False)
    async with writing(crowded, steps) as writer:
        for rests in (1, 2, 3):
            await steps.seen()
            assert steps.results.count(False) == rests
            await add(writer, 1)


async def test_a_transaction_waits_for_one_step_at_most(crowded: Path) -> None:
    began, go_on = threading.Event(), threading.Event()

    def step(db: sqlite3.Connection) -> bool:
        began.set()
        go_on.wait()
        return merge(db)

    steps = Watch(step, False)
    async with writing(crowded, steps) as writer:
        await asyncio.to_thread(began.wait)
        task = asyncio.create_task(writer.apply(lambda db: len(steps.results)))
        await asyncio.sleep(0)  # it waits now
        go_on.set()
        assert await task == 1
        await steps.seen()
    assert len(steps.results) > 2


async def test_a_process_killed_after_any_step_leaves_a_sound_file(
    crowded: Path, tmp_path: Path
) -> None:
    copies: list[Path] = []

    def step(db: sqlite3.Connection) -> bool:
        found = merge(db)
        copies.append(tmp_path / f"{len(copies)}.db")
        for end in ("", "-wal"):
            shutil.copyfile(f"{crowded}{end}", f"{copies[-1]}{end}")
        return found

    steps = Watch(step, False)
    async with writing(crowded, steps, copy=lambda db: None):
        await steps.seen()
    assert len(copies) > 1
    for copy in copies:
        check(copy)


async def test_a_step_that_fails_harms_no_transaction(path: Path) -> None:
    loop, failed = asyncio.get_running_loop(), asyncio.Event()

    def step(db: sqlite3.Connection) -> bool:
        loop.call_soon_threadsafe(failed.set)
        raise sqlite3.OperationalError("disk I/O error")

    async with writing(path, step) as writer:
        await failed.wait()
        await add(writer, 3)
    assert segments(path)[0] == 3


async def test_a_pause_copies_the_log_into_the_file(path: Path) -> None:
    copies = Watch(checkpoint, None)
    async with writing(path, merge, copies) as writer:
        await add(writer, 100)
        while in_file(path) < 100:
            await copies.seen()


def in_file(path: Path) -> int:
    """Count the tickets in the file alone, without its log."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as db:
        (count,) = db.execute("SELECT count(*) FROM tickets").fetchone()
        return int(count)


async def test_without_a_pause_the_log_stops_growing(path: Path) -> None:
    sizes = [0]
    async with writing(path, never) as writer:
        while len(sizes) < 2 or sizes[-1] > sizes[-2]:
            await add(writer, EVERY)
            sizes.append(log_size(path))
            assert len(sizes) < 40


def log_size(path: Path) -> int:
    """In bytes."""
    return Path(f"{path}-wal").stat().st_size
