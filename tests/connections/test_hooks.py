"""Webhooks: every change once, signed, and never to an address inside of a network."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from standardwebhooks import Webhook

from core.connections import Connection
from core.encryption import Seal
from core.errors import SettingsError
from core.message import Place
from core.store import Store
from handlers.connections.addresses import callable_url
from handlers.connections.hook_commands import _asked
from handlers.connections.hooks import Hooks
from handlers.connections.kind import Base, Kinds, Later, Useless, sealed
from handlers.connections.pump import Pump
from handlers.fetch import is_public
from tests.conftest import Office
from tests.connections.conftest import LOOK, PATIENCE
from tests.loopback import listening

SEAL = Seal(["k" * 43 + "="])
SECRET = f"whsec_{base64.b64encode(b's' * 32).decode()}"


@dataclass
class Receiver:
    """A program that takes webhooks. answers: statuses of the next answers, then 200"""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    got: list[tuple[Mapping[str, str], str]] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def take(self, request: web.Request) -> web.Response:
        async with self.changed:
            self.got.append((dict(request.headers), await request.text()))
            self.changed.notify_all()
        return web.Response(status=self.answers.pop(0) if self.answers else 200)

    async def have(self, count: int) -> list[dict[str, Any]]:
        async with asyncio.timeout(PATIENCE), self.changed:
            await self.changed.wait_for(lambda: len(self.got) >= count)
        return [json.loads(body) for _, body in self.got]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made, app = Receiver(), web.Application()
    app.router.add_post("/", made.take)
    async with listening(app) as address:
        made.url = f"{address}/"
        yield made


def hook(url: str, **terms: Any) -> Connection:
    given = {"url": url, "inside": True, "asked": {"action": "list"}, **terms}
    return Connection("W", "hook", "ci", "ci", given, sealed(SEAL, {"secret": SECRET}), 0)


@asynccontextmanager
async def telling(office: Office, store: Store) -> AsyncIterator[None]:
    base = Base(office.desk, store, SEAL)
    kinds = Kinds(base)
    task = asyncio.create_task(Pump(base, kinds, look=LOOK).run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await kinds.close()


async def test_each_change_is_posted_and_the_specifications_library_takes_its_signature(
    office: Office, store: Store, receiver: Receiver
) -> None:
    await store.transact(lambda db: db.connect(hook(receiver.url)))
    await office.says("new ticket: vpn is down", "close T1 rebooted")
    async with telling(office, store):
        created, closed = await receiver.have(2)
    for headers, body in receiver.got:
        assert Webhook(SECRET).verify(body, dict(headers)) == json.loads(body)
    assert created["type"] == closed["type"] == "ticket.changed"
    assert closed["data"]["by"] == "U1"
    (row,) = closed["data"]["tickets"]
    assert (row["id"], row["stat"], row["res"]) == ("T001", "done", "rebooted")
    assert row["ticket"]["title"] == "vpn is down"


async def test_a_failure_is_posted_again_with_the_same_id(
    office: Office, store: Store, receiver: Receiver
) -> None:
    await store.transact(lambda db: db.connect(hook(receiver.url)))
    receiver.answers.append(503)
    await office.say("new ticket: vpn is down")
    async with telling(office, store):
        await receiver.have(2)
    first, second = (headers["webhook-id"] for headers, _ in receiver.got)
    assert first == second


async def test_only_tickets_that_match_and_are_not_secret_are_posted(
    office: Office, store: Store, receiver: Receiver
) -> None:
    asked = {"action": "list", "pri": 1}
    await store.transact(lambda db: db.connect(hook(receiver.url, asked=asked)))
    await office.say("new ticket: my pay is wrong !p1", place=Place("D1", "im"))
    await office.says("new ticket: slow wifi", "new ticket: vpn is down !p1")
    async with telling(office, store):
        (told,) = await receiver.have(1)
    assert [row["id"] for row in told["data"]["tickets"]] == ["T003"]


@pytest.mark.parametrize(
    ("status", "error", "told"),
    [(410, Useless, "410"), (302, Later, "redirect"), (500, Later, "500"), (401, Later, "401")],
)
async def test_an_answer_that_is_no_success_is_named(
    office: Office,
    store: Store,
    receiver: Receiver,
    status: int,
    error: type[Exception],
    told: str,
) -> None:
    hooks = Hooks(Base(office.desk, store, SEAL))
    receiver.answers.append(status)
    try:
        with pytest.raises(error, match=told):
            await hooks.send(hook(receiver.url), "1", "{}", hooks.base.now())
    finally:
        await hooks.close()


# Each form is of this machine, of its network, or of the cloud's metadata.
INSIDE = [
    "127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "0.0.0.0", "[::1]", "[::]",
    "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]", "2130706433", "0x7f.1", "0177.0.0.1", "127.1",
]  # fmt: skip


@pytest.mark.parametrize("host", INSIDE)
async def test_no_address_inside_is_called(
    office: Office, store: Store, receiver: Receiver, host: str
) -> None:
    hooks = Hooks(Base(office.desk, store, SEAL))
    url = receiver.url.replace("127.0.0.1", host).replace("http:", "https:")
    try:
        with pytest.raises(Later, match=r"not public|not known"):
            await hooks.send(hook(url, inside=False), "1", "{}", hooks.base.now())
    finally:
        await hooks.close()
    assert receiver.got == []


async def test_a_name_that_is_looked_up_again_is_checked_at_each_connection() -> None:
    """DNS that changes its mind: the address that is connected to is the one that was checked."""
    from handlers.fetch import public_session

    answers = iter((["93.184.216.34"], ["127.0.0.1"]))

    async def look(host: str, port: int) -> list[str]:
        return next(answers)

    assert is_public((await look("x.example", 443))[0])
    async with public_session(look) as session:
        with pytest.raises(Exception, match="not public"):
            await session.post("https://x.example/", data=b"")


@pytest.mark.parametrize(
    "url",
    ["http://x.example/", "https://u:p@x.example/", "ftp://x.example/", "x.example", "https://"],
)
def test_an_address_that_may_not_be_called_is_refused_when_it_is_added(url: str) -> None:
    with pytest.raises(SettingsError, match="URL"):
        callable_url(url, inside=False)


@pytest.mark.parametrize("words", ["close T1", "closed", "since monday"])
def test_a_filter_is_a_list_of_tickets_at_any_time(words: str) -> None:
    with pytest.raises(SettingsError, match="FILTER"):
        _asked(words)


def test_a_filter_is_said_as_a_list_is() -> None:
    assert _asked("infra p1 +web") == {
        "action": "list", "cat": "infra", "pri": 1, "labels": ["web"]
    }  # fmt: skip
