"""The Home page of one person: an overview, one list, or the options, with the counts beside it."""

from __future__ import annotations

from dataclasses import field, replace

from core.command import List, Set
from core.desk.lookups import counts, find
from core.desk.options import settings
from core.frozen import dataclass
from core.message import Message
from core.reply import Counted, Listed
from core.store import Snapshot
from core.ticket import NOBODY, PRIS, Pri

# The parts of the overview, without closed tickets: my tickets, those I reported, unassigned ones.
PARTS = {"mine": List(own="me"), "reported": List(by="me"), "unclaimed": List(own=NOBODY)}


@dataclass(frozen=True, slots=True)
class Home:
    """The Home page. One of `listed`, `chosen` and `parts` is filled.

    counted: the counts of all tickets
    pris: number of tickets of each priority
    listed: the list that was asked for
    chosen: the options' values, by name
    parts: overview: name in PARTS -> open tickets, tickets in progress
    saved: the person's saved lists, by name
    """

    counted: Counted
    pris: dict[Pri, int]
    listed: Listed | None = None
    chosen: dict[str, str] | None = None
    parts: dict[str, tuple[Listed, Listed]] = field(default_factory=dict)
    saved: dict[str, List] = field(default_factory=dict)


async def home(message: Message, query: List | Set | None, db: Snapshot) -> Home:
    """Return the Home page. query: a list, or `Set` for the options; None: the overview."""
    tally = await db.tally(message.workspace)
    pris = {pri: sum(n for (_, _, one), n in tally.items() if one == pri) for pri in PRIS}
    all_of_them = Home(await counts(message, db), pris)
    match query:
        case List():
            return replace(all_of_them, listed=await find(message, query, db))
        case Set():
            return replace(all_of_them, chosen=await _chosen(message, db))
    parts = {
        name: (
            await find(message, replace(part, stat="open"), db),
            await find(message, replace(part, stat="prog"), db),
        )
        for name, part in PARTS.items()
    }
    return replace(all_of_them, parts=parts)


async def _chosen(message: Message, db: Snapshot) -> dict[str, str]:
    """Return the values of the workspace's options and of the person's own, by name."""
    values = (await settings(message, db)).values
    manner = await db.manner(message.workspace, message.user)
    return {**values, "format": manner.format or "blocks"}
