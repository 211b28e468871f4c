"""The time that people logged, from a file. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.details import LABEL
from core.errors import RecordError
from core.hours import LOG_MAX, NOTE_MAX, Worked
from core.records import fields
from core.ticket import cut, one_line


def hours_of(value: Any) -> tuple[Worked, ...]:
    """Return the entries of a record, in the order given. Raises RecordError."""
    return tuple(_worked(said) for said in fields.objects(value, "hours"))


def _worked(said: Mapping[str, Any]) -> Worked:
    by, day = fields.person(said.get("by"), "by"), fields.day(said.get("day"), "day")
    minutes, billed = said.get("minutes"), said.get("billed")
    if not (by and day) or type(minutes) is not int or not 0 < abs(minutes) <= LOG_MAX:
        raise RecordError("hours: an entry lacks by, day or minutes: fill it in")
    client = fields.short(said.get("client"), "client")
    if client is not None and not LABEL.fullmatch(client):
        raise RecordError("hours: client is no word: correct it")
    if (billed is None) != (client is None):
        raise RecordError("hours: a billed entry has billed and client: fill it in")
    return Worked(
        by=by,
        day=day,
        minutes=minutes,
        note=cut(one_line(fields.text(said.get("note"), "note")), NOTE_MAX),
        change=fields.count(said.get("change"), "change") or None,
        billed=None if billed is None else fields.count(billed or None, "billed"),
        client=client,
    )
