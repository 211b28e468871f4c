"""The slash command /ticket."""

from __future__ import annotations

from slack_bolt import BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from core.message import Message, Place
from handlers.slack.answers import Slash, joined
from handlers.slack.mrkdwn import plain
from handlers.slack.service import FAILED, Payload, Service, netted

COMMAND = "/ticket"


def register(app: AsyncApp, service: Service) -> None:
    """Listens for /ticket."""

    @netted(_rescue)
    async def run(ack: AsyncAck, body: Payload) -> BoltResponse | None:
        handled = await service.handle(message_of(body, service), Slash())
        if handled.answers:
            return await ack({"response_type": "ephemeral", **joined(handled.answers)})
        return await ack()

    app.command(COMMAND)(run)


async def _rescue(ack: AsyncAck, body: Payload, error: Exception) -> BoltResponse | None:
    return await ack({"response_type": "ephemeral", "text": FAILED})


def message_of(body: Payload, service: Service) -> Message:
    """The slash command as a message to the desk; without a text it asks for help."""
    identity = service.identity
    return Message(
        text=plain(body.get("text") or "", identity.user) or "help",
        user=body["user_id"],
        workspace=identity.workspace,
        at=service.now(),
        source=body["trigger_id"],
        place=Place(body["channel_id"], channel_type(body["channel_id"], body["channel_name"])),
        user_ids=True,
        private=True,
    )


def channel_type(channel: str, name: str) -> str:
    """What kind of channel it is, from what Slack calls it in commands and buttons."""
    if name == "directmessage" or channel.startswith("D"):
        return "im"
    if name.startswith("mpdm-"):
        return "mpim"
    return "group" if name == "privategroup" else "channel"
