"""The kind "github": issues of a repository, and what its pull requests and releases say."""

from __future__ import annotations

import json
from typing import Any, cast

import aiohttp
from aiohttp import web

from core.connections import Connection
from core.errors import SettingsError
from core.settings import lacking
from handlers.connections.kind import Base
from handlers.connections.trackers.hold import Hold
from handlers.connections.trackers.issue import Tracker
from handlers.connections.trackers.kind import Look, Trackers
from handlers.connections.trackers.sync import Sync
from handlers.web.answers import refused

try:
    from gidgethub import ValidationFailure
    from gidgethub.sansio import validate_event

    from handlers.connections.trackers.github_client import Client, installation_of
    from handlers.connections.trackers.github_tracker import GitHubTracker
    from handlers.connections.trackers.live import Live
except ImportError as error:
    raise lacking("github", "gidgethub~=6.0") from error

API = "https://api.github.com"


class GitHub(Trackers):
    """Connections with GitHub repositories."""

    def __init__(self, base: Base) -> None:
        super().__init__(base)
        self._session: aiohttp.ClientSession | None = None
        self._clients: dict[tuple[str, str], tuple[bytes | None, Client]] = {}

    def tracker(self, connection: Connection) -> Tracker:
        """Return the repository."""
        return GitHubTracker(self._client(connection), connection.terms["repo"])

    async def look_more(self, sync: Sync, look: Look) -> None:
        """Look at a pull request, at commits, or at what is released."""
        live = self._live(sync)
        if look.what == "pull":
            await live.pull(look.key)
        elif look.what == "push":
            await self._commits(sync, live)
        else:
            await live.released()

    async def tend_more(self, sync: Sync, hold: Hold) -> None:
        """Look at pull requests, commits and releases, and follow a new name."""
        client = self._client(sync.side.connection)
        if client.moved:
            await self._follow(sync, client)
        live, terms = self._live(sync), sync.side.connection.terms
        await self.remember(sync, pulls=await live.pulls(terms.get("pulls", terms["since"])))
        await hold.renew()
        await self._commits(sync, live)
        await hold.renew()
        await live.released()

    async def receive(self, connection: Connection, request: web.Request) -> web.StreamResponse:
        """Take a signed webhook: it says where to look."""
        body = await request.read()
        secret = self.base.secrets(connection).get("webhook", "")
        if not secret or not _is_signed(body, request, secret):
            return refused(401, "not signed")
        try:
            said = json.loads(body)
        except ValueError:
            return refused(400, "send JSON")
        look = _look(request.headers.get("X-GitHub-Event", ""), said)
        if look and (look.what != "issue" or await self.sync(connection).side.tie(look.key)):
            self.look_soon(connection, look)
        return web.Response(status=202)

    async def close(self) -> None:
        """Close the connections to GitHub."""
        await super().close()
        if self._session:
            await self._session.close()

    async def _commits(self, sync: Sync, live: Live) -> None:
        terms = sync.side.connection.terms
        latest = await live.commits(terms.get("commits", terms["since"]))
        await self.remember(sync, commits=latest)

    async def _follow(self, sync: Sync, client: Client) -> None:
        """Remember the repository's new name."""
        found = await client.get(f"/repos/{sync.side.connection.terms['repo']}")
        if found:
            await self.remember(sync, repo=found["full_name"])
        client.moved = False

    def _live(self, sync: Sync) -> Live:
        tracker = cast(GitHubTracker, sync.tracker)
        return Live(self.base, sync.side, tracker.client, tracker.repo)

    def _client(self, connection: Connection) -> Client:
        name = connection.workspace, connection.name
        sealed, client = self._clients.get(name, (None, None))
        if client is None or sealed != connection.sealed:
            if self._session is None:
                self._session = aiohttp.ClientSession()
            client = client_of(self._session, connection.terms, self.base.secrets(connection))
            self._clients[name] = connection.sealed, client
        return client


def client_of(
    session: aiohttp.ClientSession, terms: dict[str, Any], secrets: dict[str, Any]
) -> Client:
    """Return the access that the terms and secrets of a connection give."""
    api = terms.get("api", API)
    if "token" in secrets:
        return Client(session, api, token=secrets["token"])
    if "key" not in secrets:
        raise SettingsError("github: no token and no key: see docs/connections.md")
    return Client(session, api, app=(terms["app"], secrets["key"], terms["installation"]))


def _is_signed(body: bytes, request: web.Request, secret: str) -> bool:
    try:
        validate_event(
            body, signature=request.headers.get("X-Hub-Signature-256", ""), secret=secret
        )
    except (ValidationFailure, TypeError):  # TypeError: it is no ASCII
        return False
    return True


def _look(event: str, said: dict[str, Any]) -> Look | None:
    """Return where a webhook says something changed; None: nowhere that matters."""
    match event:
        case "issues" | "issue_comment":
            return Look("issue", str(said["issue"]["number"]))
        case "pull_request" if said["pull_request"].get("merged"):
            return Look("pull", str(said["pull_request"]["number"]))
        case "push" if str(said.get("ref", "")).startswith("refs/heads/"):
            return Look("push")
        case "push" | "create" | "release" | "deployment_status":
            return Look("live")
        case _:
            return None


async def repository_of(
    session: aiohttp.ClientSession, terms: dict[str, Any], secrets: dict[str, Any], name: str
) -> dict[str, Any]:
    """Return the repository's name as it is now, and the installation of the app that sees it.

    Raises SettingsError if it is not seen, and what `Client` raises.
    """
    more: dict[str, Any] = {}
    if "key" in secrets and "installation" not in terms:
        more["installation"] = await installation_of(
            session, terms.get("api", API), (terms["app"], secrets["key"]), name
        )
    found = await client_of(session, {**terms, **more}, secrets).get(f"/repos/{name}")
    if found is None:
        raise SettingsError("the token does not see it, or there is none")
    return {**more, "repo": found["full_name"]}
