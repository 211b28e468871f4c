"""On call: said, shown and covered."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from core.store import Store
from tests.conftest import Office, once_on_postgres

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin"}  # START is Thursday, 15 January, 10:30 there
WEEK = ("2026-01-12T08:00Z", "2026-01-19T08:00Z")


def told(answer: str) -> Any:
    return json.loads(answer)


async def people(office: Office, text: str, **more: Any) -> list[str]:
    return [row.get("person") for row in told(await office.say(text, **BERLIN, **more))["data"]]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("on call ana, bob weekly mon 9:00", [{"person": "ana"}]),
        ("on call @ana @bob every week mon 9:00", [{"person": "ana"}]),
        ("on-call: @ana and @bob weekly", [{"person": "ana"}]),
        ("Bereitschaft @ana und @bob wöchentlich montag 9:00", [{"person": "ana"}]),
        ("guardia @ana y @bob semanal lunes 9:00", [{"person": "ana"}]),
        ("astreinte @ana et @bob chaque semaine lundi 9:00", [{"person": "ana"}]),
        ("plantão @ana e @bob semanal segunda 9:00", [{"person": "ana"}]),
    ],
)
async def test_people_are_on_call_in_turn(
    office: Office, said: str, rows: list[dict[str, str]]
) -> None:
    since, until = WEEK
    shown = [row | {"since": since, "until": until} for row in rows]
    assert told(await office.say(said, **BERLIN))["data"] == shown
    assert told(await office.say("who is on call?"))["data"] == shown
    assert told(await office.say("wer hat Bereitschaft?"))["data"] == shown
    assert await people(office, "who is on call next week") == ["bob"]
    monday = datetime(2026, 1, 19, 8, 0, tzinfo=UTC)
    assert await people(office, "who's on call?", at=monday) == ["bob"]


async def test_a_rota_for_some_tickets_a_day_each(office: Office) -> None:
    await office.say("on call infra ana, bob daily 18:00", **BERLIN)
    (row,) = told(await office.say("who is on call?"))["data"]
    assert row == {
        "for": "infra",
        "person": "ana",
        "since": "2026-01-14T17:00Z",
        "until": "2026-01-15T17:00Z",
    }
    assert await people(office, "who is on call this week") == ["ana", "bob", "ana", "bob", "ana"]
    assert told(await office.say("on call infra off"))["data"] == [
        {"for": "infra", "person": "off"}
    ]
    assert told(await office.say("who is on call?")) == {"status": "ok", "count": 0}


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("@bob covers friday", "2026-01-16T08:00Z", "2026-01-17T08:00Z"),
        ("bob covers tonight", "2026-01-15T16:00Z", "2026-01-16T08:00Z"),
        ("@bob covers until friday 12:00", None, "2026-01-16T11:00Z"),
        ("@bob covers friday 12:00 until saturday 10:00", "2026-01-16T11:00Z", "2026-01-17T09:00Z"),
        ("@bob covers next week", "2026-01-19T08:00Z", "2026-01-26T08:00Z"),
        ("@bob übernimmt am freitag", "2026-01-16T08:00Z", "2026-01-17T08:00Z"),
        ("@bob cubre el viernes", "2026-01-16T08:00Z", "2026-01-17T08:00Z"),
        ("@bob remplace vendredi", "2026-01-16T08:00Z", "2026-01-17T08:00Z"),
        ("@bob cobre na sexta", "2026-01-16T08:00Z", "2026-01-17T08:00Z"),
    ],
)
async def test_somebody_stands_in(office: Office, said: str, since: str | None, until: str) -> None:
    assert told(await office.say(said, **BERLIN))["msg"] == "nobody is on call"
    await office.say("on call @ana, @cy weekly mon 9:00", **BERLIN)
    (row,) = told(await office.say(said, **BERLIN))["data"]
    assert row["person"] == "bob"
    assert (since or row["since"], until) == (row["since"], row["until"])
    at = datetime.fromisoformat(row["since"])
    assert await people(office, "who is on call?", at=at) == ["bob"]
    at = datetime.fromisoformat(row["until"])
    assert await people(office, "who is on call?", at=at) != ["bob"]


async def test_rights(office: Office, store: Store) -> None:
    await store.set_admins(["U9"])
    await store.set_agents(["U8"])
    set_it = "on call @ana, @bob weekly mon 9:00"
    assert told(await office.say(set_it))["msg"] == "only admins can use oncall"
    assert told(await office.say(set_it, "U9"))["status"] == "ok"
    assert told(await office.say("@bob covers friday"))["msg"] == "only agents say it of others"
    assert told(await office.say("I cover friday"))["status"] == "ok"
    assert told(await office.say("@bob covers friday", "U8"))["status"] == "ok"


async def test_what_is_no_time_is_asked_for(office: Office) -> None:
    assert "when?" in await office.say("on call @ana, @bob weekly frobday")
    assert told(await office.say("on call for acme: @ana, @bob weekly"))["status"] == "er"


@pytest.mark.parametrize("said", ["routes", "load", "who is away?", "who is on call?",
                                  "who is on call next week", "away @bob until mon",
                                  "I am away until mon", "@bob covers friday", "route infra off",
                                  "on call off"])  # fmt: skip
@once_on_postgres(
    "reader", [{"standing": "guest"}, {"external": True}, {"standing": "guest", "private": True}]
)
async def test_others_learn_nothing_of_the_team(
    office: Office, said: str, reader: dict[str, Any]
) -> None:
    nothing = await office.say(said, "U7", **reader)
    await office.says("route infra to @ana", "on call @ana, @bob weekly", "away @bob until mon")
    assert await office.say(said, "U7", **reader) == nothing
    assert "ana" not in nothing
    await office.say("new ticket: vpn is down, infra, assign to @bob", "U7", **reader)
    assert "away" not in await office.say("give T1 to @bob", "U7", **reader)
