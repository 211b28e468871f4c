"""Shifts that two people swap: each gives what they have."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.command import Command, Cover
from core.parser import parse
from core.parser.forms.times import unread
from core.store import Store
from tests.conftest import START, Office

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin"}  # START is Thursday, 15 January, 10:30 there


def told(answer: str) -> Any:
    return json.loads(answer)


async def said(office: Office, text: str, user: str = "ana") -> Any:
    return told(await office.say(text, user, **BERLIN))


async def who(office: Office, day: str) -> list[str]:
    return [row["person"] for row in (await said(office, f"who is on call {day}"))["data"]]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("swap my saturday with @tom", Cover("tom", "saturday", of="me")),
        ("swap saturday with @tom for wednesday",
         Cover("tom", "saturday", of="me", back="wednesday")),
        ("@tom covers my saturday", Cover("tom", "saturday", of="me")),
        ("give my saturday shift to @tom", Cover("tom", "saturday", of="me")),
        ("tausche meinen Samstag mit @tom", Cover("tom", "Samstag", of="me")),
        ("tausche meinen Dienst am Samstag mit @tom gegen Mittwoch",
         Cover("tom", "Samstag", of="me", back="Mittwoch")),
        ("cambio mi guardia del sábado con @tom por el miércoles",
         Cover("tom", "sábado", of="me", back="miércoles")),
        ("j'échange ma nuit de jeudi avec @tom", Cover("tom", "nuit de jeudi", of="me")),
        ("troca meu plantão de quinta com @tom", Cover("tom", "quinta", of="me")),
    ],
)  # fmt: skip
def test_a_swap_is_said(text: str, meant: Command) -> None:
    assert parse(text, "addressed", START) == (meant,)


@pytest.mark.parametrize("text", ["swap the disk with @tom", "cambia mi contraseña con @tom"])
def test_other_things_are_not_swapped(text: str) -> None:
    assert not any(isinstance(one, Cover) for one in parse(text, "addressed", START))


@pytest.mark.parametrize(
    "text",
    ["swap my 31 feb with @bob", "swap my saturday with @bob for 31 feb", "@bob covers my 32nd"],
)
def test_a_day_that_does_not_exist_is_asked_for(text: str) -> None:
    assert parse(text, "addressed", START) == (unread(),)


async def test_a_day_is_given_away(office: Office) -> None:
    await said(office, "on call @ana @bob weekly mon 9:00")
    answer = await said(office, "swap my saturday with @tom")
    row = {"person": "tom", "since": "2026-01-17T08:00Z", "until": "2026-01-18T08:00Z"}
    assert answer["data"] == [row]
    assert await who(office, "saturday") == ["tom"]
    assert await who(office, "sunday") == ["ana"]


async def test_a_day_is_swapped_for_another(office: Office) -> None:
    await said(office, "on call @ana @bob daily 9:00")  # ana has thursday and saturday
    rows = (await said(office, "swap my saturday with @bob for friday"))["data"]
    assert [row["person"] for row in rows] == ["bob", "ana"]
    assert (await who(office, "friday"), await who(office, "saturday")) == (["ana"], ["bob"])


async def test_only_what_somebody_has_is_given(office: Office) -> None:
    await said(office, "on call @ana @bob weekly mon 9:00")
    refused = {"status": "er", "msg": "you are not on call then"}
    assert await said(office, "swap my saturday with @tom", "bob") == refused
    refused = {"status": "er", "msg": "they are not on call then"}
    assert await said(office, "swap my saturday with @bob for sunday") == refused
    assert await who(office, "saturday") == ["ana"]  # neither is changed
    await said(office, "@bob covers saturday 9:00 until saturday 12:00")
    (row,) = (await said(office, "swap my saturday with @tom"))["data"]
    assert row["since"] == "2026-01-17T11:00Z"  # the rest is bob's
    refused = {"status": "er", "msg": "name somebody else"}
    assert await said(office, "swap my sunday with @ana") == refused


async def test_of_several_rotas_the_one_counts_in_which_they_are(office: Office) -> None:
    await said(office, "on call infra @ana weekly")
    await said(office, "on call code @bob weekly")
    assert (await said(office, "swap my saturday with @tom"))["data"][0]["for"] == "infra"
    rows = (await said(office, "swap my sunday with @bob for saturday"))["data"]
    assert [row["for"] for row in rows] == ["infra", "code"]


async def test_a_night_is_until_the_morning(office: Office) -> None:
    await said(office, "on call @ana weekly mon 9:00")
    (row,) = (await said(office, "j'échange ma nuit de vendredi avec @tom"))["data"]
    assert (row["since"], row["until"]) == ("2026-01-16T16:00Z", "2026-01-17T08:00Z")


async def test_agents_swap(office: Office, store: Store) -> None:
    await said(office, "on call @ana weekly mon 9:00")
    await store.set_agents(["bob"])
    assert (await said(office, "swap my sunday with @tom"))["msg"] == "only agents say it of others"


async def test_who_takes_a_shift_in_return_is_asked_for_too(office: Office, store: Store) -> None:
    await said(office, "on call @ana @bob daily 9:00")
    await store.set_agents(["ana"])
    swap = '{"action":"cover","who":"@bob","of":"@ana","when":"saturday","back":"friday"}'
    assert (await said(office, swap, "bob"))["msg"] == "only agents say it of others"
    assert await who(office, "saturday") == ["ana"]
    assert (await said(office, swap, "ana"))["status"] == "ok"


async def test_nothing_is_swapped_without_a_rota(office: Office) -> None:
    assert (await said(office, "swap my sunday with @tom"))["msg"] == "you are not on call then"
    refused = await said(office, '{"action":"cover","who":"tom","when":"friday","back":"monday"}')
    assert refused["msg"] == "of whom?"
