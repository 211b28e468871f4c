"""The Web API methods that this bot calls, on a workspace in memory."""

from __future__ import annotations

import itertools
import time
import uuid
from typing import Any

from tests.e2e.fake.checks import HISTORY, SCOPES, SlackError, check_message

Body = dict[str, Any]


class Workspace:
    """Users, channels, messages, and the methods on them. U1, U2 are people; UBOT is the bot under
    test; UROBO another bot; the bot is in every channel but C9."""

    team, app, bot_user, bot = "T1", "A1", "UBOT", "BBOT"
    secret, bot_token, app_token = "s3cr3t", "xoxb-fake", "xapp-fake"

    def __init__(self, scopes: set[str] | None = None) -> None:
        everybody = {"U1", "U2", "UROBO"}
        self.scopes = scopes
        self.users = {"U1": "alice", "U2": "bob", "UBOT": "ticketbot", "UROBO": "robo"}
        self.channels: dict[str, Body] = {
            "C1": {"name": "support", "kind": "channel", "members": {*everybody, "UBOT"}},
            "C2": {"name": "triage", "kind": "channel", "members": {*everybody, "UBOT"}},
            "G1": {"name": "privategroup", "kind": "group", "members": {*everybody, "UBOT"}},
            "C9": {"name": "elsewhere", "kind": "channel", "members": everybody},
            "D1": {"name": "directmessage", "kind": "im", "members": {"U1", "UBOT"}},
            "D2": {"name": "directmessage", "kind": "im", "members": {"U2", "UBOT"}},
        }
        self.messages: dict[tuple[str, str], Body] = {}
        self.time: int | None = None
        self.problems: list[str] = []  # what Slack would refuse a bot that is wrong
        self.seats: set[str] = set()  # Socket Mode addresses, each good for one connection
        self._numbers = itertools.count(1)

    def ts(self) -> str:
        """The time of the next message: now, or `time` where a test says when it plays."""
        return f"{self.time or int(time.time())}.{next(self._numbers):06d}"

    def add(self, channel: str, user: str, text: str, **more: Any) -> Body:
        """A message in a channel."""
        ts = self.ts()
        kept = {name: value for name, value in more.items() if value is not None}
        message = {"type": "message", "user": user, "text": text, "ts": ts, **kept}
        self.messages[channel, ts] = message
        return message

    def call(self, method: str, body: Body, token: str) -> Body:
        """The answer to a call, or SlackError."""
        if method == "apps.connections.open":
            return self._seat(token)
        if token != self.bot_token:
            raise SlackError("invalid_auth")
        found = getattr(self, "m_" + method.replace(".", "_"), None)
        if found is None:
            raise SlackError("unknown_method", problem=True)
        self._need_scope(SCOPES.get(method))
        answer: Body = found(body)
        return answer

    def _seat(self, token: str) -> Body:
        if token != self.app_token:
            raise SlackError("invalid_auth")
        seat = uuid.uuid4().hex
        self.seats.add(seat)
        return {"seat": seat}

    def _need_scope(self, scope: str | None) -> None:
        if scope and self.scopes is not None and scope not in self.scopes:
            raise SlackError("missing_scope")

    def _channel(self, body: Body) -> Body:
        found = self.channels.get(body.get("channel", ""))
        if found is None:
            raise SlackError("channel_not_found")
        if self.bot_user not in found["members"]:
            raise SlackError("not_in_channel")
        return found

    def m_auth_test(self, body: Body) -> Body:
        return {
            "url": "https://acme.slack.com/",
            "team_id": self.team,
            "user_id": self.bot_user,
            "bot_id": self.bot,
        }

    def m_chat_postMessage(self, body: Body) -> Body:
        self._channel(body)
        check_message(body)
        posted = self.add(
            body["channel"],
            self.bot_user,
            body["text"],
            bot_id=self.bot,
            blocks=body.get("blocks"),
            thread_ts=body.get("thread_ts"),
            metadata=body.get("metadata"),
        )
        return {"channel": body["channel"], "ts": posted["ts"], "message": posted}

    def m_chat_postEphemeral(self, body: Body) -> Body:
        channel = self._channel(body)
        check_message(body)
        if body.get("user") not in channel["members"]:
            raise SlackError("user_not_in_channel")
        return {"message_ts": self.ts()}

    def m_chat_update(self, body: Body) -> Body:
        self._channel(body)
        message = self.messages.get((body["channel"], body["ts"]))
        if message is None:
            raise SlackError("message_not_found")
        if message["user"] != self.bot_user:
            raise SlackError("cant_update_message", problem=True)
        check_message(body)
        message["text"], message["blocks"] = body["text"], body.get("blocks")
        return {"channel": body["channel"], "ts": body["ts"]}

    def m_conversations_history(self, body: Body) -> Body:
        return {"messages": self._said(body, thread=None)[::-1]}

    def m_conversations_replies(self, body: Body) -> Body:
        return {"messages": self._said(body, thread=body["ts"])}

    def _said(self, body: Body, thread: str | None) -> list[Body]:
        """Oldest first; metadata only where it is asked for."""
        self._need_scope(HISTORY[self._channel(body)["kind"]])
        oldest = body.get("oldest") or "0"
        shown = set() if str(body.get("include_all_metadata")) == "1" else {"metadata"}
        return [
            {name: value for name, value in message.items() if name not in shown}
            for (channel, ts), message in sorted(self.messages.items())
            if channel == body["channel"] and float(ts) > float(oldest)
            if (message.get("thread_ts") or (thread and ts)) == thread
        ]
