"""Submissions of forms. Their content becomes commands. The form shows what goes wrong, and keeps
what was typed."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

import aiohttp
from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError

from core.message import Audience, Message
from core.translation import say, told
from handlers.blocks.forms import PREFIX, noticed
from handlers.slack.captures import thread_link
from handlers.slack.confirmations import Sent
from handlers.slack.home import show
from handlers.slack.routes import Routes
from handlers.slack.service import FAILED, Payload, Service, netted
from handlers.slack.submissions import NAMES, Order, Submission

VIEWS = re.compile(rf"^{PREFIX}(?:{'|'.join(NAMES)})$")
LEFT = say("They have left the workspace: choose somebody else.")

logger = logging.getLogger(__name__)


def register(routes: Routes) -> None:
    """Listen for submitted forms."""

    @netted(_rescue)
    async def submit(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        filled = Submission.of(body["view"])
        if wrong := filled.errors or await _who_left(service, filled):
            return await ack(response_action="errors", errors=wrong)
        for number, order in enumerate(filled.orders):
            if notice := await _run(service, body, filled, order, number):
                return await ack(response_action="update", view=await _again(service, body, notice))
        await _refresh(service, body, filled.about.home)
        return await ack()

    routes.view(VIEWS)(submit)


async def _rescue(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    first = next(b["block_id"] for b in body["view"]["blocks"] if b["type"] == "input")
    return await ack(response_action="errors", errors={first: FAILED})


async def _refresh(service: Service, body: Payload, home: str | None) -> None:
    """Show the outcome in the Home that the form was opened from, if it was."""
    if home is None:
        return
    try:
        await show(service, body["user"]["id"], home)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
        logger.warning("the Home stays as it was: %s", type(error).__name__)


async def _who_left(service: Service, filled: Submission) -> dict[str, str]:
    """Return the error of the assignee's field if that person has left the workspace."""
    own = filled.new("own")
    return {"own": told(LEFT)} if own and await service.directory.left([own]) else {}


async def _run(
    service: Service, body: Payload, filled: Submission, order: Order, number: int
) -> str:
    """Run one command. Return what went wrong; empty if nothing did."""
    message = message_of(service, body, filled, order, number)
    url = thread_link(message.place, service.identity) if message.place else None
    handled = await service.handle(message, Sent(url), order.command)
    return "".join(handled.answers)


def message_of(
    service: Service, body: Payload, filled: Submission, order: Order, number: int
) -> Message:
    """Return one command of the form as a message by its sender. number: its place, from 0."""
    view, about = body["view"], filled.about
    return Message(
        text=order.text,
        actor=service.identity.actor(body["user"]["id"]),
        at=service.now(),
        source=f"{view['id']}:{view['hash']}:{number}",
        place=about.place,
        author=about.author,
        seen=about.seen,
        audience=Audience(private=about.id is not None or about.place is None),
    )


async def _again(service: Service, body: Payload, notice: str) -> Payload:
    """Return the form with the notice. If it is submitted again, it counts as opened now."""
    filled = Submission.of(body["view"])
    about = filled.about
    if about.id:
        message = message_of(service, body, filled, filled.orders[0], 0)
        face = await service.face(message, about.id)
        about = replace(about, seen=face.change.key if face else about.seen)
    return noticed(body["view"], notice, about)
