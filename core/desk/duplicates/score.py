"""How likely two titles are about the same problem."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from core.desk.duplicates.terms import PAIR_ALONE, RIVAL, Term, terms

ENOUGH = 1.2  # weight that two titles must share
ALONE = 0.4  # factor of a term that the other title lacks
BOTH = 0.9  # further factor, of the smaller weight, if both titles have such terms
TYPO = 0.9  # factor of a term shared but for a typo
TYPO_FROM = 5  # letters of a word that may have one typo
TYPOS_FROM = 8  # letters of a word that may have two


class Overlap(NamedTuple):
    """What two titles share, in weights of terms.

    shared: weight of the terms of both titles
    ours: weight of the terms of our title only
    theirs: weight of the terms of their title only
    differ: whether the titles exclude each other
    """

    shared: float
    ours: float
    theirs: float
    differ: bool


def likeness(ours: str, theirs: str) -> float:
    """Return how much the titles' terms are the same, 0..1."""
    found = overlap(terms(ours), terms(theirs))
    if found.differ or found.shared < ENOUGH:
        return 0.0
    alone = ALONE * (found.ours + found.theirs) + BOTH * min(found.ours, found.theirs)
    return found.shared / (found.shared + alone)


def overlap(ours: tuple[Term, ...], theirs: tuple[Term, ...]) -> Overlap:
    """Return what the terms of two titles share. A term with a typo counts for a little less."""
    left = {term.key: term for term in theirs}
    shared, single = 0.0, []
    for term in ours:
        if left.pop(term.key, None):
            shared += term.weight
        else:
            single.append(term)
    own = []
    for term in single:
        if twin := _mistyped(term.said, left.values()):
            shared += TYPO * min(term.weight, twin.weight)
            del left[twin.key]
        else:
            own.append(term)
    rest = list(left.values())
    return Overlap(shared, _weight(own), _weight(rest), _differ(own, rest))


def _mistyped(said: str, others: Iterable[Term]) -> Term | None:
    """Return the first of the others that is the word but for a typo, or None."""
    first = said[:1]
    for other in others:
        if other.said[:1] == first and is_typo(said, other.said):
            return other
    return None


def is_typo(one: str, other: str) -> bool:
    """Whether the words are the same but for a typo: one letter, or two in long words."""
    if one[:1] != other[:1] or not one.isalpha() or not other.isalpha():
        return False
    short, long = sorted((len(one), len(other)))
    allowed = 2 if short >= TYPOS_FROM else 1 if long >= TYPO_FROM else 0
    if long - short > allowed or not allowed:
        return False
    # Loaded late: most titles have no such words.
    from jellyfish import damerau_levenshtein_distance

    return damerau_levenshtein_distance(one, other) <= allowed


def _weight(some: list[Term]) -> float:
    return sum([term.weight * (PAIR_ALONE if term.is_pair else 1) for term in some])


def _differ(own: list[Term], rest: list[Term]) -> bool:
    """Whether both titles have a term with a digit here, or words that exclude each other."""
    if any(term.is_name for term in own) and any(term.is_name for term in rest):
        return True
    groups = {RIVAL[term.key] for term in own if term.key in RIVAL}
    return bool(groups) and any(RIVAL.get(term.key) in groups for term in rest)
