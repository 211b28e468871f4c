"""Commands of agents that share a queue."""

from __future__ import annotations

from core.command.tickets import List
from core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Next:
    """Take the first open ticket that nobody has, for a time.

    where: filters that it matches; None: any
    for_: minutes that the lease lasts (`for` in JSON), None for `core.desk.queue.USUAL`
    """

    where: List | None = None
    for_: int | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Show what others changed as soon as there is something.

    seconds: how long to wait at most, None for as long as one may
    """

    seconds: int | None = None
