"""What a language model makes of a message that the desk would have to ask about.

It only ever becomes a question with one answer: nothing that a model says is done by itself.
"""

from __future__ import annotations

import json
import re
from functools import cache, partial
from typing import Any

from core.adviser import Adviser
from core.command import CHANGING, Command, Named, Question, Unclear
from core.desk.interpretation import Understood
from core.desk.masks import Mask
from core.desk.redelivery import answers
from core.desk.unknown_people import unknown_person
from core.errors import AdviceError
from core.message import Message
from core.orders import order
from core.parser import from_json
from core.parser.numbers import numbers_in
from core.parser.tokens import read
from core.patterns import pattern
from core.prompt import ACTIONS_SHOWN, FIELDS, prompt
from core.store import Store
from core.ticket import ticket_id
from core.translation import say

SECONDS_MAX = 2.0  # Slack waits for three
TEXT_MAX = 2_000  # characters: a longer message is not sent
_IDS_SHOWN = 2

_TEXTS = ("title", "desc", "res", "text")
_PEOPLE = ("own", "by")
_FENCE = pattern(r"\A```\w*\n(.*)\n```\Z", re.DOTALL)
_WORD = pattern(r"\w+")
_NUMBERED = pattern(r"\b(?:tickets?|chamado|t)[ -]?#?([0-9]{1,9})\b", re.IGNORECASE)
_SYSTEM = cache(prompt)


class Advice:
    """Asks the language model about messages; without an adviser it asks nothing."""

    def __init__(self, store: Store, adviser: Adviser | None) -> None:
        self._store, self._adviser = store, adviser

    async def about(self, understood: Understood) -> Understood:
        """Return the message, with the model's reading as the question if it has a usable one."""
        message = understood.message
        if self._adviser is None or not _is_question(understood):
            return understood
        earlier = await self._store.read(partial(answers, message)) if message.source else []
        if earlier:
            return understood
        mask = Mask()
        said = mask.hide(message.text)
        try:
            told = await self._adviser.ask(message.workspace, _SYSTEM(), said, SECONDS_MAX)
        except AdviceError:
            return understood
        meant = reading(told, message, mask)
        return understood._replace(commands=(_asked(meant),)) if meant else understood


def _is_question(understood: Understood) -> bool:
    """Whether the message, by itself, ends in a question to its sender."""
    message, commands = understood.message, understood.commands
    if message.mode != "addressed" or understood.is_answer or len(commands) != 1:
        return False
    asked = commands[0]
    is_asked = isinstance(asked, Unclear) and asked.kind is not Question.REFUSAL
    return is_asked and 0 < len(message.text) <= TEXT_MAX and message.author is None


def reading(told: str, message: Message, mask: Mask) -> Command | None:
    """Return the one command that a model's answer gives, or None.

    It names only tickets that the message names, or the one whose thread it is in, and its texts
    and people are words of the message.
    """
    value = _object(told)
    if value is None or value.get("action") not in ACTIONS_SHOWN:
        return None
    words = {*_words(message.text)}
    shown = {name: mask.show(one) for name, one in value.items() if name in FIELDS}
    kept = {name: one for name, one in shown.items() if _is_said(name, one, words)}
    if message.ticket and "ids" not in shown:
        kept["ids"] = [message.ticket]
    command = from_json({"action": value["action"], **kept})
    if isinstance(command, Unclear) or unknown_person(message, command):
        return None
    ids = frozenset(getattr(command, "ids", ()))
    return command if ids <= _named(message) else None


def _object(told: str) -> dict[str, Any] | None:
    """Return the JSON object of an answer, also in a fence or alone in an array; else None."""
    fenced = _FENCE.match(told.strip())
    try:
        value = json.loads(fenced[1] if fenced else told)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, list) and len(value) == 1:
        (value,) = value
    return value if isinstance(value, dict) else None


def _is_said(name: str, value: Any, words: set[str]) -> bool:
    """Whether a field's value is no text, or one of words that the message has."""
    if name not in (*_TEXTS, *_PEOPLE):
        return True
    if name in _PEOPLE and value in ("me", "none"):
        return True
    said = _words(value) if isinstance(value, str) else []
    return bool(said) and words.issuperset(said)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _named(message: Message) -> frozenset[str]:
    """Return the ids of the tickets that the message names, or whose thread it is in."""
    said = [token.low for token in read(message.text).tokens if token.kind == "id"]
    numbers = {n for one in said for n in numbers_in(one)}
    numbers |= {int(found) for found in _NUMBERED.findall(message.text)}
    there = {message.ticket} if message.ticket else set()
    return frozenset({*map(ticket_id, numbers), *there})


def _asked(command: Command) -> Unclear:
    """Return the question whether the command is meant."""
    msg = say("did you mean this?")
    if isinstance(command, Named) and isinstance(command, CHANGING) and command.ids:
        more = "..." if len(command.ids) > _IDS_SHOWN else ""
        what = " ".join(command.ids[:_IDS_SHOWN]) + more
        msg = say("did you mean: {order}?", order=order(command, what))
    return Unclear(msg, (command,), Question.ADVICE)
