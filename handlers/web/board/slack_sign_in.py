"""Sign in with Slack in the browser: to Slack with a state, back with a code."""

from __future__ import annotations

import hmac
import logging
import secrets
from collections.abc import Awaitable, Callable

from aiohttp import web

from core.translation import say
from handlers.web.board.authentication import Authentication
from handlers.web.people import SignIn, SignInError

STRANGE = say(
    "This sign-in was started in another browser, or more than 10 minutes ago: start again."
)
DECLINED = say("You did not allow Slack to say who you are, so you are not signed in.")

Tell = Callable[[int, str], web.Response]

logger = logging.getLogger(__name__)


class SlackSignIn:
    """The redirects to Slack and back.

    open: returns the entrance
    tell: makes a page from a status and a sentence
    """

    def __init__(
        self, sign_in: SignIn, open: Callable[[], Awaitable[Authentication]], tell: Tell
    ) -> None:
        self._sign_in, self._open, self._tell = sign_in, open, tell

    async def out(self, request: web.Request) -> web.Response:
        """Redirect to Slack. A cookie makes sure that only this browser can come back."""
        entrance = await self._open()
        state, nonce = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        response = web.Response(
            status=302, headers={"Location": self._sign_in.address(state, nonce)}
        )
        entrance.trip.give(response, [state, nonce])
        return response

    async def back(self, request: web.Request) -> web.Response:
        """Sign in the browser that comes back from Slack, once, or tell the person why not."""
        entrance = await self._open()
        state, nonce = entrance.trip.value(request) or ("", "")
        said = request.query.get("state", "")
        if not state or not hmac.compare_digest(state.encode(), said.encode(errors="replace")):
            return self._tell(403, STRANGE)
        response = await self._arrived(request, entrance, nonce)
        entrance.trip.take(response)
        return response

    async def _arrived(
        self, request: web.Request, entrance: Authentication, nonce: str
    ) -> web.Response:
        code = request.query.get("code")
        if not code:
            logger.info("a sign-in ended at Slack: %r", request.query.get("error", "")[:100])
            return self._tell(403, DECLINED)
        try:
            invited = await self._sign_in.person(code, nonce)
        except SignInError as error:
            return self._tell(error.status, error.said)
        response = web.Response(status=303, headers={"Location": "/"})
        entrance.sign_in(response, invited)
        return response
