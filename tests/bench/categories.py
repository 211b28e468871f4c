"""How often titles get their category, beside the keyword rules that were there before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from core.classifier import DOUBT, Guess, classify
from core.ticket import CATS, Cat
from tests.bench.table import head, row
from tests.classifier.texts import DATA, Row, held_out

Titles = Sequence[tuple[str, Cat]]

OLD_RULES: tuple[tuple[Cat, tuple[str, ...]], ...] = (
    ("code", ("bug", "error", "build", "deploy", "ci/cd")),
    ("infra", ("server", "network", "database", "aws", "azure")),
    ("doc", ("documentation", "readme", "guide", "manual")),
)
STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def of(rows: Iterable[Mapping[str, str]]) -> Titles:
    """(text, cat) of JSON rows with `text` or `title`, and `cat`."""
    return [(row.get("text") or row["title"], _cat(row["cat"])) for row in rows]


def of_rows(rows: Iterable[Row]) -> Titles:
    return [(row.text, _cat(row.cat)) for row in rows]


def _cat(name: str) -> Cat:
    return next(cat for cat in CATS if cat == name)


def old_rules(text: str) -> Cat:
    """The category by the keywords that were there before."""
    low = text.lower()
    return next((cat for cat, keys in OLD_RULES if any(key in low for key in keys)), "other")


def accuracy(guesses: Sequence[str], titles: Titles) -> float:
    return sum(g == cat for g, (_, cat) in zip(guesses, titles, strict=True)) / len(titles)


def macro_f1(guesses: Sequence[str], titles: Titles) -> float:
    """The mean of the categories' F1 scores."""
    scores = []
    for cat in CATS:
        hits = sum(g == cat == truth for g, (_, truth) in zip(guesses, titles, strict=True))
        named = sum(g == cat for g in guesses) + sum(truth == cat for _, truth in titles)
        scores.append(2 * hits / named if named else 0.0)
    return sum(scores) / len(CATS)


def tell(name: str, titles: Titles) -> None:
    """Prints accuracy and macro-F1, and how sure guesses are against how often they are right."""
    head(f"{name}: {len(titles)} titles (goal: macro-F1 0.80)")
    told = [classify(text) for text, _ in titles]
    for by, guesses in (
        ("old keywords", [old_rules(text) for text, _ in titles]),
        ("classifier", [guess.cat for guess in told]),
    ):
        right, score = accuracy(guesses, titles), macro_f1(guesses, titles)
        row(by, f"accuracy {right:.3f}   macro-F1 {score:.3f}")
    _tell_sureness(told, titles)


def tell_kept_back() -> None:
    """Prints macro-F1 on each file of lines that nothing is trained on."""
    head("Categories of our own lines that nothing is trained on: macro-F1")
    for path in sorted(DATA.glob("held_out*.txt")):
        titles = of_rows(held_out(path))
        score = macro_f1([classify(text).cat for text, _ in titles], titles)
        row(path.stem, f"{score:.3f} of {len(titles)} lines")


def _tell_sureness(told: Sequence[Guess], titles: Titles) -> None:
    sure = [(g.sure, g.cat == cat) for g, (_, cat) in zip(told, titles, strict=True)]
    for low, high in pairwise(STEPS):
        part = [is_right for s, is_right in sure if low <= s < high or s == high == 1]
        if part:
            row(f"sure {low:.0%} - {high:.0%}", f"{len(part):5} titles, {_share(part)} right")
    kept = [is_right for s, is_right in sure if s >= DOUBT]
    asked = 1 - len(kept) / len(sure)
    row(f"asked about (under {DOUBT:.0%})", f"{asked:.1%}, the others are {_share(kept)} right")


def _share(part: Sequence[bool]) -> str:
    return f"{sum(part) / max(1, len(part)):.1%}"
