"""Measures the categories.

    python -m tests.bench.categories TEST.jsonl [--train TRAIN.jsonl]

TEST: rows with text (or title) and cat. Prints accuracy and macro-F1 beside the old keyword rules,
how sure the guesses are against how often they are right, latency, a workspace's own model and
what one careless correction does. With TRAIN (rows with a source; needs scikit-learn) the learning
curve: a source left out of training, streamed as a team's tickets with their corrections.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import tracemalloc
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.classifier import DOUBT, Learnt, classify, guess
from core.classifier.model import Model, read
from core.classifier.words import look_at
from core.ticket import CATS, TITLE_MAX, Cat, cut
from tests.classifier.texts import Row, own, public

Rows = Sequence[tuple[str, Cat]]

OLD_RULES: tuple[tuple[Cat, tuple[str, ...]], ...] = (
    ("code", ("bug", "error", "build", "deploy", "ci/cd")),
    ("infra", ("server", "network", "database", "aws", "azure")),
    ("doc", ("documentation", "readme", "guide", "manual")),
)
CORRECTIONS = (0, 10, 30, 100, 300)
TEAMS = {  # name: sources left out together
    "commits": ("commit:",),
    "operations": ("ops:",),
    "alerts and incidents": ("prom-alerts", "github-status"),
    "IT desk": ("kaggle-it-tickets",),
    "questions": ("clinc150", "banking77"),
    "a mixed team": ("commit:vitejs", "ops:alphagov", "banking77", "github-status"),
}
NEXT = 400  # tickets that each point of a learning curve is measured on


def old_rules(text: str) -> Cat:
    """The category by the keywords that were there before."""
    low = text.lower()
    return next((cat for cat, keys in OLD_RULES if any(key in low for key in keys)), "other")


def accuracy(guesses: Sequence[str], rows: Rows) -> float:
    return sum(g == cat for g, (_, cat) in zip(guesses, rows, strict=True)) / len(rows)


def macro_f1(guesses: Sequence[str], rows: Rows) -> float:
    """The mean of the categories' F1 scores."""
    scores = []
    for cat in CATS:
        hits = sum(g == cat == truth for g, (_, truth) in zip(guesses, rows, strict=True))
        named = sum(g == cat for g in guesses) + sum(truth == cat for _, truth in rows)
        scores.append(2 * hits / named if named else 0.0)
    return sum(scores) / len(CATS)


def read_rows(path: Path) -> Rows:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(row.get("text") or row["title"], row["cat"]) for row in rows]


def tell_quality(rows: Rows) -> None:
    for name, by in (("old keywords", old_rules), ("classifier", lambda t: classify(t).cat)):
        guesses = [by(text) for text, _ in rows]
        right, score = accuracy(guesses, rows), macro_f1(guesses, rows)
        print(f"{name:14} accuracy {right:.3f}  macro-F1 {score:.3f}  ({len(rows)} rows)")


def tell_sureness(rows: Rows) -> None:
    told = [(classify(text), cat) for text, cat in rows]
    for low, high in ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        part = [g.cat == cat for g, cat in told if low <= g.sure < high]
        if part:
            share = sum(part) / len(part)
            print(f"  sure {low:.1f}-{min(high, 1):.1f}: {len(part):5} rows, {share:.3f} right")
    asked = [g.cat == cat for g, cat in told if g.sure < DOUBT]
    kept = [g.cat == cat for g, cat in told if g.sure >= DOUBT]
    print(
        f"  below DOUBT {DOUBT}: {len(asked) / len(told):.1%} are asked about,"
        f" the others are {sum(kept) / max(1, len(kept)):.1%} right"
    )


