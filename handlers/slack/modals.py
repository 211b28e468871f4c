"""Opening a form, at once: a trigger is valid for only three seconds."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
from slack_sdk.errors import SlackApiError

from core.translation import say, told
from handlers.blocks.parts import Block
from handlers.slack.service import Payload, Service

TRIGGER = 2.5  # seconds to open a form, less than Slack's three
USED = "exchanged_trigger_id"  # the trigger has opened a form: a lost answer, or pressed twice
TOO_LATE = say(
    "Slack did not open the form in time. Nothing was changed: try again, or say it in words"
)
WORDS = "/ticket the vpn is down"  # they make a ticket without a form

logger = logging.getLogger(__name__)


async def opened(service: Service, body: Payload, view: Block) -> bool:
    """Open the form. Whether the person who pressed has it."""
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
    """Open the form, or tell the person in a direct message how to do without it.

    words: a message that does the same
    """
    if not await opened(service, body, view):
        text = f"{told(TOO_LATE)}: `{words}`"
        service.send("chat.postMessage", channel=body["user"]["id"], text=text)
