"""Which tickets a reader sees, as conditions and as indexes that are read in a list's order.

What is seen is a few streams, none of which has a ticket of another: what is not secret, what was
born in the reader's channel, what the reader reported, what the reader is assigned.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from core.access import Sight
from core.store.shared.session import Args, Session


@dataclass(frozen=True, slots=True)
class Stream:
    """Conditions on `t` (tickets) beside the workspace, where `?` stands for the values. index: one
    that has them first and then a list's order; by_cat: the same within a category; counted: a
    tally knows how many there are."""

    sql: str
    values: tuple[str, ...]
    index: str
    by_cat: str | None = None
    counted: bool = False

    def condition(self, args: Args) -> str:
        """In a statement that has these arguments too."""
        sql = self.sql
        for value in self.values:
            sql = sql.replace("?", args(value), 1)
        return sql


@lru_cache(maxsize=1024)
def streams(says: type[Session], sight: Sight) -> tuple[Stream, ...]:
    """says: how the database does."""
    if sight.everything:
        return (Stream("TRUE", (), "tickets_list", "tickets_cat", counted=True),)
    found = [Stream(says.PUBLIC, (), "tickets_public", "tickets_public_cat", counted=True)]
    if not sight.public:
        found = []
    hidden = f"{says.HIDDEN} AND " if sight.public else ""
    if sight.channel is not None:
        sql = f"{hidden}t.channel = ?"
        found.append(Stream(sql, (sight.channel,), "tickets_channel", counted=sight.public))
    if sight.user is not None:
        found += _persons(says, sight, sight.user, hidden)
    return (*found,)


def _persons(says: type[Session], sight: Sight, user: str, hidden: str) -> list[Stream]:
    """What somebody reported, and what they are assigned besides, that no other stream has."""
    also, more = "", tuple[str, ...]()
    if sight.channel is not None:
        also, more = f" AND t.channel {says.DIFFERS} ?", (sight.channel,)
    index = "tickets_secret" if sight.public else "tickets"
    return [
        Stream(f"{hidden}t.by = ?{also}", (user, *more), f"{index}_by"),
        Stream(f"{hidden}t.own = ? AND t.by <> ?{also}", (user, user, *more), f"{index}_own"),
    ]


def seen(says: type[Session], sight: Sight, args: Args) -> str:
    """A condition on `t` that holds for every ticket that is seen. It leaves the database to the
    indexes of what is searched for."""
    sql, values = _seen(says, sight, len(args))
    args += values
    return sql


@lru_cache(maxsize=1024)
def _seen(says: type[Session], sight: Sight, before: int) -> tuple[str, list[Any]]:
    """With its values, of a statement that has so many before."""
    args = Args([None] * before)
    found = [stream.condition(args) for stream in streams(says, sight)]
    sql = "TRUE" if sight.everything else f"({' OR '.join(found) or 'FALSE'})"
    return says.unindexed(sql), args[before:]
