"""The ticket and the rules about its fields. Pure: no I/O, no clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from core.details import DETAILS, NONE, Details, as_dict, linked, relinked, with_values
from core.frozen import dataclass

Cat = Literal["code", "infra", "doc", "other"]
Pri = Literal[1, 2, 3]
Stat = Literal["open", "prog", "done"]

CATS: tuple[Cat, ...] = ("code", "infra", "doc", "other")
PRIS: tuple[Pri, ...] = (1, 2, 3)
STATS: tuple[Stat, ...] = ("open", "prog", "done")

TITLE_MAX = 50  # characters
DESC_MAX = 200
RES_MAX = 100
INDENT_MAX = 20  # spaces before a line of a text
BATCH_MAX = 50  # tickets one command may name
TURN = "turn"  # in the history: name of the route that gave the ticket to somebody
WORDS = "words"  # in the history: what was said to the desk that shares the ticket, or by it
WORDS_MAX = 1000  # characters
COMMENT = "comment"  # in the history: what was said to all who see the ticket
COMMENT_MAX = 2000  # characters
VOICE = "voice"  # in the history: 1 for a user with the same problem, 0 if they undo that
NOBODY = "none"  # the word for `own` of an unassigned ticket, typed and shown

DANGLING = frozenset(
    ("a", "an", "the", "in", "on", "at", "to", "of", "for", "from", "with", "and", "or", "by")
)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket in the abbreviated schema.

    id: `T` and at least three digits
    title: one line of at most TITLE_MAX characters
    cat: category
    pri: priority, 1 is the highest
    stat: state
    created: UTC date, YYYY-MM-DD
    by: user id of the requester
    desc: description of at most DESC_MAX characters
    res: resolution or note of at most RES_MAX characters
    own: user id of the assignee, None if nobody is assigned
    closed_at: UTC, in microseconds since 1970; only set while `stat` is done
    dup: id of the ticket that it was merged into
    channel: id of the Slack channel it was made in, None outside Slack
    secret: whether only some people can read that channel
    title_cut: whether the title is the beginning of a longer one
    key: its row in the store, 0 before it is stored
    more: what stands beside its fields
    """

    id: str
    title: str
    cat: Cat
    pri: Pri
    stat: Stat
    created: str
    by: str
    desc: str | None = None
    res: str | None = None
    own: str | None = None
    closed_at: int | None = None
    dup: str | None = None
    channel: str | None = None
    secret: bool = False
    title_cut: bool = False
    key: int = 0
    more: Details = NONE


