"""Messages and the reactions on them."""

from __future__ import annotations

from tests.e2e.fake.checks import SlackError, check_message
from tests.e2e.fake.state import Body, State

EMOJI_MAX = 23  # different reactions by one user on one message


class Chats(State):
    """chat.* and reactions.*"""

    def m_chat_postMessage(self, body: Body) -> Body:
        """To a channel, or to a user id: their direct conversation with the bot."""
        body = {**body, "channel": self._direct_or_channel(body)}
        self.need_channel(body)
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

    def _direct_or_channel(self, body: Body) -> str:
        channel = str(body.get("channel") or "")
        user = self.users.get(channel)
        if user is None:
            return channel
        if user["deleted"] or user["is_bot"]:
            raise SlackError("channel_not_found" if user["deleted"] else "cannot_dm_bot")
        return self.direct(channel)

    def m_chat_postEphemeral(self, body: Body) -> Body:
        channel = self.need_channel(body)
        check_message(body)
        if body.get("user") not in channel["members"]:
            raise SlackError("user_not_in_channel")
        return {"message_ts": self.ts()}

    def m_chat_update(self, body: Body) -> Body:
        self.need_channel(body)
        message = self.need_message(body)
        if message["user"] != self.bot_user:
            raise SlackError("cant_update_message", problem=True)
        check_message(body)
        message["text"], message["blocks"] = body["text"], body.get("blocks")
        if body.get("metadata"):
            message["metadata"] = body["metadata"]
        return {"channel": body["channel"], "ts": body["ts"], "text": body["text"]}

    def m_chat_delete(self, body: Body) -> Body:
        self.need_channel(body)
        message = self.need_message(body)
        if message["user"] != self.bot_user:
            raise SlackError("cant_delete_message", problem=True)
        self.remove(body["channel"], body["ts"])
        return {"channel": body["channel"], "ts": body["ts"]}

    def remove(self, channel: str, ts: str) -> Body:
        """Deletes a message; where it has replies a tombstone stays. Returns what it was."""
        was = self.messages[channel, ts]
        if self.has_replies(channel, ts):
            self.messages[channel, ts] = {
                "type": "message",
                "subtype": "tombstone",
                "user": "USLACKBOT",
                "hidden": True,
                "text": "This message was deleted.",
                "ts": ts,
                "thread_ts": ts,
            }
        else:
            del self.messages[channel, ts]
        return was

    def m_chat_getPermalink(self, body: Body) -> Body:
        self.need_channel(body, writes=False)
        channel, ts = body["channel"], body["message_ts"]
        self.need_message(body, "message_ts")
        link = f"https://acme.slack.com/archives/{channel}/p{ts.replace('.', '')}"
        return {"channel": channel, "permalink": link}

    def m_reactions_add(self, body: Body) -> Body:
        message = self._reactable(body)
        reactions = message.setdefault("reactions", [])
        mine = [one["name"] for one in reactions if self.bot_user in one["users"]]
        if body["name"] in mine:
            raise SlackError("already_reacted")
        if len(mine) >= EMOJI_MAX:
            raise SlackError("too_many_emoji")
        self.react(message, self.bot_user, body["name"])
        return {}

    def m_reactions_remove(self, body: Body) -> Body:
        message = self._reactable(body)
        for reaction in message.get("reactions") or []:
            if reaction["name"] == body["name"] and self.bot_user in reaction["users"]:
                self.unreact(message, self.bot_user, body["name"])
                return {}
        raise SlackError("no_reaction")

    def m_reactions_get(self, body: Body) -> Body:
        return {"type": "message", "message": self._reactable(body)}

    def _reactable(self, body: Body) -> Body:
        name = body.get("name", "x")
        if not name or ":" in name:
            raise SlackError("invalid_name", problem=True)
        self.need_channel(body)
        return self.need_message(body, "timestamp")

    def react(self, message: Body, user: str, name: str) -> None:
        """Puts a user's reaction on a message."""
        reactions = message.setdefault("reactions", [])
        for one in reactions:
            if one["name"] == name:
                one["users"] = [*one["users"], user]
                one["count"] += 1
                return
        reactions.append({"name": name, "users": [user], "count": 1})

    def unreact(self, message: Body, user: str, name: str) -> None:
        """Takes it off again."""
        for one in message["reactions"]:
            if one["name"] == name:
                one["users"] = [other for other in one["users"] if other != user]
                one["count"] -= 1
        message["reactions"] = [one for one in message["reactions"] if one["count"]]

    def reactions_by_bot(self, channel: str, ts: str) -> list[str]:
        """Names of the reactions that the bot left on a message."""
        reactions = self.messages[channel, ts].get("reactions") or []
        return [one["name"] for one in reactions if self.bot_user in one["users"]]
