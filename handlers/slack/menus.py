"""The menu under a ticket, whose options open forms."""

from __future__ import annotations

import re
from dataclasses import replace

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.command import Follow
from core.message import ALONE, Message, Place
from handlers.blocks import form_for, gone_view
from handlers.blocks.forms import FOLLOW, PREFIX, About
from handlers.slack.actions import message_of, surface_of
from handlers.slack.commands import channel_type
from handlers.slack.modals import open_or_tell
from handlers.slack.routes import Routes
from handlers.slack.service import Payload, Service, netted, tell_directly

ACTIONS = re.compile(rf"^{PREFIX}(?:more|reject):(T[0-9]{{3,12}})")
WORDS = {
    "edit": "{} p1",
    "assign": "give {} to @ana",
    "close": "close {}, restarted",
    "merge": "merge {} into T2",
    "reject": "reject {}: too expensive",
    "note": "/ticket internal note on {}: the vendor called",
    "log": "{} +45m proxy",
}


def register(routes: Routes) -> None:
    """Listen for the menu."""

    @netted(tell_directly)
    async def choose(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        action = body["actions"][0]
        name = (action.get("selected_option") or action).get("value")
        if name == FOLLOW:
            message = replace(message_of(body, service), text=f"follow {_id(action)}")
            await service.handle(message, surface_of(body), Follow((_id(action),)))
        if name in WORDS:
            await open_about(service, body, name, About(_id(action), place=_place(body)))
        return await ack()

    routes.action(ACTIONS)(choose)


def _id(action: Payload) -> str:
    found = ACTIONS.match(action["action_id"])
    assert found
    return found[1]


def _place(body: Payload) -> Place:
    channel = body["channel"]
    return Place(channel["id"], channel_type(channel["id"], channel.get("name") or ""))


async def open_about(service: Service, body: Payload, name: str, about: About) -> None:
    """Open a form about the ticket in its current state. name: a key of `WORDS`."""
    id = about.id or ""
    message = Message(
        text="",
        actor=service.identity.actor(body["user"]["id"]),
        at=service.now(),
        place=about.place,
        audience=ALONE,
    )
    face = await service.face(message, id)
    if face is None:
        view = gone_view(id)
    else:
        answers = await service.answers(message, id) if name == "close" else ()
        view = form_for(name, face, replace(about, seen=face.change.key), answers)
    await open_or_tell(service, body, view, WORDS[name].format(id))
