"""The figures of the statistics page."""

from __future__ import annotations

from datetime import timedelta

from core.desk.lookups import counts
from core.desk.times import Times, times
from core.frozen import dataclass
from core.message import Message, iso
from core.reply import Counted
from core.store import Snapshot
from core.ticket import Cat, Pri, Stat

DAYS = 30  # shown, today included


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of the statistics page.

    counted: the counts of all tickets
    tally: number of tickets of each state, category and priority
    dates: the last DAYS days, in order (UTC, YYYY-MM-DD)
    times: how long tickets waited in these days
    latest: key of the workspace's latest change
    """

    counted: Counted
    tally: dict[tuple[Stat, Cat, Pri], int]
    dates: tuple[str, ...]
    times: Times
    latest: int


async def statistics(message: Message, db: Snapshot) -> Statistics:
    """Return the statistics up to the day of the message."""
    ws = message.workspace
    dates = [iso(message.at - timedelta(days=back))[:10] for back in range(DAYS)]
    return Statistics(
        await counts(message, db),
        await db.tally(ws),
        tuple(reversed(dates)),
        await times(message, dates[-1], db),
        await db.latest(ws),
    )
