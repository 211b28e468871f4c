"""A message as commands: split, tried by each reader in turn, and asked about when in doubt."""

from __future__ import annotations

from datetime import datetime

from core.command import (
    Assign,
    Close,
    Command,
    Create,
    Help,
    History,
    List,
    Merge,
    Note,
    Unclear,
    Update,
    View,
    Why,
)
from core.message import Mode
from core.parser import lexicon as lex
from core.parser.chosen import chosen
from core.parser.doubt import Reader, first, unsaid
from core.parser.emitted import emitted
from core.parser.joined import joined, only_id
from core.parser.learning import learning
from core.parser.lists import listing
from core.parser.orders import ending, internal, many, merging, on_ids, order, taken
from core.parser.overheard import thread_order
from core.parser.pairs import pairs
from core.parser.requests import new_ticket
from core.parser.saying import Found, Saying, hear, overhear
from core.parser.small import negated, small, talk, thread_value
from core.parser.titles import statement
from core.parser.tokens import all_ids, unescape
from core.ticket import BATCH_MAX

_EXPLICIT: tuple[Reader, ...] = (
    pairs,
    new_ticket,
    internal,
    ending,
    negated,
    small,
    chosen,
    learning,
    merging,
    many,
    order,
    taken,
    on_ids,
    thread_value,
    talk,
    listing,
)
_SHORT = 4  # tokens of an unknown order, at most ("merge T5 T2")
_LINE_MAX = 4_000  # characters of a line and lines of a message that can still matter:
_LINES_MAX = 200  # fields are far shorter, and the history keeps the whole text
_OVERHEARD: tuple[Reader, ...] = (new_ticket, merging, order, thread_order)


def parse(text: str, mode: Mode, at: datetime, ticket: str | None = None) -> tuple[Command, ...]:
    """What the message asks for, in order; () when that is nothing.

    mode: `addressed` to the bot or `overheard`; at: when it was written (aware; "today" is its UTC
    date); ticket: id of the ticket whose thread it is in. What cannot be decided is an `Unclear`.
    """
    text = unescape(text)
    commands = emitted(text.strip()) if mode == "addressed" else None
    if commands is not None:
        return _limited(commands)
    lines = tuple(line.strip()[:_LINE_MAX] for line in text.split("\n") if line.strip())[
        :_LINES_MAX
    ]
    if not lines:
        return ()
    many = _several(lines, mode, at, ticket)
    return _limited(many if many is not None else _single(lines, mode, at, ticket))


