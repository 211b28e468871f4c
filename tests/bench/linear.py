"""Whether long texts take linear time: microseconds a character of the worst texts found.

The search repeats pieces that patterns stumble over, alone and two at a time, behind the beginning
of a message, and keeps for each reader the texts whose time grows most from the first size to the
last.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import product

from core.message import clean
from core.parser import parse
from handlers.blocks.parts import code, esc
from handlers.slack.mrkdwn import escape, fitted, mentions, plain
from tests.bench.table import head, row

AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
SIZES = (1_000, 5_000, 20_000, 40_000)  # characters
SHOWN = 3  # texts a reader
WORTH = 20e-6  # seconds that a text of the first size is reckoned to take at least, against noise

BEGINNINGS = ("", "close T1 ", "create a ticket for ", "list ", "set ", "T1 ")
PIECES = tuple(
    """a|word |T1 |T1,|T1-T9 |#1 |1|12 |"|' |` |```|<|<@U1> |<@UBOT|<a:|<@UBOT:x|&lt;|&amp;|(|)|[|{|
{"a":|=|a=b |title="|and |or |-|- |.|. |; |close T1;|not |don't |please |2026-01-15 |last |since |
since last week |monday |@ana |@|/|http://a.b |!|?|: |->|p1 |urgent, |high priority |to |0|note: |
assign to @ana |until |the |if |hi, |thanks |> |*|_|~""".replace("|\n", "|").split("|")
) + (" ", " \t", ",", ", ", "\n", "\r", "a \n", "close T1\n", "|", "é", "😀", "\u0301", "\ufffd")
LINE = 4_000  # characters: what the parser reads of a line; a longer text has more lines

READERS: dict[str, Callable[[str], object]] = {
    "parse, addressed": lambda text: parse(_lined(text), "addressed", AT),
    "parse, in a thread": lambda text: parse(_lined(text), "addressed", AT, "T001"),
    "parse, overheard": lambda text: parse(_lined(text), "overheard", AT),
    "clean": clean,
    "Slack's text, read": lambda text: plain(text, "UBOT"),
    "Slack's text, called": lambda text: mentions(text, "UBOT"),
    "Slack's text, written": lambda text: fitted(escape(text)),
    "blocks, text": esc,
    "blocks, code": code,
}


def main(argv: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench linear", description=__doc__)
    parser.add_argument("--pairs", type=int, default=100, help="of pieces, tried beside each alone")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(argv)
    texts = _texts(random.Random(args.seed), args.pairs)
    head(f"Microseconds a character, of {len(texts)} texts ({', '.join(map(str, SIZES))} long)")
    for name, read in READERS.items():
        for begin, piece in sorted(texts, key=lambda text: _growth(read, text))[: -SHOWN - 1 : -1]:
            each = [_each(read, (begin, piece), size) for size in SIZES]
            figures = " ".join(f"{one * 1e6:8.3f}" for one in each)
            row(name, f"{figures}   {begin + piece!r} ..")


def _texts(chance: random.Random, pairs: int) -> Sequence[tuple[str, str]]:
    doubled = ["".join(chance.choices(PIECES, k=2)) for _ in range(pairs)]
    return [*product(BEGINNINGS, PIECES), *((chance.choice(BEGINNINGS), two) for two in doubled)]


def _growth(read: Callable[[str], object], text: tuple[str, str]) -> float:
    first, last = SIZES[0], SIZES[-1]
    return _each(read, text, last) / max(_each(read, text, first), WORTH / first)


def _lined(text: str) -> str:
    return "\n".join(text[n : n + LINE] for n in range(0, len(text), LINE))


def _each(read: Callable[[str], object], text: tuple[str, str], size: int) -> float:
    """Seconds a character, the better of two tries."""
    begin, piece = text
    whole = (begin + piece * (size // len(piece)))[:size]
    times = []
    for _ in range(2):
        began = time.process_time()
        read(whole)
        times.append(time.process_time() - began)
    return min(times) / size
