"""Which tickets a reader sees, as conditions and as indexes that are read in a list's order.

What is seen is a few streams, none of which has a ticket of another: what is not secret, what was
born in the reader's channel, what the reader reported, what the reader is assigned.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from core.access import Sight
from core.store.shared.lists import Tally
from core.store.shared.session import Args, Session


@dataclass(frozen=True, slots=True)
class Stream:
    """Conditions on `t` (tickets) beside the workspace, with their arguments. index: one that has
    them first and then a list's order; by_cat: the same within a category."""

    sql: str
    args: tuple[Any, ...]
    index: str
    by_cat: str | None = None

    def condition(self, args: Args) -> str:
        """The conditions in a statement that has these arguments too."""
        sql = self.sql
        for value in self.args:
            sql = sql.replace("?", args(value), 1)
        return sql


def streams(sight: Sight) -> list[Stream]:
    if sight.everything:
        return [Stream("1", (), "tickets_list", "tickets_cat")]
    found = [Stream("t.secret = 0", (), "tickets_public", "tickets_public_cat")]
    if not sight.public:
        found = []
    if sight.channel is not None:
        hidden = " AND t.secret = 1" if sight.public else ""
        found.append(Stream(f"t.channel = ?{hidden}", (sight.channel,), "tickets_channel"))
    if sight.user is not None:
        found += _persons(sight, sight.user)
    return found


def _persons(sight: Sight, user: str) -> list[Stream]:
    """What somebody reported, and what they are assigned besides, that no other stream has."""
    also: str = ""
    args: tuple[str, ...] = ()
    if sight.channel is not None:
        also, args = " AND t.channel IS NOT ?", (sight.channel,)
    hidden, index = ("t.secret = 1 AND ", "tickets_secret") if sight.public else ("", "tickets")
    return [
        Stream(f"{hidden}t.by = ?{also}", (user, *args), f"{index}_by"),
        Stream(f"{hidden}t.own = ? AND t.by <> ?{also}", (user, user, *args), f"{index}_own"),
    ]


def seen(sight: Sight, args: Args) -> str:
    """A condition on `t` that holds for every ticket that is seen. It leaves SQLite to the indexes
    of what is searched for (+)."""
    if sight.everything:
        return "1"
    found = [stream.condition(args) for stream in streams(sight)]
    return f"({' OR '.join(found).replace('t.', '+t.') or '0'})"


async def tally(db: Session, ws: str, sight: Sight) -> Tally:
    """How many tickets of each kind are seen. What is not secret, and a channel's, is counted
    already."""
    if sight.everything:
        return await _sum(db, "1", ws)
    counted = await _sum(db, "scope IN ('', $2)", ws, sight.channel or "") if sight.public else {}
    own = [one for one in streams(sight) if not (sight.public and one.index in _COUNTED)]
    counts = [Counter(await _count(db, ws, stream)) for stream in own]
    return dict(sum(counts, Counter(counted)))


_COUNTED = frozenset(("tickets_public", "tickets_channel"))


async def _sum(db: Session, condition: str, *args: str) -> Tally:
    rows = await db.rows(
        f"SELECT stat, cat, pri, sum(n) FROM tallies WHERE ws = $1 AND {condition}"  # noqa: S608 - fixed conditions
        " GROUP BY stat, cat, pri",
        *args,
    )
    return {(stat, cat, pri): n for stat, cat, pri, n in rows}


async def _count(db: Session, ws: str, stream: Stream) -> Tally:
    args = Args([ws])
    rows = await db.rows(
        f"SELECT stat, cat, pri, count(*) FROM tickets t INDEXED BY {stream.index}"  # noqa: S608 - fixed conditions
        f" WHERE t.ws = $1 AND t.place < 3 AND {stream.condition(args)} GROUP BY stat, cat, pri",
        *args,
    )
    return {(stat, cat, pri): n for stat, cat, pri, n in rows}
