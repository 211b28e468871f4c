"""What statistics tell of days and of waiting, on every store."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, TypedDict

import pytest

from core.access import Sight
from core.desk.times import Spread, Times, spreads, times
from core.message import Message, Place
from core.store import Store
from core.store.times import Day, Took
from tests.conftest import START, U1, Office

ALL_TIME = "2026-01-01"


async def told(store: Store, since: str = ALL_TIME, sight: Sight | None = None) -> Times:
    asked = Message("", U1, START)
    return await store.read(lambda db: times(asked, since, db.seen_by(sight) if sight else db))


class When(TypedDict):
    at: datetime


def after(**wait: float) -> When:
    return {"at": START + timedelta(**wait)}


async def test_a_response_is_the_first_thing_that_somebody_else_does(
    office: Office, store: Store
) -> None:
    await office.say("new ticket: [infra] vpn drops, urgent", "U1", **after(minutes=0))
    await office.say("note on T1: still so", "U1", **after(minutes=5))
    assert (await told(store)).response == {}
    await office.say("take T1", "U2", **after(minutes=10))
    await office.say("note on T1: on it", "U2", **after(minutes=20))
    ten = Spread(1, 600.0, 600.0)
    assert (await told(store)).response == {"all": ten, "infra": ten, "p1": ten}


async def test_an_internal_note_is_no_response(office: Office, store: Store) -> None:
    await office.say("new ticket: vpn drops", "U1", **after(minutes=0))
    await office.say("internal note on T1: vip", "U2", private=True, **after(minutes=1))
    assert (await told(store)).response == {}


async def test_the_time_to_close_is_that_of_the_last_closing(office: Office, store: Store) -> None:
    await office.say("new ticket: [doc] guide is old", **after(hours=0))
    await office.say("close T1", **after(hours=1))
    await office.say("reopen T1", **after(hours=2))
    assert (await told(store)).close == {}
    await office.say("close T1", **after(hours=3))
    three = Spread(1, 10_800.0, 10_800.0)
    assert (await told(store)).close == {"all": three, "doc": three, "p2": three}


async def test_days_count_what_was_opened_and_closed(office: Office, store: Store) -> None:
    for day in (0, 0, 1):
        await office.say("new ticket: a lamp is broken", **after(days=day))
    await office.say("close T1 and T2", **after(days=3))
    await office.say("reopen T2", **after(days=4))
    await office.say("new ticket: by mistake", **after(days=4))
    await office.say("undo", **after(days=4, minutes=1))
    assert (await told(store)).days == (
        Day("2026-01-15", 2, 0),
        Day("2026-01-16", 1, 0),
        Day("2026-01-18", 0, 1),
    )
    assert (await told(store, "2026-01-16")).days[0] == Day("2026-01-16", 1, 0)


async def test_a_closing_taken_back_is_none(office: Office, store: Store) -> None:
    await office.say("new ticket: a lamp is broken", **after(days=0))
    await office.say("close T1", **after(days=1))
    await office.say("undo", **after(days=1, minutes=1))
    assert (await told(store)).days == (Day("2026-01-15", 1, 0),)


async def test_a_withdrawn_ticket_that_was_closed_is_none(office: Office, store: Store) -> None:
    await office.say("new ticket: a lamp is broken", **after(minutes=0))
    await office.say("close T1", **after(minutes=1))
    await office.say("undo", **after(minutes=2))
    await office.say("undo", **after(minutes=3))
    assert (await told(store)).days == ()
    assert (await told(store)).close == {}


@pytest.mark.parametrize(
    ("sight", "seen"), [(Sight(), 0), (Sight(channel="G2"), 0), (Sight(channel="G1"), 1)]
)
async def test_what_is_secret_counts_where_it_was_born_alone(
    office: Office, store: Store, sight: Sight, seen: int
) -> None:
    there: dict[str, Any] = {"place": Place("G1", "group", "1.1")}
    await office.say("new ticket: a lamp is broken", "U1", **there, **after(minutes=0))
    await office.say("close T1", "U2", **there, **after(minutes=1))
    found = await told(store, sight=sight)
    assert sum(day.opened + day.closed for day in found.days) == 2 * seen
    assert len(found.close) == len(found.response) == 3 * seen
    assert (await told(store)).days == (Day("2026-01-15", 1, 1),)


async def test_workspaces_are_apart(office: Office, store: Store) -> None:
    await office.say("new ticket: a lamp is broken", workspace="OTHER")
    await office.say("close T1", workspace="OTHER")
    assert await told(store) == Times((), {}, {})


@pytest.mark.parametrize(
    ("seconds", "median", "p90"),
    [([7], 7, 7), ([1, 3], 2, 3), ([9, 1, 5], 5, 9), (list(range(1, 11)), 5.5, 9)],
)
def test_a_spread_has_the_median_and_nine_in_ten(
    seconds: list[float], median: float, p90: float
) -> None:
    took = [Took("code", 1, one) for one in seconds]
    assert spreads(took)["p1"] == Spread(len(seconds), median, p90)
