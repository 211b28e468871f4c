"""The tickets of a file as records, in two readings. Pure.

The first gives every ticket a number, so that the second can write links to later ones.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from core.errors import RecordError
from core.json_text import dumps
from core.message import TEXT_MAX
from core.moving.cells import Columns, Found
from core.moving.objects import Manner, Reader
from core.moving.system import Cells, System
from core.moving.tally import Tally
from core.records import Added, Deed, Record
from core.records.decoder import SOURCE_MAX, notes_of, record_of
from core.store.archive import Here
from core.ticket import ticket_id

_APART = re.compile(r"[,;\s]+")  # between the keys of several tickets


class Mover:
    """Makes the records of one file.

    tally: what the second reading met
    workspace: where the tickets are stored
    """

    def __init__(self, system: System, manner: Manner, workspace: str, here: Here) -> None:
        """here: what is in the workspace"""
        self.tally = Tally()
        self.columns = Columns(system)
        self._system, self.workspace, self._manner = system, workspace, manner
        self._reader = Reader(system, manner, self.tally)
        self._has_keys = any(said in ("key", "url") for said in system.columns.values())
        self._last, self._here, self._comments = here.last, here.ids, here.comments
        self._ids: dict[str, str] = {}
        self._blockers: defaultdict[str, list[str]] = defaultdict(list)
        self._done: set[str] = set()

    def meet(self, cells: Cells) -> None:
        """Take a ticket in the first reading. What is wrong with it is told in the second."""
        found = self.columns.found(cells, Tally())
        try:
            key = self._key(found, cells)
        except RecordError:
            return
        if key not in self._ids:
            source = self._source(key)
            new = self._last + len(self._ids) + 1
            self._ids[key] = self._here.get(source) or ticket_id(new)
        for other in self._keys(found, "blocks"):
            self._blockers[other].append(key)

    @property
    def met(self) -> int:
        """Number of different tickets in the first reading."""
        return len(self._ids)

    def record(self, cells: Cells) -> Record | Added | None:
        """Return the record of a ticket in the second reading. Raises RecordError.

        Of one that is in the desk, only the new comments; None if it has none, or if the ticket was
        in an earlier row. Both are counted.
        """
        found = self.columns.found(cells, self.tally)
        key = self._key(found, cells)
        if key in self._done:
            self.tally.twice += 1
            return None
        self._done.add(key)
        if id := self._here.get(self._source(key)):
            return self._added(found, id)
        return self._made(found, key)

    def _added(self, found: Found, id: str) -> Added | None:
        known = self._comments.get(id, ())
        notes = notes_of(self._reader.comments(found))
        new = tuple(note for note in notes if note.source not in known)
        self.tally.here += 1
        self.tally.comments += len(new)
        return Added(self.workspace, id, new) if new else None

    def _made(self, found: Found, key: str) -> Record:
        said = self._reader.object(found, self._links(found, key))
        said = {
            **said,
            "id": self._ids[key],
            "title": said["title"] or key,
            "imported_from": self._source(key),
        }
        today = said["created"][:10]
        record = record_of(said, self.workspace, self.workspace, today)
        first, *rest = record.deeds
        origin = "\n".join([self._origin(found, key), *self._reader.unnamed(found)])
        told = f"{first.change.said[: TEXT_MAX - len(origin) - 1]}\n{origin}"
        begun = replace(first, change=replace(first.change, at=said["created"], said=told))
        return replace(record, deeds=(begun, *(_not_before(one, said) for one in rest)))

    def _origin(self, found: Found, key: str) -> str:
        shown = f"{self._system.title} {key}" if self._has_keys else self._system.title
        return f"imported from {shown} {found.first('url')}".rstrip()

    def _source(self, key: str) -> str:
        return f"{self._system.name}:{key}"

    def _key(self, found: Found, cells: Cells) -> str:
        """Return what the ticket is called there. A sheet without keys has the digest of each row.
        Raises RecordError."""
        if not self._has_keys:
            return hashlib.sha256(dumps(cells).encode("utf-8", "replace")).hexdigest()[:16]
        said = self._system.key(found.first("key"), found.first("url"))
        if not said:
            names = [name for name, one in self._system.columns.items() if one in ("key", "url")]
            raise RecordError(f"its key is missing: fill in or export {' and '.join(names[:3])}")
        return said[: SOURCE_MAX - len(self._system.name) - 1]

    def _links(self, found: Found, key: str) -> dict[str, Any]:
        """Return the ids of linked tickets. Those that are nowhere are counted."""
        ids = {name: [*self._ids_of(found, name)] for name in ("blocked_by", "part_of", "dup")}
        blockers = [self._ids[one] for one in self._blockers.get(key, ())]
        own = self._ids[key]
        blocked = dict.fromkeys(one for one in (*ids["blocked_by"], *blockers) if one != own)
        first = {name: next((one for one in ids[name] if one != own), None) for name in ids}
        return {**first, "blocked_by": [*blocked]}

    def _ids_of(self, found: Found, name: str) -> Iterator[str]:
        for cell in found.of(name):
            for one in self._split(found.text(cell)):
                if id := self._ids.get(one) or self._here.get(self._source(one)):
                    yield id
                else:
                    self.tally.unmapped(cell.column, one)

    def _keys(self, found: Found, name: str) -> Iterator[str]:
        for text in found.texts(name):
            yield from self._split(text)

    def _split(self, text: str) -> Iterator[str]:
        for one in filter(None, _APART.split(text)):
            yield self._system.key("", one) or one


def _not_before(deed: Deed, said: Mapping[str, Any]) -> Deed:
    """Return the change to the ticket's state, at the time of its last change."""
    at = said["closed_at"] or said["touched_at"]
    return replace(deed, change=replace(deed.change, at=at))
