"""Reading through all of a list."""

from __future__ import annotations

import pytest

from core.access import Sight
from core.desk import Desk
from core.message import Message
from core.parser import from_json
from core.store import Query, Snapshot, Store
from tests.conftest import START, U1, Office

TEXTS = ("vpn is down, urgent", "broken build", "update the vpn guide", "printer on fire")


async def scanned(store: Store, query: Query, limit: int, sight: Sight | None = None) -> list[str]:
    """Ids of all that match, read in parts that look at so many."""
    found: list[str] = []
    after: int | None = 0

    async def part(db: Snapshot) -> tuple[list[str], int | None]:
        seen = db.seen_by(sight) if sight else db
        tickets, then = await seen.scan("W", query, after or 0, limit)
        assert len(tickets) <= limit
        return [ticket.id for ticket in tickets], then

    while after is not None:
        ids, after = await store.read(part)
        found += ids
    return found


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(), ["T001", "T002", "T003", "T004"]),
        (Query(text="vpn"), ["T001", "T003"]),
        (Query(text="v"), ["T001", "T003"]),
        (Query(text="-"), []),
        (Query(text="vpn", cat="doc"), ["T003"]),
        (Query(own="U1"), ["T002"]),
        (Query(unowned=True), ["T001", "T003", "T004"]),
        (Query(stat="done"), ["T004"]),
        (Query(pri=1, since="2026-01-15", until="2026-01-15"), ["T001"]),
    ],
)
async def test_every_match_is_met_once_however_little_is_looked_at(
    store: Store, office: Office, query: Query, ids: list[str], limit: int
) -> None:
    await office.says(*TEXTS, "take T2", "close T4", "vpn is slow", "undo")
    await office.say("vpn is down elsewhere", workspace="X")
    assert await scanned(store, query, limit) == ids


async def test_what_is_not_seen_is_not_met(store: Store, office: Office) -> None:
    await office.says(*TEXTS)
    nobody = Sight(public=False, user="U9")
    assert await scanned(store, Query(), 2, nobody) == []
    assert await scanned(store, Query(text="vpn"), 1, nobody) == []


async def test_a_list_that_is_read_as_a_value_is_nobodys_next_page(store: Store) -> None:
    desk = Desk(store)
    office = Office(desk)
    await office.says(*(f"new ticket: printer {n} jams" for n in range(12)), "list")
    message = Message("", U1, START)
    for command in ({"action": "list", "page": 2}, {"action": "list", "text": "jams"}):
        await desk.read(message, from_json(command))
    assert await office.say("more") == await office.say("page 2")
