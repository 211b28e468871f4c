"""Contracts are exported, imported, and given back by an undo."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.errors import RecordError
from core.hours import TERM_MAX, Terms
from core.message import Place
from core.records import Agreed
from core.records.decoder import kept_of
from core.records.encoder import to_json, to_row
from core.store import Store
from core.store.archive import Archive
from tests.conftest import Office
from tests.data.conftest import kept

Empty = tuple[Store, Archive]

DAYS = st.none() | st.dates().map(str)
TERMS = st.builds(
    Terms,
    client=st.sampled_from(("acme", "o-2", "größe")),
    since=st.dates().map(lambda day: str(day)[:7]),
    minutes=st.integers(0, TERM_MAX),
    monthly=st.booleans(),
    rollover=st.integers(0, TERM_MAX),
    overage=st.none() | st.integers(0, 10**6),
    until=DAYS,
)
SAID = (
    *("contract acme 20h a month rollover 5h overage 120", "contract zenith 90h until 2026-12-31"),
    *("contract acme off", "contract omega 1h a month"),
)


@given(TERMS)
def test_a_contract_is_read_as_it_was_written(terms: Terms) -> None:
    agreed = Agreed("W", terms)
    assert kept_of(json.loads(to_json(agreed)), None, "local", "2026-01-15") == agreed
    assert to_row(agreed) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        *({"client": "two words"}, {"since": "2026"}, {"since": "2026-13"}, {"minutes": -1}),
        *({"minutes": "90"}, {"rollover": 1.5}, {"until": "soon"}, {"price": 1}),
    ],
)
def test_a_wrong_contract_is_refused(wrong: dict[str, Any]) -> None:
    right = {"client": "acme", "since": "2026-01", "minutes": 90}
    with pytest.raises(RecordError):
        kept_of({"contract": {**right, **wrong}}, None, "W", "2026-01-15")


async def test_contracts_move_with_an_export(
    office: Office, archive: Archive, empty: Empty
) -> None:
    await office.say("client acme", place=Place("C7", "channel"))
    await office.says(*SAID, "new ticket: vpn down")
    lines = [to_json(one) for one in await kept(archive)]
    assert sum("contract" in json.loads(line) for line in lines) == 3
    records = [kept_of(json.loads(line), None, "W", "2026-01-15") for line in lines]
    taken = await empty[1].import_records(records, dry=False)
    assert (taken.tickets, taken.contracts) == (1, 3)
    assert [to_json(one) for one in await kept(empty[1])][:3] == lines[:3]
    assert len(await kept(empty[1], "W")) == 4
    assert await kept(empty[1], "X") == []


async def test_terms_that_are_there_stay(office: Office, archive: Archive, store: Store) -> None:
    await office.say("contract acme 20h a month")
    before = await store.read(lambda db: db.terms("W"))
    other = Agreed("W", Terms("acme", "2026-01", 5))
    await archive.import_records([other], dry=False)
    assert await store.read(lambda db: db.terms("W")) == before


async def test_undo_takes_back_contracts_of_a_day_one_by_one(office: Office, store: Store) -> None:
    states = []
    for said in SAID:
        states.append(await store.read(lambda db: db.terms("W")))
        await office.say(said)
    while states:
        answer = json.loads(await office.say("undo"))
        assert answer["status"] == "ok"
        assert await store.read(lambda db: db.terms("W")) == states.pop()
    assert json.loads(await office.say("undo"))["msg"] == "nothing to undo"


async def test_a_contract_that_somebody_changed_since_stays(office: Office, store: Store) -> None:
    await office.say("contract acme 20h a month")
    await office.say("contract acme 40h a month", "U2")
    answer = json.loads(await office.say("undo"))
    assert answer == {"status": "er", "msg": "acme was changed since"}
    assert [one.minutes for one in await store.read(lambda db: db.terms("W"))] == [2400]
