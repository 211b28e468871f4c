"""What can happen to a SQLite file while people work."""

from __future__ import annotations

import errno
import os
import random
import sqlite3
import subprocess
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.command import List
from core.errors import DeskError
from core.message import ALONE, Actor, Message
from core.store.sqlite.backup import backup, restore
from tests.bench.faults.books import Books, Outcome
from tests.bench.faults.stores import again, closed, opened, some
from tests.bench.kill_worker import WORKSPACE

LOCKS = 3  # at most: each lasts as long as a writer waits, ten seconds
LONG = "x" * 20_000  # of a message that fills a disk
NO_DISK = "not tried: it takes root to mount a file system"

Fault = Callable[[Outcome, Path, int], Coroutine[Any, Any, None]]


def on_a_disk(fault: Fault) -> Fault:
    """The fault on a disk of its own, as its folder."""

    async def tried(outcome: Outcome, folder: Path, times: int) -> None:
        with disk(folder / fault.__name__) as place:
            if place is None:
                outcome.told.append(NO_DISK)
            else:
                await fault(outcome, place, times)

    return tried


@on_a_disk
async def full_disk(outcome: Outcome, folder: Path, times: int) -> None:
    books, file = Books(), folder / "tickets.db"
    for n in range(times):
        async with opened(file) as (store, desk):
            while await books.tell(desk, f"{n}:{len(books.said)}", f"new ticket: x\n{LONG}"):
                pass
            outcome.refusals += 1
            _remount(folder, "size=256m")
            await again(books, desk, outcome, f"room {n}")
            await store.forget_deliveries(datetime.min.replace(tzinfo=UTC))
        _remount(folder, f"size={_used(folder) + 2_000_000}")
    _remount(folder, "size=512m")
    await closed(file, books, outcome)


@on_a_disk
async def read_only(outcome: Outcome, folder: Path, times: int) -> None:
    books, file = Books(), folder / "tickets.db"
    for n in range(times):
        async with opened(file) as (_, desk):
            await some(books, desk, f"w{n}")
        _remount(folder, "ro")
        outcome.refusals += await refuses(file)
        _remount(folder, "rw,size=64m")
        async with opened(file) as (_, desk):
            await again(books, desk, outcome, f"rw {n}")
    await closed(file, books, outcome)


def _used(folder: Path) -> int:
    """Bytes."""
    return sum(one.stat().st_size for one in folder.iterdir())


async def corrupted(outcome: Outcome, folder: Path, times: int) -> None:
    """Pages are overwritten; the last backup, which has all that was acknowledged, is put back."""
    books, dice = Books(), random.Random(2)
    file = folder / "corrupted.db"
    for n in range(times):
        async with opened(file) as (_, desk):
            await some(books, desk, f"c{n}")
        copy = folder / f"copy{n}.db"
        backup(file, copy)
        with file.open("r+b") as written:
            written.seek(dice.randrange(1, file.stat().st_size // 4096 - 4) * 4096)
            written.write(os.urandom(4096 * 3))
        outcome.refusals += await refuses(file)
        began = time.perf_counter()
        aside = restore(copy, file, datetime.now(UTC), force=True)
        assert aside
        aside.unlink()
        async with opened(file) as (_, desk):
            await again(books, desk, outcome, f"back {n}", began)
    await closed(file, books, outcome)


async def locked(outcome: Outcome, folder: Path, times: int) -> None:
    """Another program holds the lock for longer than anybody waits."""
    books = Books()
    file = folder / "locked.db"
    async with opened(file) as (_, desk):
        for n in range(min(times, LOCKS)):
            await some(books, desk, f"l{n}")
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                outcome.refusals += not await books.tell(desk, f"held {n}", "new ticket: x")
                other.execute("ROLLBACK")
            await again(books, desk, outcome, f"free {n}")
    await closed(file, books, outcome)


async def refuses(file: Path) -> bool:
    """Whether who looks at all of it, and writes, is told in a sentence that it is wrong."""
    looker = Message(
        "", Actor("U1", WORKSPACE, standing="admin"), datetime.now(UTC), audience=ALONE
    )
    try:
        async with opened(file) as (store, desk):
            await store.transact(lambda db: db.next_id("elsewhere"))
            await store.read(lambda db: db.changes_since(WORKSPACE, 0, 10**6))
            async for _ in desk.rows(looker, List()):
                pass
    except DeskError:
        return True
    return False


@contextmanager
def disk(place: Path) -> Iterator[Path | None]:
    """A small file system of its own, or None where that cannot be mounted."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(file: Path) -> None:
    """Makes it as large as the disk has room."""
    try:
        with file.open("wb", buffering=0) as filler:
            while filler.write(b"x" * 4096):
                pass
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise


def _remount(place: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(place)], check=True)
