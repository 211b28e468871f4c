"""CSV that a spreadsheet opens safely.

A spreadsheet runs a cell that begins like a formula, also if a stranger wrote it. `defused` puts
an apostrophe before such a cell, and `meant` takes it off when our own file is read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable

MARK = "\ufeff"  # byte order mark: without it some spreadsheets do not read the file as UTF-8

# The start of a formula, also full-width, also after blanks, which some spreadsheets skip.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def line(cells: Iterable[str | int | None]) -> str:
    """Return one CSV row with its line end.

    Texts are quoted, so that a spreadsheet with another separator does not split them.
    """
    sink = _Sink()
    writer = csv.writer(sink, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([defused(cell) if isinstance(cell, str) else cell for cell in cells])
    return sink.text


def defused(text: str) -> str:
    """Return the text as a cell that is never a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def meant(cell: str) -> str:
    """Return the text of a cell made by `defused`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


class _Sink:
    """A file-like object that keeps what `csv.writer` writes."""

    text = ""

    def write(self, text: str) -> None:
        self.text += text
