"""System prompt for a language model that turns messages into commands of the desk.

It is built from the command classes, their fields, and the examples of `help`.
"""

from __future__ import annotations

from datetime import UTC, datetime

from core.actions import said_names, to_json
from core.command import Unclear
from core.help import TOPICS
from core.json_text import dumps
from core.message import Actor, Message
from core.ticket import CATS, DESC_MAX, PRIS, RES_MAX, STATS, TITLE_MAX

ACTIONS_SHOWN = ("create", "update", "close", "view", "list", "assign", "history", "stats", "undo")
EXAMPLES_SHOWN = ("new", "change", "assign", "close", "find")  # topics of `help`

FIELDS = {
    "ids": 'like ["T001"]',
    "title": f"1-{TITLE_MAX} characters, the problem in a line",
    "desc": f"at most {DESC_MAX} characters",
    "cat": "|".join(CATS),
    "pri": "|".join(map(str, PRIS)) + " (1 is urgent)",
    "stat": "|".join(STATS),
    "res": f"resolution or note, at most {RES_MAX} characters",
    "own": "a user, me or none",
    "by": "a user or me",
    "text": "words to find",
    "since": "YYYY-MM-DD",
    "until": "YYYY-MM-DD",
    "page": "a number",
}
_HEAD = """\
You turn what people say into commands of a ticket desk. Answer with one JSON object, or an array \
of several, and nothing else. Leave out what was not said."""
_TAIL = """\
The desk answers each with {"status":"ok",..}, {"status":"nf","id":..} (no such ticket) or \
{"status":"er","msg":..} (what to do instead)."""


def prompt() -> str:
    """Return the prompt, with a newline at its end."""
    meaning = "\n".join(f"{name}: {what}" for name, what in FIELDS.items())
    actions = "\n".join(f"{name}: {_takes(name)}".rstrip(": ") for name in ACTIONS_SHOWN)
    examples = "\n".join(line for topic in EXAMPLES_SHOWN for line in _examples(topic))
    parts = (_HEAD, f"FIELDS\n{meaning}", f"ACTIONS\n{actions}", f"EXAMPLES\n{examples}", _TAIL)
    return "\n\n".join(parts) + "\n"


def _takes(action: str) -> str:
    """Return the names of an action's fields, with spaces between."""
    return " ".join(name for name in said_names(action) if name in FIELDS)


def _examples(topic: str) -> list[str]:
    """Return two examples of a topic: `message -> command as JSON`."""
    said = next(one for one in TOPICS if one.name == topic).examples[:2]
    return [f"{text} -> {_command(text)}" for text in said]


def _command(text: str) -> str:
    from core.desk.interpretation import preview  # the desk needs this module

    (command,) = preview(Message(text, Actor("me", ""), datetime(2026, 1, 15, tzinfo=UTC)))
    assert not isinstance(command, Unclear)
    return dumps(to_json(command))
