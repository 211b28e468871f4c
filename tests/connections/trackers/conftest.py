"""A desk and GitHub, connected."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import pytest

from core.store import Store
from tests.connections.trackers.github_world import World, world
from tests.connections.trackers.world import node


@pytest.fixture(scope="session")
def program_node() -> str:
    """Node, with emulate installed."""
    found = node()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("emulate needs node and npm, and CI must have them")
        pytest.skip("emulate needs node and npm")
    return found


@pytest.fixture
async def github(store: Store, program_node: str) -> AsyncIterator[World]:
    """A desk and GitHub, connected by a token."""
    async with world(store, program_node) as made:
        await made.connect()
        yield made
