"""list, view, create and search through the desk, at several numbers of tickets."""

from __future__ import annotations

import random
import re
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from core.desk import Desk
from core.desk.times import times
from core.message import Message, Place
from core.store.sqlite import SqliteStore
from core.store.sqlite.migrate import migrate
from core.ticket import CATS, ticket_id
from tests.bench.table import both, head, percentile, row
from tests.conftest import U1, Terse

NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
ROUNDS = 200
HITS = 500  # tickets that have the word that is searched
TEXTS = Path(__file__).parents[1] / "classifier" / "data"
DAYS = """
INSERT INTO days SELECT ws, '', day, sum(opened), sum(closed) FROM (
  SELECT ws, created AS day, 1 AS opened, 0 AS closed FROM tickets
  UNION ALL
  SELECT ws, date(closed_at / 1000000, 'unixepoch'), 0, 1 FROM tickets WHERE stat = 'done'
) GROUP BY ws, day"""
ASKED = {
    "list (exact count)": "show open high priority tickets",
    "list infra (exact count)": "open infra tickets",
    "view": "view T{}",
    "create": "new ticket: printer {} jams on the third floor",
    "search, 500 hits": "find quokka",
    "search, two words": "find quokka printer",
}


async def run(folder: Path, sizes: list[int]) -> None:
    head("Size (goal: list, view, create at most 2x from first to last; search p99 under 20 ms)")
    first: dict[str, float] = {}
    for size in sizes:
        file = folder / f"{size}.db"
        fill(file, size)
        store = await SqliteStore.open(file)
        took = {name: await asked(Desk(store), text, size) for name, text in ASKED.items()}
        took |= {"statistics of a year": await charted(store), "remind": await reminded(store)}
        for name, seconds in took.items():
            ratio = percentile(seconds, 0.5) / first.setdefault(name, percentile(seconds, 0.5))
            row(f"{size:>9,} {name}", f"{both(seconds)}   {ratio:5.2f} x first")
        await store.close()
        file.unlink()


async def asked(desk: Desk, text: str, size: int) -> list[float]:
    dice, times = random.Random(1), []
    for _ in range(ROUNDS):
        said = text.format(dice.randrange(1, size))
        began = time.perf_counter()
        await desk.handle(Message(said, U1, datetime.now(UTC)), Terse())
        times.append(time.perf_counter() - began)
    return times


async def charted(store: SqliteStore) -> list[float]:
    """Days, and times to respond and to close."""
    message, took = Message("", U1, NOW), list[float]()
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await store.read(lambda db: times(message, "2025-01-01", db))
        took.append(time.perf_counter() - began)
    return took


async def reminded(store: SqliteStore) -> list[float]:
    """Looks for what is unclaimed or untouched, with some of both found each time."""
    desk, took = Desk(store), list[float]()
    for text in ("watch triage", "set remind 1m", "set stale 1d", "set hours off", "set days off"):
        await desk.handle(Message(text, U1, NOW, place=Place("C1", "channel")), Terse())
    for _ in range(ROUNDS // 20):
        began = time.perf_counter()
        await desk.remind("W", NOW)
        took.append(time.perf_counter() - began)
    return took


def fill(file: Path, size: int, workspaces: Sequence[str] = ("W",)) -> None:
    """A database with so many tickets in each workspace, a third in each state; triggers rest
    meanwhile."""
    migrate(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        triggers = db.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.executemany(
            "INSERT INTO tickets (ws, num, id, title, cat, pri, stat, created, by, own, closed_at,"
            " created_at, touched_at, responded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " ?12, ?12, ?12)",
            ((ws, *fields) for ws in workspaces for fields in tickets(size)),
        )
        db.execute("INSERT INTO tickets_text (tickets_text) VALUES ('rebuild')")
        db.execute(
            "INSERT INTO tallies SELECT ws, '', stat, cat, pri, count(*) FROM tickets"
            " GROUP BY ws, stat, cat, pri"
        )
        db.execute(DAYS)
        sql = "INSERT INTO workspaces (ws, last_num) VALUES (?, ?)"
        db.executemany(sql, [(ws, size) for ws in workspaces])
        for _, sql in triggers:
            db.execute(sql)
        db.execute("COMMIT")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@cache
def _words() -> list[str]:
    texts = (path.read_text() for path in TEXTS.glob("lines_*"))
    return sorted({word for text in texts for word in re.findall(r"[a-z]{3,9}", text)})


def tickets(size: int) -> Iterator[tuple[object, ...]]:
    dice, words = random.Random(size), _words()
    start = date(2024, 1, 1)
    for number in range(1, size + 1):
        title = " ".join(dice.choices(words, k=5))
        title = f"quokka {title}" if number % max(size // HITS, 2) == 0 else title
        created = (start + timedelta(days=number * 700 // size)).isoformat()
        stat = dice.choice(("open", "prog", "done"))
        at = (number * 700 * 86_400 // size + 1_704_067_200) * 10**6
        closed = at + 10**9 if stat == "done" else None
        own = dice.choice((None, "U1", "U2", "U3"))
        yield (
            (number, ticket_id(number), title[:50].rstrip(), dice.choice(CATS))
            + (dice.randint(1, 3), stat, created, f"U{dice.randint(1, 50)}", own, closed, at)
        )
