"""The cells of one row or object, by the field that each is for. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from core.errors import RecordError
from core.message import TEXT_MAX, clean
from core.moving.system import Cells, System, Target, column, target
from core.moving.tally import Tally

NOBODY = ("", "-", "no agent", "unassigned", "nobody")  # in place of a name
TEXT_KEPT = TEXT_MAX - 2000  # of a text; the rest of TEXT_MAX is for what we add


def words(said: str) -> list[str]:
    """Return the words of a text, apart by spaces or commas."""
    return said.replace(",", " ").split()


class Cell(NamedTuple):
    """One cell.

    column: its name as the file has it
    how: how it is written, as in `system.HOW`
    value: text, or an object of a JSON file
    """

    column: str
    how: str
    value: Any


class Found:
    """The cells of a row by field, with what they say.

    Texts that are too long are cut, and counted in the tally.
    """

    def __init__(self, cells: Mapping[str, list[Cell]], tally: Tally) -> None:
        self._cells, self._tally = cells, tally

    def of(self, name: str) -> list[Cell]:
        """Return the cells of a field."""
        return self._cells.get(name, [])

    def names(self, name: str) -> list[str]:
        """Return the names and addresses in a field's cells, without words for nobody."""
        texts = ((cell, self.text(cell)) for cell in self.of(name))
        several = (words(text) if cell.how == "words" else [text] for cell, text in texts)
        found = dict.fromkeys(one for some in several for one in some)
        return [one for one in found if one.lower() not in NOBODY]

    def texts(self, name: str) -> list[str]:
        """Return the texts of a field's cells, without empty ones."""
        return [*filter(None, (self.text(cell) for cell in self.of(name)))]

    def first(self, name: str) -> str:
        """Return the first text of a field; empty if it has none."""
        return next(iter(self.texts(name)), "")

    def text(self, cell: Cell) -> str:
        """Return a cell as text. Raises RecordError if it is a list or an object."""
        return self.cleaned(cell.column, cell.value)

    def cleaned(self, name: str, value: Any) -> str:
        """Return the text of a value of this column."""
        if isinstance(value, dict | list):
            raise RecordError(f"column {name} is no text: leave it out by --map '{name}=-'")
        said = clean(str(value).encode("utf-8", "replace").decode()).strip()
        if len(said) > TEXT_KEPT:
            self._tally.cut += 1
        return said[:TEXT_KEPT]


class Columns:
    """The columns of a system, for reading many rows."""

    def __init__(self, system: System) -> None:
        self._targets = {column(name): target(said) for name, said in system.columns.items()}
        self._above = {
            ".".join(name.split(".")[:n])
            for name in self._targets
            for n in range(1, name.count(".") + 1)
        }

    def target(self, name: str) -> Target | None:
        """Return what a column is for; None if for nothing."""
        return self._targets.get(column(name))

    def cells(self, row: Mapping[str, Any]) -> Cells:
        """Return the cells of an object: inner ones as `author.login`, each of a list apart."""
        return [cell for name, value in row.items() for cell in self._inner(name, value)]

    def found(self, cells: Iterable[tuple[str, Any]], tally: Tally) -> Found:
        """Return the cells by their fields, and count them."""
        by_field: dict[str, list[Cell]] = defaultdict(list)
        for name, value in cells:
            if (one := self.target(name)) is None:
                tally.left[name] += 1
            else:
                tally.read[name] += 1
                by_field[one.field].append(Cell(name, one.how, value))
        return Found(by_field, tally)

    def _inner(self, name: str, value: Any) -> Iterator[tuple[str, Any]]:
        if value in (None, "", [], {}):
            return
        is_above = column(name) in self._above
        if isinstance(value, list) and (is_above or self.target(name)):
            for one in value:
                yield from self._inner(name, one)
        elif isinstance(value, dict) and is_above:
            for key, inner in value.items():
                yield from self._inner(f"{name}.{key}", inner)
        else:
            yield name, value
