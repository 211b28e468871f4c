"""On PostgreSQL a new ticket costs four round trips, wherever it comes from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from core.desk import Desk
from core.message import Place
from core.store.postgres import PostgresStore
from tests.conftest import Office
from tests.databases import Server
from tests.wire import Wire

DIRECT = Place("D1", "im")
CREATES = {
    "at a terminal": ("new ticket: printer {} jams on the third floor, p1", None),
    "a slash command": ("vpn {} is down in Berlin, urgent", DIRECT),
    "in a channel": ("new ticket: mail server {} bounces", Place("C1", "channel", "{}.1")),
    "with a label": ("new ticket: wifi {} drops +label red", DIRECT),
}


@dataclass
class Counted:
    """An office on PostgreSQL, and the wire between them."""

    office: Office
    wire: Wire

    async def say(self, text: str, source: str, place: Place | None = None) -> int:
        """Send a message; return the round trips that it cost."""
        before = self.wire.trips
        await self.office.say(text, source=source, place=place)
        return self.wire.trips - before


@pytest.fixture
async def counted(postgres: Server) -> AsyncIterator[Counted]:
    with postgres.lent() as url:
        async with Wire(url).laid() as wire:
            store = await PostgresStore.open(wire.url)
            yield Counted(Office(Desk(store)), wire)
            await store.close()


def placed(place: Place | None, n: int) -> Place | None:
    return place and Place(place.channel, place.channel_type, place.ts and place.ts.format(n))


@pytest.mark.parametrize("name", CREATES)
async def test_a_new_ticket_costs_four_round_trips(counted: Counted, name: str) -> None:
    text, place = CREATES[name]
    trips = [await counted.say(text.format(f"x{n}"), f"m{n}", placed(place, n)) for n in range(3)]
    assert trips[-1] == 4  # the first prepare the statements


async def test_a_redelivery_costs_a_read_more_than_its_reading(counted: Counted) -> None:
    for _ in range(3):
        trips = await counted.say(CREATES["in a channel"][0], "m1", Place("C1", "channel", "1.1"))
    assert trips == 3
