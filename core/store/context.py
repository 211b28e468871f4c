"""What a command depends on besides tickets: part of the store protocols."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from core.command import ChannelUse
from core.frozen import dataclass
from core.store.people import Manner


@dataclass(frozen=True, slots=True)
class Context:
    """What a command depends on besides tickets.

    answers: the stored answers to its delivery, one text per command; empty if it is new
    kept: the stored answers to the other source that was asked for
    manner: how the person wants to be answered
    is_admin: whether the settings name the person an admin
    is_agent: whether the person is an agent; true for all if the settings name no agent
    talk: what `set_talk` stored for the person in this conversation, None if nothing
    learnt: the version of what was learnt: a new number each time, 0 if nothing was
    roles: the watched channels: channel id -> use
    clients: the channels of clients: channel id, or `unbound`, -> name of the client
    options: what the workspace set: name -> spelling (`core.options`)
    is_followed: whether anybody follows a ticket of the workspace
    has_lists: whether anybody follows new tickets by a list
    saved: the person's saved lists: name -> the words that ask for it
    routes: who gets which tickets: `name#place` -> user id (`core.routes`)
    away: who is away, or will be: user id -> `core.absences`
    deputies: who stands in for whom if they are away: user id -> user id
    requests: the types of requests: name -> JSON (`core.requests`)
    has_answers: whether the workspace has saved answers
    offers: whether resolutions of solved tickets are offered to new tickets
    has_leases: whether agents ever took tickets from the queue for a time
    """

    answers: tuple[str, ...]
    kept: tuple[str, ...]
    manner: Manner
    is_admin: bool
    is_agent: bool
    talk: str | None
    learnt: int
    roles: Mapping[str, ChannelUse]
    clients: Mapping[str, str]
    options: Mapping[str, str]
    is_followed: bool
    has_lists: bool
    saved: Mapping[str, str]
    routes: Mapping[str, str]
    away: Mapping[str, str]
    deputies: Mapping[str, str]
    requests: Mapping[str, str]
    has_answers: bool = False
    offers: bool = False
    has_leases: bool = False


class ContextReading(Protocol):
    """Part of a Snapshot."""

    async def context(
        self,
        ws: str,
        user: str,
        place: str,
        source: str | None,
        since: datetime | None = None,
        other: str | None = None,
    ) -> Context:
        """Return the context of a person's command, in one statement.

        place: Slack channel id, "" outside Slack
        source: of the delivery, None if it has none; answers older than `since` do not count
        other: another source, None if there is none
        """
