"""The web pages that install the bot in a workspace or an organisation (OAuth)."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from urllib.parse import urljoin

from aiohttp import web
from slack_bolt import BoltResponse
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Installation as Given
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from core.encryption import Seal
from core.settings import Settings
from handlers.slack.calls import likened, sorted_error
from handlers.slack.identity import identify
from handlers.slack.installations import Installation, Installed
from handlers.slack.manifest import INSTALLED, manifest
from handlers.slack.service import UNANSWERED
from handlers.web.site import Part

INSTALL = "/slack/install"
PATIENCE = 600  # seconds to agree in Slack

logger = logging.getLogger(__name__)


def install(settings: Settings, client: AsyncWebClient, installed: Installed, seal: Seal) -> Part:
    """Return the part of the site with both pages. client: a client without a token."""
    flow = _Flow(
        client=likened(client, token=None),  # no retries, because a code is valid only once
        logger=logger,
        settings=AsyncOAuthSettings(
            client_id=settings.client_id,
            client_secret=settings.client_secret,
            scopes=_scopes(),
            redirect_uri=f"{settings.public_url}{INSTALLED}",
            install_path=INSTALL,
            install_page_rendering_enabled=False,
            redirect_uri_path=INSTALLED,
            authorization_url=urljoin(settings.api_url, "/oauth/v2/authorize"),
            installation_store=_Keeper(client, installed),
            state_store=_States(seal),
            state_expiration_seconds=PATIENCE,
        ),
    )

    def add(site: web.Application) -> None:
        site.router.add_get(INSTALL, _page(flow.handle_installation))
        site.router.add_get(INSTALLED, _page(flow.handle_callback))

    return add


class _Flow(AsyncOAuthFlow):
    async def run_installation(self, code: str) -> Given | None:
        """Exchange the code for an installation; None if Slack refuses it. The SDK's own method is
        not used, because it needs a part of aiohttp that will be removed."""
        asked = {
            "client_id": self.settings.client_id,
            "client_secret": self.settings.client_secret,
            "code": code,
            "redirect_uri": self.settings.redirect_uri,
        }
        try:
            said = await self.client.api_call("oauth.v2.access", data=asked)
        except SlackApiError as error:
            logger.warning("an installation failed: %s", sorted_error(error))
            return None
        return Given(
            user_id=(said.get("authed_user") or {}).get("id") or "",
            team_id=(said.get("team") or {}).get("id"),
            enterprise_id=(said.get("enterprise") or {}).get("id"),
            is_enterprise_install=said.get("is_enterprise_install"),
            bot_token=said.get("access_token"),
            bot_refresh_token=said.get("refresh_token"),
            bot_token_expires_in=said.get("expires_in"),
        )


def _scopes() -> list[str]:
    asked = manifest()["oauth_config"]["scopes"]
    return [*asked["bot"], *asked["bot_optional"]]


def _page(
    answer: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def page(request: web.Request) -> web.Response:
        try:
            return await to_aiohttp_response(await answer(await to_bolt_request(request)))
        except UNANSWERED as error:
            logger.warning("an installation failed: %s", type(error).__name__)
            text = f"Slack does not answer. Nothing is installed: go to {INSTALL} again."
            return web.Response(status=503, text=text)

    return page


class _States(AsyncOAuthStateStore):
    """OAuth states, which are not stored. Only a bot with the keys can make one, and it is valid
    for PATIENCE seconds. A cookie ties it to the browser, and Slack takes each code once."""

    def __init__(self, seal: Seal) -> None:
        self._seal = seal

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        return self._seal.close("install").decode()

    async def async_consume(self, state: str) -> bool:
        return self._seal.is_fresh(state.encode(), PATIENCE)


class _Keeper(AsyncInstallationStore):
    """Stores the installation that Slack returned."""

    def __init__(self, client: AsyncWebClient, installed: Installed) -> None:
        self._client, self._installed = client, installed

    async def async_save(self, installation: Given) -> None:
        bot = await identify(likened(self._client, token=installation.bot_token))
        everywhere = bool(installation.is_enterprise_install)
        id = installation.enterprise_id if everywhere else installation.team_id
        ends = installation.bot_token_expires_at
        await self._installed.add(
            Installation(
                id=id or bot.workspace,
                token=installation.bot_token or "",
                user=bot.user,
                bot=bot.bot,
                url=bot.url,
                scopes=None if bot.scopes is None else ",".join(sorted(bot.scopes)),
                refresh=installation.bot_refresh_token,
                ends=int(ends) if ends else None,
                since=int(time.time()),
            )
        )
