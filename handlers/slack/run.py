"""Runs the bot in Slack, over Socket Mode or HTTP, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import urllib.request
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
    async_default_handlers,
)
from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.errors import SettingsError, StoreError
from core.settings import Settings
from core.store import Store
from handlers.process import begin_log, cancelled, forgetting, repeated, stop_signal
from handlers.slack.app import build_app
from handlers.slack.directory import Directory
from handlers.slack.identity import Identity, identify
from handlers.slack.openid import OpenId, People
from handlers.slack.outbox import Outbox
from handlers.slack.service import utcnow
from handlers.slack.sockets import Sockets
from handlers.slack.teams import Opening, Single, Teams
from handlers.slack.web import events
from handlers.web.health import Health
from handlers.web.site import Part, build_site, listen

TIMEOUT = 15  # seconds of a call to Slack, with connecting
FINISH = 3.0  # seconds each, after SIGTERM: for what was taken, for the outbox
CLOSE = 1.0  # seconds after that for calls under way
REMIND_EVERY = 60.0  # seconds: hours and reminders are chosen to the minute
NAME_EVERY = 600.0  # seconds between two looks at who is in the user groups of the settings

Parts = Callable[[People, OpenId | None], Sequence[Part]]

logger = logging.getLogger(__name__)


async def run(settings: Settings, desk: Desk, store: Store, parts: Parts, health: Health) -> int:
    """Serves Slack until SIGTERM or SIGINT. parts: makes what else the web application has; health:
    hears of the calls and of the connection. Returns the
    exit code: 0, or 1 when Slack could not be reached for too long. Raises SettingsError for what
    Slack or the system does not take."""
    begin_log(settings)
    stop = asyncio.create_task(stop_signal().wait())
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT)) as session:
        client = build_client(settings, session)
        check = asyncio.create_task(_checked(client, settings))
        await asyncio.wait([stop, check], return_when=asyncio.FIRST_COMPLETED)
        if not check.done():
            check.cancel()
            return 0
        bell = asyncio.Event()
        opening = Opening(desk, store, bell.set, health.metrics.call)
        team = opening.team(client, check.result())
        teams, service = Single(team), team.service
        people = People(teams)
        sign_in = OpenId(settings, client, people) if settings.client_id else None
        beside = parts(people, sign_in)
        async with (
            forgetting(store, utcnow),
            repeated(partial(_remind, desk, bell), REMIND_EVERY),
            repeated(partial(_name, store, settings, service.directory), NAME_EVERY),
            _sending(Outbox(store, teams.of, bell)),
            _taking(settings, client, teams, beside, health) as lost,
        ):
            logger.info("ready in %s over %s", service.identity.workspace, settings.transport)
            await asyncio.wait([stop, lost], return_when=asyncio.FIRST_COMPLETED)
        await service.settle(CLOSE)
    return 0 if stop.done() else 1


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


async def _remind(desk: Desk, bell: asyncio.Event) -> None:
    """Has told what is due; a workspace where that fails holds up no other."""
    for workspace in await desk.reminded():
        try:
            if await desk.remind(workspace, utcnow()):
                bell.set()
        except StoreError:
            logger.exception("nobody in %s is reminded", workspace)


async def _name(store: Store, settings: Settings, directory: Directory) -> None:
    """Keeps who is an admin and who is an agent as the settings' user groups have it."""
    await store.set_admins(await directory.members(settings.admins))
    await store.set_agents(await directory.members(settings.agents))


@asynccontextmanager
async def _sending(outbox: Outbox) -> AsyncIterator[None]:
    """The outbox at work; at the end it is drained as far as time allows."""
    task = asyncio.create_task(outbox.run())
    try:
        yield
        await outbox.drain(FINISH)
    finally:
        await cancelled(task)
        await outbox.close(CLOSE)


@asynccontextmanager
async def _taking(
    settings: Settings,
    client: AsyncWebClient,
    teams: Teams,
    parts: Sequence[Part],
    health: Health,
) -> AsyncIterator[asyncio.Future[Any]]:
    """Takes what Slack delivers; at the end what was taken is finished. Yields a future that is
    done when Slack is lost."""
    secret = settings.signing_secret or ""
    app = build_app(client, secret, teams)
    if not settings.app_token:
        runner = await listen(build_site(events(app, secret), *parts), settings.host, settings.port)
        try:
            yield asyncio.get_running_loop().create_future()
        finally:
            await runner.cleanup()
        return
    sockets = Sockets(app, client, settings.app_token)
    sockets.open()
    health.metrics.count_sockets(sockets.up)
    health.checks["slack"] = partial(_heard, sockets)
    watch = asyncio.ensure_future(sockets.watch())
    try:
        async with _beside(settings, parts):
            yield watch
    finally:
        await cancelled(watch)
        await sockets.close(FINISH)


async def _heard(sockets: Sockets) -> str | None:
    """What is wrong with the connection to Slack."""
    return None if sockets.up() else "no socket to Slack is open"


@asynccontextmanager
async def _beside(settings: Settings, parts: Sequence[Part]) -> AsyncIterator[None]:
    """The site beside Socket Mode, which does without where it cannot listen."""
    try:
        runner = await listen(build_site(*parts), settings.host, settings.port)
    except SettingsError as error:
        logger.error("no HTTP, Slack alone is served: %s", error)
        yield
        return
    try:
        yield
    finally:
        await runner.cleanup()
