"""`bot.py move`: copies a SQLite database to PostgreSQL."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable

from handlers.data.progress import Progress


async def move(work: Callable[[Callable[[int], None]], Awaitable[dict[str, int]]]) -> int:
    """Run the move, show its progress, and print the rows of each table. Return the exit code.

    work: moves all rows; calls its argument with the total at each row; returns rows by table
    """
    with Progress("moved and compared", "rows") as progress:
        moved = await work(progress.step)
    for table, rows in moved.items():
        sys.stderr.write(f"{rows:>12,} {table}\n")
    sys.stderr.write(
        f"moved {sum(moved.values()):,} rows, each found the same there: set DATABASE_URL to the"
        " new database; the old one is left as it was\n"
    )
    return 0
