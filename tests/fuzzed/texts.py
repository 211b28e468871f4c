"""Stages: what is said, to the parser and the classifier alone, and to a desk."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from core.actions import to_json
from core.classifier import classify
from core.command import Create, Unclear
from core.desk import Desk, preview
from core.json_text import dumps
from core.lines import to_lines
from core.message import Format, Message
from core.parser import reported
from core.reply import Reply
from core.store.sqlite import SqliteStore
from core.surface import Answered
from core.terse import to_json as terse
from handlers.blocks import blocks_for, text_for
from handlers.text import to_text
from handlers.web.board.answers import card
from tests.bench.linear import PIECES
from tests.conftest import START, U1, message_of
from tests.corpus.lines import corpus
from tests.fuzzed.attempts import Attempts
from tests.fuzzed.junk import TEXT, spoilt, written

COMMANDS: list[dict[str, Any]] = [
    {"action": "create", "title": "vpn down", "desc": "x", "cat": "infra", "pri": 1, "own": "U1"},
    {"action": "update", "ids": ["T001", "T2"], "stat": "prog", "pri": 2, "res": "looking"},
    {"action": "close", "ids": ["T001"], "res": "fixed"},
    {"action": "merge", "ids": ["T002"], "into": "T001"},
    {"action": "list", "stat": "open", "text": "vpn", "since": "2026-01-01", "page": 2},
    {"action": "assign", "ids": ["T001"], "own": "U1"},
    {"action": "history", "ids": ["T001"]},
    {"action": "set", "name": "hours", "value": "9-17"},
    {"action": "watch", "kind": "triage"},
    {"action": "note", "ids": ["T001"], "text": "x"},
    {"action": "created", "data": {"title": "vpn", "category": "bug", "priority": "high"}},
    {"text": "close, rebooted", "mode": "addressed", "thread": "T001", "user": "U1"},
    {"action": "list", "stat": "open", "page": 2, "after": "0.2.10.10"},
    {"action": "list", "sort": "new", "after": "12"},
    {"messages": ["close T1", "vpn is down"]},
    {"cmd": "close T1"},
]


@cache
def _said() -> list[str]:
    return [example.text for example in corpus()]


@st.composite
def _cut_up(draw: st.DrawFn) -> str:
    """Real messages with something in the middle of them."""
    text = draw(st.sampled_from(_said()))
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(TEXT) + text[draw(st.integers(at, len(text))) :]


_PIECED = st.tuples(
    st.sampled_from(["", "close T1 ", "list ", "set ", "T1 "]),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join),
    st.sampled_from([1, 5, 200]),
).map(lambda parts: parts[0] + parts[1] * parts[2])
MESSAGES = st.one_of(TEXT, _cut_up(), _PIECED, written(spoilt(COMMANDS)))
_ASKED = st.fixed_dictionaries(
    {
        "text": MESSAGES,
        "mode": st.sampled_from(["addressed", "addressed", "overheard"]),
        "ticket": st.sampled_from([None, "T001", "T9"]),
        "user_ids": st.booleans(),
    }
)


@asynccontextmanager
async def parser(folder: Path) -> AsyncIterator[Attempts]:
    """Parser and classifier."""

    async def attempt(said: dict[str, Any]) -> None:
        commands = preview(message_of(**said))
        for command in commands:
            json.loads(dumps(to_json(command)))
            if isinstance(command, Unclear):
                assert all("action" in to_json(choice) for choice in command.choices)
            if isinstance(command, Create):
                classify(command.title, command.desc)
        reported(said["text"], START)
        classify(said["text"], said["text"])

    yield Attempts(_ASKED, attempt)


@dataclass(frozen=True)
class Every:
    """A surface that renders each reply in every way."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "json"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        told = terse(reply), to_lines(reply), dumps(blocks_for(reply)), text_for(reply)
        "".join((*told, to_text(reply), card(reply, "U1"))).encode()
        json.loads(told[0])
        return Answered(told[0])


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[Attempts]:
    """A desk with a store, whose replies are rendered in every format."""
    store = await SqliteStore.open(folder / "desk.db")
    made = Desk(store)

    async def attempt(said: dict[str, Any]) -> None:
        await made.handle(message_of(**said), Every())

    try:
        for text in _said()[:20]:
            await made.handle(Message(text, U1, START), Every())
        yield Attempts(_ASKED, attempt)
    finally:
        await store.close()
