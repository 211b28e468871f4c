"""Somebody in the workspace: what they do, delivered as Slack delivers it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.e2e.fake import forms
from tests.e2e.fake.checks import elements_of
from tests.e2e.fake.delivery import Ack, Payload
from tests.e2e.fake.requests import Talker, mention_of

__all__ = ["Person", "button", "mention_of"]


class Person(Talker):
    """Writes, and uses commands, shortcuts, forms, buttons and menus."""

    async def slash(self, text: str = "", channel: str = "C1", trigger: str | None = None) -> Ack:
        """/ticket text"""
        slack = self._slack
        form = {
            "team_id": slack.team,
            "channel_id": channel,
            "channel_name": slack.channels[channel]["name"],
            "user_id": self.id,
            "user_name": slack.users[self.id]["name"],
            "command": "/ticket",
            "text": text,
            "api_app_id": slack.app,
            "response_url": slack.response_url(),
            "trigger_id": slack.trigger(self.id, trigger),
        }
        return await self._transport.send("command", form)

    async def shortcut(self, callback: str = "new", trigger: str | None = None) -> Ack:
        """A global shortcut."""
        said = {"callback_id": callback, "action_ts": self._slack.ts()}
        return await self._interacts("shortcut", said, trigger)

    async def captures(
        self, channel: str, ts: str, callback: str = "capture", trigger: str | None = None
    ) -> Ack:
        """A message shortcut."""
        slack = self._slack
        said = {
            "callback_id": callback,
            "action_ts": slack.ts(),
            "message_ts": ts,
            "message": slack.messages[channel, ts],
            "channel": {"id": channel, "name": slack.channels[channel]["name"]},
            "response_url": slack.response_url(),
        }
        return await self._interacts("message_action", said, trigger)

    async def _interacts(self, kind: str, said: Payload, trigger: str | None = None) -> Ack:
        slack = self._slack
        name = slack.users[self.id]["name"]
        payload = {
            "type": kind,
            "token": "t",
            "api_app_id": slack.app,
            "team": {"id": slack.team, "domain": "acme"},
            "enterprise": None,
            "is_enterprise_install": False,
            "user": {"id": self.id, "username": name, "name": name, "team_id": slack.team},
            "trigger_id": slack.trigger(self.id, trigger),
            **said,
        }
        return await self._transport.send("interactive", payload)

    # Views

    def modal(self) -> Payload:
        """The modal in front of them."""
        return self._slack.modals(self.id)[-1]

    def home(self) -> Payload:
        """Home as they see it."""
        return self._slack.homes[self.id]

    async def submits(self, view: Payload | None = None, **values: Any) -> Ack:
        """Sends a form off, by default the one in front. values: by block id or action id, what is
        put in: a text, an option's label or value, a user id, None to empty it; all else stays as
        it is. Slack does not send a form off whose required fields are empty."""
        view = view or self.modal()
        typed = self._slack.typed.get(view["id"])
        state = self._slack.typed[view["id"]] = forms.state(view, values, typed, complete=True)
        shown = {**forms.payload(view), "state": {"values": state}}
        ack = await self._interacts("view_submission", {"view": shown, "response_urls": []})
        forms.take(self._slack, view, ack)
        return ack

    async def closes(self, view: Payload | None = None, *, all_of_them: bool = False) -> Ack | None:
        """Closes a modal; the bot hears of it only if it wanted to."""
        view = view or self.modal()
        mine = self._slack.modals(self.id)
        for one in mine if all_of_them else [view]:
            self._slack.views.pop(one["id"])
        if not view["notify_on_close"]:
            return None
        said = {"view": forms.payload(view), "is_cleared": all_of_them}
        return await self._interacts("view_closed", said)

    async def presses_on(self, view: Payload, label: str, **values: Any) -> Ack:
        """Presses a button in a modal or in Home."""
        return await self._acts_on(view, button(view["blocks"], label), values)

    async def chooses_on(self, view: Payload, choice: str, action: str = "", **values: Any) -> Ack:
        """Chooses in a menu of a modal or of Home: an option by its label or value, or a user id.
        action: how the menu's action id starts, where several have that choice."""
        return await self._acts_on(view, forms.chosen(view["blocks"], choice, action), values)

    async def _acts_on(self, view: Payload, element: Payload, values: Mapping[str, Any]) -> Ack:
        shown = forms.payload(view)
        if state := forms.state(view, values):
            shown["state"] = {"values": state}
        action = {"block_id": forms.block_of(view, element), "action_ts": self._slack.ts()}
        said = {
            "view": shown,
            "container": {"type": "view", "view_id": view["id"]},
            "actions": [action | element],
        }
        return await self._interacts("block_actions", said)

    # Buttons and menus in messages

    async def presses(self, channel: str, ts: str, label: str) -> Ack:
        """Presses the button with that label under a message of the bot."""
        message = self._slack.messages[channel, ts]
        element = button(message["blocks"], label)
        return await self.acts(channel, element, ts=ts, message=message)

    async def chooses(self, channel: str, ts: str, choice: str, action: str = "") -> Ack:
        """Chooses in a menu under a message of the bot, as `chooses_on`."""
        message = self._slack.messages[channel, ts]
        element = forms.chosen(message["blocks"], choice, action)
        return await self.acts(channel, element, ts=ts, message=message)

    async def presses_in(self, ack: Ack, label: str, channel: str = "C1") -> Ack:
        """Presses a button in an ephemeral answer."""
        return await self.acts(channel, button(ack.json["blocks"], label), is_ephemeral=True)

    async def acts(
        self,
        channel: str,
        element: Payload,
        *,
        ts: str | None = None,
        message: Payload | None = None,
        is_ephemeral: bool = False,
    ) -> Ack:
        """The block_actions of an element."""
        slack = self._slack
        thread = {"thread_ts": message["thread_ts"]} if message and "thread_ts" in message else {}
        said: Payload = {
            "response_url": slack.response_url(),
            "channel": {"id": channel, "name": slack.channels[channel]["name"]},
            "container": {
                "type": "message",
                "message_ts": ts or slack.ts(),
                "channel_id": channel,
                "is_ephemeral": is_ephemeral,
                **thread,
            },
            "state": {"values": {}},
            "actions": [{"block_id": "b", "action_ts": slack.ts(), **element}],
            **({"message": message} if message else {}),
        }
        return await self._interacts("block_actions", said)


def button(blocks: list[Payload], label: str) -> Payload:
    """The button with that label."""
    for block in blocks:
        for element in elements_of(block):
            if element.get("type") == "button" and element["text"]["text"].startswith(label):
                return element
    raise LookupError(f"no button {label}")
