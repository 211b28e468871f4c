"""Which order of a feature a message asks for: it is done, offered, or shown by an example."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.command import Command, Question, Unclear
from core.parser.candidates import Reading, readings
from core.parser.caution import is_denied
from core.parser.heard import Heard, heed
from core.parser.hints import hint
from core.parser.intents import CHANGES
from core.parser.model import Model
from core.parser.ways import REVOKING
from core.patterns import pattern
from core.translation import Said, say

if TYPE_CHECKING:
    from core.parser.spoken import Meant

DOUBTS = {"create": 1 / 6, "change": 0.05, "other": 0.3}  # odds that hold another reading
CHANGE_LEAST = 0.85  # odds of an order that changes something, to do it
VIEW_LEAST = 0.55
OFFER_LEAST = 0.1
DOUBTED_LEAST = 0.5  # to offer it instead of a likelier reading
UNSEEN_LEAST = 0.85  # to show or offer it where the reader saw no feature
PROBLEM_LEAST = 0.5  # it is a problem with a feature
LOOKING_LEAST = 0.6  # share of a list among the other readings, if no order is found
SAID_MAX = 6  # words of a question
_TEXTS = ("title", "note", "reason", "text")  # places whose end may be cut
_LOOKING = frozenset(("list", "view", "stats"))  # intents
_TIMES = frozenset(("when", "end", "start", "time"))  # places
_RELATED = pattern(r"relat|link|verkn|zusammenh|enlaz|li[ée]", re.IGNORECASE)


def of_feature(found: Sequence[Reading], heard: Heard, *, is_open: bool) -> Command | None:
    """Return the order that the words ask for, a question, or None if they hardly ask for one.

    No fixed form read them. The order is done if it is likely and has all values; else it is
    offered, and without one the answer is how to say it.

    is_open: the bot would ask anyway, so that any order is the better question
    """
    best, asked = found[0], next((one for one in found if one.intent == "feature"), None)
    kind = "change" if best.intent in CHANGES else best.intent
    odds = asked.odds if asked else 0.0
    is_held = asked is not None and (asked is best or odds >= DOUBTS.get(kind, DOUBTS["other"]))
    if not (is_held or is_open):
        return None
    from core.parser.spoken import meant  # loaded late: few messages need it

    said = meant(heed(asked or best, heard))
    if said.problem >= PROBLEM_LEAST and any(one.intent == "create" for one in found):
        return None
    order = next(iter(said.meant), None)
    needed = DOUBTED_LEAST if asked else UNSEEN_LEAST
    if asked is not best and (order is None or order.odds < needed):
        return Unclear(hint(said.topic)) if is_held and kind == "change" else None
    if order and _is_sure(order, asked if asked is best else None, heard, is_open=is_open):
        return order.command
    if order and order.odds >= OFFER_LEAST:
        return offer(order)
    return None if _looks(found) else Unclear(hint(said.topic))


def _is_sure(order: Meant, asked: Reading | None, heard: Heard, *, is_open: bool) -> bool:
    """Whether an order has all values and is likely enough to be done.

    asked: the reading of a feature, None if another one is likelier
    """
    if not order.is_whole:
        return False
    if order.is_view:  # it only shows something, sooner than a question does
        return is_open and order.odds >= least(order)
    is_allowed = asked is not None and order.odds * asked.odds >= least(order)
    is_meant = order.way in REVOKING or not (asked and is_denied(asked, heard.line))
    return is_allowed and is_meant


def _looks(found: Sequence[Reading]) -> bool:
    """Whether a list or ticket may be asked for instead."""
    others = [one for one in found if one.intent != "feature"]
    total = sum(one.odds for one in others)
    return bool(others) and others[0].intent in _LOOKING and others[0].odds >= LOOKING_LEAST * total


def least(order: Meant) -> float:
    """Return the odds that an order needs to be done."""
    return VIEW_LEAST if order.is_view else CHANGE_LEAST


def offer(order: Meant) -> Unclear:
    """Return the question whether an order is meant."""
    return Unclear(say("{order}?", order=_shown(order.said)), (order.command,), Question.FEATURE)


def _shown(order: Said) -> Said | str:
    """Return the order as a question has room for it: its text is cut, or else its end."""
    over = len(order.split()) - SAID_MAX
    name = next((name for name in _TEXTS if name in order.values), None)
    words = str(order.values[name]).split() if name else []
    if over > 0 and name and over < len(words):
        cut = f"{' '.join(words[:-over])}…"
        return say(order.one, **{**order.values, name: cut})
    return order if over <= 0 else f"{' '.join(order.split()[:SAID_MAX])}…"


def instead(alone: Command, heard: Heard, model: Model) -> Command:
    """Return what a fixed form made; an offer if it only asks for the moment that was said."""
    if not isinstance(alone, Unclear) or alone.choices:
        return alone
    from core.parser.forms.links import AS_BLOCKED  # loaded late: few messages are unclear
    from core.parser.forms.times import unread
    from core.parser.spoken import meant

    if alone != unread() and (alone.msg != AS_BLOCKED or _RELATED.search(heard.line.text)):
        return alone
    found = readings(heard.line, 0, len(heard.line.tokens), heard.section, model)
    likely = (one for one in meant(heed(found[0], heard)).meant if one.odds >= OFFER_LEAST)
    timed = (one for one in likely if one.is_whole and not _TIMES.isdisjoint(one.said.values))
    return next(map(offer, timed), alone)
