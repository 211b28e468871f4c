"""The progress of a long command, on standard error."""

from __future__ import annotations

import sys
import time
from typing import Self

EVERY = 0.5  # seconds between two reports at a terminal
SELDOM = 10.0  # seconds between two reports elsewhere


class Progress:
    """Counts and reports. `with` removes the last report, so later output has its own line.

    doing: what happens, as the report says it (`exported`)
    what: the things that are counted
    """

    def __init__(self, doing: str, what: str = "tickets") -> None:
        self._doing, self._what, self.count = doing, what, 0
        self._watched = sys.stderr.isatty()
        self._next = time.monotonic() + (EVERY if self._watched else SELDOM)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._watched and self.count:
            sys.stderr.write("\r\x1b[K")

    def step(self, of: int | None = None) -> None:
        """Count one more. of: the total, if it is known."""
        self.count += 1
        if self.count % 100 == 0 and time.monotonic() >= self._next:
            self._say(f"{self.count:,} of {of:,}" if of else f"{self.count:,}")

    def report(self, what: str) -> None:
        """Report something else, as the last line."""
        sys.stderr.write(f"{chr(13) if self._watched else ''}{what}\n")
        sys.stderr.flush()

    def _say(self, count: str) -> None:
        self._next = time.monotonic() + (EVERY if self._watched else SELDOM)
        end = ("\r", "") if self._watched else ("", "\n")
        sys.stderr.write(f"{end[0]}{self._doing}: {count} {self._what}{end[1]}")
        sys.stderr.flush()
