"""CSV that a spreadsheet opens safely, and how it is read back.

A spreadsheet runs a cell that begins like a formula, whoever wrote it. Such a cell gets an
apostrophe in front, which is taken off again where a file of ours is read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable

MARK = "\ufeff"  # at the start of a file: without it some spreadsheets do not read UTF-8

# What may begin a formula, full-width forms too, also after blanks, which some spreadsheets skip.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def line(cells: Iterable[str | int | None]) -> str:
    """One row with its line end. Texts are quoted, so that none is parted where the separator is
    another."""
    sink = _Sink()
    writer = csv.writer(sink, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([defused(cell) if isinstance(cell, str) else cell for cell in cells])
    return sink.text


def defused(text: str) -> str:
    """The text as a cell that is never a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def meant(cell: str) -> str:
    """The text that `defused` made a cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


class _Sink:
    """What the writer of the standard library writes to."""

    text = ""

    def write(self, text: str) -> None:
        self.text += text
