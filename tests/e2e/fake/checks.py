"""What Slack refuses, as far as it concerns this bot."""

from __future__ import annotations

from typing import Any

BLOCKS = {"section", "divider", "context", "actions", "header", "rich_text", "table", "markdown"}

# The scope each method needs, so that a test fails when the manifest forgets one.
SCOPES = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
}
HISTORY = {"channel": "channels:history", "group": "groups:history", "im": "im:history"}


class SlackError(Exception):
    """`{"ok": false, "error": ..}`; problem: a bot that is right would never get it."""

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


def check_blocks(blocks: list[dict[str, Any]]) -> None:
    """The limits that Slack enforces and bots trip over."""
    _need(len(blocks) <= 50, "more than 50 blocks")
    named = [block["block_id"] for block in blocks if "block_id" in block]
    _need(len(named) == len(set(named)), "block_id twice")
    for block in blocks:
        _need(block.get("type") in BLOCKS, f"unknown type {block.get('type')}")
        _check_texts(block)
        elements = elements_of(block)
        ids = [element["action_id"] for element in elements if "action_id" in element]
        _need(len(ids) == len(set(ids)), "action_id twice in a block")
        for element in elements:
            _check_element(element)


def elements_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons, menus and texts in a block."""
    inside = [*(block.get("elements") or []), block.get("accessory")]
    return [element for element in inside if isinstance(element, dict)]


def _check_texts(block: dict[str, Any]) -> None:
    kind, text = block["type"], (block.get("text") or {})
    if kind == "section":
        fields = block.get("fields") or []
        _need(bool(text) or bool(fields), "a section needs text or fields")
        _need(not text or 1 <= len(text["text"]) <= 3000, "section text 1..3000")
        _need(len(fields) <= 10 and all(len(f["text"]) <= 2000 for f in fields), "10 x 2000")
    if kind == "header":
        _need(text["type"] == "plain_text" and 1 <= len(text["text"]) <= 150, "header 1..150")
    if kind == "context":
        _need(1 <= len(block["elements"]) <= 10, "context 1..10 elements")
    if kind == "actions":
        _need(1 <= len(block["elements"]) <= 25, "actions 1..25 elements")
    if kind == "table":
        _need(len(block["rows"]) <= 100 and all(len(r) <= 20 for r in block["rows"]), "100 x 20")


def _check_element(element: dict[str, Any]) -> None:
    _need(len(element.get("action_id") or "") <= 255, "action_id > 255")
    _need(len(element.get("value") or "") <= 2000, "value > 2000")
    if element["type"] == "button":
        _need(1 <= len(element["text"]["text"]) <= 75, "button text 1..75")
    if element["type"] in ("mrkdwn", "plain_text"):
        _need(1 <= len(element["text"]) <= 3000, "text 1..3000")
    options = element.get("options")
    if options is not None:
        most = 5 if element["type"] == "overflow" else 100
        _need(1 <= len(options) <= most, "number of options")
        for option in options:
            _need(len(option["text"]["text"]) <= 75, "option text > 75")
            _need(len(option["value"]) <= 150, "option value > 150")
