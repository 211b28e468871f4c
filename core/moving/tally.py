"""What an import met: which columns it read, and what has no place here. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

KEPT = 2000  # different values that are counted each


@dataclass(slots=True)
class Tally:
    """Counts over a whole file.

    read: column -> cells that were taken
    left: column -> cells that were left out, because no field is for them
    values: (column, value) -> how often a value has no meaning here
    people: name -> how often somebody is named whom nobody mapped
    cut: texts that were too long
    here: tickets that are in the desk already
    comments: comments that are new on those
    twice: rows with the key of an earlier row
    """

    read: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    values: Counter[tuple[str, str]] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    cut: int = 0
    here: int = 0
    comments: int = 0
    twice: int = 0

    def unmapped(self, column: str, value: str) -> None:
        """Count a value without a meaning; beyond KEPT different ones as `..`."""
        one = (column, value[:60])
        self.values[one if one in self.values or len(self.values) < KEPT else (column, "..")] += 1

    def unknown(self, name: str) -> None:
        """Count a person whom nobody mapped."""
        self.people[name if name in self.people or len(self.people) < KEPT else ".."] += 1
