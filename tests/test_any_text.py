"""Any text at all gets a valid reply of the contract, and none of it is read as mrkdwn."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.desk import Desk
from core.lines import to_lines
from core.message import Message, Mode
from core.store.sqlite import SqliteStore
from handlers.blocks import blocks_for, text_for
from tests.conftest import START, U1, Office, Terse
from tests.fuzzed.junk import TEXT

SHAPES = {"ok", "nf", "er"}
LOOSE = re.compile(r"<(?:!|@(?![UW][A-Z0-9]+>)|#|https?:|mailto:)")


def check(answer: str) -> None:
    value = json.loads(answer)
    assert value["status"] in SHAPES
    if value["status"] == "er":
        assert 1 <= len(value["msg"].split()) <= 6
    answer.encode("utf-8")


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [s for inner in value.values() for s in strings(inner)]
    if isinstance(value, list):
        return [s for inner in value for s in strings(inner)]
    return [value] if isinstance(value, str) else []


def mrkdwn(value: Any) -> list[str]:
    """Every text that Slack would read for mentions and links."""
    if isinstance(value, dict):
        if value.get("type") == "plain_text" or value.get("type") == "text":
            return []
        return [s for name, inner in value.items() if name != "value" for s in mrkdwn(inner)]
    return (
        strings(value)
        if isinstance(value, str)
        else [s for inner in (value if isinstance(value, list) else []) for s in mrkdwn(inner)]
    )


@pytest.mark.parametrize("mode", ["addressed", "overheard"])
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(TEXT, min_size=1, max_size=4), thread=st.sampled_from([None, "T001", "T9"]))
async def test_any_text_gets_a_valid_reply_and_none_escapes(
    tmp_path_factory: pytest.TempPathFactory, mode: Mode, texts: list[str], thread: str | None
) -> None:
    store = await SqliteStore.open(tmp_path_factory.mktemp("any") / "t.db")
    desk = Desk(store)
    try:
        for n, text in enumerate(["new ticket: <!channel> one", *texts]):
            said = Message(text, U1, START, mode, source=str(n), ticket=thread)
            handled = await desk.handle(said, Terse())
            for answer, reply in zip(handled.answers, handled.replies, strict=True):
                check(answer)
                assert "" not in to_lines(reply).split("\n")
                shown = [text_for(reply), *mrkdwn(blocks_for(reply))]
                assert not [s for s in shown if LOOSE.search(s)]
    finally:
        await store.close()


@pytest.mark.parametrize(
    "text", ["a" * 40_000, "T1 " * 13_000, "close T1," * 4_000, "<x " * 13_000]
)
async def test_a_long_text_is_taken_whole(office: Office, text: str) -> None:
    for answer in (await office.say(text)).split("\n"):
        check(answer)
