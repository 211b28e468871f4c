"""A desk on every store, and somebody to talk to it."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable, Iterator
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


@pytest.fixture(params=["sqlite", "postgres"])
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Database]]:
    """Makes empty databases, of each kind in turn; any number of stores may share one."""
    if request.param == "sqlite":
        files = (tmp_path / name for name in ("tickets.db", "other.db"))
        yield lambda: Database(next(files))
        return
    server: Server = request.getfixturevalue("postgres")
    with ExitStack() as stack:
        yield lambda: Database(stack.enter_context(server.lent()))


@pytest.fixture
def database(databases: Callable[[], Database]) -> Database:
    return databases()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    made = await database.open()
    yield made
    await made.close()


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
    """A surface whose answers are what a person reads at a terminal."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return chosen or "text"

    def render(self, reply: Reply, format: Format) -> str:
        return to_text(reply)


def message_of(
    text: str, user: str = "U1", workspace: str = "W", at: datetime = START, **more: Any
) -> Message:
    """A message. more: fields of it, of its actor and of its audience."""
    actor, audience = (
        {f.name: more.pop(f.name) for f in fields(part) if f.name in more}
        for part in (Actor, Audience)
    )
    who = Actor(user, workspace, **actor)
    return Message(text, who, at, audience=Audience(**audience), **more)


@dataclass
class Office:
    """Says things to a desk, a minute after the last, and reads the answers."""

    desk: Desk
    clock: Iterator[int] = field(default_factory=itertools.count)

    async def say(self, text: str, user: str = "U1", **more: Any) -> str:
        return await self._answer(Terse(), text, user, **more)

    async def shown(self, text: str, user: str = "U1", **more: Any) -> str:
        """What a person reads in answer."""
        return await self._answer(Terminal(), text, user, **more)

    async def _answer(self, surface: Terse, text: str, user: str, **more: Any) -> str:
        at = more.pop("at", START + timedelta(minutes=next(self.clock)))
        message = message_of(text, user, at=at, **more)
        return "\n".join((await self.desk.handle(message, surface)).answers)

    async def says(self, *texts: str) -> list[str]:
        return [await self.say(text) for text in texts]


@pytest.fixture
def office(store: Store) -> Office:
    return Office(Desk(store))


@pytest.fixture
def in_thread() -> Callable[[str, str], Place]:
    return lambda ts, thread: Place("C1", "channel", ts, thread)
