"""What an import reads, object by object: JSON lines, a sheet, or the old tickets.json."""

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
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}  # of a sheet's cells

Found = tuple[int, dict[str, Any] | RecordError]  # the line's number, and what it says


def format_of(name: str, first: str) -> str:
    """The format of a file, from its name or else from its first line. json: tickets.json."""
    ending = name.lower().rpartition(".")[2]
    if ending in ("csv", "jsonl", "ndjson"):
        return "jsonl" if ending == "ndjson" else ending
    line = first.lstrip(sheet.MARK).strip()
    if not line.startswith(("{", "[")):
        return "csv"
    whole = _object(line)
    return "jsonl" if isinstance(whole, dict) and not _is_old(whole) else "json"


def _is_old(found: dict[str, Any]) -> bool:
    """Whether an object is the old program's whole file, on one line, and no ticket."""
    is_by_id = bool(found) and all(isinstance(said, dict) for said in found.values())
    return "tickets" in found or is_by_id


def objects(stream: TextIO, format: str, first: str) -> Iterator[Found]:
    """Each object of the file, with its line. first: the line that was read already. Raises
    RecordError where the rest of the file cannot be read."""
    lines = _numbered(stream, first)
    if format == "jsonl":
        return _json_lines(lines)
    return _rows(lines, _separator(first)) if format == "csv" else _old(lines)


def first_line(stream: TextIO) -> str:
    return stream.readline(LINE_MAX).lstrip(sheet.MARK)


def _numbered(stream: TextIO, first: str) -> Iterator[str]:
    line = first
    while line:
        if len(line) >= LINE_MAX:
            raise RecordError(f"a line is longer than {LINE_MAX:,} characters: split it")
        yield line
        line = stream.readline(LINE_MAX)


def _json_lines(lines: Iterable[str]) -> Iterator[Found]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _object(line.rstrip())


def _object(text: str) -> dict[str, Any] | RecordError:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else ""
        return RecordError(f'not JSON{where}: write one object a line, like {{"title":"..."}}')
    return found if isinstance(found, dict) else RecordError('not an object: write {"title":"..."}')


def _separator(head: str) -> str:
    """What parts a sheet's first line into the most names of fields; a comma where none does."""
    return max(SEPARATORS, key=lambda mark: sum(map(_is_field, head.split(mark))))


def _is_field(cell: str) -> bool:
    return field_of(cell.strip().strip('"')) is not None


def _rows(lines: Iterable[str], separator: str) -> Iterator[Found]:
    """Rows by the names in the first one; an empty cell is nothing."""
    rows = csv.reader(iter(lines), delimiter=separator, strict=True)
    head: list[str] | None = None
    while True:
        number = rows.line_num + 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise RecordError(f"line {number}: not a row ({error}): close the quotes") from error
        if cells is None:
            return
        if head is None:
            head = _head(cells)
        elif len(cells) > len(head):
            wide = f"{len(cells)} cells for {len(head)} columns"
            yield number, RecordError(f"{wide}: quote {SEPARATORS[separator]}")
        elif any(cells):
            said = zip(head, map(sheet.meant, cells), strict=False)
            yield number, {name: cell for name, cell in said if cell}


def _head(cells: Iterable[str]) -> list[str]:
    """The names of a sheet's columns; "" is one that has none. Raises RecordError with all that are
    wrong: every row would be wrong by them."""
    head = [cell.strip() for cell in cells]
    try:
        fields_of([*filter(None, head)])
    except RecordError as error:
        raise RecordError(f"line 1: {error}") from error
    return head


def _old(lines: Iterable[str]) -> Iterator[Found]:
    """The old program kept one object: id -> ticket. Its kin keep a list, or either one under
    `tickets`."""
    try:
        found = json.loads(_whole(lines))
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise RecordError(f"the file is not JSON{where}: restore it, or name --format") from error
    tickets = found.get("tickets", found) if isinstance(found, dict) else found
    if isinstance(tickets, dict):
        tickets = [_with_id(id, said) for id, said in tickets.items()]
    if not isinstance(tickets, list):
        raise RecordError("the file has no tickets: it must be a list, or an object of id: ticket")
    for number, said in enumerate(tickets, 1):
        yield number, said if isinstance(said, dict) else RecordError("not an object: remove it")


def _with_id(id: str, said: Any) -> Any:
    return {"id": id, **said} if isinstance(said, dict) else said


def _whole(lines: Iterable[str]) -> str:
    parts: list[str] = []
    size = 0
    for line in lines:
        parts.append(line)
        size += len(line)
        if size > LINE_MAX:
            raise RecordError(f"the file is longer than {LINE_MAX:,} characters: use JSON lines")
    return "".join(parts)
