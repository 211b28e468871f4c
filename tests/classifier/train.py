"""Trains core/classifier/model.bin. Needs scikit-learn (tests/classifier/requirements.txt).

    python -m tests.classifier.train PUBLIC.jsonl [--out core/classifier/model.bin]

Our own lines are always in; a public row (text, cat, source, license) is in if its licence allows.
Prints macro-F1 on whole topics of ours that were left out, and the odds are set from those.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from core.classifier import model as shipped
from core.classifier.words import look_at
from core.ticket import CATS
from tests.classifier.texts import Row, own, public

BITS = 16
WORD, LETTER = 1.0, 0.7  # what words and letters count beside each other
OURS = 0.65  # the share of our own lines in the training weight
STRENGTH = 5.0  # inverse of the penalty on large weights
NOISY = {"kaggle-it-tickets": 0.3}  # stripped of small words; its folder rights are called infra
FOLDS = 5
HEAT = 0.7  # what `heat_of` found; the learning curves take it, not to train five times a team


def table(rows: Sequence[Row]) -> csr_matrix:
    """One line a text, one column a bucket: what the shipped model multiplies its weights by."""
    mask, at, columns, values = (1 << BITS) - 1, [0], [], []
    for row in rows:
        words = look_at(row.text)
        for share, features in (
            (WORD, [f for w in words for f in w.words]),
            (LETTER, [f for w in words for f in w.letters]),
        ):
            columns += [f & mask for f in features]
            values += [share / math.sqrt(len(features))] * len(features)
        at.append(len(columns))
    return csr_matrix((values, columns, at), shape=(len(rows), mask + 1))


def weights(rows: Sequence[Row]) -> np.ndarray:
    """What each row counts: ours `OURS` of all, every category alike, big sources flattened."""
    sizes = Counter((row.ours, row.cat, row.source) for row in rows)
    each = np.array(
        [sizes[row.ours, row.cat, row.source] ** -0.4 * NOISY.get(row.source, 1) for row in rows]
    )
    masses: Counter[tuple[bool, str]] = Counter()
    for row, weight in zip(rows, each, strict=True):
        masses[row.ours, row.cat] += weight
    share = {True: OURS, False: 1 - OURS}
    factors = [share[row.ours] / masses[row.ours, row.cat] for row in rows]
    return each * factors * len(rows) / len(CATS)


def fit(rows: Sequence[Row]) -> tuple[np.ndarray, np.ndarray]:
    """(weights by category and bucket, biases)."""
    learner = LogisticRegression(C=STRENGTH * 20_000 / len(rows), max_iter=300, tol=1e-4)
    learner.fit(table(rows), [CATS.index(row.cat) for row in rows], sample_weight=weights(rows))
    return learner.coef_, learner.intercept_


def packed(coefficients: np.ndarray, bias: np.ndarray, heat: float) -> bytes:
    """The model's file; its format is told in core/classifier/model.py. heat divides the scores."""
    scale = float(np.abs(coefficients).max()) / 127
    lanes = (np.rint(coefficients / scale) + 127).astype("<u2")
    about = {
        "bits": BITS,
        "cats": CATS,
        "scale": scale / heat,
        "bias": [round(float(b) / heat, 5) for b in bias],
        "word": WORD,
        "letter": LETTER,
    }
    numbers: bytes = lanes.T.tobytes()
    return json.dumps(about).encode() + b"\n" + numbers


def left_out(rows: Sequence[Row]) -> tuple[np.ndarray, np.ndarray]:
    """(scores, categories) of our undressed lines, each by a model that did not see its topic."""
    scores, truth = [], []
    for fold in range(FOLDS):
        seen = [row for row in rows if not _is_in(row, fold)]
        rest = [row for row in rows if _is_in(row, fold)]
        coefficients, bias = fit(seen)
        scores.append(table(rest) @ coefficients.T + bias)
        truth += [CATS.index(row.cat) for row in rest]
    return np.vstack(scores), np.array(truth)


def _is_in(row: Row, fold: int) -> bool:
    return row.ours and zlib.crc32(row.source.encode()) % FOLDS == fold


def heat_of(scores: np.ndarray, truth: np.ndarray) -> float:
    """What to divide scores by so that odds come true (least log loss)."""

    def loss(heat: float) -> float:
        odds = scores / heat
        top = odds.max(axis=1)
        total = np.log(np.exp(odds - top[:, None]).sum(axis=1)) + top
        return float((total - odds[np.arange(len(truth)), truth]).mean())

    return float(min(np.arange(0.3, 4.0, 0.05), key=loss))


def main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.classifier.train")
    parser.add_argument("public", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=Path(shipped.__file__).with_name("model.bin"))
    parser.add_argument("--heat", type=float, help="skip measuring on topics left out")
    args = parser.parse_args(argv)
    rows = own() + [row for path in args.public for row in public(path)]
    heat = args.heat
    if heat is None:
        scores, truth = left_out(rows)
        heat = heat_of(scores, truth)
        score = f1_score(truth, scores.argmax(axis=1), average="macro")
        print(f"topics left out: {len(truth)} lines, macro-F1 {score:.3f}, heat {heat:.2f}")
    data = packed(*fit(rows), heat)
    args.out.write_bytes(data)
    print(f"{args.out}: {len(rows)} rows, {len(data)} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
