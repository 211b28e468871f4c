"""Lines that the shipped model reads otherwise than they are labelled, without training."""

from __future__ import annotations

from collections.abc import Sequence

from core.parser.model import shipped
from tests.corpus.lines import corpus, orders
from tests.corpus.score import meant, plainly, read, same
from tests.corpus.train import digest


def check(parts: Sequence[str]) -> None:
    """Print each line of these parts that is read otherwise; of all parts if none is named."""
    examples = corpus()
    if unknown := {*parts} - {example.author for example in examples}:
        raise SystemExit(f"no such part in tests/corpus/parts: {', '.join(sorted(unknown))}")
    chosen = [example for example in examples if not parts or example.author in parts]
    wrong = 0
    for example in chosen:
        got, want = read(example), meant(example)
        if not same(got, want):
            wrong += 1
            print(f"{example.author} {example.section}: {example.text!r}")
            print(f"  reads     {plainly(got)}\n  labelled  {plainly(want)}")
    print(f"{wrong:,} of {len(chosen):,} lines are read otherwise")
    if shipped().learned != digest(examples, orders()):
        print("the model is older than the corpus, run: python -m tests.corpus")
