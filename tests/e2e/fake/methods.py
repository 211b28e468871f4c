"""The Web API methods that this bot calls, on a workspace in memory."""

from __future__ import annotations

import uuid

from tests.e2e.fake.chats import Chats
from tests.e2e.fake.checks import SCOPES, SlackError
from tests.e2e.fake.files import Files
from tests.e2e.fake.openid import OpenId
from tests.e2e.fake.rooms import Rooms
from tests.e2e.fake.state import Body
from tests.e2e.fake.views import Views


class Workspace(Chats, Files, OpenId, Rooms, Views):
    """Everything that can be called."""

    def __init__(self, scopes: set[str] | None = None) -> None:
        super().__init__(scopes)
        self.seats: set[str] = set()  # Socket Mode addresses, each good for one connection

    def call(self, method: str, body: Body, token: str) -> Body:
        """The answer to a call, or SlackError."""
        if method == "apps.connections.open":
            return self._seat(token)
        if method == "openid.connect.token":
            return self.exchanged(body)
        if token != self.bot_token:
            raise SlackError("invalid_auth")
        found = getattr(self, "m_" + method.replace(".", "_"), None)
        if found is None:
            raise SlackError("unknown_method", problem=True)
        self.need_scope(SCOPES.get(method))
        answer: Body = found(body)
        return answer

    def _seat(self, token: str) -> Body:
        if token != self.app_token:
            raise SlackError("invalid_auth")
        seat = uuid.uuid4().hex
        self.seats.add(seat)
        return {"seat": seat}

    def m_auth_test(self, body: Body) -> Body:
        return {
            "url": "https://acme.slack.com/",
            "team": "Acme",
            "team_id": self.team,
            "user": "ticketbot",
            "user_id": self.bot_user,
            "bot_id": self.bot,
        }

    def m_assistant_threads_setSuggestedPrompts(self, body: Body) -> Body:
        """One to four; without a thread they are those of a new chat."""
        prompts = body.get("prompts") or []
        if not 1 <= len(prompts) <= 4 or not all({"title", "message"} <= {*p} for p in prompts):
            raise SlackError("invalid_arguments: prompts", problem=True)
        return {}

    def m_assistant_threads_setStatus(self, body: Body) -> Body:
        self.need_channel({"channel": body.get("channel_id")})
        return {}
