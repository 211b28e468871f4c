"""The shortcuts, which open the form for a new ticket."""

from __future__ import annotations

from dataclasses import replace

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.command import Create
from core.message import Message
from core.ticket import Ticket
from handlers.blocks import known_view
from handlers.blocks.cards import card_in
from handlers.blocks.forms import About, blank_form, new_form
from handlers.blocks.parts import Block
from handlers.slack.captures import captured, place_of, thread_link
from handlers.slack.commands import channel_type
from handlers.slack.modals import WORDS, open_or_tell
from handlers.slack.routes import Routes
from handlers.slack.service import Payload, Service, netted, tell_directly

NEW, CAPTURE = "new", "capture"  # callback ids of the global shortcut and of the message's


def register(routes: Routes) -> None:
    """Listen for the shortcuts."""

    @netted(tell_directly)
    async def new(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        await open_or_tell(service, body, blank_form(About()), WORDS)
        return await ack()

    @netted(tell_directly)
    async def capture(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        await open_or_tell(service, body, await _filled(service, body), WORDS)
        return await ack()

    routes.shortcut(NEW)(new)
    routes.shortcut(CAPTURE)(capture)


async def _filled(service: Service, body: Payload) -> Block:
    """Return the form filled from the message, or the ticket that it made or shows already."""
    message = _message(service, body)
    assert message.place is not None
    shown, _ = card_in(body["message"].get("blocks") or [])
    if shown and (face := await service.face(message, shown)):
        return known_view(face.ticket, None)
    made = await service.draft(message)
    if isinstance(made, Ticket):
        return known_view(made, thread_link(message.place, service.identity))
    return new_form(_named(made, message.user), About(place=message.place, author=message.author))


def _named(draft: Create, user: str) -> Create:
    """Return the draft with the user's id in the place of "me"."""
    return replace(draft, own=user) if draft.own == "me" else draft


def _message(service: Service, body: Payload) -> Message:
    channel, user = body["channel"], body["user"]["id"]
    kind = channel_type(channel["id"], channel.get("name") or "")
    place = place_of(body["message"], channel["id"], kind, service.identity)
    return captured(
        body["message"], place, user, service.identity, service.now(), body["trigger_id"]
    )
