"""wait: answered when something is new for the caller, or when the time is up."""

from __future__ import annotations

import asyncio
import json
from time import monotonic
from typing import Any

import pytest

from core.desk import Desk, waiters
from tests.conftest import START, Office, Terse, message_of
from tests.databases import Database

NOTHING = {"status": "ok", "count": 0}
SOON = 10.0  # seconds, much less than what is waited for


async def heard(office: Office, said: str, user: str = "A1", **more: Any) -> Any:
    return json.loads(await office.say(said, user, is_patient=True, at=START, **more))


@pytest.fixture
async def known(office: Office) -> Office:
    """A1 and A2 know of everything."""
    await office.say("new ticket: vpn is down", "U9")
    for user in ("A1", "A2"):
        await office.say("new", user)
    return office


async def test_a_change_by_another_process_is_answered(database: Database, known: Office) -> None:
    waiting = [asyncio.create_task(heard(known, "wait 50", user)) for user in ("A1", "A2")]
    there = await database.open()
    await Desk(there).handle(message_of("T1 p1", "U9"), Terse())
    async with asyncio.timeout(SOON):
        for answer in await asyncio.gather(*waiting):
            assert answer["data"] == [{"id": "T001", "pri": 1}]
    await there.close()


async def test_what_is_new_already_is_answered_at_once(known: Office) -> None:
    await known.say("T1 p1", "U9")
    began = monotonic()
    assert (await heard(known, "wait 50"))["count"] == 1
    assert monotonic() - began < SOON


async def test_the_callers_own_changes_are_no_news(known: Office) -> None:
    await known.say("T1 p1", "A1")
    assert await heard(known, "wait 1") == NOTHING


async def test_what_the_caller_does_not_see_is_no_news(known: Office) -> None:
    await known.say("new ticket: salaries", "U9", workspace="X")
    assert await heard(known, "wait 1") == NOTHING


async def test_who_cannot_wait_is_answered_at_once(known: Office) -> None:
    async with asyncio.timeout(SOON):
        assert json.loads(await known.say("wait", "A1")) == NOTHING


async def test_too_many_waiters_are_refused(known: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiters, "WAITERS_MAX", 1)
    both = {asyncio.create_task(heard(known, "wait 50", user)) for user in ("A1", "A2")}
    async with asyncio.timeout(SOON):
        (refused,), (first,) = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        assert await refused == {"status": "er", "msg": "too many wait, try later"}
        known.desk.waiters.close()
        assert await first == NOTHING, "the process ends: nobody waits any more"


async def test_a_redelivery_does_not_wait_again(known: Office) -> None:
    assert await heard(known, "wait 1", source="k1") == NOTHING
    async with asyncio.timeout(SOON):
        assert await heard(known, "wait 50", source="k1") == NOTHING
