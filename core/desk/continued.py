"""Words that say too little by themselves ("urgent", "finally") go on about the last ticket."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from core.command import CHANGING, Command, History, List, Named, Question, Unclear, Update, View
from core.desk.talk import Talk
from core.message import Message
from core.parser.features import concepts, plain
from core.parser.tokens import read

_FOLLOWING = (*CHANGING, View, History)
_SHORT = 4  # tokens that may go on without a verb: "on it"
_EMPTY = frozenset(("it", "tobe", "priword"))  # concepts that say nothing beside a priority


def continued(
    message: Message,
    talk: Talk,
    made: Sequence[Command],
    read_as: Callable[[Message], tuple[Command, ...]],
) -> tuple[Command, ...]:
    """Return the commands of a message as if it were in the thread of the last ticket, or ().

    So it is read only if its words leave open what they are about, and are an order about that
    ticket there.

    made: its commands by itself
    read_as: reads a message
    """
    if message.mode != "addressed" or message.ticket or len(talk.ids) != 1:
        return ()
    if not made or not all(_is_open(one, message) for one in made):
        return ()
    if not all(_is_open(one, message) for one in read_as(message) if isinstance(one, List)):
        return ()  # "closed" may also ask for a list
    found = read_as(replace(message, ticket=talk.ids[0]))
    return found if all(_is_about(one, talk) and not _states(one, message) for one in found) else ()


def _is_open(command: Command, message: Message) -> bool:
    """Whether it may be about the last ticket: a doubted change, or a priority and nothing else."""
    if isinstance(command, Unclear):
        named = (getattr(choice, "ids", ()) for choice in command.choices)
        is_short = len(read(message.text).tokens) <= _SHORT
        kinds = (Question.CONFIRM, Question.NOTE_OR_NEW) if is_short else (Question.CONFIRM,)
        return command.kind in kinds and not any(named)
    if not isinstance(command, List) or command != List(pri=command.pri):
        return False
    value = " ".join(one.words for one in command.heard).lower().split()
    words = [token.low for token in read(message.text).tokens if token.low.isalnum()]
    return all(word in value or _EMPTY & {*concepts(plain(word))} for word in words)


def _states(command: Command, message: Message) -> bool:
    """Whether the words may as well be a new ticket: a clause, or one with a value."""
    note: str = getattr(command, "res", None) or ""
    is_valued = (
        isinstance(command, Update)
        and command.stat is None
        and command != Update(command.ids, ref=command.ref, res=note)
    )
    return note != "" and (is_valued or message.said.strip().startswith(note))


def _is_about(command: Command, talk: Talk) -> bool:
    if not isinstance(command, Named) or type(command) not in _FOLLOWING:
        return False
    return command.ids == talk.ids or bool(command.ref)
