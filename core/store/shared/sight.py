"""Which tickets a reader sees: as conditions, and as indexes to read in a list's order.

The visible tickets are split into streams without overlap: tickets that are not secret, tickets
born in the reader's channel, tickets that the reader reported, tickets assigned to the reader,
tickets that the reader was asked to approve.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from core.access import Sight
from core.details import APPROVER
from core.frozen import dataclass
from core.store.shared.session import Args, Session


@dataclass(frozen=True, slots=True)
class Stream:
    """A part of the tickets that a reader sees.

    sql: condition on ticket `t`, besides its workspace, with `?` for each value
    values: the values, in order
    index: an index by this condition and then the list's order; None: `marks` has the keys
    by_cat: the same with the category first, None if there is none
    counted: whether a tally counts these tickets
    """

    sql: str
    values: tuple[str, ...]
    index: str | None
    by_cat: str | None = None
    counted: bool = False

    def condition(self, args: Args, ws: str | None = None) -> str:
        """Return the condition; its values are added to the statement's arguments.

        ws: the workspace's placeholder, if tickets are found by the condition; None: tickets that
            something else finds are tested
        """
        sql = self.sql if ws is None else self.sql.replace(_ASKED, _ASKED_KEYS.format(ws=ws))
        for value in self.values:
            sql = sql.replace("?", args(value), 1)
        return sql


_OF_CLIENT = (  # not of another client than this one
    "NOT EXISTS (SELECT 1 FROM marks m WHERE m.ticket = t.key AND m.name = 'client'"
    " AND m.value <> ?)"
)
_OF_APPROVER = f"FROM marks m WHERE m.name = '{APPROVER}' AND m.value = ?"
_ASKED = f"EXISTS (SELECT 1 {_OF_APPROVER} AND m.ws = t.ws AND m.ticket = t.key)"
_ASKED_KEYS = f"t.key IN (SELECT m.ticket {_OF_APPROVER} AND m.ws = {{ws}})"


@lru_cache(maxsize=1024)
def streams(says: type[Session], sight: Sight) -> tuple[Stream, ...]:
    """Return the streams of a sight; only the first may be long.

    says: the database's session class, which supplies its SQL
    """
    if sight.everything:
        return (Stream("TRUE", (), "tickets_list", "tickets_cat", counted=True),)
    found = [Stream(says.PUBLIC, (), "tickets_public", "tickets_public_cat", counted=True)]
    if not sight.public:
        found = []
    hidden = f"{says.HIDDEN} AND " if sight.public else ""
    if sight.channel is not None:
        sql, values = f"{hidden}t.channel = ?", tuple[str, ...]((sight.channel,))
        if sight.client is not None and not sight.public:
            sql, values = f"{sql} AND {_OF_CLIENT}", (*values, sight.client)
        found.append(Stream(sql, values, "tickets_channel", counted=sight.public))
    if sight.user is not None:
        found += _persons(says, sight, sight.user, hidden)
    return (*found,)


def _persons(says: type[Session], sight: Sight, user: str, hidden: str) -> list[Stream]:
    """Return the streams of reported and of assigned tickets, without tickets of other streams."""
    also, more = "", tuple[str, ...]()
    if sight.channel is not None:
        also, more = f" AND t.channel {says.DIFFERS} ?", (sight.channel,)
    index = "tickets_secret" if sight.public else "tickets"
    found = [
        Stream(f"{hidden}t.by = ?{also}", (user, *more), f"{index}_by"),
        Stream(f"{hidden}t.own = ? AND t.by <> ?{also}", (user, user, *more), f"{index}_own"),
    ]
    if sight.public:
        theirs = f"t.by <> ? AND t.own {says.DIFFERS} ?"
        values = (user, user, user, *more)
        found.append(Stream(f"{hidden}{_ASKED} AND {theirs}{also}", values, None))
    return found


def seen(says: type[Session], sight: Sight, args: Args) -> str:
    """Return the condition that ticket `t` is seen. It uses no index, so filters use theirs."""
    sql, values = _seen(says, sight, len(args))
    args += values
    return sql


@lru_cache(maxsize=1024)
def _seen(says: type[Session], sight: Sight, before: int) -> tuple[str, list[Any]]:
    """Return the condition and its values. before: number of earlier arguments in the statement"""
    args = Args([None] * before)
    found = [stream.condition(args) for stream in streams(says, sight)]
    sql = "TRUE" if sight.everything else f"({' OR '.join(found) or 'FALSE'})"
    return says.unindexed(sql), args[before:]
