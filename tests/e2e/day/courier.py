"""Deliveries as they really come: some twice, some late, some overtaken by others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.e2e.fake import Ack, Transport
from tests.e2e.fake.delivery import Kind, Payload

TWICE = 0.04  # part of the events that come twice at once
AGAIN = 0.04  # part that is delivered again minutes later
LATE = 0.03  # part that others overtake
DOUBLE = 0.05  # part of the presses that are pressed twice
ONCE = ("view_submission", "shortcut", "message_action")  # comes once, or not at all
AGAIN_SECONDS = (60, 300)


@dataclass
class Courier:
    """A transport that delivers through another one. Who acted needs not wait for what is late."""

    chance: Random
    now: Callable[[], float]
    through: Transport | None = None
    may_be_late: bool = True
    counts: dict[str, int] = field(default_factory=dict)
    _later: list[tuple[float, Payload, int]] = field(default_factory=list)

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        assert self.through
        draw = self.chance.random()
        if kind == "command" or payload.get("type") in ONCE:
            return await self.through.send(kind, payload)
        if kind == "interactive":
            return await self._twice(kind, payload) if draw < DOUBLE else await self._once(payload)
        if draw < TWICE:
            return await self._twice(kind, payload)
        if draw < TWICE + AGAIN:
            self._keep("again", payload, self.chance.choice(AGAIN_SECONDS), 1)
        elif draw < TWICE + AGAIN + LATE and self.may_be_late:
            self._keep("late", payload, self.chance.uniform(5, 60), 0)
            return Ack(200, "")
        return await self.through.send(kind, payload)

    async def _once(self, payload: Payload) -> Ack:
        assert self.through
        return await self.through.send("interactive", payload)

    async def _twice(self, kind: Kind, payload: Payload) -> Ack:
        assert self.through
        self._count("twice")
        first, second = (self.through.send(kind, payload, retry) for retry in (0, 1))
        return (await asyncio.gather(first, second))[0]

    def _keep(self, what: str, payload: Payload, seconds: float, retry: int) -> None:
        self._count(what)
        self._later.append((self.now() + seconds, payload, retry))

    def _count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1

    async def bring(self, *, everything: bool = False) -> None:
        """Delivers what is due by now; it comes in another order than it was sent."""
        assert self.through
        due = [one for one in self._later if everything or one[0] <= self.now()]
        self._later = [one for one in self._later if one not in due]
        self.chance.shuffle(due)
        for _, payload, retry in due:
            await self.through.send("event", payload, retry)
