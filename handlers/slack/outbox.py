"""The task that sends the desk's posts: in order, once, across restarts.

Most posts are stored as the call to make. A derived post stores only its subject. When it is due, a
`Maker`, chosen by the post's method, reads the current state:

- It returns the call to make. That call is sent once like any other (after a crash it is first
  looked up in Slack), to the derived post's thread and with its ticket.
- Or it returns None: the post is not needed any more, or the maker made its calls itself. Such
  calls must be safe to repeat, because the maker runs again after a crash, a 429 or a server error.

A new kind is one line in `Opening.team`. Posts that wait with the same `Post.once` are one post, so
one message reports several changes. After a change during the maker's work, the maker runs again.
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
from handlers.slack.fallback import fallback
from handlers.slack.service import utcnow
from handlers.slack.teams import Team

PACE = 1.0  # seconds between two posts of a lane: Slack takes one message a second in a channel
BREATH = 5.0  # seconds until the next try after a failure of the database
BLINK = 0.2  # seconds until the next look at due posts that a running send holds
LOOK = 5.0  # seconds until the next look for posts of other processes on the same database
DUE_MAX = 200  # lanes read at once
TRIES_MAX = 20  # about two hours
DELAY_MAX = 600  # seconds between two tries

# Refusals that are no faults: the bot is not in the channel, or the message or person is gone.
_QUIET = frozenset(
    ("cannot_dm_bot", "channel_not_found", "is_archived", "message_not_found", "not_in_channel")
    + ("missing_scope",)  # of files, which are an option
)

Find = Callable[[str], Awaitable[Team | None]]  # the bot in the workspace of that id
Name = tuple[str, str]  # a workspace, and a lane or a method there

logger = logging.getLogger(__name__)


class Outbox:
    """Sends the due posts of all lanes: within a lane in order, `pace` seconds apart. A slow
    or failing lane does not delay others.

    After a crash or a lost answer a post may have been sent. It is looked up in Slack before it is
    sent again.
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
        self._busy: dict[Name, asyncio.Task[None]] = {}  # lane -> its running call
        self._unsent: set[int] = set()  # keys whose last try surely did not reach Slack

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            self._bell.clear()
            seconds = await self._start_due()
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):  # wait_for may lose a cancellation
                    await self._bell.wait()

    async def drain(self, seconds: float) -> None:
        """Wait until nothing is due, at most this long. `run` must be running."""
        self._idle.clear()
        self._bell.set()
        try:
            await asyncio.wait_for(self._idle.wait(), seconds)
        except TimeoutError:
            logger.warning("the rest of the outbox is sent after the next start")

    async def close(self, seconds: float) -> None:
        """Let the running calls end, at most this long. Those that are cut off are looked up after
        the next start."""
        tasks = [*self._busy.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _start_due(self) -> float:
        """Start a call for each lane that may send. Return the seconds until the next may."""
        busy = {*self._busy}  # their posts may end while the database is read
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
        if then:  # a post that is due already waits for a send, here or in another process
            waits.append(BLINK if then <= at else max((then - self._now()).total_seconds(), 0))
        return min([*waits, LOOK])

    def _wait_for(self, queued: Queued, now: float) -> float:
        """Return the seconds until this post's lane and method are free."""
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
        """Postpone a post after a failure of the database. It may have been sent, so the next try,
        now or after the next start, looks it up."""
        self._unsent.discard(queued.key)
        try:
            await self._later(queued, BREATH)
        except StoreError:
            self._hold(_lane(queued), BREATH)

    async def _settle(self, queued: Queued) -> None:
        """Make one try, and store its outcome."""
        posted = Posted()
        try:
            if not await self._store.sending(queued.key):  # another process has the lane
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
        """Return the message's time if an earlier try did send it."""
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
        """Postpone the post, and hold its lane as long, so that no other post overtakes it."""
        await self._store.postpone(queued.key, self._now() + timedelta(seconds=seconds))
        self._hold(_lane(queued), seconds)

    async def _refused(self, queued: Queued, reason: str) -> None:
        """Drop the post. If its recipient is known, they get it as a direct message."""
        if other := fallback(queued.post, reason):
            at, ws = self._now(), queued.workspace
            await self._store.transact(lambda db: db.enqueue(ws, [other], at))
        await self._drop(queued, reason)

    async def _drop(self, queued: Queued, reason: str) -> None:
        level = logging.INFO if reason in _QUIET else logging.ERROR
        logger.log(level, "%s to %s given up: %s", queued.post.method, queued.post.lane, reason)
        await self._store.drop(queued.key, reason)
        self._unsent.discard(queued.key)

    def _hold(self, name: Name, seconds: float) -> None:
        """Hold this lane or method for so long. A longer hold stays."""
        until = asyncio.get_running_loop().time() + seconds
        self._free_at[name] = max(self._free_at.get(name, until), until)


async def _made(queued: Queued, team: Team) -> Queued | None:
    """Return the post with the call to make, which a maker makes for a derived post; None if there
    is none."""
    maker = team.makers.get(queued.post.method)
    if maker is None:
        return queued
    post = await maker(queued)
    return replace(queued, post=post) if post else None


def _lane(queued: Queued) -> Name:
    return queued.workspace, queued.post.lane


def _method(queued: Queued) -> Name:
    return queued.workspace, queued.post.method
