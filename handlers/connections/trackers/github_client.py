"""GitHub's REST API: authentication, redirects, conditional requests, limits and errors."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp
import gidgethub
from gidgethub import abc as gidget, apps

from handlers.connections.kind import Later, Useless
from handlers.connections.trackers.issue import Refused

CALL = aiohttp.ClientTimeout(total=15)
REDIRECTS = 3
CACHED = 500  # answers kept with their ETags: what is unchanged costs no request of the limit
TOKEN_LIFE = 50 * 60.0  # seconds; an installation's token lives an hour
LIMIT_WAIT = 60.0  # seconds, if a limit does not say how long


class Answers(OrderedDict[str, tuple[str | None, str | None, Any, str | None]]):
    """The latest answers by address."""

    def __setitem__(self, url: str, answer: tuple[str | None, str | None, Any, str | None]) -> None:
        super().__setitem__(url, answer)
        self.move_to_end(url)
        if len(self) > CACHED:
            self.popitem(last=False)


class Client(gidget.GitHubAPI):
    """One connection's access. All methods raise Later, Useless and Refused.

    token: of a person; or app, key and installation: of a GitHub App
    moved: whether an address was redirected: the repository has another name now
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        api: str,
        *,
        token: str | None = None,
        app: tuple[str, str, str] | None = None,
    ) -> None:
        super().__init__("ticket-desk", oauth_token=token, cache=Answers(), base_url=api)
        self._session, self._app = session, app
        self._token_until = self._limited_until = 0.0
        self.moved = False

    async def get(self, path: str) -> Any | None:
        """Return what is there; None: nothing is."""
        return await self._call("GET", path)

    async def pages(self, path: str) -> AsyncIterator[Any]:
        """Yield the items of a list with all its pages."""
        url: str | None = path
        while url:
            items, url = await self._call_page(url)
            for item in items or ():
                yield item

    async def send(self, method: str, path: str, data: Mapping[str, Any]) -> Any | None:
        """Make or change something and return it; None: the address is nobody's."""
        return await self._call(method, path, dict(data))

    async def _call(self, method: str, path: str, data: Any = b"") -> Any | None:
        found, _ = await self._asked(method, path, data)
        return found

    async def _call_page(self, path: str) -> tuple[Any | None, str | None]:
        return await self._asked("GET", path, b"")

    async def _asked(self, method: str, path: str, data: Any) -> tuple[Any | None, str | None]:
        left = self._limited_until - time.monotonic()
        if left > 0:
            raise Later("its limit of requests is reached", left)
        try:
            await self._authenticate()
            found, more, _ = await self._make_request(
                method, path, {}, data, "application/vnd.github+json"
            )
        except gidgethub.HTTPException as error:
            self._check(error)
            return None, None
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise Later(f"it does not answer: {type(error).__name__}") from error
        return found, more

    async def _authenticate(self) -> None:
        """Get a token of the app's installation, if the last one is old."""
        if self._app is None or time.monotonic() < self._token_until:
            return
        app, key, installation = self._app
        self.oauth_token = None
        try:
            found = await apps.get_installation_access_token(
                self, installation_id=installation, app_id=app, private_key=key
            )
        except gidgethub.BadRequest as error:
            if error.status_code in (401, 403, 404):
                raise Useless("the GitHub App is not installed there any more") from error
            raise
        self.oauth_token = found["token"]
        self._token_until = time.monotonic() + TOKEN_LIFE

    def _check(self, error: gidgethub.HTTPException) -> None:
        """Raise what the failure means, unless it only says that nothing is there."""
        status, headers = error.status_code, error.headers or {}
        if status in (404, 410):
            return
        if status == 401 and self._app and self._token_until:
            self._token_until = 0.0
            raise Later("it wants a new token", 1.0) from error
        if status == 401:
            raise Useless("the token is not valid") from error
        if status == 429 or (status == 403 and _is_limited(error, headers)):
            self._limited_until = time.monotonic() + (wait := _wait(headers))
            raise Later("its limit of requests is reached", wait) from error
        if status == 403:
            raise Useless(f"it is forbidden there: {str(error)[:80]}") from error
        if status >= 500 or status < 400:
            raise Later(f"it answers {int(status)}") from error
        raise Refused(str(error)[:200]) from error

    async def _request(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes = b""
    ) -> tuple[int, Mapping[str, str], bytes]:
        for _ in range(REDIRECTS):
            async with self._session.request(
                method, url, headers=headers, data=body, allow_redirects=False, timeout=CALL
            ) as response:
                if response.status not in (301, 302, 307, 308):
                    return response.status, response.headers, await response.read()
                new = urljoin(url, response.headers.get("Location", ""))
            if urlsplit(new)[:2] != urlsplit(url)[:2]:
                raise Later("it leads to another host")  # which must not get the token
            self.moved, url = True, new
        raise Later("it leads in a circle")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


def _is_limited(error: gidgethub.HTTPException, headers: Mapping[str, str]) -> bool:
    is_used_up = headers.get("x-ratelimit-remaining") == "0"
    return is_used_up or "retry-after" in headers or "rate limit" in str(error).lower()


def _wait(headers: Mapping[str, str]) -> float:
    """Return the seconds that a limit asks to wait."""
    if headers.get("retry-after", "").isdecimal():
        return max(1.0, float(headers["retry-after"]))
    reset = headers.get("x-ratelimit-reset", "")
    return max(1.0, float(reset) - time.time()) if reset.isdecimal() else LIMIT_WAIT


async def installation_of(
    session: aiohttp.ClientSession, api: str, app: tuple[str, str], repo: str
) -> str:
    """Return the id of the app's installation for a repository. app: its id and its key"""
    id, key = app
    client = Client(session, api)
    try:
        found = await client.getitem(
            f"/repos/{repo}/installation", jwt=apps.get_jwt(app_id=id, private_key=key)
        )
    except (gidgethub.HTTPException, ValueError) as error:
        raise Useless(f"the GitHub App is not installed there: {error}") from error
    return str(found["id"])
