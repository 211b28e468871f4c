"""A workspace that sends too much is told to come again, and takes nothing from the others."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from handlers.slack.web import LATER, PATH, events
from handlers.web.auth import Rates
from handlers.web.site import build_site, listen
from tests.e2e.fake.delivery import Kind, signed
from tests.e2e.office import Office

BURST = 3
Door = Callable[[Kind, Any], Awaitable[tuple[int, Mapping[str, str], str]]]


@pytest_asyncio.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with Office.opened(tmp_path / "tickets.db", "http") as opened:
        yield opened


@pytest_asyncio.fixture
async def send(office: Office) -> AsyncIterator[Door]:
    """Sends a delivery to a door that lets a workspace through three times."""
    door = events(office.app, office.slack.secret, Rates(rate=0.001, burst=BURST))
    runner = await listen(build_site(door), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"

    async def sent(kind: Kind, payload: Any) -> tuple[int, Mapping[str, str], str]:
        body, headers = signed(office.slack.secret, kind, payload)
        async with office.session.post(url, data=body, headers=headers) as response:
            return response.status, response.headers, await response.text()

    yield sent
    await runner.cleanup()


def event(office: Office, team: str) -> dict[str, Any]:
    said = office.alice.writes("D1", "the vpn is down")
    return {"type": "event_callback", "team_id": team, "event": said}


async def tickets(office: Office) -> int:
    found = await office.store.read(lambda db: db.tally(office.slack.team))
    return sum(found.values())


async def test_events_beyond_it_are_delivered_again_later_and_touch_no_database(
    office: Office, send: Door
) -> None:
    answers = [await send("event", event(office, "T1")) for _ in range(BURST + 2)]
    assert [status for status, _, _ in answers] == [200] * BURST + [429] * 2
    assert int(answers[-1][1]["Retry-After"]) > 0
    assert await tickets(office) == BURST


async def test_another_workspace_is_heard_meanwhile(office: Office, send: Door) -> None:
    for _ in range(50):
        await send("event", {"type": "event_callback", "team_id": "T2", "event": {}})
        await send("event", {"type": [], "team_id": "T3"})
        await send("event", [7])
    assert (await send("event", event(office, "T1")))[0] == 200
    assert await tickets(office) == 1


async def test_a_command_beyond_it_is_answered_in_words(office: Office, send: Door) -> None:
    for _ in range(BURST):
        await send("event", {"type": "event_callback", "team_id": "T1", "event": {}})
    form = {"team_id": "T1", "command": "/ticket", "text": "the vpn is down"}
    status, _, text = await send("command", form)
    assert (status, json.loads(text)) == (200, {"response_type": "ephemeral", "text": LATER})


async def test_a_form_beyond_it_stays_open_and_says_why(office: Office, send: Door) -> None:
    await office.alice.shortcut()
    view = {**office.alice.modal(), "state": {"values": {}}}
    said = {"type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1"}, "view": view}
    for _ in range(BURST):
        await send("event", {"type": "event_callback", "team_id": "T1", "event": {}})
    status, _, text = await send("interactive", said)
    assert (status, json.loads(text)["errors"]) == (200, {"title": LATER})
    status, _, _ = await send("interactive", {**said, "type": "block_actions"})
    assert status == 429


async def test_the_log_tells_of_it_once(
    office: Office, send: Door, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(BURST + 20):
            await send("event", {"type": "event_callback", "team_id": "T2", "event": {}})
    told = [one for one in caplog.messages if "too much" in one]
    assert told == ["'T2' sends too much, and is told to wait"]
    assert len(caplog.messages) == BURST + 1
