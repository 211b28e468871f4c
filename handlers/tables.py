"""Rows that are no tickets as aligned text, for a terminal and for blocks of code."""

from __future__ import annotations

from collections.abc import Sequence

from core.reply import Table
from core.ticket import cut, one_line

CELL_MAX = 40  # characters of a value
_GAP = "  "


def aligned(table: Table) -> list[str]:
    """Return the names of the columns and the rows as lines. Numbers are right-aligned."""
    cells = [[_cell(value) for value in row] for row in table.rows]
    widths = [max(map(len, column)) for column in zip(table.columns, *cells, strict=True)]
    is_number = [all(isinstance(value, int) for value in column) for column in _columns(table)]
    return [_line(row, widths, is_number) for row in (table.columns, *cells)]


def _columns(table: Table) -> list[tuple[str | int | None, ...]]:
    return [*zip(*table.rows, strict=True)] or [() for _ in table.columns]


def _cell(value: str | int | None) -> str:
    return "" if value is None else cut(one_line(str(value)), CELL_MAX)


def _line(row: Sequence[str], widths: Sequence[int], is_number: Sequence[bool]) -> str:
    padded = (
        value.rjust(wide) if right else value.ljust(wide)
        for value, wide, right in zip(row, widths, is_number, strict=True)
    )
    return _GAP.join(padded).rstrip()
