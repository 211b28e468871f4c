"""A table of hours as a file: CSV, or a workbook."""

from __future__ import annotations

import io

from core import sheet
from core.reply import Table, with_unit
from core.settings import lacking

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"  # media type
_Row = tuple[str | int | None, ...]


def as_csv(table: Table) -> str:
    """Return the table as CSV with its mark. Times are minutes."""
    return sheet.MARK + "".join(map(sheet.line, _rows(table)))


def as_workbook(table: Table) -> bytes:
    """Return the table as an XLSX file, in minutes. Raises SettingsError without XlsxWriter."""
    try:
        import xlsxwriter  # optional, and slow to load
    except ImportError as error:
        raise lacking("a workbook", "XlsxWriter~=3.2") from error
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False}) as book:
        page = book.add_worksheet()
        for n, row in enumerate(_rows(table)):
            for k, cell in enumerate(row):
                if isinstance(cell, str):
                    page.write_string(n, k, cell)  # never a formula or a link
                elif cell is not None:
                    page.write_number(n, k, cell)
    return made.getvalue()


def _rows(table: Table) -> list[_Row]:
    """Return the names of the columns and the rows, with plain numbers."""
    head = tuple(with_unit(name, None) for name in table.columns)
    plain = (tuple(int(c) if isinstance(c, int) else c for c in row) for row in table.rows)
    return [head, *plain]
