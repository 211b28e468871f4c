"""A clock for what is put off."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta


class Clock:
    """The time, which never goes back: what was put off for a minute does not wait for a day when
    the machine's clock is set back by one. To be made and asked in a running event loop."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._latest, self._moment = now(), asyncio.get_running_loop().time()

    def now(self) -> datetime:
        moment = asyncio.get_running_loop().time()
        passed = timedelta(seconds=moment - self._moment)
        self._latest, self._moment = max(self._now(), self._latest + passed), moment
        return self._latest
