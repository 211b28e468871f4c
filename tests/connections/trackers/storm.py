"""Random changes on both sides at once, while webhooks go astray."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field

from core.json_text import dumps
from tests.connections.trackers.world import World

WORDS = ("vpn", "mail", "disk", "login", "printer", "backup", "proxy", "invoice", "cache", "queue")
TOGETHER = 8  # changes at the same time
MADE = 10  # tickets of one message at most: one change makes all their issues


@dataclass
class Storm:
    """What was changed. here, there: how often; said_here, said_there: comments"""

    world: World
    tickets: int
    seed: int = 1
    here: Counter[str] = field(default_factory=Counter)
    there: Counter[str] = field(default_factory=Counter)
    said_here: list[tuple[str, str]] = field(default_factory=list)
    said_there: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    async def begin(self) -> dict[str, str]:
        """Make the tickets and their issues. Return the issues' keys by id of their tickets."""
        for n in range(self.tickets):
            await self.world.say(f"new ticket: {self._title()} {n}")
        for first in range(1, self.tickets + 1, MADE):
            ids = [f"T{n}" for n in range(first, min(first + MADE, self.tickets + 1))]
            await self.world.say(dumps({"action": "update", "ids": ids, "issue": self.world.NAME}))
        await self.world.calm()
        return await self.world.tied()

    async def blow(self, changes: int, keys: dict[str, str]) -> None:
        """Change both sides, several at a time."""
        ids, left = list(keys), changes
        while left > 0:
            some = [self._random.choice(ids) for _ in range(min(TOGETHER, left))]
            left -= len(some)
            await asyncio.gather(*(self._change(id, keys[id]) for id in some))

    async def _change(self, id: str, key: str) -> None:
        await (self._here(id) if self._random.random() < 0.5 else self._there(key))

    async def _here(self, id: str) -> None:
        what = self._random.choice(("title", "stat", "own", "comment"))
        self.here[what] += 1
        match what:
            case "title":
                await self.world.say(f"rename {id} to {self._title()}")
            case "stat":
                stat = self._random.choice(("open", "prog", "done"))
                await self.world.say(f'{{"action":"update","ids":["{id}"],"stat":"{stat}"}}')
            case "own":
                own = self._random.choice((*self.world.PEOPLE.values(), "none"))
                await self.world.say(f'{{"action":"assign","ids":["{id}"],"own":"{own}"}}')
            case _:
                text = f"word {len(self.said_here)} {self._title()}"
                self.said_here.append((id, text))
                await self.world.say(f"{id} public note: {text}")

    async def _there(self, key: str) -> None:
        what = self._random.choice(("title", "stat", "own", "comment"))
        self.there[what] += 1
        there = self.world.tracker
        match what:
            case "title":
                await there.retitle(key, self._title())
            case "stat":
                await there.set_done(key, self._random.choice((True, False)))
            case "own":
                await there.assign(key, self._random.choice((None, *self.world.PEOPLE)))
            case _:
                text = f"remark {len(self.said_there)} {self._title()}"
                self.said_there.append((key, text))
                await there.say(key, text)

    def _title(self) -> str:
        return " ".join(self._random.sample(WORDS, 3)) + f" {self._random.randrange(10**6)}"

    async def ends_alike(self, keys: dict[str, str]) -> None:
        """Both sides become alike, and then nothing is written any more: there is no echo."""
        world = self.world
        await world.calm()
        assert await world.compare() == []
        assert await self.uneven(keys) == []
        writes = world.between.writes
        await world.calm()
        assert world.between.writes == writes

    async def uneven(self, keys: dict[str, str]) -> list[str]:
        """Return which comments did not arrive just once on the other side."""
        odd: list[str] = []
        there: Counter[str] = Counter()
        for key in keys.values():
            there.update(await self.world.tracker.texts(key))
        for _, text in (*self.said_here, *self.said_there):
            odd += [f"{there[text]} there: {text}"] if there[text] != 1 else []
        here = await self._said()
        for _, text in (*self.said_here, *self.said_there):
            odd += [f"{here[text]} here: {text}"] if here[text] != 1 else []
        return odd

    async def _said(self) -> Counter[str]:
        found: Counter[str] = Counter()
        after = 0
        while True:
            entries = await self.world.store.read(
                lambda db, after=after: db.changes_since(self.world.ws, after, 500)  # type: ignore[misc]
            )
            for key, entry in entries:
                after = key
                if text := entry.changed.get("comment"):
                    found[text.partition(": ")[2] or text] += 1
            if not entries:
                return found
