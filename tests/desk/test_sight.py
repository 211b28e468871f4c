"""What is not theirs to see is as if it did not exist."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.desk import Desk
from core.message import ALONE, Actor, Audience, Message, Place
from core.reply import Created
from core.store import Store
from tests.conftest import START, U1, Office, Terse

PUBLIC, PRIVATE, DIRECT = Place("C1", "channel"), Place("G1", "group"), Place("D1", "im")


async def born_in(office: Office, place: Place, text: str, user: str = "U1") -> None:
    answer = json.loads(await office.say(f"new ticket: {text}", user, place=place))
    assert answer["action"] == "created"


async def found(office: Office, say: str = "list", **how: Any) -> list[str]:
    return [row["id"] for row in json.loads(await office.say(say, **how)).get("data", [])]


@pytest.fixture
async def mixed(office: Office) -> Office:
    """T001 public, T002 in a private channel, T003 in U1's direct conversation."""
    await born_in(office, PUBLIC, "vpn down in Berlin")
    await born_in(office, PRIVATE, "vpn budget is gone")
    await born_in(office, DIRECT, "vpn password leaked")
    return office


async def test_a_list_shows_what_its_readers_may_see(mixed: Office) -> None:
    assert await found(mixed, place=PUBLIC) == ["T001"]
    assert await found(mixed, place=PRIVATE, user="U9") == ["T001", "T002"]
    assert await found(mixed, place=DIRECT) == ["T001", "T002", "T003"]
    assert await found(mixed, "find vpn", place=Place("D9", "im"), user="U9") == ["T001"]
    assert await found(mixed, "mine", place=PUBLIC) == []
    assert json.loads(await mixed.say("stats", place=PUBLIC))["data"]["open"] == 1


@pytest.mark.parametrize(
    "say",
    ["T2", "history T2", "why T2", "close T2", "T2 p1", "take T2", "merge T2 into T1", "undo T2"],
)
async def test_an_unseen_ticket_answers_as_one_that_does_not_exist(mixed: Office, say: str) -> None:
    unseen = await mixed.say(say, user="U9", place=PUBLIC)
    missing = await mixed.say(say.replace("T2", "T9"), user="U9", place=PUBLIC)
    assert unseen.replace("T002", "T009") == missing


async def test_a_batch_leaves_out_what_is_not_seen(mixed: Office) -> None:
    answer = json.loads(await mixed.say("close T1, T2 and T9", user="U9", place=PUBLIC))
    assert [row["status"] for row in answer["data"]] == ["up", "nf", "nf"]


async def test_undo_takes_back_what_can_be_seen_from_here(mixed: Office, store: Store) -> None:
    await mixed.say("close T1", place=PUBLIC)
    await mixed.say("close T2", place=PRIVATE)
    assert json.loads(await mixed.say("undo", place=PUBLIC))["data"]["id"] == "T001"
    assert json.loads(await mixed.say("undo", place=DIRECT))["data"]["id"] == "T002"
    await mixed.say("close T2", place=PRIVATE)
    change = await store.read(lambda db: db.last_change("W", "U1", ""))
    assert change
    answers = {
        await mixed.say(f'{{"action":"undo","change":{key}}}', user="U9", place=PUBLIC)
        for key in (change.key, 9_999)
    }
    assert len(answers) == 1


async def test_a_similar_ticket_is_named_where_all_readers_see_it(
    store: Store, office: Office
) -> None:
    await born_in(office, DIRECT, "the vpn gateway in Berlin drops connections")
    for private, place, named in ((False, DIRECT, "T001"), (True, PUBLIC, None)):
        message = Message(
            "new ticket: vpn gateway in Berlin drops connections",
            U1,
            START,
            place=place,
            audience=Audience(private=private),
        )
        (reply,) = (await Desk(store).handle(message, Terse())).replies
        assert isinstance(reply, Created)
        assert (reply.similar and reply.similar.id) == named


async def test_a_secret_ticket_teaches_nobody(store: Store, office: Office) -> None:
    await born_in(office, PRIVATE, "the frobnicator is broken")
    await office.say("T1 doc", place=PRIVATE)
    assert await store.read(lambda db: db.learnt_version("W")) == 0


async def test_the_history_of_a_merge_hides_what_is_not_seen(mixed: Office) -> None:
    merged = json.loads(await mixed.say("merge T2 into T1", place=PRIVATE))
    assert merged["action"] == "closed"
    here = json.loads(await mixed.say("history T1", place=PRIVATE))
    elsewhere = json.loads(await mixed.say("history T1", place=PUBLIC))
    assert (here["count"], elsewhere["count"]) == (3, 1)


async def test_a_duplicate_cannot_point_to_what_its_readers_do_not_see(mixed: Office) -> None:
    answer = json.loads(await mixed.say("merge T1 into T2", place=PRIVATE))
    assert answer == {"status": "er", "msg": "not all who see it"}


async def test_only_agents_change_the_tickets_of_others(store: Store, office: Office) -> None:
    await born_in(office, PUBLIC, "vpn down in Berlin")
    assert '"ok"' in await office.say("T1 p1", user="U9")
    await store.set_agents(["U5"])
    assert await office.say("T1 p3", user="U9") == (
        '{"status":"er","msg":"only agents change others\' tickets"}'
    )
    assert '"ok"' in await office.say("note on T1: me too", user="U9")
    assert '"ok"' in await office.say("T1 p3", user="U5")
    assert '"ok"' in await office.say("close T1", user="U1")


async def test_what_changed_is_told_to_those_who_see_it(mixed: Office, store: Store) -> None:
    for user, seen in (("U1", ["T001", "T002", "T003"]), ("U9", ["T001"])):
        message = Message("", Actor(user, "W"), START, audience=ALONE)
        changes = await Desk(store).changes(message, 0, 100)
        assert [entry.id for _, entry in changes] == seen
