"""Rows that are no tickets, as blocks of code."""

from __future__ import annotations

from core.reply import Table
from core.translation import tell, told
from handlers.blocks.parts import Block, context, fenced, section
from handlers.blocks.reminders import Shown
from handlers.tables import aligned

_ROWS, _PARTS = 20, 5  # rows of a block of code, and such blocks of a message


def table_shown(table: Table) -> Shown:
    """Return the table as text for notifications, and as blocks."""
    return told(table.name), table_blocks(table)


def table_blocks(table: Table) -> list[Block]:
    """Return the rows as blocks of code, as many as one message shows."""
    if not table.rows:
        return [section(f"*{told(table.name)}*  {tell('nothing')}")]
    head, *rows = aligned(table)
    parts = [rows[n : n + _ROWS] for n in range(0, len(rows), _ROWS)][:_PARTS]
    blocks = [section(fenced([head, *part])) for part in parts]
    left = len(rows) - sum(map(len, parts))
    more = [context(tell("{count} more", count=left))] if left else []
    return [section(f"*{told(table.name)}*"), *blocks, *more]
