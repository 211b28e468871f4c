"""Intent and slots -> commands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast

from core.command import (
    Assign,
    Close,
    Command,
    Correct,
    Create,
    Fact,
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
from core.parser.courtesy import without_wish
from core.parser.details import details
from core.parser.features import concepts_in
from core.parser.hints import hint
from core.parser.intents import DECLARED
from core.parser.lists import heard, listed, page, search
from core.parser.people import with_people
from core.parser.slot_values import (
    EDGES,
    OTHER,
    Heed,
    ids_of,
    is_other,
    person,
    priority,
    reference,
    runs_of,
    text_of,
    tickets,
    unquoted,
)
from core.parser.tokens import Line, addresses, shown
from core.parser.words import fields as tables
from core.patterns import pattern
from core.ticket import Pri, Stat, one_line, ticket_id
from core.title import first_sentence, titled
from core.translation import say

Commands = tuple[Command, ...]
_NOTED = ("res", "title", "desc")  # slots that may be a new title, a description or a note
_MYSELF = frozenset(tables.MYSELF.split())
_TO_ME = pattern(r"(?:[aeáé]mel[oa]s?|-(?:l[ea]s?-)?moi|[aeáé]-m[oa]s?)$")  # "asígnamela"


def assemble(intent: str, heed: Heed) -> Commands:
    """Return the commands of an intent with the part's slots. "find x" is always a search."""
    found = search(intent, heed)
    return (found,) if found else _MAKERS[intent](heed)


def _create(heed: Heed) -> Commands:
    heed = with_people(heed)
    more = details(heed.more)
    said_title, *more_said = [*runs_of(heed, "title"), ""]
    title = _title(said_title) or more.title or ""
    rest = more.rest
    if not title and rest:
        title, rest = _title(rest[0]), rest[1:]
    desc = text_of(heed, "desc") or ""
    if not title:
        title, desc = _title(desc), ""
    if not any(map(str.isalnum, title)):
        return (Unclear(say("say what the problem is"), kind=Question.VALUE),)
    title, after = first_sentence(one_line(title))
    apart = [*more_said, desc]
    said = [after, *apart, *addresses(heed.line.text), *map(shown, rest)]
    short = titled(title)
    if short != title:
        short = titled(without_wish(title))
        said.insert(0, title if after or any(more_said) else _with_end(title, heed))
    own = person(heed) or more.fields.get("own")
    return (
        Create(
            short,
            "\n".join(filter(None, said)) or None,
            heed.value("cat") or more.fields.get("cat"),
            priority(heed) or more.fields.get("pri") or _urgency(heed.line) or 2,
            None if own == "none" else own,
            heard=heard(heed),
        ),
    )


def _with_end(title: str, heed: Heed) -> str:
    """Return a title that is cut with the words after it, which no field has: "since monday"."""
    end = len(heed.line.tokens)
    last = max((slot.last for slot in heed.of("title")), default=end)
    end = min((slot.first for slot in heed.slots if slot.first >= last), default=end)
    return " ".join(filter(None, [title, shown(heed.line.part(last, end)).strip()]))


_SIGN = r"(?::[+\w-]+:|[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F])"
_PERSON = pattern(r"<@[A-Z0-9]+$")  # a mention whose `>` was stripped as an edge
_EMOJI = pattern(rf"^(?:\s*{_SIGN})+|(?:\s*{_SIGN})+$")


def _title(text: str) -> str:
    """Return a title without quotation marks, emoji and other marks at its edges."""
    said = unquoted(_EMOJI.sub("", unquoted(shown(text).strip(EDGES))).strip(EDGES + "!"))
    return f"{said}>" if _PERSON.search(said) else said


def _urgency(line: Line) -> Pri | None:
    """Return the priority of words that count anywhere ("outage in Berlin"), or None."""
    words = line.words
    begins = (k for k, word in enumerate(words) if word in lex.PRI_ANYWHERE.firsts)
    found = (lex.PRI_ANYWHERE.at(words, k, len(words)) for k in begins)
    value = next((hit[0] for hit in found if hit), 0)
    return cast(Pri, value) if value else None


def _update(heed: Heed) -> Commands:
    named, own = tickets(heed), person(heed)
    title, desc, res = _texts(heed)
    made: Commands = ()
    fields = {
        "stat": heed.value("stat"),
        "pri": priority(heed),
        "cat": heed.value("cat"),
        "title": titled(one_line(title)) if title else None,
        "desc": desc,
        "res": res,
    }
    if fields["stat"] == "done" and not any(fields[n] for n in ("pri", "cat", "title", "desc")):
        made = (Close(**named, res=fields["res"]),)
    elif any(value is not None for value in fields.values()):
        made = (Update(**named, **fields, heard=heard(heed)),)
    if own:
        made = (*made, Assign(**named, own=own))
    if not made and (stat := _begun(heed.line)):
        made = (Update(**named, stat=stat, heard=heard(heed)),)
    return made or (Unclear(say("change what? say its new value"), kind=Question.VALUE),)


def _begun(line: Line) -> Stat | None:
    """Return the state that a verb implies ("I started on T4", "T4 again, please"), or None."""
    about = concepts_in(line.words)
    return "prog" if "prog" in about else "open" if "reopen" in about else None


