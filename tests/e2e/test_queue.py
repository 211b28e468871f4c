"""Eight agents on one queue, over MCP and HTTP of two servers, some of them killed or stopped."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from core.desk import Desk
from core.desk.watch import Watch
from core.history import Entry
from core.store import Query, Snapshot, Store
from core.ticket import Ticket
from tests.conftest import Terse, message_of
from tests.databases import Database
from tests.e2e.agents import agent
from tests.web.conftest import token_for

AGENTS, TICKETS = 8, 12
KILLED, STOPPED = 3, 1  # of the agents
PATIENCE = 60.0  # seconds for the whole queue; it takes about five


@dataclass
class Agent:
    """A running agent.

    took: ids of tickets that it took
    said: answers to its closings, by id
    """

    name: str
    process: asyncio.subprocess.Process
    took: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    taking: asyncio.Event = field(default_factory=asyncio.Event)
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    async def listen(self) -> None:
        assert self.process.stdout
        while line := (await self.process.stdout.readline()).decode().strip():
            id, _, answer = line.partition(" ")
            if id == "took":
                self.took.append(answer)
                self.taking.set()
            else:
                self.said[id] = answer
                self.closing.set()

    def go_on(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()


@asynccontextmanager
async def server(database: Database) -> AsyncIterator[str]:
    """The address of a server process."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.e2e.agents.server", str(database.at)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    try:
        yield (await process.stdout.readline()).decode().strip()
        assert process.stdin
        process.stdin.close()
        async with asyncio.timeout(PATIENCE):
            await process.wait()
    finally:
        if process.returncode is None:
            process.kill()


async def started(store: Store, urls: list[str], n: int) -> Agent:
    """An agent: every other one speaks MCP, and every other pair uses the other server."""
    token = await token_for(store, f"A{n}")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(Path(agent.__file__)), urls[n // 2 % 2], token),
        ("http", "mcp")[n % 2],
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    return Agent(f"A{n}", process)


async def _open(db: Snapshot) -> tuple[list[Ticket], int]:
    return await db.find("W", Query(unlike=Query(stat="done")), 0, 9)


def end(one: Agent) -> None:
    if one.process.returncode is None:
        one.process.kill()


async def worked(store: Store) -> None:
    """Wait until all tickets are done."""
    watch = Watch(store, every=0.2)
    after = 0
    async with watch.on("W"):
        while (await store.read(_open))[1]:
            after = await watch.later("W", after)


async def history(store: Store, id: str) -> list[Entry]:
    """The history of a ticket, oldest first."""

    async def read(db: Snapshot) -> list[Entry]:
        ticket = await db.ticket("W", id)
        assert ticket
        return [*reversed(await db.entries(ticket))]

    return await store.read(read)


def holders(entries: list[Entry]) -> list[str]:
    """Who had the ticket, one after the other. Nobody gets it, and nobody changes it, while another
    has it. Who lost it may still finish what nobody has."""
    found: list[str] = []
    own: str | None = None
    for entry in entries[1:]:
        if entry.by == "desk":
            assert own is not None
            assert entry.changed["own"] is None
            own = None
        elif "own" in entry.changed:
            assert own is None, f"{entry.changed['own']} got it while {own} had it"
            own = entry.changed["own"]
            assert own == entry.by
            found.append(own)
        else:
            assert own in (None, entry.by), f"{entry.by} changed what {own} had"
    return found


async def test_every_ticket_is_worked_by_one_agent_at_a_time(database: Database) -> None:
    async with AsyncExitStack() as stack:
        store = await database.open()
        stack.push_async_callback(store.close)
        for n in range(TICKETS):
            await Desk(store).handle(message_of(f"new ticket: disk {n} is full", "U9"), Terse())
        urls = [await stack.enter_async_context(server(database)) for _ in range(2)]
        agents = [await started(store, urls, n) for n in range(AGENTS)]
        stack.callback(lambda: [*map(end, agents)])
        hearing = [asyncio.create_task(one.listen()) for one in agents]
        killed, stopped = agents[:KILLED], agents[KILLED : KILLED + STOPPED]
        async with asyncio.timeout(PATIENCE):
            for one in agents:
                await one.taking.wait()
            for one in killed + stopped:
                one.process.send_signal(signal.SIGKILL if one in killed else signal.SIGSTOP)
            for one in agents[KILLED + STOPPED :]:
                one.go_on()
            await worked(store)
            for one in stopped:
                one.go_on()
                one.process.send_signal(signal.SIGCONT)
                await one.closing.wait()
        for one in agents:
            end(one)
        await asyncio.gather(*hearing)
        tickets, count = await store.read(lambda db: db.find("W", Query(stat="done"), 0, 99))
        assert count == TICKETS
        had = {ticket.id: holders(await history(store, ticket.id)) for ticket in tickets}
        for one in killed:
            lost = [id for id in one.took if id not in one.said]
            assert all(had[id][-1] != one.name for id in lost), "it is back, and another did it"
        for one in stopped:
            assert one.said[one.took[-1]].startswith(f"er {one.took[-1]} is with A")
            assert had[one.took[-1]][-1] != one.name
