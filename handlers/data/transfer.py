"""`bot.py move`: a SQLite database becomes a PostgreSQL one."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable

from handlers.data.progress import Progress


async def move(work: Callable[[Callable[[int], None]], Awaitable[dict[str, int]]]) -> int:
    """work: moves all, and says before each row of how many; returns the rows of each table."""
    with Progress("moved and compared", "rows") as progress:
        moved = await work(progress.step)
    for table, rows in moved.items():
        sys.stderr.write(f"{rows:>12,} {table}\n")
    sys.stderr.write(
        f"moved and compared {sum(moved.values()):,} rows: set DATABASE_URL to the"
        " new database; the old one is unchanged\n"
    )
    return 0
