"""Two desks share a ticket: what crosses, what stays, and who hears of it."""

from __future__ import annotations

import itertools
from contextlib import suppress

import pytest

from core.details import DETAILS
from core.message import Place
from core.registers import CROSS, STAY
from core.ticket import STORED
from handlers.connections.desks import WORDS_AT_ONCE
from handlers.connections.kind import Later
from tests.connections.desks.world import World, side_by_side
from tests.databases import Database


async def test_a_shared_ticket_is_there_with_an_own_id_and_goes_both_ways(world: World) -> None:
    house, client = world.house, world.client
    await house.say("new ticket: own business")
    await client.say("new ticket: vpn is down !p1", user="U0REQ")
    assert '"shared":"consult-desk"' in await client.say("share T1 with consult-desk")
    await world.calm()
    there = await house.ticket("T002")
    assert (there.title, there.pri, there.by, there.channel) == (
        "vpn is down",
        1,
        "acme-desk",
        None,
    )
    assert there.more.shared == "acme-desk"
    await house.say("rename T2 to vpn of berlin is down")
    await client.say("T1 p2")
    await world.calm()
    here, there = await client.ticket("T001"), await house.ticket("T002")
    assert (here.title, here.pri) == (there.title, there.pri) == ("vpn of berlin is down", 2)
    await house.say("close T2 certificate renewed")
    await world.calm()
    here = await client.ticket("T001")
    assert (here.stat, here.res) == ("done", "certificate renewed")
    posts = await client.store.due_posts(client.base.now(), 20)
    told = [one.post.body for one in posts if one.post.method == "ticket.notice"]
    assert {"U0REQ"} == {body["to"] for body in told}


def test_every_field_either_crosses_or_stays() -> None:
    """A new field is to be decided: core/registers.py, CROSS or STAY, and docs/connections.md."""
    known = [field.name for field in STORED] + [*DETAILS]
    assert sorted((*CROSS, *STAY)) == sorted(known)


async def test_a_change_is_told_once_and_is_not_told_back(world: World) -> None:
    await world.client.say("new ticket: vpn is down")
    await world.client.say("share T1 with consult-desk")
    await world.calm()
    before = len(world.to_client.bodies), len(world.to_house.bodies)
    await world.house.say("T1 p1")
    await world.calm()
    after = len(world.to_client.bodies), len(world.to_house.bodies)
    assert (after[0] - before[0], after[1] - before[1]) == (2, 0)  # a request and its answer
    await world.house.say("T1 +network")
    await world.house.say("internal note on T1: call them", private=True)
    await world.calm()
    assert (len(world.to_client.bodies), len(world.to_house.bodies)) == after


async def test_the_later_of_two_changes_of_one_field_holds_on_both_sides(world: World) -> None:
    await world.client.say("new ticket: vpn is down")
    await world.client.say("share T1 with consult-desk")
    await world.calm()
    await world.house.say("rename T1 to first words")
    await world.client.say("rename T1 to second words")
    await world.house.say("T1 p1")
    await world.calm()
    for side in (world.house, world.client):
        ticket = await side.ticket("T001")
        assert (ticket.title, ticket.pri) == ("second words", 1)


async def test_words_for_the_other_desk_arrive_once_and_under_its_name(world: World) -> None:
    await world.client.say("new ticket: vpn is down", user="U0REQ")
    await world.client.say("share T1 with consult-desk")
    await world.calm()
    await world.house.say("tell acme-desk T1: we look at it")
    world.to_client.fates = itertools.repeat("unanswered")
    with suppress(Later):
        await world.house.tell()
    await world.to_client.mend()
    await world.calm()
    assert await world.client.words("T001") == [("consult-desk", "we look at it")]
    await world.client.say("tell consult-desk T1: it works", user="U0REQ")
    await world.calm()
    assert await world.house.words("T001") == [
        ("U0ANN", "we look at it"), ("acme-desk", "it works")
    ]  # fmt: skip
    posts = await world.client.store.due_posts(world.client.base.now(), 20)
    assert "U0REQ" in {one.post.body.get("to") for one in posts}


async def test_who_may_share_and_what_may_be(world: World) -> None:
    house = world.house
    await house.say("new ticket: my pay is wrong", place=Place("D1", "im"))
    await house.say("new ticket: vpn is down")
    private = Place("D1", "im")
    assert "it stays here" in await house.say("share T1 with acme-desk", place=private)
    assert "no such desk" in await house.say("share T2 with other-desk")
    assert "only agents" in await house.say("share T2 with acme-desk", standing="guest")
    assert "not shared" in await house.say("tell acme-desk T2: hello")
    await world.calm()
    assert world.bodies == []


async def test_what_is_unshared_stays_and_nothing_crosses_any_more(world: World) -> None:
    await world.client.say("new ticket: vpn is down")
    await world.client.say("share T1 with consult-desk")
    await world.calm()
    await world.house.say("unshare T1")
    await world.calm()
    assert (await world.client.ticket("T001")).more.shared is None
    count = len(world.bodies)
    await world.client.say("rename T1 to own words")
    await world.house.say("T1 p1")
    await world.calm()
    assert len(world.bodies) == count
    assert (await world.house.ticket("T001")).title == "vpn is down"
    await world.client.say("share T1 with consult-desk")  # a new sharing, a new ticket there
    await world.calm()
    assert (await world.house.ticket("T002")).title == "own words"


