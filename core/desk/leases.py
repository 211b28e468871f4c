"""Leases on tickets: what ends them, what renews them, and whom they keep from a ticket.

Only `next` makes a lease. A person's own order is stronger: it ends the lease of an agent. A
program is kept from what another holds, and so is everybody who has lost a ticket to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.command import Command, Named
from core.desk.unit_of_work import Work
from core.history import Changed
from core.message import iso, minute
from core.store import Lease, Step
from core.ticket import Ticket, ticket_number
from core.translation import Said, say

LATE = timedelta(hours=24)  # for so long a lost lease keeps its holder from the ticket
_WANTED = frozenset(("own", "stat"))  # changing these takes the ticket, or finishes it


async def kept_from(work: Work, ticket: Ticket, given: Changed) -> Said | None:
    """Return why the caller cannot change the ticket because of a lease; None: they can."""
    user = work.message.user
    if not work.context.has_leases or ticket.own in (None, user):
        return None
    lease = (await work.db.leases([ticket])).get(ticket.id)
    is_late = _is_late(await work.db.lease_of(ticket, user), work.message.at)
    is_wanted = work.message.actor.is_program and bool(_WANTED & given.keys())
    runs = lease is not None and lease.until > iso(work.message.at)
    return _held(ticket, lease) if is_late or (runs and is_wanted) else None


def _is_late(lease: Lease | None, now: datetime) -> bool:
    return lease is not None and lease.ended == "lost" and lease.until > iso(now - LATE)


def _held(ticket: Ticket, lease: Lease | None) -> Said:
    """Return who has the ticket, and until when if they have it for a time."""
    if lease is None:
        return say("{id} is with {own}", id=ticket.id, own=ticket.own)
    until = minute(lease.until)
    return say("{id} is with {own} until {until}", id=ticket.id, own=ticket.own, until=until)


async def renew(work: Work, command: Command) -> None:
    """Let the caller's leases on the command's tickets last longer: it is a word about them."""
    if work.context.has_leases and isinstance(command, Named) and command.ids:
        message, numbers = work.message, [*map(ticket_number, command.ids)]
        await work.db.renew_leases(message.workspace, numbers, message.user, message.at)


async def settle(work: Work, steps: Sequence[Step]) -> None:
    """End the leases of tickets that were closed, withdrawn, or went to somebody else."""
    if not work.context.has_leases:
        return
    leases = await work.db.leases([step.ticket for step in steps])
    for step in steps:
        lease, ticket = leases.get(step.ticket.id), step.ticket
        is_gone = bool(step.before) and not step.after  # its creation was undone
        if lease and (is_gone or ticket.stat == "done" or ticket.own != lease.holder):
            is_own = work.message.user == lease.holder
            await work.db.end_lease(ticket, lease, "done" if is_own else "lost")
        if step.after.get("own"):
            await work.db.regain_lease(ticket, step.after["own"])
