"""What Slack refuses, as far as it concerns this bot."""

from __future__ import annotations

import json
from typing import Any

BLOCKS = {
    "actions", "context", "context_actions", "divider", "header", "input", "markdown", "rich_text",
    "section", "table",
}  # fmt: skip
ELEMENTS = {
    "button", "checkboxes", "conversations_select", "datepicker", "datetimepicker",
    "feedback_buttons", "icon_button", "image", "mrkdwn", "multi_static_select",
    "multi_users_select", "overflow", "plain_text", "plain_text_input", "radio_buttons",
    "rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote",
    "static_select", "users_select",
}  # fmt: skip

# The scope each method needs, so that a test fails when the manifest forgets one.
SCOPES = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.delete": "chat:write",
    "conversations.open": "im:write",
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
    "users.info": "users:read",
    "usergroups.users.list": "usergroups:read",
    "reactions.add": "reactions:write",
    "reactions.remove": "reactions:write",
    "reactions.get": "reactions:read",
    "assistant.threads.setStatus": "assistant:write",
    "assistant.threads.setSuggestedPrompts": "assistant:write",
}
HISTORY = {"channel": "channels:history", "group": "groups:history", "im": "im:history"}
READ = {"channel": "channels:read", "group": "groups:read", "im": "im:read"}

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100


class SlackError(Exception):
    """`{"ok": false, "error": ..}`; problem: a bot that is right would never get it. What follows
    a colon in `error` is for the reader of the test."""

    def __init__(self, error: str, *, status: int = 200, problem: bool = False) -> None:
        super().__init__(error)
        self.error, self.status, self.problem = error, status, problem


def _need(ok: bool, what: str) -> None:
    if not ok:
        raise SlackError(f"invalid_blocks: {what}", problem=True)


def check_message(body: dict[str, Any]) -> None:
    """The text and blocks of a message."""
    if not (body.get("text") or body.get("blocks")):
        raise SlackError("no_text", problem=True)
    if len(body.get("text") or "") > 40_000:
        raise SlackError("msg_too_long", problem=True)
    _need(bool(body.get("text")), "blocks without text, for notifications and screen readers")
    check_blocks(body.get("blocks") or [])


def check_view(view: dict[str, Any]) -> None:
    """A modal or Home."""
    _need(len(json.dumps(view)) <= 250_000, "view over 250 KB")
    for name in ("title", "submit", "close"):
        text = view.get(name)
        _need(text is None or 1 <= len(text["text"]) <= 24, f"{name} 1..24")
        _need(text is None or text["type"] == "plain_text", f"{name} is plain_text")
    for name, most in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        _need(len(view.get(name) or "") <= most, f"{name} > {most}")
    inputs = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal":
        _need(bool(view.get("title")), "a modal without title")
        _need(not inputs or bool(view.get("submit")), "input blocks without submit")
    else:
        _need(not {"title", "submit", "close"} & {*view}, "Home has no title and no buttons")
    check_blocks(view["blocks"], VIEW_BLOCKS)


def check_blocks(blocks: list[dict[str, Any]], most: int = MESSAGE_BLOCKS) -> None:
    """The limits that Slack enforces and bots trip over."""
    _need(len(blocks) <= most, f"more than {most} blocks")
    named = [block["block_id"] for block in blocks if "block_id" in block]
    _need(len(named) == len(set(named)), "block_id twice")
    _need(all(1 <= len(name) <= 255 for name in named), "block_id 1..255")
    markdown = sum(len(block["text"]) for block in blocks if block.get("type") == "markdown")
    _need(markdown <= 12_000, "markdown > 12000")
    for block in blocks:
        _need(block.get("type") in BLOCKS, f"unknown type {block.get('type')}")
        _check_texts(block)
        elements = elements_of(block)
        ids = [element["action_id"] for element in elements if "action_id" in element]
        _need(len(ids) == len(set(ids)), "action_id twice in a block")
        for element in elements:
            _check_element(element)


def elements_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons, menus, inputs and texts in a block."""
    inside = [*(block.get("elements") or []), block.get("accessory"), block.get("element")]
    return [element for element in inside if isinstance(element, dict)]


def _check_texts(block: dict[str, Any]) -> None:
    kind, text = block["type"], (block.get("text") or {})
    if kind == "section":
        fields = block.get("fields") or []
        _need(bool(text) or bool(fields), "a section needs text or fields")
        _need(not text or 1 <= len(text["text"]) <= 3000, "section text 1..3000")
        _need(len(fields) <= 10, "more than 10 fields")
        _need(all(1 <= len(field["text"]) <= 2000 for field in fields), "field 1..2000")
    if kind == "header":
        _need(text["type"] == "plain_text" and 1 <= len(text["text"]) <= 150, "header 1..150")
    if kind == "context":
        _need(1 <= len(block["elements"]) <= 10, "context 1..10 elements")
    if kind == "actions":
        _need(1 <= len(block["elements"]) <= 25, "actions 1..25 elements")
    if kind == "table":
        _need(len(block["rows"]) <= 100 and all(len(r) <= 20 for r in block["rows"]), "100 x 20")
    if kind == "input":
        _need(1 <= len(block["label"]["text"]) <= 2000, "label 1..2000")
        _need(len((block.get("hint") or {"text": ""})["text"]) <= 2000, "hint > 2000")
        _need(bool(block.get("element")), "an input without element")


def _check_element(element: dict[str, Any]) -> None:
    kind = element["type"]
    _need(kind in ELEMENTS, f"unknown element {kind}")
    _need(len(element.get("action_id") or "") <= 255, "action_id > 255")
    _need(len(element.get("value") or "") <= 2000, "value > 2000")
    _need(len((element.get("placeholder") or {"text": ""})["text"]) <= 150, "placeholder > 150")
    if kind == "button":
        _need(1 <= len(element["text"]["text"]) <= 75, "button text 1..75")
        _need(element.get("style") in (None, "primary", "danger"), "button style")
    if kind in ("mrkdwn", "plain_text"):
        _need(1 <= len(element["text"]) <= 3000, "text 1..3000")
    if kind == "plain_text_input":
        most = element.get("max_length") or 3000
        _need(1 <= most <= 3000, "max_length 1..3000")
        _need(len(element.get("initial_value") or "") <= most, "initial_value > max_length")
    if "confirm" in element:
        _check_confirm(element["confirm"])
    if element.get("options") is not None:
        _check_options(element)


def _check_confirm(confirm: dict[str, Any]) -> None:
    for name, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        text = confirm.get(name) or {"text": "-"}
        _need(1 <= len(text["text"]) <= most, f"confirm {name} 1..{most}")


def _check_options(element: dict[str, Any]) -> None:
    """initial_option must be one of the options, letter for letter."""
    options = element["options"]
    most = {"overflow": 5, "checkboxes": 10, "radio_buttons": 10}.get(element["type"], 100)
    _need(1 <= len(options) <= most, "number of options")
    for option in options:
        _need(1 <= len(option["text"]["text"]) <= 75, "option text 1..75")
        _need(1 <= len(option["value"]) <= 150, "option value 1..150")
    values = [option["value"] for option in options]
    _need(len(values) == len(set(values)), "option value twice")
    chosen = element.get("initial_option")
    _need(chosen is None or chosen in options, "initial_option is none of the options")
    _need(all(one in options for one in element.get("initial_options") or []), "initial_options")
