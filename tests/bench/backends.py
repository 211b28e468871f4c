"""What PostgreSQL does during a run: the CPU of its processes, and what its backends wait for."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from handlers.process import cancelled
from tests.bench import cpu

EVERY = 0.02  # seconds between two looks
_ACTIVITY = """
SELECT coalesce(wait_event_type, 'CPU'), count(*) FROM pg_stat_activity
WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid() GROUP BY 1"""


@dataclass
class Seen:
    """A server during a run.

    spent: CPU seconds of all its processes
    looks: how often it was looked at
    busy: backends at work in all looks, by what they waited for
    """

    spent: float = 0.0
    looks: int = 0
    busy: Counter[str] = field(default_factory=Counter)


@asynccontextmanager
async def seen(url: str) -> AsyncIterator[Seen]:
    """Watch the server inside the `with`; `spent` is there after it. The server must run here."""
    watcher = await asyncpg.connect(url)
    root = await server_of(watcher)
    found, before = Seen(), cpu.of_children(root)
    looking = asyncio.create_task(_look(watcher, found))
    try:
        yield found
    finally:
        found.spent = cpu.of_children(root) - before
        await cancelled(looking)
        await watcher.close()


async def server_of(connection: asyncpg.Connection) -> int:
    """Return the process id of the server, which must run here."""
    return _parent(await connection.fetchval("SELECT pg_backend_pid()"))


async def _look(watcher: asyncpg.Connection, found: Seen) -> None:
    while True:
        found.busy.update(dict(map(tuple, await watcher.fetch(_ACTIVITY))))
        found.looks += 1
        await asyncio.sleep(EVERY)


def _parent(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(status.partition("PPid:")[2].split()[0])
