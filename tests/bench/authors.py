"""How well the reader understands people it never met: each author of the corpus left out in turn.

    python -m tests.bench understanding --authors [PART ...] [--folds N] [--curve] [-v]
    python -m tests.bench understanding --unread FILE ...
    python -m tests.bench understanding --agreement

An author is a part of the corpus. The reader is trained on all others and reads this one's lines;
with `--folds` the authors are left out N groups at a time, which is sooner and no easier.
Exact: the commands are those of the line's marks (descriptions are not judged, and neither are
articles at the edges of a text, "we need" before a title, a note that is not marked, nor how a
question is worded). `--unread` reads parts that are not in the corpus with the shipped model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO
from itertools import repeat
from pathlib import Path
from statistics import mean

from core.parser.model import Model, shipped
from tests.corpus.lines import FOLDER, Example, corpus, has_ways, orders, read_part, second_labels
from tests.corpus.score import kind, meant, plainly, read, same
from tests.corpus.train import train

PROCESSES = 2


@dataclass(slots=True)
class Tally:
    """What became of an author's lines. wrong: (text, got, meant)."""

    author: str
    lines: int = 0
    exact: int = 0
    changed: int = 0  # falsely
    junk: int = 0
    asked: int = 0  # needlessly
    by_intent: Counter[tuple[str, bool]] = field(default_factory=Counter)
    wrong: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, example: Example, model: Model) -> None:
        got = read(example, model)
        want = meant(example)
        right = same(got, want)
        self.lines += 1
        self.exact += right
        self.by_intent[example.parts[0].intent, right] += 1
        if right:
            return
        did, should = kind(got), kind(want)
        self.changed += did == "change" and should != "change"
        self.junk += did == "create" and should != "create"
        self.asked += did == "ask"
        self.wrong.append((example.text, str(plainly(got)), str(plainly(want))))


def left_out(group: Sequence[str], share: float = 1.0) -> list[Tally]:
    """The authors' lines as read by who learned from the others, or from a share of their lines."""
    examples = corpus()
    others = [one for one in examples if one.author not in group]
    asked = [one for one in orders() if one.author not in group]
    model = Model(BytesIO(train(others[:: round(1 / share)], asked)))
    tallies = {author: Tally(author) for author in group}
    for example in examples:
        if example.author in tallies:
            tallies[example.author].add(example, model)
    return list(tallies.values())


def authors() -> list[str]:
    """The parts of people who wrote each line as one message; others only teach."""
    return [path.stem for path in sorted(FOLDER.glob("*.txt")) if not has_ways(path)]


def measure(
    names: Sequence[str], shares: Sequence[float], folds: int | None, *, verbose: bool
) -> None:
    """folds: how many groups the authors are left out in; None: each alone."""
    groups = [names[k :: folds or len(names)] for k in range(folds or len(names))]
    for share in shares:
        with ProcessPoolExecutor(PROCESSES) as pool:
            found = [one for some in pool.map(left_out, groups, repeat(share)) for one in some]
        print(f"Authors left out in {len(groups)} groups, {share:.0%} of the others' lines learned")
        _tell(sorted(found, key=lambda tally: tally.author), verbose)


def measure_unread(files: Sequence[Path], *, verbose: bool) -> None:
    found = []
    for file in files:
        found.append(tally := Tally(file.stem))
        for example in read_part(file):
            tally.add(example, shipped())
    print("Parts that were not learned")
    _tell(found, verbose)


def tell_agreement() -> None:
    """How often two people who labelled the same lines mean the same by them."""
    differ: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    for part, others in second_labels().items():
        kept = {(example.section, example.text) for example in read_part(FOLDER / f"{part}.txt")}
        dropped = sum((example.section, example.text) not in kept for example in others)
        differ[part[:2]] += len(others)
        lines[part[:2]] += len(kept) + dropped
    print("Two people who label the same lines")
    for language in (*sorted(lines), "all"):
        n, of = (c.total() if language == "all" else c[language] for c in (differ, lines))
        print(f"  {language:<4} mean the same by {1 - n / of:.1%} of {of} lines")


def _tell(found: Sequence[Tally], verbose: bool) -> None:
    for tally in found:
        print(
            f"  {tally.author:<16} {tally.exact}/{tally.lines}  {tally.exact / tally.lines:6.1%}"
            f"  false changes {tally.changed}  junk {tally.junk}  questions {tally.asked}"
        )
        if verbose:
            for text, got, want in tally.wrong:
                print(f"    {text!r}\n      got  {got}\n      want {want}")
    for language in sorted({tally.author[:2] for tally in found}):
        these = [tally for tally in found if tally.author[:2] == language]
        rates = [tally.exact / tally.lines for tally in these]
        lines = sum(tally.lines for tally in these)
        print(
            f"  {language}: mean {mean(rates):.1%}, worst {min(rates):.1%}; of {lines} lines"
            f" false changes {sum(t.changed for t in these) / lines:.2%},"
            f" junk {sum(t.junk for t in these) / lines:.2%},"
            f" needless questions {sum(t.asked for t in these) / lines:.2%}"
        )
    total: Counter[tuple[str, bool]] = sum((tally.by_intent for tally in found), Counter())
    for intent in sorted({name for name, _ in total}):
        right, wrong = total[intent, True], total[intent, False]
        print(f"    {intent:<10} {right}/{right + wrong}  {right / (right + wrong):.1%}")
