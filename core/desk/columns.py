"""The columns of the board: tickets side by side, by state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.command import List
from core.desk.lookups import counts, find
from core.message import Message
from core.reply import Counted, Listed
from core.store import COUNT_MAX, Snapshot
from core.ticket import STATS, Stat

BESIDE, ALONE = 12, 24  # rows of a column beside others, rows of a single column


Pages = Mapping[str, int]  # state -> number of its page, from 1
NO_PAGES: Pages = {}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the board.

    counted: the counts of all tickets
    lists: one page for each state that was asked for
    latest: key of the workspace's latest change
    """

    counted: Counted
    lists: dict[Stat, Listed]
    latest: int


async def columns(message: Message, query: List, db: Snapshot, pages: Pages = NO_PAGES) -> Columns:
    """Return one column if `query.stat` is set, else one for each state.

    A single column starts after the cursor `query.after`. Columns side by side have no cursor.
    pages: their page numbers; a state that is missing shows page 1
    """
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
    """Return the page asked for, at most `last`: a page far behind it takes long to look for."""
    return min(asked, last) if isinstance(asked, int) else 1
