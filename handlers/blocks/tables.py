"""Rows that are no tickets as blocks."""

from __future__ import annotations

from core.reply import Table
from core.translation import tell, told
from handlers.blocks.parts import Block, context, fenced, section, sections
from handlers.style import Style
from handlers.tables import aligned, names_people, spoken_rows

_ROWS, _PARTS = 20, 5  # rows of a block of code, and such blocks of a message


def table_blocks(table: Table, style: Style) -> list[Block]:
    """Return the rows as blocks of code, as many as one message shows; rows of people as lines."""
    if not table.rows:
        return [section(f"*{told(table.name)}*  {tell('nothing')}")]
    if names_people(table):
        return sections([f"*{told(table.name)}*", *spoken_rows(table, style)[: _ROWS * _PARTS]])
    head, *rows = aligned(table, style)
    parts = [rows[n : n + _ROWS] for n in range(0, len(rows), _ROWS)][:_PARTS]
    blocks = [section(fenced([head, *part])) for part in parts]
    left = len(rows) - sum(map(len, parts))
    more = [context(tell("{count} more", count=left))] if left else []
    return [section(f"*{told(table.name)}*"), *blocks, *more]
