"""The bot in Slack, over Socket Mode or HTTP, from its start to a stop signal."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.desk.upkeep import Upkeep
from core.errors import SettingsError, StoreError
from core.settings import Settings
from core.store import Store
from handlers.process import cancelled, forgetting, repeated, stop_signal
from handlers.slack.app import build_app
from handlers.slack.calendars import read_calendars
from handlers.slack.connection import TIMEOUT, build_client, connected
from handlers.slack.openid import OpenId, People
from handlers.slack.outbox import Outbox
from handlers.slack.service import utcnow
from handlers.slack.sockets import Sockets
from handlers.slack.teams import Opening, Teams
from handlers.slack.web import events
from handlers.web.health import Health
from handlers.web.site import Part, build_site, listen

FINISH = 3.0  # seconds after SIGTERM for running deliveries, and as many for the outbox
CLOSE = 1.0  # seconds after that for running calls
LOOK_EVERY = 60.0  # seconds
REMIND_EVERY = 60.0  # seconds: hours and reminders are set to the minute

Parts = Callable[[People, OpenId | None], Sequence[Part]]

logger = logging.getLogger(__name__)


async def run(
    settings: Settings,
    desk: Desk,
    store: Store,
    parts: Parts,
    beside: AbstractAsyncContextManager[None],
    health: Health,
    bell: asyncio.Event,
) -> int:
    """Serve Slack until SIGTERM or SIGINT.

    parts: makes the other parts of the web application
    beside: runs meanwhile
    health: gets the metrics of calls, and a check of the connection
    bell: wakes the outbox

    Return the exit code: 1 if Slack could not be reached for too long, else 0. Raises SettingsError
    if Slack refuses a token or the port cannot be used.
    """
    stop = asyncio.create_task(stop_signal().wait())
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT)) as session:
        client = build_client(settings, session)
        opening = Opening(desk, store, bell.set, health.metrics.call)
        connecting = asyncio.create_task(connected(settings, store, client, opening))
        await asyncio.wait([stop, connecting], return_when=asyncio.FIRST_COMPLETED)
        if not connecting.done():
            connecting.cancel()
            return 0
        slack = connecting.result()
        teams, people = slack.teams, People(slack.teams)
        sign_in = OpenId(settings, client, people) if settings.client_id else None
        pages = [*slack.pages, *parts(people, sign_in)]
        async with (
            forgetting(store, utcnow),
            repeated(partial(_remind, desk, store, bell), REMIND_EVERY),
            repeated(slack.chore, slack.every),
            repeated(partial(_look_up, Upkeep(store), store, teams), LOOK_EVERY),
            _sending(Outbox(store, teams.of, bell)),
            beside,
            _taking(settings, client, teams, pages, health) as lost,
        ):
            logger.info("ready in %s over %s", slack.where, settings.transport)
            await asyncio.wait([stop, lost], return_when=asyncio.FIRST_COMPLETED)
        await teams.settle(CLOSE)
    return 0 if stop.done() else 1


async def _remind(desk: Desk, store: Store, bell: asyncio.Event) -> None:
    """Queue the reminders that are due. A failure in one workspace does not stop the others.

    One process does it, each minute another or the same: each workspace costs a transaction.
    """
    if not await store.take_chore("remind", utcnow(), timedelta(minutes=1)):
        return
    for workspace in await desk.reminded(utcnow()):
        try:
            if await desk.remind(workspace, utcnow()):
                bell.set()
        except StoreError:
            logger.exception("nobody in %s is reminded", workspace)


async def _look_up(upkeep: Upkeep, store: Store, teams: Teams) -> None:
    """Read the calendars of people on call, and see who of the routes' people has left."""
    if not await store.take_chore("look", utcnow(), timedelta(minutes=10)):
        return
    await read_calendars(upkeep, utcnow)
    for workspace, users in (await upkeep.routed()).items():
        if team := await teams.of(workspace):
            await upkeep.mark_left(workspace, users, await team.service.directory.left(users))


@asynccontextmanager
async def _sending(outbox: Outbox) -> AsyncIterator[None]:
    """Run the outbox inside the `with`, and drain it at the end as far as time allows."""
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
    """Take Slack's deliveries inside the `with`, and finish the running ones at the end. Yield a
    future that is done when the connection to Slack is lost."""
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
    """Return what is wrong with the connection to Slack; None if nothing is."""
    return None if sockets.up() else "no socket to Slack is open"


@asynccontextmanager
async def _beside(settings: Settings, parts: Sequence[Part]) -> AsyncIterator[None]:
    """Serve the web application beside Socket Mode. If it cannot listen, Slack is served alone."""
    try:
        runner = await listen(build_site(*parts), settings.host, settings.port)
    except SettingsError as error:
        logger.error("no HTTP, only Slack is served: %s", error)
        yield
        return
    try:
        yield
    finally:
        await runner.cleanup()
