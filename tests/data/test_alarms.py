"""Due times, waiting tickets and reminders in exports, imports and erasure."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from core.desk import Desk
from core.erasure import ERASED
from core.store import Store
from core.store.archive import Archive
from tests.conftest import Office
from tests.data.conftest import exported, take
from tests.databases import Database

ANA = "U0ANA"
FRIDAY = datetime(2026, 1, 16, 17, 0, tzinfo=UTC)


async def filed(office: Office, **more: Any) -> None:
    await office.say("new ticket: vpn is down", "U2", **more)
    await office.say("T1 due friday 5pm", "U2")
    await office.say(f"T1 waiting on <@{ANA}> until friday 10:00", "U2", user_ids=True)
    await office.say("new ticket: printer jams", "U2")
    await office.say("T2 waits for wombat parts", ANA, user_ids=True)
    await office.say("remind me about T2 tomorrow", ANA, user_ids=True)


async def test_an_imported_ticket_waits_comes_back_and_is_due(
    office: Office, archive: Archive, empty: tuple[Store, Archive]
) -> None:
    await filed(office)
    store, there = empty
    await take(there, await exported(archive))
    other = Office(Desk(store))
    for text in ("T1", "T2", "waiting", "open", "history T1"):
        at = {"at": FRIDAY.replace(hour=9)}
        assert await other.say(text, "U2", **at) == await office.say(text, "U2", **at)
    assert await other.desk.remind("W", FRIDAY)
    rows = json.loads(await other.say("open", at=FRIDAY))["data"]
    assert [row["id"] for row in rows] == ["T001"]


async def test_who_is_waited_for_and_their_texts_are_erased(database: Database) -> None:
    store = await database.open()
    await filed(Office(Desk(store)))
    await store.close()
    await database.archive().erase_person(ANA, FRIDAY, dry=False)
    store = await database.open()
    office = Office(Desk(store))
    for id in ("T1", "T2"):
        answers = await office.say(id, "U2") + await office.say(f"history {id}", "U2")
        assert ANA not in answers
        assert "wombat" not in answers
        assert json.loads(await office.say(id, "U2"))["data"]["waits"] == ERASED
    assert not await office.desk.remind("W", FRIDAY.replace(hour=9, minute=30))
    await store.close()


async def test_what_is_purged_reminds_nobody(database: Database) -> None:
    store = await database.open()
    office = Office(Desk(store))
    await filed(office)
    await office.says("close T1", "close T2")
    await store.close()
    purged = await database.archive().erase_done(FRIDAY, FRIDAY, dry=False)
    assert purged.tickets == 2
    store = await database.open()
    assert not await Desk(store).remind("W", FRIDAY)
    await store.close()
