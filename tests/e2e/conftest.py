"""A workspace with the bot in it, once for each way that Slack can reach it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import yaml

from tests.e2e.fake import FakeSlack
from tests.e2e.office import Office

ROOT = Path(__file__).parents[2]


def scopes() -> set[str]:
    """What the manifest asks for."""
    manifest: dict[str, Any] = yaml.safe_load((ROOT / "manifest.yml").read_text())
    asked = manifest["oauth_config"]["scopes"]
    return {*asked["bot"], *asked["bot_optional"]}


@pytest_asyncio.fixture(params=["inprocess", "http", "socket"])
async def office(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Office]:
    """The bot in a loopback Slack, over each transport; at the end Slack has no complaint."""
    async with Office.opened(tmp_path / "tickets.db", request.param, scopes()) as opened:
        yield opened
    assert opened.slack.problems == []


@pytest_asyncio.fixture
async def quick(tmp_path: Path) -> AsyncIterator[Office]:
    """The same over one transport, for what no transport changes."""
    async with Office.opened(tmp_path / "tickets.db", "inprocess", scopes()) as opened:
        yield opened
    assert opened.slack.problems == []


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """A Slack for the program in a process of its own; at the end it has no complaint."""
    fake = await FakeSlack(scopes()).start()
    yield fake
    await fake.stop()
    assert fake.problems == []
