"""Rows that are no tickets as aligned text, for a terminal and for blocks of code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.reply import Measure, Table, When, Who
from core.ticket import cut, one_line
from core.translation import tell, told
from handlers.style import Style

CELL_MAX = 40  # characters of a value
_GAP = "  "


def title(table: Table, style: Style) -> str:
    """Return the table's name, and whom it is about as the surface writes people."""
    person = f" {style.person(table.person)}" if table.person else ""
    return f"{told(table.name)}{person}"


def aligned(table: Table, style: Style) -> list[str]:
    """Return the names of the columns and the rows as lines. Numbers are right-aligned."""
    cells = [[_cell(value, style) for value in row] for row in table.rows]
    widths = _widths(table, style)
    is_number = [all(isinstance(value, int) for value in column) for column in _columns(table)]
    return [_line(row, widths, is_number) for row in (table.columns, *cells)]


def abreast(table: Table, style: Style, most: int) -> list[Table]:
    """Return the table in parts whose lines have at most so many characters, if possible.

    Each part has the first column, and some of the others.
    """
    first, *widths = (wide + len(_GAP) for wide in _widths(table, style))
    parts: list[list[int]] = [[0]]
    room = most - first
    for n, wide in enumerate(widths, 1):
        if wide > room and len(parts[-1]) > 1:
            parts.append([0])
            room = most - first
        parts[-1].append(n)
        room -= wide
    return [
        replace(
            table,
            columns=tuple(table.columns[n] for n in part),
            rows=tuple(tuple(row[n] for n in part) for row in table.rows),
        )
        for part in parts
    ]


def names_people(table: Table) -> bool:
    """Whether the table has people or times, which Slack does not show in blocks of code."""
    return any(isinstance(value, Who | When) for row in table.rows for value in row)


def spoken_rows(table: Table, style: Style) -> list[str]:
    """Return each row as a line: `@ana · open 6 · hours 9h`."""
    named = (
        [(name, value) for name, value in zip(table.columns, row, strict=True) if value is not None]
        for row in table.rows
    )
    return [" · ".join(_named(*one, style) for one in row) for row in named]


def _named(name: str, value: str | int, style: Style) -> str:
    is_plain = isinstance(value, int | Measure) or name in ("hours", "until", "since", "away")
    return f"{name} {written(value, style)}" if is_plain else written(value, style)


def written(value: str | int | None, style: Style) -> str:
    """Return a value as the surface writes people, times and texts."""
    if isinstance(value, Who):
        return " ".join(map(style.person, value.split())) or tell("nobody")
    if isinstance(value, When):
        return style.time(value)
    return "" if value is None else style.text(one_line(str(value)))


def _widths(table: Table, style: Style) -> list[int]:
    cells = ([_cell(value, style) for value in row] for row in table.rows)
    return [max(map(len, column)) for column in zip(table.columns, *cells, strict=True)]


def _columns(table: Table) -> list[tuple[str | int | None, ...]]:
    return [*zip(*table.rows, strict=True)] or [() for _ in table.columns]


def _cell(value: str | int | None, style: Style) -> str:
    if isinstance(value, Who | When):
        return one_line(written(value, style))
    return "" if value is None else cut(one_line(str(value)), CELL_MAX)


def _line(row: Sequence[str], widths: Sequence[int], is_number: Sequence[bool]) -> str:
    padded = (
        value.rjust(wide) if right else value.ljust(wide)
        for value, wide, right in zip(row, widths, is_number, strict=True)
    )
    return _GAP.join(padded).rstrip()
