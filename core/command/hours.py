"""Commands about the time that people log, and about clients' contracts."""

from __future__ import annotations

from typing import Literal

from core.command.tickets import Named
from core.frozen import dataclass

FileKind = Literal["csv", "xlsx"]


@dataclass(frozen=True, slots=True)
class Log(Named):
    """Log time on one ticket.

    minutes: how long; negative: take so much off
    day: UTC date YYYY-MM-DD, None for the day of the message
    note: what was done"""

    minutes: int = 0
    day: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Show the time logged, of one ticket or of a period. None: no filter.

    ids: the ticket; empty: all
    client: name of the client
    by: user id or `me`
    since, until: UTC dates YYYY-MM-DD, both inclusive; neither: this month
    file: kind of the file that Slack gets with every entry, None: no file"""

    ids: tuple[str, ...] = ()
    client: str | None = None
    by: str | None = None
    since: str | None = None
    until: str | None = None
    file: FileKind | None = None


@dataclass(frozen=True, slots=True)
class Contract:
    """Set what a client's contract gives, or show the contracts.

    client: name of the client; None: show all
    minutes: of each month, or in all if `period` is `once`; 0: the contract ends; None: show it
    period: `month` or `once`
    rollover: minutes at most that a month leaves to the next
    overage: price of an hour over the contract in whole units of money
    until: last day, UTC date YYYY-MM-DD"""

    client: str | None = None
    minutes: int | None = None
    period: str = "month"
    rollover: int | None = None
    overage: int | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Bill:
    """Mark a client's entries of a period as billed.

    client: name of the client
    since, until: UTC dates YYYY-MM-DD, both inclusive"""

    client: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Show what a client's statement of a month says, and where to get it.

    client: name of the client
    month: YYYY-MM"""

    client: str
    month: str
