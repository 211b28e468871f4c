"""The bot's access to Slack: the token of one workspace, or installations in many."""

from __future__ import annotations

import urllib.request
from collections.abc import Awaitable, Callable, Sequence
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
from core.frozen import dataclass
from core.settings import Settings
from core.store import Store
from handlers.slack.directory import Directory
from handlers.slack.identity import Identity, identify
from handlers.slack.teams import Opening, Single, Teams
from handlers.web.site import Part

TIMEOUT = 15  # seconds for a call to Slack, including the connection
NAME_EVERY = 600.0  # seconds between two updates of the members of the settings' user groups


@dataclass(frozen=True, slots=True)
class Connected:
    """The workspaces that the bot serves, and the work that they need.

    teams: finds the bot of a workspace
    where: what it serves, for the log
    chore: periodic work
    every: seconds between two runs of the chore
    pages: parts of the web application
    """

    teams: Teams
    where: str
    chore: Callable[[], Awaitable[None]]
    every: float
    pages: Sequence[Part] = ()


async def connected(
    settings: Settings, store: Store, client: AsyncWebClient, opening: Opening
) -> Connected:
    """Connect as the settings say. Raises SettingsError if Slack refuses a token, or if a key does
    not open a stored installation."""
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
    """Return a client with retries, for reading. For posts, only the outbox makes retries."""
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
        client.proxy = None  # the SDK reads HTTPS_PROXY but not NO_PROXY
    return client


async def _checked(client: AsyncWebClient, settings: Settings) -> Identity:
    """Return the bot's identity. Both tokens are tested, because the SDK retries a wrong app token
    for ever. Raises SettingsError."""
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
    """Store the admins and agents, with the present members of the settings' user groups."""
    await store.set_admins(await directory.members(settings.admins))
    await store.set_agents(await directory.members(settings.agents))
