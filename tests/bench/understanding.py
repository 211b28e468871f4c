"""How well messages and titles are understood, how soon it is learnt, and what it costs.

    python -m tests.bench understanding [-v] [FILE ...] [--train TRAIN.jsonl]
    python -m tests.bench understanding [-v] --authors [PART ...] [--folds N] [--curve]
    python -m tests.bench understanding [-v] --unread FILE ...
    python -m tests.bench understanding --agreement
    python -m tests.bench understanding --orders [FILE ...]

A file is told by what is in it: rows with `lang` ask for features (features.py), others with `say`
are messages (messages.py), rows with `cat` are titles (categories.py), anything else is chatter, a
line each. Then the categories of our own lines that nothing is trained on, what a workspace's
corrections weigh and do (lessons.py), and what reading a message costs (words.py). With TRAIN
(titles with a source and a licence; needs tests/classifier/requirements.txt) the learning curves.
Exits with 1 where less than 95% of a messages file is exactly right, or an overheard message became
a command.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.classifier import classify
from tests.bench import authors, categories, features, lessons, messages, orders, words
from tests.bench.categories import Titles
from tests.classifier.texts import held_out


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench understanding")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--train", type=Path, help="for the learning curves")
    parser.add_argument("--authors", nargs="*", metavar="PART", help="leave out each in turn")
    parser.add_argument("--folds", type=int, metavar="N", help="leave them out in N groups")
    parser.add_argument("--unread", nargs="+", type=Path, help="parts that are not learned yet")
    parser.add_argument("--curve", action="store_true", help="the same with less to learn from")
    parser.add_argument("--agreement", action="store_true", help="of two people who label")
    parser.add_argument("--orders", nargs="*", type=Path, help="of features, by unseen authors")
    parser.add_argument("-v", action="store_true", help="name what was misread")
    args = parser.parse_args(argv)
    if args.agreement:
        authors.tell_agreement()
        return 0
    if args.orders is not None:
        orders.measure(args.orders)
        return 0
    if args.unread:
        authors.measure_unread(args.unread, verbose=args.v)
        return 0
    if args.authors is not None or args.curve:
        shares = (0.25, 0.5, 1.0) if args.curve else (1.0,)
        names = args.authors or authors.authors()
        authors.measure(names, shares, args.folds, verbose=args.v)
        return 0
    is_fine, titles, said = True, list[tuple[str, Any]](), list[str]()
    for path in args.files:
        kind, rows = _read(path)
        if kind == "titles":
            titles += categories.of(rows)
            categories.tell(path.name, categories.of(rows))
        elif kind == "features":
            features.measure(path.name, rows, args.v)
        elif kind == "messages":
            said += [row["say"] for row in rows]
            is_fine = messages.measure(path.name, rows, args.v) and is_fine
        else:
            is_fine = messages.chatter(path.name, rows, args.v) and is_fine
    categories.tell_kept_back()
    _tell_costs(titles or categories.of_rows(held_out()), said)
    if args.train:
        lessons.tell_curves(args.train)
    return 0 if is_fine else 1


def _read(path: Path) -> tuple[str, list[Any]]:
    """(what it holds, its rows: objects, or lines of chatter)."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    if not lines or not lines[0].startswith("{"):
        return "chatter", lines
    rows = [json.loads(line) for line in lines]
    kinds = {"lang": "features", "say": "messages", "cat": "titles"}
    return next(kind for key, kind in kinds.items() if key in rows[0]), rows


def _tell_costs(titles: Titles, said: Sequence[str]) -> None:
    classify("the model is read once")
    learnt = lessons.tell_weight(titles)
    lessons.tell_carelessness(titles)
    words.run(said, titles, learnt)
