"""When something is due, that it is said once, and that what is not so any more is not said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.desk import Desk
from core.desk.reminders import Digest, Due, digest, due, unclaimed, untouched
from core.message import Place, iso
from core.options import options_of
from core.post import Post
from core.store import Store
from tests.conftest import START, Office
from tests.databases import Database

TRIAGE = Place("C2", "channel", "9.1")
CHOSEN = {"remind": "30m", "stale": "5d", "digest": "10:00"}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "chosen", "expected"),
    [
        ("2026-01-15T09:30", {}, Due()),
        ("2026-01-15T09:30", {"remind": "30m"}, Due(unclaimed=at("2026-01-15T09:00"))),
        ("2026-01-15T09:30", {"stale": "5d"}, Due(untouched=at("2026-01-10T09:30"))),
        ("2026-01-15T09:59", {"digest": "10:00"}, Due()),
        ("2026-01-15T10:00", {"digest": "10:00"}, Due(digest="2026-01-15")),
        ("2026-01-15T16:59", {"digest": "10:00"}, Due(digest="2026-01-15")),
        ("2026-01-15T08:59", CHOSEN, Due()),
        ("2026-01-15T17:00", CHOSEN, Due()),
        ("2026-01-17T12:00", CHOSEN, Due()),
        # in the workspace's own time: 23:30 on Wednesday here is 10:30 on Thursday there
        (
            "2026-01-14T23:30",
            {"digest": "10:00", "tz": "Australia/Sydney"},
            Due(digest="2026-01-15"),
        ),
        ("2026-01-15T12:00", {"digest": "10:00", "tz": "Australia/Sydney"}, Due()),
    ],
)
def test_what_is_due_at_a_time(now: str, chosen: dict[str, str], expected: Due) -> None:
    assert due(options_of(chosen), at(now)) == expected


async def chosen(office: Office, **values: str) -> None:
    await office.say("watch triage", place=TRIAGE)
    for name, value in values.items():
        await office.say(f"set {name} {value}")


async def posts(store: Store, kind: str = "") -> list[Post]:
    """What waits in the outbox that nobody asked for; then it is empty."""
    sent = []
    while waiting := await store.due_posts(START + timedelta(days=999), 999):
        for queued in waiting:
            await store.sent(queued.key, None)
        sent += waiting
    sent.sort(key=lambda queued: queued.key)
    return [q.post for q in sent if q.post.method.startswith(f"ticket.{kind}")]


def after(**wait: float) -> datetime:
    return START + timedelta(**wait)


HIGH: dict[str, Any] = {"at": START, "place": Place("C1", "channel", "1.1")}


async def test_an_unclaimed_high_ticket_is_mentioned_once(office: Office, store: Store) -> None:
    await chosen(office, remind="30m")
    await office.say("new ticket: vpn is down, p1", **HIGH)
    assert not await office.desk.remind("W", after(minutes=29))
    assert await office.desk.remind("W", after(minutes=31))
    assert not await office.desk.remind("W", after(minutes=32))
    [post] = await posts(store, "unclaimed")
    assert (post.lane, post.ticket, post.body) == ("C2", "T001", {"ids": ["T001"]})


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("new ticket: vpn is slow, p2", {}),
        ("new ticket: vpn is down, p1, assign to me", {}),
        ("new ticket: vpn is down, p1", {"place": Place("G1", "group", "1.1")}),
        ("new ticket: vpn is down, p1", {"place": Place("D1", "im", "1.1")}),
        ("new ticket: vpn is down, p1", {"workspace": "OTHER"}),
    ],
)
async def test_nothing_else_is_mentioned(
    office: Office, store: Store, text: str, more: dict[str, Any]
) -> None:
    await chosen(office, remind="30m")
    await office.say(text, **HIGH | more)
    assert not await office.desk.remind("W", after(hours=2))


async def test_without_a_triage_channel_nothing_is_used_up(office: Office) -> None:
    await office.say("set remind 30m")
    await office.say("new ticket: vpn is down, p1", **HIGH)
    assert not await office.desk.remind("W", after(hours=1))
    await office.say("watch triage", place=TRIAGE)
    assert await office.desk.remind("W", after(hours=2))


async def test_several_are_mentioned_together(office: Office, store: Store) -> None:
    await chosen(office, remind="30m")
    for n in range(3):
        await office.say(f"new ticket: disk {n} is full, p1", at=START)
    await office.desk.remind("W", after(hours=1))
    [post] = await posts(store, "unclaimed")
    assert post.body == {"ids": ["T001", "T002", "T003"]}


@pytest.mark.parametrize("text", ["take T1", "T1 prog", "close T1", "T1 p2"])
async def test_what_is_no_longer_unclaimed_is_not_told(
    office: Office, store: Store, text: str
) -> None:
    await office.say("new ticket: vpn is down, p1", **HIGH)
    assert await store.read(lambda db: unclaimed("W", ["T001"], db))
    await office.say(text)
    assert await store.read(lambda db: unclaimed("W", ["T001"], db)) == ()


async def test_an_untouched_ticket_asks_its_assignee_once_until_it_is_touched(
    office: Office, store: Store
) -> None:
    await chosen(office, stale="5d")
    await office.say("new ticket: vpn drops, assign to <@U2>", at=START)
    assert not await office.desk.remind("W", after(days=4))
    assert await office.desk.remind("W", after(days=5, minutes=1))
    assert not await office.desk.remind("W", after(days=6))
    await office.say("note on T1: waits for parts", "U2", at=after(days=7))
    assert not await office.desk.remind("W", after(days=11))
    assert await office.desk.remind("W", after(days=12, minutes=1))
    asked = await posts(store, "untouched")
    assert [(post.lane, post.body["ids"]) for post in asked] == [("U2", ["T001"])] * 2


@pytest.mark.parametrize("text", ["internal note on T1: called", "T1 p1", "undo"])
async def test_any_change_and_any_note_touches(office: Office, text: str) -> None:
    await chosen(office, stale="5d")
    await office.say("new ticket: vpn drops, assign to <@U2>", at=START)
    await office.say("T1 code", at=after(days=1))
    await office.say(text, at=after(days=1, minutes=1), private=True)
    assert not await office.desk.remind("W", after(days=5, hours=1))


async def test_one_message_to_each_assignee_and_none_to_nobody(
    office: Office, store: Store
) -> None:
    await chosen(office, stale="5d")
    for who in ("<@U2>", "<@U3>", "<@U2>", "@ana"):
        await office.say(f"new ticket: a lamp is broken, assign to {who}", at=START)
    await office.say("new ticket: nobody's lamp", at=START)
    await office.desk.remind("W", after(days=6))
    asked = await posts(store, "untouched")
    assert {post.lane: post.body["ids"] for post in asked} == {
        "U2": ["T001", "T003"],
        "U3": ["T002"],
    }


@pytest.mark.parametrize("text", ["note on T1: on it", "close T1", "give T1 to <@U3>", "T1 p1"])
async def test_what_was_touched_before_it_is_asked_is_not_asked(
    office: Office, store: Store, text: str
) -> None:
    await office.say("new ticket: vpn drops, assign to <@U2>", at=START)
    since = iso(after(days=5))
    look = ("W", "U2", ["T001"], since)
    assert await store.read(lambda db: untouched(*look, db))
    await office.say(text, at=after(days=5, minutes=1))
    assert await store.read(lambda db: untouched(*look, db)) == ()


async def test_who_wants_to_be_told_nothing_is_not_asked(office: Office, store: Store) -> None:
    await office.say("new ticket: vpn drops, assign to <@U2>", at=START)
    await office.say("notify none", "U2")
    look = ("W", "U2", ["T001"], iso(after(days=5)))
    assert await store.read(lambda db: untouched(*look, db)) == ()


async def test_a_digest_comes_once_a_day_of_work(office: Office, store: Store) -> None:
    await chosen(office, digest="10:00")
    nine, ten = at("2026-01-16T09:59"), at("2026-01-16T10:00")
    came = [await office.desk.remind("W", nine + timedelta(minutes=n)) for n in range(5)]
    assert came == [False, True, False, False, False]
    assert not await office.desk.remind("W", ten + timedelta(days=1))  # Saturday
    assert await office.desk.remind("W", ten + timedelta(days=3))
    assert [post.lane for post in await posts(store, "digest")] == ["C2", "C2"]


async def test_a_digest_counts_what_everybody_there_may_see(office: Office, store: Store) -> None:
    assert await store.read(lambda db: digest("W", "C2", START, db)) is None
    await office.say("new ticket: vpn is down, p1", **HIGH)
    await office.say("new ticket: lamp is broken, assign to <@U2>", at=START)
    await office.say("new ticket: payroll is wrong", at=START, place=Place("G1", "group", "1.2"))
    await office.say("new ticket: guide is old", at=START)
    await office.say("T4 prog")
    found = await store.read(lambda db: digest("W", "C2", START, db))
    assert found
    assert [ticket.id for ticket in found.unclaimed] == ["T001"]
    assert found == Digest(found.unclaimed, count=1, high=1, owned=1, prog=1)


async def test_of_several_processes_one_says_it(database: Database) -> None:
    stores = [await database.open() for _ in range(3)]
    offices = [Office(Desk(store)) for store in stores]
    await chosen(offices[0], remind="30m", stale="5d", digest="09:00")
    await offices[0].say("new ticket: vpn is down, p1", **HIGH)
    await offices[1].say("new ticket: lamp is broken, assign to <@U2>", at=START)
    came = [await one.desk.remind("W", after(days=6)) for one in offices]
    assert sorted(came) == [False, False, True]
    waiting = [post.method for post in await posts(stores[0])]
    for kind in ("ticket.unclaimed", "ticket.untouched", "ticket.digest"):
        assert waiting.count(kind) == 1
    for store in stores:
        await store.close()


@pytest.mark.parametrize("place", [None, Place("G1", "group", "1.1"), Place("D1", "im", "1.1")])
async def test_a_new_ticket_is_posted_for_triage_unless_it_is_secret(
    office: Office, store: Store, place: Place | None
) -> None:
    await chosen(office)
    await office.say("new ticket: vpn is down", place=place)
    posted = [(post.lane, post.ticket) for post in await posts(store, "triage")]
    assert posted == ([("C2", "T001")] if place is None else [])


async def test_a_ticket_born_in_the_triage_channel_is_there_already(
    office: Office, store: Store
) -> None:
    await chosen(office)
    await office.say("new ticket: vpn is down", place=TRIAGE)
    assert await posts(store, "triage") == []


INTAKE = Place("C7", "channel", "5.1")


@pytest.mark.parametrize(
    ("text", "more", "is_ticket"),
    [
        ("the vpn is down in Berlin", {}, True),
        ("is the vpn down?", {}, False),
        ("thanks, all good", {}, False),
        ("the vpn is down in Berlin", {"place": Place("C7", "channel", "5.2", "5.1")}, False),
        ("the vpn is down in Berlin", {"place": Place("C8", "channel", "5.1")}, False),
        ("the vpn is down in Berlin", {"is_bot": True}, False),
    ],
)
async def test_what_people_state_in_an_intake_channel_is_a_ticket(
    office: Office, text: str, more: dict[str, Any], is_ticket: bool
) -> None:
    await office.say("watch intake", place=INTAKE)
    said: dict[str, Any] = {"mode": "overheard", "place": INTAKE}
    answer = await office.say(text, **said | more)
    assert ('"action":"created"' in answer) is is_ticket
    assert is_ticket or answer == ""


async def test_an_order_in_an_intake_channel_stays_an_order(office: Office) -> None:
    await office.say("watch intake", place=INTAKE)
    await office.say("new ticket: one")
    answer = await office.say("close T1, rebooted", mode="overheard", place=INTAKE)
    assert '"action":"closed"' in answer


async def test_a_triage_channel_is_not_one_that_other_organisations_read(office: Office) -> None:
    answer = await office.say("watch triage", place=TRIAGE, external=True)
    assert answer == '{"status":"er","msg":"other organisations read this channel"}'
