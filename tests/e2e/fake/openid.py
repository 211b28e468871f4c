"""Sign in with Slack: somebody in a browser says who they are, and a code is exchanged for it."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import jwt

from tests.e2e.fake.checks import SlackError
from tests.e2e.fake.state import Body, State

KEY = "Slack signs with a key of its own, which nobody here looks at"


class OpenId(State):
    """browser: who is signed in to Slack in the browser that comes; declines: whether they do not
    allow it; claims: what their id_tokens say otherwise."""

    client_id, client_secret = "12.34", "s3cr3t-too"
    base: str

    def __init__(self, scopes: set[str] | None = None) -> None:
        super().__init__(scopes)
        self.browser, self.declines = "U1", False
        self.claims: dict[str, Any] = {}
        self.redirects: list[str] = []  # the addresses that the app is configured with
        self._codes: dict[str, Body] = {}

    def asked(self, query: Mapping[str, str]) -> str | None:
        """Where the browser goes next; None: Slack shows an error of its own."""
        back = query.get("redirect_uri", "")
        known = any(back == one or back.startswith(f"{one}/") for one in self.redirects)
        right = query.get("response_type") == "code" and "openid" in query["scope"].split()
        if not (known and right and query.get("client_id") == self.client_id):
            self.problems.append(f"openid/connect/authorize: {dict(query)}")
            return None
        if self.declines:
            said = {"error": "access_denied", "state": query["state"]}
        else:
            code = uuid.uuid4().hex
            self._codes[code] = {"user": self.browser, "is_used": False, **query}
            said = {"code": code, "state": query["state"]}
        return f"{back}?{urlencode(said)}"

    def exchanged(self, body: Body) -> Body:
        """openid.connect.token"""
        if body.get("client_id") != self.client_id:
            raise SlackError("invalid_client_id", problem=True)
        if body.get("client_secret") != self.client_secret:
            raise SlackError("bad_client_secret")
        asked = self._codes.get(body.get("code") or "")
        if asked is None:
            raise SlackError("invalid_code")
        if asked["is_used"]:
            raise SlackError("code_already_used")
        if body.get("redirect_uri") != asked["redirect_uri"]:
            raise SlackError("bad_redirect_uri", problem=True)
        asked["is_used"] = True
        token = jwt.encode(self._claims(asked), KEY, "HS256")
        return {"access_token": "xoxp-fake", "token_type": "Bearer", "id_token": token}

    def _claims(self, asked: Body) -> Body:
        now, user = int(time.time()), asked["user"]
        return {
            "iss": self.base,
            "sub": user,
            "aud": self.client_id,
            "exp": now + 300,
            "iat": now,
            "auth_time": now,
            "nonce": asked["nonce"],
            "https://slack.com/team_id": self.team,
            "https://slack.com/user_id": user,
            "name": user,
            **self.claims,
        }
