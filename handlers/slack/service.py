"""The service that every listener uses, and the handling of its errors."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.command import Answers, Command, Create, List, Request, Set
from core.desk import Desk, Handled, Understood, subjects, understand
from core.errors import StoreError
from core.message import Message
from core.reply import Table
from core.requests import RequestType
from core.store import Face
from core.surface import Surface
from core.ticket import Ticket
from core.translation import language_of, speaking
from handlers.slack.directory import Directory
from handlers.slack.guard import Guard
from handlers.slack.identity import Identity
from handlers.slack.mrkdwn import labelled, shown

if TYPE_CHECKING:
    from core.desk.home import Home

Payload = dict[str, Any]
Language = Callable[[str | None], Awaitable[str | None]]  # `Service.language`
Rescue = Callable[[AsyncAck, Payload, "Service", Exception], Awaitable[BoltResponse | None]]

FAILED = (
    "Something went wrong, and it is logged. Nothing that was stored is lost: "
    "see `list`, then say it again."
)

UNANSWERED = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError)  # a failed call to Slack

logger = logging.getLogger(__name__)


def utcnow() -> datetime:
    """Return the time (aware, UTC)."""
    return datetime.now(UTC)


class Service:
    """The desk as Slack's listeners use it, in one workspace.

    wake: called when there are new posts in the outbox
    now: the clock (aware, UTC)
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
        self._running: set[asyncio.Task[Any]] = set()

    async def handle(
        self,
        message: Message,
        surface: Surface,
        command: Command | None = None,
        *,
        is_event: bool = False,
    ) -> Handled:
        """Run a message and return its answers. Posts are sent soon. Arguments: `understood`."""
        return await self.run(await self.understood(message, command, is_event=is_event), surface)

    async def understood(
        self, message: Message, command: Command | None = None, *, is_event: bool = False
    ) -> Understood:
        """Return the message with its commands and what is known of its people, for `run`.

        command: as `Desk.handle`; is_event: as `Directory.completed`
        """
        completed = await self.directory.completed(message, is_event=is_event)
        understood = await self._read(completed, command)
        if users := understood.assignees:
            left = await self.directory.left(users)
            understood = understood._replace(message=replace(understood.message, left=left))
        return understood

    async def run(self, understood: Understood, surface: Surface) -> Handled:
        """Run the commands of a message, as `handle` does."""
        handled = await self._desk.run(understood, surface)
        if handled.posted:
            self._wake()
        return handled

    def beside(self, work: Coroutine[Any, Any, Handled]) -> asyncio.Task[Handled]:
        """Start work that may take longer than Slack waits. When it stops, the bot waits for it."""
        running = asyncio.create_task(work)
        self._keep(running)
        return running

    def _keep(self, task: asyncio.Task[Any]) -> None:
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _read(self, message: Message, command: Command | None) -> Understood:
        """Return the message with its commands.

        If the texts of a new ticket mention people, it is read once more, with their names.
        """
        understood = await self._desk.understood(message, command)
        if isinstance(command, Request):
            return understood._replace(commands=(await self._with_names(command),))
        if command is not None:
            return understood
        named = await self._named(message, understood.commands)
        return understood if named == message else await self._desk.understood(named)

    async def _with_names(self, request: Request) -> Request:
        """Return a request whose answers have people's names as labels."""
        names = await self.directory.names(subjects([request]))
        return replace(request, answers=tuple(labelled(one, names) for one in request.answers))

    async def follow(self, message: Message, was: str) -> None:
        """Update the ticket of an edited message. was: the text before."""
        before = await self._named(replace(message, text=was))
        if await self._desk.follow_edit(await self._named(message), before.text):
            self._wake()

    async def follow_deletion(self, message: Message) -> None:
        """Record that a message was deleted. Its ticket stays."""
        if await self._desk.follow_deletion(message):
            self._wake()

    async def draft(self, message: Message) -> Create | Ticket:
        """Return a draft of the ticket that the message would make, or the one that it has made."""
        message = await self.directory.clocked(message)
        made = await self._desk.draft(message)
        named = await self._named(message, (made,)) if isinstance(made, Create) else message
        return made if named == message else await self._desk.draft(named)

    async def made_of(self, message: Message) -> Ticket | None:
        """Return the ticket already made of the message: see `Desk.made_of`."""
        return await self._desk.made_of(message)

    async def _named(self, message: Message, commands: Iterable[Command] | None = None) -> Message:
        """Return the message with the names of people whom the texts of a new ticket mention.

        commands: what the message asks for; None: read it
        """
        if "<@" not in message.said:
            return message
        users = subjects(understand(message) if commands is None else commands)
        if not users:
            return message
        names = await self.directory.names(users)
        quoted = shown(labelled(message.quoted, names))  # a forwarded text assigns nobody
        return replace(message, text=labelled(message.text, names), quoted=quoted)

    async def face(self, message: Message, id: str) -> Face | None:
        """Return the ticket's current state; None if the message's user may not see it."""
        return await self._desk.face(await self.directory.completed(message), id)

    async def answers(self, message: Message, id: str) -> tuple[str, ...]:
        """Return the names of saved answers that the sender may use, the likeliest first."""
        completed = await self.directory.completed(message)
        told = await self._desk.read(completed, Answers(ticket=id))
        return tuple(str(row[0]) for row in told.rows) if isinstance(told, Table) else ()

    async def request_types(self, message: Message) -> Sequence[RequestType]:
        """Return the types of requests that the sender may ask for at the message's place."""
        return await self._desk.request_types(await self.directory.completed(message))

    async def capture(self, message: Message, emoji: str) -> None:
        """Queue a capture if the emoji, put on the message at this place, asks for a ticket."""
        if await self._desk.capture(message, emoji):
            self._wake()

    async def home(self, message: Message, query: List | Set | None) -> Home:
        """Return the sender's Home: see `Queries.home`."""
        return await self._desk.home(await self.directory.completed(message), query)

    async def language(self, user: str | None) -> str | None:
        """Return the user's language; None for English. user: None for the workspace's language."""
        chosen = await self._desk.language(self.identity.workspace, user)
        return chosen or (language_of(await self.directory.locale(user)) if user else None)

    async def call(self, method: str, **body: Any) -> Payload:
        """Make a call whose answer is needed at once (forms, Home). Raises one of UNANSWERED."""
        response = await self._client.api_call(method, json=body)
        return response.data if isinstance(response.data, dict) else {}

    def send(self, method: str, **body: Any) -> None:
        """Make a call in the background, without the outbox. It is for failures of the desk itself;
        a failure of the call is logged."""
        self._keep(asyncio.create_task(self._send(method, body)))

    async def _send(self, method: str, body: Payload) -> None:
        try:
            await self._client.api_call(method, json=body)
        except UNANSWERED as error:
            logger.warning("nobody could be told that a message failed: %r", error)
        except Exception:
            logger.exception("could not tell anybody that a message failed")

    async def settle(self, seconds: float) -> None:
        """Wait for what `send` and `beside` started, at most this long."""
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)


Listener = Callable[[AsyncAck, Payload, Service], Awaitable[BoltResponse | None]]


def netted(rescue: Rescue, *, speaks: bool = True) -> Callable[[Listener], Listener]:
    """Return a decorator for listeners. An error is logged, and `rescue` answers.

    A listener must not raise, because Bolt would lose its ack.
    speaks: whether the listener itself writes to the person, in their language
    """

    def over(listener: Listener) -> Listener:
        @wraps(listener)
        async def caught(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
            try:
                with speaking(await _language(body, service) if speaks else None):
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
    """Return the language of the person who pressed or submitted. For events it is None: the desk
    chooses the language itself when it answers."""
    user = (body.get("user") or {}).get("id") or body.get("user_id")
    return await service.language(user) if user else None


async def tell_directly(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    """Report the failure to the person in a direct message, and acknowledge."""
    service.send("chat.postMessage", channel=body["user"]["id"], text=FAILED)
    return await ack()


async def deliver_again(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    """Ask Slack to deliver again if the database failed; else acknowledge."""
    return BoltResponse(status=500) if isinstance(error, StoreError) else None
