"""The corpus's lines: `close: [T4|id], [new cable|res]` -> text, intent and marked spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "parts"
THREAD = "T900"  # whose thread a line of a thread section is in

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_PART = re.compile(r"([a-z]+): ?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start to before end of the text; slot: `pri`, `?cat`; value: after its `=`."""

    start: int
    end: int
    slot: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One command of a message. start: where its text begins in the whole text."""

    intent: str
    start: int
    end: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One message. author: the part of the corpus; section: addressed, thread or overheard."""

    author: str
    section: str
    text: str
    parts: tuple[Part, ...]

    @property
    def language(self) -> str:
        return self.author[:2]


def read_line(line: str, author: str = "", section: str = "addressed") -> Example:
    """One line of a part. ValueError: not in the format."""
    text, parts = "", []
    for marked in line.split(" >> "):
        match = _PART.fullmatch(marked.replace("\\n", "\n"))
        if not match:
            raise ValueError(f"no intent: {marked[:60]}")
        text += " " if text and not match[2].startswith("\n") else ""
        start = len(text)
        spans, at = [], 0
        for mark in _MARK.finditer(match[2]):
            text += match[2][at : mark.start()]
            slot, _, value = mark[2].partition("=")
            spans.append(Span(len(text), len(text) + len(mark[1]), slot, value or None))
            text += mark[1]
            at = mark.end()
        text += match[2][at:]
        parts.append(Part(match[1], start, len(text), tuple(s for s in spans if s.slot != "verb")))
    return Example(author, section, text, tuple(parts))


def read_part(path: Path) -> Iterator[Example]:
    section = "addressed"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            section = line[2:].strip()
        elif line.strip():
            yield read_line(line.strip(), path.stem, section)


def corpus(folder: Path = FOLDER) -> list[Example]:
    """Every example, part by part."""
    return [example for path in sorted(folder.glob("*.txt")) for example in read_part(path)]
