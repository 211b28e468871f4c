"""Field values of a JSON command. Each function returns a checked value or raises Bad.

value: the JSON object, with lower-case keys. A missing field gives None if nothing else is said.
"""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from core.command import Deadline, List, Sort, YesNo
from core.cursor import position
from core.details import LABEL, MANY_MAX, TEXT_MAX
from core.hours import TERM_MAX, minutes_of
from core.parser import lexicon as lex
from core.parser.moments import TEXT_MAX as MOMENT_MAX
from core.parser.numbers import numbers_in
from core.parser.tokens import read
from core.patterns import pattern
from core.ticket import BATCH_MAX, LINES, NOBODY, cut, one_line, ticket_id

PAGE_MAX = 10**9


class Bad(Exception):
    """A field has a wrong value; the text says what to send instead."""


def text(value: dict[str, Any], key: str) -> str | None:
    """Return a text or a number as stripped text, in one line if its field is; None if empty."""
    item = value.get(key)
    if item is None:
        return None
    if not isinstance(item, str | int | float) or isinstance(item, bool):
        raise Bad(f"{key} must be text")
    return (one_line(str(item)) if key in LINES else str(item).strip()) or None


def named(value: dict[str, Any]) -> dict[str, Any]:
    """Return the tickets as fields of `Named`: `where`, `ref` or `ids`, the first that is given."""
    where = value.get("where")
    if where is not None:
        if not isinstance(where, dict):
            raise Bad("where is a list's filters")
        return {"where": filters({str(key).lower(): item for key, item in where.items()})}
    if ref := text(value, "ref"):
        return {"ref": ref}
    return {"ids": ids(value)}


def ids(value: dict[str, Any]) -> tuple[str, ...]:
    """Return the ids in `ids` or `id`, one to BATCH_MAX, each once. Raises Bad for none."""
    item = value.get("ids", value.get("id"))
    if item is None or item in ("", []):
        raise Bad("which ticket?")
    items = item if isinstance(item, list) else [item]
    found: dict[str, None] = {}
    for one in items:
        found.update(dict.fromkeys(_written(one)))
    if len(found) > BATCH_MAX:
        raise Bad(f"at most {BATCH_MAX} tickets")
    return tuple(found)


def _written(item: object) -> tuple[str, ...]:
    """Return the ids of one item: 7, "7", "T7", "#7", "T1-T4" or "T1, T2"."""
    if isinstance(item, bool) or not isinstance(item, str | int):
        raise Bad("write ids like T001")
    if not _IDS.fullmatch(str(item).strip().lower()):
        raise Bad("write ids like T001")
    return tuple(ticket_id(number) for number in numbers_in(str(item)))


_ID = r"(?:tickets? ?)?(?:t-?|#)?[0-9]{1,18}"
_IDS = pattern(rf"{_ID}(?:(?: ?, ?(?:and )?| ?- ?| ?\.\. ?| to | and ){_ID})*")


def _known(value: dict[str, Any], key: str, known: lex.Lexicon[Any], hint: str) -> Any:
    item = value.get(key)
    if item is None or item == "":
        return None
    if isinstance(item, str):
        words = read(item.strip()).words
        if (found := known.whole(words, 0, len(words))) is not None:
            return found
    if key == "pri" and str(item).strip() in ("1", "2", "3") and not isinstance(item, bool):
        return int(item)
    raise Bad(hint)


def stat(value: dict[str, Any]) -> Any:
    """Return the state: `open`, `prog` or `done`, also from words like "closed"."""
    return _known(value, "stat", lex.STAT, "stat is open, prog, done")


def pri(value: dict[str, Any]) -> Any:
    """Return the priority: 1, 2 or 3, also from words like "urgent"."""
    return _known(value, "pri", lex.PRI, "pri is 1, 2 or 3")


def cat(value: dict[str, Any]) -> Any:
    """Return the category: `code`, `infra`, `doc` or `other`, also from words like "bug"."""
    return _known(value, "cat", lex.CAT, "cat: code, infra, doc, other")


def person(value: dict[str, Any], key: str) -> str | None:
    """Return a user id or name, `me` or `none`."""
    said = text(value, key)
    if said is None:
        return None
    line = read(said)
    if line.tokens[0].kind == "who" and len(line.tokens) == 1:
        return line.tokens[0].value
    if lex.ME.whole(line.words, 0, len(line.words)):
        return "me"
    if lex.NOBODY.whole(line.words, 0, len(line.words)):
        return "none"
    if len(said.split()) > 1:
        raise Bad(f"{key} is one user")
    return said.lstrip("@") or None


def day(value: dict[str, Any], key: str) -> str | None:
    """Return a date as YYYY-MM-DD."""
    said = text(value, key)
    if said is None:
        return None
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise Bad("write dates like 2026-01-15") from None


def labels(value: dict[str, Any], *, signed: bool = False) -> tuple[str, ...]:
    """Return labels, in lower case. signed: with `+` before each to add and `-` to remove"""
    said = value.get("labels") or ()
    several = said.replace(",", " ").split() if isinstance(said, str) else said
    if not isinstance(several, list | tuple) or len(several) > MANY_MAX:
        raise Bad("labels is a list of words")
    return tuple(dict.fromkeys(_label(one, signed=signed) for one in several))


