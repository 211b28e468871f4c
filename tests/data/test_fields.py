"""Every field of a ticket is exported and imported, and erased where it is somebody's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from core.records import Record
from core.records.history import began
from core.store import Change, Step, Store, Transaction
from core.store.archive import Archive
from core.ticket import PEOPLE, TEXTS, filled
from tests.data.conftest import exported, take
from tests.data.test_purge import holds
from tests.databases import Database
from tests.fields import HOW, full

NOW = datetime(2026, 2, 1, tzinfo=UTC)


async def test_an_import_keeps_every_field(empty: tuple[Store, Archive]) -> None:
    tickets = (full(id="T101", dup=None), full(id="T102", dup="T101"))
    await take(empty[1], [Record("W", one, began(one, (), "said")) for one in tickets])
    found = [replace(record.ticket, key=0) for record in await exported(empty[1])]
    assert found == [*tickets], f"core/store/shared/imports.py: {HOW}"


async def test_what_a_person_wrote_is_erased_from_every_field(database: Database) -> None:
    who = "U0ANA"
    ticket = full(1, **dict.fromkeys(PEOPLE, who))

    async def insert(db: Transaction) -> None:
        kept = await db.insert("W", ticket, None)
        change = Change(who, "2026-01-15T09:30:00.000000Z", "created", "")
        await db.record("W", change, [Step(kept, {}, filled(kept))])

    store = await database.open()
    await store.transact(insert)
    await store.close()
    theirs = {name: str(getattr(ticket, name)).split()[0] for name in (*TEXTS, *PEOPLE)}
    assert await holds(database, *theirs.values()) == [*theirs.values()]
    await database.archive().erase_person(who, NOW, dry=False)
    assert await holds(database, *theirs.values()) == [], f"core/store/shared/erasure.py: {HOW}"
