"""What a workspace has: its users, channels, messages and clock."""

from __future__ import annotations

import itertools
import time
from typing import Any

from tests.e2e.fake.checks import SlackError

Body = dict[str, Any]


class State:
    """U1, U2 are people; UBOT is the bot under test; UROBO another bot; the bot is in every channel
    but C9. A user who left has `deleted`; a channel that was archived `is_archived`."""

    team, app, bot_user, bot = "T1", "A1", "UBOT", "BBOT"
    secret, bot_token, app_token = "s3cr3t", "xoxb-fake", "xapp-fake"

    def __init__(self, scopes: set[str] | None = None) -> None:
        self.scopes = scopes
        self.users: dict[str, Body] = {}
        self.channels: dict[str, Body] = {}
        self.groups: dict[str, list[str]] = {}  # user groups
        self.messages: dict[tuple[str, str], Body] = {}
        self.time: int | None = None
        self.problems: list[str] = []  # what Slack would refuse a bot that is wrong
        self._numbers = itertools.count(1)
        people = (("U1", "alice"), ("U2", "bob"), ("UBOT", "ticketbot"), ("UROBO", "robo"))
        for user, name in people:
            self.hire(user, name, is_bot=name in ("ticketbot", "robo"))
        everybody = {"U1", "U2", "UROBO"}
        self.found_channel("C1", "support", {*everybody, "UBOT"})
        self.found_channel("C2", "triage", {*everybody, "UBOT"})
        self.found_channel("G1", "privategroup", {*everybody, "UBOT"}, kind="group")
        self.found_channel("C9", "elsewhere", everybody)
        self.direct("U1")
        self.direct("U2")

    def hire(self, user: str, name: str, *, is_bot: bool = False, **more: Any) -> None:
        """A user, as users.info shows them."""
        self.users[user] = {
            "id": user,
            "team_id": self.team,
            "name": name,
            "real_name": name.title(),
            "deleted": False,
            "is_bot": is_bot,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "tz": "Europe/Berlin",
            "tz_offset": 3600,
            "profile": {"display_name": name, "real_name": name.title()},
            **more,
        }

    def found_channel(
        self, channel: str, name: str, members: set[str], kind: str = "channel"
    ) -> None:
        """A new channel. kind: channel, group or im."""
        self.channels[channel] = {"name": name, "kind": kind, "members": members}

    def is_shared(self, channel: Any) -> bool:
        """Whether people of another organisation are in the channel."""
        found = self.channels.get(channel) if isinstance(channel, str) else None
        return bool(found and found.get("is_ext_shared"))

    def direct(self, user: str) -> str:
        """The direct conversation of the bot with a user, opened where there is none."""
        channel = f"D{user.removeprefix('U')}"
        if channel not in self.channels:
            self.found_channel(channel, "directmessage", {user, self.bot_user}, kind="im")
        return channel

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

    def has_replies(self, channel: str, ts: str) -> bool:
        return any(
            where == channel and other != ts and message.get("thread_ts") == ts
            for (where, other), message in self.messages.items()
        )

    def need_scope(self, scope: str | None) -> None:
        """A bot that is right knows its scopes from auth.test and does not try."""
        if scope and self.scopes is not None and scope not in self.scopes:
            raise SlackError(f"missing_scope: {scope}", problem=True)

    def need_user(self, body: Body, name: str = "user") -> Body:
        found = self.users.get(body.get(name) or "")
        if found is None:
            raise SlackError("user_not_found")
        return found

    def need_channel(self, body: Body, *, writes: bool = True) -> Body:
        """The channel, if the bot is in it; writes: and if it is not archived."""
        found = self.channels.get(body.get("channel") or "")
        if found is None:
            raise SlackError("channel_not_found")
        if self.bot_user not in found["members"]:
            raise SlackError("not_in_channel")
        if writes and found.get("is_archived"):
            raise SlackError("is_archived")
        return found

    def need_message(self, body: Body, ts: str = "ts") -> Body:
        """The message, unless it was deleted."""
        found = self.messages.get((body["channel"], str(body.get(ts))))
        if found is None or found.get("subtype") == "tombstone":
            raise SlackError("message_not_found")
        return found
