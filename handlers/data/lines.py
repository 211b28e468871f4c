"""The objects in a file to import: JSON lines, CSV, or the old program's tickets.json."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from core import sheet
from core.errors import RecordError
from core.records.decoder import field_of, fields_of

LINE_MAX = 64 * 1024 * 1024  # characters of a line, and of a whole tickets.json
FORMATS = ("jsonl", "csv", "json")
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}  # between the cells of a CSV file

Found = tuple[int, dict[str, Any] | RecordError]  # number of the line or ticket, and its content


def format_of(name: str, first: str) -> str:
    """Return a file's format, from its name or else its first line: jsonl, csv, or json for
    tickets.json."""
    ending = name.lower().rpartition(".")[2]
    if ending in ("csv", "jsonl", "ndjson"):
        return "jsonl" if ending == "ndjson" else ending
    line = first.lstrip(sheet.MARK).strip()
    if not line.startswith(("{", "[")):
        return "csv"
    whole = parsed(line)
    return "jsonl" if isinstance(whole, dict) and not _is_old(whole) else "json"


def _is_old(found: dict[str, Any]) -> bool:
    """Whether the object is a whole tickets.json on one line, not a ticket."""
    is_by_id = bool(found) and all(isinstance(said, dict) for said in found.values())
    return "tickets" in found or is_by_id


def objects(stream: TextIO, format: str, first: str) -> Iterator[Found]:
    """Return each object of the file with its line number, or the error of that line.

    first: the first line, which was read already. Raises RecordError if the rest of the file
    cannot be read.
    """
    lines = numbered(stream, first)
    if format == "jsonl":
        return _json_lines(lines)
    return _rows(lines, _separator(first)) if format == "csv" else _old(lines)


def first_line(stream: TextIO) -> str:
    """Read and return the first line, without a byte order mark."""
    return stream.readline(LINE_MAX).lstrip(sheet.MARK)


def numbered(stream: TextIO, first: str) -> Iterator[str]:
    """Yield the lines. first: the first one, which was read already."""
    line = first
    while line:
        if len(line) >= LINE_MAX:
            raise RecordError(f"a line is longer than {LINE_MAX:,} characters: split it")
        yield line
        line = stream.readline(LINE_MAX)


def _json_lines(lines: Iterable[str]) -> Iterator[Found]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, parsed(line.rstrip())


def parsed(text: str) -> dict[str, Any] | RecordError:
    """Return the object on a line, or what is wrong with it."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else ""
        return RecordError(f'not JSON{where}: write one object a line, like {{"title":"..."}}')
    return found if isinstance(found, dict) else RecordError('not an object: write {"title":"..."}')


def _separator(head: str) -> str:
    """Return the separator that gives the most field names in the first line, else a comma."""
    return max(SEPARATORS, key=lambda mark: sum(map(_is_field, head.split(mark))))


def _is_field(cell: str) -> bool:
    return field_of(cell.strip().strip('"')) is not None


def _rows(lines: Iterable[str], separator: str) -> Iterator[Found]:
    """Yield each row as an object by the column names of the first row, without empty cells."""
    head: list[str] | None = None
    for number, cells in rows_of(lines, separator):
        if head is None:
            head = _head(cells)
        elif len(cells) > len(head):
            yield number, too_wide(cells, head, separator)
        elif any(cells):
            said = zip(head, map(sheet.meant, cells), strict=False)
            yield number, {name: cell for name, cell in said if cell}


def rows_of(lines: Iterable[str], separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the number of its first line. Raises RecordError if it is not CSV."""
    rows = csv.reader(iter(lines), delimiter=separator, strict=True)
    while True:
        number = rows.line_num + 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise RecordError(f"line {number}: not a row ({error}): close the quotes") from error
        if cells is None:
            return
        yield number, cells


def too_wide(cells: list[str], head: list[str], separator: str) -> RecordError:
    """Return the error of a row that has more cells than there are columns."""
    wide = f"{len(cells)} cells for {len(head)} columns"
    return RecordError(f"{wide}: quote {SEPARATORS[separator]}")


def _head(cells: Iterable[str]) -> list[str]:
    """Return the column names, "" for a column without one. Raises RecordError that lists all wrong
    names: with them every row would be wrong."""
    head = [cell.strip() for cell in cells]
    try:
        fields_of([*filter(None, head)])
    except RecordError as error:
        raise RecordError(f"line 1: {error}") from error
    return head


def _old(lines: Iterable[str]) -> Iterator[Found]:
    """Yield the tickets of an old tickets.json: an object of id: ticket. Similar programs write a
    list, or one of both under `tickets`."""
    found = whole_of(lines)
    tickets = found.get("tickets", found) if isinstance(found, dict) else found
    if isinstance(tickets, dict):
        tickets = [_with_id(id, said) for id, said in tickets.items()]
    if not isinstance(tickets, list):
        raise RecordError("the file has no tickets: it must be a list, or an object of id: ticket")
    for number, said in enumerate(tickets, 1):
        yield number, said if isinstance(said, dict) else RecordError("not an object: remove it")


def _with_id(id: str, said: Any) -> Any:
    return {"id": id, **said} if isinstance(said, dict) else said


def whole_of(lines: Iterable[str]) -> Any:
    """Return the content of a whole JSON file. Raises RecordError."""
    try:
        return json.loads(_joined(lines))
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise RecordError(f"the file is not JSON{where}: restore it, or name --format") from error


def _joined(lines: Iterable[str]) -> str:
    parts: list[str] = []
    size = 0
    for line in lines:
        parts.append(line)
        size += len(line)
        if size > LINE_MAX:
            raise RecordError(f"the file is longer than {LINE_MAX:,} characters: use JSON lines")
    return "".join(parts)
