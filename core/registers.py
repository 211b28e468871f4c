"""Tickets that two desks share: what crosses between them, and how both come to the same. Pure.

Each side has a *register* for each of PARTS: a value, when it was said, and by which desk. A change
of the ticket is a newer register, later than the one it changes even if a clock is behind. Of two
registers the later one holds; at the same time that of the desk whose name is later. So it does not
matter in which order desks hear of registers, or how often.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from core.history import Action
from core.json_text import dumps
from core.message import clean, iso
from core.patterns import pattern
from core.ticket import (
    DESC_MAX,
    PRIS,
    RES_MAX,
    STATS,
    TITLE_MAX,
    WORDS_MAX,
    Ticket,
    kept_lines,
    one_line,
    shortened,
)

# Fields that cross. Besides them only words do that were said to the other desk.
CROSS = ("title", "desc", "stat", "pri", "res")
# All other fields and details: they stay.
STAY = (
    *("id", "cat", "created", "by", "own", "closed_at", "dup", "channel", "secret", "title_cut"),
    *("labels", "client", "due", "waits", "until", "blocked_by", "part_of", "est", "approval"),
    *("answer", "shared", "issue"),
)
PARTS = ("title", "desc", "pri", "end")  # `end`: the state, and the resolution of a closed ticket

_TIME = pattern(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_NAME_MAX = 80  # characters
_KEY = pattern(r"[0-9a-f]{16,64}")
_ID = pattern(r"T\d{3,18}")
_PERSON = pattern(
    r"<@[A-Z0-9]+(?:\|[^>]*)?>|<!subteam\^[^>]*>|<#C[^>]*>|\b[UWC](?=[A-Z]*\d)[A-Z0-9]{7,}\b"
)
_SLACK = pattern(r"https?://[\w.-]*\bslack\.com/[^\s>|]*")


class Register(NamedTuple):
    """The value of one of PARTS.

    value: JSON
    at: when it was said, as `core.message.iso` writes it
    desk: name of the desk where it was said, as the other calls it
    """

    value: Any
    at: str
    desk: str

    @property
    def _rank(self) -> tuple[str, str, str]:
        return self.at, self.desk, dumps(self.value)

    def later(self, other: Register) -> Register:
        """Return the one that holds."""
        return max(self, other, key=lambda one: one._rank)

    def next(self, value: Any, at: str, desk: str) -> Register:
        """Return the register of a change of this one."""
        return Register(value, max(at, _after(self.at)), desk)


Registers = dict[str, Register]  # for each of PARTS


class Malformed(ValueError):
    """What the other desk sent is no state of a ticket; the text says which part."""


def _after(at: str) -> str:
    return iso(datetime.fromisoformat(at) + timedelta(microseconds=1))


def crossing(text: str) -> str:
    """Return a text as it crosses: without ids of people and channels, and links into Slack."""
    return _SLACK.sub("(link)", _PERSON.sub("someone", text))


def resolution(
    ticket: Ticket, deeds: Iterable[tuple[str, Action, Mapping[str, Any]]], user: str
) -> str:
    """Return the resolution with which the ticket was closed; empty if it has none.

    `Ticket.res` may be a note that was written before or after that: notes stay. A duplicate's
    names another ticket.
    deeds: its changes, oldest first: who made them, what they did, and the new values
    user: who acts for the other desk; a resolution that it gives to a closed ticket counts too
    """
    found = ""
    for by, action, after in deeds:
        is_said = "res" in after and (action == "closed" or by == user)
        if "stat" in after or is_said:
            found = after.get("res") or ""
    return found if ticket.stat == "done" and not ticket.dup else ""


def parts_of(ticket: Ticket, res: str) -> dict[str, Any]:
    """Return the ticket's value of each of PARTS, as it crosses. res: see `resolution`"""
    return {
        "title": shortened(crossing(ticket.title), TITLE_MAX),
        "desc": shortened(crossing(ticket.desc), DESC_MAX) if ticket.desc else None,
        "pri": ticket.pri,
        "end": [ticket.stat, shortened(crossing(res), RES_MAX) if res else None],
    }


def fields_of(part: str, value: Any, now: Any) -> dict[str, Any]:
    """Return the fields of a ticket that a part sets. The title is without `title_cut`.

    now: the part's value. A note of the ticket that is no resolution stays.
    """
    if part != "end":
        return {part: value}
    (stat, res), (_, before) = value, now
    return {"stat": stat, **({"res": res} if stat == "done" and res != before else {})}


PARTS_OF = {name: "end" if name in ("stat", "res") else name for name in CROSS}


def merged(here: Registers, there: Registers) -> Registers:
    """Return the registers that hold."""
    return {part: here[part].later(there[part]) for part in PARTS}


def digest(registers: Mapping[str, Register]) -> str:
    """Return a hash of the registers."""
    return hashed(dumps([registers[part] for part in PARTS]))


def digest_of_all(digests: Iterable[tuple[str, str]]) -> str:
    """Return a hash of the hashes of several tickets. digests: keys and hashes, by key"""
    return hashed("".join(f"{key} {one}\n" for key, one in digests))


def hashed(text: str) -> str:
    """Return a short hash."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def registers_of(said: Any) -> Registers:
    """Return the registers of JSON. Raises Malformed."""
    if not isinstance(said, Mapping) or set(said) != {*PARTS}:
        raise Malformed("state")
    return {part: _register(part, said[part]) for part in PARTS}


def _register(part: str, said: Any) -> Register:
    if not isinstance(said, list) or len(said) != 3:
        raise Malformed(part)
    value, at, desk = said
    if not isinstance(at, str) or not _TIME.fullmatch(at) or not isinstance(desk, str):
        raise Malformed(part)
    try:
        _after(at)
    except ValueError as error:
        raise Malformed(part) from error
    if not 0 < len(desk) <= _NAME_MAX or not _HOLDS[part](value):
        raise Malformed(part)
    return Register(value, at, desk)


def _is_line(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= TITLE_MAX and one_line(value) == value


def _is_text(value: Any, limit: int) -> bool:
    return value is None or (isinstance(value, str) and 0 < len(value) <= limit)


def _is_end(value: Any) -> bool:
    is_pair = isinstance(value, list) and len(value) == 2 and value[0] in STATS
    return is_pair and _is_text(value[1], RES_MAX) and (value[0] == "done" or value[1] is None)


_HOLDS = {
    "title": lambda value: _is_line(value) and clean(value) == value,
    "desc": lambda value: _is_text(value, DESC_MAX) and (not value or clean(value) == value),
    "pri": lambda value: type(value) is int and value in PRIS,
    "end": _is_end,
}


def key_of(said: Any) -> str:
    """Return the key of a shared ticket. Raises Malformed."""
    if not isinstance(said, str) or not _KEY.fullmatch(said):
        raise Malformed("key")
    return said


def id_of(said: Any) -> str:
    """Return the id of the other desk's ticket. Raises Malformed."""
    if not isinstance(said, str) or not _ID.fullmatch(said):
        raise Malformed("id")
    return said


def words_of(said: Any) -> str:
    """Return words for a ticket, cleaned. Raises Malformed."""
    if not isinstance(said, str) or not said.strip():
        raise Malformed("words")
    return shortened("\n".join(kept_lines(clean(said))), WORDS_MAX)
