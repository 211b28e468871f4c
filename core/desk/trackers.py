"""Other trackers (GitHub, Linear) where tickets become issues."""

from __future__ import annotations

from collections.abc import Callable

from core.command import Update
from core.desk.unit_of_work import Work
from core.history import Changed
from core.ticket import Ticket
from core.translation import say

TRACKERS = ("github", "linear")  # kinds of connections


async def tracker(work: Work, command: Update) -> str | None:
    """Return the tracker or the issue that the command names, as it is written there.

    The kind alone (`github`) is enough if there is one connection of it. An issue can be named if
    it is the ticket's already. None: there is no such one.
    """
    said, ws = (command.issue or "").lower(), work.message.workspace
    known = [one for one in await work.db.connections(ws) if one.kind in TRACKERS]
    if found := next((one.name for one in known if one.name.lower() == said), None):
        return found
    of_kind = [one.name for one in known if one.kind == said]
    if len(of_kind) == 1:
        return of_kind[0]
    ticket = await work.db.ticket(ws, command.ids[0]) if len(command.ids) == 1 else None
    ties = await work.db.ties(ticket) if ticket else []
    names = (str(tie.state["issue"]) for tie in ties if "issue" in tie.state)
    return next((name for name in names if name.lower() == said), None)


async def kept_here(
    work: Work, command: Update, given: Changed
) -> Callable[[Ticket], str | None] | None:
    """Return the rule which tickets must not become the issue in `given`, whose name is completed.

    None: there is no such tracker.
    """
    issue = await tracker(work, command) if given.get("issue") else None
    if given.get("issue") and issue is None:
        return None
    given |= {"issue": issue} if issue else {}

    def barred(ticket: Ticket) -> str | None:
        if issue is None:
            return None
        if ticket.secret:
            return say("{id} is private, it stays here", id=ticket.id)
        now = ticket.more.issue
        if now and now.lower() != issue.lower() and not issue.startswith(now):
            return say("{id} is {issue} already", id=ticket.id, issue=now)
        return None

    return barred
