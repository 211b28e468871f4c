"""What can happen to Slack while people work: every answer must reach them, once. Hours pass in
seconds: where everybody waits the clock jumps, and times are that clock's."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from handlers.slack.connection import TIMEOUT
from handlers.slack.sockets import Sockets
from tests.bench.faults.books import Outcome
from tests.e2e.conftest import scopes
from tests.e2e.day.clock import PATIENCE as SILENCE, SkippingLoop
from tests.e2e.fake import Ack, CutSocket, FakeSlack, OverSocket, Person, Transport
from tests.e2e.fake.delivery import Kind, Payload
from tests.e2e.office import Office

HOUR = 3600.0  # seconds
STEP = 30.0  # seconds that pass at once
LITTLE = 5.0  # seconds of one wait
MANY = 5  # messages while it lasts
PATIENCE = 2 * HOUR  # for everything to be told afterwards


@dataclass(frozen=True)
class Trouble:
    """fault: how calls of the method go wrong, as the fake Slack has it; lasting: for so many
    seconds, else so often as it says; slow: seconds that a call takes; jump: of the bot's clock;
    cut: "late", a socket is cut when a message was heard, or "half", in the middle of it."""

    fault: dict[str, Any] = field(default_factory=dict)
    method: str = "chat.postMessage"
    lasting: float = 0.0
    slow: float = 0.0
    jump: timedelta = timedelta()
    cut: str = ""


_DOWN = {"answer": "cut", "done": False, "times": float("inf")}
_WAITS = {"status": 429, "retry_after": 30, "done": False}
_ODD = {"answer": "garbage", "times": 3}

TROUBLES: dict[str, Trouble] = {
    "Slack down for an hour": Trouble(_DOWN, "*", lasting=HOUR),
    "Slack answers 500": Trouble({"status": 500, "done": False, "times": 8}),
    "Slack answers 500, and did it": Trouble({**_ODD, "status": 500}),
    "Slack answers 429": Trouble({**_WAITS, "times": 10}),
    "Slack answers half a JSON": Trouble({**_ODD, "said": '{"ok":true,"ts":"17'}),
    "Slack answers other JSON": Trouble({**_ODD, "said": '["ok"]'}),
    "Slack answers HTML": Trouble({**_ODD, "said": "<html>sorry", "form": "text/html"}),
    "Slack answers plain text": Trouble({**_ODD, "said": "ok", "form": "text/plain"}),
    "Slack cuts its answer off": Trouble({"answer": "cut", "times": 5}),
    "Slack never answers": Trouble({"answer": "never", "times": 3}),
    "Slack answers after 2 s": Trouble(slow=2.0),
    "socket cut, message heard": Trouble(cut="late"),
    "socket cut in a message": Trouble(cut="half"),
    "clock jumps a day forward": Trouble({**_WAITS, "times": 2}, jump=timedelta(days=1)),
    "clock jumps a day back": Trouble({**_WAITS, "times": 2}, jump=timedelta(days=-1)),
}


def run(outcome: Outcome, times: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=SkippingLoop) as runner,
    ):
        trouble = TROUBLES[outcome.name]
        runner.run(_all(outcome, trouble, Path(folder) / "tickets.db", times))


async def _all(outcome: Outcome, trouble: Trouble, file: Path, times: int) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, SkippingLoop)
    clock = Clock(loop)
    async with Office.opened(file, "inprocess", scopes(), now=clock.now, seconds=TIMEOUT) as office:
        async with _way(office, trouble) as way:
            for n in range(times):
                await _once(outcome, trouble, office, clock, way, f"{n}")
        told = Counter(_ids(office))
        for number in range(1, outcome.acknowledged + 1):
            there = told.pop(f"T{number:03d}", 0)
            outcome.lost += not there
            outcome.doubled += max(there - 1, 0)
        outcome.doubled += sum(told.values())


@asynccontextmanager
async def _way(office: Office, trouble: Trouble) -> AsyncIterator[Transport]:
    """How Slack reaches the bot."""
    if not trouble.cut:
        yield office.transport
        return
    sockets = Sockets(office.app, office.client, office.slack.app_token)
    sockets.open()
    watch = asyncio.create_task(sockets.watch())
    yield Redelivering(office.slack, CutSocket(office.slack, half=trouble.cut == "half"))
    watch.cancel()
    await asyncio.gather(watch, return_exceptions=True)
    await sockets.close(1)


class Redelivering:
    """Each message through a socket that is lost before it is acknowledged, then again, as Slack
    does, through one that is there."""

    def __init__(self, slack: FakeSlack, first: Transport) -> None:
        self._slack, self._first, self._then = slack, first, OverSocket(slack)

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        await _until(self._slack, lambda: bool(self._slack.sockets))
        await self._first.send(kind, payload, retry)
        await _until(self._slack, lambda: bool(self._slack.sockets))
        return await self._then.send(kind, payload, retry + 1)


async def _once(
    outcome: Outcome, trouble: Trouble, office: Office, clock: Clock, way: Transport, name: str
) -> None:
    slack, alice = office.slack, Person(office.slack, way, "U1")
    slack.delay = trouble.slow
    if trouble.fault:
        slack.fault(trouble.method, **trouble.fault)
    for n in range(MANY):
        if n == MANY // 2:
            clock.off += trouble.jump
        event = alice.writes("D1", f"new ticket: printer {name} {n} jams")
        while (await alice.event(event)).status != 200:  # Slack delivers it again
            await _pass(clock.loop, STEP)
        outcome.acknowledged += 1
        await _pass(clock.loop, trouble.lasting / MANY)
    if trouble.lasting:
        slack.forgive()
    await _told(outcome, office)
    slack.delay = 0.0
    slack.forgive()


async def _told(outcome: Outcome, office: Office) -> None:
    """Waits until everything that was acknowledged is answered."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    await _until(office.slack, lambda: len({*_ids(office)}) >= outcome.acknowledged)
    outcome.tried += 1
    outcome.recovered = max(outcome.recovered, loop.time() - began)


async def _until(slack: FakeSlack, so: Callable[[], bool]) -> None:
    """Waits a little again and again, because the clock jumps to the end of a wait even while a
    thread is at work. What never comes is counted at the end."""
    for _ in range(int(PATIENCE // LITTLE)):
        with suppress(AssertionError):
            await slack.until(so, LITTLE)
            return


async def _pass(loop: SkippingLoop, seconds: float) -> None:
    """Time goes by in steps, each when nobody has anything to do at once."""
    for _ in range(int(seconds // STEP)):
        loop.advance(STEP)
        await asyncio.sleep(2 * SILENCE)


class Clock:
    """The bot's own idea of the time."""

    def __init__(self, loop: SkippingLoop) -> None:
        self.loop, self.off = loop, timedelta()

    def now(self) -> datetime:
        return self.loop.now() + self.off


def _ids(office: Office) -> list[str]:
    """The ticket that each message in the conversation tells of."""
    messages = [
        message
        for (channel, _), message in office.slack.messages.items()
        if channel == "D1" and message["user"] == office.slack.bot_user
    ]
    return [message["text"][:4] for message in messages]
