"""What a create costs each part, and what that means for many processes.

CPU seconds are read from /proc, so bots, PostgreSQL and stand-in must run on this machine.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from tests.bench.table import head, row

TICKS = os.sysconf("SC_CLK_TCK")
BUSY = 0.7  # share of a core that a process may use before its answers queue
WINDOW = 0.01  # seconds from the read of a workspace's version to the write that checks it
CONNECTIONS = 10  # of one process: core.store.postgres.database
_LSN = "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"
_WAITS = """
SELECT count(*) FILTER (WHERE wait_event_type = 'Lock') FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()"""
_STATS = """
SELECT xact_commit + xact_rollback, xact_rollback FROM pg_stat_database
WHERE datname = current_database()"""


@dataclass(frozen=True, slots=True)
class Costs:
    """CPU seconds, bytes and counts over a time.

    bots: of each; postgres: of all its processes
    waits: how many statements waited for a lock, on average
    again: transactions that the server rolled back
    """

    bots: tuple[float, ...]
    postgres: float
    slack: float
    wal: float
    waits: float
    transactions: int
    again: int

    def each(self, creates: int) -> str:
        """The costs of one create."""
        bots, others = sum(self.bots) / creates * 1000, self.slack / creates * 1000
        return (
            f"bots {bots:5.2f} ms, PostgreSQL {self.postgres / creates * 1000:5.2f} ms,"
            f" stand-in {others:5.2f} ms, {self.wal / creates / 1000:4.1f} kB of WAL,"
            f" {self.transactions / creates:4.1f} transactions, run again {self.again},"
            f" waiting for locks {self.waits:.3f}"
        )


def seconds(pid: int) -> float:
    """CPU seconds of a process and of its children that ended; 0 if it ended."""
    with suppress(OSError):
        return sum(map(int, _stat(pid)[11:15])) / TICKS
    return 0.0


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the name: state, parent, .."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def family(parent: int) -> Iterable[int]:
    """The process and its children."""
    yield parent
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if int(_stat(int(path.name))[1]) == parent:
                yield int(path.name)


class Meter:
    """Reads the costs. Its own connection to the server is left out."""

    def __init__(self, db: asyncpg.Connection, bots: Iterable[int], slack: int) -> None:
        self._db, self._bots, self._slack = db, (*bots,), slack
        self._own = db.get_server_pid()
        self._server = int(_stat(self._own)[1])

    async def run(self, length: float) -> Costs:
        """Return what the next seconds cost."""
        before, waits = await self._read(), list[int]()
        end = asyncio.get_running_loop().time() + length
        while asyncio.get_running_loop().time() < end:
            waits.append(await self._db.fetchval(_WAITS))
            await asyncio.sleep(0.05)
        after = await self._read()
        bots = tuple(b - a for a, b in zip(before[0], after[0], strict=True))
        postgres, slack, wal, transactions, again = (
            b - a for a, b in zip(before[1:], after[1:], strict=True)
        )
        average = sum(waits) / len(waits)
        own = len(waits) + len(before)  # transactions of this meter
        return Costs(bots, postgres, slack, wal, average, int(transactions) - own, int(again))

    async def _read(self) -> tuple[tuple[float, ...], float, float, float, float, float]:
        await asyncio.sleep(1.1)  # the server counts transactions once a second
        others = [pid for pid in family(self._server) if pid != self._own]
        ((transactions, again),) = await self._db.fetch(_STATS)
        return (
            tuple(map(seconds, self._bots)),
            sum(map(seconds, others)),
            seconds(self._slack),
            float(await self._db.fetchval(_LSN)),
            transactions,
            again,
        )


@asynccontextmanager
async def metered(url: str, bots: Iterable[int], slack: int) -> AsyncIterator[Meter]:
    """A meter for these processes."""
    db = await asyncpg.connect(url)
    try:
        yield Meter(db, bots, slack)
    finally:
        await db.close()


def scale(measured: dict[int, tuple[Costs, int]]) -> None:
    """Print how many times the creates of one bot several make, each with a core of its own."""
    alone = sum(measured[1][0].bots) / measured[1][1]
    head("Creates of several bots, if each has a core and PostgreSQL has its own (by CPU)")
    for number, (costs, creates) in measured.items():
        cost = sum(costs.bots) / creates
        row(f"{number} bots", f"{number / cost:6.0f} /s at most, {number * alone / cost:.2f} x one")


def model(busy: Costs, creates: int, idle: Costs, length: float, workspaces: int) -> None:
    """Print what the costs of one bot mean for many.

    idle: the same without a create; length: seconds of both
    """
    resting, own = sum(idle.bots) / length, idle.postgres / length
    bot = (sum(busy.bots) - sum(idle.bots)) / creates
    server = (busy.postgres - idle.postgres) / creates
    head(f"The model: bots at {BUSY:.0%} of a core, {workspaces:,} workspaces")
    row("at rest, one bot", f"{resting:.2%} of a core, and {own:.2%} in PostgreSQL")
    for number in (1, 8, 64):
        rate = number * (BUSY - resting) / bot
        lost = 2 * rate / workspaces * WINDOW * (1 - 1 / number)
        wal = (busy.wal - idle.wal) / creates * rate / 1e6
        row(
            f"{number} bots",
            f"{rate:6.0f} creates/s, PostgreSQL {rate * server + number * own:5.1f} cores,"
            f" {wal:5.1f} MB/s of WAL, {rate:6.0f} commits/s, {number * CONNECTIONS:4} connections,"
            f" run again {lost:.4%}",
        )
    row("one core of PostgreSQL serves", f"{BUSY * bot / server:.1f} bots")
