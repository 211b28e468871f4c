"""What every listener works with, and the last net under it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import wraps
from typing import Any

import aiohttp
from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.command import Command, Create, List, Set
from core.desk import Desk, Handled, Home, Understood, subjects, understand
from core.errors import StoreError
from core.message import Message
from core.store import Face
from core.surface import Surface
from core.ticket import Ticket
from core.translation import language_of, speaking
from handlers.slack.directory import Directory
from handlers.slack.guard import Guard
from handlers.slack.identity import Identity
from handlers.slack.mrkdwn import labelled, shown

Payload = dict[str, Any]
Language = Callable[[str | None], Awaitable[str | None]]  # `Service.language`
Rescue = Callable[[AsyncAck, Payload, "Service", Exception], Awaitable[BoltResponse | None]]

FAILED = (
    "Something went wrong, and it is logged. Nothing that was stored is lost: "
    "see `list`, then say it again."
)

UNANSWERED = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError)  # of a call to Slack

logger = logging.getLogger(__name__)


def utcnow() -> datetime:
    return datetime.now(UTC)


class Service:
    """The desk as Slack's listeners use it, in one workspace.

    wake: called when there is something new to post; now: the clock, in UTC.
    """

    def __init__(
        self,
        desk: Desk,
        identity: Identity,
        client: AsyncWebClient,
        wake: Callable[[], None],
        now: Callable[[], datetime] = utcnow,
    ) -> None:
        self.identity, self.now, self.guard = identity, now, Guard()
        self._desk, self._client, self._wake = desk, client, wake
        self.directory = Directory(client, identity)
        self._telling: set[asyncio.Task[None]] = set()

    async def handle(
        self, message: Message, surface: Surface, command: Command | None = None
    ) -> Handled:
        """The desk's answers; what it wants posted is on its way. command: see `Desk.handle`."""
        understood = await self._understood(await self.directory.completed(message), command)
        if users := understood.assignees:
            left = await self.directory.left(users)
            understood = understood._replace(message=replace(understood.message, left=left))
        handled = await self._desk.run(understood, surface)
        if handled.posted:
            self._wake()
        return handled

    async def _understood(self, message: Message, command: Command | None) -> Understood:
        """What it asks for. It is read once more only where the words of a new ticket name people:
        as it is with their names."""
        understood = await self._desk.understood(message, command)
        if command is not None:
            return understood
        named = await self._named(message, understood.commands)
        return understood if named == message else await self._desk.understood(named)

    async def follow(self, message: Message, was: str) -> None:
        """A message was edited. was: its text before."""
        before = await self._named(replace(message, text=was))
        if await self._desk.follow(await self._named(message), before.text):
            self._wake()

    async def lose(self, message: Message) -> None:
        """A message was deleted."""
        if await self._desk.lose(message):
            self._wake()

    async def draft(self, message: Message) -> Create | Ticket:
        """What a message would be as a ticket, or the one that was made of it already."""
        made = await self._desk.draft(message)
        named = await self._named(message, (made,)) if isinstance(made, Create) else message
        return made if named == message else await self._desk.draft(named)

    async def made_of(self, message: Message) -> Ticket | None:
        """See `Desk.made_of`."""
        return await self._desk.made_of(message)

    async def _named(self, message: Message, commands: Iterable[Command] | None = None) -> Message:
        """The message with the names of the people who would be in a new ticket's words. commands:
        what it asks for, if that is known."""
        if "<@" not in message.said:
            return message
        users = subjects(understand(message) if commands is None else commands)
        if not users:
            return message
        names = await self.directory.names(users)
        quoted = shown(labelled(message.quoted, names))  # nobody is given anything there
        return replace(message, text=labelled(message.text, names), quoted=quoted)

    async def face(self, message: Message, id: str) -> Face | None:
        """A ticket as it stands, for a form of who asks."""
        return await self._desk.face(await self.directory.completed(message), id)

    async def capture(self, message: Message, emoji: str) -> None:
        """Somebody put the emoji on what is at the message's place."""
        if await self._desk.capture(message, emoji):
            self._wake()

    async def home(self, message: Message, query: List | Set | None) -> Home:
        """What the Home of who asks shows: see `Looking.home`."""
        return await self._desk.home(await self.directory.completed(message), query)

    async def language(self, user: str | None) -> str | None:
        """What they read; None: English. user: None for what many read."""
        chosen = await self._desk.language(self.identity.workspace, user)
        return chosen or (language_of(await self.directory.locale(user)) if user else None)

    async def call(self, method: str, **body: Any) -> Payload:
        """A call whose answer is needed at once (forms, Home). Raises SlackApiError, or what
        aiohttp raises when Slack does not answer."""
        response = await self._client.api_call(method, json=body)
        return response.data if isinstance(response.data, dict) else {}

    def send(self, method: str, **body: Any) -> None:
        """A call outside the outbox, for when the desk itself failed; its own failure is logged."""
        task = asyncio.create_task(self._send(method, body))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _send(self, method: str, body: Payload) -> None:
        try:
            await self._client.api_call(method, json=body)
        except UNANSWERED as error:
            logger.warning("nobody could be told that a message failed: %r", error)
        except Exception:
            logger.exception("could not tell anybody that a message failed")

    async def settle(self, seconds: float) -> None:
        """Waits for the calls that `send` started, at most so long."""
        if self._telling:
            await asyncio.wait(self._telling, timeout=seconds)


Listener = Callable[[AsyncAck, Payload, Service], Awaitable[BoltResponse | None]]


def netted(rescue: Rescue) -> Callable[[Listener], Listener]:
    """A listener never raises, because Bolt would lose its ack: the error is logged with its
    traceback, and `rescue` answers. service: of the workspace that the delivery comes from."""

    def over(listener: Listener) -> Listener:
        @wraps(listener)
        async def caught(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
            try:
                with speaking(await _language(body, service)):
                    return await listener(ack, body, service)
            except UNANSWERED as error:
                logger.warning("Slack did not do what a listener asked: %r", error)
                return await rescue(ack, body, service, error)
            except Exception as error:
                logger.exception("a listener failed")
                return await rescue(ack, body, service, error)

        return caught

    return over


async def _language(body: Payload, service: Service) -> str | None:
    """Of whoever pressed or sent off; what is said to the desk is answered in its own time."""
    user = (body.get("user") or {}).get("id") or body.get("user_id")
    return await service.language(user) if user else None


async def tell_directly(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    """Whoever acted hears in a direct message that it failed."""
    service.send("chat.postMessage", channel=body["user"]["id"], text=FAILED)
    return await ack()


async def deliver_again(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    """Slack is asked to deliver again what the database did not take."""
    return BoltResponse(status=500) if isinstance(error, StoreError) else None
