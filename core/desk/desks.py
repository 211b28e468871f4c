"""Sharing tickets with another desk, and what is said to it."""

from __future__ import annotations

from collections.abc import Callable

from core.access import Role, may_change
from core.command import Tell, Update
from core.desk.history import record
from core.desk.notes import all_of
from core.desk.outcome import told
from core.desk.unit_of_work import Work
from core.reply import Failed, Reply, Row
from core.store import Step
from core.ticket import WORDS, WORDS_MAX, Ticket, kept_lines, shortened
from core.translation import Said, say

KIND = "desk"  # of the connections


async def unknown_desk(work: Work, command: Update) -> Said | None:
    """Return why the caller cannot share tickets as the command says, or None."""
    if command.shared is None:
        return None
    if work.role not in ("agent", "admin"):
        return say("only agents share tickets")
    name, ws = command.shared, work.message.workspace
    is_known = name == "none" or await work.db.connection(ws, KIND, name)
    return None if is_known else say("no such desk here")


def stays(command: Update, also: Callable[[Ticket], str | None]) -> Callable[[Ticket], str | None]:
    """Return the rule which tickets the command must not share, and why. also: another rule"""

    def barred(ticket: Ticket) -> str | None:
        if command.shared in (None, "none", ticket.more.shared):
            return also(ticket)
        if ticket.secret:
            return say("{id} is private, it stays here", id=ticket.id)
        if ticket.more.shared:
            return say("{id} is shared with {desk}", id=ticket.id, desk=ticket.more.shared)
        return also(ticket)

    return barred


async def tell_desk(work: Work, command: Tell) -> Reply:
    """Say something to the desk that shares the tickets."""
    there = await all_of(work, command.ids)
    if not isinstance(there, list):
        return there
    text = shortened("\n".join(kept_lines(command.text)), WORDS_MAX)
    if not text:
        return Failed(say("tell them what?"))
    rows = [_row(work.message.user, work.role, ticket, command, text) for ticket in there]
    steps = [Step(row.ticket, {}, row.changed) for row in rows if row.ticket and row.changed]
    change = await record(work, "updated", steps)
    return told("updated", rows, len(steps), {WORDS: text}, change)


def _row(user: str, role: Role, ticket: Ticket, command: Tell, text: str) -> Row:
    shared = ticket.more.shared
    if not may_change(ticket, user, role):
        return Row(ticket.id, "er", say("only agents change others' tickets"), ticket=ticket)
    if shared is None or command.desk not in (None, shared):
        problem = say("{id} is not shared with them", id=ticket.id)
        return Row(ticket.id, "er", problem, ticket=ticket)
    return Row(ticket.id, "up", changed={WORDS: text}, ticket=ticket)
