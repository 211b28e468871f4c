"""The slash command /ticket."""

from __future__ import annotations

import asyncio
import logging

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.command import Sum
from core.desk import Handled, Understood
from core.message import ALONE, Message, Place
from core.translation import speaking, tell, told
from handlers.blocks.forms import About, blank_form
from handlers.blocks.parts import Block
from handlers.blocks.requests import form_at, form_in
from handlers.slack.answers import Late, Slash, joined
from handlers.slack.modals import TOO_LATE, WORDS, opened
from handlers.slack.mrkdwn import plain
from handlers.slack.routes import Routes
from handlers.slack.service import FAILED, Payload, Service, netted

COMMAND = "/ticket"
PATIENCE = 2.0  # seconds until the acknowledgement: Slack waits for three
_EPHEMERAL = '{"response_type":"ephemeral",'

logger = logging.getLogger(__name__)


def register(routes: Routes) -> None:
    """Listen for /ticket."""

    @netted(_rescue, speaks=False)
    async def run(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        message = message_of(body, service)
        if not message.text:
            with speaking(await service.language(message.user)):
                return await _form(ack, body, service)
        understood = await service.understood(message)
        if any(isinstance(one, Sum) for one in understood.commands):
            return await _later(ack, body, service, understood)
        handled = await service.run(understood, Slash())
        if asked := form_in(handled.replies):
            with speaking(await service.language(message.user)):
                return await _open(ack, body, service, form_at(asked, _place(body)), asked.example)
        if len(handled.answers) == 1:  # it is JSON already
            return BoltResponse(status=200, body=_EPHEMERAL + handled.answers[0][1:])
        if handled.answers:
            return await ack({"response_type": "ephemeral", **joined(handled.answers)})
        return await ack()

    routes.command(COMMAND)(run)


async def _later(
    ack: AsyncAck, body: Payload, service: Service, understood: Understood
) -> BoltResponse:
    """Run commands that a language model answers. The answers are posts; if they take long, the
    person is told that they come."""
    running = service.beside(_run(body, service, understood))
    done, _ = await asyncio.wait({running}, timeout=PATIENCE)
    if done:
        return await ack()
    with speaking(await service.language(understood.message.user)):
        return await ack({"response_type": "ephemeral", "text": tell("One moment …")})


async def _run(body: Payload, service: Service, understood: Understood) -> Handled:
    try:
        return await service.run(understood, Late(response_url=body["response_url"]))
    except Exception:
        logger.exception("a command failed")
        said = {"channel": body["channel_id"], "user": body["user_id"], "text": FAILED}
        service.send("chat.postEphemeral", **said)
        return Handled()


async def _rescue(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    return await ack({"response_type": "ephemeral", "text": FAILED})


async def _form(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse:
    """Open the form for a new ticket, because the command has no text."""
    return await _open(ack, body, service, blank_form(About(place=_place(body))), WORDS)


async def _open(
    ack: AsyncAck, body: Payload, service: Service, view: Block, words: str
) -> BoltResponse:
    """Open a form. words: a message that does the same"""
    if await opened(service, body, view):
        return await ack()
    text = f"{told(TOO_LATE)}: `{words}`"
    return await ack({"response_type": "ephemeral", "text": text})


def message_of(body: Payload, service: Service) -> Message:
    """Return the slash command as a message to the desk."""
    return Message(
        text=plain(body.get("text") or "", service.identity.user),
        actor=service.identity.actor(body["user_id"], may_sign_in=True),
        at=service.now(),
        source=body["trigger_id"],
        place=_place(body),
        audience=ALONE,
    )


def _place(body: Payload) -> Place:
    return Place(body["channel_id"], channel_type(body["channel_id"], body["channel_name"]))


def channel_type(channel: str, name: str) -> str:
    """Return the channel's type (im, mpim, group or channel), from its id and the name that Slack
    gives in commands and buttons."""
    if name == "directmessage" or channel.startswith("D"):
        return "im"
    if name.startswith("mpdm-"):
        return "mpim"
    return "group" if name == "privategroup" else "channel"
