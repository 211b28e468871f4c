"""Repeating tickets: said, listed, ended, and filed when their time comes.

A time is filed in one transaction that also moves the rule to its next time. Its source is the rule
and the time, so it is filed once, whatever dies, and whatever the clocks of processes say.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from functools import partial

from core.access import is_secret
from core.command import Create, Every, Repeats, Stop
from core.desk.context import context_of
from core.desk.creation import create
from core.desk.labels import client_of
from core.desk.lessons import Learning
from core.desk.lookups import me
from core.desk.unit_of_work import Work
from core.details import MANY_MAX, Details
from core.history import DESK
from core.message import Actor, Message, Place, iso, minute
from core.options import options_of
from core.parser.recurrences import rule_of
from core.post import Post
from core.recurrence import Rule, first_day, next_time
from core.reply import Created, Failed, Missing, Reply, Table
from core.store import Repeating, Snapshot, Store, Transaction
from core.ticket import Ticket, one_line
from core.title import title_fields
from core.translation import say
from core.zones import zone_of

REPEATS_MAX = 200  # of one workspace


async def every(work: Work, command: Every) -> Reply:
    """Begin to file a ticket again and again. Agents may."""
    message, db = work.message, work.db
    if work.role not in ("agent", "admin"):
        return Failed(say("only agents repeat tickets"))
    options = await db.options(message.workspace)
    rule = rule_of(command.when, options_of(options).hours[0])
    if rule is None:
        return unread()
    if not one_line(command.title) or len(command.labels) > MANY_MAX:
        return Failed(say("say what the problem is"))
    if len(await db.repeats(message.workspace)) >= REPEATS_MAX:
        return Failed(say("at most {most} {things}", most=REPEATS_MAX, things=say("repeats")))
    one = _made(work, command, rule, message.actor.zone or options.get("tz") or "UTC")
    number = await db.add_repeat(message.workspace, one, message.at)
    return table([replace(one, number=number)])


def unread() -> Failed:
    """Return the question for times that can be read."""
    return Failed(say("when? like: every friday 17:00"))


def _made(work: Work, command: Every, rule: Rule, zone: str) -> Repeating:
    message, place = work.message, work.message.place
    made = Create(command.title, command.desc, client=command.client)
    one = Repeating(
        0,
        message.user,
        one_line(command.when),
        rule,
        first_day(rule, message.at, _zone(zone)),
        zone,
        command.title,
        command.desc,
        command.cat,
        command.pri,
        tuple(sorted({*command.labels})),
        client_of(work, made),
        me(message, command.own),
        place.channel if place else None,
        place.channel_type if place else None,
    )
    return replace(one, due=_next(one, message.at))


def _zone(name: str) -> tzinfo:
    return zone_of(name, UTC)


def _next(one: Repeating, after: datetime) -> str:
    return minute(iso(next_time(one.rule, one.first, after, _zone(one.zone))))


async def repeats(message: Message, command: Repeats, db: Snapshot) -> Reply:
    """Return the repeating tickets that the caller may see."""
    found = await db.repeats(message.workspace)
    return table([await _told(message, one, db) for one in found if _is_seen(one, db)])


def _is_seen(one: Repeating, db: Snapshot) -> bool:
    """Whether the caller would see its tickets."""
    named = title_fields(one.title, one.desc)
    return db.sight.sees(
        Ticket(
            "T000",
            named["title"],
            "other",
            one.pri,
            "open",
            "",
            one.by,
            own=one.own,
            channel=one.channel,
            secret=is_secret(_place(one)),
            more=Details(one.labels, one.client),
        )
    )


async def _told(message: Message, one: Repeating, db: Snapshot) -> Repeating:
    """Return it without a last ticket that the caller may not see."""
    seen = one.last and await db.ticket(message.workspace, one.last)
    return one if seen else replace(one, last=None)


def table(found: list[Repeating]) -> Table:
    """Return repeating tickets as rows. Times are those of the rule's zone."""
    rows = tuple(
        (one.number, one.words, title_fields(one.title, None)["title"], _local(one), one.last)
        for one in found
    )
    return Table(say("repeats"), ("repeat", "when", "title", "next", "last"), rows)


