"""Measures offers: how often a new ticket is offered a saved answer, and how often a wrong one.

Called by `python -m tests.bench similar --offers`. Each answer has the first title of a pair, each
new ticket the second, and all answers of a half are there. The limits were chosen on the tuning
half alone. Of real titles an answer each is saved for those of one half, and tickets with the
others are filed; titles of one incident are no wrong offers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from core.desk.offers import likeliest, rated
from core.store.saved_answers import Likeness
from tests.bench.table import head, row as tell

Pair = tuple[str, str]

ANSWERS = 200  # as many as a workspace may have
TEXT = "Restart it."
Says = Callable[[str, str], bool]


def run(same: Sequence[Pair], different: Sequence[Pair], real: Sequence[str], says: Says) -> None:
    """Print the figures. says: whether two titles are of one problem."""
    head("Offers: pairs of our own, all answers of the half at once (goal: 2 in 100 false at most)")
    for half, first in (("tuning", 0), ("held out", 1)):
        _pairs(half, same[first::2], different[first::2])
    if real:
        head(f"Offers: real titles, {ANSWERS} of them with an answer, the others filed")
        for number in (0, 1):
            kept = [title for title in real if _half(title) == number]
            _strangers(("tuning", "held out")[number], kept, says)


def offered(title: str, answers: Sequence[str]) -> str | None:
    """Return the title of the answer that a ticket is offered. answers: their titles"""
    found = likeliest(rated(title, [Likeness(one, "own", one, TEXT) for one in answers]))
    return found.answer if found else None


def _pairs(half: str, same: Sequence[Pair], different: Sequence[Pair]) -> None:
    answers = [one for one, _ in (*same, *different)]
    found = [(one, offered(other, answers)) for one, other in same]
    right = sum(answer == one for one, answer in found)
    wrong = sum(answer not in (one, None) for one, answer in found)
    wrong += sum(offered(other, answers) is not None for _, other in different)
    tell(f"offered, {half}", f"{right / len(same):6.1%}   ({right} of {len(same)})")
    total = len(same) + len(different)
    tell(f"false, {half}", f"{wrong / total:6.1%}   ({wrong} of {total})")


def _strangers(half: str, titles: Sequence[str], says: Says) -> None:
    answers, others = titles[:ANSWERS], titles[ANSWERS:]
    found = [(title, offered(title, answers)) for title in others]
    wrong = [(title, one) for title, one in found if one and not says(title, one)]
    tell(
        f"false, {half}",
        f"{len(wrong) / max(len(others), 1):6.1%}   ({len(wrong)} of {len(others)})",
    )


def _half(title: str) -> int:
    return hashlib.sha256(title.encode()).digest()[0] % 2
