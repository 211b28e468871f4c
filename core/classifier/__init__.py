"""Text -> category, its probability, and the words that decided.

Pure, except that the shipped model is read from its file at the first use.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from core.classifier.lessons import Learnt
from core.classifier.model import Model, Scores, add, shipped, sum_of
from core.classifier.words import Word, look_at
from core.frozen import dataclass
from core.ticket import CATS, Cat

__all__ = ["DOUBT", "Guess", "Learnt", "classify"]

DOUBT = 0.7  # a less sure category is shown as a question: 15% of unseen lines, 41% of them wrong
WHY_MAX = 3


@dataclass(frozen=True, slots=True)
class Guess:
    """A guessed category.

    cat: the likeliest category
    sure: its probability, 0 to 1
    why: at most three words that decided, as written, the strongest first
    """

    cat: Cat
    sure: float
    why: tuple[str, ...]


def classify(title: str, desc: str | None = None, learnt: Learnt | None = None) -> Guess:
    """Return the likeliest category of a ticket. A text without a word is `other`, without why.

    learnt: what the workspace's corrections taught; None uses the shipped model alone
    """
    return guess(shipped(), look_at(title, desc), learnt)


def guess(model: Model, words: Sequence[Word], learnt: Learnt | None = None) -> Guess:
    """Return the likeliest category for words from `look_at`, by the given model."""
    if not words:
        return Guess("other", 1 / len(CATS), ())
    parts, start = model.scores(words), model.bias
    if learnt is not None:
        parts = list(map(add, parts, learnt.scores(words)))
        start = add(start, learnt.leaning)
    scores = sum_of(start, parts)
    best = scores.index(max(scores))
    sure = 1 / sum(exp(score - scores[best]) for score in scores)
    return Guess(CATS[best], sure, _why(words, parts, scores, best))


def _why(
    words: Sequence[Word], parts: Sequence[Scores], scores: Scores, best: int
) -> tuple[str, ...]:
    """Return the words that favour the best category most, compared with the others."""
    odds = [exp(score - scores[best]) for score in scores]
    a, b, c = odds[:best] + odds[best + 1 :]
    total = a + b + c or 1.0
    weighed: dict[str, float] = {}
    telling = not all(word.is_stop for word in words)
    for word, part in zip(words, parts, strict=True):
        if word.is_stop and telling:
            continue
        x, y, z = part[:best] + part[best + 1 :]
        pull = part[best] - (a * x + b * y + c * z) / total
        said = word.said.strip(".,;:!?()[]\"'") or word.said
        weighed[said] = weighed.get(said, 0.0) + pull
    first, *others = sorted(weighed, key=weighed.__getitem__, reverse=True)[:WHY_MAX]
    return (first, *(said for said in others if weighed[said] > 0))
