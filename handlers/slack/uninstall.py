"""The end of an installation: the app was uninstalled, or its token revoked."""

from __future__ import annotations

import logging
import time

from slack_bolt import BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from core.errors import StoreError
from handlers.slack.service import Payload
from handlers.slack.teams import Teams

logger = logging.getLogger(__name__)


def register(app: AsyncApp, teams: Teams) -> None:
    """Listen for the end of an installation."""

    async def ended(ack: AsyncAck, body: Payload, context: AsyncBoltContext) -> BoltResponse | None:
        event = body["event"]
        if event["type"] == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return None  # only users' tokens, which the bot never asks for
        everywhere = context.is_enterprise_install
        id = context.enterprise_id if everywhere else context.team_id
        try:
            await teams.leave(id or "", int(body.get("event_time") or time.time()))
        except StoreError:
            logger.exception("an installation was not removed")
            return BoltResponse(status=500)  # Slack delivers again
        return None

    for event in ("app_uninstalled", "tokens_revoked"):
        app.event(event)(ended)
