"""A day that passes in seconds: where everybody waits, the clock jumps to what they wait for."""

from __future__ import annotations

import asyncio
import selectors
from datetime import UTC, datetime, timedelta

PATIENCE = 0.05  # real seconds that a thread or a socket has to be heard before the clock jumps


class SkippingLoop(asyncio.SelectorEventLoop):
    """An event loop whose time can be advanced, and jumps over what would be slept."""

    def __init__(self) -> None:
        self.skipped = 0.0
        super().__init__(_Selector(self))
        self._began = datetime.now(UTC).replace(microsecond=0), self.time()

    def time(self) -> float:
        return super().time() + self.skipped

    def now(self) -> datetime:
        """The hour that it is in this loop."""
        began, then = self._began
        return began + timedelta(seconds=self.time() - then)

    def advance(self, seconds: float) -> None:
        self.skipped += seconds


class _Selector(selectors.DefaultSelector):
    def __init__(self, loop: SkippingLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= PATIENCE:
            return super().select(timeout)
        ready = super().select(PATIENCE)
        if not ready:
            self._loop.advance(timeout - PATIENCE)
        return ready
