"""Several workspaces behind one address. They have the same ids of people and channels, so that
only their tokens tell them apart."""

from __future__ import annotations

import asyncio
from typing import Any, Self
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.e2e.fake.server import FakeSlack


class ManySlacks:
    """organisation: with which all are installed at once; hours: how long a token lasts, else it
    does for ever; renewals: how often one was renewed."""

    client_id, client_secret, secret = "12.34", "cl13nt", "s3cr3t"

    def __init__(self, organisation: str | None = None, hours: int | None = None) -> None:
        self.organisation, self.hours = organisation, hours
        self.slacks: dict[str, FakeSlack] = {}
        self.renewals = 0
        self.chosen = "T1"  # the workspace that the browser is in
        self._codes: dict[str, str] = {}

    async def start(self, scopes: set[str], *teams: str) -> Self:
        for team in teams:
            slack = FakeSlack(scopes)
            slack.team, slack.bot_token = team, f"xoxb-{team}-0"
            for user in slack.users.values():
                user["team_id"] = team
            self.slacks[team] = await slack.start()
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_get("/oauth/v2/authorize", self._authorize)
        self._session = aiohttp.ClientSession()
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.api_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/api/"
        return self

    async def stop(self) -> None:
        await self._session.close()
        await self._runner.cleanup()
        await asyncio.gather(*(slack.stop() for slack in self.slacks.values()))

    async def _authorize(self, request: web.Request) -> web.Response:
        """Whoever comes says yes at once."""
        code = f"code{len(self._codes)}"
        self._codes[code] = self.chosen
        back = urlencode({"code": code, "state": request.query["state"]})
        raise web.HTTPFound(f"{request.query['redirect_uri']}?{back}")

    async def _api(self, request: web.Request) -> web.Response:
        if request.match_info["method"] == "oauth.v2.access":
            return web.json_response(self._access(dict(await request.post())))
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        slack = next((one for one in self.slacks.values() if one.bot_token == token), None)
        if slack is None:
            return web.json_response({"ok": False, "error": "invalid_auth"})
        headers = {
            n: request.headers[n] for n in ("Authorization", "Content-Type") if n in request.headers
        }
        url = f"{slack.base}{request.path_qs}"
        data = await request.read()
        async with self._session.request(request.method, url, data=data, headers=headers) as said:
            granted = {"X-OAuth-Scopes": said.headers.get("X-OAuth-Scopes", "")}
            return web.json_response(await said.json(), status=said.status, headers=granted)

    def _access(self, form: dict[str, Any]) -> dict[str, Any]:
        """oauth.v2.access: for a code, or for what renews a token; both are good once."""
        if (form.get("client_id"), form.get("client_secret")) != (
            self.client_id,
            self.client_secret,
        ):
            return {"ok": False, "error": "bad_client_secret"}
        if form.get("grant_type") == "refresh_token":
            return self._renewed(str(form["refresh_token"]))
        team = self._codes.pop(str(form.get("code")), None)
        if team is None:
            return {"ok": False, "error": "invalid_code"}
        return self._given(self.slacks[team])

    def _renewed(self, refresh: str) -> dict[str, Any]:
        slack = next((s for s in self.slacks.values() if refresh == f"xoxe-{s.bot_token}"), None)
        if slack is None:
            return {"ok": False, "error": "invalid_refresh_token"}
        self.renewals += 1
        slack.bot_token = f"xoxb-{slack.team}-{self.renewals}"
        return self._given(slack)

    def _given(self, slack: FakeSlack) -> dict[str, Any]:
        lasts = (self.hours or 0) * 3600
        ends = {"expires_in": lasts, "refresh_token": f"xoxe-{slack.bot_token}"}
        of = {"id": self.organisation, "name": "Acme"} if self.organisation else None
        return {
            "ok": True,
            "access_token": slack.bot_token,
            "token_type": "bot",
            "scope": ",".join(sorted(slack.scopes or ())),
            "bot_user_id": slack.bot_user,
            "app_id": slack.app,
            "team": None if of else {"id": slack.team, "name": slack.team},
            "enterprise": of,
            "is_enterprise_install": of is not None,
            "authed_user": {"id": "U1"},
            **(ends if self.hours else {}),
        }
