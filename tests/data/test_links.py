"""Links in exports and imports, and after an erasure."""

from __future__ import annotations

import json
from datetime import timedelta

from core.store import Store
from core.store.archive import Archive
from tests.conftest import START, Office
from tests.data.conftest import exported

Empty = tuple[Store, Archive]


async def linked(office: Office) -> None:
    await office.says("new ticket: a", "new ticket: b", "new ticket: c")
    await office.says("T3 blocked by T1, T2", "T2 part of T1", "T3 no longer blocked by T2")


async def test_imported_links_follow_the_new_ids(
    office: Office, archive: Archive, store: Store
) -> None:
    await linked(office)
    found = await exported(archive)
    await archive.import_records(found, dry=False)  # the ids are taken: T4, T5, T6
    told = [json.loads(await office.say(f"T{n}"))["data"] for n in (4, 5, 6)]
    assert told[2]["blocked_by"] == ["T004"]
    assert told[1]["part_of"] == "T004"
    assert (told[0]["blocks"], told[0]["parts"]) == (["T006"], ["T005"])
    history = json.loads(await office.say("history T6"))["data"]
    assert [row["blocked_by"] for row in history[:2]] == [["T004"], ["T004", "T005"]]
    assert json.loads(await office.say("T1"))["data"]["blocks"] == ["T003"]


async def test_a_link_to_what_is_not_imported_is_left_out(
    office: Office, archive: Archive, empty: Empty
) -> None:
    await linked(office)
    found = [one for one in await exported(archive) if one.ticket.id != "T001"]
    await empty[1].import_records(found, dry=False)
    kept = {one.ticket.id: one for one in await exported(empty[1])}
    assert kept["T003"].ticket.more.blocked_by == ()
    assert kept["T002"].ticket.more.part_of is None
    assert [deed.after.get("blocked_by") for deed in kept["T003"].deeds[1:]] == [["T002"], []]


async def test_the_same_links_come_out_elsewhere(
    office: Office, archive: Archive, empty: Empty
) -> None:
    await linked(office)
    found = await exported(archive)
    await empty[1].import_records(found, dry=False)
    again = await exported(empty[1])
    assert [one.ticket.more for one in again] == [one.ticket.more for one in found]
    assert [[d.after for d in one.deeds] for one in again] == [
        [d.after for d in one.deeds] for one in found
    ]


async def test_an_erased_ticket_leaves_no_link(office: Office, archive: Archive) -> None:
    await linked(office)
    await office.says("close T1", "yes")
    later = START + timedelta(days=400)
    assert (await archive.erase_done(later, later, dry=False)).tickets == 1
    told = [json.loads(await office.say(text))["data"] for text in ("T2", "T3")]
    assert "part_of" not in told[0]
    assert "blocked_by" not in told[1]
    assert "T001" not in await office.say("history T3")
