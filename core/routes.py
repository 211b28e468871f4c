"""Routes: which tickets go to whom in turn. Pure: no I/O, no clock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from core.absences import away_until
from core.frozen import dataclass
from core.ticket import CATS, Cat, Pri, Ticket

PEOPLE_MAX = 20  # people of a route
ROUTES_MAX = 100  # routes of a workspace


@dataclass(frozen=True, slots=True)
class Route:
    """Tickets that fit all of the conditions go to these people in turn.

    client, cat, labels, pri: the conditions; None or empty: any
    people: user ids, in their order
    """

    client: str | None = None
    cat: Cat | None = None
    labels: tuple[str, ...] = ()
    pri: Pri | None = None
    people: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """The conditions in words, like `acme infra +payments p1`: the route's name."""
        labels = [f"+{label}" for label in sorted(self.labels)]
        said = [self.client, self.cat, *labels, f"p{self.pri}" if self.pri else None]
        return " ".join(one for one in said if one)

    def fits(self, ticket: Ticket) -> bool:
        """Whether the ticket meets all conditions."""
        return (
            self.client in (None, ticket.more.client)
            and self.cat in (None, ticket.cat)
            and self.pri in (None, ticket.pri)
            and {*self.labels} <= {*ticket.more.labels}
        )

    @property
    def _rank(self) -> tuple[int, bool, int, bool, str]:
        """The most conditions count, then a client, labels, a category."""
        given = [self.client, self.cat, self.pri, *self.labels]
        many = sum(one is not None for one in given)
        return -many, self.client is None, -len(self.labels), self.cat is None, self.what


def route_of(what: str) -> Route:
    """Return the route of a name, without people."""
    route = Route()
    for word in what.split():
        if word in CATS:
            route = replace(route, cat=next(cat for cat in CATS if cat == word))
        elif word.startswith("+"):
            route = replace(route, labels=(*route.labels, word[1:]))
        elif word in _PRIS:
            route = replace(route, pri=_PRIS[word])
        else:
            route = replace(route, client=word)
    return route


_PRIS: dict[str, Pri] = {"p1": 1, "p2": 2, "p3": 3}


def routes_of(stored: Mapping[str, str]) -> tuple[Route, ...]:
    """Return the routes, the one that counts first. stored: `name#place` -> user id"""
    people: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, user in stored.items():
        what, _, place = key.rpartition("#")
        people[what].append((int(place), user))
    made = (
        replace(route_of(what), people=tuple(user for _, user in sorted(one)))
        for what, one in people.items()
    )
    return tuple(sorted(made, key=lambda route: route._rank))


def route_for(ticket: Ticket, routes: Iterable[Route]) -> Route | None:
    """Return the route of a ticket; None if none fits. routes: the one that counts first"""
    return next((route for route in routes if route.fits(ticket)), None)


def next_of(people: Sequence[str], turns: Mapping[str, int], absent: Iterable[str]) -> str | None:
    """Return whose turn it is: of those who are there, who had none for the longest time.

    So any two people who are there get the same number of tickets, or one of them gets one more.
    Who was away gets one ticket when they are back, and then as many as the others.

    turns: the number of each one's last turn; who has none comes first
    absent: those who are passed over
    """
    away = {*absent}
    there = [user for user in people if user not in away]
    return min(there, key=lambda user: turns.get(user, 0), default=None)


def absent(away: Mapping[str, str], now: str) -> frozenset[str]:
    """Return who is away at a time. away: user id -> absences; now: UTC, to the minute"""
    return frozenset(user for user, told in away.items() if away_until(told, now))
