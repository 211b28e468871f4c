"""The last list of a conversation gets a name, and a name opens its list in words."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from core.command import Save
from core.parser import parse
from tests.conftest import START, Office
from tests.databases import Database
from tests.desk.test_follows import FAR


async def told(office: Office, text: str, user: str = "U1", **more: Any) -> Any:
    return json.loads(await office.say(text, user, **more))


async def lists(office: Office) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = (await told(office, "saved"))["data"]
    return rows


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("save this as fire", "fire"),
        ("save this list as my monday one", "monday"),
        ("remember this list as weekly review", "weekly-review"),
        ("merk dir diese Liste als Feuer", "feuer"),
        ("speichere diese Suche unter dem Namen Feuer", "feuer"),
        ("guarda esta búsqueda como fuego", "fuego"),
        ("garde cette liste sous le nom feu", "feu"),
        ("guarda essa busca como fogo", "fogo"),
    ],
)
def test_the_last_list_is_saved(text: str, name: str) -> None:
    assert parse(text, "addressed", START) == (Save(name),)


@pytest.mark.parametrize(
    "text", ["save this as a ticket", "save this as answer vpn", "save the report as pdf"]
)
def test_other_things_are_not_saved_as_a_list(text: str) -> None:
    assert not any(isinstance(one, Save) for one in parse(text, "addressed", START))


async def test_its_words_are_kept(office: Office) -> None:
    await office.say("new ticket: vpn is down, urgent")
    shown = await told(office, "open p1 since monday")
    assert await told(office, "save this as fire") == {
        "status": "ok",
        "saved": "fire: open p1 since monday",
    }
    for text in (
        *("fire", "open my list fire", "show my saved list fire", "my fire list"),
        *("öffne meine Liste fire", "abre mi lista fire", "ouvre ma liste fire"),
        "abre minha lista fire",
    ):
        assert await told(office, text) == shown


async def test_another_page_is_the_same_list(office: Office) -> None:
    for _ in range(12):
        await office.say("new ticket: [infra] vpn is down")
    await office.say("infra tickets")
    await office.say("more")
    await office.say("save this as net works")
    assert await lists(office) == [{"name": "net-works", "list": "infra tickets"}]
    assert (await told(office, "net-works"))["count"] == 12
    assert (await told(office, "open my list net works"))["count"] == 12
    assert (await told(office, "forget net works"))["forgotten"] == "net-works"


async def test_a_name_takes_the_place_of_no_other_words(office: Office) -> None:
    assert (await told(office, "save open as vpn-down"))["status"] == "ok"
    assert (await told(office, "vpn down"))["data"]["title"] == "vpn down"
    assert (await told(office, "vpn-down"))["count"] == 1
    refused = "close-t1 means something else, name another"
    assert (await told(office, "save open as close-t1"))["msg"] == refused


async def test_without_words_of_its_own_its_filters_are_kept(office: Office) -> None:
    await office.say("new ticket: [infra] vpn is down", at=START)
    await office.say('{"action":"list","stat":"open","not":{"cat":"doc"}}', at=START)
    later = START + timedelta(hours=2)  # the list outlives what "it" means
    assert "no list" not in (await told(office, "save this as fire", at=later)).get("msg", "")
    assert (await told(office, "show list fire"))["count"] == 1


async def test_there_must_be_a_list(office: Office) -> None:
    refused = {"status": "er", "msg": "no list here, show one first"}
    assert await told(office, "save this as fire") == refused
    await office.say("infra tickets")
    assert await told(office, "save this as fire", "U2") == refused  # another's list


async def test_a_person_in_it_is_found_by_an_erasure(office: Office, database: Database) -> None:
    await office.say('{"action":"list","own":"U52345"}')
    await office.say("save this as theirs")
    assert await lists(office) == [{"name": "theirs", "list": "list own=<@U52345>"}]
    assert (await told(office, "theirs"))["status"] == "ok"
    await database.archive().erase_person("U52345", FAR, dry=False)
    assert (await told(office, "saved"))["count"] == 0
