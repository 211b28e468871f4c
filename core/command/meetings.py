"""Commands about meetings and calendar feeds."""

from __future__ import annotations

from typing import Literal

from core.command.tickets import Named
from core.frozen import dataclass

What = Literal["on", "new", "off"]
MEETING = 30  # minutes, if nobody says how long


@dataclass(frozen=True, slots=True)
class Meet(Named):
    """Invite people to a meeting about a ticket, or move or cancel the caller's next one.

    when: a moment in words or UTC (`core.parser.moments`), `none` to cancel the meeting
    guest: user id of who is invited; None: the meeting that there is
    minutes: how long; None: MEETING, or as long as the meeting was
    others: user ids of who is invited besides the guest"""

    when: str = ""
    guest: str | None = None
    minutes: int | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """feed: `on` makes the caller's secret address, `new` another in its place, `off` none."""

    feed: What = "on"
