"""What is looked up without changing anything, as values: replies, lists, pages."""

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

LOOKED_AT = 500  # tickets at a time, where all of a list are read: others read in between

S = TypeVar("S", bound=Snapshot)


class Looking:
    """Reading for whoever asks: nobody is shown what is not theirs to see."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def read(self, message: Message, command: Command) -> Reply:
        """The reply to a command that changes nothing, as a value. A list is no other's next page,
        and "more" does not go on with it."""

        async def look(db: Snapshot) -> Reply:
            seen, _ = await seen_by(message, db)
            return await self._read(message, command, seen)

        return await self._store.read(look)

    async def rows(self, message: Message, command: List) -> AsyncIterator[Sequence[Ticket]]:
        """All tickets of a list, whatever its page, oldest first, some at a time."""
        after: int | None = 0
        while after is not None:
            part = partial(_scan, message, query_of(message, command), after)
            tickets, after = await self._store.read(part)
            yield tickets

    async def home(self, message: Message) -> Home:
        """What the Home of who asks shows; the message's text is a list or the settings as JSON, or
        empty."""
        asked = next(iter(understand(message)), None) if message.text else None
        query = asked if isinstance(asked, List | Set) else None

        async def look(db: Snapshot) -> Home:
            return await home(message, query, (await seen_by(message, db))[0])

        return await self._store.read(look)

    async def face(self, message: Message, id: str) -> Face | None:
        """The ticket as it stands, for a form; None if it is not there for who asks."""

        async def look(db: Snapshot) -> Face | None:
            seen, _ = await seen_by(message, db)
            is_there = await seen.ticket(message.workspace, id)
            return await db.face(message.workspace, id) if is_there else None

        return await self._store.read(look)

    async def language(self, workspace: str, user: str | None) -> str | None:
        """What they chose to read, or the workspace did. user: None for what many read."""
        return (await self._store.read(lambda db: db.manner(workspace, user))).language

    async def columns(
        self, message: Message, query: List, pages: Pages = NO_PAGES
    ) -> Columns | Failed:
        """A list side by side, by state. pages: see `core.desk.columns`."""
        if problem := stranger(message, query):
            return problem

        async def look(db: Snapshot) -> Columns:
            return await columns(message, query, (await seen_by(message, db))[0], pages)

        return await self._store.read(look)

    async def people(self, message: Message) -> tuple[str, ...]:
        """Whom a ticket may be given to: see `core.desk.people`."""

        async def look(db: Snapshot) -> tuple[str, ...]:
            return await people(message, (await seen_by(message, db))[0])

        return await self._store.read(look)

    async def statistics(self, message: Message) -> Statistics:
        """What is told by numbers to who asks."""

        async def look(db: Snapshot) -> Statistics:
            return await statistics(message, (await seen_by(message, db))[0])

        return await self._store.read(look)

    async def changes(self, message: Message, after: int, limit: int) -> list[tuple[int, Entry]]:
        """What was changed after a change, as far as who asks may see it: see
        `Snapshot.changes_since`."""

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
    """What of the database the answer may tell of, and the role of who asks."""
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
