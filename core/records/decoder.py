"""Records from JSON objects or rows of a sheet, of this program, the old one or others. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from core.access import is_secret
from core.classifier import classify
from core.errors import RecordError
from core.history import Remark
from core.records import Kept, Record, fields
from core.records.contracts import agreed_of
from core.records.details import details_of
from core.records.history import began, deeds_of, place_of
from core.records.hours import hours_of
from core.store import Card, Origin
from core.ticket import FIELDS, LINES, STORED, TEXTS, Field, Kind, Ticket, cut, one_line
from core.title import titled

NAMES_SHOWN = 20  # unknown fields that an error names
SOURCE_MAX = 200  # characters of a system and its key
REQUESTER = "local"  # of a ticket that names none: the user at the console

# Name of a field in other programs -> our name.
_ALIASES = {
    **{alias: field.name for field in STORED for alias in field.aliases},
    "ws": "workspace",
}
_NAMES = frozenset(
    ("workspace", *(field.name for field in STORED), "withdrawn", "responded_at", "touched_at")
    + ("details", "origin", "threads", "cards", "history", "notes", "hours", "imported_from")
)


def field_of(name: str) -> str | None:
    """Return our name of a field; None if it is unknown."""
    said = name.strip().lower().replace(" ", "_")
    found = _ALIASES.get(said, said)
    return found if found in _NAMES else None


def fields_of(names: Iterable[str]) -> list[str]:
    """Return our names of the fields. Raises RecordError if any are unknown or there twice."""
    given = [(name, field_of(name)) for name in names]
    if wrong := [name for name, field in given if field is None]:
        raise _no_fields(wrong)
    found = [field for _, field in given if field]
    if twice := [field for field in dict.fromkeys(found) if found.count(field) > 1]:
        raise RecordError(f"{', '.join(twice)} is there twice: remove one")
    return found


def _no_fields(names: list[str]) -> RecordError:
    known = ", ".join(("workspace", *FIELDS))
    shown = ", ".join(repr(name[:30]) for name in names[:NAMES_SHOWN])
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    if len(names) == 1:
        return RecordError(f"{shown} is not a field: rename it ({known}, ..) or remove it")
    return RecordError(f"{shown}{more} are not fields: rename them ({known}, ..) or remove them")


def kept_of(said: Mapping[str, Any], workspace: str | None, fallback: str, today: str) -> Kept:
    """Return the contract or the record of a JSON object or a row: see `record_of`."""
    if "contract" in said and said.keys() <= {"workspace", "contract"}:
        ws = workspace or fields.short(said.get("workspace"), "workspace") or fallback
        return agreed_of(said, ws)
    return record_of(said, workspace, fallback, today)


def record_of(said: Mapping[str, Any], workspace: str | None, fallback: str, today: str) -> Record:
    """Return the record of a JSON object or a row. Raises RecordError.

    workspace: where to put the ticket, whatever the record says; None: where the record says
    fallback: workspace of a record that names none
    today: creation date (UTC, YYYY-MM-DD) of a ticket without one
    """
    given = _named(said)
    origin = _origin(given.get("origin"))
    ticket, whole = _ticket(given, origin, today)
    ws = workspace or fields.short(given.get("workspace"), "workspace") or fallback
    deeds = deeds_of(given.get("history"))
    return Record(
        workspace=ws,
        ticket=ticket,
        deeds=began(ticket, deeds, whole),
        notes=notes_of(given.get("notes")),
        origin=origin,
        cards=tuple(_card(card) for card in fields.objects(given.get("cards"), "cards")),
        threads=tuple(_thread(one) for one in fields.objects(given.get("threads"), "threads")),
        withdrawn=fields.flag(given.get("withdrawn"), "withdrawn"),
        responded_at=fields.instant(given.get("responded_at"), "responded_at"),
        touched_at=fields.instant(given.get("touched_at"), "touched_at"),
        hours=hours_of(given.get("hours")),
        source=source_of(given.get("imported_from")),
    )


def notes_of(value: Any) -> tuple[Remark, ...]:
    """Return the notes of a list of objects. Raises RecordError."""
    return tuple(_note(note) for note in fields.objects(value, "notes"))


def source_of(value: Any) -> str | None:
    """Return what a ticket (`jira:OPS-12`) or a comment that came from elsewhere is called there;
    None for nothing."""
    said = one_line(fields.text(value, "imported_from"))
    if len(said) > SOURCE_MAX:
        raise RecordError(f"imported_from is longer than {SOURCE_MAX} characters: shorten it")
    return said or None


def _named(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values by our names. `details` is ours if it is an object; else a description."""
    ours = {n: one for n, one in said.items() if n == "details" and isinstance(one, Mapping)}
    others = {name: value for name, value in said.items() if name not in ours}
    return dict(zip(fields_of(others), others.values(), strict=True)) | ours


