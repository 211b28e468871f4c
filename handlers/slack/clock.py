"""A clock for postponed posts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta


class Clock:
    """A clock that never goes back. If the machine's clock is set back by a day, a post that was
    postponed by a minute still waits only a minute. It needs a running event loop."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._latest, self._moment = now(), asyncio.get_running_loop().time()

    def now(self) -> datetime:
        """Return the time (aware, UTC)."""
        moment = asyncio.get_running_loop().time()
        passed = timedelta(seconds=moment - self._moment)
        self._latest, self._moment = max(self._now(), self._latest + passed), moment
        return self._latest
