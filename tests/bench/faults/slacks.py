"""What can happen to Slack while people work: every answer must reach them, once. Hours pass in
seconds: where everybody waits the clock jumps."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.bench.faults.books import Outcome
from tests.e2e.conftest import scopes
from tests.e2e.day.clock import SkippingLoop
from tests.e2e.office import Office

HOUR = 3600.0  # seconds
MANY = 5  # messages while it lasts
PATIENCE = 2 * HOUR  # for everything to be told afterwards

# How calls go wrong; of `lasting` ones for an hour, of others so many.
FAULTS: dict[str, dict[str, Any]] = {
    "Slack down for an hour": {"lasting": True, "answer": "cut", "done": False},
    "Slack answers 500": {"status": 500, "done": False, "times": 20},
    "Slack answers 500, and did it": {"status": 500, "times": 5},
    "Slack answers 429": {"status": 429, "retry_after": 30, "done": False, "times": 10},
    "Slack cuts its answer off": {"answer": "cut", "times": 5},
    "Slack never answers": {"answer": "never", "times": 3},
    "Slack answers after 2 s": {"slow": 2.0},
    "the clock jumps a day forward": {"jump": timedelta(days=1)},
    "the clock jumps a day back": {"jump": timedelta(days=-1)},
}


def run(name: str, folder: Path, times: int) -> Outcome:
    outcome = Outcome(name)
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        runner.run(_all(outcome, folder / f"{name}.db", min(times, 3)))
    return outcome


async def _all(outcome: Outcome, file: Path, times: int) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, SkippingLoop)
    clock = Clock(loop.now)
    async with Office.opened(file, "inprocess", scopes(), now=clock.now, seconds=None) as office:
        for n in range(times):
            await _once(outcome, office, clock, f"{n}")
        told = Counter(_ids(office))
        for number in range(1, outcome.acknowledged + 1):
            there = told.pop(f"T{number:03d}", 0)
            outcome.lost += not there
            outcome.doubled += max(there - 1, 0)
        outcome.doubled += len(told)


async def _once(outcome: Outcome, office: Office, clock: Clock, name: str) -> None:
    how = dict(FAULTS[outcome.name])
    lasting, jump = how.pop("lasting", False), how.pop("jump", None)
    office.slack.delay = how.pop("slow", 0.0)
    if lasting or how:
        office.slack.fault("chat.postMessage", **({"times": 10**6} if lasting else {}), **how)
    loop = asyncio.get_running_loop()
    for n in range(MANY):
        if jump and n == MANY // 2:
            clock.off += jump
        await office.alice.says("D1", f"new ticket: printer {name} {n} jams")
        outcome.acknowledged += 1
        await asyncio.sleep(HOUR / MANY if lasting else 1)
    if lasting:
        office.slack.forgive()
    began = loop.time()
    wanted = outcome.acknowledged
    while len({*_ids(office)}) < wanted and loop.time() - began < PATIENCE:
        await asyncio.sleep(1)
    outcome.tried += 1
    outcome.recovered = max(outcome.recovered, loop.time() - began)
    office.slack.delay = 0.0
    office.slack.forgive()


class Clock:
    """The bot's own idea of the time."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now, self.off = now, timedelta()

    def now(self) -> datetime:
        return self._now() + self.off


def _ids(office: Office) -> list[str]:
    """The ticket that each message in the conversation tells of."""
    messages = [
        message
        for (channel, _), message in office.slack.messages.items()
        if channel == "D1" and message["user"] == office.slack.bot_user
    ]
    return [message["text"][:4] for message in messages]
