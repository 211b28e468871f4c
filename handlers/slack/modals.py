"""Opening a form: at once, because Slack takes a trigger for three seconds only."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
from slack_sdk.errors import SlackApiError

from core.translation import say, told
from handlers.blocks.parts import Block
from handlers.slack.service import Payload, Service

TRIGGER = 2.5  # seconds; after that nobody waits for the form any more
USED = "exchanged_trigger_id"  # it opened a form already: that answer was lost, or pressed twice
TOO_LATE = say(
    "Slack did not open the form in time. Nothing was changed: try again, or say it in words"
)
WORDS = "/ticket the vpn is down"  # that make a ticket without a form

logger = logging.getLogger(__name__)


async def opened(service: Service, body: Payload, view: Block) -> bool:
    """Whether the form is there for whoever pressed."""
    try:
        async with asyncio.timeout(TRIGGER):
            await service.call("views.open", trigger_id=body["trigger_id"], view=view)
    except SlackApiError as error:
        code = error.response.get("error") if isinstance(error.response.data, dict) else None
        if code == USED:
            return True
        logger.warning("a form was not opened: %s", error)
        return False
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        logger.warning("a form was not opened: %s", type(error).__name__)
        return False
    return True


async def open_or_tell(service: Service, body: Payload, view: Block, words: str) -> None:
    """Opens the form, or tells the person in a direct message how to do without. words: that do
    the same."""
    if not await opened(service, body, view):
        text = f"{told(TOO_LATE)}: `{words}`"
        service.send("chat.postMessage", channel=body["user"]["id"], text=text)
