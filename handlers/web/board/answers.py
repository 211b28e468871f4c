"""Reply -> the terse JSON and the card that the chat box shows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from markupsafe import Markup

from core import terse
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
    Missing,
    News,
    Noted,
    Reply,
    Told,
    Viewed,
    Voiced,
)
from core.surface import Answered
from handlers.web.board.renderer import style, templates


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said, and the reply to it."""

    said: str
    json: str
    card: Markup


@dataclass(frozen=True, slots=True)
class Shown:
    """A surface that answers JSON and HTML at once, and posts nothing. is_brief: of what was
    changed the page beside the answer shows the rest."""

    viewer: str
    is_brief: bool = False

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "json"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        shown = card(reply, self.viewer, is_brief=self.is_brief)
        return Answered(terse.dumps([terse.to_json(reply), shown]))


def answers_of(said: str, rendered: Sequence[str]) -> list[Answer]:
    """What `Shown` made of the replies to a message, as it is stored."""
    pairs = (json.loads(one) for one in rendered)
    return [Answer(said, text, Markup(html)) for text, html in pairs]  # noqa: S704 - our template's


def card(reply: Reply, viewer: str, *, is_brief: bool = False) -> str:
    """The reply as HTML."""
    values: dict[str, Any] = {"style": style(viewer), "viewer": viewer, "is_brief": is_brief}
    macros = templates().get_template("answers.html").make_module(values)
    return str(getattr(macros, kind(reply))(reply))


def kind(reply: Reply) -> str:
    """The macro that shows such a reply."""
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
            return "entries"  # `told` says phrases
        case Explained():
            return "explained"
        case Fact():
            return "fact"
        case Noted():
            return "noted"
        case Voiced():
            return "voiced"
        case Chosen():
            return "chosen"
        case Beaten():
            return "beaten"
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
