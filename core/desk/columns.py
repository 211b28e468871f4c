"""What a board shows: tickets side by side, by state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.command import List
from core.desk.lookups import counts, find
from core.message import Message
from core.reply import Counted, Listed
from core.store import COUNT_MAX, Snapshot
from core.ticket import STATS, Stat

BESIDE, ALONE = 12, 24  # rows of a column that stands beside others, or alone


Pages = Mapping[str, int]
NO_PAGES: Pages = {}


@dataclass(frozen=True, slots=True)
class Columns:
    """counted: all tickets; lists: a page for each state that was asked for; latest: the key of the
    workspace's latest change."""

    counted: Counted
    lists: dict[Stat, Listed]
    latest: int


async def columns(message: Message, query: List, db: Snapshot, pages: Pages = NO_PAGES) -> Columns:
    """A column that stands alone goes on after its page's last row; beside others its pages are
    counted from the start. pages: of those, where it is not the first."""
    counted = await counts(message, db)
    most = max(*counted.counts.values(), COUNT_MAX)
    if query.stat:
        asked = {query.stat: replace(query, page=_page(query.page, most // ALONE + 1))}
    else:
        last = most // BESIDE + 1
        beside = replace(query, after=None)
        asked = {s: replace(beside, stat=s, page=_page(pages.get(s), last)) for s in STATS}
    rows = ALONE if query.stat else BESIDE
    lists = {stat: await find(message, one, db, rows) for stat, one in asked.items()}
    return Columns(counted, lists, await db.latest(message.workspace))


def _page(asked: object, last: int) -> int:
    """The page asked for, and none so far behind the last that looking for it takes long."""
    return min(asked, last) if isinstance(asked, int) else 1