def _label(said: object, *, signed: bool) -> str:
    text = str(said).strip().lower()
    sign, name = (text[0], text[1:]) if text[:1] in ("+", "-") else ("+", text)
    if not LABEL.fullmatch(name):
        raise Bad("a label is one word")
    return f"{sign}{name}" if signed else name


def client(value: dict[str, Any]) -> str | None:
    """Return the name of a client, in lower case, or `none`."""
    said = text(value, "client")
    if said is not None and not LABEL.fullmatch(said.lower()):
        raise Bad("a client is one word")
    return said and said.lower()


def moment(value: dict[str, Any], key: str) -> str | None:
    """Return a moment in words, or `none`. The desk reads it: it knows the person's time zone."""
    said = text(value, key)
    if said is not None and (len(said) > MOMENT_MAX or "\n" in said):
        raise Bad(f"{key}: like 2026-12-04 17:00")
    return said


def waits(value: dict[str, Any]) -> str | None:
    """Return what tickets wait for: a user id, a text, or `none`."""
    said = text(value, "waits")
    if said is None:
        return None
    line = read(said)
    if len(line.tokens) == 1 and line.tokens[0].kind == "who":
        return line.tokens[0].value
    return cut(one_line(said), TEXT_MAX)


def minutes(value: dict[str, Any], key: str, *, signed: bool = False) -> int | None:
    """Return a time in minutes, from a number or from words like "1h30"; `none` is 0.

    signed: whether it may be negative
    """
    said = text(value, key)
    if said is None:
        return None
    if said == "none":
        return 0
    sign = -1 if signed and said[0] in "-−" else 1
    bare = said.lstrip("+-−") if signed else said
    is_number = bare.isascii() and bare.isdigit() and len(bare) < len(str(TERM_MAX))
    found = int(bare) if is_number else minutes_of(bare)
    if found is None or found > TERM_MAX:
        raise Bad(f"{key} is minutes, like 45")
    return sign * found


def name(value: dict[str, Any], key: str, what: str) -> str:
    """Return the name of a label or a client, in lower case. what: what is named"""
    said = (text(value, key) or "").lower()
    if not LABEL.fullmatch(said):
        raise Bad(f"a {what} is one word")
    return said


def links(value: dict[str, Any], key: str) -> tuple[str, ...]:
    """Return ids of other tickets with `+` before each to add and `-` to remove."""
    said = value.get(key) or ()
    several = said.replace(",", " ").split() if isinstance(said, str) else said
    if not isinstance(several, list | tuple) or len(several) > MANY_MAX:
        raise Bad(f"{key} is a list of ids")
    return tuple(dict.fromkeys(_signed(str(one).strip()) for one in several))


def _signed(said: str) -> str:
    sign, id = (said[0], said[1:]) if said[:1] in ("+", "-") else ("+", said)
    return f"{sign}{one_id(id)}"


def one_id(said: object) -> str:
    """Return the id of one ticket."""
    found = _written(said)
    if len(found) != 1:
        raise Bad("name one ticket")
    return found[0]


def whole(value: dict[str, Any], key: str) -> str | None:
    """Return the id of one ticket, or `none`."""
    said = text(value, key)
    return said if said is None or said == NOBODY else one_id(said)


def flag(value: dict[str, Any], key: str) -> bool | None:
    """Return True if it is said, else None."""
    return True if str(value.get(key)).lower() in ("true", "yes", "1") else None


def number(item: object, most: int) -> int:
    """Return a whole number from 1 to `most`."""
    said = str(item).strip()
    if (
        isinstance(item, bool)
        or not (said.isascii() and said.isdigit())
        or not 0 < int(said[:19]) <= most
    ):
        raise Bad("write a whole number")
    return int(said[:19])


def filters(value: dict[str, Any]) -> List:
    """Return the list command with these filters, order, page and limit."""
    page = value.get("page")
    if page is not None and page != "next":
        page = number(page, PAGE_MAX)
    sort = one_of(value, "sort", get_args(Sort)) if value.get("sort") is not None else None
    return List(
        stat=stat(value),
        cat=cat(value),
        pri=pri(value),
        own=person(value, "own"),
        by=person(value, "by"),
        text=text(value, "text"),
        since=day(value, "since"),
        until=day(value, "until"),
        page=page,
        after=_cursor(value, sort),
        sort=sort,
        limit=None if value.get("limit") is None else number(value["limit"], BATCH_MAX),
        not_=_without(value.get("not")),
        labels=labels(value),
        client=client(value),
        due=None if value.get("due") is None else one_of(value, "due", get_args(Deadline)),
        waiting=flag(value, "waiting"),
        late=flag(value, "late"),
        blocked=one_of(value, "blocked", get_args(YesNo)) if value.get("blocked") else None,
        part_of=one_id(value["part_of"]) if value.get("part_of") else None,
    )


def _cursor(value: dict[str, Any], sort: Sort | None) -> str | None:
    said = text(value, "after")
    if said is not None and position(said, sort) is None:
        raise Bad("after is a list's cursor")
    return said


def _without(value: object) -> List | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not value:
        raise Bad("not is a list's filters")
    return filters({str(key).lower(): item for key, item in value.items()})


def one_of(value: dict[str, Any], key: str, known: tuple[str, ...]) -> Any:
    """Return the field if it is one of the known values. Raises Bad also if it is missing."""
    said = value.get(key)
    if said not in known:
        raise Bad(f"{key} is {', '.join(known)}")
    return said
