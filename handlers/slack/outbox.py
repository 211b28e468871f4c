"""The one task that sends what the desk wants posted, in order, once, across restarts.

Most posts are calls as they will be made. Some are derived: only what they are about is stored, and
when their time comes a `Maker`, found by the post's method, looks how things stand then:

- it returns the call to be made, which is then sent once like any other (looked up in Slack when a
  crash leaves its fate open), to the thread and with the ticket of the derived post; or
- it returns None, because nothing is to be told any more, or because it has made its calls itself.
  Such calls must do no harm when they are made again: a crash, 429 or a server's error ends in the
  maker being asked anew.

A new kind is one line in `Opening.team`. What waits under the same
`Post.once` is one post, so that several changes in a row are told together; a change that comes
while the maker is at work makes it work once more.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from core.errors import StoreError
from core.post import Queued
from core.store import Store
from handlers.slack.calls import Limited, Posted, Refused, Unanswered, is_root
from handlers.slack.clock import Clock
from handlers.slack.fallback import instead
from handlers.slack.service import utcnow
from handlers.slack.teams import Team

PACE = 1.0  # seconds between two posts of one lane: Slack takes one message a second a channel
BREATH = 5.0  # seconds until another try after the database failed
BLINK = 0.2  # seconds until another look at what is due and not to be had yet
LOOK = 5.0  # seconds until another look at what other processes on the same database want posted
DUE_MAX = 200  # lanes read at once
TRIES_MAX = 20  # about two hours
DELAY_MAX = 600  # seconds between two tries

# Refusals that are no fault: the bot was never in that channel, the message or the person is gone.
_QUIET = frozenset(
    ("cannot_dm_bot", "channel_not_found", "is_archived", "message_not_found", "not_in_channel")
)

Find = Callable[[str], Awaitable[Team | None]]  # the bot in the workspace of that id
Name = tuple[str, str]  # a workspace, and a lane or a method there

logger = logging.getLogger(__name__)


class Outbox:
    """Sends what is due, lane by lane: within a lane in order and `pace` seconds apart, a slow or
    failing lane holding up no other.

    A post whose fate is unknown (a crash, a lost answer) is looked for in Slack before it is sent
    again.
    """

    def __init__(
        self,
        store: Store,
        find: Find,
        bell: asyncio.Event,
        *,
        pace: float = PACE,
        now: Callable[[], datetime] = utcnow,
    ) -> None:
        self._store, self._find, self._now = store, find, Clock(now).now
        self._pace = pace
        self._bell, self._idle = bell, asyncio.Event()
        self._free_at: dict[Name, float] = {}  # loop time
        self._busy: dict[Name, asyncio.Task[None]] = {}  # lane -> the call under way
        self._unsent: set[int] = set()  # keys whose last try surely did not reach Slack

    async def run(self) -> None:
        """Sends for ever, until cancelled."""
        while True:
            self._bell.clear()
            seconds = await self._start_due()
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):  # wait_for may lose a cancellation
                    await self._bell.wait()

    async def drain(self, seconds: float) -> None:
        """Waits until nothing is due, at most so long; `run` must be running."""
        self._idle.clear()
        self._bell.set()
        try:
            await asyncio.wait_for(self._idle.wait(), seconds)
        except TimeoutError:
            logger.warning("the rest of the outbox is sent after the next start")

    async def close(self, seconds: float) -> None:
        """Lets the calls under way end, at most so long. What is cut off is looked up after the
        next start."""
        tasks = [*self._busy.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _start_due(self) -> float:
        """Starts a call for each lane that may send. Returns the seconds until another may."""
        busy = {*self._busy}  # what is read of these lanes may be over before it is read
        at = self._now()
        try:
            due = await self._store.due_posts(at, DUE_MAX)
            then = None if due else await self._store.next_due()
        except StoreError as error:
            logger.error("the outbox could not be read: %s", error)
            return BREATH
        except Exception:
            logger.exception("the outbox could not be read")
            return BREATH
        now = asyncio.get_running_loop().time()
        self._free_at = {name: at for name, at in self._free_at.items() if at > now}
        for lane, queued in ((_lane(queued), queued) for queued in due):
            if lane not in busy and self._wait_for(queued, now) <= 0:
                self._busy[lane] = asyncio.create_task(self._send(queued))
        if not due and not self._busy and not self._bell.is_set():
            self._idle.set()
        waits = [at - now for at in self._free_at.values()]
        if then:  # one that is due already waits for what is being sent, here or by another
            waits.append(BLINK if then <= at else max((then - self._now()).total_seconds(), 0))
        return min([*waits, LOOK])

    def _wait_for(self, queued: Queued, now: float) -> float:
        """Seconds until this post's lane and method are free."""
        names = (_lane(queued), _method(queued))
        return max(self._free_at.get(name, now) for name in names) - now

    async def _send(self, queued: Queued) -> None:
        lane = _lane(queued)
        try:
            await self._settle(queued)
        except Exception:
            logger.exception("post %s could not be settled", queued.key)
            await self._put_back(queued)
        finally:
            self._hold(lane, self._pace)
            del self._busy[lane]
            self._bell.set()

    async def _put_back(self, queued: Queued) -> None:
        """After the database failed nobody knows how far it came: it is looked up before long, or
        after the next start."""
        self._unsent.discard(queued.key)
        try:
            await self._later(queued, BREATH)
        except StoreError:
            self._hold(_lane(queued), BREATH)

    async def _settle(self, queued: Queued) -> None:
        """One try, and its outcome in the store."""
        posted = Posted()
        try:
            if not await self._store.sending(queued.key):  # another process is in its lane
                self._hold(_lane(queued), LOOK)
                return
            team = await self._team(queued)
            made = await _made(queued, team)
            if made:
                ts = await self._found(made, team)
                posted = Posted(ts) if ts else await team.calls.send(made)
        except Refused as refused:
            await self._refused(queued, str(refused))
        except Limited as limited:
            self._unsent.add(queued.key)
            self._hold(_method(queued), limited.seconds)
            await self._later(queued, limited.seconds)
        except Unanswered as unanswered:
            await self._again(queued, unanswered)
        else:
            root = made is not None and is_root(made)
            await self._store.sent(queued.key, posted.ts, is_root=root, channel=posted.channel)
            self._unsent.discard(queued.key)

    async def _team(self, queued: Queued) -> Team:
        team = await self._find(queued.workspace)
        if team is None:
            raise Unanswered(f"not installed in {queued.workspace}", reached=False)
        return team

    async def _found(self, queued: Queued, team: Team) -> str | None:
        """The message's time, if an earlier try made it after all."""
        doubtful = queued.undecided or (queued.tries and queued.key not in self._unsent)
        if not doubtful or queued.post.method != "chat.postMessage":
            return None
        try:
            return await team.calls.find(queued)
        except Refused as refused:
            logger.warning("post %s may appear twice: looking it up: %s", queued.key, refused)
            return None

    async def _again(self, queued: Queued, error: Unanswered) -> None:
        if queued.tries + 1 >= TRIES_MAX:
            await self._drop(queued, str(error))
            return
        if not error.reached:
            self._unsent.add(queued.key)
        else:
            self._unsent.discard(queued.key)
        seconds = min(2.0**queued.tries, DELAY_MAX)
        logger.warning("%s failed (%s): again in %.0f s", queued.post.method, error, seconds)
        await self._later(queued, seconds)

    async def _later(self, queued: Queued, seconds: float) -> None:
        """Puts the post off, and its lane for no less, so that nothing overtakes it."""
        await self._store.postpone(queued.key, self._now() + timedelta(seconds=seconds))
        self._hold(_lane(queued), seconds)

    async def _refused(self, queued: Queued, reason: str) -> None:
        """Whoever was to see it gets it as a direct message, where that is known."""
        if other := instead(queued.post, reason):
            at, ws = self._now(), queued.workspace
            await self._store.transact(lambda db: db.enqueue(ws, [other], at))
        await self._drop(queued, reason)

    async def _drop(self, queued: Queued, reason: str) -> None:
        level = logging.INFO if reason in _QUIET else logging.ERROR
        logger.log(level, "%s to %s given up: %s", queued.post.method, queued.post.lane, reason)
        await self._store.drop(queued.key, reason)
        self._unsent.discard(queued.key)

    def _hold(self, name: Name, seconds: float) -> None:
        """Nothing of this lane or method for so long, or longer where that was said before."""
        until = asyncio.get_running_loop().time() + seconds
        self._free_at[name] = max(self._free_at.get(name, until), until)


async def _made(queued: Queued, team: Team) -> Queued | None:
    """The call to be made, which a derived post becomes only now."""
    maker = team.makers.get(queued.post.method)
    if maker is None:
        return queued
    post = await maker(queued)
    return replace(queued, post=post) if post else None


def _lane(queued: Queued) -> Name:
    return queued.workspace, queued.post.lane


def _method(queued: Queued) -> Name:
    return queued.workspace, queued.post.method
