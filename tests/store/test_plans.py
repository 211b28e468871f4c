"""No statement of a store reads a whole table that grows, on either database.

SQLite plans without statistics, because nothing collects them: its plan is the same for one ticket
and a million. PostgreSQL is told to avoid scans, so one is left only if no index serves.
Not asked are export, import, erasure and migrations: these read or change everything by nature.
"""

from __future__ import annotations

import inspect
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from core.store import Snapshot, Store, Transaction
from core.store.postgres.session import PostgresSession
from core.store.postgres.writer import Writer
from core.store.sqlite.connection import settle
from core.store.sqlite.database import SqliteSession
from core.ticket import Ticket
from tests.databases import Database
from tests.store import calls

Scan = tuple[str, str, str]  # a method of a store, the table that it reads whole, its statement

PLANNED = re.compile(r"\s*(SELECT (?!set_config)|INSERT|UPDATE|DELETE|WITH)")
# Tells PostgreSQL that its tables and indexes have 1,000 times the rows.
MANY = """
UPDATE pg_class SET reltuples = greatest(reltuples, 100) * 1000
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')"""
# Joins that read both sides whole are left out too: the tables have many rows, but few pages.
LOOKS = """
SET enable_seqscan = off; SET enable_mergejoin = off; SET enable_hashjoin = off"""
# Tables with few rows: of people with a role, of tokens, of workspaces with new targets.
SMALL = {"admins", "agents", "tokens", "sweeps"}
# What is read whole all the same: (method, table) -> reason.
WHOLE = {
    ("connections", "connections"): "all are asked for, every few seconds; there are a few",
    ("behind", "connections"): "the same",
    ("calendars", "rotas"): "all are asked for, every ten minutes",
    ("routed", "routes"): "all are asked for, every ten minutes",
    ("repeats_due", "repeats"): "all are asked for, once a minute; a workspace has a few",
    ("reminded", "rotas"): "all are asked for, once a minute; a workspace has a few",
    ("insert", "outbox"): "SQLite's check of foreign keys, which runs only if one is broken",
    ("installations", "installations"): "all are asked for, once when the bot starts",
    ("forget_deliveries", "talks"): "once an hour; an index would cost each command",
    ("reminded", "weekly"): "every row counts, once a minute",
    ("backlog", "outbox"): "counts what waits, for metrics, from an index alone",
    ("due_posts", "outbox"): "PostgreSQL takes the first workspace from the end of an index",
    ("duplicates", "workspaces"): "two rows at most",
    ("workspaces", "workspaces"): "all are asked for, once at the command line",
    ("workspaces", "hours"): "the same",
    ("feedback_counts", "feedback"): "counts the answers, for a report that admins ask for",
    # PostgreSQL walks an index from one end until it has enough.
    ("duplicates", "tickets"): "the last row",
    ("latest", "changes"): "until a change of the workspace",
    ("find", "tickets_text"): "until 1,001 tickets have a common word",
}
# What SQLite calls a scan and is none: rows of another part of the statement, and full-text search.
NONE = re.compile(
    r"SCAN (CONSTANT ROW|\(subquery-\d+\)|one$|[cls]$|\w+ VIRTUAL TABLE INDEX (\d+:M|1:))"
)


# The methods of each session that run a statement.
RUNNING: dict[type[Any], tuple[str, ...]] = {
    SqliteSession: ("row", "rows", "run", "each"),
    PostgresSession: ("row", "rows", "run", "each"),
    Writer: ("held", "whole"),
}


class Heard:
    """Hears the statements that sessions run.

    method: of the store, the one that runs now
    statements: SQL -> (method, arguments)
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.method = ""
        self.statements: dict[str, tuple[str, tuple[Any, ...]]] = {}
        for session, names in RUNNING.items():
            for name in names:
                monkeypatch.setattr(session, name, self._heard(getattr(session, name)))

    def _heard(self, run: Callable[..., Any]) -> Callable[..., Any]:
        async def heard(session: Any, sql: str, *args: Any) -> Any:
            said = tuple(args[0][0]) if run.__name__ == "each" else args
            self.statements.setdefault(sql, (self.method, said))
            return await run(session, sql, *args)

        return heard


async def call(store: Store, one: Ticket, heard: Heard) -> set[str]:
    """Call every method of the store; return their names."""

    async def each(db: Any, listed: calls.Calls) -> None:
        for name, work in listed:
            heard.method = name
            await work(db)

    heard.method = "sent"
    await store.sent(1, "3.3")
    reads, writes = calls.reads(one), calls.writes(one)
    await store.read(lambda db: each(db, reads))
    face = await store.read(lambda db: db.face(calls.WS, one.id))
    await store.transact(lambda db: each(db, writes))
    whole = calls.whole(face)
    await each(store, whole)
    return {"sent", *(name for name, _ in (*reads, *writes, *whole))}


def methods(*protocols: type[Any]) -> set[str]:
    return {
        name
        for protocol in protocols
        for name, _ in inspect.getmembers(protocol, inspect.isfunction)
        if not name.startswith("_")
    }


async def test_no_statement_reads_a_whole_table_that_grows(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = database.at
    store = await database.open(lease=timedelta(0))
    try:
        one = await calls.filled(store)
        heard = Heard(monkeypatch)
        called = await call(store, one, heard)
    finally:
        await store.close()
    assert called == methods(Store, Snapshot, Transaction)
    scans = _sqlite(at, heard) if isinstance(at, Path) else await _postgres(at, heard)
    assert [scan for scan in scans if scan[:2] not in WHOLE] == []


def _sqlite(path: Path, heard: Heard) -> list[Scan]:
    with closing(sqlite3.connect(path)) as db:
        settle(db)
        return [
            (method, detail.split()[1], sql)
            for sql, (method, args) in heard.statements.items()
            for *_, detail in db.execute(f"EXPLAIN QUERY PLAN {_numbered(sql)}", args)
            if detail.startswith("SCAN") and not NONE.match(detail)
            if detail.split()[1] not in SMALL
        ]


def _numbered(sql: str) -> str:
    return re.sub(r"\$(\d)", r"?\1", sql)


async def _postgres(url: str, heard: Heard) -> list[Scan]:
    db = await asyncpg.connect(url)
    try:
        await db.execute("VACUUM")  # as the server does by itself, sooner or later
        await db.execute(f"ANALYZE; {MANY}; {LOOKS}")
        return [
            (method, table, sql)
            for sql, (method, args) in heard.statements.items()
            if PLANNED.match(sql)
            for (plan,) in await db.fetch(f"EXPLAIN (FORMAT JSON) {sql}", *args)
            for table in _whole(json.loads(plan)[0]["Plan"])
        ]
    finally:
        await db.close()


def _whole(node: dict[str, Any]) -> Iterator[str]:
    """Yield the tables that a plan reads whole: without an index, or without a place in it."""
    kind, table = node["Node Type"], node.get("Relation Name", node.get("Index Name"))
    placed = "Index Cond" in node or kind == "Bitmap Heap Scan"
    if table and "Scan" in kind and not placed and table not in SMALL:
        yield table
    for part in node.get("Plans", ()):
        yield from _whole(part)
