"""Reads for pages, forms and programs, as values. They show only what the reader may see."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from core.access import Role, sight_of
from core.command import Command, Hours, List, Set, Statement
from core.desk.context import clients_named, context_of, role_in, within
from core.desk.dispatcher import look
from core.desk.interpretation import understand
from core.desk.lookups import query_of
from core.desk.trackers import Trackers
from core.desk.unknown_people import unknown_person
from core.desk.veil import veiled
from core.history import Entry
from core.message import Message
from core.reply import Failed, Reply
from core.store import Context, Face, Query, Snapshot, Store
from core.ticket import Ticket

if TYPE_CHECKING:  # the pages that show these load them
    from core.desk.columns import By, Columns, Pages
    from core.desk.home import Home
    from core.desk.requests import Shelf
    from core.desk.statistics import Statistics
    from core.requests import RequestType
    from core.statement import Line

LOOKED_AT = 500  # tickets of a whole list read at once; other work runs in between

S = TypeVar("S", bound=Snapshot)
T = TypeVar("T")


class Queries:
    """The desk's reads. Each shows what the sender of its message may see.

    trackers: those of each workspace; who knows of them says so
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.trackers = Trackers()

    async def read(self, message: Message, command: Command) -> Reply:
        """Return the reply to a command that changes nothing, as a value.

        The conversation does not matter and is not changed: a list read here has no `next` page
        of an earlier one, and a later "more" does not continue it.
        """
        return await self._seen(message, partial(look, message, command))

    async def rows(self, message: Message, command: List) -> AsyncIterator[Sequence[Ticket]]:
        """Yield all tickets of a list in parts, oldest first. Its page is ignored."""
        after: int | None = 0
        while after is not None:
            part = partial(_scan, message, query_of(message, command), after)
            tickets, after = await self._seen(message, part)
            yield tickets

    async def home(self, message: Message, query: List | Set | None) -> Home:
        """Return the sender's Home. query: a list, or `Set` for the options; None: the overview."""
        from core.desk.home import home

        shown = await self._seen(message, partial(home, message, query))
        return replace(shown, saved=await self.saved_lists(message))

    async def face(self, message: Message, id: str) -> Face | None:
        """Return the ticket for a form; None if the sender may not see it or it does not exist."""

        async def face(db: Snapshot) -> Face | None:
            seen = await seen_by(message, db)
            is_there = await seen.ticket(message.workspace, id)
            return await db.face(message.workspace, id) if is_there else None

        return await self._store.read(face)

    async def language(self, workspace: str, user: str | None) -> str | None:
        """Return the language of the user, or else of the workspace; None if neither chose one.

        user: None for texts that many people read
        """
        return (await self._store.read(lambda db: db.manner(workspace, user))).language

    async def columns(
        self, message: Message, query: List, pages: Pages | None = None, by: By = "stat"
    ) -> Columns | Failed:
        """Return the board's columns for a list; Failed if it names an unknown person.

        pages, by: see `core.desk.columns`
        """
        from core.desk.columns import NO_PAGES, columns

        if problem := unknown_person(message, query):
            return problem
        asked = partial(columns, message, query, pages=pages or NO_PAGES, by=by)
        return await self._seen(message, asked)

    async def people(self, message: Message) -> tuple[str, ...]:
        """Return user ids to choose an assignee from: see `core.desk.people`."""
        from core.desk.people import people

        return await self._seen(message, partial(people, message))

    async def clients(self, message: Message) -> Sequence[str]:
        """Return the names of the clients that the sender may name here, by the alphabet."""
        context = await self._store.read(partial(context_of, message))
        return sorted(clients_named(message, context))

    async def request_types(self, message: Message) -> Sequence[RequestType]:
        """Return the types of requests that the sender may ask for here, by name."""
        from core.desk.requests import types_at

        return await self._store.read(partial(types_at, message))

    async def shelf(self, message: Message) -> Shelf:
        """Return the types of requests for a page: see `core.desk.requests`."""
        from core.desk.requests import shelf

        return await self._store.read(partial(shelf, message))

    async def follows(self, message: Message, ticket: Ticket) -> bool:
        """Whether the sender follows the ticket."""
        from core.desk.follows import is_followed_by

        return await self._seen(message, partial(is_followed_by, message, ticket))

    async def saved_lists(self, message: Message) -> dict[str, List]:
        """Return the sender's saved lists by name."""
        context = await self._store.read(partial(context_of, message))
        clients = clients_named(message, context)
        said = {name: replace(message, text=words) for name, words in context.saved.items()}
        made = {name: understand(one, clients=clients) for name, one in said.items()}
        return {n: one[0] for n, one in made.items() if one and isinstance(one[0], List)}

    async def statistics(self, message: Message) -> Statistics:
        """Return the statistics of the tickets that the sender may see."""
        from core.desk.statistics import statistics

        return await self._seen(message, partial(statistics, message))

    async def ledger(self, message: Message, command: Hours) -> Reply:
        """Return the entries that the command means as a Table, for a file."""
        from core.desk.hours import entries

        return await self._seen(message, partial(entries, message, command))

    async def statement(self, message: Message, command: Statement) -> list[Line] | Failed:
        """Return the lines of a client's statement, without the chain; Failed if it is barred."""
        from core.desk.contracts import statement_of

        return await self._seen(message, partial(statement_of, message, command))

    async def changes(self, message: Message, after: int, limit: int) -> list[tuple[int, Entry]]:
        """Return the next changes that the sender may see: see `Snapshot.changes_since`."""
        return await self._seen(
            message, lambda db: db.changes_since(message.workspace, after, limit)
        )

    async def _seen(self, message: Message, read: Callable[[Snapshot], Awaitable[T]]) -> T:
        """Return what `read` returns of the database as the sender sees it."""

        async def seen(db: Snapshot) -> T:
            context = await context_of(message, db)
            sight = seen_as(role_in(message, context), within(message, context), db)
            return await self._shown(await read(sight), within(message, context), context, sight)

        return await self._store.read(seen)

    async def _shown(self, value: T, message: Message, context: Context, db: Snapshot) -> T:
        """Return what the answer may show of a value, and where its tickets may become issues."""
        shown = await veiled(value, message.workspace, db)
        return self.trackers.offered(shown, message, role_in(message, context))


async def seen_by(message: Message, db: S) -> S:
    """Return the database limited to what the answer may show."""
    context = await context_of(message, db)
    return seen_as(role_in(message, context), within(message, context), db)


def seen_as(role: Role, message: Message, db: S) -> S:
    """Return the database limited to what the answer may show to a sender of this role."""
    return db.seen_by(sight_of(message, role))


async def _scan(
    message: Message, query: Query, after: int, db: Snapshot
) -> tuple[Sequence[Ticket], int | None]:
    return await db.scan(message.workspace, query, after, LOOKED_AT)
