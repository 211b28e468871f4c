"""Whole messages that need no learned reader: a ticket's id, a fixed form, a preference."""

from __future__ import annotations

from core.command import Command, View
from core.parser.forms import Phrase, fixed, misspelled
from core.parser.numbers import numbers_in
from core.parser.preferences import preference
from core.parser.tokens import Line
from core.ticket import ticket_id


def alone(phrase: Phrase, line: Line) -> Command | None:
    """Return the command if the whole message is one of these, else None.

    phrase: the message as a fixed form reads it
    line: its words
    """
    return _viewed(line) or fixed(phrase) or preference(line) or misspelled(phrase)


def _viewed(line: Line) -> View | None:
    """Return the view of the ticket if the message is just its id ("T12")."""
    if len(line.tokens) > 1 or line.tokens[0].kind != "id":
        return None
    numbers = numbers_in(line.tokens[0].low)
    return View((ticket_id(numbers[0]),)) if len(numbers) == 1 else None
