"""Turns: a ticket that a route fits and that nobody has goes to whose turn it is.

A turn is stored in the transaction that assigns the ticket, so processes and restarts agree on it.
An undo of that change gives it back. Secret tickets are not routed: the assignee would see them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from core import absences
from core.access import is_client_side
from core.desk.unit_of_work import Work
from core.message import iso, minute
from core.routes import absent, next_of, route_for, routes_of
from core.store import Step, Transaction
from core.ticket import TURN, Ticket


class Turn(NamedTuple):
    """Whose turn it is.

    what: name of the route
    n: number of the turn
    user: who gets the ticket
    """

    what: str
    n: int
    user: str


async def turn_of(work: Work, ticket: Ticket) -> Turn | None:
    """Return whose turn it is to take the ticket; None if no route fits, or nobody is there."""
    if not work.context.routes or ticket.own or ticket.secret or ticket.stat == "done":
        return None
    route = route_for(ticket, routes_of(work.context.routes))
    if route is None:
        return None
    last, turns = await work.db.turns(work.message.workspace, route.what, route.people)
    away = absent(work.context.away, minute(iso(work.message.at)))
    user = next_of(route.people, turns, away | work.message.left)
    return Turn(route.what, last + 1, user) if user else None


async def turn_after(work: Work, before: Ticket, after: Ticket) -> Turn | None:
    """Return whose turn it is after a change that brought the ticket onto another route."""
    if before.own or not work.context.routes:
        return None
    routes = routes_of(work.context.routes)
    if route_for(before, routes) == route_for(after, routes):
        return None
    return await turn_of(work, after)


async def taken(work: Work, ticket: Ticket, turn: Turn | None) -> Ticket:
    """Store the turn, and return the ticket with its assignee."""
    if turn is None:
        return ticket
    await work.db.take_turn(work.message.workspace, turn.what, turn.n, turn.user, ticket)
    return replace(ticket, own=turn.user)


async def give_back(ws: str, step: Step, db: Transaction) -> None:
    """Give the turn of a step back that is undone."""
    if what := step.after.get(TURN):
        await db.give_turn_back(ws, what, step.ticket)


def away_until(work: Work, user: str | None) -> str | None:
    """Return until when somebody else is away whom a ticket is assigned to, for the answer.

    None if they are there, or if the answer tells nothing about the team.
    """
    if user is None or user == work.message.user or is_client_side(work.message, work.role):
        return None
    return absences.away_until(work.context.away.get(user, ""), minute(iso(work.message.at)))


def oldest_first(ids: Iterable[str]) -> list[str]:
    """Return the ids, each once, in the order of the tickets' creation."""
    return sorted(dict.fromkeys(ids), key=lambda id: (len(id), id))
