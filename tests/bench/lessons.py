"""What a workspace's own model weighs, what one careless correction does, and learning curves."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from core.classifier import Learnt, classify, guess
from core.classifier.model import Model, read
from core.classifier.words import Word, look_at
from core.desk.lessons import LEFT, SURE
from core.ticket import CATS, Cat
from tests.bench.categories import Titles, of_rows
from tests.bench.table import head, row
from tests.classifier.texts import Row, own, public

MANY = 10_000  # corrections of a workspace that has learnt for years
POINTS = (0, 10, 30, 100, 300)  # corrections
NEXT = 400  # tickets that each point of a curve is measured on
SEEDS = (1, 2, 3)
UNNOTICED = 0.3  # of the wrong guesses: closed as they are
TEAMS = {  # name: sources left out of training together
    "commits": ("commit:",),
    "operations": ("ops:",),
    "alerts and incidents": ("prom-alerts", "github-status"),
    "IT desk": ("kaggle-it-tickets",),
    "questions": ("clinc150", "banking77"),
    "a mixed team": ("commit:vitejs", "ops:alphagov", "banking77", "github-status"),
    "a second": ("commit:fastify", "ops:python", "clinc150", "prom-alerts"),
    "a third": ("commit:steveyegge", "ops:rust-lang", "kaggle-it-tickets"),
    "a fourth": ("commit:aquasecurity", "commit:semantic", "ops:wikimedia", "banking77"),
}


class Ticket(NamedTuple):
    words: Sequence[Word]
    cat: Cat


def tell_weight(titles: Titles) -> Learnt:
    """Prints what a model of MANY corrections weighs: random ones, the worst case."""
    chance, learnt = random.Random(5), Learnt()
    for _ in range(MANY):
        learnt = learnt.correct(chance.choice(titles)[0], None, chance.choice(CATS))
    stored = learnt.to_bytes()
    tracemalloc.start()
    learnt = Learnt.from_bytes(stored)
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    head(f"A workspace's model of {MANY:,} corrections (goal: under 200 KB)")
    row("in memory, stored", f"{memory:,} bytes, {len(stored):,} bytes")
    return learnt


def tell_carelessness(titles: Titles) -> None:
    """Prints how many other tickets change category when one ticket gets a wrong one."""
    chance = random.Random(5)
    texts = chance.sample([text for text, _ in titles], min(300, len(titles)))
    before = {text: classify(text).cat for text in texts}
    flips = []
    for text in texts[:40]:
        wrong = chance.choice([cat for cat in CATS if cat != before[text]])
        learnt = Learnt().correct(text, None, wrong)
        others = [other for other in texts if other != text]
        flips.append(fmean(classify(o, None, learnt).cat != before[o] for o in others))
    row(
        "flipped by a careless correction",
        f"{fmean(flips):.2%} of others, {max(flips):.2%} at most",
    )


def tell_curves(path: Path) -> None:
    """Prints a line a team: accuracy on its next tickets after so many corrections. First what is
    wrong is corrected and nothing else teaches; then UNNOTICED of it is closed as it is instead,
    like all that is right, and closing teaches as the desk lets it."""
    rows, ours, gains = public(path), own(), list[tuple[float, float]]()
    head("Learning curves: a team left out of training (goal: +25 points by 100 corrections)")
    row("right after corrections", "".join(f"{n:7}" for n in POINTS) + "     +   all its tickets")
    for team, sources in TEAMS.items():
        theirs = [row for row in rows if row.source.startswith(sources)]
        rest = ours + [row for row in rows if not row.source.startswith(sources)]
        said, closed = _curves(rest, theirs)
        row(team, f"{_told(said)} {_ceiling(rest, theirs):8.1%}")
        row("  and closed tickets", _told(closed))
        gains.append((_gain(said), _gain(closed)))
    mean, with_closed = (fmean(part) for part in zip(*gains, strict=True))
    row("mean gain by 100 corrections", f"{mean:+.1%}, with closed tickets {with_closed:+.1%}")


def _told(points: Sequence[float]) -> str:
    return "".join(f"{point:7.1%}" for point in points) + f" {_gain(points):+7.1%}"


def _gain(points: Sequence[float]) -> float:
    return points[POINTS.index(100)] - points[0]


def _trained(rows: Sequence[Row]) -> Model:
    from tests.classifier.train import HEAT, fit, packed

    return read(packed(*fit(rows), HEAT))


def _curves(rest: Sequence[Row], theirs: Sequence[Row]) -> tuple[list[float], list[float]]:
    """The curve of corrections alone, and the one with closed tickets, each over SEEDS."""
    model = _trained(rest)
    tickets = [Ticket(look_at(text), cat) for text, cat in of_rows(theirs)]
    said = [_curve(model, tickets, seed, None) for seed in SEEDS]
    closed = [_curve(model, tickets, seed, _close) for seed in SEEDS]
    return [fmean(p) for p in zip(*said, strict=True)], [
        fmean(p) for p in zip(*closed, strict=True)
    ]


Closing = Callable[[Model, Ticket, Learnt], Learnt]


def _curve(
    model: Model, tickets: Sequence[Ticket], seed: int, closing: Closing | None
) -> list[float]:
    chance, learnt, made, points = random.Random(seed), Learnt(), 0, list[float]()
    tickets = chance.sample(tickets, len(tickets))
    following, stream = tickets[:NEXT], iter(tickets[NEXT:])
    for wanted in POINTS:
        while made < wanted and (ticket := next(stream, None)):
            is_wrong = guess(model, ticket.words, learnt).cat != ticket.cat
            if is_wrong and (closing is None or chance.random() >= UNNOTICED):
                learnt = learnt.corrected(model, ticket.words, ticket.cat)
                made += 1
            elif closing:
                learnt = closing(model, ticket, learnt)
        points.append(fmean(guess(model, t.words, learnt).cat == t.cat for t in following))
    return points


def _close(model: Model, ticket: Ticket, learnt: Learnt) -> Learnt:
    """As the desk does it: a doubtful guess that nobody touched is believed by half."""
    told = guess(model, ticket.words, learnt)
    return learnt.corrected(model, ticket.words, told.cat, LEFT) if told.sure < SURE else learnt


def _ceiling(rest: Sequence[Row], theirs: Sequence[Row]) -> float:
    """What is right when the whole model is trained anew with every other ticket of the team."""
    mixed = random.Random(SEEDS[0]).sample(theirs, len(theirs))
    model = _trained([*rest, *mixed[NEXT:]])
    return fmean(guess(model, look_at(r.text)).cat == r.cat for r in mixed[:NEXT])
