"""Commands as JSON objects: `{"action":"create","title":"..."}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from core import options
from core.command import (
    ACTIONS,
    Assign,
    Board,
    Close,
    Command,
    Correct,
    Create,
    Fact,
    Forget,
    Help,
    History,
    List,
    Merge,
    New,
    Note,
    Notify,
    Repeat,
    Set,
    SetFormat,
    Sort,
    Stats,
    Unclear,
    Undo,
    Update,
    View,
    Watch,
    Why,
)
from core.message import clean
from core.parser import lexicon as lex
from core.parser.numbers import numbers_in
from core.parser.tokens import read
from core.ticket import BATCH_MAX, DESC_MAX, cut, one_line, ticket_id
from core.title import titled

_PAGE_MAX = 10**9
_COUNT_MAX = 10**18


class _Bad(Exception):
    """A field that cannot be understood; the text says what to do."""


def from_json(value: object) -> Command:
    """The command an object spells out, or Unclear with what is wrong with it."""
    if not isinstance(value, dict):
        return Unclear("send one JSON object")
    action = value.get("action")
    make = _MAKERS.get(action.strip().lower()) if isinstance(action, str) else None
    if make is None:
        return Unclear("unknown action")
    try:
        said = {str(key).lower(): _cleaned(v) for key, v in value.items() if v is not None}
        return make(said)
    except _Bad as bad:
        return Unclear(str(bad))


def _cleaned(item: Any) -> Any:
    """JSON can escape characters that no text at the entry may have."""
    if isinstance(item, list):
        return [_cleaned(one) for one in item]
    return clean(item) if isinstance(item, str) else item


def _text(value: dict[str, Any], key: str) -> str | None:
    item = value.get(key)
    if item is None:
        return None
    if not isinstance(item, str | int | float) or isinstance(item, bool):
        raise _Bad(f"{key} must be text")
    return str(item).strip() or None


def _title(value: dict[str, Any]) -> str | None:
    text = _text(value, "title")
    return one_line(text) if text else None


def _named(value: dict[str, Any]) -> dict[str, Any]:
    """The tickets that are meant: `ids`, or in their place `ref` or `where`."""
    where = value.get("where")
    if where is not None:
        if not isinstance(where, dict):
            raise _Bad("where is a list's filters")
        return {"where": _list({str(key).lower(): item for key, item in where.items()})}
    if ref := _text(value, "ref"):
        return {"ref": ref}
    return {"ids": _ids(value)}


def _ids(value: dict[str, Any]) -> tuple[str, ...]:
    item = value.get("ids", value.get("id"))
    if item is None or item in ("", []):
        raise _Bad("which ticket?")
    items = item if isinstance(item, list) else [item]
    found: dict[str, None] = {}
    for one in items:
        found.update(dict.fromkeys(_written(one)))
    if len(found) > BATCH_MAX:
        raise _Bad(f"at most {BATCH_MAX} tickets")
    return tuple(found)


def _written(item: object) -> tuple[str, ...]:
    """The ids one item writes: 7, "7", "T7", "#7", "T1-T4", "T1, T2"."""
    if isinstance(item, bool) or not isinstance(item, str | int):
        raise _Bad("write ids like T001")
    if not _IDS.fullmatch(str(item).strip().lower()):
        raise _Bad("write ids like T001")
    return tuple(ticket_id(number) for number in numbers_in(str(item)))


_ID = r"(?:tickets? ?)?(?:t-?|#)?[0-9]{1,18}"
_IDS = re.compile(rf"{_ID}(?:(?: ?, ?(?:and )?| ?- ?| ?\.\. ?| to | and ){_ID})*")


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
    raise _Bad(hint)


def _stat(value: dict[str, Any]) -> Any:
    return _known(value, "stat", lex.STAT, "stat is open, prog, done")


def _pri(value: dict[str, Any]) -> Any:
    return _known(value, "pri", lex.PRI, "pri is 1, 2 or 3")


def _cat(value: dict[str, Any]) -> Any:
    return _known(value, "cat", lex.CAT, "cat: code, infra, doc, other")


def _person(value: dict[str, Any], key: str) -> str | None:
    text = _text(value, key)
    if text is None:
        return None
    line = read(text)
    if line.tokens[0].kind == "who" and len(line.tokens) == 1:
        return line.tokens[0].value
    if lex.ME.whole(line.words, 0, len(line.words)):
        return "me"
    if lex.NOBODY.whole(line.words, 0, len(line.words)):
        return "none"
    if len(text.split()) > 1:
        raise _Bad(f"{key} is one user")
    return text.lstrip("@") or None


def _day(value: dict[str, Any], key: str) -> str | None:
    text = _text(value, key)
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise _Bad("write dates like 2026-01-15") from None


def _number(item: object, most: int) -> int:
    text = str(item).strip()
    if (
        isinstance(item, bool)
        or not (text.isascii() and text.isdigit())
        or not 0 < int(text[:19]) <= most
    ):
        raise _Bad("write a whole number")
    return int(text[:19])


def _create(value: dict[str, Any]) -> Command:
    title = _title(value)
    if title is None:
        raise _Bad("title is missing")
    desc = _text(value, "desc")
    short = titled(title)
    if short != title and desc is None:
        desc = cut(title, DESC_MAX)
    own = _person(value, "own")
    return Create(short, desc, _cat(value), _pri(value) or 2, None if own == "none" else own)


def _update(value: dict[str, Any]) -> Command:
    named, stat, pri, cat = _named(value), _stat(value), _pri(value), _cat(value)
    title, desc, res = _title(value), _text(value, "desc"), _text(value, "res")
    if value.get("own") is not None:
        if (stat, pri, cat, title, desc, res) != (None,) * 6:
            raise _Bad("assign in its own command")
        return _assign(value)
    if (stat, pri, cat, title, desc, res) == (None,) * 6:
        raise _Bad("what should change?")
    if stat == "done" and (pri, cat, title, desc) == (None,) * 4:
        return Close(**named, res=res)
    title = titled(title) if title else None
    return Update(**named, stat=stat, pri=pri, cat=cat, title=title, desc=desc, res=res)


def _merge(value: dict[str, Any]) -> Command:
    if not value.get("into"):
        raise _Bad("merge into which ticket?")
    try:
        into = _ids({"ids": value["into"]})
    except _Bad:
        raise _Bad("into is an id like T001") from None
    if len(into) > 1:
        raise _Bad("into is one ticket")
    named = _named(value)
    if "ids" not in named:
        return Merge(**named, into=into[0])
    gone = tuple(id for id in named["ids"] if id != into[0])
    if not gone:
        raise _Bad("name two different tickets")
    return Merge(gone, into=into[0])


def _assign(value: dict[str, Any]) -> Command:
    own = _person(value, "own")
    if own is None:
        raise _Bad("assign to whom?")
    return Assign(**_named(value), own=own)


def _list(value: dict[str, Any]) -> List:
    page = value.get("page")
    if page is not None and page != "next":
        page = _number(page, _PAGE_MAX)
    return List(
        stat=_stat(value),
        cat=_cat(value),
        pri=_pri(value),
        own=_person(value, "own"),
        by=_person(value, "by"),
        text=_text(value, "text"),
        since=_day(value, "since"),
        until=_day(value, "until"),
        page=page,
        sort=_one_of(value, "sort", get_args(Sort)) if value.get("sort") is not None else None,
        limit=None if value.get("limit") is None else _number(value["limit"], BATCH_MAX),
        not_=_without(value.get("not")),
    )


def _without(value: object) -> List | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not value:
        raise _Bad("not is a list's filters")
    return _list({str(key).lower(): item for key, item in value.items()})


def _fact(value: dict[str, Any]) -> Any:
    return _one_of(value, "ask", get_args(Fact)) if value.get("ask") is not None else None


def _one_of_named(value: dict[str, Any]) -> dict[str, Any]:
    named = _named(value)
    if "where" in named:
        raise _Bad("which ticket?")
    return named


def _undo(value: dict[str, Any]) -> Command:
    change = value.get("change")
    return Undo(None if change is None else _number(change, _COUNT_MAX))


def _format(value: dict[str, Any]) -> Command:
    return SetFormat(_one_of(value, "format", ("json", "lines", "blocks")))


def _note(value: dict[str, Any]) -> Command:
    text = _text(value, "text")
    if text is None:
        raise _Bad("what is the note?")
    return Note(**_named(value), text=text)


def _one_of(value: dict[str, Any], key: str, known: tuple[str, ...]) -> Any:
    said = value.get(key)
    if said not in known:
        raise _Bad(f"{key} is {', '.join(known)}")
    return said


def _set(value: dict[str, Any]) -> Command:
    """An option with its value in the stored spelling; none: all are shown."""
    name, said = _text(value, "name"), _text(value, "value")
    if name is None and said is None:
        return Set()
    if name not in options.DEFAULTS:
        raise _Bad("unknown option, see settings")
    found = options.read(name, said or "")
    if found is None:
        raise _Bad(options.example(name))
    return Set(name, found)


def _plain(kind: Callable[[], Command]) -> Callable[[dict[str, Any]], Command]:
    return lambda value: kind()


_MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {
    "create": _create,
    "update": _update,
    "close": lambda value: Close(**_named(value), res=_text(value, "res")),
    "merge": _merge,
    "view": lambda value: View(**_named(value), ask=_fact(value)),
    "list": _list,
    "assign": _assign,
    "stats": _plain(Stats),
    "history": lambda value: History(**_named(value)),
    "why": lambda value: Why(**_named(value)),
    "forget": _plain(Forget),
    "undo": _undo,
    "help": _plain(Help),
    "format": _format,
    "note": _note,
    "notify": lambda value: Notify(_one_of(value, "level", ("all", "mine", "none"))),
    "watch": lambda value: Watch(_one_of(value, "role", ("intake", "triage", "off"))),
    "set": _set,
    "new": _plain(New),
    "correct": lambda value: Correct(**_one_of_named(value)),
    "repeat": lambda value: Repeat(**_one_of_named(value)),
    "board": _plain(Board),
}
if set(_MAKERS) != set(ACTIONS):
    raise RuntimeError("every action has a JSON form")
