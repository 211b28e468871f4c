"""What a system's export looks like: which column is which of our fields. Pure.

A field is named as in `FIELDS`, after a colon how its cells are written (`HOW`): `est:seconds`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any, NamedTuple

from core.frozen import dataclass
from core.ticket import Cat, Pri, Stat

# Field of a ticket in a mapping -> what it is. Those of MANY take several cells.
FIELDS: Mapping[str, str] = {
    "key": "what the ticket is called there",
    "url": "its address there",
    "title": "title",
    "desc": "description",
    "cat": "category",
    "pri": "priority",
    "stat": "state",
    "created": "when it was made",
    "updated": "when it was last changed",
    "closed": "when it was closed",
    "by": "requester",
    "own": "assignee",
    "res": "resolution",
    "label": "labels",
    "client": "client",
    "due": "when it is due",
    "est": "estimate",
    "spent": "time spent in all",
    "worked": "time that was logged",
    "note": "comments",
    "blocked_by": "tickets that must be done first",
    "blocks": "tickets that wait for it",
    "part_of": "ticket that it is a part of",
    "dup": "ticket that it duplicates",
}
HOW = {
    "seconds": ("est", "spent"),
    "minutes": ("est", "spent"),
    "hours": ("est", "spent"),
    "clock": ("est", "spent"),  # 1:30 or 01:30:00
    "words": ("label", "own"),  # apart by spaces or commas
    "jira": ("note", "worked"),  # cells of several parts, apart by semicolons
}

Row = Mapping[str, Any]  # an object of a JSON file
Cells = list[tuple[str, Any]]  # (column, value) of each cell that is not empty


class Target(NamedTuple):
    """Where the cells of a column go.

    field: one of FIELDS
    how: one of HOW; empty for plain cells
    """

    field: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The values of the fields that are choices: theirs, as `core.records.fields.plain` -> ours.

    stat: states
    pri: priorities
    cat: categories
    """

    stat: Mapping[str, Stat] = field(default_factory=dict)
    pri: Mapping[str, Pri] = field(default_factory=dict)
    cat: Mapping[str, Cat] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class System:
    """One system.

    name: as the command line and the sources of tickets have it
    title: its own name
    known_by: sets of columns; an export has all of one set
    columns: column -> field, as in `Target.of`
    words: its values, beside those that all systems share
    rows: the tickets in an object of its JSON files
    key: what a ticket is called, from its key and its address; empty if that is not clear
    """

    name: str
    title: str
    known_by: tuple[frozenset[str], ...]
    columns: Mapping[str, str]
    words: Words = Words()
    rows: Callable[[Row], Iterable[Row]] = lambda row: (row,)
    key: Callable[[str, str], str] = lambda key, url: key


def target(said: str) -> Target:
    """Return the target of `est:seconds` or `title`."""
    return Target(*said.split(":", 1))


def column(name: str) -> str:
    """Return a column's name as columns are compared."""
    return " ".join(name.strip().strip("\ufeff").lower().split())