def tell_latency(name: str, texts: Iterable[tuple[str, str | None]], learnt: Learnt | None) -> None:
    spent = []
    for title, desc in texts:
        start = time.perf_counter()
        classify(title, desc, learnt)
        spent.append((time.perf_counter() - start) * 1000)
    spent.sort()
    p50, p99 = spent[len(spent) // 2], spent[len(spent) * 99 // 100]
    print(f"{name:36} p50 {p50:.3f} ms  p99 {p99:.3f} ms")


def taught(rows: Rows, corrections: int, chance: random.Random) -> Learnt:
    """A workspace's model after as many corrections to random categories: the worst case."""
    learnt = Learnt()
    for _ in range(corrections):
        learnt = learnt.correct(chance.choice(rows)[0], None, chance.choice(CATS))
    return learnt


def tell_learnt(rows: Rows, chance: random.Random) -> Learnt:
    tracemalloc.start()
    start = time.perf_counter()
    learnt = taught(rows, 10_000, chance)
    spent = time.perf_counter() - start
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    print(
        f"10,000 corrections: {memory:,} bytes in memory, {len(learnt.to_bytes()):,} stored,"
        f" {spent / 10:.2f} ms each while traced"
    )
    return learnt


def tell_carelessness(rows: Rows, chance: random.Random) -> None:
    """How many other tickets change their category when one ticket gets a wrong one."""
    texts = [text for text, _ in rows[:300]]
    before = [classify(text).cat for text in texts]
    flips = []
    for text in chance.sample(texts, min(40, len(texts))):
        wrong = chance.choice([cat for cat in CATS if cat != classify(text).cat])
        learnt = Learnt().correct(text, None, wrong)
        after = [classify(other, None, learnt).cat for other in texts if other != text]
        still = [cat for cat, other in zip(before, texts, strict=True) if other != text]
        flips.append(sum(a != b for a, b in zip(after, still, strict=True)) / len(after))
    mean, worst = sum(flips) / len(flips), max(flips)
    print(f"one careless correction flips {mean:.2%} of the other tickets, at worst {worst:.2%}")


def curve(model: Model, rows: Sequence[Row]) -> list[float]:
    """Accuracy on the next tickets after each of CORRECTIONS; a team corrects what is wrong."""
    following, stream = rows[:NEXT], rows[NEXT:]
    learnt, points, made = Learnt(), [], 0
    asked = iter(stream)
    for wanted in CORRECTIONS:
        while made < wanted and (row := next(asked, None)):
            words = look_at(row.text)
            if guess(model, words, learnt).cat != row.cat:
                learnt = learnt.corrected(model, words, row.cat)
                made += 1
        right = sum(guess(model, look_at(r.text), learnt).cat == r.cat for r in following)
        points.append(right / len(following))
    return points


def tell_curves(path: Path, chance: random.Random) -> None:
    from tests.classifier.train import fit, packed

    rows, ours, gains = public(path), own(), []
    print(
        "learning curve: accuracy after corrections      " + "".join(f"{n:7}" for n in CORRECTIONS)
    )
    for team, sources in TEAMS.items():
        theirs = [row for row in rows if row.source.startswith(sources)]
        chance.shuffle(theirs)
        rest = [row for row in rows if not row.source.startswith(sources)]
        points = curve(read(packed(*fit(ours + rest), 1.5)), theirs)
        gains.append(points[CORRECTIONS.index(100)] - points[0])
        print(f"  {team:46}" + "".join(f"{p:7.1%}" for p in points))
    print(f"gain by 100 corrections: {sum(gains) / len(gains):+.1%} on average")


def main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.categories")
    parser.add_argument("test", type=Path)
    parser.add_argument("--train", type=Path, help="for the learning curve")
    args = parser.parse_args(argv)
    rows, chance = read_rows(args.test), random.Random(5)
    classify("warm up")
    tell_quality(rows)
    tell_sureness(rows)
    learnt = tell_learnt(rows, chance)
    titles = [(cut(text, TITLE_MAX), None) for text, _ in rows[:2000]]
    long = [
        (title, f"{text} {rows[-at][0]} {rows[at // 2][0]}"[:200])
        for at, ((title, _), (text, _)) in enumerate(zip(titles, rows, strict=False))
    ]
    tell_latency("title", titles, None)
    tell_latency("title, 10,000 corrections", titles, learnt)
    tell_latency("title + 200 characters, 10,000 corr.", long, learnt)
    tell_carelessness(rows, chance)
    if args.train:
        tell_curves(args.train, chance)


if __name__ == "__main__":
    main(sys.argv[1:])
