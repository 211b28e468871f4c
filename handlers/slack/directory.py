"""Who people are in the workspace, and what kind of place a channel is, as Slack knows it.

Both decide who may see a ticket, so where Slack does not answer, the narrower holds: a guest, a
private channel. What was known once is kept until Slack says otherwise; an outage is not kept.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.message import Message, Standing
from handlers.slack.calls import Refused, Unanswered, sorted_error
from handlers.slack.identity import Identity

FRESH = 600.0  # seconds that an answer holds
BLINK = 0.5  # seconds to wait for a mere language: English does, too
PATIENCE = 1.5  # seconds to wait for one: Slack itself waits three for the bot
KEPT = 20_000  # people or channels remembered, the latest ones

T = TypeVar("T")
Json = dict[str, Any]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Person:
    """name: as others see it; locale: as Slack has it, `pt-BR`."""

    name: str = ""
    standing: Standing = "guest"
    has_left: bool = False
    locale: str | None = None


_UNKNOWN = _Person()


class Directory:
    """Looks people and channels up, and remembers them."""

    def __init__(self, client: AsyncWebClient, identity: Identity) -> None:
        self._client, self._identity = client, identity
        self._people: _Known[_Person] = _Known(self._person)
        self._channels: _Known[tuple[str, bool]] = _Known(self._channel)
        if not identity.may("users:read"):
            logger.warning("without users:read guests count as members")

    async def completed(self, message: Message) -> Message:
        """The message with its user's standing, and with its channel's kind where the event did not
        say it."""
        if not message.is_bot and self._identity.may("users:read"):
            person, told = await self._people.get(message.user, _UNKNOWN)
            message = replace(
                message, standing=person.standing, unsure=not told, locale=person.locale
            )
        place = message.place
        if place is None or place.channel_type is not None:
            return message
        (kind, shared), _ = await self._channels.get(place.channel, ("group", False))
        place = replace(place, channel_type=kind)
        return replace(message, place=place, external=message.external or shared)

    async def standing(self, user: str) -> Standing | None:
        """How they stand by now; None: they have left. Raises Unanswered where Slack, asked for the
        first time, does not say."""
        if not self._identity.may("users:read"):
            return "member"
        person, told = await self._people.get(user, _UNKNOWN)
        if not told:
            raise Unanswered(f"who {user} is")
        return None if person.has_left else person.standing

    async def locale(self, user: str) -> str | None:
        """What they read in Slack (`pt-BR`), as far as Slack tells."""
        if not self._identity.may("users:read"):
            return None
        return (await self._people.get(user, _UNKNOWN, BLINK))[0].locale

    async def names(self, users: Iterable[str]) -> dict[str, str]:
        """What the users are called, as far as Slack tells."""
        if not self._identity.may("users:read"):
            return {}
        found = {user: (await self._people.get(user, _UNKNOWN))[0].name for user in users}
        return {user: name for user, name in found.items() if name}

    async def left(self, users: Iterable[str]) -> frozenset[str]:
        """Those of the users who are not in the workspace any more, as far as Slack tells."""
        if not self._identity.may("users:read"):
            return frozenset()
        found = {user: await self._people.get(user, _UNKNOWN) for user in users}
        return frozenset(user for user, (person, _) in found.items() if person.has_left)

    async def members(self, names: Iterable[str]) -> list[str]:
        """The users of a setting, and those in its user groups (`S..`); a group that Slack does
        not tell of stands for itself and so for nobody."""
        found: list[str] = []
        for name in names:
            found += [name, *(await self._group(name) if name.startswith("S") else ())]
        return found

    async def _group(self, name: str) -> list[str]:
        try:
            said = await self._ask("usergroups.users.list", usergroup=name)
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            logger.warning("the user group %s of ADMINS or AGENTS is not known: %s", name, error)
            return []
        return list(said.get("users") or ())

    async def _person(self, user: str) -> _Person:
        """Whom Slack does not show may be somebody of another organisation."""
        said = (await self._ask("users.info", user=user, include_locale="true"))["user"]
        standing = _standing(said, self._identity.workspace)
        return _Person(_name(said), standing, bool(said.get("deleted")), said.get("locale"))

    async def _channel(self, channel: str) -> tuple[str, bool]:
        said = (await self._ask("conversations.info", channel=channel))["channel"]
        return kind_of(said), bool(said.get("is_ext_shared"))

    async def _ask(self, method: str, **about: str) -> Json:
        answer = await self._client.api_call(method, http_verb="GET", params=about)
        return answer.data if isinstance(answer.data, dict) else {}


def _name(user: Json) -> str:
    shown = user.get("profile") or {}
    return str(shown.get("display_name") or shown.get("real_name") or user.get("name") or "")


def _standing(user: Json, workspace: str) -> Standing:
    if user.get("is_restricted") or user.get("is_ultra_restricted") or user.get("is_stranger"):
        return "guest"
    if user.get("team_id") not in (None, workspace) and "enterprise_user" not in user:
        return "guest"
    return "admin" if user.get("is_admin") or user.get("is_owner") else "member"


def kind_of(channel: Json) -> str:
    """The type of a channel, as events name it. channel: as conversations.info shows it."""
    if channel.get("is_im"):
        return "im"
    if channel.get("is_mpim"):
        return "mpim"
    return "group" if channel.get("is_private") else "channel"


class _Known(Generic[T]):
    """What was looked up, by id."""

    def __init__(self, look_up: Callable[[str], Awaitable[T]]) -> None:
        self._look_up = look_up
        self._kept: OrderedDict[str, tuple[float, T]] = OrderedDict()

    async def get(self, id: str, otherwise: T, patience: float = PATIENCE) -> tuple[T, bool]:
        """What is known, and whether Slack ever said anything about it, if only that it will not
        tell. otherwise: what holds while nothing was ever known; patience: seconds to wait."""
        at, known = self._kept.get(id, (None, otherwise))
        if at is not None and time.monotonic() - at < FRESH:
            return known, True
        try:
            async with asyncio.timeout(patience):
                known = await self._look_up(id)
        except SlackApiError as error:
            failure = sorted_error(error)
            logger.info("Slack does not tell of %s: %s", id, failure)
            if not isinstance(failure, Refused) and "missing_scope" not in str(failure):
                return known, at is not None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            logger.warning("Slack did not tell of %s: %s", id, type(error).__name__)
            return known, at is not None
        self._keep(id, known)
        return known, True

    def _keep(self, id: str, known: T) -> None:
        self._kept[id] = (time.monotonic(), known)
        self._kept.move_to_end(id)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
