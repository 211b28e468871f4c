"""Authentication of the board: sessions, form tokens against forged requests, and addresses.

If only this machine can reach the board, every visitor is `local`. Elsewhere a link from the bot,
or Slack itself, signs a person in, and a signed cookie keeps who they are.
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

SESSION = 7 * 24 * 3600  # seconds that a session and a page's form token are valid
VIEWS = 365 * 24 * 3600  # seconds that saved views are kept
TRIP = 600  # seconds to sign in at Slack
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")

LOCAL = Actor("local", "local")


class Authentication:
    """Sessions and form tokens of one board.

    key: signs cookies and tokens
    base: the board's address without a final slash; None if only this machine can reach it
    trip: the cookie of a browser that signs in at Slack
    views: the cookie with a visitor's saved views
    """

    def __init__(self, key: bytes, base: str | None, *, in_slack: bool = False) -> None:
        self._base, self._in_slack = base, in_slack
        is_safe = base is not None and base.startswith("https:")
        self._session = Cookie("desk", key, "session", SESSION, is_safe=is_safe)
        self.trip = Cookie("desk-slack", key, "slack", TRIP, is_safe=is_safe)
        self.views = Cookie("desk-views", key, "views", VIEWS, is_safe=is_safe)
        self._tokens = URLSafeTimedSerializer(key, salt="token")

    @property
    def signs_in(self) -> bool:
        """Whether people must sign in."""
        return self._base is not None

    def is_addressed(self, request: web.Request) -> bool:
        """Whether the request is for this board. A board without sign-in takes only loopback host
        names, against DNS rebinding, and no requests through a proxy."""
        if self._base is not None:
            return True
        return is_loopback(_host(request)) and not any(
            name in request.headers for name in FORWARDED
        )

    def visitor(self, request: web.Request) -> Actor | None:
        """Return the session's visitor, None without a valid session, `LOCAL` without sign-in."""
        if self._base is None:
            return LOCAL
        said = self._session.value(request)
        if said is None:
            return None
        user, workspace, standing = said
        return Actor(user, workspace, standing, user_ids=self._in_slack)

    def sign_in(self, response: web.Response, invited: Invited) -> None:
        """Start the person's session in the browser that gets this response."""
        self._session.give(response, [invited.user, invited.workspace, invited.standing])

    def sign_out(self, response: web.Response) -> None:
        """End the session of the browser that gets this response."""
        self._session.take(response)

    def token(self, visitor: Actor) -> str:
        """Return the token that the visitor's forms must send back. It differs each time, so that
        the size of compressed pages does not reveal it (BREACH)."""
        return self._tokens.dumps([secrets.token_hex(8), visitor.user, visitor.workspace])

    def is_meant(self, request: web.Request, visitor: Actor, token: str) -> bool:
        """Whether the form comes from a page of the board that this visitor got."""
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
