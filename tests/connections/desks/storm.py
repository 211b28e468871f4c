"""Random changes on both sides at once, while wires lose, double and delay, and one is killed."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from core.json_text import dumps
from tests.connections.desks import worker
from tests.connections.desks.world import Side, Wire, World
from tests.databases import Database

T = TypeVar("T")

WORDS = ("vpn", "mail", "disk", "login", "printer", "backup", "proxy", "invoice", "cache", "queue")
KINDS = ("title", "desc", "pri", "stat", "close", "words", "undo", "own")
FATES = ("lost", "unanswered", "doubled", "late", *["carried"] * 4)
CHANGES = int(os.environ.get("STORM_CHANGES", "64"))
TICKETS = int(os.environ.get("STORM_TICKETS", "6"))
PATIENCE = 120.0 + CHANGES / 4  # seconds


def dealt(kinds: Sequence[T], chance: random.Random) -> Iterator[T]:
    """Yield the kinds for ever, each as often as the others."""
    while True:
        yield from chance.sample(kinds, len(kinds))


FORKS = multiprocessing.get_context("forkserver")  # each worker starts with all imported
FORKS.set_forkserver_preload([worker.__name__])


@dataclass
class Process:
    """A side's worker, which is killed and started again at the same address."""

    database: Database
    wire: Wire
    port: int = 0
    kills: int = 0
    running: BaseProcess | None = None

    async def start(self) -> None:
        ours, theirs = FORKS.Pipe(duplex=False)
        args = str(self.database.at), self.port, theirs
        self.running = FORKS.Process(target=worker.run, args=args, daemon=True)
        self.running.start()
        theirs.close()
        self.port = await asyncio.to_thread(ours.recv)
        self.wire.to = f"http://127.0.0.1:{self.port}"

    async def kill(self) -> None:
        assert self.running
        self.running.kill()
        await asyncio.to_thread(self.running.join)
        self.kills += 1


@dataclass
class Storm:
    """Changes of the pairs of tickets of two desks. pairs: ids of (house, client)"""

    world: World
    seed: int = 1
    done: Counter[str] = field(default_factory=Counter)
    said: list[tuple[str, str, str]] = field(default_factory=list)  # side, id, words

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        deeds = [(what, is_here) for what in KINDS for is_here in (True, False)]
        self._deeds = dealt(deeds, self._random)
        self.pairs: list[tuple[str, str]] = []

    async def begin(self, tickets: int) -> None:
        """Make tickets, half of them on either side, and share them."""
        world = self.world
        for n in range(tickets):
            side = (world.house, world.client)[n % 2]
            made = json.loads(await side.say(f"new ticket: {self._title()}"))["data"]["id"]
            await side.say(f"share {made} with {side.name}")
        async with asyncio.timeout(PATIENCE):
            while len(self.pairs) < tickets:
                await asyncio.sleep(0.1)
                ties = (await world.house.ties()).values()
                self.pairs = [(tie.ticket, tie.state["id"]) for tie in ties if tie.state["id"]]

    async def blow(self, changes: int) -> None:
        """Change both sides, several at a time."""
        for first in range(0, changes, 8):
            some = range(min(8, changes - first))
            await asyncio.gather(*(self._change() for _ in some))

    async def _change(self) -> None:
        here, there = self._random.choice(self.pairs)
        what, is_here = next(self._deeds)
        side, id = (self.world.house, here) if is_here else (self.world.client, there)
        self.done[f"{what} {side.side}"] += 1
        order = self._order(what, side, id)
        await side.say(order, user="U0ZEBRA2", standing="admin", private=True)

    def _order(self, what: str, side: Side, id: str) -> str:
        match what:
            case "title":
                return f"rename {id} to {self._title()}"
            case "desc" | "pri" | "stat":
                value: Any = {
                    "desc": self._title(),
                    "pri": self._random.choice((1, 2, 3)),
                    "stat": self._random.choice(("open", "prog")),
                }[what]
                return dumps({"action": "update", "ids": [id], what: value})
            case "close":
                return dumps({"action": "close", "ids": [id], "res": self._title()})
            case "words":
                text = f"word {len(self.said)} {self._title()}"
                self.said.append((side.side, id, text))
                return f"tell {side.name} {id}: {text}"
            case "undo":
                return "undo"
            case _:
                return dumps({"action": "assign", "ids": [id], "own": "U0ZEBRA1"})

    def _title(self) -> str:
        return " ".join(self._random.sample(WORDS, 3)) + f" {self._random.randrange(10**6)}"

    async def uneven(self) -> list[str]:
        """Return what differs between the two desks: shared fields, and words that are not there
        just once."""
        odd: list[str] = []
        for here, there in self.pairs:
            one, other = await self.world.house.ticket(here), await self.world.client.ticket(there)
            odd += [
                f"{here}/{there} {name}: {a!r} {b!r}"
                for name in ("title", "desc", "stat", "pri")
                if (a := getattr(one, name)) != (b := getattr(other, name))
            ]
            if one.stat == other.stat == "done" and one.res != other.res:
                odd.append(f"{here}/{there} res: {one.res!r} {other.res!r}")
        return odd + await self._unheard()

    async def _unheard(self) -> list[str]:
        found: Counter[str] = Counter()
        for side, at in ((self.world.house, 0), (self.world.client, 1)):
            for pair in self.pairs:
                for by, text in await side.words(pair[at]):
                    found[text] += by == side.name
        return [f"{found[text]} times: {text}" for _, _, text in self.said if found[text] != 1]

    def rage(self) -> None:
        """Let the wires lose, double and delay from now on."""
        for seed, wire in enumerate((self.world.to_house, self.world.to_client)):
            wire.fates = dealt(FATES, random.Random(seed))

    async def calm(self) -> None:
        """Mend the wires, and wait until both sides were told all and are certain of it."""
        house, client = self.world.house, self.world.client
        for wire in (self.world.to_house, self.world.to_client):
            await wire.mend()
        async with asyncio.timeout(PATIENCE):
            while True:
                here, there, still = [await one.moment() for one in (house, client, house)]
                if here == still and here.is_quiet and there.is_quiet:
                    return
                await asyncio.sleep(0.2)

    async def compared(self) -> list[str]:
        """Wait until each side compared all with the other twice more: the second one began and
        ended after this call. Return what else was said meanwhile."""
        wires = self.world.to_house, self.world.to_client
        counts = [len(wire.bodies) for wire in wires]
        async with asyncio.timeout(PATIENCE):
            while True:
                said = [
                    [body for body in wire.bodies[count:] if '"type":' in body]
                    for wire, count in zip(wires, counts, strict=True)
                ]
                asked = [sum('"desk.digest"' in body for body in some) for some in said]
                if min(asked) > 2:
                    return [body for some in said for body in some if '"desk.digest"' not in body]
                await asyncio.sleep(0.05)
