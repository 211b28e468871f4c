"""Two desks side by side: one on SQLite, one on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.connections.desks.world import World, side_by_side
from tests.databases import Database, Server


@pytest.fixture
def bases(tmp_path: Path, postgres: Server) -> Iterator[tuple[Database, Database]]:
    """The database of the consultancy, and that of the client."""
    with postgres.lent() as lent:
        yield Database(tmp_path / "house.db"), Database(lent)


@pytest.fixture
async def world(bases: tuple[Database, Database]) -> AsyncIterator[World]:
    """A consultancy and its client, whose desks are connected."""
    house, client = [await one.open() for one in bases]
    async with side_by_side(house, client) as made:
        yield made
    await house.close()
    await client.close()
