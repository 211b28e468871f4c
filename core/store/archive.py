"""What is asked of a database about its data as a whole: export, import, erasure.

All of it is for the admin at the command line; nothing here looks at who may see what. An import
and an erasure are one transaction each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

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


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased, without any of it. at: UTC, ISO 8601; by: who asked; what: `person` or
    `done before YYYY-MM-DD`; counts: rows, by what they were."""

    at: str
    by: str
    what: str
    counts: dict[str, int] = field(default_factory=dict)


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

    async def erase_person(self, user: str, at: datetime, by: str, *, dry: bool) -> Erasure:
        """Nobody is left under this user id, and what they wrote is gone, see
        `core.erasure`; it is recorded."""

    async def erase_done(self, before: datetime, at: datetime, by: str, *, dry: bool) -> Erasure:
        """Tickets closed before that are gone with all that belonged to them; it is recorded unless
        there was none."""

    async def erasures(self) -> list[Erasure]:
        """What was erased, oldest first."""

    async def compact(self) -> bool:
        """Free what deleted rows took, so that their bytes are gone from the files; False: someone
        else uses the database, and some of them may be left."""
