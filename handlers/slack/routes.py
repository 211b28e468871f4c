"""Which listener gets a delivery, by the delivery's type and name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Awaitable, Callable

from slack_bolt import BoltResponse
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest

from core.frozen import dataclass
from handlers.slack.service import Listener, Payload

Name = str | re.Pattern[str]
Only = Callable[[Payload], bool]
Add = Callable[[Listener], None]


@dataclass(frozen=True, slots=True)
class _Route:
    name: Name
    only: Only | None
    listener: Listener

    def takes(self, name: str, body: Payload) -> bool:
        if isinstance(self.name, str):
            found = name == self.name
        else:
            found = self.name.search(name) is not None
        return found and (self.only is None or self.only(body))


class Routes(AsyncMiddleware):
    """Hands a delivery to the first listener of its type and name. It is Bolt's last middleware.

    Bolt's own dispatch tries all listeners in turn, and collects the arguments of each anew. What
    has no listener here goes on to Bolt's listeners.
    """

    def __init__(self) -> None:
        self._all: defaultdict[str, list[_Route]] = defaultdict(list)

    def command(self, name: Name) -> Add:
        """Listen for a slash command. Each method returns a function that takes the listener."""
        return self._add("command", name)

    def event(self, name: Name, only: Only | None = None) -> Add:
        """Listen for events of a type. only: whether this listener gets the delivery"""
        return self._add("event", name, only)

    def action(self, name: Name) -> Add:
        """Listen for buttons and menus by their `action_id`."""
        return self._add("action", name)

    def shortcut(self, name: Name) -> Add:
        """Listen for shortcuts by their `callback_id`."""
        return self._add("shortcut", name)

    def view(self, name: Name) -> Add:
        """Listen for submitted forms by their `callback_id`."""
        return self._add("view", name)

    def _add(self, kind: str, name: Name, only: Only | None = None) -> Add:
        return lambda listener: self._all[kind].append(_Route(name, only, listener))

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse | None:
        """Run the listener and return its response. An event is acknowledged if the listener did
        not do it."""
        body = req.body
        kind, name = _kind(body)
        for route in self._all.get(kind, ()):
            if route.takes(name, body):
                break
        else:
            return await next()
        ack = req.context.ack
        response = await route.listener(ack, body, req.context["service"])
        if response is None and ack.response is None and kind == "event":
            await ack()
        return response or ack.response


def _kind(body: Payload) -> tuple[str, str]:
    """Return the delivery's type and name, as the methods of `Routes` call them."""
    if "command" in body:
        return "command", body["command"]
    match body.get("type"):
        case "event_callback":
            return "event", body["event"]["type"]
        case "block_actions":
            return "action", body["actions"][0]["action_id"]
        case "shortcut" | "message_action":
            return "shortcut", body["callback_id"]
        case "view_submission":
            return "view", body["view"]["callback_id"]
        case other:
            return str(other), ""
