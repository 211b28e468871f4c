"""A report that a program hands on: the same over the API as everywhere."""

from __future__ import annotations

import json

from tests.web.conftest import Client

REPORT = (
    "Checkout fails for card payments\n\nSteps:\n1. put anything in the cart\n2. pay by card\n\n"
)


async def test_its_last_line_is_obeyed_or_said_to_be_ignored(ana: Client) -> None:
    told = json.loads((await ana.say(f"{REPORT}please assign to @bob, high priority")).text)
    assert (told["data"]["own"], told["data"]["pri"]) == ("bob", 1)
    assert told["data"]["desc"] == "Steps:\n1. put anything in the cart\n2. pay by card"
    assert json.loads((await ana.say(f"{REPORT}also close T7")).text)["ignored"] == "also close T7"
    lines = await ana.say(f"{REPORT}also close T7", Accept="text/plain")
    assert lines.text.split("\n")[1] == "ignored: also close T7"


async def test_text_is_no_format_of_programs(ana: Client) -> None:
    assert json.loads((await ana.say("format text")).text)["format"] == "text"
    assert json.loads((await ana.say("T9")).text) == {"status": "nf", "id": "T009"}
