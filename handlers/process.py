"""The parts that all servers share: the log, periodic work, and the stop signal."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Any

from core.errors import DeskError
from core.settings import Settings
from core.store import Store

FORGET_AFTER = timedelta(days=2)  # Slack redelivers for some minutes, other programs perhaps later
FORGET_EVERY = 3600.0  # seconds

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_CHATTY = ("slack_sdk", "slack_bolt", "aiosqlite", "asyncio")

logger = logging.getLogger(__name__)


def spare_modules() -> None:
    """Tell the garbage collector not to look again at what is loaded now: it stays."""
    gc.collect()
    gc.freeze()


def begin_log(settings: Settings) -> None:
    """Start the program's log on standard error: one line of text or JSON for each entry."""
    handler = logging.StreamHandler()
    if settings.log_format == "json":
        from pythonjsonlogger.json import JsonFormatter

        names = {"asctime": "at", "levelname": "level", "name": "logger"}
        handler.setFormatter(JsonFormatter(_FORMAT, rename_fields=names))
    else:
        handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(_is_ours_or_telling)
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler])


def _is_ours_or_telling(record: logging.LogRecord) -> bool:
    """Whether to keep the entry. At DEBUG, libraries log message texts and tokens."""
    return record.levelno >= logging.INFO or not record.name.startswith(_CHATTY)


def stop_signal() -> asyncio.Event:
    """Return an event that SIGTERM and SIGINT set."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop


def forgetting(store: Store, now: Callable[[], datetime]) -> AbstractAsyncContextManager[None]:
    """Inside the `with`, drop hourly the deliveries that are too old to come again."""

    async def forget() -> None:
        await store.forget_deliveries(now() - FORGET_AFTER)

    return repeated(forget, FORGET_EVERY)


@asynccontextmanager
async def repeated(work: Callable[[], Awaitable[None]], seconds: float) -> AsyncIterator[None]:
    """Inside the `with`, repeat the work after each pause. A DeskError is logged and ignored."""

    async def repeat() -> None:
        while True:
            try:
                await work()
            except DeskError:
                logger.exception("housekeeping failed")
            await asyncio.sleep(seconds)

    task = asyncio.create_task(repeat())
    try:
        yield
    finally:
        await cancelled(task)


async def cancelled(task: asyncio.Future[Any]) -> None:
    """Cancel the task and wait until it has ended."""
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
