"""Replies as the JSON and the HTML card that the chat box shows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, assert_never

from markupsafe import Markup

from core import terse
from core.frozen import dataclass
from core.json_text import dumps
from core.message import Format, Message
from core.reply import (
    Batch,
    Beaten,
    Changes,
    Chosen,
    Counted,
    Created,
    Explained,
    Fact,
    Failed,
    Forgotten,
    FormatSet,
    Helped,
    Linked,
    Listed,
    Logged,
    Missing,
    News,
    Noted,
    Reminded,
    Reply,
    Summed,
    Table,
    Told,
    Viewed,
    Voiced,
)
from core.surface import Answered
from handlers.web.board.renderer import style, templates


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply in the chat box.

    said: the message that it answers
    json: the reply as terse JSON
    card: the reply as HTML
    """

    said: str
    json: str
    card: Markup


@dataclass(frozen=True, slots=True)
class Shown:
    """A surface that answers JSON and HTML together, and posts nothing.

    viewer: user id of the reader, who is called `you`
    is_brief: whether a change leaves out what the page beside it shows
    """

    viewer: str
    is_brief: bool = False

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "json"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        shown = card(reply, self.viewer, is_brief=self.is_brief)
        return Answered(dumps([terse.to_json(reply), shown]))


def answers_of(said: str, rendered: Sequence[str]) -> list[Answer]:
    """Return the answers to a message. rendered: their texts, as `Shown` made them."""
    pairs = (json.loads(one) for one in rendered)
    return [Answer(said, text, Markup(html)) for text, html in pairs]  # noqa: S704 - our templates


def card(reply: Reply, viewer: str, *, is_brief: bool = False) -> str:
    """Return the reply as HTML."""
    values: dict[str, Any] = {"style": style(viewer), "viewer": viewer, "is_brief": is_brief}
    macros = templates().get_template("answers.html").make_module(values)
    return str(getattr(macros, kind(reply))(reply))


def kind(reply: Reply) -> str:
    """Return the name of the macro in `answers.html` that shows this reply."""
    match reply:
        case Created():
            return "created"
        case Changes():
            return "changes"
        case Batch():
            return "batch"
        case Viewed():
            return "viewed"
        case Listed():
            return "listed"
        case News():
            return "fresh"
        case Counted():
            return "counted"
        case Told():
            return "entries"  # `told` is the templates' function for phrases
        case Explained():
            return "explained"
        case Fact():
            return "fact"
        case Summed():
            return "summed"
        case Noted():
            return "noted"
        case Reminded():
            return "reminded"
        case Voiced():
            return "voiced"
        case Logged():
            return "time_logged"
        case Chosen():
            return "chosen"
        case Beaten():
            return "beaten"
        case Table():
            return "table"
        case Linked():
            return "linked"
        case Forgotten():
            return "forgotten"
        case Helped():
            return "helped"
        case FormatSet():
            return "format_set"
        case Missing():
            return "missing"
        case Failed():
            return "failed"
        case _:
            assert_never(reply)
