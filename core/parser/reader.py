"""Message -> commands. The learned model reads the message, and fixed rules decide."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import cast

from core.command import Assign, Command, Create, List, Named, Question, Unclear
from core.message import Mode
from core.parser.agreement import agreed, voiced
from core.parser.alone import alone
from core.parser.certainty import CREATING, decide
from core.parser.courtesy import bare, without_courtesies
from core.parser.division import Said, divided, explicit, undivided
from core.parser.features import concepts_in
from core.parser.forms import Phrase, fixed, polite
from core.parser.heard import Heard
from core.parser.hints import unheard
from core.parser.intents import OVERHEARD
from core.parser.limits import limited
from core.parser.machine import machine
from core.parser.markup import unmarked
from core.parser.model import Model, shipped
from core.parser.offers import instead
from core.parser.overheard import is_order
from core.parser.several import ENDS
from core.parser.slot_values import OTHER
from core.parser.tokens import Line, read, spoken, unescape, unfenced
from core.parser.traces import Trace, trace_in
from core.patterns import pattern
from core.ticket import NOBODY, TITLE_MAX, cut, one_line
from core.title import titled
from core.translation import say

_TEXT_MAX = 4_000  # characters that are read; the history keeps the whole text
_POINTING = pattern(  # words that point to a trace below, and name no problem
    r"\b(?:this|these|below|following|folgende[nrms]?|diese[nrms]?|unten|hier|esto|este"
    r"|siguiente|ceci|suivante?s?|ça|isto|isso|seguinte)\b",
    re.IGNORECASE,
)


def parse(
    text: str,
    mode: Mode,
    at: datetime,
    ticket: str | None = None,
    model: Model | None = None,
    wanted: frozenset[str] | None = None,
    *,
    follow_up: bool = False,
    clients: Collection[str] = (),
) -> tuple[Command, ...]:
    """Return the commands of a message, in order; () for none. A doubtful one is an `Unclear`.

    mode: `addressed` to the bot, or `overheard`
    at: when it was written (aware); "today" is its UTC date
    ticket: id of the ticket whose thread it is in, None outside of a thread
    model: the reader's model, None for the shipped one
    wanted: as for `readings`
    follow_up: whether its writer spoke of a ticket shortly before
    clients: names of the workspace's clients
    """
    text = unescape(text).strip()
    if mode == "addressed" and (sent := machine(text)) is not None:
        return limited(sent)
    if mode == "addressed" and not ticket and (trace := trace_in(text)):
        pasted = _traced(trace, text, at, model)
        if pasted:
            return (pasted,)
    bare = unfenced(text)
    own, quoted = _own(bare)
    if quoted and not own:
        return () if mode == "overheard" else (_quotation(quoted),)
    line = read(own)
    if not line.tokens:
        return ()
    if (named := agreed(without_courtesies(own))) is not None:
        return limited(voiced(named, mode, ticket))
    said = without_courtesies(own)
    heard = Heard(said, at, ticket, mode == "overheard", follow_up, clients)
    if mode == "addressed" and bare == text and (found := alone(_phrase(own, at, ticket), line)):
        return limited((instead(found, heard, model or shipped()),))
    section = heard.section
    wanted = OVERHEARD if mode == "overheard" else wanted
    parts = divided(said, section, model or shipped(), wanted)
    made = _decided(parts, heard)
    if mode == "overheard":  # the bot asks no questions there
        made = [command for command in made if not isinstance(command, Unclear)]
    elif len(parts) > 1 and Unclear in map(type, made) and not ENDS.search(own):
        one = [undivided(said, section, model or shipped(), wanted)]
        whole = _decided(one, heard)
        made = made if Unclear in map(type, whole) else whole
    if mode == "addressed" and all(isinstance(command, Unclear) for command in made):
        made = [*unheard(said.text)] or made
    if bare != text and not all(isinstance(command, Create) for command in made):
        return (_quotation(bare),) if mode == "addressed" else ()  # a code block orders nothing
    return limited(tuple(_with_quotation(command, quoted, line) for command in made))


def _decided(parts: list[Said], heard: Heard) -> list[Command]:
    made: list[Command] = []
    for said, found in parts:
        around = replace(heard, line=said)
        if found and (not around.overheard or is_order(found[0], said, heard.ticket)):
            made += decide(found, around)
    every = list(_about_one(joined(made)))
    return [  # "next, show the rest" is one list
        one for k, one in enumerate(every) if not (isinstance(one, List) and one in every[:k])
    ]


def in_fixed_form(text: str, at: datetime, ticket: str | None = None) -> Command | None:
    """Return the command of a message that is a fixed form, else None: see `core.parser.forms`."""
    return fixed(_phrase(text, at, ticket))


def explicit_orders(
    text: str, at: datetime, ticket: str | None = None, model: Model | None = None
) -> tuple[Command, ...]:
    """Return the commands of a part of a message that is an explicit order by itself, else ().

    at, ticket, model: as for `parse`
    """
    line = without_courtesies(unmarked(unescape(text)))
    section = "thread" if ticket else "addressed"
    each = explicit(line, section, model or shipped())
    made = (decide(found, Heard(said, at, ticket, False)) for said, found in each)
    return tuple(chain.from_iterable(made))


def _phrase(text: str, at: datetime, ticket: str | None) -> Phrase:
    return Phrase(polite(bare(text)), at, ticket, text)


def agrees(text: str) -> bool:
    """Whether the text only says "me too", and names no ticket."""
    own, _ = _own(unfenced(unescape(text).strip()))
    return agreed(without_courtesies(own)) == ()


def _own(bare: str) -> tuple[str, str]:
    """Return the user's own words and the quoted words. bare: the text without a code fence."""
    return spoken(unmarked(bare[:_TEXT_MAX]))


