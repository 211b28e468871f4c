"""`bot.py check`: tries out everything that the bot needs, and says how to fix what is missing."""

from __future__ import annotations

import glob
import shutil
import stat
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.command import Create, Unclear
from core.errors import MigrationError, SettingsError, StoreError
from core.frozen import dataclass
from core.message import Actor, Message
from core.settings import Settings
from core.store import Store
from handlers.slack.connection import TIMEOUT, build_client
from handlers.slack.manifest import manifest

CLOCK_MAX = 60.0  # seconds; the bot refuses a Slack signature older than five minutes
_OTHERS = stat.S_IRGRP | stat.S_IROTH
DISK_MIN = 100 * 1024 * 1024  # bytes that must be free


@dataclass(frozen=True, slots=True)
class Found:
    """The result of one check.

    name: what was checked, one word
    fine: True if it works, False for a fault, None if an optional part does not work
    said: what was found, and what to do
    """

    name: str
    fine: bool | None
    said: str

    def __str__(self) -> str:
        word = {True: "ok  ", False: "FAIL", None: "note"}[self.fine]
        return f"{word} {self.name}: {self.said}"


async def check(settings: Settings, open_store: Callable[[], Awaitable[Store]]) -> int:
    """Print one line for each check. Return the exit code: 1 if there is a fault, else 0."""
    faults = 0
    async for found in _all(settings, open_store):
        sys.stdout.write(f"{found}\n")
        sys.stdout.flush()
        faults += found.fine is False
    return 1 if faults else 0


async def _all(
    settings: Settings, open_store: Callable[[], Awaitable[Store]]
) -> AsyncIterator[Found]:
    yield await _database(settings, open_store)
    if isinstance(settings.database, Path):
        yield _disk(settings.database)
        for file in _readable(settings.database):
            yield Found("privacy", None, f"others can read {file}: chmod 600 {file}")
    if settings.requests:
        yield _requests(settings.requests)
    if settings.transport is None:
        yield Found("slack", None, "not set up: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to use it")
        return
    if settings.is_installed:
        yield await _installed(settings, open_store)
        return
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT)) as session:
        async for found in _slack(build_client(settings, session), settings):
            yield found


async def _database(settings: Settings, open_store: Callable[[], Awaitable[Store]]) -> Found:
    try:
        store = await open_store()
    except (StoreError, MigrationError) as error:
        return Found(
            "database", False, f"{settings.database_name}: {error}; repair it or name another"
        )
    try:
        await store.set_admins(settings.admins)
    except StoreError as error:
        return Found("database", False, f"{settings.database_name} cannot be written: {error}")
    finally:
        await store.close()
    name = f"{settings.database_name}{' is new,' if store.is_new else ''}"
    return Found("database", True, f"{name} opens and can be written")


def _requests(path: Path) -> Found:
    """Read the types of requests. A name that is a command opens no form by itself."""
    from core.desk import understand
    from core.request_file import read_types

    try:
        types = read_types(path)
    except SettingsError as error:
        return Found("requests", False, str(error))
    now = datetime.now(UTC)
    for one in types:
        made = understand(Message(one.name, Actor("U1", "W"), now))
        if any(not isinstance(command, Create | Unclear) for command in made):
            said = f"{one.name} is also a command: it needs `request {one.name}`, or another name"
            return Found("requests", None, said)
    return Found("requests", True, f"{len(types)} types in {path}")


async def _installed(settings: Settings, open_store: Callable[[], Awaitable[Store]]) -> Found:
    from core.encryption import Seal
    from handlers.slack.install import INSTALL
    from handlers.slack.installations import check_keys

    store = await open_store()
    try:
        count, wrong = await check_keys(store, Seal(settings.secret_keys))
    finally:
        await store.close()
    where = f"{count} installations; the page for another is {settings.public_url}{INSTALL}"
    return Found("slack", wrong is None, wrong or where)


def _disk(database: Path) -> Found:
    free = shutil.disk_usage(database.resolve().parent).free
    said = f"{free // 1024**2:,} MB free"
    return Found("disk", free >= DISK_MIN, said if free >= DISK_MIN else f"{said}: make room")


def _readable(database: Path) -> list[Path]:
    """Return the database file and files beside it with its name (journal, backups) that others
    than the owner can read."""
    beside = sorted(database.resolve().parent.glob(f"{glob.escape(database.name)}*"))
    return [file for file in beside if file.stat().st_mode & _OTHERS]


async def _slack(client: AsyncWebClient, settings: Settings) -> AsyncIterator[Found]:
    try:
        said = await client.auth_test()
    except SlackApiError as error:
        code = _code(error)
        yield Found("token", False, f"Slack refuses SLACK_BOT_TOKEN ({code}): copy it anew")
        return
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        name = type(error).__name__
        yield Found("token", False, f"{settings.api_url} does not answer ({name}): the network?")
        return
    headers = {name.lower(): value for name, value in said.headers.items()}
    yield Found("token", True, f"{said['user']} in {said['team']}")
    for found in _scopes(headers.get("x-oauth-scopes")):
        yield found
    yield _clock(headers.get("date"))
    if settings.app_token:
        yield await _socket(client, settings.app_token)


def _scopes(granted: str | None) -> list[Found]:
    if granted is None:
        return [Found("scopes", None, "Slack did not say which were granted")]
    there = {one.strip() for one in granted.split(",")}
    asked: dict[str, Any] = manifest()["oauth_config"]["scopes"]
    missing = [scope for scope in asked["bot"] if scope not in there]
    unused = [scope for scope in asked["bot_optional"] if scope not in there]
    needed = (
        Found("scopes", False, f"missing {', '.join(missing)}: add them and install the app again")
        if missing
        else Found("scopes", True, "all that are required")
    )
    return [needed, *(Found("scopes", None, f"without {s}: {OPTIONAL[s]}") for s in unused)]


# What does not work without an optional scope of the manifest.
OPTIONAL = {
    "im:write": "a notice that a crash cut off may come twice",
    "usergroups:read": "ADMINS and AGENTS take user ids only, no user group",
    "files:write": "no statement, chart or list of hours comes as a file",
    "reactions:read": "a reaction makes no ticket",
    "reactions:write": "no reaction shows a ticket's state",
}


def _clock(date: str | None) -> Found:
    if date is None:
        return Found("clock", None, "Slack did not say the time")
    off = time.time() - parsedate_to_datetime(date).timestamp()
    fine = abs(off) <= CLOCK_MAX
    said = f"{off:+.0f} s from Slack's"
    return Found("clock", fine, said if fine else f"{said}: set it, signatures depend on it")


async def _socket(client: AsyncWebClient, app_token: str) -> Found:
    try:
        url = (await client.apps_connections_open(app_token=app_token))["url"]
        session = client.session
        assert session is not None
        async with session.ws_connect(url, proxy=client.proxy):
            return Found("socket", True, "opens")
    except SlackApiError as error:
        return Found("socket", False, f"SLACK_APP_TOKEN ({_code(error)}): connections:write?")
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        return Found("socket", False, f"does not open ({type(error).__name__}): wss through proxy?")


def _code(error: SlackApiError) -> str:
    said = error.response.data
    return str(said.get("error")) if isinstance(said, dict) else str(error)
