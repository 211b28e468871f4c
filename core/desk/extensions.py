"""Due times that an order moves by a span, each from its own: "T35 due +2d"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from core.command import Update
from core.desk.moments import zone_here
from core.desk.unit_of_work import Work
from core.history import Changed
from core.message import iso, minute
from core.parser.moments import AHEAD_MAX
from core.parser.moments.shifts import shift_in, shifted
from core.ticket import Ticket
from core.translation import say


def shift_of(command: Update) -> str | None:
    """Return the span by which the command moves due times, None if it moves none."""
    return shift_in(command.due) if command.due and command.due.startswith("+") else None


def moved(work: Work, shift: str | None) -> Callable[[Ticket], Changed]:
    """Return what gives each ticket its due time, later by the span."""
    zone = zone_here(work.message)

    def own(ticket: Ticket) -> Changed:
        later = _later(ticket, shift, zone) if shift else None
        return {"due": minute(iso(later))} if later else {}

    return own


def may_move(
    work: Work, shift: str | None, also: Callable[[Ticket], str | None]
) -> Callable[[Ticket], str | None]:
    """Return the rule whose due time cannot be moved by the span, and why. also: another rule"""
    zone, last = zone_here(work.message), work.message.at + AHEAD_MAX

    def barred(ticket: Ticket) -> str | None:
        if shift and not ticket.more.due:
            return say("{id} has no due time", id=ticket.id)
        later = _later(ticket, shift, zone) if shift else None
        if later and later > last:
            return say("when? like: friday 17:00")
        return also(ticket)

    return barred


def _later(ticket: Ticket, shift: str, zone: tzinfo) -> datetime | None:
    due = ticket.more.due
    return shifted(datetime.fromisoformat(due), shift, zone) if due else None
