"""Records as lines of JSON or as rows of a sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from core import sheet
from core.details import as_dict
from core.history import Remark
from core.hours import Worked
from core.json_text import dumps
from core.message import Place, iso
from core.records import Agreed, Deed, Kept, contracts
from core.store import Origin
from core.ticket import STORED, Field, Ticket

_CELLS = tuple(field for field in STORED if field.name != "title_cut")  # of a row of the sheet
COLUMNS = ("workspace", *(field.name for field in _CELLS))


def to_json(record: Kept) -> str:
    """Return the record as a line of JSON with its newline. Empty fields are left out."""
    if isinstance(record, Agreed):
        return f"{dumps(contracts.told(record))}\n"
    told = {
        "workspace": record.workspace,
        **{field.name: _value(record.ticket, field) for field in STORED},
        "details": as_dict(record.ticket.more),
        "withdrawn": record.withdrawn,
        "responded_at": moment(record.responded_at),
        "touched_at": moment(record.touched_at),
        "origin": _origin(record.origin),
        "threads": [{"channel": channel, "ts": ts} for channel, ts in record.threads],
        "cards": [asdict(card) for card in record.cards],
        "history": [_deed(deed) for deed in record.deeds],
        "notes": [_note(note) for note in record.notes],
        "hours": [_worked(one) for one in record.hours],
        "imported_from": record.source,
    }
    return f"{dumps(_filled(told))}\n"


def to_row(record: Kept) -> str:
    """Return the record as a row of the sheet with its line end.

    Nothing for a withdrawn ticket or a contract.
    """
    if isinstance(record, Agreed) or record.withdrawn:
        return ""
    values = (_value(record.ticket, field) for field in _CELLS)
    flagged = ((1 if value else None) if isinstance(value, bool) else value for value in values)
    return sheet.line((record.workspace, *flagged))


# Name of the format -> head of the file, function that makes a line of a record.
WRITERS: Mapping[str, tuple[str, Callable[[Kept], str]]] = {
    "jsonl": ("", to_json),
    "csv": (sheet.MARK + sheet.line(COLUMNS), to_row),
}


def moment(at: int | None) -> str | None:
    """Return microseconds since 1970 as UTC, ISO 8601; None for None."""
    return (
        None if at is None else iso(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at))
    )


def _note(note: Remark) -> dict[str, Any]:
    told = {"at": note.at, "by": note.by, "text": note.text}
    return told | ({"imported_from": note.source} if note.source else {})


def _worked(worked: Worked) -> dict[str, Any]:
    return {name: value for name, value in asdict(worked).items() if value not in (None, "")}


def _value(ticket: Ticket, field: Field) -> Any:
    value = getattr(ticket, field.name)
    match field.kind:
        case "time":
            return moment(value)
        case "flag":
            return bool(value)
        case _:
            return value


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, False, [], {})}


def _origin(origin: Origin | None) -> dict[str, Any] | None:
    if origin is None:
        return None
    return _filled({**_place(origin.place), "deleted": origin.deleted, "mark": origin.mark})


def _place(place: Place | None) -> dict[str, Any]:
    return _filled(asdict(place)) if place else {}


def _deed(deed: Deed) -> dict[str, Any]:
    change = deed.change
    told = {
        "change": change.key,
        "at": change.at,
        "by": change.by,
        "action": change.action,
        "said": change.said or None,
        "place": _place(change.place),
        "undone_by": deed.undone_by,
    }
    return {**_filled(told), "before": deed.before, "after": deed.after}
