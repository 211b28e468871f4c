"""undo takes back one's own last change, and nothing that somebody has built on."""

from __future__ import annotations

import json
from datetime import timedelta

from core.store import Store
from tests.conftest import START, Office


async def test_undoing_a_creation_withdraws_the_ticket_and_its_number(office: Office) -> None:
    await office.says("new ticket: vpn is down", "undo")
    assert await office.say("view T1") == '{"status":"nf","id":"T001"}'
    assert await office.say("list") == '{"status":"ok","count":0}'
    assert await office.say("find vpn") == '{"status":"ok","count":0}'
    assert '"T002"' in await office.say("new ticket: vpn is down again")


async def test_undo_again_takes_back_the_change_before(office: Office) -> None:
    await office.says("new ticket: vpn is down", "T1 p1", "close T1, rebooted")
    assert json.loads(await office.say("undo"))["data"] == {"id": "T001", "stat": "open"}
    assert json.loads(await office.say("undo"))["data"] == {"id": "T001", "pri": 2}
    assert json.loads(await office.say("undo"))["data"] == {"id": "T001"}
    assert await office.say("undo") == '{"status":"er","msg":"nothing to undo"}'


async def test_a_ticket_changed_by_another_is_left_alone_and_the_rest_reverts(
    office: Office,
) -> None:
    await office.says("new ticket: one", "new ticket: two", "close T1 and T2")
    await office.say("T1 p1", user="U2")
    reply = json.loads(await office.say("undo"))
    assert [row["status"] for row in reply["data"]] == ["er", "up"]
    assert json.loads(await office.say("view T1"))["data"]["stat"] == "done"
    assert json.loads(await office.say("view T2"))["data"]["stat"] == "open"


async def test_undo_reaches_back_24_hours(office: Office) -> None:
    await office.say("new ticket: one", at=START)
    late = START + timedelta(hours=24, seconds=1)
    assert await office.say("undo", at=late) == '{"status":"er","msg":"nothing to undo"}'


async def test_only_the_author_can_press_undo(office: Office, store: Store) -> None:
    await office.say("new ticket: one")
    made = await store.read(lambda db: db.last_change("W", "U1", ""))
    assert made
    pressed = json.dumps({"action": "undo", "change": made.key})
    assert await office.say(pressed, user="U2") == (
        '{"status":"er","msg":"only its author can undo this"}'
    )
    assert '"undone"' in await office.say(pressed)
    assert await office.say(pressed) == '{"status":"er","msg":"already undone"}'


async def test_nobody_undoes_what_another_did(office: Office) -> None:
    await office.say("new ticket: one")
    assert await office.say("undo", user="U2") == '{"status":"er","msg":"nothing to undo"}'
