"""The corpus's lines: `close: [T4|id], [new cable|res]` -> text, intent and marked spans."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "parts"
ORDERS = Path(__file__).parent / "orders"
SECOND = Path(__file__).with_name("second.txt")
THREAD = "T900"  # whose thread a line of a thread section is in

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_SAYS = re.compile(r"[\w\n]")
_PART = re.compile(r"([a-z.]+): ?(.*)", re.DOTALL)


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
            value = value or (mark[1].lower() if slot == "fmt" else "")
            spans.append(Span(len(text), len(text) + len(mark[1]), slot, value or None))
            text += mark[1]
            at = mark.end()
        text += match[2][at:]
        said = [span for span in spans if span.slot != "verb"]
        said = _settled(said, text) if match[1] == "create" else said
        parts.append(Part(match[1], start, len(text), tuple(said)))
    return Example(author, section, text, tuple(parts))


def _settled(spans: list[Span], text: str) -> list[Span]:
    """The spans, with a title that goes on to the end of its line: authors end it at different
    places, and where it is cut is a rule (`core.title`)."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        between = text[last.end : span.start] if last else "\n"
        if last and last.slot == "title" and span.slot == "desc" and not _SAYS.search(between):
            found[-1] = replace(last, end=span.end)
        else:
            found.append(span)
    return found


def read_part(path: Path) -> Iterator[Example]:
    section = "addressed"
    texts: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())):
        if line.startswith("# "):
            section = line[2:].strip()
        elif section in _TEXTS:
            texts.setdefault(section, []).append(line)
        else:
            for n, way in enumerate(ways(line)):
                yield read_line(_filled(way, texts, n), path.stem, section)


_TEXTS = ("titles", "notes")  # sections with what `[#title|title]` and `[#note|res]` stand for
_CHOICE = re.compile(r"\{([^{}\"]*/[^{}\"]*)\}")


def second_labels() -> dict[str, list[Example]]:
    """By part that two people labelled, the lines in which they differ, by the label that was not
    kept. Where neither was, the line is in the part no more."""
    found: dict[str, list[Example]] = {}
    part = section = ""
    for line in SECOND.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            part, section = line[2:].split()
            found.setdefault(part, [])
        else:
            found[part].append(read_line(line, part, section))
    return found


def ways(line: str) -> list[str]:
    """ "{close/shut} [T4|id]{/ pls}": as many lines as the longest choice has; the shorter ones
    begin again."""
    choices = [match[1].split("/") for match in _CHOICE.finditer(line)]
    return [_way(line, choices, n) for n in range(max(map(len, choices), default=1))]


def _way(line: str, choices: list[list[str]], n: int) -> str:
    said = iter(choices)
    return _CHOICE.sub(lambda _: _nth(next(said), n), line)


def has_ways(path: Path) -> bool:
    """Whether lines of the part are several ways of saying something."""
    return _CHOICE.search(path.read_text(encoding="utf-8")) is not None


def _nth(choice: list[str], n: int) -> str:
    return choice[n % len(choice)]


def _filled(line: str, texts: dict[str, list[str]], n: int) -> str:
    """The line with a text of the part for each that it leaves open."""
    for kind, said in texts.items():
        at = zlib.crc32(line.encode()) + n
        line = line.replace(f"#{kind[:-1]}", said[at % len(said)])
    return line


@cache
def corpus(folder: Path = FOLDER) -> list[Example]:
    """Every example, part by part. Reading them takes a second: no test does it when imported."""
    return [example for path in sorted(folder.glob("*.txt")) for example in read_part(path)]


@cache
def orders(folder: Path = ORDERS) -> list[Example]:
    """Every example of a feature's order, part by part. Its intent is a name of `WAYS`."""
    return corpus(folder)