Kind = Literal["id", "text", "choice", "person", "day", "time", "channel", "flag"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a ticket, for code that treats all fields alike.

    name: its name in `Ticket`
    kind: type of its value: a `text` is people's own words, a `time` microseconds since 1970 (UTC)
    limit: characters of a `text` at most; 0 for other kinds
    is_line: whether a `text` is one line; other texts keep their lines
    choices: the values of a `choice`; empty for other kinds
    is_shown: whether answers show it
    is_fixed: whether it keeps its first value
    aliases: names that other programs use for it
    """

    name: str
    kind: Kind
    limit: int = 0
    is_line: bool = False
    choices: tuple[str | int, ...] = ()
    is_shown: bool = True
    is_fixed: bool = False
    aliases: tuple[str, ...] = ()


# In the order of JSON. A new field that is shown goes after the last one that is shown.
STORED = (
    Field("id", "id", is_fixed=True, aliases=("ticket", "ticket_id", "number")),
    Field("title", "text", TITLE_MAX, is_line=True, aliases=("summary", "subject")),
    Field("desc", "text", DESC_MAX, aliases=("description", "details")),
    Field("cat", "choice", choices=CATS, aliases=("category",)),
    Field("pri", "choice", choices=PRIS, aliases=("priority", "prio")),
    Field("stat", "choice", choices=STATS, aliases=("status", "state")),
    Field("created", "day", is_fixed=True, aliases=("created_at", "date")),
    Field("res", "text", RES_MAX, aliases=("resolution", "note")),
    Field("by", "person", is_fixed=True, aliases=("requester", "reporter")),
    Field("own", "person", aliases=("assignee",)),
    Field("closed_at", "time", is_shown=False, aliases=("closed", "resolved_at")),
    Field("dup", "id", is_shown=False),
    Field("channel", "channel", is_shown=False, is_fixed=True),
    Field("secret", "flag", is_shown=False, is_fixed=True),
    Field("title_cut", "flag", is_shown=False),
)
if {field.name for field in STORED} != {*Ticket.__slots__} - {"key", "more"}:
    raise RuntimeError("every field of a ticket is declared once: core/ticket.py, STORED")

FIELDS = tuple(field.name for field in STORED if field.is_shown)
SAVED = tuple(field.name for field in STORED if not field.is_fixed)
TOLD = tuple(name for name in FIELDS if name in SAVED)  # fields whose changes people are told of
TOLD_OF = (*FIELDS, *DETAILS)  # what a history shows, in the order of JSON
TEXTS = tuple(field.name for field in STORED if field.kind == "text")
LINES = frozenset(field.name for field in STORED if field.is_line)
PEOPLE = tuple(field.name for field in STORED if field.kind == "person")
OPTIONAL = frozenset(field.name for field in fields(Ticket) if field.default is None)
ALIASES = {alias: field.name for field in STORED if field.is_shown for alias in field.aliases}


def filled(ticket: Ticket) -> dict[str, Any]:
    """Return what the history records of the ticket's creation: fields and details with a value."""
    values = {name: getattr(ticket, name) for name in FIELDS if name not in ("id", "created")}
    given = {name: value for name, value in values.items() if value is not None}
    return given | as_dict(ticket.more)


def changed(ticket: Ticket, given: Mapping[str, Any], at: datetime) -> Ticket:
    """Return the ticket with the given fields and details.

    at: time of the change, its closing if it closes
    """
    after = with_given(ticket, given)
    if after.stat == ticket.stat:
        return after
    if after.stat == "done":
        return replace(after, closed_at=microseconds(at))
    return replace(after, closed_at=None, dup=None)


def with_given(ticket: Ticket, given: Mapping[str, Any]) -> Ticket:
    """Return the ticket with the given fields and details, and nothing else changed."""
    own = {name: value for name, value in given.items() if name not in DETAILS}
    return replace(ticket, more=with_values(ticket.more, given), **own)


def value_of(ticket: Ticket, name: str) -> Any:
    """Return the value of a field or a detail; None if it is empty."""
    value = getattr(ticket.more if name in DETAILS else ticket, name)
    return None if value == () else value


def without_links(ticket: Ticket) -> Ticket:
    """Return the ticket without its links, for readers who may not see the other tickets."""
    if ticket.more is NONE or not linked(as_dict(ticket.more)):
        return ticket
    left = relinked(as_dict(ticket.more), lambda id: None)
    return replace(ticket, more=with_values(NONE, left))


def microseconds(at: datetime) -> int:
    """Return the microseconds from 1970 to an aware time."""
    return (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def ticket_id(number: int) -> str:
    """Return `T001` for 1, `T1000` for 1000."""
    return f"T{number:03d}"


def ticket_number(id: str) -> int:
    """Return 12 for `T012`. It takes no other spelling."""
    return int(id[1:])


def cut(text: str, limit: int) -> str:
    """Return at most `limit` characters, cut at a word, or inside a word that is too long."""
    if len(text) <= limit:
        return text
    head, space, _ = text[: limit + 1].rpartition(" ")
    return head.rstrip() if space and head.strip() else text[:limit]


_LINK = re.compile(r"https?://\S+$")


def shortened(text: str, limit: int) -> str:
    """Return at most `limit` characters. Links at the end of the last lines stay whole.

    The words above them are cut to the rest of the limit.
    """
    text = text.strip()
    if len(text) <= limit:
        return text
    words, links = _fitting(text, limit)
    return "\n".join(filter(None, [words, *links]))


def _fitting(text: str, limit: int) -> tuple[str, list[str]]:
    """Return the words that fit beside the links, and the links, as many as fit."""
    words, lines = _parted(text)
    links: list[str] = []
    room = limit
    for line in lines:
        found = [said for said in (line, *_LINK.findall(line)) if len(said) <= room][:1]
        links += found
        room -= sum(len(said) + 1 for said in found)
    return cut(words, max(room, 0)), links


def unlinked(text: str) -> str:
    """Return the text without its last lines if they end in links: a file link tells no problem."""
    return _parted(text)[0]


def _parted(text: str) -> tuple[str, list[str]]:
    """Return the words, and the last lines that end in links."""
    lines = text.split("\n")
    first = next((k for k in range(len(lines), 0, -1) if not _LINK.search(lines[k - 1])), 0)
    return "\n".join(lines[:first]), lines[first:]


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def kept_lines(text: str) -> list[str]:
    """Return the lines with their indents. Inside a line a run of white space is one space."""
    lines = text.strip().split("\n")
    return [_set_off(line)[:INDENT_MAX] + one_line(line) for line in lines]


def _set_off(line: str) -> str:
    return line[: len(line) - len(line.lstrip())].expandtabs(4)


def below_title(ticket: Ticket) -> str | None:
    """Return the description without the words that the title shows; None if none are left."""
    if not ticket.desc:
        return None
    first, _, rest = ticket.desc.strip().partition("\n")
    title, line = one_line(ticket.title), one_line(first)
    if line == title:
        return rest.strip("\n") or None
    if ticket.title_cut and line.startswith(title):
        return f"…{line[len(title) :].lstrip(' ,;:-–—')}\n{rest}".rstrip()
    return ticket.desc


def short_title(title: str, limit: int = 30) -> str:
    """Return a title for a list row, cut at a word and not after a small word such as `the`."""
    words = cut(title, limit).split(" ")
    if len(title) > limit:
        while len(words) > 1 and words[-1].lower() in DANGLING:
            words.pop()
    return " ".join(words)
