"""Answers to the bot's pending question: the commands that they stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from core.actions import name_of, to_json
from core.command import Command, Create, Pointing, Question, Unclear, View, Voice
from core.desk.attachments import with_files
from core.desk.talk import Talk
from core.message import Message
from core.parser import agrees, answer, from_json, parse
from core.parser.details import is_social
from core.parser.slots import described
from core.parser.tokens import read
from core.ticket import ticket_id
from core.translation import say

Alone = Callable[[], Sequence[Command]]  # the commands of a message that answers nothing

_DESCRIBING = 3  # words that describe a ticket in an answer, at most
_NUMBERS = 9  # a number up to 9 picks an answer, a larger one may mean anything
_JOINTS = (" ", " to ", " into ", ": ")  # between an unfinished message and its value
_ACTIONS = {"note": ("update", "note"), "new": ("create",), "search": ("list",), "view": ("view",)}


def answered(message: Message, talk: Talk, alone: Alone) -> tuple[Command, ...] | None:
    """Return the commands of a message that is an answer; None if it is none.

    It answers the pending question. If there is none, an agreement ("me too") is a voice for the
    one ticket that the last message was about.
    alone: reads the message as if it answered nothing
    """
    if message.mode != "addressed":
        return None
    if talk.question is None:
        is_one = len(talk.ids) == 1 and talk.ids == talk.them
        is_voice = is_one and not message.ticket and agrees(message.said)
        return (Voice(talk.ids),) if is_voice else None
    said = answer(message.text)
    if said is None:
        return _described(message, talk, alone) or _completed(message, talk, alone)
    if said == "no":
        return ()
    if isinstance(said, int) and len(talk.choices) <= said < _NUMBERS and talk.choices:
        return (_again(talk.choices),)
    found = _chosen(said, talk)
    if found is None:
        return _completed(message, talk, alone)
    return (with_files(found, message.files),)


def _again(choices: Sequence[Command]) -> Unclear:
    """Return the question again, after a number that no answer has."""
    most = len(choices)
    msg = say("say 1 to {most}, or no", most=most) if most > 1 else say("yes or no?")
    return Unclear(msg, tuple(choices), Question.VALUE)


def _described(message: Message, talk: Talk, alone: Alone) -> tuple[Command, ...] | None:
    """Return the command for the ticket that the answer describes ("the till one"), or None."""
    asked = talk.asked if talk.question is Question.TICKET else None
    if asked is None or is_social(message.text) or _names_ticket(message.text):
        return None
    words, read_alone = described(message.text), alone()
    is_short = 0 < len(words.split()) <= _DESCRIBING
    if not is_short or not read_alone or not all(map(_only_names, read_alone)):
        return None
    return (cast(Command, replace(asked, ids=(), ref=words)),)


def _only_names(command: Command) -> bool:
    """Whether the command does nothing with a ticket but name it."""
    return isinstance(command, Unclear) or (isinstance(command, View) and command.ask is None)


def _completed(message: Message, talk: Talk, alone: Alone) -> tuple[Command, ...] | None:
    """Return the commands of an unfinished message with the answer at its end.

    Example: "merge T3", then "T5". None if the answer is a command by itself.
    """
    if talk.question is not Question.VALUE or not talk.heard or is_social(message.text):
        return None
    is_new = _names_ticket(message.text) and not _names_ticket(talk.heard)
    if is_new or not all(map(_lacks, alone())):
        return None
    for joint in _JOINTS:
        text = f"{talk.heard}{joint}{message.text}"
        made = parse(text, "addressed", message.at, message.ticket)
        if made and not any(isinstance(one, Unclear | Create) for one in made):
            return made
    return None


def _names_ticket(text: str) -> bool:
    """Whether the text has a ticket id. An id completes only a message with an id ("merge T3")."""
    return any(token.kind == "id" for token in read(text).tokens)


def _lacks(command: Command) -> bool:
    """Whether the command is only a fragment, such as a bare id."""
    if isinstance(command, Unclear):
        return command.kind in (Question.NEW_OR_OTHER, Question.CONFIRM)
    is_id = isinstance(command, View) and command.ask is None
    return is_id or getattr(command, "ref", None) == "it"


def _chosen(said: str | int, talk: Talk) -> Command | None:
    choices = talk.choices
    asked = talk.asked if talk.question is Question.TICKET else None
    if isinstance(said, int):
        if asked and not choices and said >= 0:
            return _about(asked, ticket_id(said + 1))
        return choices[said] if -1 <= said < len(choices) and choices else None
    if said == "yes":
        return choices[0] if len(choices) == 1 else None
    if said in _ACTIONS:
        return next((one for one in choices if name_of(one) in _ACTIONS[said]), None)
    if talk.question in (Question.MANY, Question.ADVICE):  # an id is no yes
        return None
    if asked:
        return _about(asked, said)
    return next((one for one in choices if getattr(one, "ids", ()) == (said,)), None)


def _about(asked: Pointing, id: str) -> Command:
    """Return the command for that ticket, or an Unclear if it is wrong ("merge T1 into T1")."""
    return from_json(to_json(replace(asked, ids=(id,), ref=None)))
