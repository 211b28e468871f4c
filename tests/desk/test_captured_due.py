"""When a ticket of another person's message is due: on its author's clock, and only for certain."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from core.message import Place
from tests.conftest import Office, Terse, message_of

WEDNESDAY = datetime(2026, 1, 14, 9, 30, tzinfo=UTC)
THURSDAY = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
SATURDAY = datetime(2026, 1, 17, 9, 30, tzinfo=UTC)
HERE = Place("C1", "channel", "17.1")


async def captured(office: Office, text: str, **how: Any) -> dict[str, Any]:
    """The ticket that U1 in Tokyo makes of a message of U5 in Berlin."""
    clocks: dict[str, Any] = {"at": THURSDAY, "written_at": WEDNESDAY, "zone": "Asia/Tokyo"}
    said: dict[str, Any] = {
        "mode": "overheard",
        "author": "U5",
        "author_zone": "Europe/Berlin",
        "place": HERE,
    }
    made: dict[str, Any] = json.loads(await office.say(text, **clocks | said | how))["data"]
    return made


@pytest.mark.parametrize(
    ("text", "title", "due"),
    [
        (
            "printer is broken, need it by friday 5pm",
            "printer is broken, need it by friday 5pm",
            "2026-01-16T16:00Z",
        ),
        ("the vpn is down, due friday 5pm", "the vpn is down", "2026-01-16T16:00Z"),
        ("the vpn is down +eu, due tomorrow 5pm", "the vpn is down", "2026-01-15T16:00Z"),
        (
            "der Drucker druckt nicht, fällig bis Freitag",
            "der Drucker druckt nicht",
            "2026-01-16T16:00Z",
        ),
        ("the vpn is down, due today", "the vpn is down", ""),  # it has passed
        ("I told him that we ship by friday 5pm", "I told him that we ship by friday 5pm", ""),
        ("is the report done by friday 5pm?", None, ""),
        ("we could not finish the report by friday", None, ""),
        ("the customer wants an answer by friday", None, ""),
        ("> the vpn is down, due friday 5pm\nsee above", None, ""),
    ],
)
async def test_a_captured_message_is_due_at_the_time_of_its_author(
    office: Office, text: str, title: str | None, due: str
) -> None:
    made = await captured(office, text)
    assert title in (None, made["title"])
    assert made.get("due", "") == due


async def test_a_time_that_has_passed_when_it_is_captured_is_none(office: Office) -> None:
    made = await captured(office, "the vpn is down, due friday 5pm", at=SATURDAY)
    assert "due" not in made


async def test_without_their_zone_it_is_that_of_the_workspace(office: Office) -> None:
    await office.say("set tz America/New_York")
    text = "the vpn is down, due friday 5pm"
    assert (await captured(office, text, author_zone=None))["due"] == "2026-01-16T22:00Z"
    other = Place("C1", "channel", "17.2")
    own = await captured(office, text, author="U1", author_zone=None, place=other)
    assert own["due"] == "2026-01-16T08:00Z"


async def test_the_form_is_filled_with_it(office: Office) -> None:
    message = message_of(
        "the vpn is down, due friday 5pm", at=THURSDAY, author="U5", author_zone="Europe/Berlin",
        written_at=WEDNESDAY, place=HERE,
    )  # fmt: skip
    made = await office.desk.draft(message)
    assert getattr(made, "due", "") == "2026-01-16T16:00Z"
    handled = await office.desk.handle(message, Terse())
    assert '"due":"2026-01-16T16:00Z"' in handled.answers[0]


async def test_what_is_reported_in_an_intake_channel_is_due_too(office: Office) -> None:
    await office.say("watch intake", place=HERE)
    said: dict[str, Any] = {"mode": "overheard", "place": HERE, "zone": "Europe/Berlin"}
    made = await office.say("the vpn is down in Berlin, due friday 5pm +eu", at=THURSDAY, **said)
    assert json.loads(made)["data"]["due"] == "2026-01-16T16:00Z"
    assert json.loads(made)["data"]["title"] == "the vpn is down in Berlin"
    talk = await office.say("we shipped it, due friday 5pm", at=THURSDAY, **said)
    assert talk == ""
