"""Reads the fields of a ticket as other programs and people write them. Pure.

Each function takes a value from JSON or a sheet and returns the field's own value. It raises a
RecordError that says what to write instead. The caller cuts texts to their length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from core.errors import RecordError
from core.message import TEXT_MAX, clean, iso
from core.records import ANY_ID
from core.ticket import CATS, PRIS, STATS, Cat, Pri, Stat, microseconds, one_line, ticket_id

T = TypeVar("T")

NAME_MAX = 80  # characters of the id of a user, a workspace or a channel

_ID = re.compile(r"(?:T-?|#)?0*([1-9][0-9]{0,8})", re.I)
_HALVES = re.compile("[\ud800-\udfff]")
_MENTION = re.compile(r"<@([^|>]+)(?:\|[^>]*)?>")

_CATS: dict[str, Cat] = {
    **{cat: cat for cat in CATS},
    **dict.fromkeys(("bug", "software", "development"), "code"),
    **dict.fromkeys(("infrastructure", "network", "hardware"), "infra"),
    **dict.fromkeys(("docs", "documentation"), "doc"),
    **dict.fromkeys(("general", "misc"), "other"),
}
_PRIS: dict[str, Pri] = {
    **{f"{head}{pri}": pri for pri in PRIS for head in ("", "p")},
    **dict.fromkeys(("high", "urgent", "critical", "highest"), 1),
    **dict.fromkeys(("medium", "med", "normal"), 2),
    **dict.fromkeys(("low", "minor", "lowest"), 3),
}
_STATS: dict[str, Stat] = {
    **{stat: stat for stat in STATS},
    **dict.fromkeys(("new", "todo", "to do", "reopened"), "open"),
    **dict.fromkeys(("in progress", "progress", "doing", "started"), "prog"),
    **dict.fromkeys(("closed", "resolved", "fixed", "completed"), "done"),
}

WORDS: Mapping[str, Mapping[str, Any]] = {"cat": _CATS, "pri": _PRIS, "stat": _STATS}


def text(value: Any, name: str) -> str:
    """Return a text or whole number as cleaned and stripped text; empty for None."""
    if value is None:
        return ""
    is_number = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18
    if not is_number and not isinstance(value, str):
        raise RecordError(f"{name} is no text: put quotes around it")
    said = str(value)
    if len(said) > TEXT_MAX:
        raise RecordError(f"{name} is longer than {TEXT_MAX:,} characters: shorten it")
    if half := _HALVES.search(said):  # half of a surrogate pair: \ud83d without \ude00
        raise RecordError(f"{name} has half a character (U+{ord(half[0]):X}): write it whole")
    return clean(said).strip()


def number_id(value: Any) -> str:
    """Return `T012` for T12, t012, #12 or 12; ANY_ID for nothing."""
    said = text(value, "id")
    if not said:
        return ANY_ID
    found = _ID.fullmatch(said)
    if found is None:
        raise RecordError(f"id {said[:20]!r} is none: write it like T001, or leave it out")
    return ticket_id(int(found[1]))


def category(value: Any) -> Cat | None:
    """Return the category of a word (`code`, `bug`, ..); None for nothing."""
    return _one_of(_CATS, value, "cat", "code, infra, doc or other")


def priority(value: Any) -> Pri | None:
    """Return the priority of a number or word (`p1`, `urgent`, ..); None for nothing."""
    return _one_of(_PRIS, value, "pri", "1, 2 or 3")


def state(value: Any) -> Stat | None:
    """Return the state of a word (`open`, `closed`, ..); None for nothing."""
    return _one_of(_STATS, value, "stat", "open, prog or done")


def _one_of(words: dict[str, T], value: Any, name: str, choice: str) -> T | None:
    said = text(value, name)
    found = words.get(plain(said))
    if said and found is None:
        raise RecordError(f"{name} {said[:20]!r} is not known: write {choice}")
    return found


def plain(said: str) -> str:
    """Return a word as the tables of words have it: `in progress` for `In-Progress`."""
    return re.sub(r"[\s_-]+", " ", said.strip().lower())


def person(value: Any, name: str) -> str | None:
    """Return a user id without the signs of a mention; None for nothing."""
    said = one_line(text(value, name))
    found = _MENTION.fullmatch(said)
    return short(found[1] if found else said.removeprefix("@"), name)


def short(value: Any, name: str) -> str | None:
    """Return a name of at most NAME_MAX characters in one line; None for nothing."""
    said = one_line(text(value, name))
    if len(said) > NAME_MAX:
        raise RecordError(f"{name} is longer than {NAME_MAX} characters: shorten it")
    return said or None


def day(value: Any, name: str) -> str | None:
    """Return the UTC date (YYYY-MM-DD) of a date or time; None for nothing."""
    at = time(value, name)
    return at and at[:10]


def instant(value: Any, name: str) -> int | None:
    """Return microseconds since 1970 of a date or time; None for nothing."""
    at = time(value, name)
    return microseconds(datetime.fromisoformat(at)) if at else None


def time(value: Any, name: str) -> str | None:
    """Return UTC, ISO 8601 with microseconds and Z; None for nothing. Without a zone it is UTC."""
    said = text(value, name)
    if not said:
        return None
    try:
        at = datetime.fromisoformat(said)
        return iso(at if at.tzinfo else at.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        example = "2026-01-15 or 2026-01-15T09:30:00Z"
        raise RecordError(f"{name} {said[:30]!r} is no date: write it like {example}") from error


def flag(value: Any, name: str) -> bool:
    """Return a truth value written as a boolean, 0 or 1; False for nothing."""
    if value in (None, "", False, 0, "0", "false"):
        return False
    if value in (True, 1, "1", "true"):
        return True
    raise RecordError(f"{name} is neither true nor false: write 1, or leave it out")


def count(value: Any, name: str) -> int:
    """Return the key of a row, a whole number over 0; 0 for None."""
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 2**53:
        raise RecordError(f"{name} is no whole number over 0: correct it, or leave it out")
    return value


def objects(value: Any, name: str) -> list[dict[str, Any]]:
    """Return a list of JSON objects; empty for None."""
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise RecordError(f"{name} is no list of objects: write [{{...}}], or leave it out")
    return value
