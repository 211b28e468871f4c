"""What offers prevent: solved tickets with an offer against those whose offer was withheld."""

from __future__ import annotations

from math import sqrt

from core.command import Offers
from core.desk.context import context_of, role_in, within
from core.message import Message
from core.reply import Failed, Reply, Table
from core.store import Snapshot
from core.translation import say

_Z = 1.96  # 95 in 100


async def report(message: Message, command: Offers, db: Snapshot) -> Reply:
    """Return the report as a table of one row, of tickets that the reader may see."""
    if not await may_see(message, db):
        return Failed(say("only members see answers"))
    counts = {one.shown: one for one in await db.offer_counts(message.workspace)}
    shown, withheld = counts.get(True), counts.get(False)
    n, solved = (shown.tickets, shown.solved) if shown else (0, 0)
    m, anyway = (withheld.tickets, withheld.solved) if withheld else (0, 0)
    told = prevented(n, solved, m, anyway)
    columns = ("shown", "solved", "withheld", "solved anyway", "prevented", "95% from", "to")
    return Table(say("Offers"), columns, ((n, solved, m, anyway, *(told or (None,) * 3)),))


async def may_see(message: Message, db: Snapshot) -> bool:
    """Whether the answer may tell of saved answers: not to guests, nor where others read it."""
    context = await context_of(message, db)
    outside = within(message, context).audience.external
    return not outside and role_in(message, context) != "guest"


def prevented(n: int, solved: int, m: int, anyway: int) -> tuple[int, int, int] | None:
    """Return how many of the shown offers solved what would have stayed unsolved.

    n, solved: shown offers, and tickets of them that their requester closed
    m, anyway: the same of withheld offers
    Returns the estimate and its interval, in tickets (Newcombe's hybrid score interval of the
    difference of two rates); None if there is nothing to compare.
    """
    if not n or not m:
        return None
    p, q = solved / n, anyway / m
    (low_p, high_p), (low_q, high_q) = score(solved, n), score(anyway, m)
    below = sqrt((p - low_p) ** 2 + (high_q - q) ** 2)
    above = sqrt((high_p - p) ** 2 + (q - low_q) ** 2)
    return round(n * (p - q)), round(n * (p - q - below)), round(n * (p - q + above))


def score(k: int, n: int) -> tuple[float, float]:
    """Return Wilson's interval of a rate, k of n."""
    rate, z2 = k / n, _Z * _Z
    middle = (rate + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * sqrt(rate * (1 - rate) / n + z2 / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)
