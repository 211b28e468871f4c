"""Which tickets a reader sees, as conditions and as indexes that are read in a list's order.

What is seen is a few streams, none of which has a ticket of another: what is not secret, what was
born in the reader's channel, what the reader reported, what the reader is assigned.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass
from typing import Any

from core.access import Sight
from core.ticket import Cat, Pri, Stat

Tally = dict[tuple[Stat, Cat, Pri], int]


@dataclass(frozen=True, slots=True)
class Stream:
    """Conditions on `t` (tickets) beside the workspace, with their arguments. index: one that has
    them first and then a list's order; by_cat: the same within a category."""

    sql: str
    args: tuple[Any, ...]
    index: str
    by_cat: str | None = None


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


def seen(sight: Sight) -> tuple[str, tuple[Any, ...]]:
    """A condition on `t` that holds for every ticket that is seen, with its arguments. It leaves
    SQLite to the indexes of what is searched for (+)."""
    if sight.everything:
        return "1", ()
    found = streams(sight)
    sql = " OR ".join(stream.sql for stream in found).replace("t.", "+t.") or "0"
    return f"({sql})", tuple(arg for stream in found for arg in stream.args)


def tally(db: sqlite3.Connection, ws: str, sight: Sight) -> Tally:
    """How many tickets of each kind are seen. What is not secret, and a channel's, is counted
    already."""
    if sight.everything:
        return _sum(db, "1", (ws,))
    counted = _sum(db, "scope IN ('', ?)", (ws, sight.channel or "")) if sight.public else {}
    own = [one for one in streams(sight) if not (sight.public and one.index in _COUNTED)]
    return dict(sum((Counter(_count(db, ws, stream)) for stream in own), Counter(counted)))


_COUNTED = frozenset(("tickets_public", "tickets_channel"))


def _sum(db: sqlite3.Connection, condition: str, args: tuple[Any, ...]) -> Tally:
    rows = db.execute(
        f"SELECT stat, cat, pri, sum(n) FROM tallies WHERE ws = ? AND {condition}"  # noqa: S608 - fixed conditions
        " GROUP BY stat, cat, pri",
        args,
    )
    return {(stat, cat, pri): n for stat, cat, pri, n in rows}


def _count(db: sqlite3.Connection, ws: str, stream: Stream) -> Tally:
    rows = db.execute(
        f"SELECT stat, cat, pri, count(*) FROM tickets t INDEXED BY {stream.index}"  # noqa: S608 - fixed conditions
        f" WHERE t.ws = ? AND t.place < 3 AND {stream.sql} GROUP BY stat, cat, pri",
        (ws, *stream.args),
    )
    return {(stat, cat, pri): n for stat, cat, pri, n in rows}
