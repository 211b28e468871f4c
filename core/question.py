"""The kinds of question that the bot asks."""

from __future__ import annotations

from enum import Enum


class Question(Enum):
    """What the bot asks when it is not sure. The values describe each kind."""

    TICKET = "which ticket is meant"
    VALUE = "which value is meant"
    CONFIRM = "whether an order was meant"
    FEATURE = "whether this order of a feature was meant"
    NOTE_OR_NEW = "a note on this ticket, or a new ticket"
    NEW_OR_OTHER = "a new ticket, or something else"
    MANY = "whether all these tickets are to be changed"
    ADVICE = "whether a language model read it right"
    REFUSAL = "nothing: the message cannot be taken"
