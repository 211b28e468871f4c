"""Who is told of hours: agents all, people their own, clients what an admin allowed."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace

import pytest

from core.message import Place
from core.store import Store
from tests.conftest import Office
from tests.test_leak import Asker, World

ACME, ZENITH, HOUSE = (Place(name, "channel") for name in ("C1", "C2", "C3"))
SAID = (
    *("hours", "hours T1", "hours acme", "hours zenith", "hours january", "my hours", "hours @U3"),
    *("history T1", "T1", "list", "new", "stats", "contracts", "contract acme", "why T1"),
    *("statement acme january", "bill acme january", "T1 +45m", "undo", "bill zenith january"),
)
GUESTS = (
    Asker("U8", ACME, standing="guest"),
    Asker("U8", ACME, private=True, standing="guest"),
    Asker("U8", None, private=True, standing="guest"),
    Asker("U8", ACME, standing="guest", external=True),
    Asker("U8", ZENITH, standing="guest"),
)


async def clients(office: Office) -> None:
    """Two channels of clients, with a ticket each, and hours on both."""
    for place, name in ((ACME, "acme"), (ZENITH, "zenith")):
        await office.say(f"client {name}", place=place)
        await office.say("new ticket: vpn is down", place=place)
        await office.say(f"contract {name} 10h a month", place=HOUSE)
    await office.says("T1 +45m", "T1 +1h", "T2 +2h")


@pytest.mark.parametrize("asker", GUESTS)
async def test_a_client_gets_the_same_bytes_whatever_was_logged(store: Store, asker: Asker) -> None:
    worlds = World(store, "A"), World(store, "B")
    for world in worlds:
        for place, name in ((ACME, "acme"), (ZENITH, "zenith")):
            await world.say(Asker("U1", place), f"client {name}")
            await world.say(Asker("U1", place), "new ticket: vpn is down")
    there, absent = worlds
    for text in ("T1 +45m proxy", "2h yesterday on T1", "T2 +3h", "contract acme 10h a month"):
        await there.say(Asker("U1", HOUSE), text)
    await there.say(Asker("U1", HOUSE), "bill acme january")
    for world in worlds:
        world.minutes = itertools.count(100)
    for text in SAID:
        assert await there.say(asker, text) == await absent.say(asker, text), text


async def test_in_a_clients_channel_nobody_is_told(office: Office) -> None:
    await clients(office)
    refused = '{"status":"er","msg":"hours are not shown here"}'
    for said in ("hours", "hours T1", "hours acme", "my hours this week"):
        assert await office.say(said, place=ACME) == refused
    logged = json.loads(await office.say("T1 +15m", place=ACME))["data"]
    assert logged == {"id": "T001", "minutes": 15}
    for said in ("contracts", "bill acme january", "statement acme january"):
        answer = json.loads(await office.say(said, place=ACME))
        assert answer == {"status": "er", "msg": "not where clients read along"}


async def test_if_an_admin_allowed_it_a_client_is_told_its_own_sum_only(office: Office) -> None:
    await clients(office)
    assert json.loads(await office.say("set client hours on"))["client hours"] == "on"
    guest = {"user": "U8", "standing": "guest"}
    (row,) = json.loads(await office.say("hours", place=ACME, **guest))["data"]
    assert row == {"client": "acme", "minutes": 105, "left_minutes": 495}
    for said in ("hours T1", "hours zenith", "my hours", "hours @U1"):
        assert json.loads(await office.say(said, place=ACME, **guest))["status"] == "er", said
    assert json.loads(await office.say("hours", place=HOUSE, **guest))["status"] == "er"
    assert json.loads(await office.say("hours", private=True, **guest))["status"] == "er"
    logged = json.loads(await office.say("T1 +15m", place=ACME))["data"]
    assert logged == {"id": "T001", "minutes": 15, "client": "acme", "left_minutes": 480}
    assert json.loads(await office.say("set client hours off"))["client hours"] == "off"
    assert json.loads(await office.say("hours", place=ACME, **guest))["status"] == "er"


async def test_a_guest_logs_nothing(office: Office) -> None:
    await clients(office)
    answer = await office.say("new ticket: my own problem", "U8", standing="guest", place=ACME)
    id = json.loads(answer)["data"]["id"]
    said = json.loads(await office.say(f"{id} +45m", "U8", standing="guest", place=ACME))
    assert said["status"] == "er"


async def test_hours_of_a_secret_ticket_are_in_no_table_of_others(office: Office) -> None:
    secret = Place("G1", "group")
    await office.say("new ticket: salary question", "U2", place=secret)
    await office.say("T1 +45m", "U2", place=secret)
    for said in ("hours", "hours january", "hours @U2"):
        assert json.loads(await office.say(said, place=replace(HOUSE)))["count"] == 0, said
    assert await office.say("hours T1", place=HOUSE) == '{"status":"nf","id":"T001"}'