async def test_what_was_told_while_it_was_unshared_there_goes_nowhere(world: World) -> None:
    await world.client.say("new ticket: vpn is down")
    await world.client.say("share T1 with consult-desk")
    await world.calm()
    await world.house.say("unshare T1")
    await world.client.say("rename T1 to secret plans")
    await world.client.tell()
    assert (await world.house.ticket("T001")).title == "vpn is down"
    assert (await world.client.ticket("T001")).more.shared is None


async def test_what_a_side_lost_is_found_by_comparing(world: World) -> None:
    """As after a backup was restored: nothing is left to be told, but the states differ."""
    house, client = world.house, world.client
    await client.say("new ticket: vpn is down")
    await client.say("share T1 with consult-desk")
    await world.calm()
    ticket, (tie,) = await house.ticket("T001"), (await house.ties()).values()
    await client.say("rename T1 to vpn of berlin is down")
    await world.calm()
    await house.store.transact(lambda db: db.save(ticket))
    await house.store.transact(lambda db: db.bind(ticket, "W", tie))
    assert (await house.ticket("T001")).title == "vpn is down"
    await client.kind.tend(client.connection)
    assert (await house.ticket("T001")).title == "vpn of berlin is down"
    count = len(world.bodies)
    await client.kind.tend(client.connection)
    assert len(world.bodies) == count + 2  # one question: they agree


async def test_each_ticket_of_the_client_is_shared_by_itself_and_no_others(
    bases: tuple[Database, Database],
) -> None:
    house, client = [await one.open() for one in bases]
    async with side_by_side(house, client, rule="acme") as world:
        await world.house.say("client acme", place=Place("C0ACME", "channel"))
        await world.house.say("client other", place=Place("C0OTHER", "channel"))
        await world.house.say("new ticket: vpn is down", place=Place("C0ACME", "channel"))
        await world.house.say("new ticket: secret launch", place=Place("C0OTHER", "channel"))
        await world.calm()
        assert (await world.client.ticket("T001")).title == "vpn is down"
        assert "secret launch" not in "".join(world.bodies)
        await world.client.say("new ticket: mail is slow")
        await world.client.say("share T2 with consult-desk")
        await world.calm()
        assert (await world.house.ticket("T003")).more.client == "acme"
        await world.house.say("new ticket: mouse is broken")
        await world.house.say("T4 client acme")
        await world.calm()
        assert (await world.client.ticket("T003")).title == "mouse is broken"
        await world.house.say("T4 client other")
        await world.house.say("rename T4 to secret launch")
        await world.calm()
        assert "secret launch" not in "".join(world.bodies)
        assert (await world.client.ticket("T003")).more.shared is None
        await world.client.say("unshare T1")
        await world.calm()
        await world.house.say("T1 p1")  # it does not come back by the rule
        await world.calm()
        assert (await world.house.ticket("T001")).more.shared is None
    await house.close()
    await client.close()


async def test_a_closing_that_a_desk_does_not_allow_goes_back(world: World) -> None:
    await world.client.say("new ticket: new laptop")
    await world.client.say("ask <@U0BOSS> to approve T1")
    await world.client.say("share T1 with consult-desk")
    await world.calm()
    await world.house.say("close T1 bought")
    await world.calm()
    assert {(await side.ticket("T001")).stat for side in (world.house, world.client)} == {"open"}


def asked(world: World) -> int:
    """How many requests told a ticket to the client's desk."""
    return sum('"desk.ticket"' in body for body in world.to_client.bodies)


async def test_changes_of_one_ticket_go_over_together_with_all_words_in_their_order(
    world: World,
) -> None:
    await world.house.say("new ticket: vpn is down")
    await world.house.say("share T1 with acme-desk")
    await world.calm()
    before = asked(world)
    said = [f"word {n}" for n in range(WORDS_AT_ONCE + 2)]
    for text in said:
        await world.house.say(f"tell acme-desk T1: {text}")
    await world.house.say("T1 p1")
    await world.calm()
    assert asked(world) - before == 2
    assert await world.client.words("T001") == [("consult-desk", text) for text in said]
    assert (await world.client.ticket("T001")).pri == 1


async def test_what_arrived_before_a_failure_is_not_said_again(world: World) -> None:
    for n in (1, 2, 3):
        await world.house.say(f"new ticket: vpn {n} is down")
        await world.house.say(f"share T{n} with acme-desk")
    await world.calm()
    before = asked(world)
    for n in (1, 2, 3):
        await world.house.say(f"tell acme-desk T{n}: we look at {n}")
    world.to_client.fates = itertools.chain(["carried", "lost"], itertools.repeat("carried"))
    with pytest.raises(Later):
        await world.house.tell()
    await world.calm()
    assert asked(world) - before == 4
    for n in (1, 2, 3):
        assert await world.client.words(f"T00{n}") == [("consult-desk", f"we look at {n}")]


async def test_words_of_an_earlier_sharing_do_not_cross_in_the_next(world: World) -> None:
    await world.house.say("new ticket: vpn is down")
    await world.house.say("share T1 with acme-desk")
    await world.calm()
    await world.client.say("unshare T1")
    await world.house.say("tell acme-desk T1: zebra")
    await world.client.tell()
    await world.house.say("share T1 with acme-desk")
    await world.house.say("tell acme-desk T1: we look at it")
    await world.calm()
    assert "zebra" not in "".join(world.bodies)
    assert await world.client.words("T002") == [("consult-desk", "we look at it")]
