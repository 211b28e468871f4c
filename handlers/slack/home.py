"""The Home tab. It is rendered again when it is opened and after each action in it."""

from __future__ import annotations

import json
import re
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.context.ack.async_ack import AsyncAck

from core.command import List, Set
from core.json_text import dumps
from core.message import ALONE, Format, Message
from core.parser import from_text
from core.reply import Beaten, Failed, Missing, Reply
from core.surface import Answered
from core.translation import speaking, tell
from handlers.blocks import text_for
from handlers.blocks.forms import About, blank_form
from handlers.blocks.home import EDIT, home_view
from handlers.slack.menus import open_about
from handlers.slack.modals import WORDS, open_or_tell
from handlers.slack.routes import Routes
from handlers.slack.service import Payload, Service, netted, tell_directly

ACTIONS = re.compile(r"^home:")
ROW = re.compile(r"home:do:(T[0-9]{3,12})")
LIST = {"action": "list"}
AGENT_SCOPE = "assistant:write"
PROMPTS = ("my open tickets", "unassigned p1s", "stats", "help")


class _Silent:
    """A surface without answers and posts, because the Home shows the result."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "blocks"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        return Answered("")


def register(routes: Routes) -> None:
    """Listen for opening the app and for actions in its Home."""

    @netted(_leave)
    async def opened(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        event = body["event"]
        if event.get("tab") == "home":
            await show(service, event["user"], _kept(event.get("view")))
        elif event.get("tab") == "messages" and service.identity.may(AGENT_SCOPE):
            await suggest(service, event["channel"])
        return None

    @netted(tell_directly)
    async def act(ack: AsyncAck, body: Payload, service: Service) -> BoltResponse | None:
        answer = await ack()
        query = await _act(service, body)
        if query is not None:
            await show(service, body["user"]["id"], query)
        return answer

    routes.event("app_home_opened")(opened)
    routes.action(ACTIONS)(act)


async def _leave(
    ack: AsyncAck, body: Payload, service: Service, error: Exception
) -> BoltResponse | None:
    """Leave the tab as it is. Opening it again tries again."""
    return None


async def show(service: Service, user: str, query: str) -> None:
    """Publish a user's Home.

    query: JSON of the list or of the settings to show; any other text shows the overview
    """
    asked = from_text(query)
    shown = asked if isinstance(asked, List | Set) else None
    home = await service.home(_message(service, user), shown)
    with speaking(await service.language(user)):
        view = home_view(home, user)
    await service.call("views.publish", user_id=user, view=view)


async def suggest(service: Service, channel: str) -> None:
    """Suggest messages in a newly opened chat. Only workspaces with the agent view show them."""
    prompts = [{"title": text, "message": text} for text in PROMPTS]
    said = {"channel_id": channel, "title": tell("Say what is wrong, or"), "prompts": prompts}
    await service.call("assistant.threads.setSuggestedPrompts", **said)


async def _act(service: Service, body: Payload) -> str | None:
    """Do what was pressed. Return the query to show then; None if a form was opened."""
    action = body["actions"][0]
    kind, query = action["action_id"].split(":")[1], _kept(body.get("view"))
    value = str((action.get("selected_option") or action).get("value") or "")
    match kind:
        case "to" | "page":
            return value
        case "filter":
            return _narrowed(query, _fields(value))
        case "search":
            return _narrowed(query, {"text": value or None})
        case "new":
            await open_or_tell(service, body, blank_form(About(home=query)), WORDS)
            return None
        case "do" if value == EDIT and (found := ROW.fullmatch(action["action_id"])):
            await open_about(service, body, EDIT, About(found[1], home=query))
            return None
    await _do(service, body, value)
    return query


def _kept(view: Payload | None) -> str:
    """Return the query of the Home that was shown."""
    return str((view or {}).get("private_metadata") or "")


def _narrowed(query: str, given: dict[str, Any]) -> str:
    """Return the query of the list's first page with another filter."""
    fields = {**(_fields(query) or LIST), **given, "page": None, "after": None}
    return dumps({name: value for name, value in fields.items() if value is not None})


def _fields(text: str) -> dict[str, Any]:
    """Return the fields of JSON text in the Home; none if the text is not a JSON object."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


async def _do(service: Service, body: Payload, value: str) -> None:
    """Run the command of a row or a setting. A failure is reported in a direct message."""
    action, user = body["actions"][0], body["user"]["id"]
    source = f"{action['action_ts']}:{action['action_id']}:{user}"
    message = _message(service, user, value, source)
    handled = await service.handle(message, _Silent(), from_text(value))
    for reply in handled.replies:
        if isinstance(reply, Failed | Missing | Beaten):
            service.send("chat.postMessage", channel=user, text=text_for(reply))


def _message(service: Service, user: str, text: str = "", source: str | None = None) -> Message:
    return Message(
        text=text,
        actor=service.identity.actor(user),
        at=service.now(),
        source=source,
        audience=ALONE,
    )
