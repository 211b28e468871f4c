"""merge closes a duplicate, keeps both histories, and can be taken back."""

from __future__ import annotations

import json

from tests.conftest import Office


async def test_the_duplicate_is_closed_and_the_other_is_as_it_was(office: Office) -> None:
    await office.says("new ticket: vpn is down", "new ticket: no vpn since lunch")
    before = await office.say("view T1")
    assert json.loads(await office.say("merge T2 into T1")) == {
        "status": "ok",
        "action": "closed",
        "data": {"id": "T002", "stat": "done", "res": "duplicate of T001"},
    }
    assert await office.say("view T1") == before


async def test_the_history_of_the_one_that_stays_shows_both(office: Office) -> None:
    await office.says("new ticket: vpn is down", "new ticket: no vpn since lunch", "T2 p1")
    await office.say("merge T2 into T1")
    entries = json.loads(await office.say("history T1"))["data"]
    assert [entry.get("id", "T001") for entry in entries] == ["T002", "T002", "T002", "T001"]
    assert len(json.loads(await office.say("history T2"))["data"]) == 3


async def test_several_are_merged_at_once_and_a_chain_tells_all_of_it(office: Office) -> None:
    await office.says(*(f"new ticket: printer {n} jams" for n in range(1, 5)))
    batch = json.loads(await office.say("merge T3 and T4 into T2"))
    assert [row["status"] for row in batch["data"]] == ["up", "up"]
    await office.say("merge T2 into T1")
    told = {e.get("id") for e in json.loads(await office.say("history T1"))["data"]}
    assert told == {None, "T002", "T003", "T004"}


async def test_a_merge_can_be_undone(office: Office) -> None:
    await office.says("new ticket: vpn is down", "new ticket: no vpn", "merge T2 into T1")
    assert json.loads(await office.say("undo"))["data"] == {"id": "T002", "stat": "open"}
    assert len(json.loads(await office.say("history T1"))["data"]) == 1


async def test_a_reopened_duplicate_is_a_ticket_of_its_own_again(office: Office) -> None:
    await office.says("new ticket: vpn is down", "new ticket: no vpn", "merge T2 into T1")
    await office.say("reopen T2")
    assert len(json.loads(await office.say("history T1"))["data"]) == 1


async def test_a_merge_into_itself_a_duplicate_or_nothing_is_refused(office: Office) -> None:
    await office.says("new ticket: vpn is down", "new ticket: no vpn", "new ticket: vpn again")
    assert await office.say("merge T1 into T1") == (
        '{"status":"er","msg":"name two different tickets"}'
    )
    assert await office.say("merge T1 into T9") == '{"status":"nf","id":"T009"}'
    await office.say("merge T2 into T1")
    assert await office.say("merge T3 into T2") == (
        '{"status":"er","msg":"T002 duplicates T001, merge into T001"}'
    )
