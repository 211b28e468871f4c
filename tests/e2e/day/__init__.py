"""A day in a team's life: 50 people, 8 channels, talk, tickets, and everything that goes wrong.

Nothing sleeps: the clock is the event loop's own, and jumps.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.e2e.conftest import scopes
from tests.e2e.day.actions import Deeds
from tests.e2e.day.checks import complaints
from tests.e2e.day.clock import SkippingLoop
from tests.e2e.day.courier import Courier
from tests.e2e.day.team import CHANNELS, DESK, OUTAGE, PEOPLE
from tests.e2e.fake import FakeSlack
from tests.e2e.office import Office

HOURS = 9
LIVES = 3  # times that the bot is started in a day; it dies in the middle of its work
PATIENCE = 4 * 3600  # seconds at the end until everything is told


@dataclass(frozen=True)
class Size:
    """How much happens."""

    talk: int = 2000
    files: int = 60
    attached: int = 80
    marks: int = 30
    captures: int = 30
    reports: int = 10
    homes: int = 20
    changes: int = 100
    presses: int = 40
    asks: int = 40
    edits: int = 40
    deletions: int = 20
    outages: int = 6
    limits: int = 12
    routed: bool = False  # who gets what is set before the day begins


@dataclass
class Report:
    """wrong: what was not as it should be."""

    tickets: int = 0
    messages: int = 0
    updates: int = 0
    calls: int = 0
    happened: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def run(size: Size, lines: Sequence[str], seed: int) -> Report:
    """One day. lines: what people talk; the same seed makes the same day."""
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=SkippingLoop) as runner,
    ):
        return runner.run(_day(Path(folder) / "day.db", size, [*lines], Random(seed)))


async def _day(path: Path, size: Size, lines: list[str], chance: Random) -> Report:
    clock = asyncio.get_running_loop()
    assert isinstance(clock, SkippingLoop)
    slack = await FakeSlack(scopes()).start()
    try:
        people_and_channels(slack)
        courier = Courier(chance, clock.time)
        deeds = Deeds(slack, courier, lines, chance)
        plan = _plan(size, deeds)
        for life in range(LIVES):
            part = plan[life * len(plan) // LIVES : (life + 1) * len(plan) // LIVES]
            if slack.is_faulty("auth.test"):
                await asyncio.sleep(OUTAGE)  # a bot that starts now ends, and is started again
            async with Office.opened(
                path, "inprocess", slack=slack, now=clock.now, seconds=None
            ) as office:
                deeds.office, courier.through = office, office.transport
                if size.routed and not life:
                    await deeds.routes()
                await _hours(part, deeds, clock)
                if life < LIVES - 1:
                    await office.dies()
                    continue
                await courier.bring(everything=True)
                await _everything_told(office, clock)
                return await _report(deeds)
        raise AssertionError
    finally:
        await slack.stop()


def people_and_channels(slack: FakeSlack) -> None:
    """The team, in all of its channels."""
    for user in PEOPLE:
        if user not in slack.users:
            slack.hire(user, f"person{user[1:]}")
        slack.direct(user)
    everybody = {*PEOPLE, slack.bot_user}
    for channel in (*CHANNELS, DESK):
        kind = "group" if channel.startswith("G") else "channel"
        name = "privategroup" if kind == "group" else f"team-{channel.lower()}"
        slack.found_channel(channel, name, everybody, kind)


Deed = Callable[[], Awaitable[None]]


def _plan(size: Size, deeds: Deeds) -> list[Deed]:
    """Everything that will be done, in its order."""
    slack, chance = deeds.slack, deeds.chance
    outage = Trouble(slack)
    half = size.files // 2
    plan: list[Deed] = [
        *[deeds.talks] * size.talk,
        *[deeds.files] * (size.files - half),
        *[deeds.writes_to_the_bot] * (half // 2),
        *[deeds.files_by_slash] * (half - half // 2),
        *[deeds.sends_with_more] * (size.attached // 2),
        *[deeds.sends_without_words] * (size.attached // 4),
        *[deeds.forwards_to_others] * (size.attached // 8),
        *[deeds.edits_in_a_mention] * (size.attached // 8),
        *[deeds.marks] * size.marks,
        *[deeds.captures] * size.captures,
        *[deeds.reports] * size.reports,
        *[deeds.looks_home] * size.homes,
        *[deeds.changes] * size.changes,
        *[deeds.talks_in_thread] * size.changes,
        *[deeds.presses] * size.presses,
        *[deeds.claims_at_once] * (size.presses // 4),
        *[deeds.asks] * size.asks,
        *[deeds.edits_talk] * (size.edits // 2),
        *[deeds.edits_source] * (size.edits - size.edits // 2),
        *[deeds.deletes_talk] * (size.deletions // 2),
        *[deeds.deletes_source] * (size.deletions - size.deletions // 2),
        *[outage.outage] * size.outages,
        *[outage.limit] * size.limits,
    ]
    chance.shuffle(plan)
    return [deeds.sets_up, *plan]


async def _everything_told(office: Office, clock: SkippingLoop) -> None:
    """What was put off is told in its time."""
    await office.outbox.drain(PATIENCE)
    while then := await office.store.next_due():
        clock.advance(max((then - clock.now()).total_seconds(), 0))
        await office.outbox.drain(PATIENCE)


class Trouble:
    """What Slack does to the bot's calls."""

    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack

    async def outage(self) -> None:
        """Half a minute without Slack: refused, or done and the answer lost, or not even done."""
        faults: tuple[dict[str, Any], ...]
        faults = ({"status": 503}, {"answer": "cut"}, {"answer": "cut", "done": False})
        for n, fault in enumerate(faults, 1):
            made = self._slack.fault("*", times=float("inf"), **fault)
            end = n * OUTAGE / len(faults)
            asyncio.get_running_loop().call_later(end, setattr, made, "times", 0)

    async def limit(self) -> None:
        for method in ("chat.postMessage", "chat.update", "reactions.add"):
            self._slack.fault(method, times=2, status=429, retry_after=15)


async def _hours(plan: list[Deed], deeds: Deeds, clock: SkippingLoop) -> None:
    """Does it, at uneven distances."""
    for deed in plan:
        clock.advance(deeds.chance.expovariate(LIVES * len(plan) / (HOURS * 3600)))
        deeds.slack.time = int(clock.now().timestamp())
        await deeds.courier.bring()
        await deed()


async def _report(deeds: Deeds) -> Report:
    slack = deeds.slack
    return Report(
        tickets=len(deeds.books.tickets),
        messages=len(slack.done("chat.postMessage")),
        updates=len(slack.done("chat.update")),
        calls=len(slack.calls),
        happened=dict(deeds.books.done) | deeds.courier.counts,
        wrong=await complaints(deeds),
    )
