"""The files that other systems export: which system, and the cells of each ticket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from core import sheet
from core.errors import RecordError
from core.moving import recognised
from core.moving.cells import Columns
from core.moving.system import Cells, System, column
from core.records.decoder import field_of
from handlers.data.lines import (
    SEPARATORS,
    first_line,
    numbered,
    parsed,
    rows_of,
    too_wide,
    whole_of,
)

Numbered = Iterator[tuple[int, Cells | RecordError]]  # number of the line or ticket, its cells
HOLDING = ("tickets", "issues", "items", "results", "data")  # keys of a file's list of tickets


class Export:
    """A file, which is read several times.

    place: what its numbers count, `line` or `ticket`
    is_sheet: whether it has rows of cells
    """

    def __init__(self, stream: TextIO, kind: str) -> None:
        """kind: `csv`, `json` or `jsonl`"""
        self._stream, self._kind = stream, kind
        self.place = "ticket" if kind == "json" else "line"
        self.is_sheet = kind == "csv"
        self._whole: Any = None

    def columns(self) -> list[str]:
        """Return the columns of a sheet, or the keys of the first object."""
        if self._kind == "csv":
            _, head = next(self._rows(), (1, []))
            return head
        found = next(self._objects(None), (1, {}))[1]
        return [*found] if isinstance(found, dict) else []

    def cells(self, system: System, columns: Columns) -> Numbered:
        """Yield the cells of each ticket, without empty ones."""
        if self._kind == "csv":
            yield from self._sheet()
            return
        for number, found in self._objects(system):
            yield number, found if isinstance(found, RecordError) else columns.cells(found)

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        self._stream.seek(0)
        first = first_line(self._stream)
        return rows_of(numbered(self._stream, first), separator_of(first))

    def _sheet(self) -> Numbered:
        rows = self._rows()
        _, head = next(rows, (1, []))
        for number, cells in rows:
            if len(cells) > len(head) and any(cells[len(head) :]):
                yield number, too_wide(cells, head, ",")
            elif any(cells):
                said = zip(head, map(sheet.meant, cells), strict=False)
                yield number, [(name, cell) for name, cell in said if cell.strip()]

    def _objects(self, system: System | None) -> Iterator[tuple[int, dict[str, Any] | RecordError]]:
        """Yield the objects of a JSON file; with a system, the tickets in them."""
        number = 0
        for number_there, found in self._json():
            inner = system.rows(found) if system and isinstance(found, dict) else (found,)
            for one in inner:
                number += 1
                yield (number if self.place == "ticket" else number_there), one  # type: ignore[misc]

    def _json(self) -> Iterator[tuple[int, dict[str, Any] | RecordError]]:
        if self._kind == "jsonl":
            self._stream.seek(0)
            for number, line in enumerate(numbered(self._stream, first_line(self._stream)), 1):
                if line.strip():
                    yield number, parsed(line.rstrip())
            return
        if self._whole is None:
            self._stream.seek(0)
            self._whole = whole_of(numbered(self._stream, first_line(self._stream)))
        for number, one in enumerate(_listed(self._whole), 1):
            yield number, one if isinstance(one, dict) else RecordError("not an object: remove it")


def _listed(found: Any) -> list[Any]:
    if isinstance(found, list):
        return found
    held = (found.get(name) for name in HOLDING) if isinstance(found, dict) else ()
    return next((one for one in held if isinstance(one, list)), [found])


def separator_of(head: str) -> str:
    """Return the separator that gives the most columns in the first line, else a comma."""
    return max(SEPARATORS, key=head.count)


def is_ours(columns: list[str]) -> bool:
    """Whether these are columns or keys of our own format, or the ids of an old tickets.json."""
    return all(field_of(name) or not name for name in columns)


def system_of(columns: list[str], asked: System | None, *, has_map: bool) -> System | None:
    """Return the system of a file with these columns; None if it is one of ours or unknown.

    asked: the one that was named on the command line
    has_map: whether a mapping was given, so that it may be any sheet
    """
    if asked is not None:
        return asked
    if is_ours(columns) and not has_map:
        return None
    return recognised(map(column, columns))
