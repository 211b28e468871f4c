"""People and channels of the workspace, looked up in Slack.

Both decide who may see a ticket. So if Slack has never answered, an unknown person is a guest and
an unknown channel is private. During an outage earlier answers stay valid.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import Any, Generic, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.desk.drafts import deadline_of
from core.frozen import dataclass
from core.message import Actor, Message, Standing
from handlers.slack.calls import Refused, Unanswered, sorted_error
from handlers.slack.identity import Identity

FRESH = 600.0  # seconds that an answer is used
BLINK = 0.5  # seconds to wait for a language only: English is understood, too
PATIENCE = 1.5  # seconds to wait for an answer: Slack itself waits three for the bot
KEPT = 20_000  # people or channels in the cache, the latest ones

T = TypeVar("T")
Json = dict[str, Any]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Person:
    """A person. The defaults are those of an unknown person.

    name: as others see it
    locale: Slack's, like `pt-BR`; None if it is not known
    zone: time zone, like `Europe/Berlin`; None if it is not known
    """

    name: str = ""
    standing: Standing = "guest"
    has_left: bool = False
    locale: str | None = None
    zone: str | None = None


_UNKNOWN = _Person()


class Directory:
    """Looks up people and channels, and caches them. Without users:read everybody is a member."""

    def __init__(self, client: AsyncWebClient, identity: Identity) -> None:
        self._client, self._identity = client, identity
        self._people: _Known[_Person] = _Known(self._person)
        self._channels: _Known[tuple[str, bool]] = _Known(self._channel)
        if not identity.may("users:read"):
            logger.warning("without users:read guests count as members")

    async def completed(self, message: Message, *, is_event: bool = True) -> Message:
        """Return the message with its user's standing, locale and zone, and its channel's type if
        the event has none.

        is_event: whether Slack said if other organisations read its channel. It says so with
            events, and not with buttons, forms and slash commands
        """
        known = self._known(message.actor)
        actor, message = await asyncio.gather(known, self._placed(message, is_event=is_event))
        return replace(message, actor=actor)

    async def _placed(self, message: Message, *, is_event: bool) -> Message:
        place, audience = message.place, message.audience
        if place is None or place.channel_type == "im" or (place.channel_type and is_event):
            return message
        (kind, shared), told = await self._channels.get(place.channel, ("group", False))
        if place.channel_type is None:
            place = replace(place, channel_type=kind)
        else:
            shared = shared or not told
        audience = replace(audience, external=audience.external or shared)
        return replace(message, place=place, audience=audience)

    async def is_open_to_all(self, channel: str) -> bool:
        """Whether it is a public channel that no other organisation reads."""
        (kind, shared), told = await self._channels.get(channel, ("group", False))
        return told and kind == "channel" and not shared

    async def _known(self, actor: Actor) -> Actor:
        """The same with their standing, what they read and where their clock stands."""
        if actor.is_bot or not self._identity.may("users:read"):
            return actor
        person, told = await self._people.get(actor.user, _UNKNOWN)
        return replace(
            actor,
            standing=person.standing,
            unsure=not told,
            locale=person.locale,
            zone=person.zone,
        )

    async def standing(self, user: str) -> Standing | None:
        """Return the user's present standing; None if they have left. Raises Unanswered if Slack
        has never answered about them."""
        if not self._identity.may("users:read"):
            return "member"
        person, told = await self._people.get(user, _UNKNOWN)
        if not told:
            raise Unanswered(f"who {user} is")
        return None if person.has_left else person.standing

    async def locale(self, user: str) -> str | None:
        """Return the user's locale in Slack (`pt-BR`); None if it is not known."""
        if not self._identity.may("users:read"):
            return None
        return (await self._people.get(user, _UNKNOWN, BLINK))[0].locale

    async def clocked(self, message: Message) -> Message:
        """Return the message with its author's time zone, if its ticket is due at a time."""
        if message.author is None or not self._identity.may("users:read"):
            return message
        if deadline_of(message) is None:
            return message
        person, _ = await self._people.get(message.author, _UNKNOWN, BLINK)
        return replace(message, author_zone=person.zone)

    async def names(self, users: Iterable[str]) -> dict[str, str]:
        """Return the users' names by id, without those that are not known."""
        if not self._identity.may("users:read"):
            return {}
        found = {user: (await self._people.get(user, _UNKNOWN))[0].name for user in users}
        return {user: name for user, name in found.items() if name}

    async def left(self, users: Iterable[str]) -> frozenset[str]:
        """Return those users who are known to have left the workspace."""
        if not self._identity.may("users:read"):
            return frozenset()
        found = {user: await self._people.get(user, _UNKNOWN) for user in users}
        return frozenset(user for user, (person, _) in found.items() if person.has_left)

    async def members(self, names: Iterable[str]) -> list[str]:
        """Return a setting's users and the members of its user groups (`S..`).

        names: user and group ids. The group ids stay in the result, where they match nobody. A
            group that Slack does not show has no members.
        """
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
        """Look the user up. Slack may refuse one of another organisation, who then is a guest."""
        said = (await self._ask("users.info", user=user, include_locale="true"))["user"]
        standing = _standing(said, self._identity.workspace)
        left, locale, zone = bool(said.get("deleted")), said.get("locale"), said.get("tz")
        return _Person(_name(said), standing, left, locale, zone)

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
    """Return a channel's type as events name it. channel: from conversations.info."""
    if channel.get("is_im"):
        return "im"
    if channel.get("is_mpim"):
        return "mpim"
    return "group" if channel.get("is_private") else "channel"


class _Known(Generic[T]):
    """A cache of lookups, by id."""

    def __init__(self, look_up: Callable[[str], Awaitable[T]]) -> None:
        self._look_up = look_up
        self._kept: OrderedDict[str, tuple[float, T]] = OrderedDict()

    async def get(self, id: str, otherwise: T, patience: float = PATIENCE) -> tuple[T, bool]:
        """Return the value, and whether Slack has ever answered about it, even with a refusal.

        otherwise: the value if Slack has never shown one
        patience: seconds to wait for Slack
        """
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
