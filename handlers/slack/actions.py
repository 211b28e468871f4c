"""Buttons and menus under the bot's messages: their value is a command as JSON, or a word."""

from __future__ import annotations

import re

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.message import Audience, Message, Place
from core.parser import from_text
from core.translation import tell
from handlers.blocks.cards import card_in, seen_in
from handlers.blocks.pages import NO
from handlers.blocks.parts import section
from handlers.slack.answers import Pressed
from handlers.slack.commands import channel_type
from handlers.slack.routes import Routes
from handlers.slack.service import FAILED, Payload, Service, netted

ACTIONS = re.compile(r"^desk:")


def register(routes: Routes) -> None:
    """Listen for the bot's own buttons and menus."""

    @netted(_rescue)
    async def press(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        message = message_of(body, service)
        await service.handle(message, surface_of(body), from_text(message.text))
        if body["actions"][0]["action_id"] == f"desk:{NO}":
            _drop(body, service)
        return await ack()

    routes.action(ACTIONS)(press)


def _drop(body: Payload, service: Service) -> None:
    """Replace a question that was answered with no. An ephemeral message stays: its reader can
    dismiss it."""
    shown = body["container"]
    if not shown.get("is_ephemeral"):
        text = tell("Nothing was changed.")
        said = {"channel": body["channel"]["id"], "ts": shown["message_ts"], "text": text}
        service.send("chat.update", **said, blocks=[section(text)])


async def _rescue(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    said = {"channel": body["channel"]["id"], "user": body["user"]["id"], "text": FAILED}
    service.send("chat.postEphemeral", **said)
    return await ack()


def message_of(body: Payload, service: Service) -> Message:
    """Return the press as a message to the desk, by the person who pressed."""
    action, user = body["actions"][0], body["user"]["id"]
    _, told = card_in(_blocks(body))
    return Message(
        text=_value(action),
        actor=service.identity.actor(user),
        at=service.now(),
        source=f"{action['action_ts']}:{action['action_id']}:{user}",
        place=_place(body, service),
        seen=seen_in(action["action_id"]) or told,
        audience=Audience(private=bool(body["container"].get("is_ephemeral"))),
    )


def _blocks(body: Payload) -> list[Payload]:
    """Return the blocks of the message with the button. Slack sends none for an ephemeral one."""
    return (body.get("message") or {}).get("blocks") or []


def _value(action: Payload) -> str:
    """Return the value of a button, or of the chosen option of a menu."""
    chosen = action.get("selected_option") or action
    return str(chosen.get("value") or "")


def _place(body: Payload, service: Service) -> Place:
    channel, shown = body["channel"], body["container"]
    kind = channel_type(channel["id"], channel.get("name") or "")
    if shown.get("is_ephemeral"):  # nobody can answer in its thread
        return Place(channel["id"], kind, thread=shown.get("thread_ts"))
    ts, thread = shown["message_ts"], _thread(body)
    link = service.identity.link(channel["id"], ts, thread)
    return Place(channel["id"], kind, ts, thread, link)


def _thread(body: Payload) -> str | None:
    """Return the thread that the message with the button is in, if any."""
    shown = body["container"]
    thread = shown.get("thread_ts") or (body.get("message") or {}).get("thread_ts")
    return None if thread == shown["message_ts"] else thread


def surface_of(body: Payload) -> Pressed:
    """Return the surface that answers the press."""
    shown = body["container"]
    card, _ = card_in(_blocks(body))
    return Pressed(
        user=body["user"]["id"],
        ts=shown["message_ts"],
        card=card,
        response_url=body.get("response_url") if shown.get("is_ephemeral") else None,
    )
