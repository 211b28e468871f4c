"""What every way in that serves for long does alike: its log, its housekeeping, how it stops."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Any

from core.errors import DeskError
from core.settings import Settings
from core.store import Store

FORGET_AFTER = timedelta(days=2)  # Slack delivers again for some minutes, a program later perhaps
FORGET_EVERY = 3600.0  # seconds

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_CHATTY = ("slack_sdk", "slack_bolt", "aiosqlite", "asyncio")

logger = logging.getLogger(__name__)


def begin_log(settings: Settings) -> None:
    """The program's log on stderr: a line an entry, or a JSON object."""
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
    """At DEBUG the libraries log what people wrote, and tokens."""
    return record.levelno >= logging.INFO or not record.name.startswith(_CHATTY)


def stop_signal() -> asyncio.Event:
    """Is set at SIGTERM and SIGINT."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop


def forgetting(store: Store, now: Callable[[], datetime]) -> AbstractAsyncContextManager[None]:
    """Drops what is kept to recognise a redelivery, once none can come."""

    async def forget() -> None:
        await store.forget_deliveries(now() - FORGET_AFTER)

    return repeated(forget, FORGET_EVERY)


@asynccontextmanager
async def repeated(work: Callable[[], Awaitable[None]], seconds: float) -> AsyncIterator[None]:
    """Does the work now and then; a failure is logged and the next time comes all the same."""

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
    """Ends the task, and waits until it has."""
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
