"""The parts of Slack messages, each within Slack's limits, and all escaping.

Slack reads `<...>` in every text. So user text must go through `esc`, `code` or `mention` first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from core.actions import to_json
from core.command import Command
from core.json_text import dumps
from core.ticket import NOBODY, cut, kept_lines, one_line
from core.translation import tell

Block = dict[str, Any]

SECTION_MAX = 3000  # characters of a section's text
BUTTON_MAX = 75  # characters of a button's label
VALUE_MAX = 2000  # characters of a button's value
OPTION_MAX = 150  # characters of an option's value
BUTTONS_MAX = 25  # elements of an actions block
NAME_MAX = 80  # characters of a name that is not a user id

_USER_ID = re.compile(r"[UW][A-Z0-9]+")


def esc(text: str) -> str:
    """Return the text escaped, on one line: it cannot ping, link or open a code block."""
    return _safe(one_line(text))


def fenced(lines: Sequence[str]) -> str:
    """Return lines, each without breaks, as a block of code that keeps their spaces."""
    return f"```{_safe(chr(10).join(lines))}```"


def _safe(text: str) -> str:
    safe = text.replace("```", "'''")
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def esc_lines(text: str) -> str:
    """Return the text escaped, with its line breaks."""
    return "\n".join(map(esc, kept_lines(text)))


def quote(text: str) -> str:
    """Return the text escaped, with every line marked as a quotation."""
    return "\n".join(f">{esc(line)}" for line in kept_lines(text))


def code(text: str) -> str:
    """Return the text escaped, in backticks. Backticks inside it become apostrophes."""
    return f"`{esc(text.replace('`', chr(39)))}`"


def bold(text: str) -> str:
    """Return the text in bold. It must be escaped already."""
    return f"*{text}*"


def is_person(user: str) -> bool:
    """Whether the text is a Slack user id."""
    return _USER_ID.fullmatch(user) is not None


def mention(user: str) -> str:
    """Return `<@U1>` for a Slack user id, and any other name as escaped text."""
    if is_person(user):
        return f"<@{user}>"
    return tell("nobody") if user == NOBODY else esc(user[:NAME_MAX])


def link(url: str, label: str) -> str:
    """Return a link, or the label alone if the URL is not http(s). label: mrkdwn."""
    if not url.startswith(("https://", "http://")):
        return label
    return f"<{esc(url).replace('|', '%7C')}|{label}>"


def mrkdwn(text: str) -> Block:
    """Return a mrkdwn text object. `verbatim`: Slack does not turn URLs, channels or names that
    somebody typed into links or pings."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def section(text: str) -> Block:
    """Return a section block. text: mrkdwn, at most SECTION_MAX characters."""
    return {"type": "section", "text": mrkdwn(text)}


def sections(lines: Iterable[str]) -> list[Block]:
    """Return the lines in as few sections as SECTION_MAX allows."""
    texts: list[str] = []
    for line in lines:
        if texts and len(texts[-1]) + 1 + len(line) <= SECTION_MAX:
            texts[-1] += f"\n{line}"
        else:
            texts.append(line)
    return [section(text) for text in texts]


def context(*texts: str) -> Block:
    """Return a context block, a line in small grey type. texts: mrkdwn; empty ones are left out."""
    elements = [mrkdwn(text) for text in texts if text]
    return {"type": "context", "elements": elements}


def actions(elements: Sequence[Block]) -> list[Block]:
    """Return an actions block with the first BUTTONS_MAX elements; no block without elements."""
    return [{"type": "actions", "elements": list(elements[:BUTTONS_MAX])}] if elements else []


def button(label: str, name: str, value: Command | str) -> Block:
    """Return a button that runs a command. name: the rest of its action_id after `desk:`."""
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": cut(one_line(label), BUTTON_MAX)},
        "action_id": f"desk:{name}",
        "value": value if isinstance(value, str) else said(value),
    }


def option(label: str, command: Command) -> Block:
    """Return an option of a menu that runs a command."""
    return {"text": {"type": "plain_text", "text": label}, "value": said(command)}


def said(command: Command) -> str:
    """Return the command as JSON text, the value of a button."""
    return dumps(to_json(command))


def clock(at: str) -> str:
    """Return a time that Slack shows in its reader's zone. at: UTC, `2026-12-04T16:00Z`"""
    seconds = int(datetime.fromisoformat(at).timestamp())
    return f"<!date^{seconds}^{{date_short_pretty}}, {{time}}|{at[:10]} {at[11:16]} UTC>"
