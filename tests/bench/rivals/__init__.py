"""A finished task (take, read, note, close) as other systems' tools exchange it, one file for each.

A file begins with a head (`name: value`), then come requests (after `>>> `) and their answers. The
texts of tools are not kept, only their tokens: of all tools as shipped, and of those that are used.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from handlers.tokenizer import count
from tests.bench.tokens.rivals import exchange

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a task costs elsewhere, in tokens (o200k).

    source: the package or repository, with its version; how: run or read, and the rest
    shipped, needed: of the definitions of all tools, and of those that the task calls
    """

    name: str
    source: str
    date: str
    how: str
    shipped: int
    needed: int
    requests: int
    replies: int
    calls: int

    @property
    def spent(self) -> int:
        return self.requests + self.replies


def recorded() -> list[Recorded]:
    """All of them, the cheapest exchange first."""
    return sorted(map(_read, HERE.glob("*.txt")), key=lambda one: one.spent)


def _read(file: Path) -> Recorded:
    text = file.read_text(encoding="utf-8")
    head = dict(line.split(": ", 1) for line in text.partition("\n\n")[0].splitlines())
    asked, told = exchange(text)
    shipped, needed = map(int, head["definitions"].split())
    return Recorded(
        head["system"],
        head["source"],
        head["date"],
        head["how"],
        shipped,
        needed,
        sum(map(count, asked)),
        sum(map(count, told)),
        len(asked),
    )
