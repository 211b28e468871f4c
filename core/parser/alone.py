"""Whole messages that need no learned reader: a ticket's id, a fixed form, a preference."""

from __future__ import annotations

from dataclasses import replace

from core.command import (
    CHANGING,
    Away,
    Command,
    Cover,
    Follow,
    List,
    Log,
    Meet,
    Question,
    Remind,
    Unclear,
    Unfollow,
    View,
)
from core.parser.forms import Phrase, fixed, misspelled, polite
from core.parser.numbers import numbers_in
from core.parser.preferences import preference
from core.parser.tokens import Line
from core.ticket import ticket_id
from core.translation import say

_ORDERS = (*CHANGING, Away, Cover, Follow, Unfollow, Log, Meet, Remind)
_SHOWN = 6  # words of the order that a question repeats


def alone(phrase: Phrase, line: Line) -> Command | None:
    """Return the command if the whole message is one of these, else None.

    phrase: the message as a fixed form reads it
    line: its words
    """
    return (
        _short(line) or _doubted(phrase) or fixed(phrase) or preference(line) or misspelled(phrase)
    )


def _doubted(phrase: Phrase) -> Command | None:
    """Return the question whether a fixed form that is asked is an order ("T7 due friday?")."""
    if not phrase.text.endswith("?"):
        return None
    said, own = (text.rstrip(" ,?") for text in (phrase.text, phrase.own))
    order = fixed(replace(phrase, text=said))
    if order is None or not isinstance(order, _ORDERS):
        return None
    if polite(own) != own:
        return order
    asked = say("{order}?", order=" ".join(said.split()[:_SHOWN]))
    return Unclear(asked, (order,), Question.CONFIRM)


def _short(line: Line) -> View | List | None:
    """Return the view of a ticket if the message is just its id, or the list of `mine`."""
    if line.words == ("mine",):
        return List(own="me")
    if len(line.tokens) > 1 or line.tokens[0].kind != "id":
        return None
    numbers = numbers_in(line.tokens[0].low)
    return View((ticket_id(numbers[0]),)) if len(numbers) == 1 else None
