"""How likely two titles say the same problem."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import OSA

from core.desk.duplicates.terms import PAIR_ALONE, RIVAL, Term, terms

ENOUGH = 1.2  # weight that two titles must share
ALONE = 0.4  # what a term counts that the other title lacks
BOTH = 0.9  # and beside it, where both titles have terms of their own
TYPO = 0.9  # what a term counts that is the other's but for a typo
TYPO_FROM = 5  # letters of a word that may have one typo
TYPOS_FROM = 8  # two


class Overlap(NamedTuple):
    """Weights: of the terms shared, and of those that only the one or the other title has."""

    shared: float
    ours: float
    theirs: float
    differ: bool


def likeness(ours: str, theirs: str) -> float:
    """0..1: how much the titles' terms are the same."""
    found = overlap(terms(ours), terms(theirs))
    if found.differ or found.shared < ENOUGH:
        return 0.0
    alone = ALONE * (found.ours + found.theirs) + BOTH * min(found.ours, found.theirs)
    return found.shared / (found.shared + alone)


def overlap(ours: tuple[Term, ...], theirs: tuple[Term, ...]) -> Overlap:
    left = {term.key: term for term in theirs}
    shared, single = 0.0, []
    for term in ours:
        if left.pop(term.key, None):
            shared += term.weight
        else:
            single.append(term)
    own = []
    for term in single:
        twin = next((t for t in left.values() if is_typo(term.said, t.said)), None)
        if twin:
            shared += TYPO * min(term.weight, twin.weight)
            del left[twin.key]
        else:
            own.append(term)
    rest = list(left.values())
    return Overlap(shared, _weight(own), _weight(rest), _differ(own, rest))


def is_typo(one: str, other: str) -> bool:
    """Whether the words are the same but for a letter or two."""
    if one[:1] != other[:1] or not one.isalpha() or not other.isalpha():
        return False
    short, long = sorted((len(one), len(other)))
    allowed = 2 if short >= TYPOS_FROM else 1 if long >= TYPO_FROM else 0
    return allowed > 0 and OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _weight(some: list[Term]) -> float:
    return sum(term.weight * (PAIR_ALONE if term.is_pair else 1) for term in some)


def _differ(own: list[Term], rest: list[Term]) -> bool:
    """Whether each has a number of its own, or they have words that exclude each other."""
    if any(term.is_name for term in own) and any(term.is_name for term in rest):
        return True
    groups = {RIVAL[term.key] for term in own if term.key in RIVAL}
    return any(RIVAL.get(term.key) in groups for term in rest)
