"""What a rule would have done: the past is replayed with it. Pure: no I/O, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from core.clocks import Clock
from core.clocks.calendar import Calendar
from core.clocks.held import ALWAYS, Book, hours_of
from core.clocks.targets import Targets
from core.routes import Route, next_of, route_for
from core.ticket import Ticket


def always(targets: Targets, options: dict[str, str]) -> Book:
    """Return a book in which these targets, and the working hours of these options, always held."""
    return Book(((ALWAYS, targets),), Calendar([(ALWAYS, hours_of(options))]))


def is_late(clocks: Iterable[Clock], kinds: Iterable[str]) -> bool:
    """Whether a clock of one of these kinds is past its target."""
    return any(clock.state == "breached" and clock.kind in kinds for clock in clocks)


def handed_out(tickets: Sequence[Ticket], routes: Sequence[Route], what: str) -> Counter[str]:
    """Return how many tickets of a route each person would have got in turn.

    Nobody counts as away: the past is not known so well.

    tickets: oldest first
    routes: the one that counts first
    what: the route's name
    """
    given: Counter[str] = Counter()
    turns: dict[str, int] = {}
    for n, ticket in enumerate(tickets, 1):
        route = route_for(ticket, routes)
        user = next_of(route.people, turns, ()) if route and route.what == what else None
        if user:
            turns[user] = n
            given[user] += 1
    return given
