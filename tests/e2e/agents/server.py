"""A server process for agents, whose clock runs faster: a lease of a minute lasts four seconds.

    python -m tests.e2e.agents.server DATABASE

DATABASE is a file or the URL of a PostgreSQL database. Prints its address, and stops when its
standard input ends.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from core.command import Command
from core.desk import Desk, Handled
from core.message import Message
from core.surface import Surface
from handlers.process import repeated
from handlers.web.api import api
from handlers.web.mcp import mcp
from handlers.web.site import build_site, listen
from tests.databases import Database

FASTER = 15  # times
BEGAN = datetime(2026, 11, 30, tzinfo=UTC)
CHORES_EVERY = 0.5  # seconds
HOST = "127.0.0.1"


def fast(at: datetime) -> datetime:
    """The time on the fast clock; all processes agree on it."""
    return BEGAN + FASTER * (at - BEGAN)


class FastDesk(Desk):
    """A desk to which messages come at times of the fast clock."""

    async def handle(
        self, message: Message, surface: Surface, command: Command | None = None
    ) -> Handled:
        return await super().handle(replace(message, at=fast(message.at)), surface, command)


async def serve(database: Database) -> None:
    """Serve the API and MCP, and do the chores, until the input ends."""
    store = await database.open()
    desk = FastDesk(store)

    async def chores() -> None:
        now = fast(datetime.now(UTC))
        for workspace in await desk.repeating(now):
            await desk.repeat(workspace, now)

    runner = await listen(build_site(api(desk, store), mcp(desk, store)), HOST, 0)
    print(f"http://{HOST}:{runner.addresses[0][1]}", flush=True)
    async with repeated(chores, CHORES_EVERY):
        await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()
    await store.close()


if __name__ == "__main__":
    said = sys.argv[1]
    asyncio.run(serve(Database(said if "://" in said else Path(said))))
