"""The data of a desk's database as a whole, and a second, empty one."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterable

import pytest

from core.message import Place
from core.records import Kept, Record
from core.records.encoder import to_json
from core.store import Store
from core.store.archive import Archive
from tests.conftest import START, Office
from tests.databases import Database


@pytest.fixture
def archive(store: Store, database: Database) -> Archive:
    """The data that `office` works on."""
    return database.archive()


@pytest.fixture
async def empty(
    database: Database, databases: Callable[[], Database]
) -> AsyncIterator[tuple[Store, Archive]]:
    """Another database, without a ticket."""
    other = databases()
    made = await other.open()
    yield made, other.archive()
    await made.close()


async def exported(archive: Archive, workspace: str | None = None) -> list[Record]:
    """The exported tickets."""
    return [one for one in await kept(archive, workspace) if isinstance(one, Record)]


async def kept(archive: Archive, workspace: str | None = None) -> list[Kept]:
    """Everything that is exported."""
    found: list[Kept] = []
    await archive.export(workspace, found.append)
    return found


async def text_of(archive: Archive) -> str:
    """The whole export as JSON lines, its changes counted from 1."""
    return counted("".join(map(to_json, await exported(archive))))


def counted(text: str) -> str:
    """The export with its changes counted from 1. PostgreSQL leaves gaps between their keys."""
    keys = sorted({int(key) for key in re.findall(r'"change":(\d+)', text)})
    ranks = {str(key): str(n) for n, key in enumerate(keys, 1)}
    return re.sub(
        r'("(?:change|undone_by|shows)":)(\d+)',
        lambda found: found[1] + ranks.get(found[2], found[2]),
        text,
    )


async def fill(office: Office, store: Store) -> None:
    """A day that leaves something of everything: batches, a merge, undo, withdrawn tickets, notes,
    private places, voices, hours, two workspaces, labels, a client's channel."""
    await office.says(
        "vpn is down, urgent", "need access to jira, assign to @ana", "new ticket: dns"
    )
    place = Place("C1", "channel", "17.1", None, "https://acme.slack.com/archives/C1/p171")
    await office.say("new ticket: printer jams\nroom 12", place=place)
    await office.say("new ticket: salary question", "U2", place=Place("D2", "im", "18.1"))
    await office.say("new ticket: other team", "U9", workspace="X")
    await office.says("T1 prog looking into it", "close T1, T2: done at last", "merge T3 into T4")
    await office.says("reopen T1", "undo", "undo", "new ticket: by mistake", "undo")
    await office.say("T4 is done", "U2")
    await office.say("+1 on T4", "U5")
    await office.say("+1 T1, T4", "U6")
    await office.say("undo", "U6")
    await office.says("update ids=T4 client=acme", "T4 est 2h", "T4 +45m called", "T4 -5m")
    await office.says("bill acme january", "T4 +1h yesterday", "T4 +2h", "undo")
    await office.say("client acme", place=Place("C7", "channel", "19.1"))
    await office.say("T4 +lab")
    await office.say("answer vpn-reset: Restart the client")
    await office.says("new ticket: vpn reset", "T6 use vpn-reset")
    ticket = await store.read(lambda db: db.ticket("W", "T004"))
    assert ticket
    await store.transact(lambda db: db.add_note(ticket, "U3", START, "call the vendor"))


async def take(archive: Archive, records: Iterable[Record]) -> None:
    await archive.import_records(records, dry=False)
