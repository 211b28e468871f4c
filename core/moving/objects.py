"""One ticket of another system as an object of our own imports (`core.records.decoder`). Pure."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any, NamedTuple

from core.details import MANY_MAX
from core.errors import RecordError
from core.frozen import dataclass
from core.history import DESK
from core.hours import LOG_MAX, NOTE_MAX, TERM_MAX
from core.json_text import dumps
from core.message import iso, minute
from core.moving.cells import Cell, Found
from core.moving.dates import Order, moment
from core.moving.people import People, known
from core.moving.system import System
from core.moving.tally import Tally
from core.moving.values import (
    choice,
    comment,
    label,
    labels,
    logged,
    minutes,
    parted,
    without_tags,
    worded,
)
from core.ticket import cut

DAY_ENDS = 17  # o'clock, on a day that is due without an hour
ID_MAX = 100  # characters of a comment's id
UNRESOLVED = ("unresolved", "none", "completed")  # resolutions that say nothing


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is to be read.

    people: whom its names mean
    zone: of times that name none
    order: of dates like 03/04/2026, None if they are not to be guessed
    now: time of the import, aware
    """

    people: People
    zone: tzinfo
    order: Order | None
    now: datetime


class _Comment(NamedTuple):
    """A comment. id: what it is called there; at: None if not said; id, text: empty if not said"""

    id: str
    names: list[str]
    at: datetime | None
    text: str

    @property
    def key(self) -> str:
        """Its id; without one, a hash of what it says, who says it, and when."""
        told = dumps([self.at and iso(self.at), self.names, self.text])
        return self.id or hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]


