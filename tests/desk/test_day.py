"""A day with everything on: nothing is told twice, few messages, all clocks right to the minute."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from core.access import EVERYTHING
from core.clocks.held import book_of, hours_of
from core.desk import Desk
from core.desk.levels import clocks_of
from core.message import Place
from core.post import Post
from core.store import Query, Snapshot, Store
from tests.clocks.minutes import AHEAD, World, counted
from tests.conftest import Office
from tests.databases import Database

BEGUN = datetime(2026, 3, 27, 7, 0, tzinfo=UTC)  # a Friday; Berlin sets its clocks on Sunday
STEP, DAY = timedelta(minutes=10), timedelta(hours=11)
MOST = 3  # messages of a ticket that nobody asked for
# Those that a person asked for: a reminder, a due time, what they follow, an approval, a meeting.
ASKED = {f"ticket.{name}" for name in ("asked", "due", "followed", "matched", "approval")}
ASKED |= {"ticket.approved", "ticket.meeting", "ticket.card"}  # a card is updated in its place
SET_UP = (
    *("set tz Europe/Berlin", "set hours 9-12, 13-17", "set sla p1 30m 4h", "set sla all 2h 1d"),
    *("set sla acme 1h 6h", "set escalate 15m", "route infra to <@U11> <@U12>", "set digest 9:30"),
    *("on call <@U13>, <@U14> weekly mon 9:00", "follow +net p1", "answer reset: press the button"),
    *("every friday 10:00: check the backups +ops, to <@U11>", "set feedback on"),
)
FILED = (
    *("vpn is down in {} +net", "the printer in {} jams, due friday 16:00", "disk full in {} p1"),
    *("acme: login fails in {}", "acme: site {} is down, urgent", "update the guide of {}, low"),
)
DONE = (
    *("take {}", "{} prog looking", "close {}, fixed", "{} p1", "{} waits for parts until 15:00"),
    *("wake {}", "{} +45m checked", "{} due today 15:30", "snooze {} 2h", "{} blocked by T1"),
    *("remind me about {} in 1h", "follow {}", "ask <@U15> to approve {}", "approve {}"),
    *("give {} to <@U12>", "reopen {}", "{} use reset", "+1 on {}", "note on {}: called", "undo"),
)
LATER = (timedelta(days=3), timedelta(days=999))


@pytest.mark.parametrize("seed", range(3))
async def test_a_day_with_everything_on(tmp_path: Path, seed: int) -> None:
    store = await Database(tmp_path / "day.db").open()
    try:
        chance, posts = Random(seed), list[Post]()
        offices = [Office(Desk(store)), Office(Desk(store))]  # two processes
        for place in (Place("C9", "channel"), None):
            text = "watch triage" if place else "client acme"
            await offices[0].say(text, place=place, at=BEGUN)
        for text in SET_UP:
            answer = await offices[0].say(text, at=BEGUN, user_ids=True)
            assert '"er"' not in answer, (text, answer)
        for n in itertools.count(1):
            now = BEGUN + n * STEP
            await something(offices[n % 2], chance, n, now)
            await rung(offices, now)
            posts += await taken(store, now)
            if now >= BEGUN + DAY:
                break
        for later in LATER[:1]:
            await rung(offices, BEGUN + later)
        posts += await taken(store, BEGUN + LATER[1])
        assert told_twice(posts) == []
        assert too_many(posts) == {}
        assert await wrong_clocks(store, BEGUN + DAY) == []
    finally:
        await store.close()


async def something(office: Office, chance: Random, n: int, now: datetime) -> None:
    """One thing that somebody says."""
    place = Place("C1", "channel", f"{n}.1")
    user = f"U{chance.randint(10, 16)}"
    text = chance.choice(FILED if n < 8 or chance.random() < 0.25 else DONE)
    number = chance.randint(1, 8) if text in DONE else n
    said = text.replace("{}", f"T{number}" if text in DONE else f"hall {number}")
    await office.say(said, user=user, at=now, place=place, user_ids=True)


async def rung(offices: list[Office], now: datetime) -> None:
    """Both processes do what is due, and one of them once more."""
    for office in (*offices, offices[0]):
        for ws in await office.desk.reminded(now):
            await office.desk.remind(ws, now)


async def taken(store: Store, now: datetime) -> list[Post]:
    """The posts that are to be sent by now that are no answers."""
    waiting = await store.due_posts(now, 999)
    for queued in waiting:
        await store.sent(queued.key, None)
    return [one.post for one in waiting if one.post.method.startswith("ticket.")]


def told_twice(posts: list[Post]) -> list[str]:
    """Reminders and warnings that came twice. A level gives two: before it is late, and then."""
    counts: Counter[str] = Counter()
    for post in posts:
        if post.method == "ticket.late":
            counts.update(f"late {id} {post.lane}" for id in post.body["kinds"])
        elif post.method not in ("ticket.card", "ticket.notice"):
            told = f"{post.method} {post.lane} {post.ticket} {post.shows}"
            counts[f"{told} {json.dumps(post.body)}"] += 1
    return [key for key, n in counts.items() if n > (2 if key.startswith("late ") else 1)]


def too_many(posts: list[Post]) -> dict[str, int]:
    """Tickets with more messages than promised, over all readers."""
    counts: Counter[str] = Counter()
    for post in posts:
        if post.method not in ASKED | {"ticket.digest"}:
            counts.update({*re.findall(r"T\d{3,}", json.dumps(post.body)), post.ticket or "-"})
    return {id: n for id, n in counts.items() if n > MOST and id != "-"}


async def wrong_clocks(store: Store, now: datetime) -> list[str]:
    """Tickets whose clocks are not those of the count minute by minute."""

    async def look(db: Snapshot) -> list[str]:
        seen = db.seen_by(EVERYTHING)
        tickets, count = await seen.find("W", Query(), 0, 200)
        assert count == len(tickets) > 8
        options, held = await db.options("W"), await db.held("W")
        book, found = book_of(options, held), []
        told = await clocks_of(tickets, book, now, seen)
        deeds = await seen.deeds(tickets)
        hours = [(BEGUN, hours_of(options))]
        goals = [(BEGUN, book.at(now))]
        for ticket in tickets:
            history = deeds[ticket.key]
            at = max(now, history[-1].at)  # the desk may have brought it back since
            world = World(history, ticket.by, goals, hours, at)
            for clock, count_of in zip(told[ticket.id], counted(world), strict=True):
                was = (clock.kind, clock.since, clock.target, clock.elapsed, clock.state)
                due = clock.due_at if clock.due_at and clock.due_at <= at + AHEAD else None
                if (*was, due) != (*count_of[:5], count_of.due):
                    found.append(f"{ticket.id}: {was} {due}, should be {count_of}")
        return found

    return await store.read(look)
