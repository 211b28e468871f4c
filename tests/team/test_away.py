"""Absences: said, shown, and told to those who give work to somebody who is away."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.store import Store
from tests.conftest import Office

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin"}


def told(answer: str) -> Any:
    return json.loads(answer)


@pytest.mark.parametrize(
    ("said", "who", "until"),
    [
        ("away until mon", "U1", "2026-01-19T08:00Z"),
        ("I am away until friday 14:00", "U1", "2026-01-16T13:00Z"),
        ("I'm on vacation until 3 feb", "U1", "2026-02-03T08:00Z"),
        ("away @bob until 3 jan", "bob", "2027-01-03T08:00Z"),
        ("@bob is away until tomorrow, please", "bob", "2026-01-16T08:00Z"),
        ("ich bin weg bis montag", "U1", "2026-01-19T08:00Z"),
        ("estoy fuera hasta el lunes", "U1", "2026-01-19T08:00Z"),
        ("je suis absent jusqu'à lundi", "U1", "2026-01-19T08:00Z"),
        ("estou fora até segunda", "U1", "2026-01-19T08:00Z"),
        ("I am away", "U1", None),
    ],
)
async def test_somebody_is_away(office: Office, said: str, who: str, until: str | None) -> None:
    row = {"person": who} | ({"until": until} if until else {})
    assert told(await office.say(said, **BERLIN))["data"] == [row]
    assert told(await office.say("who is away?"))["data"] == [row]


@pytest.mark.parametrize(
    "said",
    ["I am back", "I'm back!", "ich bin wieder da", "estoy de vuelta", "je suis de retour",
     "estou de volta", '{"action":"away","when":"none"}'],
)  # fmt: skip
async def test_somebody_is_back(office: Office, said: str) -> None:
    await office.say("away until mon")
    assert told(await office.say(said)) == {"status": "ok", "away": "off"}
    assert told(await office.say("wer ist weg?")) == {"status": "ok", "count": 0}


async def test_an_absence_ends_by_itself(office: Office) -> None:
    await office.say("away until 10:00")
    assert told(await office.say("who is away"))["count"] == 1
    for _ in range(60):
        next(office.clock)
    assert told(await office.say("who is away"))["count"] == 0


async def test_a_hint_is_no_refusal(office: Office) -> None:
    await office.say("new ticket: vpn is down")
    await office.say("away @bob until mon 9:00")
    given = told(await office.say("give T1 to @bob"))
    assert given["data"] == {"id": "T001", "own": "bob", "away": "2026-01-19T09:00Z"}
    made = told(await office.say("new ticket: wifi is down, assign to @bob"))
    assert made["data"]["away"] == "2026-01-19T09:00Z"
    both = told(await office.say("give T1, T2 to @bob"))
    assert both["away"] == "2026-01-19T09:00Z"
    assert "bob is away until 2026-01-19 09:00 UTC" in await office.shown("give T1 to @bob")
    assert "away" not in told(await office.say("take T1", "bob"))["data"]  # they know it


async def test_agents_speak_for_others(office: Office, store: Store) -> None:
    await store.set_agents(["U2"])
    assert told(await office.say("away @bob until mon"))["msg"] == "only agents say it of others"
    assert told(await office.say("away until mon"))["status"] == "ok"
    assert told(await office.say("away @bob until mon", "U2"))["status"] == "ok"


async def test_what_is_no_moment_is_asked_for(office: Office) -> None:
    assert told(await office.say("away until frobday"))["msg"] == "when? like: friday 17:00"