def _limited(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    if len(commands) > BATCH_MAX:
        return (Unclear(f"at most {BATCH_MAX} commands"),)
    return tuple(_checked(command) for command in commands)


def _checked(command: Command) -> Command:
    if isinstance(command, Update | Close | Merge | View | History | Why | Assign | Note):
        if len(command.ids) > BATCH_MAX:
            return Unclear(f"at most {BATCH_MAX} tickets")
        if not command.ids:
            return Unclear("which ticket?")
    return command


def _several(
    lines: tuple[str, ...], mode: Mode, at: datetime, ticket: str | None
) -> tuple[Command, ...] | None:
    """The commands of a message whose every line or `;`-part alone is one; None if they are not."""
    parts = [part.strip() for line in lines for part in line.split(";") if part.strip()]
    if len(parts) < 2:
        return joined(parts[0], mode, at, ticket) if parts else None
    commands: list[Command] = []
    for n, part in enumerate(parts):
        saying = _heard(part, (), mode, at, ticket)
        if n in (0, len(parts) - 1) and saying.plain >= saying.end and mode == "addressed":
            continue
        found = first(saying, _OVERHEARD if mode == "overheard" else _EXPLICIT)
        if found and _is_idless(found[0]) and commands and (last := only_id(commands[-1])):
            found = first(_heard(part, (), mode, at, last), _EXPLICIT)
        if not found or any(_is_loose(command) for command in found):
            return None
        commands.extend(found)
        if len(commands) > BATCH_MAX:
            break
    return tuple(commands) if len(commands) > 1 else None


def _is_idless(command: Command) -> bool:
    return isinstance(command, Unclear) and command.msg == "which ticket?"


def _is_loose(command: Command) -> bool:
    return isinstance(command, Unclear) and command.msg != "which ticket?"


def _heard(
    text: str, more: tuple[str, ...], mode: Mode, at: datetime, ticket: str | None
) -> Saying:
    make = overhear if mode == "overheard" else hear
    return make(text, more, at, ticket)


def _single(
    lines: tuple[str, ...], mode: Mode, at: datetime, ticket: str | None
) -> tuple[Command, ...]:
    """The one command of a message, whose further lines are details."""
    if mode == "overheard":
        saying = overhear(lines[0], lines[1:], at, ticket)
        ordered = first(saying, _OVERHEARD) or ()
        return () if any(isinstance(command, Unclear) for command in ordered) else ordered
    while len(lines) > 1 and _is_greeting(lines[0], at):
        lines = lines[1:]
    while len(lines) > 1 and _is_greeting(lines[-1], at):
        lines = lines[:-1]
    saying = hear(lines[0], lines[1:], at, ticket)
    found: Found = first(saying, _EXPLICIT)
    if (
        found is None
        and len(lines) > 1
        and all_ids(saying.line, saying.stop) == ()
        and saying.words[-1:] == (":",)
    ):
        found = first(hear(" ".join(lines), (), at, ticket), _EXPLICIT)
    return found if found is not None else _stated(saying)


def _is_greeting(text: str, at: datetime) -> bool:
    saying = hear(text, (), at, None)
    return saying.plain >= saying.end


def _stated(saying: Saying) -> tuple[Command, ...]:
    """What no reader knew: a question, or a problem that is stated."""
    words, stop = saying.words, saying.stop
    if saying.plain >= saying.end:
        return ()
    is_question = saying.asks or lex.QUESTION.skip(words, saying.plain, stop) > 0
    if is_question and (ids := all_ids(saying.line, saying.stop)):
        return (View(ids),)
    if (
        is_question
        and saying.asks
        and {"you", "your", "u"} & set(words)
        and not _has_problem(saying)
        and not _is_work(saying)
    ):
        return (Help(),)
    created = statement(saying)
    if created is None:
        return (Unclear("say what the problem is"),)
    if saying.ticket:
        note = saying.line.part(saying.plain, saying.end)
        said = "\n".join((note, *saying.more))
        return (Unclear("note or new ticket?", (Update((saying.ticket,), res=said), created)),)
    return (_doubted(saying, created),)


def _is_work(saying: Saying) -> bool:
    """Whether work on a thing is asked for ("can you look into the vpn?"), not what a bot can."""
    words = saying.words[saying.plain : saying.stop]
    is_asked = saying.plain > 0 and lex.WORK.has(words[0] if words else "")
    return is_asked and bool(_THINGS & set(words)) and not any(map(lex.TICKETS.has, words))


_THINGS = frozenset(("the", "my", "our", "a", "an", "this", "that", "me", "us"))


def _doubted(saying: Saying, created: Create) -> Command:
    """The ticket, or a question when it may be meant otherwise."""
    count = saying.end - saying.plain
    if count == 1 and not saying.more:
        return Unclear("new ticket or search?", (created, List(text=created.title)))
    is_talk = lex.SELF_TALK.skip(saying.words, saying.plain, saying.end) and created.pri == 2
    if is_talk and not _has_problem(saying):
        return Unclear("make this a ticket?", (created,))
    if not saying.more and (question := unsaid(saying, created)):
        return question
    is_order = lex.VERBS.at(saying.words, saying.order, saying.stop) or count <= _SHORT
    if is_order and not saying.more and (ids := all_ids(saying.line, saying.stop)):
        return Unclear("new ticket or change?", (created, View(ids)))
    return created


def _has_problem(saying: Saying) -> bool:
    words = saying.words[saying.plain + 1 : saying.end]
    return any(
        (lex.STATES.has(w) and w not in ("is", "are", "was", "have", "has")) or lex.EVIDENCE.has(w)
        for w in words
    )
