"""Other trackers (GitHub, Linear) where tickets become issues."""

from __future__ import annotations

from collections.abc import Callable

from core.command import Update
from core.desk.unit_of_work import Work
from core.history import Changed
from core.ticket import Ticket
from core.translation import say

TRACKERS = ("github", "linear")  # kinds of connections


async def kept_here(
    work: Work, command: Update, given: Changed
) -> Callable[[Ticket], str | None] | None:
    """Return the rule which tickets must not become the issue in `given`, whose name is completed.

    None: there is no such tracker.
    """
    if not given.get("issue"):
        return lambda _: None
    said = given["issue"].lower()
    known = await _there_already(work, command)
    issue = next((name for name in known if name.lower() == said), None)
    is_new = issue is None
    issue = issue or await _tracker(work, said)
    if issue is None:
        return None
    given["issue"] = issue
    return lambda ticket: _barred(ticket, issue, is_new=is_new)


def _barred(ticket: Ticket, issue: str, *, is_new: bool) -> str | None:
    if ticket.secret:
        return say("{id} is private, it stays here", id=ticket.id)
    now = ticket.more.issue
    if is_new and now and now != issue:
        return say("{id} is {issue} already", id=ticket.id, issue=now)
    return None


async def _tracker(work: Work, said: str) -> str | None:
    """Return the connection's name. The kind alone (`github`) is enough if there is one of it."""
    found = await work.db.connections(work.message.workspace)
    known = [one for one in found if one.kind in TRACKERS]
    for one in known:
        if said in (one.name.lower(), str(one.terms.get("repo", "")).lower()):
            return one.name
    of_kind = [one.name for one in known if one.kind == said]
    return of_kind[0] if len(of_kind) == 1 else None


async def _there_already(work: Work, command: Update) -> list[str]:
    """Return the names of the issues that the one ticket is."""
    if len(command.ids) > 1:
        return []
    ticket = await work.db.ticket(work.message.workspace, command.ids[0])
    ties = await work.db.ties(ticket) if ticket else []
    return [str(tie.state["issue"]) for tie in ties if "issue" in tie.state]