def _ticket(given: dict[str, Any], origin: Origin | None, today: str) -> tuple[Ticket, str]:
    """Return the ticket, and its texts before they were cut."""
    texts = {name: _text(given.get(name), name) for name in TEXTS}
    title = texts["title"]
    if not title:
        raise RecordError("there is no title: say the problem in a line")
    created = fields.day(given.get("created"), "created") or today
    stat = fields.state(given.get("stat")) or "open"
    short, plain = titled(title), _plain(given)
    ticket = Ticket(
        id=fields.number_id(given.get("id")),
        title=short,
        title_cut=short != title or fields.flag(given.get("title_cut"), "title_cut"),
        cat=fields.category(given.get("cat")) or classify(short, plain["desc"]).cat,
        pri=fields.priority(given.get("pri")) or 2,
        stat=stat,
        created=created,
        by=fields.person(given.get("by"), "by") or REQUESTER,
        closed_at=_closed_at(given.get("closed_at"), created) if stat == "done" else None,
        dup=fields.number_id(given["dup"]) if given.get("dup") else None,
        more=details_of(given.get("details")),
        **plain,
    )
    return _placed(ticket, given, origin), "\n".join(filter(None, texts.values()))


def _plain(given: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that are read by their kind alone."""
    plain = (field for field in STORED if field.name not in _RULED)
    return {field.name: _read(field, given.get(field.name)) for field in plain}


def _read(field: Field, value: Any) -> Any:
    if field.kind == "text":
        return cut(_text(value, field.name), field.limit) or None
    return _READ[field.kind](value, field.name)


def _text(value: Any, name: str) -> str:
    said = fields.text(value, name)
    return one_line(said) if name in LINES else said


_RULED = frozenset(
    ("id", "title", "title_cut", "cat", "pri", "stat", "created", "by", "closed_at", "dup")
    + ("channel", "secret")
)
_READ: dict[Kind, Callable[[Any, str], Any]] = {
    "person": fields.person,
    "day": fields.day,
    "time": fields.instant,
    "flag": fields.flag,
}


def _closed_at(value: Any, created: str) -> int | None:
    """Return the time of closing; by default the day of creation, which is surely in the past."""
    at = fields.instant(value, "closed_at")
    return fields.instant(created, "created") if at is None else at


def _placed(ticket: Ticket, given: dict[str, Any], origin: Origin | None) -> Ticket:
    channel = fields.short(given.get("channel"), "channel")
    channel = channel or (origin.place.channel if origin else None)
    secret = fields.flag(given.get("secret"), "secret")
    secret = secret or (origin is not None and is_secret(origin.place))
    if secret and channel is None:
        raise RecordError("it is secret but of no channel: name the channel")
    return replace(ticket, channel=channel, secret=secret)


def _origin(value: Any) -> Origin | None:
    if value is None:
        return None
    (said,) = fields.objects([value], "origin")
    place = place_of(said)
    if place is None:
        raise RecordError("origin has no channel: name it, or leave origin out")
    mark = fields.short(said.get("mark"), "mark")
    return Origin(place, fields.flag(said.get("deleted"), "deleted"), mark)


def _note(said: Mapping[str, Any]) -> Remark:
    at, by = fields.time(said.get("at"), "at"), fields.person(said.get("by"), "by")
    text = fields.text(said.get("text"), "text")
    if not (at and by and text):
        raise RecordError("a note lacks at, by or text: fill it in")
    return Remark(at, by, text, source_of(said.get("imported_from")))


def _card(said: Mapping[str, Any]) -> Card:
    return Card(*_thread(said), fields.count(said.get("shows"), "shows"))


def _thread(said: Mapping[str, Any]) -> tuple[str, str]:
    channel, ts = (fields.short(said.get(name), name) for name in ("channel", "ts"))
    if not (channel and ts):
        raise RecordError("a thread or card lacks channel or ts: fill it in")
    return channel, ts
