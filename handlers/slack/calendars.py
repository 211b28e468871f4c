"""Calendars of people on call, read again and again in idle time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from core.calendars import shifts_in
from core.desk.upkeep import Upkeep
from core.errors import CalendarError, FetchError
from handlers.fetch import fetch

TOGETHER = 5  # calendars that are read at one look

logger = logging.getLogger(__name__)


async def read_calendars(
    upkeep: Upkeep, now: Callable[[], datetime], get: Callable[[str], Awaitable[bytes]] = fetch
) -> None:
    """Read the calendars whose time has come. If one cannot be read, its last shifts stay."""
    for workspace, what, url in (await upkeep.calendars(now()))[:TOGETHER]:
        found = None
        try:
            found = await asyncio.to_thread(shifts_in, await get(url), now())
        except (FetchError, CalendarError) as error:
            logger.warning("a calendar of %s was not read: %s", workspace, error)
        await upkeep.keep_calendar(workspace, what, found, now())
