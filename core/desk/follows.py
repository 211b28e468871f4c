"""What people follow: tickets, and new tickets that match a list. A follower is told by notices.

It is no change of a ticket: history and undo leave it out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from core.access import EVERYTHING
from core.actions import to_json
from core.command import Follow, Following, List, Unfollow
from core.desk.notes import all_of
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.history import Action
from core.json_text import dumps
from core.message import Message
from core.parser import from_json
from core.post import Post
from core.reply import Chosen, Failed, Reply, Table
from core.store import Snapshot, Step
from core.ticket import NOBODY, VOICE, Ticket
from core.translation import say

FOLLOWED_MAX = 200  # tickets that one person follows
LISTS_MAX = 20  # lists that one person follows
FOLLOWING = say("You follow")
# What may filter new tickets: the rest is about time, order and pages.
_FILTERS = ("cat", "pri", "own", "by", "text", "labels", "client", "part_of", "not_")


async def follow(work: Work, command: Follow) -> Reply:
    """Tell the caller of changes of these tickets, or of new ones that match."""
    return await _set(work, command, is_on=True)


async def unfollow(work: Work, command: Unfollow) -> Reply:
    """Take it back."""
    return await _set(work, command, is_on=False)


async def _set(work: Work, command: Follow | Unfollow, *, is_on: bool) -> Reply:
    db, ws, user = work.db, work.message.workspace, work.message.user
    name = "follow" if is_on else "unfollow"
    if command.where is not None:
        asked = replace(List(), **{n: getattr(command.where, n) for n in _FILTERS})
        if asked == List():
            return Failed(say("follow which tickets?"))
        if is_on and len(await db.followed_lists(ws, user)) >= LISTS_MAX:
            return Failed(say("at most {most} {things}", most=LISTS_MAX, things="lists"))
        await db.follow_list(ws, user, dumps(to_json(asked)), is_on=is_on)
        return Chosen({name: words_of(asked)})
    there = await all_of(work, command.ids)
    if not isinstance(there, list):
        return there
    if is_on and len(await db.following(ws, user, FOLLOWED_MAX)) >= FOLLOWED_MAX:
        return Failed(say("at most {most} tickets", most=FOLLOWED_MAX))
    for ticket in there:
        await db.follow(ws, user, ticket, is_on=is_on)
    return Chosen({name: ", ".join(ticket.id for ticket in there)})


def words_of(asked: List) -> str:
    """Return a list's filters as one can say them: `p1 infra +payments`."""
    pri = f"p{asked.pri}" if asked.pri else None
    said: list[str | None] = [pri, asked.cat, asked.client, asked.text]
    said += [f"+{label}" for label in asked.labels]
    named = {"own": asked.own, "by": asked.by, "part_of": asked.part_of}
    said += [f"{name}={value}" for name, value in named.items() if value]
    said += [f"not {words_of(asked.not_)}"] if asked.not_ else []
    return " ".join(word for word in said if word)


async def following(message: Message, command: Following, db: Snapshot) -> Reply:
    """Return what the caller follows, as far as they see it."""
    ws, user = message.workspace, message.user
    tickets = await db.following(ws, user, FOLLOWED_MAX)
    lists = [_list(asked) for _, asked in await db.followed_lists(ws, user)]
    rows = [(ticket.id, ticket.title) for ticket in tickets]
    rows += [("", words_of(asked)) for asked in lists if asked]
    return Table(FOLLOWING, ("id", "what"), tuple((id or None, what) for id, what in rows))


async def is_followed_by(message: Message, ticket: Ticket, db: Snapshot) -> bool:
    """Whether the sender follows the ticket."""
    return message.user in (await db.followers([ticket])).get(ticket.key, ())


def _list(asked: str) -> List | None:
    found = from_json(json.loads(asked))
    return found if isinstance(found, List) else None


async def told_followers(
    work: Work, action: Action, steps: Sequence[Step], change: int, told: Sequence[Post]
) -> list[Post]:
    """Return a post to each follower of the changed tickets.

    told: the notices of the change; who gets one of these, or made the change, gets no second
    """
    news = [step.ticket for step in steps if VOICE not in step.after]
    if not work.context.is_followed or action == "undone" or not news:
        return []
    found = await work.db.followers(news)
    left = {user for users in found.values() for user in users}
    left -= {work.message.user, *(post.body.get("to") for post in told)}
    return [
        Post("ticket.followed", user, {"to": user, "change": change})
        for user in sorted(left)
        if is_user_id(user)
    ]


async def told_of_new(work: Work, ticket: Ticket, change: int) -> list[Post]:
    """Return a post to each person who follows new tickets like this one; each gets one."""
    if not work.context.has_lists:
        return []
    lists = await work.db.seen_by(EVERYTHING).followed_lists(work.message.workspace)
    users = dict.fromkeys(
        user for user, text in lists if (asked := _list(text)) and matches(asked, ticket, user)
    )
    return [
        Post("ticket.matched", user, {"to": user, "change": change})
        for user in users
        if user != work.message.user and is_user_id(user)
    ]


def matches(asked: List, ticket: Ticket, user: str) -> bool:
    """Whether a new ticket matches the filters of a list. user: whom `me` means."""
    own = {"me": user, NOBODY: None}.get(asked.own or "", asked.own)
    by = user if asked.by == "me" else asked.by
    return all(
        (
            asked.cat in (None, ticket.cat),
            asked.pri in (None, ticket.pri),
            asked.own is None or own == ticket.own,
            by in (None, ticket.by),
            {*asked.labels} <= {*ticket.more.labels},
            asked.client in (None, ticket.more.client),
            asked.part_of in (None, ticket.more.part_of),
            asked.text is None or _has(ticket, asked.text),
            asked.not_ is None or not matches(asked.not_, ticket, user),
        )
    )


def _has(ticket: Ticket, text: str) -> bool:
    """Whether a word of the ticket's texts begins with each word."""
    words = re.findall(r"\w+", f"{ticket.title} {ticket.desc or ''}".lower())
    sought = re.findall(r"\w+", text.lower())
    return all(any(word.startswith(one) for word in words) for one in sought)
