"""Comments: what is said of a ticket to all who see it, also in another tracker."""

from __future__ import annotations

from core.access import may_change
from core.command import Comment
from core.desk.history import record
from core.desk.notes import all_of
from core.desk.outcome import told
from core.desk.unit_of_work import Work
from core.reply import Reply, Row
from core.store import Step
from core.ticket import COMMENT, COMMENT_MAX, Ticket, kept_lines, shortened
from core.translation import say


async def comment(work: Work, command: Comment) -> Reply:
    """Add a comment. Anybody may who may leave a note."""
    there = await all_of(work, command.ids)
    if not isinstance(there, list):
        return there
    text = shortened("\n".join(kept_lines(command.text)), COMMENT_MAX).rstrip()
    rows = [_row(work, ticket, text) for ticket in there]
    steps = [Step(row.ticket, {}, row.changed) for row in rows if row.ticket and row.changed]
    change = await record(work, "updated", steps)
    return told("updated", rows, len(steps), {COMMENT: text}, change)


def _row(work: Work, ticket: Ticket, text: str) -> Row:
    if not may_change(ticket, work.message.user, work.role, is_note=True):
        return Row(ticket.id, "er", say("only agents change others' tickets"), ticket=ticket)
    return Row(ticket.id, "up", changed={COMMENT: text}, ticket=ticket)
