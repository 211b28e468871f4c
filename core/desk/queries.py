"""Lookups: they change nothing and return values, such as replies, lists and pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from functools import partial
from typing import TypeVar

from core.access import Role, role_of, sight_of
from core.command import Command, History, List, Set, Stats, Unclear, View, Why
from core.desk.alternatives import ask
from core.desk.columns import NO_PAGES, Columns, Pages, columns
from core.desk.home import Home, home
from core.desk.interpretation import understand
from core.desk.lookups import counts, find, history, query_of, view, why
from core.desk.options import settings
from core.desk.people import people
from core.desk.statistics import Statistics, statistics
from core.desk.unknown_people import stranger
from core.history import Entry
from core.message import Message
from core.reply import Failed, Helped, Reply
from core.store import Face, Query, Snapshot, Store
from core.ticket import Ticket

LOOKED_AT = 500  # tickets of a whole list read at once; other work runs in between

S = TypeVar("S", bound=Snapshot)


class Looking:
    """Lookups for the sender of a message, who is shown only what they may see."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def read(self, message: Message, command: Command) -> Reply:
        """Return the reply to a command that changes nothing, as a value.

        The conversation does not matter and is not changed: a list read here has no `next` page
        of an earlier one, and a later "more" does not continue it.
        """

        async def look(db: Snapshot) -> Reply:
            seen, _ = await seen_by(message, db)
            return await self._read(message, command, seen)

        return await self._store.read(look)

    async def rows(self, message: Message, command: List) -> AsyncIterator[Sequence[Ticket]]:
        """Yield all tickets of a list in parts, oldest first. Its page is ignored."""
        after: int | None = 0
        while after is not None:
            part = partial(_scan, message, query_of(message, command), after)
            tickets, after = await self._store.read(part)
            yield tickets

    async def home(self, message: Message) -> Home:
        """Return the sender's Home page.

        message: its text is a list or `set` as JSON, or empty for the overview
        """
        asked = next(iter(understand(message)), None) if message.text else None
        query = asked if isinstance(asked, List | Set) else None

        async def look(db: Snapshot) -> Home:
            return await home(message, query, (await seen_by(message, db))[0])

        return await self._store.read(look)

    async def face(self, message: Message, id: str) -> Face | None:
        """Return the ticket for a form; None if the sender may not see it or it does not exist."""

        async def look(db: Snapshot) -> Face | None:
            seen, _ = await seen_by(message, db)
            is_there = await seen.ticket(message.workspace, id)
            return await db.face(message.workspace, id) if is_there else None

        return await self._store.read(look)

    async def language(self, workspace: str, user: str | None) -> str | None:
        """Return the language of the user, or else of the workspace; None if neither chose one.

        user: None for texts that many people read
        """
        return (await self._store.read(lambda db: db.manner(workspace, user))).language

    async def columns(
        self, message: Message, query: List, pages: Pages = NO_PAGES
    ) -> Columns | Failed:
        """Return the board's columns for a list; Failed if it names an unknown person.

        pages: see `core.desk.columns`
        """
        if problem := stranger(message, query):
            return problem

        async def look(db: Snapshot) -> Columns:
            return await columns(message, query, (await seen_by(message, db))[0], pages)

        return await self._store.read(look)

    async def people(self, message: Message) -> tuple[str, ...]:
        """Return user ids to choose an assignee from: see `core.desk.people`."""

        async def look(db: Snapshot) -> tuple[str, ...]:
            return await people(message, (await seen_by(message, db))[0])

        return await self._store.read(look)

    async def statistics(self, message: Message) -> Statistics:
        """Return the statistics of the tickets that the sender may see."""

        async def look(db: Snapshot) -> Statistics:
            return await statistics(message, (await seen_by(message, db))[0])

        return await self._store.read(look)

    async def changes(self, message: Message, after: int, limit: int) -> list[tuple[int, Entry]]:
        """Return the changes after one that the sender may see: see `Snapshot.changes_since`."""

        async def look(db: Snapshot) -> list[tuple[int, Entry]]:
            seen, _ = await seen_by(message, db)
            return await seen.changes_since(message.workspace, after, limit)

        return await self._store.read(look)

    async def _read(self, message: Message, command: Command, db: Snapshot) -> Reply:
        if problem := stranger(message, command):
            return problem
        match command:
            case View():
                return await view(message, command, db)
            case List():
                return await find(message, command, db)
            case Stats():
                return await counts(message, db)
            case History():
                return await history(message, command, db)
            case Why():
                return await why(message, command, db)
            case Set():
                return await settings(message, db)
            case Unclear():
                return ask(command)
            case _:
                return Helped()


async def seen_by(message: Message, db: S) -> tuple[S, Role]:
    """Return the database limited to what the answer may show, and the sender's role."""
    role = role_of(
        message.actor,
        is_admin=await db.is_admin(message.user),
        is_agent=await db.is_agent(message.user),
    )
    return db.seen_by(sight_of(message, role)), role


async def _scan(
    message: Message, query: Query, after: int, db: Snapshot
) -> tuple[Sequence[Ticket], int | None]:
    seen, _ = await seen_by(message, db)
    return await seen.scan(message.workspace, query, after, LOOKED_AT)
