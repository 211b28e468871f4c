"""What is asked of a database about its data as a whole: export, import and erasing.

All of it is for the admin at the command line; nothing here looks at who may see what. An import
and an erasing are one transaction each. What the database says is raised as StoreError; then
nothing was changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.erasure import Purged
from core.records import Record


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import stored. renumbered: how many tickets got another id than they had, because it
    was taken; first: of the first of those workspace, old and new id."""

    tickets: int
    changes: int
    notes: int
    renumbered: int = 0
    first: tuple[str, str, str] | None = None


class Archive(Protocol):
    """The data of a store as a whole."""

    async def export(self, workspace: str | None, write: Callable[[Record], None]) -> None:
        """Hand over every ticket, withdrawn ones too, as they are at one moment, by workspace and
        number. workspace: None for all. What `write` raises ends it."""

    async def take_in(self, records: Iterable[Record], *, dry: bool) -> TakenIn:
        """Store the tickets: all, or none where `records` raises. An id is kept where it is free.
        Changes get new keys in the order of their times; records of one workspace that name the
        same change share it. Raises RecordError where they tell it differently. dry: do the same
        and take it back."""

    async def erase_person(self, user: str, at: datetime, *, dry: bool) -> Purged:
        """Takes somebody's name and texts out of everything, in every workspace; no ticket goes.
        at: now; dry: only counts."""

    async def erase_done(self, before: datetime, at: datetime, *, dry: bool) -> Purged:
        """Deletes tickets that were closed before then, with all that belongs to them. As above."""
