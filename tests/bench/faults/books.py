"""What the outside knows of a desk: what it was told, and what it answered."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from core.desk import Desk
from core.errors import StoreError
from core.store import Snapshot, Store
from tests.bench.kill_worker import WORKSPACE, say


@dataclass
class Outcome:
    """One fault. refusals: how often who used it was told what is wrong; recovered: the
    longest time until the desk took something again, in seconds; told: what is wrong, in words."""

    name: str
    tried: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    refusals: int = 0
    recovered: float = 0.0
    told: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.tried:>5}  {self.acknowledged:>12,}  {self.lost:>5}  {self.doubled:>7}"
            f"  {self.recovered:10.2f} s"
        )


@dataclass
class Books:
    """said: source -> its text; answered: source -> its answers, where it was acknowledged; made:
    source -> how many changes it was then told of."""

    said: dict[str, str] = field(default_factory=dict)
    answered: dict[str, list[str]] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)

    def read(self, lines: Iterable[str]) -> None:
        """What a process under load printed."""
        for source, text, *answered in map(json.loads, lines):
            self.said[source] = text
            if answered:
                self.answered[source], self.made[source] = answered

    async def tell(self, desk: Desk, source: str, text: str) -> bool:
        """Says it, and keeps the answer. Returns whether it was acknowledged."""
        self.said[source] = text
        try:
            self.answered[source], self.made[source] = await say(desk, source, text)
        except StoreError:
            return False
        return True

    async def close(self, store: Store, outcome: Outcome) -> None:
        """Everything is delivered once more: what was acknowledged changes nothing and is answered
        the same; what was not may be done now. Then every ticket must have come from one answer,
        and every change from one message."""
        desk = Desk(store)
        outcome.acknowledged += len(self.answered)
        for source, text in self.said.items():
            answers, changes = await say(desk, source, text)
            if source in self.answered and (changes or answers != self.answered[source]):
                outcome.lost += 1
                outcome.told.append(f"{source}: {answers} for {self.answered[source]}")
            self.answered[source] = answers
        await self._count_tickets(store, outcome)
        await self._count_changes(store, outcome)

    async def _count_tickets(self, store: Store, outcome: Outcome) -> None:
        told = [json.loads(text) for answers in self.answered.values() for text in answers]
        ids = [one["data"]["id"] for one in told if one.get("action") == "created"]
        number = await store.transact(lambda db: db.next_id(WORKSPACE))
        there = int(number[1:]) - 1
        outcome.doubled += len(ids) - len({*ids}) + max(there - len({*ids}), 0)
        outcome.lost += max(len({*ids}) - there, 0)
        if there != len(ids):
            outcome.told.append(f"{there} numbers were given, {len(ids)} were told")

    async def _count_changes(self, store: Store, outcome: Outcome) -> None:
        """Of a message whose acknowledgement was cut off, no more than it has answers."""
        there = await store.read(_changes)
        for source, answers in self.answered.items():
            more = there[source] - self.made.get(source, len(answers))
            outcome.doubled += max(more, 0)
            outcome.lost += max(-more, 0) if source in self.made else 0
            if more > 0 or (more and source in self.made):
                outcome.told.append(f"{source}: {there[source]} changes for {answers}")


async def _changes(db: Snapshot) -> Counter[str | None]:
    """How many there are of each message."""
    keys = {key for key, _ in await db.changes_since(WORKSPACE, 0, 10**9)}
    changes = [await db.change(WORKSPACE, key) for key in keys]
    return Counter(change.place.ts for change in changes if change and change.place)
