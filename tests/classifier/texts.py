"""The training text: our own lines (tests/classifier/data) and public rows (JSONL).

A file of our own lines is made of topics, which are held out whole to measure honestly:

    # laptops                       a topic
    @part = fan | battery           what {part} may be in this topic (before the first: in all of
                                    the file; in slots.txt: in all)
    [infra]                         the category of the lines below
    {part} of my laptop is broken   a line; one with slots gives several

An empty line ends a part of a topic; parts are held out apart.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).with_name("data")
LICENSES = ("MIT", "Apache-2.0", "mostly Apache-2.0", "CC0", "CC BY ")
PER_LINE = 8  # lines made of one with slots, at most

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Row:
    """A text and its category; source: a topic of ours, or where a public text is from."""

    text: str
    cat: str
    source: str
    ours: bool


def public(path: Path) -> list[Row]:
    """The rows of a JSONL file (text, cat, source, license) whose licence lets a model of them be
    published."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Row(row["text"], row["cat"], row.get("source", path.stem), ours=False)
        for row in rows
        if row.get("license", "MIT").startswith(LICENSES)
    ]


def own(seed: int = 7) -> list[Row]:
    """Our lines, slots filled and dressed as people dress them; the same for the same seed."""
    chance = random.Random(seed)
    everywhere = _slots(DATA / "slots.txt")
    rows: list[Row] = []
    for path in sorted(DATA.glob("lines_*.txt")):
        for topic, cat, line, slots in _lines(path, everywhere):
            for text in _filled(line, slots, chance):
                rows.append(Row(text, cat, topic, ours=True))
                rows.append(Row(_dressed(text, slots, chance), cat, topic, ours=True))
    return rows


def held_out(path: Path = DATA / "held_out.txt") -> list[Row]:
    """Lines of ours that nothing is trained on: two hundred, or those of another such file."""
    return [Row(line, cat, topic, ours=True) for topic, cat, line, _ in _lines(path, {})]


def _slots(path: Path) -> dict[str, list[str]]:
    slots: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            _define(slots, line)
    return slots


def _define(slots: dict[str, list[str]], line: str) -> None:
    name, _, values = line[1:].partition("=")
    slots[name.strip()] = [value.strip() for value in values.split("|")]


def _lines(
    path: Path, everywhere: dict[str, list[str]]
) -> Iterator[tuple[str, str, str, dict[str, list[str]]]]:
    of_file = slots = dict(everywhere)
    topic, part, cat = path.stem, 0, ""
    for line in map(str.strip, path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("# "):
            topic, slots = line[2:], dict(of_file)
        elif line.startswith("@"):
            _define(slots, line)
        elif line.startswith("[") and line.endswith("]") and " " not in line:
            cat = line[1:-1]
        elif not line:
            part += 1
        else:
            yield f"{topic} {part}", cat, line, slots


def _filled(line: str, slots: dict[str, list[str]], chance: random.Random) -> Iterable[str]:
    room = 1
    for name in _SLOT.findall(line):
        room *= len(slots[name])
    made = {_fill(line, slots, chance) for _ in range(min(room, PER_LINE))}
    return sorted(made)


def _fill(line: str, slots: dict[str, list[str]], chance: random.Random) -> str:
    while _SLOT.search(line):
        line = _SLOT.sub(lambda found: chance.choice(slots[found[1]]), line, count=1)
    return line


def _dressed(text: str, slots: dict[str, list[str]], chance: random.Random) -> str:
    """The line as somebody else would type it: politely, with a place, in a hurry."""
    if chance.random() < 0.35:
        text = f"{_fill(chance.choice(slots['before']), slots, chance)} {text}"
    if chance.random() < 0.45:
        text = f"{text}{_fill(chance.choice(slots['after']), slots, chance)}"
    if chance.random() < 0.3:
        text = text[:1].upper() + text[1:]
    if chance.random() < 0.35:
        text = _slipped(text, chance)
    return text


def _slipped(text: str, chance: random.Random) -> str:
    """With one slip of the finger in a longer word."""
    spots = [found.start() for found in re.finditer(r"(?<=\w\w)\w(?=\w\w)", text)]
    if not spots:
        return text
    at, slip = chance.choice(spots), chance.randrange(3)
    return (
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
    )[slip]
