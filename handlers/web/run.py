"""`bot.py serve`: HTTP without Slack."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime

from core.settings import Settings
from core.store import Store
from handlers.process import forgetting, stop_signal
from handlers.web.site import Part, build_site, listen

logger = logging.getLogger(__name__)


async def run(settings: Settings, store: Store, parts: Sequence[Part]) -> int:
    """Serve until SIGTERM or SIGINT. Return the exit code. Raises SettingsError if it cannot
    listen."""
    stop = stop_signal()
    runner = await listen(build_site(*parts), settings.host, settings.port)
    try:
        async with forgetting(store, lambda: datetime.now(UTC)):
            logger.info("ready on http://%s:%s", settings.host, settings.port)
            await stop.wait()
    finally:
        await runner.cleanup()
    return 0