def _local(one: Repeating) -> str:
    """Return the next time as people there read it: `2026-12-07 09:00`."""
    if one.due is None:
        return "off"
    return datetime.fromisoformat(one.due).astimezone(_zone(one.zone)).strftime("%Y-%m-%d %H:%M")


async def stop(work: Work, command: Stop) -> Reply:
    """End a repeating ticket. Agents may, and who began it."""
    message, db = work.message, work.db
    if command.ticket and await db.ticket(message.workspace, command.ticket) is None:
        return Missing(command.ticket)
    one = await _meant(work, command)
    if one is None or one.due is None or not _is_seen(one, db):
        return Failed(say("no such repeat, see repeats"))
    if work.role not in ("agent", "admin") and message.user != one.by:
        return Failed(say("only agents end repeats"))
    await db.set_repeat(message.workspace, one.number, None, message.user, message.at)
    return table([replace(await _told(message, one, db), due=None)])


async def _meant(work: Work, command: Stop) -> Repeating | None:
    ws = work.message.workspace
    if command.number is not None:
        return await work.db.repeat(ws, command.number)
    these = (one for one in await work.db.repeats(ws) if one.last == command.ticket)
    return next(these, None)


async def take_back(work: Work, after: str) -> Reply | None:
    """Take back that the caller began or ended one; None if their last change is another.

    after: time of their last other change
    """
    message, db = work.message, work.db
    number = await db.last_repeat(message.workspace, message.user, after)
    one = await db.repeat(message.workspace, number) if number else None
    if one is None or not _is_seen(one, db):
        return None
    due = _next(one, message.at) if one.due is None else None
    await db.set_repeat(message.workspace, one.number, due, "", message.at)
    return table([replace(await _told(message, one, db), due=due)])


async def file_due(store: Store, learning: Learning, ws: str, now: datetime) -> bool:
    """File the tickets whose time has come. Return whether a post was queued.

    Each is filed in its own transaction. After an outage one is filed, not one for each time.
    """
    due = await store.read(lambda db: db.repeats_due(now, ws))
    return any([await store.transact(partial(_file, ws, n, now, learning)) for _, n in due])


async def _file(ws: str, number: int, now: datetime, learning: Learning, db: Transaction) -> bool:
    one = await db.repeat(ws, number)
    if one is None or one.due is None:
        return False
    work = await _work(ws, one, now, learning, db)
    created = await _created(work, one) if one.due <= minute(iso(now)) else None
    last = created.ticket.id if created else None
    await db.advance_repeat(ws, number, _next(one, now), last, now)
    if created and one.channel:
        card = Post("ticket.repeated", one.channel, {}, ticket=last, shows=created.change)
        work.posts.append(card)
    posts = [post for post in work.posts if not _is_idle(post, one)]
    await db.enqueue(ws, posts, now)
    return bool(posts)


def _is_idle(post: Post, one: Repeating) -> bool:
    """Whether the post tells who said so that somebody got the ticket, as they themselves said."""
    return post.method == "ticket.notice" and post.lane == one.by != one.own


async def _created(work: Work, one: Repeating) -> Created | None:
    """File the ticket; None if this time was filed before, or the last ticket is still open."""
    if work.context.answers or await _is_open(work, one.last):
        return None
    ws, source = work.message.workspace, work.message.source or ""
    made = Create(one.title, one.desc, one.cat, one.pri, one.own, one.labels, one.client)
    created = await create(work, made)
    await work.db.answer(ws, source, work.message.at, [""])
    return created if isinstance(created, Created) else None


async def _work(
    ws: str, one: Repeating, now: datetime, learning: Learning, db: Transaction
) -> Work:
    """Return the context in which the desk files a ticket in the name of who said so."""
    source = f"repeat:{one.number}:{one.due}"
    message = Message(
        one.words, Actor(DESK, ws), now, source=source, place=_place(one), author=one.by
    )
    return Work(message, db, await context_of(message, db), learning)


def _place(one: Repeating) -> Place | None:
    return Place(one.channel, one.channel_type) if one.channel else None


async def _is_open(work: Work, last: str | None) -> bool:
    ticket = await work.db.ticket(work.message.workspace, last) if last else None
    return ticket is not None and ticket.stat != "done"
