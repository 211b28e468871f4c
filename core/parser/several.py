"""Several orders in one message, with fixed forms among them: "T7 due friday; close T8".

A message is read so only if each of its parts is an order by itself. `core.parser.reader` reads
several orders that the model knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from core.command import (
    Answer,
    Assign,
    Command,
    Define,
    Every,
    History,
    Named,
    Remind,
    Unclear,
    Update,
    View,
    Why,
)
from core.parser.boundaries import JOINING
from core.parser.details import ordered
from core.parser.machine import machine
from core.parser.markup import unlisted
from core.parser.tokens import spoken, unescape, unfenced
from core.patterns import pattern

ENDS = pattern(r"\n|;(?=\s|$)")  # marks that end a possible order
PARTS_MAX = 50
JOINS_MAX = 5
_KEEPING = (Answer, Define, Every)  # their text goes on to the end of the message
_ID = pattern(r"(?<!\w)(?:#|t-?)\d+", re.IGNORECASE)

_JOIN = rf"(?:,?\s+(?:{'|'.join(sorted(map(re.escape, JOINING)))})\s+|,\s+)"
_JOINS = pattern(rf"(?<!\d){_JOIN}|{_JOIN}(?!(?:#|t-?)\d)", re.IGNORECASE)  # not "T4 and T5"

Orders = tuple[Command, ...]
Reader = Callable[[str], Orders]


def may_be_several(text: str) -> bool:
    """Whether a person says it, and it has parts, or an id and what may join two orders."""
    if ENDS.search(text) is None and not (_ID.search(text) and _JOINS.search(text)):
        return False
    bare = unescape(text).strip()
    return unfenced(bare) == bare and not spoken(bare)[1] and machine(bare) is None


class Several:
    """Reads the orders of one message.

    fixed: returns the orders of a text that is a fixed form or has labels
    learned: returns the orders of a text that the model takes for explicit ones
    """

    def __init__(self, text: str, fixed: Reader, learned: Reader) -> None:
        self._text = text
        self._fixed = cache(fixed)
        self._learned = cache(learned)

    def parted(self) -> Orders:
        """Return the orders of the lines and `;`-parts, or () if one of them is no order."""
        texts = [unlisted(one.strip()) for one in ENDS.split(self._text) if one.strip()]
        return self._orders(texts) if 1 < len(texts) <= PARTS_MAX else ()

    def joined(self) -> Orders:
        """Return the orders joined by "and" or a comma, each with the ticket it names, or ()."""
        joins = [join.span() for join in _JOINS.finditer(self._text)][:JOINS_MAX]
        return self._orders(self._divided(0, joins)) if self._may_divide(joins) else ()

    def _may_divide(self, joins: list[tuple[int, int]]) -> bool:
        """Whether one or two parts beside each other are a fixed form."""
        starts = [0, *(after for _, after in joins)]
        ends = [*(end for end, _ in joins), len(self._text)]
        near = [(start, end) for n, start in enumerate(starts) for end in ends[n : n + 2]]
        return bool(joins) and any(self._fixed(self._text[start:end]) for start, end in near)

    def _divided(self, start: int, joins: list[tuple[int, int]]) -> list[str]:
        """Return the text from `start` on in parts that are orders, or [] if there is no way."""
        for n, (end, after) in enumerate(joins):
            head = self._text[start:end]
            if self._is_order(head, start) and (others := self._divided(after, joins[n + 1 :])):
                return [head, *others]
        rest = self._text[start:]
        return [rest] if self._is_order(rest, start) else []

    def _is_order(self, part: str, start: int) -> bool:
        orders = self._fixed(part)
        if not orders and (start or _ID.search(part)):
            orders = (start and _values(part)) or self._learned(part)
        return bool(orders) and all(map(_is_named, orders))

    def _orders(self, texts: Sequence[str]) -> Orders:
        """Return the orders of all texts if one is a fixed form and each is an order, else ()."""
        if not any(map(self._fixed, texts)):
            return ()
        orders: list[Command] = []
        for n, text in enumerate(texts):
            made = self._fixed(text) or (n and _values(text)) or self._learned(text)
            if not made or any(isinstance(one, (Unclear, *_KEEPING)) for one in made):
                return ()
            orders += made
        return tuple(orders) if len(orders) > 1 else ()


def _is_named(order: Command) -> bool:
    """Whether it does something with a ticket that it names, other than to show it.

    What follows a reminder may be what to remember.
    """
    is_other = isinstance(order, View | History | Why | Remind)
    return isinstance(order, Named) and not is_other and bool(order.ids or order.ref == "it")


def _values(part: str) -> Orders:
    """Return the change of the ticket before by a part that only says values: "p1", "for @ana"."""
    said = ordered(part)
    own = said.pop("own", None)
    made = (Update(ref="it", **said) if said else None, Assign(ref="it", own=own) if own else None)
    return tuple(order for order in made if order)
