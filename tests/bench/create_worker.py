"""The bot, with its threads named and, with --stages, its stages timed: see tests/bench/create.py.

    python -m tests.bench.create_worker FILE [--stages]

After each SIGUSR1 it writes what was counted so far to FILE, as JSON: `stages` (thread -> stage ->
calls, CPU and passed nanoseconds), `changes` (rows that SQLite wrote) and `round_trips` (to
PostgreSQL).
"""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import bot
from handlers.slack import web
from tests.bench.stages import Stages, replace, thread_name

# Stage -> its functions. What runs outside of all is the event loop's own.
STAGES = {
    "HTTP (aiohttp)": (
        "aiohttp.web_protocol:RequestHandler.data_received",
        "aiohttp.web_protocol:RequestHandler.start",
    ),
    "signature": ("slack_sdk.signature:SignatureVerifier.is_valid",),
    "door: body, rate, shape": ("handlers.slack.web:_Door.receive",),
    "Bolt": ("slack_bolt.app.async_app:AsyncApp.async_dispatch",),
    "listener: language": ("handlers.slack.service:_language",),
    "listener: service, directory": ("handlers.slack.service:Service.handle",),
    "desk": ("core.desk:Desk.understood", "core.desk:Desk.run"),
    "parse": ("core.desk.interpretation:understand",),
    "classify": ("core.classifier:classify",),
    "similar": ("core.desk.alike:alike_to",),
    "card rendering": ("handlers.slack.answers:content",),
    "encoding": ("core.json_text:dumps",),
    "outbox": ("handlers.slack.outbox:Outbox.run",),
    "transaction (Python)": (
        "core.store.sqlite.writer:_commit",
        "core.store.sqlite.connection:drive",
        "core.store.postgres.database:Database._run",
    ),
}
_TABLE = re.compile(r"\b(?:INTO|FROM|UPDATE|TABLE|EXISTS)\s+(\w+)", re.IGNORECASE)

stages = Stages()
written: list[sqlite3.Connection] = []
sent = Counter[str]()


def main(argv: list[str]) -> int:
    """Run the bot until SIGTERM."""
    file, timed = Path(argv[0]), "--stages" in argv
    thread_name("event loop")
    replace("core.store.sqlite.connection:connect", _named)
    if timed:
        _time_stages()
        sqlite3.connect = partial(sqlite3.connect, factory=_Connection)  # type: ignore[assignment]
        _time_postgres()
    signal.signal(signal.SIGUSR1, lambda *_: _tell(file))
    web.RATE = web.BURST = 1e9  # here one workspace has all the load
    return bot.main([])


def _named(connect: Any) -> Any:
    """Name the threads of the two connections."""

    async def connected(path: Path, *, read_only: bool = False) -> Any:
        connection = await connect(path, read_only=read_only)
        name = "SQLite reader" if read_only else "SQLite writer"
        await connection.run(lambda _: thread_name(name))
        return connection

    return connected


def _tell(file: Path) -> None:
    rows = sum(map(_changes, written))
    said = {"stages": stages.rows(), "changes": rows, "round_trips": sent.total()}
    part = file.with_suffix(".part")
    part.write_text(json.dumps(said), encoding="utf-8")
    os.replace(part, file)


def _changes(db: sqlite3.Connection) -> int:
    try:
        return db.total_changes
    except sqlite3.ProgrammingError:  # a migration's: it is closed
        return 0


def _time_stages() -> None:
    for stage, places in STAGES.items():
        for place in places:
            replace(place, partial(stages.wrap, stage))


def kind(sql: str) -> str:
    """Return what a statement does: its first word and its tables, `SELECT tickets, origins`."""
    first = sql.split(None, 1)[0].upper().rstrip(";")
    tables = dict.fromkeys(_TABLE.findall(sql))
    return " ".join(["SQL:", first, ", ".join(tables)]).strip()


class _Cursor(sqlite3.Cursor):
    kind = ""

    def fetchone(self) -> Any:
        with stages.timed(self.kind, 0):
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        with stages.timed(self.kind, 0):
            return super().fetchall()


class _Connection(sqlite3.Connection):
    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        written.append(self)

    def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
        cursor = self.cursor(_Cursor)
        cursor.kind = kind(sql)
        with stages.timed(cursor.kind):
            return cursor.execute(sql, *args)

    def executemany(self, sql: str, rows: Any) -> sqlite3.Cursor:
        with stages.timed(kind(sql)):
            return super().executemany(sql, rows)


class _Wire:
    """A transport that counts what is sent: asyncpg sends each request in one piece."""

    def __init__(self, transport: Any) -> None:
        self._transport = transport

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        sent["round trips"] += 1
        self._transport.write(data)


def _time_postgres() -> None:
    """Time the statements of asyncpg until they are answered."""
    from asyncpg.connection import Connection
    from asyncpg.protocol.protocol import Protocol

    made = Protocol.connection_made
    setattr(Protocol, made.__name__, lambda self, transport: made(self, _Wire(transport)))
    for name in ("_execute", "_executemany", "execute"):
        setattr(Connection, name, _answered(name, getattr(Connection, name)))


def _answered(name: str, method: Any) -> Any:
    async def timed(self: Any, query: str, *args: Any, **more: Any) -> Any:
        if name == "execute" and args:  # it calls `_execute`
            return await method(self, query, *args, **more)
        return await stages.wrap(kind(query), method, waits=True)(self, query, *args, **more)

    return timed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
