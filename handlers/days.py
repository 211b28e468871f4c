"""Days as people write them."""

from __future__ import annotations

from core.translation import tell


def day(date: str) -> str:
    """Return `15 Jan 2026` for `2026-01-15`."""
    return f"{short_day(date)} {date[:4]}"


def short_day(date: str) -> str:
    """Return `15 Jan` for `2026-01-15`."""
    months = tell("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    return f"{int(date[8:])} {months[int(date[5:7]) - 1]}"
