"""Sign in with Slack (OpenID Connect), and the present standing of people who signed in."""

from __future__ import annotations

import hmac
import logging
from typing import Any
from urllib.parse import urlencode, urljoin

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.message import Standing
from core.settings import Settings
from core.store.board import Invited
from core.translation import say
from handlers.slack.calls import Refused, Unanswered, likened, sorted_error
from handlers.slack.directory import Directory
from handlers.slack.teams import Teams
from handlers.web.people import BACK, SignInError, Silent

SCOPES = "openid profile"  # user and workspace, no email
CLOCKS = 60.0  # seconds that Slack's clock and ours may differ by
USER, TEAM = "https://slack.com/user_id", "https://slack.com/team_id"
ORGANISATION = "https://slack.com/enterprise_id"

_SPENT = frozenset(("code_already_used", "code_expired", "invalid_code", "invalid_grant"))

logger = logging.getLogger(__name__)


class People:
    """The people of all workspaces that the bot is in."""

    def __init__(self, teams: Teams) -> None:
        self._teams = teams

    async def serves(self, workspace: str) -> bool:
        """Whether the bot is in this workspace or organisation."""
        return await self._directory(workspace) is not None

    async def standing(self, workspace: str, user: str) -> Standing:
        """Return the user's present standing. Raises SignInError if they are not in the workspace,
        Silent if Slack does not answer."""
        directory = await self._directory(workspace)
        try:
            standing = await directory.standing(user) if directory else None
        except Unanswered as error:
            raise Silent(say("Slack does not say who you are: try again in a minute.")) from error
        if standing is None:
            raise SignInError(say("None of your workspaces uses this desk."))
        return standing

    async def _directory(self, workspace: str) -> Directory | None:
        """Return the directory of a workspace; None if the bot is not there. workspace: id of a
        workspace or an organisation, as tickets have it."""
        ids = (None, workspace) if workspace.startswith("E") else (workspace, None)
        team = await self._teams.of(*ids)
        if team is None or team.service.identity.workspace != workspace:
            return None
        return team.service.directory


class OpenId:
    """Sign in with Slack. settings: with client_id, client_secret and public_url."""

    def __init__(self, settings: Settings, client: AsyncWebClient, people: People) -> None:
        assert settings.client_id
        assert settings.client_secret
        assert settings.public_url
        self._id, self._secret = settings.client_id, settings.client_secret
        self._issuer = urljoin(settings.api_url, "/").rstrip("/")
        self._back = f"{settings.public_url}{BACK}"
        self._people = people
        self._client = likened(client, token=None)  # no retries, because a code is valid only once

    def address(self, state: str, nonce: str) -> str:
        asked = {
            "response_type": "code",
            "scope": SCOPES,
            "client_id": self._id,
            "redirect_uri": self._back,
            "state": state,
            "nonce": nonce,
        }
        return f"{self._issuer}/openid/connect/authorize?{urlencode(asked)}"

    async def person(self, code: str, nonce: str) -> Invited:
        claims = self._claims(await self._token(code))
        if not hmac.compare_digest(str(claims["nonce"]).encode(), nonce.encode()):
            logger.warning("Slack's id_token is for another sign-in")
            raise _untold()
        user = str(claims[USER])
        workspace = await self._workspace(str(claims[TEAM]), str(claims.get(ORGANISATION, "")))
        return Invited(workspace, user, await self._people.standing(workspace, user))

    async def _token(self, code: str) -> str:
        """Exchange the code for an id_token. Raises SignInError."""
        form = {
            "client_id": self._id,
            "client_secret": self._secret,
            "code": code,
            "redirect_uri": self._back,
            "grant_type": "authorization_code",
        }
        try:  # the SDK's own method needs a part of aiohttp that will be removed
            said = await self._client.api_call("openid.connect.token", data=form)
        except SlackApiError as error:
            raise _refusal(error) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise _silent(type(error).__name__) from error
        return str(said.data.get("id_token")) if isinstance(said.data, dict) else ""

    def _claims(self, token: str) -> dict[str, Any]:
        """Return the token's claims, if it is valid now and for this app. Raises SignInError.

        The signature is not checked: the token comes from Slack itself over TLS, for our secret
        (OpenID Connect Core, 3.1.3.7).
        """
        import jwt  # only the first sign-in needs to load it

        needed = ["iss", "aud", "exp", "nonce", USER, TEAM]
        try:
            return jwt.decode(
                token,
                options={
                    "verify_signature": False,
                    "verify_iss": True,
                    "verify_aud": True,
                    "verify_exp": True,
                    "require": needed,
                },
                issuer=self._issuer,
                audience=self._id,
                leeway=CLOCKS,
            )
        except jwt.InvalidTokenError as error:
            logger.warning("Slack's id_token is not what was asked for: %s", error)
            raise _untold() from error

    async def _workspace(self, team: str, organisation: str) -> str:
        """Return the id that the bot is installed in: the workspace, or its organisation. Raises
        SignInError if it is in neither."""
        for workspace in filter(None, (team, organisation)):
            if await self._people.serves(workspace):
                return workspace
        raise SignInError(say("That workspace does not use this desk: sign in with another one."))


def _refusal(error: SlackApiError) -> SignInError:
    """Return the error for a person who signs in."""
    failure = sorted_error(error)
    if not isinstance(failure, Refused):
        return _silent(type(failure).__name__)  # its text may contain a part of Slack's answer
    logger.warning("a sign-in failed: %s", failure)
    if str(failure) in _SPENT:
        return SignInError(say("This sign-in was already used, or it took too long: start again."))
    return SignInError(say("Slack rejects the desk's settings: tell the person who runs it."))


def _silent(why: str) -> Silent:
    logger.warning("Slack lets nobody sign in: %s", why)
    return Silent(say("Slack does not answer: sign in again in a minute."))


def _untold() -> SignInError:
    return SignInError(say("Slack did not say who you are: start again."))
