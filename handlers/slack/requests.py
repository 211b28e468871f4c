"""The button that opens the form of a type of requests."""

from __future__ import annotations

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.translation import say, told
from handlers.blocks.requests import OPEN, form_at
from handlers.slack.actions import message_of
from handlers.slack.modals import open_or_tell
from handlers.slack.routes import Routes
from handlers.slack.service import Payload, Service, netted, tell_directly

GONE = say("There is no such type of requests any more.")


def register(routes: Routes) -> None:
    """Listen for the button."""

    @netted(tell_directly)
    async def press(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        message = message_of(body, service)
        name = body["actions"][0].get("value") or ""
        one = next((t for t in await service.request_types(message) if t.name == name), None)
        if one is None:
            said = {"channel": body["channel"]["id"], "user": body["user"]["id"]}
            service.send("chat.postEphemeral", **said, text=told(GONE))
        else:
            view = form_at(one, message.place)
            await open_or_tell(service, body, view, one.example)
        return await ack()

    routes.action(OPEN)(press)