class Reader:
    """Reads the cells of one ticket after the other, and counts in the tally what has no place."""

    def __init__(self, system: System, manner: Manner, tally: Tally) -> None:
        self._system, self._manner, self._tally = system, manner, tally

    def object(self, found: Found, ids: Mapping[str, Any]) -> dict[str, Any]:
        """Return the object, without its key. ids: the links, by name. Raises RecordError."""
        created, desc = self._created(found), self._desc(found)
        updated = max(self._at(found, "updated") or created, created)
        closed = max(self._at(found, "closed") or updated, created)
        stat = self._stat(found)
        own, by = self.person(found.names("own")), self.person(found.names("by"))
        res = ", ".join(dict.fromkeys(map(worded, found.texts("res"))))
        is_done = stat == "done"
        return {
            "title": found.first("title") or desc.strip().partition("\n")[0],
            "desc": desc,
            "cat": self._choice(found, "cat"),
            "pri": self._choice(found, "pri"),
            "stat": stat,
            "created": iso(created),
            "by": by,
            "own": own,
            "res": res if is_done and res.lower() not in UNRESOLVED else None,
            "closed_at": iso(closed) if is_done else None,
            "touched_at": iso(max(updated, closed) if is_done else updated),
            "dup": ids.get("dup") if is_done else None,
            "details": self._details(found, ids),
            "notes": self._notes(found, desc, created),
            "hours": [*self._hours(found, own, closed)],
        }

    def comments(self, found: Found) -> list[dict[str, Any]]:
        """Return the ticket's comments, each with its key. Raises RecordError."""
        return self._notes(found, self._desc(found), self._created(found))

    def person(self, names: list[str]) -> str | None:
        """Return the user id of a person; None, counted, if nobody mapped them."""
        if not names:
            return None
        user = known(self._manner.people, names)
        if user is None:
            self._tally.unknown(next((one for one in names if "@" in one), names[0]))
        return user

    def unnamed(self, found: Found) -> Iterator[str]:
        """Yield who asked and who works on it, if they are not mapped."""
        for name, role in (("by", "requester"), ("own", "assignee")):
            names = found.names(name)
            user = known(self._manner.people, names)
            if any(known(self._manner.people, [one]) != user or user is None for one in names):
                yield f"{role}: {', '.join(names)}"

    def _created(self, found: Found) -> datetime:
        return self._at(found, "created") or self._at(found, "updated") or self._manner.now

    @staticmethod
    def _desc(found: Found) -> str:
        return "\n".join(without_tags(one) for one in found.texts("desc"))

    def _stat(self, found: Found) -> str:
        said = self._choice(found, "stat")
        return said or ("done" if found.first("closed") else "open")

    def _choice(self, found: Found, name: str) -> Any:
        """Return the first value that means something here; None, counted, if none does."""
        cells = [(cell, found.text(cell)) for cell in found.of(name)]
        for _, said in cells:
            if (value := choice(self._system.words, name, said)) is not None:
                return value
        for cell, said in cells:
            if said not in ("", "-"):
                self._tally.unmapped(cell.column, said)
        return None

    def _at(self, found: Found, name: str) -> datetime | None:
        times = ((cell, found.text(cell)) for cell in found.of(name))
        return next((self._moment(cell.column, said)[0] for cell, said in times if said), None)

    def _moment(self, column: str, said: str) -> tuple[datetime, bool]:
        try:
            return moment(said, self._manner.zone, self._manner.order)
        except ValueError as error:
            raise RecordError(f"column {column}: {said[:40]!r} {error}") from error

    def _details(self, found: Found, ids: Mapping[str, Any]) -> dict[str, Any]:
        told = {
            "labels": self._labels(found),
            "client": label(found.first("client")),
            "due": self._due(found),
            "est": self._minutes(found, "est", TERM_MAX) or None,
            "blocked_by": ids.get("blocked_by", [])[:MANY_MAX],
            "part_of": ids.get("part_of"),
        }
        return {name: value for name, value in told.items() if value}

    def _labels(self, found: Found) -> list[str]:
        kept: set[str] = set()
        for cell in found.of("label"):
            for said, one in labels(cell, found.text(cell)):
                if one is None or (one not in kept and len(kept) == MANY_MAX):
                    self._tally.unmapped(cell.column, said)
                else:
                    kept.add(one)
        return sorted(kept)

    def _due(self, found: Found) -> str | None:
        for cell in found.of("due"):
            if said := found.text(cell):
                return minute(iso(self._day_end(*self._moment(cell.column, said))))
        return None

    def _day_end(self, at: datetime, has_hour: bool) -> datetime:
        """Return the end of the working day for a day alone, which some write as midnight."""
        local = at.astimezone(self._manner.zone) if has_hour else at
        if has_hour and (local.hour or local.minute):
            return at
        return local.replace(hour=DAY_ENDS, tzinfo=self._manner.zone)

    def _minutes(self, found: Found, name: str, most: int) -> int:
        total = 0
        for cell in found.of(name):
            if said := found.text(cell):
                try:
                    total += minutes(cell, said)
                except ValueError as error:
                    raise RecordError(f"column {cell.column}: {said[:40]!r} {error}") from error
        return min(total, most)

    def _notes(self, found: Found, desc: str, created: datetime) -> list[dict[str, Any]]:
        """Return the comments as notes. Those that are alike to the letter are numbered."""
        notes: list[dict[str, Any]] = []
        keys: Counter[str] = Counter()
        for one in (self._comment(found, cell) for cell in found.of("note")):
            if one.text and one.text != desc.strip():
                by = self.person(one.names) or DESK
                name = f"{one.names[0]}: " if one.names and by == DESK else ""
                keys[one.key] += 1
                key = f"{one.key}:{keys[one.key]}" if keys[one.key] > 1 else one.key
                at = iso(one.at or created)
                notes.append(
                    {"at": at, "by": by, "text": f"{name}{one.text}", "imported_from": key}
                )
        return notes

    def _comment(self, found: Found, cell: Cell) -> _Comment:
        if isinstance(cell.value, int):  # their number
            return _Comment("", [], None, "")
        if isinstance(cell.value, dict):
            id, at, by, said = comment(cell.value)
            text = without_tags(found.cleaned(cell.column, said))
        else:
            id, (at, by, text, *_) = "", parted(cell, found.text(cell))
        when = self._moment(cell.column, at)[0] if at else None
        return _Comment(id[:ID_MAX], [by] if by else [], when, text)

    def _hours(self, found: Found, own: str | None, end: datetime) -> Iterator[dict[str, Any]]:
        """Yield the time that was logged, then the rest of the time that was spent in all."""
        rest = self._minutes(found, "spent", TERM_MAX)
        for cell in found.of("worked"):
            if (told := logged(found.text(cell))) is None:
                self._tally.unmapped(cell.column, found.text(cell))
                continue
            spent, by = round(int(told.seconds) / 60), self.person([told.by] if told.by else [])
            rest -= spent
            name = f"{told.by}: " if told.by and by is None else ""
            at = self._moment(cell.column, told.at)[0]
            yield from _entries(by, at, spent, f"{name}{told.text}")
        yield from _entries(own, end, rest, "imported")


def _entries(by: str | None, at: datetime, spent: int, note: str) -> Iterator[dict[str, Any]]:
    """Yield entries of at most a day each."""
    while spent > 0:
        one = min(spent, LOG_MAX)
        text = cut(" ".join(note.split()), NOTE_MAX)
        yield {"by": by or DESK, "day": iso(at)[:10], "minutes": one, "note": text}
        spent -= one
