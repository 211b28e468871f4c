"""The pieces that messages are made of, each within Slack's limits; all escaping lives here.

Slack reads `<...>` in every text, so nothing that a user wrote gets into one without `esc`, `code`
or `mention`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from core.command import Command, to_json
from core.json_text import dumps
from core.ticket import NOBODY, cut, kept_lines, one_line
from core.translation import tell

Block = dict[str, Any]

SECTION_MAX = 3000  # characters of a section's text
BUTTON_MAX = 75  # characters of a button's label
VALUE_MAX = 2000  # characters of a button's value
OPTION_MAX = 150  # characters of an option's value
BUTTONS_MAX = 25  # elements of an actions block
NAME_MAX = 80  # characters of a name that is no user id

_USER_ID = re.compile(r"[UW][A-Z0-9]+")


def esc(text: str) -> str:
    """The text on one line, unable to ping, link, or open a code block over several lines."""
    safe = one_line(text).replace("```", "'''")
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def esc_lines(text: str) -> str:
    """The same with the text's line breaks."""
    return "\n".join(map(esc, kept_lines(text)))


def quote(text: str) -> str:
    """The text as a quotation, each of its lines."""
    return "\n".join(f">{esc(line)}" for line in kept_lines(text))


def code(text: str) -> str:
    """Words in backticks, which the words cannot close."""
    return f"`{esc(text.replace('`', chr(39)))}`"


def bold(text: str) -> str:
    return f"*{text}*"


def is_person(user: str) -> bool:
    """Whether it is a Slack user id."""
    return _USER_ID.fullmatch(user) is not None


def mention(user: str) -> str:
    """`<@U1>` for a Slack user id; anything else is shown as it is."""
    if is_person(user):
        return f"<@{user}>"
    return tell("nobody") if user == NOBODY else esc(user[:NAME_MAX])


def link(url: str, label: str) -> str:
    """A link to a web address; a label alone where it is none."""
    if not url.startswith(("https://", "http://")):
        return label
    return f"<{esc(url).replace('|', '%7C')}|{label}>"


def mrkdwn(text: str) -> Block:
    """A text in which Slack reads what is marked and looks for nothing else, so that no address,
    channel or person that somebody typed becomes a link or is called."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def section(text: str) -> Block:
    return {"type": "section", "text": mrkdwn(text)}


def sections(lines: Iterable[str]) -> list[Block]:
    """The lines in as few sections as the limit of their length allows."""
    texts: list[str] = []
    for line in lines:
        if texts and len(texts[-1]) + 1 + len(line) <= SECTION_MAX:
            texts[-1] += f"\n{line}"
        else:
            texts.append(line)
    return [section(text) for text in texts]


def context(*texts: str) -> Block:
    """One quiet line."""
    elements = [mrkdwn(text) for text in texts if text]
    return {"type": "context", "elements": elements}


def actions(elements: Sequence[Block]) -> list[Block]:
    """A row of buttons, or nothing where there is none."""
    return [{"type": "actions", "elements": list(elements[:BUTTONS_MAX])}] if elements else []


def button(label: str, name: str, value: Command | str) -> Block:
    """A button that stands for a command. name: what follows `desk:` in its action_id."""
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": cut(one_line(label), BUTTON_MAX)},
        "action_id": f"desk:{name}",
        "value": value if isinstance(value, str) else said(value),
    }


def option(label: str, command: Command) -> Block:
    return {"text": {"type": "plain_text", "text": label}, "value": said(command)}


def said(command: Command) -> str:
    """The command as the JSON text that a button carries."""
    return dumps(to_json(command))
