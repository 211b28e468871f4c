"""Installations in many workspaces, with their tokens, which may have to be renewed."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from core.encryption import Seal
from core.errors import SettingsError, StoreError
from core.frozen import dataclass
from core.store import Store
from handlers.slack.calls import CallError, Calls, Unanswered, likened
from handlers.slack.identity import Identity
from handlers.slack.service import utcnow
from handlers.slack.teams import Opening, Team

FRESH = 60.0  # seconds until the next lookup: another process may renew or remove an installation
RENEW_EVERY = 600.0  # seconds between two looks for tokens that expire
RENEW_BEFORE = 7200  # seconds before a token expires

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Installation:
    """One installation, as Slack returned it.

    id: the workspace's, or the organisation's if it is installed in all its workspaces
    token: the bot's token
    user, bot, url: as in `Identity`
    scopes: separated by commas; None if Slack did not name them
    refresh: the refresh token; None if the token does not expire
    ends: when the token expires, in seconds since 1970; None if never
    since: when it was installed, in seconds since 1970
    """

    id: str
    token: str
    user: str
    bot: str
    url: str
    scopes: str | None = None
    refresh: str | None = None
    ends: int | None = None
    since: int = 0

    def identity(self, workspace: str) -> Identity:
        """Return the bot's identity in a workspace of this installation."""
        scopes = None if self.scopes is None else frozenset(self.scopes.split(","))
        return Identity(workspace, self.user, self.bot, self.url, scopes)


@dataclass(frozen=True, slots=True)
class _Known:
    sealed: bytes
    installation: Installation
    team: Team
    at: float


class Installed:
    """The teams of all workspaces that installed the bot.

    client: a client without a token
    client_id, client_secret: the app's
    """

    def __init__(
        self,
        store: Store,
        seal: Seal,
        opening: Opening,
        client: AsyncWebClient,
        client_id: str,
        client_secret: str,
    ) -> None:
        self._store, self._seal, self._opening, self._client = store, seal, opening, client
        self._app = {"client_id": client_id, "client_secret": client_secret}
        self._known: dict[str, _Known] = {}
        self._looking = asyncio.Lock()

    async def of(self, workspace: str | None, organisation: str | None = None) -> Team | None:
        where = workspace or organisation
        if not where:
            return None
        async with self._looking:
            known = self._known.get(where)
            if known is None or time.monotonic() - known.at >= FRESH:
                known = await self._looked(where, organisation, known)
            return known.team if known else None

    async def _looked(
        self, where: str, organisation: str | None, known: _Known | None
    ) -> _Known | None:
        """Look the installation up. If the database does not answer, the known one stays valid."""
        try:
            sealed = await self._store.read(lambda db: db.installation(where, organisation))
        except StoreError:
            if known is None:
                raise
            logger.exception("the installation in %s is taken to be as it was", where)
            return known
        if sealed is None:
            self._known.pop(where, None)
            return None
        if known and known.sealed == sealed:
            known = replace(known, at=time.monotonic())
        else:
            known = await self._opening_of(sealed, where, known)
        self._known[where] = known
        return known

    async def _opening_of(self, sealed: bytes, where: str, known: _Known | None) -> _Known:
        """Open an installation. Its team stays if only its encryption changed."""
        installation = self._opened(sealed)
        is_same = known is not None and known.installation == installation
        team = known.team if known and is_same else await self._team(installation, where)
        return _Known(sealed, installation, team, time.monotonic())

    async def _team(self, installation: Installation, where: str) -> Team:
        if installation.id != where:  # after a restart its posts must find the installation
            await self._store.transact(lambda db: db.belongs(where, installation.id))
        client = likened(self._client, token=installation.token, once=False)
        if installation.id != where:  # a call with an organisation's token names the workspace
            client.default_params = {"team_id": where}
        return self._opening.team(client, installation.identity(where))

    async def settle(self, seconds: float) -> None:
        services = [known.team.service for known in self._known.values()]
        await asyncio.gather(*(service.settle(seconds) for service in services))

    async def add(self, installation: Installation) -> None:
        """Store a new installation, or replace the one of that id."""
        sealed = self._closed(installation)
        await self._store.transact(lambda db: db.install(installation.id, sealed))
        self._forget(installation.id)
        logger.info("installed in %s", installation.id)

    async def leave(self, id: str, at: int) -> None:
        """Drop an installation whose token Slack revoked. Its tickets stay; its posts are given up
        later.

        at: when it was revoked, in seconds since 1970; a later installation is kept
        """
        sealed = await self._store.read(lambda db: db.installation(id, None))
        if sealed is None or self._opened(sealed).since > at:
            return
        await self._store.transact(lambda db: db.uninstall(id))
        self._forget(id)
        logger.info("no longer installed in %s", id)

    def _forget(self, id: str) -> None:
        self._known = {w: k for w, k in self._known.items() if id not in (w, k.installation.id)}

    async def begin(self) -> int:
        """Encrypt all installations with the first key, so that older keys can be removed. Return
        their number. Raises SettingsError if no key opens one."""
        stored = await self._store.read(lambda db: db.installations())
        for _, sealed in stored:
            if not self._seal.is_current(sealed):
                await self._change(sealed, self._opened(sealed))
        return len(stored)

    async def renew(self) -> None:
        """Renew the tokens that expire soon. One process tries, once in RENEW_EVERY seconds,
        because a refresh token is valid only once."""
        if not await self._store.take_chore("renew", utcnow(), timedelta(seconds=RENEW_EVERY)):
            return
        for _, sealed in await self._store.read(lambda db: db.installations()):
            old = self._opened(sealed)
            if old.ends and old.ends - time.time() < RENEW_BEFORE:
                await self._renew(sealed, old)

    async def _renew(self, sealed: bytes, old: Installation) -> None:
        asked = {"grant_type": "refresh_token", "refresh_token": old.refresh, **self._app}
        try:  # no retry: the first call has used the refresh token up
            new = _renewal(await Calls(self._client).form("oauth.v2.access", asked))
        except CallError as error:
            logger.error("the token of %s is not renewed: %s", old.id, error)
            return
        await self._change(sealed, replace(old, **new))
        self._forget(old.id)

    async def _change(self, old: bytes, new: Installation) -> None:
        sealed = self._closed(new)
        await self._store.transact(lambda db: db.reseal(new.id, old, sealed))

    def _closed(self, installation: Installation) -> bytes:
        return self._seal.close(json.dumps(asdict(installation)))

    def _opened(self, sealed: bytes) -> Installation:
        return Installation(**json.loads(self._seal.open(sealed)))


def _renewal(said: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of `Installation` that a renewal changes, from the answer of
    oauth.v2.access. Raises Unanswered if it has no token."""
    token, refresh, lasts = (said.get(n) for n in ("access_token", "refresh_token", "expires_in"))
    if not (isinstance(token, str) and isinstance(refresh, str) and isinstance(lasts, int)):
        raise Unanswered("the answer has no token")
    return {"token": token, "refresh": refresh, "ends": int(time.time()) + lasts}


async def check_keys(store: Store, seal: Seal) -> tuple[int, str | None]:
    """Return the number of installations, and what is wrong with the keys; None if nothing is."""
    stored = await store.read(lambda db: db.installations())
    try:
        for _, sealed in stored:
            seal.open(sealed)
    except SettingsError as error:
        return len(stored), str(error)
    return len(stored), None
