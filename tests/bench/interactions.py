"""How soon people see an answer: ten interactions a second over signed HTTP, with Slack's API
answering in 100 ms. Bot, stand-in for Slack and load share one process, so the bot alone is faster.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import logging
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from pathlib import Path

from handlers.slack.outbox import PACE
from tests.bench.table import both, head, row
from tests.e2e.conftest import scopes
from tests.e2e.day import people_and_channels
from tests.e2e.day.team import CHANNELS, PEOPLE
from tests.e2e.fake import Person
from tests.e2e.fake.delivery import Payload
from tests.e2e.office import Office

RATE = 10  # interactions a second
API = 0.1  # seconds that a call takes
Interaction = Callable[[], Awaitable[None]]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench interactions", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    args = parser.parse_args(argv)
    logging.disable(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_run(Path(folder), args.seconds))
    return 0


async def _run(folder: Path, seconds: float) -> None:
    async with Office.opened(folder / "bench.db", "http", scopes()) as office:
        people_and_channels(office.slack)
        load = Load(office)
        await load.prepare()
        office.outbox._pace = PACE
        office.slack.delay = API
        times = await load.drive(seconds)
        office.slack.delay = 0
        office.outbox._pace = 0
    head(
        f"First answer, {RATE} interactions a second, API in {API * 1000:.0f} ms (goal: p99 < 300)"
    )
    for name, taken in sorted(times.items()):
        row(name, f"{both(taken)}   of {len(taken)}")
    row("all", both([one for taken in times.values() for one in taken]))


class Load:
    """One kind of interaction after the other, each by somebody else."""

    def __init__(self, office: Office) -> None:
        self._office, self._slack = office, office.slack
        self._numbers = itertools.count(1)
        self._channels = itertools.cycle(CHANNELS)  # Slack takes one message a second in each
        self._cards: list[tuple[str, str, str]] = []
        self._forms: list[str] = []  # who has one open

    async def prepare(self) -> None:
        """A card to press for everybody, in their direct conversation."""
        for user in PEOPLE:
            channel = self._slack.direct(user)
            await self._person(user).says(channel, f"the printer on floor {user[1:]} is jammed")
            await self._office.quiet()
            self._cards.append((user, channel, self._office.posts(channel)[-1].ts))

    async def drive(self, seconds: float) -> dict[str, list[float]]:
        """Seconds until the answer was there, by kind."""
        times: dict[str, list[float]] = defaultdict(list)
        kinds = [self._shortcut, self._slash, self._mention, self._press, self._submission]
        under_way = []
        for kind in itertools.islice(itertools.cycle(kinds), int(seconds * RATE)):
            under_way.append(asyncio.create_task(self._timed(kind, times)))
            await asyncio.sleep(1 / RATE)
        await asyncio.gather(*under_way)
        return times

    async def _timed(self, kind: Interaction, times: dict[str, list[float]]) -> None:
        began = time.perf_counter()
        await kind()
        times[kind.__name__.strip("_")].append(time.perf_counter() - began)

    def _person(self, user: str) -> Person:
        return Person(self._slack, self._office.transport, user)

    def _next(self) -> tuple[int, str]:
        number = next(self._numbers)
        return number, PEOPLE[number % len(PEOPLE)]

    async def _slash(self) -> None:
        """Until the acknowledgement, which is the answer."""
        number, user = self._next()
        await self._person(user).slash(f"the scanner {number} is down", next(self._channels))

    async def _mention(self) -> None:
        """Until the answer is posted."""
        number, user = self._next()
        channel = next(self._channels)
        said = await self._person(user).says(channel, f"<@UBOT> the router {number} is down")
        await self._slack.wait_for(
            "chat.postMessage", where=lambda call: call.body.get("thread_ts") == said["ts"]
        )

    async def _press(self) -> None:
        """Until the card shows it."""
        user, channel, ts = self._cards.pop(0)
        self._cards.append((user, channel, ts))

        def drawn() -> int:
            return len(self._slack.done("chat.update", lambda call: call.body["ts"] == ts))

        before, labels = drawn(), _labels(self._slack.messages[channel, ts])
        label = next(one for one in ("Start", "Close", "Reopen") if one in labels)
        await self._person(user).presses(channel, ts, label)
        await self._slack.until(lambda: drawn() > before)

    async def _shortcut(self) -> None:
        """Until the form is there."""
        _, user = self._next()
        await self._person(user).shortcut("new")
        await self._slack.until(lambda: bool(self._slack.modals(user)))
        self._forms.append(user)

    async def _submission(self) -> None:
        """Until the form is gone."""
        user = self._forms.pop(0)
        title = f"beamer {next(self._numbers)} is dark"
        await self._person(user).submits(title=title, own=user)


def _labels(message: Payload) -> list[str]:
    rows = [block["elements"] for block in message["blocks"] if block["type"] == "actions"]
    return [one["text"]["text"] for row in rows for one in row if one["type"] == "button"]
