"""The workspaces that the bot serves, and its parts in each of them."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.desk.captures import CAPTURE
from core.frozen import dataclass
from core.post import CHART, SHEET, UPLOAD, Post, Queued
from core.store import Store
from handlers.slack.calls import Calls, Observe, unseen
from handlers.slack.cards import Cards
from handlers.slack.files import Files
from handlers.slack.identity import Identity
from handlers.slack.notices import Notices
from handlers.slack.reactions import Captures
from handlers.slack.service import Service, utcnow
from handlers.slack.trackers import Outlets

logger = logging.getLogger(__name__)

Maker = Callable[[Queued], Awaitable[Post | None]]


@dataclass(frozen=True, slots=True)
class Team:
    """The bot in one workspace.

    service: used by its listeners
    calls: calls with its token
    makers: method of a derived post -> what makes the call of it
    """

    service: Service
    calls: Calls
    makers: Mapping[str, Maker]


class Teams(Protocol):
    """All workspaces that the bot serves."""

    async def of(self, workspace: str | None, organisation: str | None = None) -> Team | None:
        """Return the bot in this workspace; None if it is not installed there.

        workspace, organisation: ids (T.., E..) from a delivery or a post
        """

    async def leave(self, id: str, at: int) -> None:
        """Note that the bot was uninstalled. id: the workspace's or organisation's; at: when, in
        seconds since 1970."""

    async def settle(self, seconds: float) -> None:
        """Wait for calls outside the outbox, at most this long."""


class Single:
    """The one workspace of a token. All deliveries belong to it."""

    def __init__(self, team: Team) -> None:
        self._team = team

    async def of(self, workspace: str | None, organisation: str | None = None) -> Team:
        return self._team

    async def leave(self, id: str, at: int) -> None:
        logger.critical("Slack has taken SLACK_BOT_TOKEN back: install the app again")

    async def settle(self, seconds: float) -> None:
        await self._team.service.settle(seconds)


@dataclass(frozen=True, slots=True)
class Opening:
    """Makes teams.

    desk: runs the messages
    store: is read by the makers
    ring: called when there are new posts in the outbox
    observe: called after each call to Slack
    now: the clock (aware, UTC)
    """

    desk: Desk
    store: Store
    ring: Callable[[], None]
    observe: Observe = unseen
    now: Callable[[], datetime] = utcnow

    def team(self, client: AsyncWebClient, identity: Identity) -> Team:
        """Return a team. client: with the workspace's token; identity: the bot's there."""
        calls = Calls(client, self.observe)
        service = Service(self.desk, identity, client, self.ring, self.now)
        language, directory = service.language, service.directory
        outlets = Outlets(self.desk, self.store, directory)
        notices = Notices(self.store, language, directory.standing, outlets, self.now)
        files = Files(language, may_send=identity.may("files:write"))
        makers: dict[str, Maker] = {
            CAPTURE: Captures(service, calls).make,
            "ticket.card": Cards(self.store, calls, identity, language, outlets).draw,
            "ticket.notice": notices.notice,
            "ticket.freed": notices.freed,
            "ticket.live": notices.live,
            "ticket.followed": notices.followed,
            "ticket.matched": notices.matched,
            "ticket.triage": notices.triage,
            "ticket.approval": notices.approval,
            "ticket.approved": notices.approved,
            "ticket.repeated": notices.repeated,
            "ticket.unclaimed": notices.unclaimed,
            "ticket.handover": notices.handover,
            "ticket.untouched": notices.untouched,
            "ticket.digest": notices.digest,
            "ticket.report": notices.report,
            UPLOAD: files.file,
            CHART: files.chart,
            SHEET: files.sheet,
            "ticket.meeting": notices.meeting,
            "ticket.due": notices.due,
            "ticket.late": notices.late,
            "ticket.asked": notices.asked,
        }
        return Team(service, calls, makers)
