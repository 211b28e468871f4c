"""At the end of the day: what is there is what should be there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from core.store import Face, Query
from handlers.slack.cards import MARKS
from tests.e2e.day.actions import Deeds
from tests.e2e.day.books import Known, News, Where
from tests.e2e.day.team import TRIAGE
from tests.e2e.fake import Call


async def complaints(deeds: Deeds) -> list[str]:
    """What is not as it should be; nothing on a good day."""
    await deeds.learn()
    found: list[str] = [*deeds.slack.problems, *deeds.office.pings()]
    for known in deeds.books.tickets.values():
        found += await _ticket(deeds, known)
    _, count = await deeds.office.store.read(lambda db: db.find(deeds.slack.team, Query(), 0, 1))
    if count != len(deeds.books.tickets):
        found.append(f"{count} tickets, of which {len(deeds.books.tickets)} were asked for")
    return [*found, *_posts(deeds), *_told(deeds), *_twice(deeds)]


async def _ticket(deeds: Deeds, known: Known) -> list[str]:
    tickets = await deeds.stored(known)
    if len(tickets) != 1:
        return [f"{known.word}: {len(tickets)} tickets"]
    face = await deeds.office.store.read(lambda db: db.face(deeds.slack.team, known.id))
    assert face
    return [f"{known.id} {text}" for text in (*_fields(face, known), *_shown(deeds, face, known))]


def _fields(face: Face, known: Known) -> list[str]:
    ticket = face.ticket
    wanted: dict[str, object] = {
        "stat": known.stat,
        "own": known.own,
        "by": known.by,
        "res": known.res,
    }
    wanted |= {"pri": known.pri} if known.pri else {}
    wanted |= {"title": known.title} if known.title else {}
    lost = known.kept not in (ticket.desc or "")
    return [f"lost what was attached: {known.kept}"] * lost + [
        f"{name} is {getattr(ticket, name)}, should be {value}"
        for name, value in wanted.items()
        if getattr(ticket, name) != value
    ]


def _shown(deeds: Deeds, face: Face, known: Known) -> list[str]:
    """Its cards and the reaction on its source."""
    found = []
    cards = deeds.cards(known)
    if not cards:
        found.append("is shown nowhere")
    for spot in cards:
        blocks = deeds.slack.messages[spot].get("blocks") or []
        named = [block["block_id"] for block in blocks if "block_id" in block]
        if f"card:{known.id}:{face.change.key}" not in named:
            found.append(f"{spot} shows {named}, not change {face.change.key}")
    if known.deleted:
        if not (face.origin and face.origin.deleted):
            found.append("does not know that its source is gone")
    elif known.spot:
        marks = deeds.slack.reactions_by_bot(*known.spot)
        if marks != [MARKS[face.ticket.stat]]:
            found.append(f"has {marks} on its source, is {face.ticket.stat}")
    return found


def _posts(deeds: Deeds) -> list[str]:
    """Everything that was asked for was answered, and nothing else was said."""
    news = {(call.result["channel"], call.ts) for call in _news(deeds)}
    posts = Counter(
        (spot[0], message.get("thread_ts"))
        for spot, message in deeds.slack.messages.items()
        if message["user"] == deeds.slack.bot_user and spot not in news
    )
    wanted = deeds.books.posts + _announced(deeds)
    return [
        f"{spot}: {posts[spot]} posts, {wanted[spot]} asked for"
        for spot in {*posts, *wanted}
        if posts[spot] != wanted[spot]
    ]


def _news(deeds: Deeds) -> list[Call]:
    """What somebody was told without having asked: it is sent to a person, not to a channel."""
    return deeds.slack.done(
        "chat.postMessage", lambda call: call.body["channel"] in deeds.slack.users
    )


def _announced(deeds: Deeds) -> Counter[Where]:
    """Cards in the triage channel: of everything that is public and was not born there."""
    return Counter(
        (TRIAGE, None)
        for known in deeds.books.tickets.values()
        if not known.is_secret and known.channel != TRIAGE
    )


def _told(deeds: Deeds) -> list[str]:
    """Everybody was told what still is news to them, and of nothing more often than it was."""
    told: dict[str, Counter[News]] = defaultdict(Counter)
    for call in _news(deeds):
        id, what = _news_of(call.body["text"])
        told[id][call.body["channel"], what] += 1
    return [
        f"{user} was told {told[known.id][user, what]} times that {known.id} is {what}, should be"
        f" {int((user, what) in known.due)} to {known.told[user, what]}"
        for known in deeds.books.known
        for user, what in {*told[known.id], *known.due}
        if not _may(known, (user, what), told[known.id][user, what])
    ]


def _may(known: Known, news: News, times: int) -> bool:
    return int(news in known.due) <= times <= known.told[news]


def _news_of(text: str) -> tuple[str, str]:
    """Which ticket a notice is about, and what it tells."""
    found = re.match(r"(T\d{3,}) [^:]*: (closed|claimed|assigned to (you)?)", text)
    if not found:
        return "", text
    id, what, to_you = found.groups()
    return id, "assigned" if to_you else "closed" if what == "closed" else "claimed"


def _twice(deeds: Deeds) -> list[str]:
    """The same post made twice."""
    keys = Counter(
        str(call.body["metadata"])
        for call in deeds.slack.done("chat.postMessage")
        if call.body.get("metadata")
    )
    return [f"posted {times} times: {key}" for key, times in keys.items() if times > 1]
