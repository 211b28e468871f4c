"""Fixtures: a desk on every store, and an office that talks to it."""

from __future__ import annotations

import gc
import itertools
import os
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.desk import Desk
from core.message import Actor, Audience, Format, Message, Place
from core.post import Post
from core.reply import Reply
from core.store import Store
from core.surface import Answered
from core.terse import to_json
from handlers.text import to_text
from tests.databases import Database, Server, running

START = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
U1 = Actor("U1", "W")


def pytest_xdist_auto_num_workers() -> int:
    """Two workers a core: half of the time a test waits for a browser, a server or a process."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_finish() -> None:
    """What is loaded and collected stays: the garbage collector need not look at it again."""
    gc.collect()
    gc.freeze()


# Of what no SQL decides: another test goes the same way on PostgreSQL.
on_one_store = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


def once_on_postgres(names: str, rows: Iterable[Any]) -> pytest.MarkDecorator:
    """Parametrizes a test with each row on SQLite, and with the first on PostgreSQL too.

    It is for rows that no SQL tells apart. names: of the values of a row, as `parametrize` has them
    """
    values = [row if "," in names else (row,) for row in rows]
    cases = [("postgres", *values[0]), *(("sqlite", *row) for row in values)]
    return pytest.mark.parametrize(f"databases,{names}", cases, indirect=["databases"])


@pytest.fixture(params=["sqlite", "postgres"])
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Database]]:
    """A function that returns a new, empty database; tests run once for each kind.

    Several stores may be opened on one database.
    """
    if request.param == "sqlite":
        files = (tmp_path / name for name in ("tickets.db", "other.db"))
        yield lambda: Database(next(files))
        return
    server: Server = request.getfixturevalue("postgres")
    with ExitStack() as stack:
        yield lambda: Database(stack.enter_context(server.lent()), server)


@pytest.fixture
def database(databases: Callable[[], Database]) -> Database:
    """An empty database; tests run once for each kind."""
    return databases()


@pytest.fixture(scope="session")
async def postgres() -> AsyncIterator[Server]:
    """One PostgreSQL server for all tests."""
    with running() as server:
        yield server
        await server.rest()


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    """An open store; tests run once for each kind."""
    async with database.opened() as made:
        yield made


class Terse:
    """A surface that answers terse JSON and posts each answer to the message's channel."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return chosen or "json"

    def render(self, reply: Reply, format: Format) -> str:
        return to_json(reply)

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        text = self.render(reply, format)
        if message.place is None:
            return Answered(text)
        return Answered(text, [Post("chat.postMessage", message.place.channel, {"text": text})])


class Terminal(Terse):
    """A surface that answers text, as for a person at a terminal."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return chosen or "text"

    def render(self, reply: Reply, format: Format) -> str:
        return to_text(reply)


def message_of(
    text: str, user: str = "U1", workspace: str = "W", at: datetime = START, **more: Any
) -> Message:
    """Return a message. more: fields of the message, its actor or its audience."""
    actor, audience = (
        {f.name: more.pop(f.name) for f in fields(part) if f.name in more}
        for part in (Actor, Audience)
    )
    who = Actor(user, workspace, **actor)
    return Message(text, who, at, audience=Audience(**audience), **more)


@dataclass
class Office:
    """Sends messages to a desk, each a minute after the last, and returns the answers.

    desk: the desk under test
    clock: minutes since START, for messages without `at`
    """

    desk: Desk
    clock: Iterator[int] = field(default_factory=itertools.count)

    async def say(self, text: str, user: str = "U1", **more: Any) -> str:
        """Send a message; return the answers as terse JSON, one per line."""
        return await self._answer(Terse(), text, user, **more)

    async def shown(self, text: str, user: str = "U1", **more: Any) -> str:
        """Send a message; return the answers as a person at a terminal reads them."""
        return await self._answer(Terminal(), text, user, **more)

    async def _answer(self, surface: Terse, text: str, user: str, **more: Any) -> str:
        at = more.pop("at", START + timedelta(minutes=next(self.clock)))
        message = message_of(text, user, at=at, **more)
        return "\n".join((await self.desk.handle(message, surface)).answers)

    async def says(self, *texts: str) -> list[str]:
        """Send several messages as U1; return the answer to each."""
        return [await self.say(text) for text in texts]


@pytest.fixture
def office(store: Store) -> Office:
    """An office whose desk uses the store."""
    return Office(Desk(store))


@pytest.fixture
def in_thread() -> Callable[[str, str], Place]:
    """A function that returns the place of a message (ts) in a thread of C1."""
    return lambda ts, thread: Place("C1", "channel", ts, thread)
