"""Rows that are no tickets as blocks."""

from __future__ import annotations

from dataclasses import replace

from core.reply import Table
from core.translation import tell
from handlers.blocks.parts import Block, context, fenced, section, sections
from handlers.style import Style
from handlers.tables import abreast, aligned, names_people, spoken_rows, title

_ROWS, _PARTS = 20, 5  # rows of a block of code, and such parts of a message
_WIDE = 84  # characters of a line in a block of code: longer ones are broken


def table_blocks(table: Table, style: Style) -> list[Block]:
    """Return the rows as blocks of code, as many as one message shows; rows of people as lines."""
    if not table.rows:
        return [section(f"*{title(table, style)}*  {tell('nothing')}")]
    if names_people(table):
        return sections([f"*{title(table, style)}*", *spoken_rows(table, style)[: _ROWS * _PARTS]])
    starts = range(0, len(table.rows), _ROWS)[:_PARTS]
    parts = [replace(table, rows=table.rows[n : n + _ROWS]) for n in starts]
    blocks = [
        section(fenced(aligned(one, style)))
        for part in parts
        for one in abreast(part, style, _WIDE)
    ]
    left = len(table.rows) - sum(len(part.rows) for part in parts)
    more = [context(tell("{count} more", count=left))] if left else []
    return [section(f"*{title(table, style)}*"), *blocks, *more]