def joined(made: Iterable[Command]) -> Iterator[Command]:
    """Yield the commands; an assignment right after a new ticket becomes part of the ticket."""
    filed: Create | None = None
    for command in made:
        if filed and isinstance(command, Assign) and command.ref == "it" and not filed.own:
            filed = replace(filed, own=None if command.own == NOBODY else command.own)
            continue
        if filed:
            yield filed
        filed = command if isinstance(command, Create) else None
        if filed is None:
            yield command
    if filed:
        yield filed


def _about_one(made: Iterable[Command]) -> Iterator[Command]:
    """Yield the commands; what follows a change of "the other one" is about the same ticket."""
    ref = None
    for command in made:
        named = command.ref if isinstance(command, Named) else None
        is_same = named == ref == OTHER
        yield cast(Command, replace(cast(Named, command), ref="it")) if is_same else command
        ref = named


def _traced(found: Trace, text: str, at: datetime, model: Model | None) -> Create | None:
    """Return a new ticket for a pasted stack trace, or None if it comes with another order.

    The title is the text before the trace if it names the problem, else the error.
    """
    said = parse(found.before, "addressed", at, None, model) if found.before else ()
    if len(said) > 1 or any(token.kind == "id" for token in read(found.before).tokens):
        return None
    create = next((one for one in said if isinstance(one, Create)), None)
    error = cut(found.error, TITLE_MAX)
    if create is None or _POINTING.search(create.title):
        return replace(create or Create(error), title=error, desc=text)
    return replace(create, desc=text)


def _quotation(quoted: str) -> Unclear:
    """Return the question whether quoted words should become a ticket. They order nothing."""
    created = Create(titled(one_line(quoted)), quoted)
    return Unclear(say("make this a ticket?"), (created,), Question.NEW_OR_OTHER)


def _with_quotation(command: Command, quoted: str, line: Line) -> Command:
    """Add the quotation to a new ticket's description.

    A question becomes a ticket of the quotation if the user asks for a ticket.
    """
    if quoted and isinstance(command, Unclear) and _wants_ticket(line):
        return _quotation(quoted).choices[0]
    if not quoted or not isinstance(command, Create):
        return command
    return replace(command, desc="\n".join(filter(None, (command.desc, quoted))))


def _wants_ticket(line: Line) -> bool:
    """Whether the line has words that ask for a ticket ("a ticket for this")."""
    return concepts_in(line.words) >= CREATING
