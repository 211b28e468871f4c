"""Single values of other systems as ours: choices, labels, minutes, comments. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from core.details import LABEL
from core.hours import minutes_of
from core.moving.cells import Cell, words
from core.moving.system import Words
from core.records import fields

LABEL_MAX = 30  # letters and digits

# Beside the words of our own imports (`core.records.fields`).
SHARED = Words(
    stat={
        **dict.fromkeys(("backlog", "unstarted", "ready"), "open"),
        **dict.fromkeys(("in review", "review", "blocked", "on hold", "testing"), "prog"),
        **dict.fromkeys(("waiting for customer", "waiting for support", "in dev"), "prog"),
        **dict.fromkeys(("solved", "complete", "canceled", "cancelled", "merged"), "done"),
        **dict.fromkeys(("won't do", "won't fix", "rejected", "declined"), "done"),
    },
    pri={"major": 2, "trivial": 3, "blocker": 1},
    cat={"defect": "code"},
)
_SPRINT = re.compile(r"\bname=([^,\]]+)")  # older servers: `..Sprint@1f[id=3,name=Sprint 12,..]`
_CLOCK = re.compile(r"(\d+):(\d\d)(?::\d\d)?")
_HTML = re.compile(r"\s*<(?:!doctype|html|body|div|p|span|br|ul|table|b|strong)\b", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br\s*/?|/p|/div|/li|/tr|/h\d)>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


class Said(NamedTuple):
    """A comment, or time that was logged.

    at, by, text: as written there; empty if not said
    seconds: of logged time; empty for a comment
    """

    at: str
    by: str
    text: str
    seconds: str = ""


def choice(table: Words, name: str, said: str) -> Any:
    """Return our value of a state, a priority or a category; None if it has none.

    name: `stat`, `pri` or `cat`
    """
    one = fields.plain(said).replace("’", "'")
    found = (getattr(table, name), getattr(SHARED, name), fields.WORDS[name])
    return next((some[one] for some in found if one in some), None)


def labels(cell: Cell, said: str) -> Iterator[tuple[str, str | None]]:
    """Yield each label of a cell as (text, our label); None if it can be none."""
    named = _SPRINT.search(said)
    several = words(said) if cell.how == "words" else re.split("[,;\n]", said)
    for one in [named[1]] if named else several:
        if one.strip():
            yield one.strip(), label(one)


def label(said: str) -> str | None:
    """Return `good-first-issue` for `Good First Issue`; None if it does not begin with a letter."""
    words = re.findall(r"[^\W_]+", said.lower())
    kept = list("-".join(words))
    while sum(one != "-" for one in kept) > LABEL_MAX:
        kept.pop()
    found = "".join(kept).rstrip("-")
    return found if LABEL.fullmatch(found) else None


def minutes(cell: Cell, said: str) -> int:
    """Return the whole minutes of a time. Raises ValueError with what is wrong, to follow the
    text."""
    clock = _CLOCK.fullmatch(said) if cell.how in ("clock", "hours", "") else None
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    if not re.fullmatch(r"\d{1,12}(?:[.,]\d+)?", said):
        if (found := minutes_of(said)) is None:
            raise ValueError("is no time: write it like 1h30 or 45m")
        return found
    number = float(said.replace(",", "."))
    match cell.how:
        case "seconds":
            return round(number / 60)
        case "minutes":
            return round(number)
        case "hours":
            return round(number * 60)
        case _:
            raise ValueError("is a number: say its unit, as est:hours or spent:minutes")


def parted(cell: Cell, text: str) -> Said:
    """Return a comment from a cell. text: the cell, as text. A comment of Jira is
    `12/Mar/26 3:04 PM;ana;text`."""
    date, *more = text.split(";", 2)
    if cell.how == "jira" and len(more) == 2 and re.search(r"\d[/\-.]", date) and len(date) < 40:
        return Said(date.strip(), more[0].strip(), more[1].strip())
    return Said("", "", text)


def logged(text: str) -> Said | None:
    """Return the time that was logged, from `text;12/Mar/26 3:04 PM;ana;3600`; None if it is not
    written like that."""
    parts = text.rsplit(";", 3)
    if len(parts) != 4 or not parts[3].strip().isdigit():
        return None
    return Said(parts[1].strip(), parts[2].strip(), parts[0].strip(), parts[3].strip())


_AT = ("createdAt", "created_at", "date")
_BY = ("author.email", "author.login", "author.name", "author.username", "author", "user.login")
_BY_ID = ("user_id", "author_id", "created_by")
_TEXT = ("plain_body", "body_text", "body", "text")


def comment(said: Mapping[str, Any]) -> tuple[str, str, str, Any]:
    """Return (id, time, author, text) of a comment in JSON; empty for what it lacks."""
    parts = (_first(said, names) for names in (("id",), _AT, (*_BY, *_BY_ID), _TEXT))
    id, at, by, text = parts
    return str(id), str(at), str(by), text


def _first(said: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    for name in names:
        value: Any = said
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if value not in (None, "") and not isinstance(value, Mapping):
            return value
    return ""


def worded(said: str) -> str:
    """Return `not planned` for `NOT_PLANNED`; other texts as they are."""
    return said.replace("_", " ").lower() if re.fullmatch("[A-Z_]+", said) else said


def without_tags(text: str) -> str:
    """Return a text in HTML as lines; any other as it is."""
    if not _HTML.match(text):
        return text
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", text))).strip()
