"""Channels and users, as the bot may look at them."""

from __future__ import annotations

from tests.e2e.fake.checks import HISTORY, READ, SlackError
from tests.e2e.fake.state import Body, State

PAGE = 100  # messages, where no limit is said


class Rooms(State):
    """conversations.* and users.*"""

    def m_conversations_history(self, body: Body) -> Body:
        """Latest first: the channel's own messages, without what was answered in threads."""
        found = [
            message
            for message in self._seen(body)[::-1]
            if message.get("thread_ts") in (None, message["ts"])
        ]
        return self._page(body, found)

    def m_conversations_replies(self, body: Body) -> Body:
        """The thread, its root first, whatever the times asked for."""
        root = self.messages.get((body["channel"], body["ts"]))
        found = self._seen(body)
        if root is None:
            raise SlackError("thread_not_found")
        replies = [one for one in found if one is not root and one.get("thread_ts") == body["ts"]]
        return self._page(body, [root, *replies])

    def _seen(self, body: Body) -> list[Body]:
        """The channel's messages within `oldest` and `latest`, oldest first."""
        self.need_scope(HISTORY[self.need_channel(body, writes=False)["kind"]])
        oldest, latest = body.get("oldest") or "0", body.get("latest") or "9" * 11
        edges = _yes(body, "inclusive")
        return [
            message
            for (channel, ts), message in sorted(self.messages.items())
            if channel == body["channel"]
            if float(oldest) < float(ts) < float(latest) or (edges and ts in (oldest, latest))
        ]

    def _page(self, body: Body, found: list[Body]) -> Body:
        """Metadata only where it is asked for."""
        limit = int(body.get("limit") or PAGE)
        if not 1 <= limit <= 999:
            raise SlackError("invalid_limit", problem=True)
        start = int(body.get("cursor") or 0)
        hidden = set() if _yes(body, "include_all_metadata") else {"metadata"}
        page = [
            {name: value for name, value in message.items() if name not in hidden}
            for message in found[start : start + limit]
        ]
        if start + limit >= len(found):
            return {"messages": page, "has_more": False}
        then = {"next_cursor": str(start + limit)}
        return {"messages": page, "has_more": True, "response_metadata": then}

    def m_conversations_info(self, body: Body) -> Body:
        found = self.channels.get(body.get("channel") or "")
        if found is None:
            raise SlackError("channel_not_found")
        if self.scopes is not None and READ[found["kind"]] not in self.scopes:
            raise SlackError("missing_scope")  # that the channel is private cannot be known before
        return {
            "channel": {
                "id": body["channel"],
                "name": found["name"],
                "is_channel": found["kind"] == "channel",
                "is_group": found["kind"] == "group",
                "is_im": found["kind"] == "im",
                "is_private": found["kind"] != "channel",
                "is_archived": found.get("is_archived", False),
                "is_member": self.bot_user in found["members"],
                "is_ext_shared": found.get("is_ext_shared", False),
            }
        }

    def m_conversations_open(self, body: Body) -> Body:
        user = self.need_user(body, "users")
        if user["deleted"]:
            raise SlackError("user_disabled")
        return {"channel": {"id": self.direct(user["id"])}}

    def m_usergroups_users_list(self, body: Body) -> Body:
        if body.get("usergroup") not in self.groups:
            raise SlackError("no_such_subteam")
        return {"users": self.groups[body["usergroup"]]}

    def m_users_info(self, body: Body) -> Body:
        return {"user": self.need_user(body)}


def _yes(body: Body, name: str) -> bool:
    return str(body.get(name)).lower() in ("1", "true")
