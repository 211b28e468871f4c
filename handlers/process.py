"""What every way in that serves for long does alike: its log, and how it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal


def begin_log() -> None:
    """The program's log on stderr, a line an entry."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")


def stop_signal() -> asyncio.Event:
    """Is set at SIGTERM and SIGINT."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop
