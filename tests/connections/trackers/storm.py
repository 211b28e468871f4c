"""Random changes on both sides at once, while webhooks go astray."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field

from core.json_text import dumps
from tests.connections.trackers.github_world import PEOPLE, REPO, World

WORDS = ("vpn", "mail", "disk", "login", "printer", "backup", "proxy", "invoice", "cache", "queue")
TOGETHER = 8  # changes at the same time
MADE = 50  # tickets of one message at most


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
        """Make the tickets and their issues. Return the number of the issue of each ticket."""
        for n in range(self.tickets):
            await self.world.say(f"new ticket: {self._title()} {n}")
        for first in range(1, self.tickets + 1, MADE):
            ids = [f"T{n}" for n in range(first, min(first + MADE, self.tickets + 1))]
            await self.world.say(dumps({"action": "update", "ids": ids, "issue": REPO}))
        await self.world.calm()
        return await self.world.tied()

    async def blow(self, changes: int, numbers: dict[str, str]) -> None:
        """Change both sides, several at a time."""
        ids, left = list(numbers), changes
        while left > 0:
            some = [self._random.choice(ids) for _ in range(min(TOGETHER, left))]
            left -= len(some)
            await asyncio.gather(*(self._change(id, numbers[id]) for id in some))

    async def _change(self, id: str, number: str) -> None:
        await (self._here(id) if self._random.random() < 0.5 else self._there(number))

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
                own = self._random.choice((*PEOPLE.values(), "none"))
                await self.world.say(f'{{"action":"assign","ids":["{id}"],"own":"{own}"}}')
            case _:
                text = f"word {len(self.said_here)} {self._title()}"
                self.said_here.append((id, text))
                await self.world.say(f"{id} public note: {text}")

    async def _there(self, number: str) -> None:
        what = self._random.choice(("title", "stat", "own", "comment"))
        self.there[what] += 1
        there = self.world.there
        match what:
            case "title":
                await there.change(number, title=self._title())
            case "stat":
                await there.change(number, state=self._random.choice(("open", "closed")))
            case "own":
                own = self._random.choice(([], ["ana"], ["ben"]))
                await there.change(number, assignees=own)
            case _:
                text = f"remark {len(self.said_there)} {self._title()}"
                self.said_there.append((number, text))
                await there.say(number, text)

    def _title(self) -> str:
        return " ".join(self._random.sample(WORDS, 3)) + f" {self._random.randrange(10**6)}"

    async def uneven(self, numbers: dict[str, str]) -> list[str]:
        """Return which comments did not arrive just once on the other side."""
        odd: list[str] = []
        there: Counter[str] = Counter()
        for number in numbers.values():
            for one in await self.world.there.comments(number):
                there[one["body"].partition("\n")[0]] += 1
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
                lambda db, after=after: db.changes_since("W", after, 500)  # type: ignore[misc]
            )
            for key, entry in entries:
                after = key
                if text := entry.changed.get("comment"):
                    found[text.partition("#")[2].partition(": ")[2] or text] += 1
            if not entries:
                return found
