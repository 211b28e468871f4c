"""An intent and its slots as commands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from core.command import (
    Assign,
    Close,
    Command,
    Correct,
    Create,
    Fact,
    Heard,
    Help,
    History,
    List,
    Merge,
    New,
    Note,
    Question,
    Repeat,
    SetFormat,
    Stats,
    Unclear,
    Undo,
    Update,
    View,
    Why,
)
from core.parser import lexicon as lex
from core.parser.dates import span_said
from core.parser.details import details
from core.parser.numbers import numbers_in
from core.parser.slots import PERSON, WORDS, Slot, described
from core.parser.tokens import Line, read, shown
from core.ticket import BATCH_MAX, Pri, one_line, ticket_id
from core.title import first_sentence, titled

Commands = tuple[Command, ...]
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»", "`": "`"}
_EDGES = " \t\n,;:-–—>=→"


@dataclass(frozen=True, slots=True)
class Heed:
    """What a part of a message is read with. ticket: whose thread it is in; at: when it was
    said; more: the lines below."""

    line: Line
    slots: tuple[Slot, ...]
    at: datetime
    ticket: str | None = None
    more: tuple[str, ...] = ()

    def of(self, *names: str) -> list[Slot]:
        return [slot for slot in self.slots if slot.name in names]

    def value(self, name: str) -> Any:
        """The last value that was said of a field."""
        return next((slot.value for slot in reversed(self.slots) if slot.name == name), None)


def assemble(intent: str, heed: Heed) -> Commands:
    """The commands that the slots make of the intent."""
    return _MAKERS[intent](heed)


def _pri(heed: Heed, name: str = "pri") -> Pri | None:
    said = heed.value(name)
    return cast(Pri, int(said)) if said else None


def _own(heed: Heed, name: str = "own") -> str | None:
    return next((_person(slot, heed) for slot in reversed(heed.slots) if slot.name == name), None)


def _person(slot: Slot, heed: Heed) -> str:
    if slot.value and slot.value != PERSON:
        return slot.value
    who = (t.value for t in heed.line.tokens[slot.first : slot.last] if t.kind == "who")
    return next(who, None) or slot.text.strip(" .,:;!?").removesuffix("'s").lower()


def _text(heed: Heed, *names: str) -> str | None:
    """From the first word of a text to its last, with what stands between."""
    found = heed.of(*names)
    if not found:
        return None
    last = found[-1].last
    if names[0] == "res" and heed.line.words[last : last + 1] == ("?",):
        last += 1  # a note that asks
    text = shown(heed.line.part(found[0].first, last))
    return unquoted(text.strip(_EDGES)) or None


def unquoted(text: str) -> str:
    """The text without quotes around the whole of it."""
    if len(text) > 1 and _QUOTES.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text


def _ids(heed: Heed, name: str = "id") -> tuple[str, ...]:
    numbers = dict.fromkeys(n for slot in heed.of(name) for n in numbers_in(slot.text))
    return tuple(ticket_id(number) for number in numbers)


def _named(heed: Heed) -> dict[str, Any]:
    """The tickets: by id, by filters, by reference, or the one at hand."""
    if ids := _ids(heed):
        return {"ids": ids}
    if heed.of("all") or any(slot.name[0] in "?!" for slot in heed.slots):
        return {"where": _filters(heed, "?")}
    ref = _ref(heed) or "it"
    return {"ids": (heed.ticket,)} if ref == "it" and heed.ticket else {"ref": ref}


def _ref(heed: Heed) -> str | None:
    slot = next(iter(heed.of("ref")), None)
    if slot is None:
        return None
    return described(slot.text) if slot.value == WORDS else slot.value


def _filters(heed: Heed, prefix: str) -> List:
    since, until = _days(heed, prefix)
    return List(
        stat=heed.value(f"{prefix}stat"),
        cat=heed.value(f"{prefix}cat"),
        pri=_pri(heed, f"{prefix}pri"),
        own=_own(heed, f"{prefix}own"),
        by=_own(heed, f"{prefix}by"),
        text=_searched(heed, f"{prefix}text"),
        since=since,
        until=until,
        not_=_filters(heed, "!") if prefix != "!" and _is_negated(heed) else None,
    )


def _is_negated(heed: Heed) -> bool:
    return any(slot.name.startswith("!") for slot in heed.slots)


def _searched(heed: Heed, name: str) -> str | None:
    """The words to search for; those that stand apart are searched together."""
    said = [unquoted(shown(slot.text).strip(_EDGES + ".?!")) for slot in heed.of(name)]
    return " ".join(text for text in said if text) or None


def _days(heed: Heed, prefix: str) -> tuple[str | None, str | None]:
    since = until = None
    for slot in heed.of(f"{prefix}since", f"{prefix}until"):
        before = heed.line.words[slot.first - 1] if slot.first else ""
        span = span_said(slot.field, before, heed.line.words[slot.first : slot.last], heed.at)
        if span:
            since = span.since.isoformat() if span.since else since
            until = span.until.isoformat() if span.until else until
    return since, until


def _create(heed: Heed) -> Commands:
    more = details(heed.more)
    title = _title(_text(heed, "title") or "") or more.title or ""
    rest = more.rest
    if not title and rest:
        title, rest = _title(rest[0]), rest[1:]
    if not any(map(str.isalnum, title)):
        return (Unclear("say what the problem is", kind=Question.VALUE),)
    title, after = first_sentence(one_line(title))
    said = [after, _text(heed, "desc") or "", *map(shown, rest)]
    short = titled(title)
    if short != title:
        said.insert(0, title)
    desc = "\n".join(filter(None, said)) or None
    own = _own(heed) or more.fields.get("own")
    return (
        Create(
            short,
            desc,
            heed.value("cat") or more.fields.get("cat"),
            _pri(heed) or more.fields.get("pri") or _urgency(heed.line) or 2,
            None if own == "none" else own,
            _heard(heed),
        ),
    )


_SIGN = r"(?::[+\w-]+:|[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F])"
_EMOJI = re.compile(rf"^(?:\s*{_SIGN})+|(?:\s*{_SIGN})+$")


def _title(text: str) -> str:
    """The text of a title without quotes, emoji and marks at its edges."""
    return unquoted(_EMOJI.sub("", unquoted(shown(text).strip(_EDGES))).strip(_EDGES + "!"))


def _urgency(line: Line) -> Pri | None:
    """A priority that plain words say anywhere: "outage in Berlin", "prod is down"."""
    words = line.words
    found = (lex.PRI_ANYWHERE.at(words, k, len(words)) for k in range(len(words)))
    value = next((hit[0] for hit in found if hit), 0)
    return cast(Pri, value) if value else None


def _heard(heed: Heed) -> tuple[Heard, ...]:
    return tuple(Heard(s.name, s.text) for s in heed.slots if s.name in ("stat", "pri", "cat"))


def _update(heed: Heed) -> Commands:
    named, own = _named(heed), _own(heed)
    title = _text(heed, "title")
    made: Commands = ()
    fields = {
        "stat": heed.value("stat"),
        "pri": _pri(heed),
        "cat": heed.value("cat"),
        "title": titled(one_line(title)) if title else None,
        "desc": _text(heed, "desc"),
        "res": _note(heed),
    }
    if fields["stat"] == "done" and not any(fields[n] for n in ("pri", "cat", "title", "desc")):
        made = (Close(**named, res=fields["res"]),)
    elif any(value is not None for value in fields.values()):
        made = (Update(**named, **fields, heard=_heard(heed)),)
    if own:
        made = (*made, Assign(**named, own=own))
    return made or (Unclear("change what? say its new value", kind=Question.VALUE),)


def _note(heed: Heed) -> str | None:
    """The note and the lines below it."""
    return "\n".join(filter(None, [_text(heed, "res"), *heed.more])) or None


def _close(heed: Heed) -> Commands:
    if any(heed.of("pri", "cat", "title", "own")):
        named, own = _named(heed), _own(heed)
        closed = [c for c in _update(heed) if isinstance(c, Update)]
        fields = [replace(c, stat="done") for c in closed]
        rest = (Assign(**named, own=own),) if own else ()
        return (*(fields or (Close(**named, res=_note(heed)),)), *rest)
    return (Close(**_named(heed), res=_note(heed)),)


def _assign(heed: Heed) -> Commands:
    if not heed.of("own"):
        return (Unclear("assign to whom?", kind=Question.VALUE),)
    return _update(heed)


def _merge(heed: Heed) -> Commands:
    into = _ids(heed, "into")
    if not into and (found := _two(heed)):
        return found
    if len(into) != 1:
        return (Unclear("merge into which ticket?", kind=Question.VALUE),)
    named = _named(heed)
    if "ids" not in named:
        return (Merge(**named, into=into[0]),)
    gone = tuple(id for id in named["ids"] if id != into[0])
    if not gone:
        return (Unclear("name two different tickets", kind=Question.VALUE),)
    return (Merge(gone, into=into[0]),)


def _two(heed: Heed) -> Commands:
    """Two tickets written as one enumeration: "T5 to T2" has a direction, "T5 and T2" has none."""
    slots = heed.of("id")
    written = re.findall(r"\d+", slots[0].text) if len(slots) == 1 else []
    if len(written) != 2:
        return ()
    one, other = (ticket_id(int(number)) for number in written)
    if one == other:
        return ()
    if re.search(r"\b(?:to|into|with)\b|->", slots[0].text.lower()):
        return (Merge((one,), into=other),)
    low, high = sorted((one, other))
    both = (Merge((high,), into=low), Merge((low,), into=high))
    return (Unclear(f"merge into {low} or {high}?", both, Question.VALUE),)


def _view(heed: Heed) -> Commands:
    return (View(**_named(heed), ask=cast(Fact | None, heed.value("ask"))),)


def _list(heed: Heed) -> Commands:
    numbers = [n for slot in heed.of("limit") for n in numbers_in(slot.text)]
    limit = min(numbers[0], BATCH_MAX) if numbers and numbers[0] > 0 else None
    found = _filters(heed, "")
    if any(slot.name[0] == "?" for slot in heed.slots):
        found = _filters(heed, "?")
    sort = heed.value("sort")
    return (replace(found, sort=sort, limit=limit, page=_page(heed), heard=_heard(heed)),)


def _page(heed: Heed) -> int | None:
    numbers = [n for slot in heed.of("page") for n in numbers_in(slot.text)]
    return numbers[0] if numbers and numbers[0] > 0 else None


def _more(heed: Heed) -> Commands:
    return (List(page=_page(heed) or "next"),)


def _internal(heed: Heed) -> Commands:
    text = "\n".join(filter(None, [_text(heed, "res", "desc", "text"), *heed.more]))
    if not text:
        return (Unclear("what is the note?", kind=Question.VALUE),)
    return (Note(**_named(heed), text=text),)


def _format(heed: Heed) -> Commands:
    said = heed.value("fmt")
    return (SetFormat(said) if said else Unclear("format is json, lines, blocks"),)


def _other(heed: Heed) -> dict[str, Any]:
    if ids := _ids(heed):
        return {"ids": ids}
    return {"ref": _ref(heed) or "it"}


_MAKERS: dict[str, Callable[[Heed], Commands]] = {
    "create": _create,
    "update": _update,
    "close": _close,
    "assign": _assign,
    "merge": _merge,
    "view": _view,
    "list": _list,
    "more": _more,
    "stats": lambda heed: (Stats(),),
    "history": lambda heed: (History(**_named(heed)),),
    "undo": lambda heed: (Undo(),),
    "help": lambda heed: (Help(),),
    "why": lambda heed: (Why(**_named(heed)),),
    "new": lambda heed: (New(),),
    "note": _internal,
    "format": _format,
    "correct": lambda heed: (Correct(**_other(heed)),),
    "repeat": lambda heed: (Repeat(**_other(heed)),),
    "nothing": lambda heed: (),
    "ask": lambda heed: (Unclear("say it another way"),),
}
INTENTS: Sequence[str] = tuple(_MAKERS)
