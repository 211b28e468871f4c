"""The same seam for Linear; npm `emulate` is Linear."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from core.store import Store
from tests.connections.trackers.between import Fault
from tests.connections.trackers.linear_world import LIMITED, World, world
from tests.connections.trackers.storm import Storm


@pytest.fixture
async def linear(store: Store, program_node: str) -> AsyncIterator[World]:
    """A desk and Linear, connected."""
    async with world(store, program_node) as made:
        await made.connect()
        yield made


async def test_a_ticket_and_its_issue_are_kept_alike(linear: World) -> None:
    await linear.say("new ticket: vpn is down")
    await linear.say("T1 -> ENG")
    await linear.calm()
    key = (await linear.tied())["T001"]
    assert '"issue":"ENG-2"' in await linear.say("T1")  # emulate begins with an issue
    await linear.say("rename T1 to mail is down")
    await linear.say('{"action":"assign","ids":["T1"],"own":"U0ANA0001"}')
    await linear.say("T1 public note: looking")
    await linear.say("close T1")
    await linear.calm()
    facts = {"title": "mail is down", "done": True, "own": "ana@acme.com"}
    assert await linear.there.facts(key) == facts
    assert await linear.there.texts(key) == ["looking"]
    await linear.there.retitle(key, "disk is full")
    await linear.there.set_done(key, False)
    await linear.there.say(key, "try now")
    await linear.calm()
    said = await linear.say("T1")
    assert '"title":"disk is full"' in said
    assert '"stat":"open"' in said
    assert (await linear.say("history T1")).count(": try now") == 1
    await linear.calm()
    assert len(await linear.there.texts(key)) == 2  # no echo


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_changes_on_both_sides_converge_while_webhooks_and_answers_go_astray(
    linear: World,
) -> None:
    between = linear.between
    between.lost, between.doubled, between.late = 0.3, 0.3, 0.3
    storm = Storm(linear, tickets=4)
    keys = await storm.begin()
    over = {"X-RateLimit-Requests-Reset": "0"}  # the limit's end, in milliseconds since 1970
    between.faults = [Fault(400, over, body=LIMITED), Fault(502)]
    between.cut.add("mutation")
    await storm.blow(40, keys)
    await storm.ends_alike(keys)
    assert (between.faults, between.cut) == ([], set())


async def test_a_webhook_that_is_not_signed_is_refused(linear: World) -> None:
    url = f"{linear.between.desk}/in/linear/W/ENG"
    for signature in ("", "00", "ü"):
        headers = {"Linear-Signature": signature}
        async with linear.between.session.post(url, data=b"{}", headers=headers) as answer:
            assert answer.status == 401
