"""The bot wired to a loopback Slack as `handlers/slack/run.py` wires it."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

import aiohttp
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.store import Store
from handlers.advisers import Advisers
from handlers.blocks.cards import card_in
from handlers.slack.app import build_app
from handlers.slack.identity import identify
from handlers.slack.outbox import Outbox
from handlers.slack.service import utcnow
from handlers.slack.sockets import Sockets
from handlers.slack.teams import Opening, Single
from handlers.slack.web import PATH, events
from handlers.web.site import build_site, listen
from tests.databases import Database
from tests.e2e.fake import Call, FakeSlack, InProcess, OverHTTP, OverSocket, Person, Transport
from tests.e2e.fake.delivery import Payload

DIES = timedelta(0)  # the next bot on the file takes over at once what a dead one was sending
LIVE = re.compile(r"<(?!@[UW][A-Z0-9]+>|!date\^[0-9]+\^|https://acme\.slack\.com/archives/)")


class Office:
    """A Slack, the bot in it, and the people: alice U1, bob U2, robo (another bot)."""

    slack: FakeSlack
    desk: Desk
    store: Store
    app: AsyncApp
    outbox: Outbox
    transport: Transport
    session: aiohttp.ClientSession
    now: Callable[[], datetime]
    ring: Callable[[], None]
    dead = False

    @classmethod
    @asynccontextmanager
    async def opened(
        cls,
        database: Path | Database,
        transport: str,
        scopes: set[str] | None = None,
        slack: FakeSlack | None = None,
        now: Callable[[], datetime] = utcnow,
        seconds: float | None = 5,
        lease: timedelta = DIES,
    ) -> AsyncIterator[Self]:
        """database: or the file of one; slack: one that is there already, for a bot that starts
        again; now: its clock; seconds: how long it waits for an answer; lease: as the store's."""
        office = cls()
        office.now = now
        async with AsyncExitStack() as stack:
            if slack is None:
                slack = await FakeSlack(scopes).start()
                stack.push_async_callback(slack.stop)
            office.slack = slack
            timeout = aiohttp.ClientTimeout(total=seconds)
            session = await stack.enter_async_context(aiohttp.ClientSession(timeout=timeout))
            office.session = session
            named = database if isinstance(database, Database) else Database(database)
            office.store = await named.open(lease=lease)
            stack.push_async_callback(office.store.close)
            adviser = Advisers(office.store)
            office.desk = Desk(office.store, "https://desk.example.com", adviser=adviser)
            await office._wire(stack)
            office.transport = await office._reached(transport, stack)
            yield office
            if not office.dead:
                await office.quiet()
            assert office.pings() == []

    async def _wire(self, stack: AsyncExitStack) -> None:
        client = AsyncWebClient(
            token=self.slack.bot_token, base_url=self.slack.api_url, session=self.session
        )
        client.proxy = None
        self.client = client
        identity = await identify(client)
        bell = asyncio.Event()
        self.ring = bell.set
        team = Opening(self.desk, self.store, bell.set, now=self.now).team(client, identity)
        self.service, teams = team.service, Single(team)
        self.outbox = Outbox(self.store, teams.of, bell, pace=0, now=self.now)
        self.app = build_app(client, self.slack.secret, teams)
        self._sending = asyncio.create_task(self.outbox.run())
        stack.push_async_callback(self.dies)

    async def dies(self) -> None:
        """Stops sending at once; a call under way is cut off."""
        self.dead = True
        self._sending.cancel()
        with suppress(asyncio.CancelledError):
            await self._sending
        await self.outbox.close(0)
        await self.service.settle(1)

    async def _reached(self, transport: str, stack: AsyncExitStack) -> Transport:
        if transport == "inprocess":
            return InProcess(self.slack, self.app)
        if transport == "http":
            runner = await listen(build_site(events(self.app, self.slack.secret)), "127.0.0.1", 0)
            stack.push_async_callback(runner.cleanup)
            url = f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
            return OverHTTP(self.slack, url, self.session)
        sockets = Sockets(self.app, self.client, self.slack.app_token)
        sockets.open()
        stack.push_async_callback(sockets.close, 1)
        await self.slack.until(lambda: len(self.slack.sockets) == 2)
        return OverSocket(self.slack)

    @property
    def alice(self) -> Person:
        return Person(self.slack, self.transport, "U1")

    @property
    def bob(self) -> Person:
        return Person(self.slack, self.transport, "U2")

    @property
    def robo(self) -> Person:
        return Person(self.slack, self.transport, "UROBO", bot="BROBO")

    async def remind(self) -> None:
        """What is due by now is told."""
        for workspace in await self.desk.reminded(self.now()):
            await self.desk.remind(workspace, self.now())

    async def quiet(self) -> None:
        """Everything that was to be posted is posted."""
        await self.outbox.drain(3)

    async def answer(self, person: Person, text: str, channel: str = "D1") -> str:
        """What the bot posts in answer to a message, as it is read."""
        before = len(self.posts())
        await person.says(channel, text)
        await self.quiet()
        posts = self.posts()[before:]
        assert len(posts) == 1, [post.body for post in posts]
        return html.unescape(posts[0].body["text"])

    def posts(self, channel: str | None = None) -> list[Call]:
        """The messages that the bot posted in answer, and cards."""
        posted = self.slack.done("chat.postMessage")
        notices = self.notices()
        return [c for c in posted if channel in (None, c.body["channel"]) and c not in notices]

    def notices(self, user: str | None = None) -> list[Call]:
        """What the bot told people, or one of them, without being asked."""
        whom = self.slack.users if user is None else {user}
        posted = self.slack.done("chat.postMessage", lambda call: call.body["channel"] in whom)
        return [call for call in posted if card_in(call.body.get("blocks") or []) == (None, None)]

    def pings(self) -> list[str]:
        """Texts of all calls that would ping or link what the bot did not mean to."""
        said = [text for call in self.slack.calls for text in _texts(call.body)]
        return [text for text in said if LIVE.search(text)]


def _texts(value: Any) -> list[str]:
    """Every text that Slack would parse; buttons' values and plain texts it does not."""
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    if not isinstance(value, dict) or value.get("type") == "plain_text":
        return []
    inside = [text for one in value.values() for text in _texts(one)]
    return [*inside, value["text"]] if isinstance(value.get("text"), str) else inside


def event_of(call: Call) -> Payload:
    """A posted message as others see it."""
    message: Payload = call.result["message"]
    return message
