"""`bot.py serve`: HTTP without Slack."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from functools import partial

from core.desk import Desk
from core.errors import StoreError
from core.settings import Settings
from core.store import Store
from handlers.process import forgetting, repeated, stop_signal
from handlers.web.site import Part, build_site, listen

logger = logging.getLogger(__name__)


FILE_EVERY = 60.0  # seconds: repeating tickets are set to the minute


async def run(
    settings: Settings,
    desk: Desk,
    store: Store,
    parts: Sequence[Part],
    beside: AbstractAsyncContextManager[None],
) -> int:
    """Serve until SIGTERM or SIGINT, with `beside` meanwhile. Return the exit code. Raises
    SettingsError if it cannot listen."""
    stop = stop_signal()
    runner = await listen(build_site(*parts), settings.host, settings.port)
    try:
        async with (
            forgetting(store, _now),
            repeated(partial(_file, desk), FILE_EVERY),
            beside,
        ):
            logger.info("ready on http://%s:%s", settings.host, settings.port)
            await stop.wait()
    finally:
        await runner.cleanup()
    return 0


def _now() -> datetime:
    return datetime.now(UTC)


async def _file(desk: Desk) -> None:
    """File the repeating tickets whose time has come. Other reminders need Slack."""
    for workspace in await desk.repeating(_now()):
        try:
            await desk.repeat(workspace, _now())
        except StoreError:
            logger.exception("no repeating ticket is filed in %s", workspace)