def _texts(heed: Heed) -> tuple[str | None, str | None, str | None]:
    """Return the new title, description and note. A title or description must be named as one."""
    about = concepts_in(heed.line.words)
    title = text_of(heed, "title") if about & {"titleword", "rename"} else None
    desc = text_of(heed, "desc") if "descword" in about else None
    if title is None and desc is None and (named := _named_text(heed)):
        said = text_of(heed, *_NOTED)
        return (said, None, None) if named == "title" else (None, said, None)
    notes = [name for name, text in (("title", title), ("desc", desc)) if text is None]
    return title, desc, _note(heed, *notes)


def _named_text(heed: Heed) -> str | None:
    """Return `title` or `desc` if the words before a note say that it is one, else None."""
    notes = heed.of(*_NOTED)
    before = heed.line.words[: notes[0].first] if notes else ()
    about = concepts_in(before)
    if "note" in about:
        return None
    if "descword" in about:
        return "desc"
    return "title" if about & {"titleword", "rename"} else None


def _note(heed: Heed, *others: str) -> str | None:
    """Return the note with the lines below. others: slots that are read as part of the note."""
    said = _EMOJI.sub("", text_of(heed, "res", *others) or "")
    return "\n".join(filter(None, [said, *heed.more])) or None


def _close(heed: Heed) -> Commands:
    if any(heed.of("pri", "cat", "title", "own")):
        named, own = tickets(heed), person(heed)
        closed = [c for c in _update(heed) if isinstance(c, Update)]
        fields = [replace(c, stat="done") for c in closed]
        rest = (Assign(**named, own=own),) if own else ()
        return (*(fields or (Close(**named, res=_note(heed)),)), *rest)
    return (Close(**tickets(heed), res=_note(heed)),)


def _assign(heed: Heed) -> Commands:
    """The assignment comes before what else is said of the ticket."""
    if heed.of("own"):
        return tuple(sorted(_update(heed), key=lambda one: not isinstance(one, Assign)))
    words = heed.line.words
    if (_MYSELF & {*words} and "take" in concepts_in(words)) or any(map(_TO_ME.search, words)):
        return (Assign(**tickets(heed), own="me"),)
    return (Unclear(say("assign to whom?"), kind=Question.VALUE),)


def _merge(heed: Heed) -> Commands:
    into = ids_of(heed, "into")
    if not into and (found := _two(heed)):
        return found
    if len(into) != 1:
        return (Unclear(say("merge into which ticket?"), kind=Question.VALUE),)
    named = tickets(heed)
    if "ids" not in named:
        return (Merge(**named, into=into[0]),)
    gone = tuple(id for id in named["ids"] if id != into[0])
    if not gone:
        return (Unclear(say("name two different tickets"), kind=Question.VALUE),)
    return (Merge(gone, into=into[0]),)


def _two(heed: Heed) -> Commands:
    """Return the merge of two tickets in one slot: "T5 to T2" has a direction, "T5 and T2" asks."""
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
    return (Unclear(say("merge into {low} or {high}?", low=low, high=high), both, Question.VALUE),)


def _view(heed: Heed) -> Commands:
    return (View(**tickets(heed), ask=cast(Fact | None, heed.value("ask"))),)


def _more(heed: Heed) -> Commands:
    return (List(page=page(heed) or "next"),)


def _internal(heed: Heed) -> Commands:
    text = "\n".join(filter(None, [text_of(heed, "res", "desc", "text"), *heed.more]))
    if not text:
        return (Unclear(say("what is the note?"), kind=Question.VALUE),)
    return (Note(**tickets(heed), text=text),)


def _format(heed: Heed) -> Commands:
    said = heed.value("fmt")
    return (SetFormat(said) if said else Unclear(say("format is json, lines, blocks")),)


def _other(heed: Heed) -> dict[str, Any]:
    if ids := ids_of(heed):
        return {"ids": ids}
    return {"ref": reference(heed) or (OTHER if is_other(heed.line.words) else "it")}


_MAKERS: dict[str, Callable[[Heed], Commands]] = {
    "create": _create,
    "update": _update,
    "close": _close,
    "assign": _assign,
    "merge": _merge,
    "view": _view,
    "list": lambda heed: (listed(heed),),
    "more": _more,
    "stats": lambda heed: (Stats(),),
    "history": lambda heed: (History(**tickets(heed)),),
    "undo": lambda heed: (Undo(),),
    "help": lambda heed: (Help(),),
    "why": lambda heed: (Why(**tickets(heed)),),
    "new": lambda heed: (New(),),
    "note": _internal,
    "format": _format,
    "correct": lambda heed: (Correct(**_other(heed)),),
    "repeat": lambda heed: (Repeat(**_other(heed)),),
    "nothing": lambda heed: (),
    "ask": lambda heed: (Unclear(say("say it another way")),),
    "feature": lambda heed: (Unclear(hint(None)),),  # `core.parser.spoken` has not read it
}
INTENTS: Sequence[str] = tuple(_MAKERS)
if apart := _MAKERS.keys() ^ DECLARED.keys():
    places = "core/parser/assembly.py, core/parser/intents.py"
    raise RuntimeError(
        f"every intent has a maker and a declaration: {places}, {', '.join(sorted(apart))}"
    )
