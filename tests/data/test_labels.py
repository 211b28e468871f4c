"""Labels and clients in exports, imports and purges."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from core.desk import Desk
from core.message import Place
from core.store import Store
from core.store.archive import Archive
from tests.conftest import START, Office
from tests.data.conftest import exported, take, text_of
from tests.databases import Database

ACME = Place("CA", "channel")


async def told(office: Office) -> None:
    """T001 of acme, renamed, and T002, both with a label that was renamed."""
    await office.say("client acme", place=ACME)
    await office.say("vpn down +pay +eu", place=ACME)
    await office.say("new ticket: disk full +pay")
    await office.says("rename label pay to payments", "yes", "rename client acme to acme-gmbh")


async def test_a_renaming_is_exported_and_its_labels_are_sought_where_it_came(
    office: Office, archive: Archive, empty: tuple[Store, Archive]
) -> None:
    await told(office)
    store, there = empty
    await take(there, await exported(archive))
    assert await text_of(there) == await text_of(archive)
    other = Office(Desk(store))
    assert json.loads(await other.say("open +payments +eu"))["count"] == 1
    assert json.loads(await other.say('{"action":"list","client":"acme-gmbh"}'))["count"] == 1


async def test_a_purged_ticket_takes_its_labels_along(
    office: Office, archive: Archive, database: Database
) -> None:
    await told(office)
    await office.say("close T1, T2", at=START)
    await archive.erase_done(START + timedelta(days=1), datetime.now(UTC), dry=False)
    for table in ("details", "marks"):
        assert await database.rows(f"SELECT count(*) FROM {table}") == [(0,)]
    assert json.loads(await office.say("labels"))["count"] == 0
    assert json.loads(await office.say("clients"))["data"][0]["client"] == "acme-gmbh"
