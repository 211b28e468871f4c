"""A kind of connection that keeps what it is told, and a pump for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar

import pytest
from aiohttp import web

from core.connections import Connection
from core.history import Entry
from core.store import Store
from handlers.connections.kind import KINDS, Base, Kind, Kinds
from handlers.connections.pump import Pump
from tests.conftest import Office

LOOK = 0.01  # seconds
PATIENCE = 20.0  # seconds


class Diary(Kind):
    """Keeps what it is told.

    fails, tending: raised at the next calls, one each
    hangs: whether a call never ends
    """

    TELLS = True
    told: ClassVar[list[tuple[str, int, tuple[str | None, ...]]]] = []
    fails: ClassVar[list[Exception]] = []
    tending: ClassVar[list[Exception]] = []
    hangs: ClassVar[bool] = False
    heard: ClassVar[asyncio.Condition]

    async def tell(self, connection: Connection, change: int, entries: Sequence[Entry]) -> None:
        async with self.heard:
            self.heard.notify_all()
            if self.fails:
                raise self.fails.pop(0)
            ids = tuple(entry.id for entry in entries)
            self.told.append((connection.name, change, ids))
        if self.hangs:
            await asyncio.Event().wait()

    async def tend(self, connection: Connection) -> None:
        async with self.heard:
            self.heard.notify_all()
            if self.tending:
                raise self.tending.pop(0)

    async def receive(self, connection: Connection, request: web.Request) -> web.StreamResponse:
        return web.Response(text=f"{connection.name} got {await request.text()}")


@pytest.fixture
def diary(monkeypatch: pytest.MonkeyPatch) -> type[Diary]:
    """The kind "diary", empty."""
    monkeypatch.setitem(KINDS, "diary", ("tests.connections.conftest", "Diary"))
    Diary.told, Diary.fails, Diary.tending, Diary.heard = [], [], [], asyncio.Condition()
    Diary.hangs = False
    return Diary


@pytest.fixture
def base(office: Office, store: Store) -> Base:
    """What kinds use, with the desk of the office."""
    return Base(office.desk, store, None)


@pytest.fixture
def pump(base: Base) -> Callable[[], Pump]:
    """A function that returns a pump, as each process has one."""
    return lambda: Pump(base, Kinds(base), look=LOOK)
