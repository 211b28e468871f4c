"""How a surface writes what users wrote, people and times."""

from __future__ import annotations

from collections.abc import Callable

from core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """A surface's way to write each kind of user text.

    text: writes what a user wrote
    person: writes a user id, or `none`
    quote: writes words of the message
    time: writes a time in UTC, `2026-12-04T16:00Z`"""

    text: Callable[[str], str]
    person: Callable[[str], str]
    quote: Callable[[str], str]
    time: Callable[[str], str]
