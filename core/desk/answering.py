"""What an answer to the bot's pending question stands for."""

from __future__ import annotations

import json
from typing import Any

from core.command import Command, Question
from core.desk.attaching import with_files
from core.desk.talk import Talk
from core.message import Message
from core.parser import answer, from_json

_ACTIONS = {"note": ("update", "note"), "new": ("create",), "search": ("list",), "view": ("view",)}


def answered(message: Message, talk: Talk) -> tuple[Command, ...] | None:
    """The commands that the message stands for as an answer; None: it is none to what was asked."""
    if talk.question is None or message.mode != "addressed":
        return None
    said = answer(message.text)
    choices = [json.loads(choice) for choice in talk.choices]
    if said is None:
        return None
    if said == "no":
        return ()
    found = _chosen(said, choices, talk)
    return None if found is None else (with_files(from_json(found), message.files),)


def _chosen(said: str | int, choices: list[dict[str, Any]], talk: Talk) -> dict[str, Any] | None:
    if isinstance(said, int):
        return choices[said] if -1 <= said < len(choices) and choices else None
    if said == "yes":
        return choices[0] if len(choices) == 1 else None
    if said in _ACTIONS:
        return next((one for one in choices if one["action"] in _ACTIONS[said]), None)
    if talk.question is Question.TICKET and talk.asked:
        return {**talk.asked, "ids": [said]}
    return next((one for one in choices if one.get("ids") == [said]), None)
