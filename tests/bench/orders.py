"""How orders of features are understood in the words of people whom the model never met.

    python -m tests.bench understanding --orders [FILE ...]

The authors of tests/corpus/orders are left out in groups; with files, the shipped models read those
instead, as the desk does. A line's order is that of its marks; texts are judged without articles.

done: the order was done, and it is the one that was meant
offered: it was asked about, and one button does it
asked: another question
harm: something else was changed or filed; of all lines, also those that order nothing
shown: something else was shown
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from pathlib import Path

from core.command import Command, Unclear
from core.parser.courtesy import without_courtesies
from core.parser.model import Orders
from core.parser.offers import OFFER_LEAST, PROBLEM_LEAST, least, offer
from core.parser.place_values import Words
from core.parser.reader import parse
from core.parser.slot_values import Heed
from core.parser.spoken import filled, gathered, meant, of_it, read
from core.parser.ways import WAYS
from tests.bench.features import HARMLESS, timed
from tests.corpus.lines import Example, orders, read_part
from tests.corpus.score import same
from tests.corpus.train import START, train_orders

FOLDS = 4
PROCESSES = 2
_LANGUAGES = ("en", "de", "es", "fr", "pt", "xx")
_OF_ORDERS, _OF_ALL = ("done", "offered", "asked"), ("harm", "shown")
Outcome = tuple[str, str, bool]  # author, what became of a line, whether that is an order


def measure(files: Sequence[Path]) -> None:
    """Print the outcomes by language."""
    if files:
        tell(_outcomes(one for path in files for one in read_part(path)))
        return
    authors = sorted({one.author for one in orders()})
    groups = [authors[k::FOLDS] for k in range(FOLDS)]
    with ProcessPoolExecutor(PROCESSES) as processes:
        tell(outcome for each in processes.map(_left_out, groups) for outcome in each)


def _left_out(group: Sequence[str]) -> list[Outcome]:
    others = [one for one in orders() if one.author not in group]
    model = Orders(BytesIO(train_orders(others)))
    return list(_outcomes((one for one in orders() if one.author in group), model))


def _outcomes(examples: Iterable[Example], model: Orders | None = None) -> Iterator[Outcome]:
    """Yield what becomes of each line. model: which alone reads them; None: all that is shipped"""
    for example in examples:
        got = _of(example.text, model) if model else parse(example.text, "addressed", START)
        way = example.parts[0].intent
        yield example.author, outcome(got, wanted(example), way), way in WAYS


def _of(text: str, model: Orders) -> tuple[Command, ...]:
    """The command of a message that is known to ask for a feature."""
    said = meant(Heed(without_courtesies(text), (), START), model)
    best = next(iter(said.meant), None)
    if best is None or best.odds < OFFER_LEAST or said.problem >= PROBLEM_LEAST:
        return (Unclear("?"),)
    return (best.command if best.is_whole and best.odds >= least(best) else offer(best),)


def wanted(example: Example) -> Command | None:
    """The order of a line's marks; None if it orders nothing, or nothing that can be done."""
    (part,) = example.parts
    if part.intent not in WAYS:
        return None
    words = [(s.slot, Words(example.text[s.start : s.end], START)) for s in part.spans]
    said = filled(WAYS[part.intent], gathered(words)[0], None)
    command = read(said[0], START, None) if said else None
    return of_it(command) if command else None


def outcome(got: tuple[Command, ...], want: Command | None, way: str) -> str:
    """What became of a message: done, offered, asked, harm or shown; right if it orders nothing."""
    asked = [one for one in got if isinstance(one, Unclear)]
    if want is not None and _is(got, want):
        return "done"
    if asked and len(asked) == len(got):
        is_offered = want is not None and _is(asked[0].choices[:1], want)
        return "offered" if is_offered else "asked" if way in WAYS else "right"
    if way == "ticket" and len(got) == 1 and type(got[0]).__name__ == "Create":
        return "right"
    return "shown" if all(isinstance(one, HARMLESS) for one in got) else "harm"


def _is(got: Sequence[Command], want: Command) -> bool:
    return same(tuple(map(timed, got)), (timed(want),))


def tell(found: Iterable[Outcome]) -> None:
    """Print how many of the lines are done, offered and so on, by language."""
    counts: Counter[tuple[str, str]] = Counter()
    for author, what, is_order in found:
        for language in (author[:2], "all"):
            counts.update({(language, what): 1, (language, "orders"): is_order, (language, ""): 1})
    for language in (*_LANGUAGES, "all"):
        size = counts[language, ""]
        if not size:
            continue
        each = {"orders": _OF_ORDERS, "": _OF_ALL}
        parts = [
            f"{what} {counts[language, what] / counts[language, of]:6.1%}"
            for of, outcomes in each.items()
            for what in outcomes
        ]
        print(f"  {language:<4} {size:6} lines  {'  '.join(parts)}")
