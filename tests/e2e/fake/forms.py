"""What a client makes of a form: what it sends off, and what it does with the answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.e2e.fake.checks import SlackError, elements_of
from tests.e2e.fake.delivery import Ack, Payload
from tests.e2e.fake.server import FakeSlack

# What each kind of input says of its content, and what shows its first content.
_KEPT = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "datepicker": ("selected_date", "initial_date"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}


def payload(view: Payload) -> Payload:
    """A view as the bot is sent it."""
    shown = {name: value for name, value in view.items() if name != "user"}
    return {**shown, "state": {"values": {}}}


def state(
    view: Payload,
    values: Mapping[str, Any],
    typed: Payload | None = None,
    *,
    complete: bool = False,
) -> Payload:
    """`state.values`: what is in each input, by block id and action id. typed: the same of before,
    which stays where it is not changed; complete: nothing that is required may be empty."""
    said: Payload = {}
    unused = {*values}
    for block in view["blocks"]:
        for element in elements_of(block):
            if element["type"] not in _KEPT:
                continue
            named = [name for name in (block["block_id"], element["action_id"]) if name in values]
            unused -= {*named}
            name = _KEPT[element["type"]][0]
            before = (typed or {}).get(block["block_id"], {}).get(element["action_id"])
            first = before[name] if before else _first(element)
            held = _content(element, values[named[0]]) if named else first
            required = block["type"] == "input" and not block.get("optional")
            if complete and required and not held:
                raise AssertionError(f"{block['block_id']} is required")
            content = {"type": element["type"], name: held}
            said.setdefault(block["block_id"], {})[element["action_id"]] = content
    if unused:
        raise LookupError(f"no input {unused} in {[*said.items()]}")
    return said


def _first(element: Payload) -> Any:
    name, first = _KEPT[element["type"]]
    return element.get(first, [] if name.endswith("s") else None)


def _content(element: Payload, value: Any) -> Any:
    """A value as that input says it."""
    if isinstance(value, list):
        return [_content(element, one) for one in value]
    if value is None or "options" not in element:
        return value
    return _option(element, value)


def _option(element: Payload, choice: str) -> Payload:
    options: list[Payload] = element["options"]
    for option in options:
        if choice in (option["value"], option["text"]["text"]):
            return option
    raise LookupError(f"no option {choice}: {element['options']}")


def chosen(blocks: list[Payload], choice: str, action: str = "") -> Payload:
    """The menu with that choice, as the bot is told of it: a user id is one of a user picker."""
    for block in blocks:
        for element in elements_of(block):
            if not element.get("action_id", "").startswith(action):
                continue
            said = {"type": element["type"], "action_id": element.get("action_id")}
            if element["type"] == "users_select" and choice.startswith(("U", "W")):
                return {**said, "selected_user": choice}
            for option in element.get("options") or []:
                if option["value"] == choice or option["text"]["text"].startswith(choice):
                    return {**said, "selected_option": option}
    raise LookupError(f"no menu with {choice}")


def block_of(view: Payload, element: Payload) -> str:
    """Id of the block that the element is in."""
    for block in view["blocks"]:
        if any(one.get("action_id") == element["action_id"] for one in elements_of(block)):
            return str(block["block_id"])
    raise LookupError(element["action_id"])


def take(slack: FakeSlack, view: Payload, ack: Ack) -> None:
    """What Slack does with the answer to a submission. Without one the form stays open, and the
    person sees that it did not work."""
    if ack.status != 200 or view["id"] not in slack.views:
        return
    answer = ack.json or {}
    try:
        _obey(slack, view, answer)
    except SlackError as error:
        slack.problems.append(f"view_submission: {error.error}: {str(answer)[:300]}")


def _obey(slack: FakeSlack, view: Payload, answer: Payload) -> None:
    match answer.get("response_action"):
        case None:
            del slack.views[view["id"]]
        case "errors":
            inputs = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
            if not answer.get("errors") or not {*answer["errors"]} <= inputs:
                raise SlackError("errors for no input")
        case "update":
            slack.replaced(view, answer["view"])
        case "push":
            slack.pushed(answer["view"], view)
        case "clear":
            for one in slack.modals(view["user"]):
                del slack.views[one["id"]]
        case other:
            raise SlackError(f"unknown response_action {other}")
