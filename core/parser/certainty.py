"""Act, ask, or nothing: decided from how likely the readings are and what each would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.command import (
    Assign,
    Close,
    Command,
    Create,
    List,
    Merge,
    Note,
    Question,
    Unclear,
    Undo,
    Update,
    View,
)
from core.parser.assembly import Heed, assemble
from core.parser.caution import is_denied, is_doubtful
from core.parser.readings import Reading
from core.parser.tokens import Line
from core.ticket import one_line

# A wrong change costs 20, a junk ticket 5 and a needless question 1: act where the odds are better.
CHANGES = frozenset(("update", "close", "assign", "merge", "undo", "note", "correct", "repeat"))
CHANGE_LEAST = 0.80  # measured on authors left out: `python -m tests.bench understanding`
CREATE_LEAST = 0.55
SILENT = frozenset(("nothing",))


@dataclass(frozen=True, slots=True)
class Heard:
    """What surrounds a part: the line, when it was said, the ticket whose thread it is in, and
    whether the bot was spoken to."""

    line: Line
    at: datetime
    ticket: str | None
    overheard: bool


def decide(readings: Sequence[Reading], heard: Heard) -> tuple[Command, ...]:
    """What the likeliest reading orders, a question where that is not safe, or nothing."""
    best = readings[0]
    if best.intent in SILENT:
        return ()
    made = assemble(best.intent, heed(best, heard))
    if best.intent == "ask":
        return _asked(readings, heard)
    if best.intent in CHANGES:
        if is_denied(best, heard.line):
            return ()
        if is_doubtful(best, heard.line) or best.odds < CHANGE_LEAST:
            return _asked(readings, heard)
    if best.intent == "create" and ((_is_bare(best) and heard.ticket) or best.odds < CREATE_LEAST):
        return _asked(readings, heard)
    return made


def heed(reading: Reading, heard: Heard) -> Heed:
    """What the reading is put together with."""
    return Heed(heard.line, reading.slots, heard.at, heard.ticket, reading.more)


def _is_bare(reading: Reading) -> bool:
    """A problem that is stated, where no word asks for a ticket."""
    title = next((slot for slot in reading.slots if slot.name == "title"), None)
    return title is None or title.first == reading.first


def _asked(readings: Sequence[Reading], heard: Heard) -> tuple[Command, ...]:
    """The question between the readings that would do something."""
    if heard.overheard:
        return ()
    made = [
        command
        for reading in readings
        if reading.intent not in ("ask", "nothing")
        for command in assemble(reading.intent, heed(reading, heard))[:1]
        if not isinstance(command, Unclear)
    ]
    return (_question(tuple(made), heard),)


def _question(made: tuple[Command, ...], heard: Heard) -> Unclear:
    text = one_line(heard.line.text)
    if heard.ticket and not any(isinstance(c, _CHANGING) and c.ids for c in made):
        choices = (Update((heard.ticket,), res=heard.line.text), Create(text))
        return Unclear("note or new ticket?", choices, Question.NOTE_OR_NEW)
    if made and isinstance(made[0], _CHANGING):
        return Unclear(f"{_order(made[0])} now?", made[:1], Question.CONFIRM)
    create = next((c for c in made if isinstance(c, Create)), Create(text))
    if ids := next((c.ids for c in made if isinstance(c, View | Update | Close) and c.ids), ()):
        return Unclear("new ticket or change?", (create, View(ids)), Question.NEW_OR_OTHER)
    found = next((c for c in made if isinstance(c, List)), List(text=create.title))
    return Unclear(
        "new ticket or search?", (create, replace(found, heard=())), Question.NEW_OR_OTHER
    )


_CHANGING = (Update, Close, Assign, Merge, Note)
_IDS_SHOWN = 2


def _order(command: Command) -> str:
    """ "close T004" """
    if isinstance(command, Undo) or not isinstance(command, _CHANGING):
        return "undo"
    ids = " ".join(command.ids[:_IDS_SHOWN]) + ("..." if len(command.ids) > _IDS_SHOWN else "")
    name = "change" if isinstance(command, Update) else type(command).__name__.lower()
    if isinstance(command, Update) and command.stat == "open":
        name = "reopen"
    return f"{name} {ids or 'it'}"
