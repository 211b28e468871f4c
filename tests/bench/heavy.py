"""The same at little and at much of what else grows: history, waiting posts, workspaces."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.desk import Desk
from core.message import Message
from core.store.sqlite import SqliteStore
from core.store.sqlite.connection import settle
from tests.bench.size import fill
from tests.bench.table import both, head, percentile, row
from tests.conftest import U1, Terse

TICKETS = 1_000
ROUNDS = 50
LITTLE = {"history": 10, "posts": 100, "workspaces": 1}
MUCH = {"history": 10_000, "posts": 100_000, "workspaces": 1_000}
LANES = 100  # of the posts
NUMBERS = "WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ?)"
ROWS = (  # the history is of T001
    (
        "history",
        "INSERT INTO changes (ws, by, at, action, said)"
        " SELECT 'W', 'U1', '2026-01-01T00:00:00.000000Z', 'updated', '' FROM s",
    ),
    (
        "posts",
        "INSERT INTO outbox (ws, method, lane, body, due_at)"
        f" SELECT 'W', 'chat.postMessage', 'C' || (n % {LANES}), '{{}}', '2026-01-01' FROM s",
    ),
    (
        "workspaces",
        "INSERT OR IGNORE INTO workspaces (ws, last_num) SELECT 'W' || n, 0 FROM s",
    ),
    ("workspaces", "INSERT INTO options SELECT 'W' || n, 'language', 'de' FROM s"),
)
HISTORY = """
INSERT INTO history (change, ticket, before, after)
SELECT key, 1, '{"pri":1}', '{"pri":2}' FROM changes"""


async def run(folder: Path) -> None:
    head(
        f"Much of one thing, from {LITTLE} to {MUCH} (goal: at most 2x; whole history: its length)"
    )
    first: dict[str, float] = {}
    for name, much in (("little", LITTLE), ("much", MUCH)):
        file = folder / f"{name}.db"
        fill(file, TICKETS)
        _add(file, much)
        store = await SqliteStore.open(file)
        for work, seconds in (await _measured(store)).items():
            ratio = percentile(seconds, 0.5) / first.setdefault(work, percentile(seconds, 0.5))
            row(f"{name:>6} {work}", f"{both(seconds)}   {ratio:5.2f} x first")
        await store.close()


def _add(file: Path, much: dict[str, int]) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        settle(db)
        for what, sql in ROWS:
            into, select = sql.split(" SELECT ", 1)
            db.execute(f"{into} {NUMBERS} SELECT {select}", (much[what],))
        db.execute(HISTORY)


async def _measured(store: SqliteStore) -> dict[str, list[float]]:
    desk = Desk(store)

    async def said(text: str) -> None:
        await desk.handle(Message(text, U1, datetime.now(UTC)), Terse())

    async def claimed() -> None:
        (post,) = await store.due_posts(datetime.now(UTC), 1)
        began = time.perf_counter()
        await store.sending(post.key)
        claims.append(time.perf_counter() - began)
        await store.sent(post.key, None)

    claims: list[float] = []
    works: dict[str, Callable[[], Awaitable[Any]]] = {
        "view": lambda: said("view T1"),
        "history": lambda: said("history T1"),
        "create": lambda: said("new ticket: printer jams on the third floor"),
        "reminded workspaces": lambda: store.read(lambda db: db.reminded()),
        "due posts, claim and send": claimed,
    }
    took = {name: [await _timed(work) for _ in range(ROUNDS)] for name, work in works.items()}
    return took | {"claim of a post": claims}


async def _timed(work: Callable[[], Awaitable[Any]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began
