"""`bot.py serve`: HTTP without Slack, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal

from aiohttp import web

from core.desk import Desk
from core.errors import SettingsError
from core.settings import Settings
from core.store import Store
from handlers.web.api import build_site

FINISH = 3.0  # seconds for requests under way when the server closes

logger = logging.getLogger(__name__)


async def run(settings: Settings, desk: Desk, store: Store) -> int:
    """Serves until SIGTERM or SIGINT. Raises SettingsError where it cannot listen."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    runner = await listen(build_site(desk, store), settings.host, settings.port)
    try:
        logger.info("ready on http://%s:%s", settings.host, settings.port)
        await stop.wait()
    finally:
        await runner.cleanup()
    return 0


async def listen(site: web.Application, host: str, port: int) -> web.AppRunner:
    """Starts to listen. Closing the runner lets the requests under way end."""
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=FINISH)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        await runner.cleanup()
        raise SettingsError(
            f"PORT: cannot listen on {host}:{port} ({error.strerror}); set another, or set HOST"
        ) from error
    return runner
