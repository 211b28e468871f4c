"""Which tickets a reader sees, as conditions and as parts that are read in a list's order.

What is seen is a few streams, none of which has a ticket of another, each with an index.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from core.access import Sight
from core.store.shared.lists import Tally
from core.store.shared.session import Args, Session

_EVERYTHING = "TRUE"


def seen(sight: Sight, args: Args) -> str:
    """A condition on `t` (tickets) that holds for every ticket that is seen."""
    if sight.everything:
        return _EVERYTHING
    return f"({' OR '.join(streams(sight, args)) or 'FALSE'})"


def streams(sight: Sight, args: Args) -> list[str]:
    """Conditions on `t` that exclude each other: what is not secret, what was born in the reader's
    channel, what the reader reported, what the reader is assigned."""
    if sight.everything:
        return [_EVERYTHING]
    public = ["NOT t.secret"] if sight.public else []
    hidden = "t.secret AND " if sight.public else ""
    if sight.channel is not None:
        public.append(f"{hidden}t.channel = {args(sight.channel)}")
    return [*public, *_persons(sight, hidden, args)]


def _persons(sight: Sight, hidden: str, args: Args) -> list[str]:
    """What somebody reported, and what they are assigned besides, that no other stream has."""
    if sight.user is None:
        return []
    user = args(sight.user)
    elsewhere = ""
    if sight.channel is not None:
        elsewhere = f" AND t.channel IS DISTINCT FROM {args(sight.channel)}"
    return [
        f"{hidden}t.by = {user}{elsewhere}",
        f"{hidden}t.own = {user} AND t.by <> {user}{elsewhere}",
    ]


async def tally(db: Session, ws: str, sight: Sight) -> Tally:
    """How many tickets of each kind are seen. What is not secret, and a channel's, is counted
    already."""
    if sight.everything:
        return await _sum(db, "TRUE", [ws])
    if not sight.public:
        return await _count(db, ws, sight)
    scopes = ["", *([sight.channel] if sight.channel else [])]
    counted = await _sum(db, "scope = ANY($2::text[])", [ws, scopes])
    if sight.user is None:
        return counted
    own = await _count(db, ws, sight, only_persons=True)
    return dict(Counter(counted) + Counter(own))


async def _sum(db: Session, condition: str, args: list[Any]) -> dict[Any, int]:
    rows = await db.rows(
        f"SELECT stat, cat, pri, sum(n) FROM tallies WHERE ws = $1 AND {condition}"  # noqa: S608 - fixed conditions
        " GROUP BY stat, cat, pri",
        *args,
    )
    return {(stat, cat, pri): n for stat, cat, pri, n in rows}


async def _count(
    db: Session, ws: str, sight: Sight, *, only_persons: bool = False
) -> dict[Any, int]:
    args = Args([ws])
    hidden = "t.secret AND " if sight.public else ""
    found = _persons(sight, hidden, args) if only_persons else streams(sight, args)
    rows = await db.rows(
        "SELECT t.stat, t.cat, t.pri, count(*) FROM tickets t"  # noqa: S608 - fixed conditions
        f" WHERE t.ws = $1 AND t.place < 3 AND ({' OR '.join(found) or 'FALSE'})"
        " GROUP BY t.stat, t.cat, t.pri",
        *args,
    )
    return {(stat, cat, pri): n for stat, cat, pri, n in rows}
