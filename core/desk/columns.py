"""The columns of the board: tickets side by side, by state, by label or by client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from core.access import may_name_clients
from core.command import List
from core.desk.lookups import counts, find
from core.frozen import dataclass
from core.message import Message
from core.reply import Counted, Listed
from core.store import COUNT_MAX, Snapshot
from core.ticket import STATS

By = Literal["stat", "label", "client"]
GROUPS_MAX = 9  # labels or clients side by side: those with the most tickets that are not done
BESIDE, ALONE = 12, 24  # rows of a column beside others, rows of a single column


Pages = Mapping[str, int]  # state -> number of its page, from 1
NO_PAGES: Pages = {}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the board.

    counted: the counts of all tickets
    lists: one page for each state that was asked for, or for each label or client, by its name
    latest: key of the workspace's latest change
    by: what the columns are
    """

    counted: Counted
    lists: Mapping[str, Listed]
    latest: int
    by: By = "stat"


async def columns(
    message: Message, query: List, db: Snapshot, pages: Pages = NO_PAGES, by: By = "stat"
) -> Columns:
    """Return one column if `query.stat` is set, else one for each state.

    If the columns are labels or clients, there is one for each that the reader may hear of; they
    have no pages. If there are none, the columns are states.

    A single column starts after the cursor `query.after`. Columns side by side have no cursor.
    pages: their page numbers; a state that is missing shows page 1
    """
    counted = await counts(message, db)
    groups = await _groups(message, query, by, db)
    if groups:
        return Columns(counted, groups, await db.latest(message.workspace), by)
    most = max(*counted.counts.values(), COUNT_MAX)
    if query.stat:
        asked = {query.stat: replace(query, page=_page(query.page, most // ALONE + 1))}
    else:
        last = most // BESIDE + 1
        beside = replace(query, after=None)
        asked = {s: replace(beside, stat=s, page=_page(pages.get(s), last)) for s in STATS}
    rows = ALONE if query.stat else BESIDE
    lists: dict[str, Listed] = {
        stat: await find(message, one, db, rows) for stat, one in asked.items()
    }
    return Columns(counted, lists, await db.latest(message.workspace))


async def _groups(message: Message, query: List, by: By, db: Snapshot) -> dict[str, Listed]:
    if by == "stat" or (by == "client" and not may_name_clients(message, message.actor.standing)):
        return {}
    mark = "labels" if by == "label" else by
    names = [name for name, *_ in await db.in_use(message.workspace, mark, GROUPS_MAX)]
    whole = replace(query, after=None, page=1)
    asked = {
        name: replace(whole, labels=(*query.labels, name))
        if by == "label"
        else replace(whole, client=name)
        for name in names
        if by == "label" or query.client in (None, name)
    }
    return {name: await find(message, one, db, BESIDE) for name, one in asked.items()}


def _page(asked: object, last: int) -> int:
    """Return the page asked for, at most `last`: a page far behind it takes long to look for."""
    return min(asked, last) if isinstance(asked, int) else 1
