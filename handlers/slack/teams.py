"""The workspaces that the bot serves, and what it is in each."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.desk.captures import CAPTURE
from core.post import Post, Queued
from core.store import Store
from handlers.slack.calls import Calls, Observe, unseen
from handlers.slack.cards import Cards
from handlers.slack.identity import Identity
from handlers.slack.notices import Notices
from handlers.slack.reactions import Captures
from handlers.slack.service import Service, utcnow

logger = logging.getLogger(__name__)

Maker = Callable[[Queued], Awaitable[Post | None]]


@dataclass(frozen=True, slots=True)
class Team:
    """The bot in one workspace: its listeners' service, its calls, and by their method what makes
    calls of derived posts."""

    service: Service
    calls: Calls
    makers: Mapping[str, Maker]


class Teams(Protocol):
    """All of them."""

    async def of(self, workspace: str | None, organisation: str | None = None) -> Team | None:
        """The bot where that comes from or goes to; None: it is not installed there. workspace,
        organisation: ids, T.. and E.., as Slack's deliveries have them."""

    async def leave(self, id: str, at: int) -> None:
        """The bot is no longer installed in that workspace or organisation. at: since when, in
        seconds since 1970."""

    async def settle(self, seconds: float) -> None:
        """Waits for calls outside the outbox, at most so long."""


class Single:
    """The one workspace of a token: whatever Slack delivers is its."""

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
    """Makes teams. ring: called when there is something new to post; observe: of each call; now:
    the clock, in UTC."""

    desk: Desk
    store: Store
    ring: Callable[[], None]
    observe: Observe = unseen
    now: Callable[[], datetime] = utcnow

    def team(self, client: AsyncWebClient, identity: Identity) -> Team:
        """client: with the workspace's token; identity: whose that is."""
        calls = Calls(client, self.observe)
        service = Service(self.desk, identity, client, self.ring, self.now)
        notices = Notices(self.store, service.language)
        makers: dict[str, Maker] = {
            CAPTURE: Captures(service, calls).make,
            "ticket.card": Cards(self.store, calls, identity, service.language).draw,
            "ticket.notice": notices.notice,
            "ticket.triage": notices.triage,
            "ticket.unclaimed": notices.unclaimed,
            "ticket.untouched": notices.untouched,
            "ticket.digest": notices.digest,
        }
        return Team(service, calls, makers)
