"""Meetings about tickets: invited, moved, cancelled, and what a person's calendar has of them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.desk import Desk
from core.desk.agenda import Event, agenda
from core.message import Place, Standing
from core.store import Store
from core.store.meetings import Feed
from core.tokens import hash_of
from tests.conftest import START, Office

HOUSE, PRIVATE, DIRECT = Place("C1", "channel"), Place("G1", "group"), Place("D1", "im")
BOARD = "https://desk.example"


async def asked(office: Office, text: str, **how: Any) -> Any:
    answer = json.loads(await office.say(text, **how))
    return answer["data"][0] if "data" in answer else answer


async def events(store: Store, user: str, standing: Standing = "member") -> list[Event]:
    feed = Feed("W", user, standing)
    return [*await store.read(lambda db: agenda(feed, standing, START, db))]


@pytest.fixture
def office(store: Store) -> Office:
    return Office(Desk(store, BOARD))


@pytest.fixture
async def met(office: Office) -> Office:
    """U1 invites U2 to a meeting about T001 on Friday."""
    await office.say("new ticket: vpn down", place=HOUSE)
    made = await asked(office, "meet @U2 about T1 fri 10:00 45m")
    expected = {"ticket": "T001", "who": "U2", "at": "2026-01-16T10:00Z"}
    assert made == {**expected, "minutes": 45, "state": "new"}
    return office


async def test_both_have_the_meeting_in_their_calendars(met: Office, store: Store) -> None:
    [event] = await events(store, "U1")
    assert [event] == await events(store, "U2")
    assert (event.title, event.at, event.minutes) == ("T001 vpn down", "2026-01-16T10:00Z", 45)
    assert (event.by, event.guests, event.sequence, event.is_off) == ("U1", ("U2",), 0, False)
    assert await events(store, "U3") == []


async def test_several_meet(office: Office, store: Store) -> None:
    await office.say("new ticket: vpn down", place=HOUSE)
    made = await asked(office, "meet @U2 @U3 and @U4 about T1 fri 10:00 30m")
    assert (made["who"], made["minutes"]) == ("U2 U3 U4", 30)
    [event] = await events(store, "U3")
    assert (event.by, event.guests) == ("U1", ("U2", "U3", "U4"))
    assert [event] == await events(store, "U1") == await events(store, "U4")
    moved = await asked(office, "move the meeting about T1 to mon 11:00", user="U4")
    assert moved["who"] == "U1 U2 U3"
    posts = [one.post for one in await store.due_posts(START.replace(day=30), 99)]
    told = [post.body["to"] for post in posts if post.method == "ticket.meeting"]
    assert told == ["U2", "U3", "U4", "U1"]  # a message that waits is not written twice
    assert (await asked(office, "undo", user="U4"))["at"] == "2026-01-16T10:00Z"
    assert (await asked(office, "undo"))["state"] == "off"


async def test_nobody_invites_themselves(office: Office) -> None:
    await office.say("new ticket: vpn down")
    for text in ("meet @U1 @U2 about T1 fri 10:00", "meet @U2 @U1 about T1 fri 10:00"):
        assert (await asked(office, text))["msg"] == "invite somebody else"
    many = " ".join(f"@P{n}" for n in range(21))
    assert (await asked(office, f"meet {many} about T1 fri 10:00"))["msg"] == "at most 20 people"
    said = '{"action":"meet","ids":["T1"],"when":"fri","others":["U2"]}'
    assert (await asked(office, said))["msg"] == "invite whom?"


async def test_a_moved_meeting_stays_the_same_one(met: Office, store: Store) -> None:
    [before] = await events(store, "U2")
    moved = await asked(met, "move the meeting about T1 to mon 11:00", user="U2")
    assert (moved["at"], moved["minutes"], moved["who"]) == ("2026-01-19T11:00Z", 45, "U1")
    [after] = await events(store, "U1")
    assert (after.uid, after.sequence, after.at) == (before.uid, 1, "2026-01-19T11:00Z")
    assert after.changed_at > before.changed_at


async def test_a_cancelled_meeting_is_told_as_cancelled(met: Office, store: Store) -> None:
    assert (await asked(met, "cancel the meeting about T1"))["state"] == "off"
    [event] = await events(store, "U2")
    assert (event.sequence, event.is_off) == (1, True)
    assert "no meeting" in (await asked(met, "move the meeting about T1 to mon 11:00"))["msg"]


async def test_undo_cancels_the_invitation(met: Office, store: Store) -> None:
    assert (await asked(met, "undo"))["state"] == "off"
    assert (await events(store, "U2"))[0].is_off
    assert '"id":"T001"' in await met.say("T1")


async def test_undo_takes_back_each_change_of_a_meeting_the_last_first(
    met: Office, store: Store
) -> None:
    await met.says("move the meeting about T1 to mon 11:00 60m", "cancel the meeting about T1")
    back = await asked(met, "undo")
    assert (back["state"], back["at"], back["who"]) == ("back", "2026-01-19T11:00Z", "U2")
    moved = await asked(met, "undo")
    assert (moved["state"], moved["at"], moved["minutes"]) == ("moved", "2026-01-16T10:00Z", 45)
    [event] = await events(store, "U2")
    assert (event.at, event.minutes, event.sequence) == ("2026-01-16T10:00Z", 45, 4)
    assert not event.is_off
    assert (await asked(met, "undo"))["state"] == "off"
    [event] = await events(store, "U2")
    assert (event.sequence, event.is_off) == (5, True)


async def test_a_meeting_that_another_changed_since_is_not_undone(
    met: Office, store: Store
) -> None:
    await met.say("move the meeting about T1 to mon 11:00", user="U2")
    assert (await asked(met, "undo"))["msg"] == "the meeting was changed since"
    await met.say("undo", user="U2")
    assert (await events(store, "U1"))[0].at == "2026-01-16T10:00Z"
    assert (await asked(met, "undo"))["state"] == "off"


async def test_a_meeting_does_not_return_to_a_time_that_is_over(met: Office, store: Store) -> None:
    await met.say("move the meeting about T1 to mon 11:00", at=START.replace(hour=11))
    late = START.replace(day=16, hour=10, minute=30)
    assert (await asked(met, "undo", at=late))["msg"] == "too late to undo"
    assert (await events(store, "U1"))[0].at == "2026-01-19T11:00Z"


async def test_only_who_is_in_a_meeting_moves_it(met: Office, store: Store) -> None:
    answer = await asked(met, "cancel the meeting about T1", user="U3")
    assert answer == {"status": "er", "msg": "no meeting about T001 to come"}
    assert not (await events(store, "U1"))[0].is_off


async def test_a_meeting_is_about_a_ticket_that_one_sees(office: Office) -> None:
    await office.say("new ticket: the budget", place=PRIVATE)
    answer = await asked(office, "meet @U2 about T1 fri 10:00", user="U9", place=HOUSE)
    assert answer == {"status": "nf", "id": "T001"}


async def test_a_calendar_has_only_tickets_that_its_owner_sees(
    office: Office, store: Store
) -> None:
    await office.say("new ticket: the budget", place=PRIVATE)
    await office.say("meet @U2 about T1 fri 10:00", place=PRIVATE)
    await office.say("new ticket: vpn down", place=HOUSE)
    await office.say("meet @U7 about T2 fri 10:00", place=HOUSE)
    assert len(await events(store, "U1")) == 2
    assert await events(store, "U2") == []
    assert await events(store, "U7", "guest") == []


async def test_a_withdrawn_ticket_leaves_the_calendar(met: Office, store: Store) -> None:
    await met.says("undo", "undo")
    assert await events(store, "U2") == []


async def test_due_times_of_ones_tickets_are_entries(met: Office, store: Store) -> None:
    await met.say("give T1 to @U3")
    await met.say("T1 due fri 17:00")
    [event] = await events(store, "U3")
    assert (event.title, event.at, event.minutes) == ("T001 vpn down", "2026-01-16T17:00Z", 0)
    await met.say("T1 due mon 9:00")
    [moved] = await events(store, "U3")
    assert moved.uid != event.uid
    await met.say("close T1")
    assert await events(store, "U3") == []


@pytest.mark.parametrize(
    ("text", "msg"),
    [
        ("meet @U2 about T1", "when? like: friday 17:00"),
        ("meet @U2 about T1 whenever", "when? like: friday 17:00"),
        ("meet @U1 about T1 fri 10:00", "invite somebody else"),
        ("meet @U2 about T1, T2 fri 10:00", "meet about one ticket"),
        ("move the meeting about T1 to fri 10:00", "no meeting about T001 to come"),
    ],
)
async def test_what_is_no_meeting_is_refused(office: Office, text: str, msg: str) -> None:
    await office.say("new ticket: vpn down")
    assert await asked(office, text) == {"status": "er", "msg": msg}


ALONE: dict[str, Any] = {"place": DIRECT, "may_sign_in": True}


async def test_the_address_of_a_calendar_is_told_once_and_kept_as_a_hash(
    office: Office, store: Store
) -> None:
    address = (await asked(office, "calendar", source="m1", **ALONE))["url"]
    code = address.removeprefix(f"{BOARD}/calendar/").removesuffix(".ics")
    assert len(code) == 43
    feed = await store.read(lambda db: db.feed(hash_of(code)))
    assert feed == Feed("W", "U1", "member")
    assert (await store.read(lambda db: db.answers("W", "m1"))) == [""]
    again = await asked(office, "calendar", **ALONE)
    assert again == {"status": "er", "msg": "shown once, say: new calendar"}
    other = (await asked(office, "new calendar", **ALONE))["url"]
    assert other != address
    assert await store.read(lambda db: db.feed(hash_of(code))) is None


async def test_a_calendar_can_be_turned_off(office: Office, store: Store) -> None:
    address = (await asked(office, "calendar", **ALONE))["url"]
    assert await asked(office, "calendar off") == {"status": "ok", "calendar": "off"}
    code = address.rpartition("/")[2].removesuffix(".ics")
    assert await store.read(lambda db: db.feed(hash_of(code))) is None


async def test_an_address_is_told_only_to_its_owner(office: Office, store: Store) -> None:
    answer = await asked(office, "calendar", place=HOUSE, may_sign_in=True)
    assert answer["msg"] == "ask me in a direct message"
    assert (await asked(Office(Desk(store)), "calendar", **ALONE))["msg"].startswith("no calendar")
