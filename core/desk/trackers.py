"""Other trackers (GitHub, Linear) where tickets become issues."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from core.access import Role, may_change, may_name_clients
from core.command import Question, Update
from core.connections import Connection
from core.desk.alternatives import choice
from core.desk.unit_of_work import Work
from core.history import Changed
from core.message import Message
from core.reply import Changes, Created, Failed, Viewed
from core.ticket import Ticket
from core.translation import say

TRACKERS = ("github", "linear")  # kinds of connections
ASKED_MAX = 9  # connections that a question names

T = TypeVar("T")


class Trackers:
    """Which kinds of trackers each workspace has, as the process last saw them.

    The pump says so (`handlers.connections.pump`), so that no command and no card reads them.
    """

    def __init__(self) -> None:
        self._kinds: dict[str, tuple[str, ...]] = {}

    def know(self, connections: Iterable[Connection]) -> None:
        """Replace what is known. connections: those of all workspaces that are told of changes"""
        kinds: dict[str, set[str]] = {}
        for one in connections:
            if one.kind in TRACKERS:
                kinds.setdefault(one.workspace, set()).add(one.kind)
        self._kinds = {ws: tuple(sorted(some)) for ws, some in kinds.items()}

    def of(self, ws: str, ticket: Ticket) -> tuple[str, ...]:
        """Return the kinds of trackers where the ticket may still become an issue."""
        kinds = self._kinds.get(ws, ())
        return () if not kinds or ticket.secret or ticket.more.issue else kinds

    def are_in(self, ws: str) -> bool:
        """Whether the workspace has any."""
        return ws in self._kinds

    def offered(self, reply: T, message: Message, role: Role) -> T:
        """Return the reply with where its tickets may become issues, if the sender may do that.

        Where people of another organisation read it, there is nothing.
        """
        ws = message.workspace
        if not self.are_in(ws) or message.actor.read_only or not may_name_clients(message, role):
            return reply

        def to(ticket: Ticket) -> tuple[str, ...]:
            may = may_change(ticket, message.user, role)
            return self.of(ws, ticket) if may else ()

        match reply:
            case Created(ticket=Ticket() as one) | Changes(ticket=Ticket() as one):
                return replace(reply, to=to(one))
            case Viewed():
                return replace(reply, to={one.id: to(one) for one in reply.tickets})
            case _:
                return reply


async def kept_here(
    work: Work, command: Update, given: Changed
) -> Callable[[Ticket], str | None] | Failed:
    """Return the rule which tickets must not become the issue in `given`, whose name is completed.

    Failed: there is no such tracker, or several are meant.
    """
    if not given.get("issue"):
        return lambda _: None
    said = given["issue"].lower()
    known = await _there_already(work, command)
    issue = next((name for name in known if name.lower() == said), None)
    is_new = issue is None
    meant = [issue] if issue else await _trackers(work, said)
    if len(meant) != 1:
        return _which(work, command, meant)
    (issue,) = meant
    given["issue"] = issue
    return lambda ticket: _barred(ticket, issue, is_new=is_new)


def _barred(ticket: Ticket, issue: str, *, is_new: bool) -> str | None:
    if ticket.secret:
        return say("{id} is private, it stays here", id=ticket.id)
    now = ticket.more.issue
    if is_new and now and now != issue:
        return say("{id} is {issue} already", id=ticket.id, issue=now)
    return None


async def _trackers(work: Work, said: str) -> list[str]:
    """Return the names of the connections that may be meant: the one, or those of the kind."""
    found = await work.db.connections(work.message.workspace)
    known = [one for one in found if one.kind in TRACKERS]
    for one in known:
        if said in (one.name.lower(), str(one.terms.get("repo", "")).lower()):
            return [one.name]
    return [one.name for one in known if one.kind == said]


def _which(work: Work, command: Update, names: list[str]) -> Failed:
    """Ask which one; people of other organisations are told no names."""
    if not names or not may_name_clients(work.message, work.role):
        return Failed(say("no such tracker here"))
    choices = tuple(choice(replace(command, issue=name)) for name in names[:ASKED_MAX])
    return Failed(say("which tracker?"), choices, Question.VALUE)


async def _there_already(work: Work, command: Update) -> list[str]:
    """Return the names of the issues that the one ticket is."""
    if len(command.ids) > 1:
        return []
    ticket = await work.db.ticket(work.message.workspace, command.ids[0])
    ties = await work.db.ties(ticket) if ticket else []
    return [str(tie.state["issue"]) for tie in ties if "issue" in tie.state]
