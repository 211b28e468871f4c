"""What a board shows: tickets side by side, by state."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.command import List
from core.desk.reading import counts, find
from core.message import Message
from core.reply import Counted, Listed
from core.store import COUNT_MAX, Snapshot
from core.ticket import STATS, Stat

BESIDE, ALONE = 20, 50  # rows of a column that stands beside others, or alone


@dataclass(frozen=True, slots=True)
class Columns:
    """counted: all tickets; lists: a page for each state that was asked for; latest: the key of the
    workspace's latest change."""

    counted: Counted
    lists: dict[Stat, Listed]
    latest: int


async def columns(message: Message, query: List, db: Snapshot) -> Columns:
    """Only a column that stands alone has further pages."""
    counted = await counts(message, db)
    stats, rows = ((query.stat,), ALONE) if query.stat else (STATS, BESIDE)
    page = _page(query, max(*counted.counts.values(), COUNT_MAX) // rows + 1)
    query = replace(query, page=page) if query.stat else replace(query, page=1, after=None)
    asked = {stat: replace(query, stat=stat) for stat in stats}
    lists = {stat: await find(message, one, db, rows) for stat, one in asked.items()}
    return Columns(counted, lists, await db.latest(message.workspace))


def _page(query: List, last: int) -> int:
    """The page asked for, and none so far behind the last that looking for it takes long."""
    return min(query.page, last) if isinstance(query.page, int) else 1
