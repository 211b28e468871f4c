"""The archive protocol: export, import and erasure of a database's data.

It serves the admin at the command line, so nothing is hidden from it. An import or an erasure is
one transaction. Database errors are raised as StoreError; then nothing was changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Protocol

from core.erasure import Purged
from core.frozen import dataclass
from core.records import Added, Kept


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import stored.

    tickets, changes, notes, contracts: how many of each
    renumbered: number of tickets with a new id, because theirs was taken
    first: workspace, old id and new id of the first renumbered ticket; None if there is none
    """

    tickets: int
    changes: int
    notes: int
    renumbered: int = 0
    first: tuple[str, str, str] | None = None
    contracts: int = 0


@dataclass(frozen=True, slots=True)
class Here:
    """What of other systems is in a workspace.

    last: number of the last ticket that was given
    ids: source of a ticket -> its id
    comments: id of a ticket -> sources of its comments
    """

    last: int
    ids: Mapping[str, str]
    comments: Mapping[str, Collection[str]]


class Archive(Protocol):
    """All data of a store."""

    async def export(self, workspace: str | None, write: Callable[[Kept], None]) -> None:
        """Write all contracts and tickets, also withdrawn ones, as of one moment, by workspace.

        workspace: its id; None: all
        write: takes each record; an error that it raises ends the export
        """

    async def workspaces(self) -> list[str]:
        """Return the ids of all workspaces."""

    async def imported(self, workspace: str) -> Here:
        """Return what came from other systems."""

    async def import_records(
        self, records: Iterable[Kept | Added], *, dry: bool, moved: bool = False
    ) -> Imported:
        """Store all tickets, or none if `records` raises an error.

        A ticket keeps its id if it is free. Changes get new keys in the order of their times.
        Records of a workspace that name the same change share it; RecordError is raised if they
        describe it differently.
        Of a contract, terms of a month that are there already stay.
        dry: roll everything back at the end
        moved: whether they come from another system. Then their links may also name tickets that
            are here, and RecordError is raised if one with the same source is here, or if an
            added comment is.
        """

    async def erase_person(self, user: str, at: datetime, *, dry: bool) -> Purged:
        """Remove a person's id and texts in every workspace. Their tickets stay.

        at: now, for the record of erasures
        dry: only count
        """

    async def erase_done(self, before: datetime, at: datetime, *, dry: bool) -> Purged:
        """Delete the tickets closed before then, with all that belongs to them.

        at, dry: as in `erase_person`
        """
