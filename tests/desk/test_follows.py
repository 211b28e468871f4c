"""What people follow and save, and what requesters answer."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.command import List
from core.desk.follows import matches
from core.desk.recipients import notice
from core.details import Details
from core.message import Place
from core.store import Store
from core.ticket import CATS, NOBODY, PRIS
from tests.conftest import START, Office
from tests.databases import Database
from tests.fields import full

FAR = START + timedelta(days=99)
GROUP = Place("G1", "group")


async def told(office: Office, text: str, user: str = "U1", **more: Any) -> Any:
    return json.loads(await office.say(text, user, **more))


async def posts(store: Store) -> list[tuple[str, str]]:
    """Whom the outbox tells, and of what: (method, user id), without cards."""
    due = [queued.post for queued in await store.due_posts(FAR, 99)]
    return sorted((one.method, one.lane) for one in due if one.method != "ticket.card")


@pytest.mark.parametrize(
    "text",
    ["follow T1", "watch T1", "please follow T1", "can you keep me posted on T1?"]
    + ["add me as a watcher to T1", "folge T1", "sigue T1", "suivre T1", "siga T1"],
)
async def test_a_ticket_is_followed_and_left(office: Office, text: str) -> None:
    await office.say("new ticket: vpn is down")
    assert await told(office, text, "U5") == {"status": "ok", "follow": "T001"}
    listed = await told(office, "following", "U5")
    assert listed["data"] == [{"id": "T001", "what": "vpn is down"}]
    assert (await told(office, "following", "U6"))["count"] == 0
    assert await told(office, "unfollow T1", "U5") == {"status": "ok", "unfollow": "T001"}
    assert (await told(office, "following", "U5"))["count"] == 0


async def test_what_is_not_seen_is_not_followed(office: Office) -> None:
    await office.say("new ticket: secret plan", "U5", place=GROUP)
    assert await told(office, "follow T1") == await told(office, "follow T9") | {"id": "T001"}
    await office.say("follow T1", "U6", place=GROUP)
    assert (await told(office, "following", "U6", place=GROUP))["count"] == 1
    assert (await told(office, "following", "U6"))["count"] == 0


async def test_followers_hear_of_changes_once_and_never_of_their_own(
    office: Office, store: Store
) -> None:
    await office.say("new ticket: vpn is down")
    for user in ("U1", "U2", "U3"):
        await office.say("follow T1", user)
    await office.say("T1 p1", "U2")
    assert await posts(store) == [("ticket.followed", "U1"), ("ticket.followed", "U3")]


async def test_who_gets_a_notice_gets_no_second(office: Office, store: Store) -> None:
    await office.say("new ticket: vpn is down")
    await office.say("follow T1")
    await office.say("close T1", "U2")
    assert await posts(store) == [("ticket.notice", "U1")]


async def test_new_tickets_of_a_followed_list_are_told_once(office: Office, store: Store) -> None:
    await office.say("follow infra p1", "U5")
    await office.say("follow p1", "U5")
    await office.say("follow +acme", "U6")
    await office.say("follow mine", "U7")
    await office.say("new ticket: vpn is down, urgent", "U1")
    await office.say("new ticket: typo in the guide, low", "U1")
    assert await posts(store) == [("ticket.matched", "U5")]
    listed = await told(office, "following", "U5")
    assert [row["what"] for row in listed["data"]] == ["p1 infra", "p1"]
    await office.say("unfollow p1", "U5")
    assert (await told(office, "following", "U5"))["count"] == 1


FILTER = st.builds(
    List,
    cat=st.sampled_from((None, *CATS)),
    pri=st.sampled_from((None, *PRIS)),
    own=st.sampled_from((None, "me", NOBODY, "U2")),
    labels=st.sampled_from(((), ("a",), ("a", "b"))),
)


@given(FILTER, st.sampled_from(CATS), st.sampled_from(PRIS), st.sampled_from((None, "U1", "U2")))
def test_more_filters_match_less(asked: List, cat: Any, pri: Any, own: str | None) -> None:
    ticket = full(cat=cat, pri=pri, own=own, more=Details(labels=("a",)))
    expected = (
        asked.cat in (None, cat)
        and asked.pri in (None, pri)
        and asked.own in {None, own or NOBODY, "me" if own == "U1" else None}
        and asked.labels in ((), ("a",))
    )
    assert matches(asked, ticket, "U1") == expected


async def test_a_list_is_saved_run_listed_and_forgotten(office: Office) -> None:
    await office.says("new ticket: vpn is down, urgent", "new ticket: guide is wrong")
    said = await told(office, "save open infra p1 as fire")
    assert said == {"status": "ok", "saved": "fire: open infra p1"}
    assert await office.say("Fire please") == await office.say("open infra p1")
    assert (await told(office, "saved"))["data"] == [{"name": "fire", "list": "open infra p1"}]
    assert await told(office, "forget fire") == {"status": "ok", "forgotten": "fire"}
    assert (await told(office, "saved"))["count"] == 0
    assert (await told(office, "forget list=fire"))["msg"] == "no such list, see saved"


async def test_a_saved_list_is_ones_own(office: Office) -> None:
    await office.say("save open infra as fire")
    assert (await told(office, "saved", "U2"))["count"] == 0
    assert (await told(office, "forget", "U2"))["msg"] == "only admins can use forget"


@pytest.mark.parametrize("name", ["mine", "stats", "undo", "infra", "yes", "ready", "saved"])
async def test_a_name_that_means_something_is_refused(office: Office, name: str) -> None:
    said = await told(office, f"save open infra as {name}")
    assert said["msg"] == f"{name} means something else, name another"
    assert (await told(office, "saved"))["count"] == 0


async def test_only_a_list_is_saved(office: Office) -> None:
    (said,) = await office.says('{"action":"save","list":"fire","said":"close T1"}')
    assert json.loads(said)["msg"] == "save which list? like open infra"
    await office.says("save the report as pdf")
    assert (await told(office, "saved"))["count"] == 0


async def closing(office: Office, store: Store, user: str = "U2") -> bool:
    """Whether the notice of a closing by somebody else asks."""
    await office.say("close T1", user)
    due = [queued.post.body for queued in await store.due_posts(FAR, 99)]
    keys = [body["change"] for body in due if body.get("to") == "U1"]
    found = await store.read(lambda db: notice(db, "W", "U1", keys[-1]))
    return found is not None and found.asks


async def test_a_closing_asks_only_if_it_is_on(office: Office, store: Store) -> None:
    await office.say("new ticket: vpn is down")
    assert not await closing(office, store)
    await office.say("set feedback on")
    await office.say("reopen T1", "U2")
    assert (await told(office, "rate T1 good"))["msg"] == "nobody asked about T001"
    await store.set_admins(["U9"])
    assert (await told(office, "set feedback on"))["msg"] == "only admins can use set"
    assert (await told(office, "feedback"))["msg"] == "only admins can use feedback"
    assert (await told(office, "feedback", "U9"))["count"] == 0


async def test_who_is_erased_follows_and_saves_nothing(
    office: Office, store: Store, database: Database
) -> None:
    await office.say("new ticket: vpn is down")
    for text in ("follow T1", "follow p1", "save open infra as fire"):
        await office.say(text, "U5")
    await office.say("save tickets of <@U5> as theirs", "U6")
    await office.say("save tickets of <@U52> as noise", "U6")
    await office.say("follow +acme", "U6")
    purged = await database.archive().erase_person("U5", FAR, dry=False)
    assert purged.elsewhere == 3
    assert (await told(office, "following", "U5"))["count"] == 0
    assert (await told(office, "saved", "U5"))["count"] == 0
    assert [row["name"] for row in (await told(office, "saved", "U6"))["data"]] == ["noise"]
    assert (await told(office, "following", "U6"))["count"] == 1


async def test_an_erased_ticket_is_followed_by_nobody(office: Office, database: Database) -> None:
    await office.says("new ticket: vpn is down", "follow T1", "close T1")
    assert (await database.archive().erase_done(FAR, FAR, dry=False)).tickets == 1
    assert (await told(office, "following"))["count"] == 0
