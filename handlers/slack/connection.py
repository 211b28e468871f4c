"""How the bot comes into Slack: by the token of one workspace, or by being installed in many."""

from __future__ import annotations

import urllib.request
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
    async_default_handlers,
)
from slack_sdk.web.async_client import AsyncWebClient

from core.errors import SettingsError
from core.settings import Settings
from core.store import Store
from handlers.slack.directory import Directory
from handlers.slack.identity import Identity, identify
from handlers.slack.teams import Opening, Single, Teams
from handlers.web.site import Part

TIMEOUT = 15  # seconds of a call to Slack, with connecting
NAME_EVERY = 600.0  # seconds between two looks at who is in the user groups of the settings


@dataclass(frozen=True, slots=True)
class Connected:
    """where: for the log; chore: to be done every so many seconds; pages: of the site."""

    teams: Teams
    where: str
    chore: Callable[[], Awaitable[None]]
    every: float
    pages: Sequence[Part] = ()


async def connected(
    settings: Settings, store: Store, client: AsyncWebClient, opening: Opening
) -> Connected:
    """Raises SettingsError for what Slack or the database does not take."""
    if settings.is_installed:
        return await _many(settings, store, client, opening)
    identity = await _checked(client, settings)
    team = opening.team(client, identity)
    name = partial(_name, store, settings, team.service.directory)
    return Connected(Single(team), identity.workspace, name, NAME_EVERY)


async def _many(
    settings: Settings, store: Store, client: AsyncWebClient, opening: Opening
) -> Connected:
    from core.encryption import Seal
    from handlers.slack.install import install
    from handlers.slack.installations import RENEW_EVERY, Installed

    seal = Seal(settings.secret_keys)
    id, secret = settings.client_id or "", settings.client_secret or ""
    installed = Installed(store, seal, opening, client, id, secret)
    where = f"{await installed.begin()} workspaces and organisations"
    pages = [install(settings, client, installed, seal)]
    return Connected(installed, where, installed.renew, RENEW_EVERY, pages)


def build_client(settings: Settings, session: aiohttp.ClientSession) -> AsyncWebClient:
    """A client for reading: it waits and tries again. Posts are tried again by the outbox alone."""
    handlers = [
        *async_default_handlers(),
        AsyncRateLimitErrorRetryHandler(max_retry_count=2),
        AsyncServerErrorRetryHandler(max_retry_count=2),
    ]
    client = AsyncWebClient(
        token=settings.bot_token,
        base_url=settings.api_url,
        session=session,
        retry_handlers=handlers,
    )
    host = urlsplit(settings.api_url).hostname or ""
    if host in ("localhost", "127.0.0.1", "::1") or urllib.request.proxy_bypass(host):
        client.proxy = None  # the SDK reads HTTPS_PROXY and knows no NO_PROXY
    return client


async def _checked(client: AsyncWebClient, settings: Settings) -> Identity:
    """Who the bot is; both tokens are tried, because the SDK would try a wrong one for ever."""
    name = "SLACK_BOT_TOKEN"
    try:
        identity = await identify(client)
        if settings.app_token:
            name = "SLACK_APP_TOKEN"
            await client.apps_connections_open(app_token=settings.app_token)
    except SlackApiError as error:
        said = error.response.get("error") if isinstance(error.response.data, dict) else error
        raise SettingsError(f"{name}: Slack refuses it ({said}); {_ADVICE[name]}") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise SettingsError(
            f"SLACK_API_URL: {settings.api_url} does not answer ({type(error).__name__}); "
            "check it and the network"
        ) from error
    return identity


_ADVICE = {
    "SLACK_BOT_TOKEN": "copy the Bot User OAuth Token from OAuth & Permissions",
    "SLACK_APP_TOKEN": "make an App-Level Token with connections:write",
}


async def _name(store: Store, settings: Settings, directory: Directory) -> None:
    """Keeps who is an admin and who is an agent as the settings' user groups have it."""
    await store.set_admins(await directory.members(settings.admins))
    await store.set_agents(await directory.members(settings.agents))
