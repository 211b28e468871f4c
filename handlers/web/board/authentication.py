"""Who comes in, and whether what is sent was meant: sessions, tokens, addresses.

Where nobody but this machine reaches the board, whoever does is `local`. Elsewhere a link from the
bot or Slack itself signs a person in: a signed cookie says who they are.
"""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from aiohttp import web
from itsdangerous import BadSignature, URLSafeTimedSerializer

from core.message import Actor
from core.settings import is_loopback
from core.store.board import Invited
from handlers.web.board.cookies import Cookie

SESSION = 7 * 24 * 3600  # seconds; so long is a token of a page good too
VIEWS = 365 * 24 * 3600  # seconds
TRIP = 600  # seconds to say at Slack who one is
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")

LOCAL = Actor("local", "local")


class Entrance:
    """key: what sessions and tokens are signed with; base: the board's address for people who sign
    in, without a slash at its end, or None where this machine alone reaches it; trip: the cookie of
    a browser that is sent to Slack; views: the cookie that keeps somebody's saved views."""

    def __init__(self, key: bytes, base: str | None, *, in_slack: bool = False) -> None:
        self._base, self._in_slack = base, in_slack
        is_safe = base is not None and base.startswith("https:")
        self._session = Cookie("desk", key, "session", SESSION, is_safe=is_safe)
        self.trip = Cookie("desk-slack", key, "slack", TRIP, is_safe=is_safe)
        self.views = Cookie("desk-views", key, "views", VIEWS, is_safe=is_safe)
        self._tokens = URLSafeTimedSerializer(key, salt="token")

    @property
    def signs_in(self) -> bool:
        return self._base is not None

    def is_addressed(self, request: web.Request) -> bool:
        """Whether the request really came here: no name that a stranger's page made point to this
        machine, and no proxy before a board that lets everybody in."""
        if self._base is not None:
            return True
        return is_loopback(_host(request)) and not any(
            name in request.headers for name in FORWARDED
        )

    def visitor(self, request: web.Request) -> Actor | None:
        if self._base is None:
            return LOCAL
        said = self._session.value(request)
        if said is None:
            return None
        user, workspace, standing = said
        return Actor(user, workspace, standing, user_ids=self._in_slack)

    def sign_in(self, response: web.Response, invited: Invited) -> None:
        """Lets the browser come in as this person from now on."""
        self._session.give(response, [invited.user, invited.workspace, invited.standing])

    def sign_out(self, response: web.Response) -> None:
        self._session.take(response)

    def token(self, visitor: Actor) -> str:
        """What a form of theirs must send back; another one each time, so that nobody can guess it
        from the size of compressed pages."""
        return self._tokens.dumps([secrets.token_hex(8), visitor.user, visitor.workspace])

    def is_meant(self, request: web.Request, visitor: Actor, token: str) -> bool:
        """Whether a form was sent from a page that this visitor was given."""
        try:
            said = self._tokens.loads(token, max_age=SESSION)
        except BadSignature:
            return False
        return self.is_own(request) and said[1:] == [visitor.user, visitor.workspace]

    def is_own(self, request: web.Request) -> bool:
        """Whether a page of the board sent the request."""
        origin = request.headers.get("Origin")
        if origin is None:
            return request.headers.get("Sec-Fetch-Site") == "same-origin"
        return origin == (f"http://{request.host}" if self._base is None else _origin(self._base))


def _host(request: web.Request) -> str:
    try:
        return urlsplit(f"//{request.host}").hostname or ""
    except ValueError:
        return ""


def _origin(base: str) -> str:
    parts = urlsplit(base)
    return f"{parts.scheme}://{parts.netloc}"
