"""The menu under a ticket: each choice opens its form."""

from __future__ import annotations

import re

from slack_bolt import BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from core.message import Message, Place
from handlers.blocks import form_for, gone_view
from handlers.blocks.forms import PREFIX, About
from handlers.blocks.parts import Block
from handlers.slack.commands import channel_type
from handlers.slack.opening import open_or_tell
from handlers.slack.service import FAILED, Payload, Service, netted

ACTIONS = re.compile(rf"^{PREFIX}more:(T[0-9]{{3,}})")
WORDS = {
    "edit": "{} p1",
    "assign": "give {} to @ana",
    "close": "close {}, restarted",
    "merge": "merge {} into T2",
    "note": "/ticket internal note on {}: the vendor called",
}


def register(app: AsyncApp, service: Service) -> None:
    """Listens for the menu."""

    async def rescue(ack: AsyncAck, body: Payload, error: Exception) -> BoltResponse | None:
        service.tell("chat.postMessage", channel=body["user"]["id"], text=FAILED)
        return await ack()

    @netted(rescue)
    async def choose(ack: AsyncAck, body: Payload) -> BoltResponse | None:
        action = body["actions"][0]
        name, id = action["selected_option"]["value"], _id(action)
        view = await _form(service, body, name, id)
        await open_or_tell(service, body, view, WORDS[name].format(id))
        return await ack()

    app.action(ACTIONS)(choose)


def _id(action: Payload) -> str:
    found = ACTIONS.match(action["action_id"])
    assert found
    return found[1]


async def _form(service: Service, body: Payload, name: str, id: str) -> Block:
    """The form about the ticket as it stands now."""
    message = Message(
        text="",
        user=body["user"]["id"],
        workspace=service.identity.workspace,
        at=service.now(),
        place=_place(body),
        user_ids=True,
        private=True,
    )
    face = await service.face(message, id)
    if face is None:
        return gone_view(id)
    return form_for(name, face, About(id, face.change.key, message.place))


def _place(body: Payload) -> Place:
    channel = body["channel"]
    return Place(channel["id"], channel_type(channel["id"], channel.get("name") or ""))
