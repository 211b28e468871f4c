"""What should not be forgotten: an unclaimed high ticket, one that its assignee leaves untouched,
and once a day what waits. Off until a workspace turns it on, and only while it works.

When it is due is reckoned from the time alone (`due`). What is told is decided when it is told, as
that of a notice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.access import Sight
from core.desk.channels import triage
from core.desk.unknown_people import is_user_id
from core.message import iso
from core.options import Options, minute_of, options_of
from core.post import Post
from core.store import Face, Query, Snapshot, Transaction
from core.ticket import Ticket

TAKEN_MAX = 200  # tickets taken in hand at once; the rest the next time
SHOWN = 5  # unclaimed tickets that a digest names


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be looked for. unclaimed: made before then; untouched: not touched since; digest:
    the day, of the workspace's own calendar, on which it is time for one."""

    unclaimed: datetime | None = None
    untouched: datetime | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """What waits. unclaimed: the first few of `count`, of which so many are high; owned: open and
    assigned; prog: in progress."""

    unclaimed: tuple[Ticket, ...]
    count: int
    high: int
    owned: int
    prog: int


def due(options: Options, now: datetime) -> Due:
    """What is due at a time of work; what becomes due out of hours is when they begin."""
    if not options.is_working(now):
        return Due()
    at = now.astimezone(options.tz)
    is_time = options.digest is not None and minute_of(at) >= options.digest
    return Due(
        unclaimed=now - options.remind if options.remind else None,
        untouched=now - options.stale if options.stale else None,
        digest=at.date().isoformat() if is_time else None,
    )


async def remind(ws: str, now: datetime, db: Transaction) -> bool:
    """Put what is due into the outbox, each once however many processes ask. Returns whether there
    was any."""
    look, channels = due(options_of(await db.options(ws)), now), triage(await db.roles(ws))
    posts: list[Post] = []
    if look.unclaimed and channels:
        found = await db.take_unclaimed(ws, look.unclaimed, now, TAKEN_MAX)
        posts += [post for channel in channels for post in await _mention(ws, channel, found, db)]
    if look.untouched:
        posts += _ask(await db.take_untouched(ws, look.untouched, now, TAKEN_MAX), now)
    for channel in channels if look.digest else ():
        if await db.remind(ws, f"digest:{channel}", look.digest or ""):
            posts.append(Post("ticket.digest", channel, {}))
    await db.enqueue(ws, posts, now)
    return bool(posts)


async def _mention(ws: str, channel: str, tickets: Sequence[Ticket], db: Transaction) -> list[Post]:
    """Of one ticket its card, of several a list."""
    if len(tickets) != 1:
        ids = [ticket.id for ticket in tickets]
        return [Post("ticket.unclaimed", channel, {"ids": ids})] if ids else []
    (ticket,) = tickets
    face = await db.face(ws, ticket.id)
    shows = face.latest if face else None
    return [Post("ticket.unclaimed", channel, {"ids": [ticket.id]}, ticket=ticket.id, shows=shows)]


def _ask(tickets: Sequence[Ticket], now: datetime) -> list[Post]:
    """One message to each assignee."""
    of: defaultdict[str, list[str]] = defaultdict(list)
    for ticket in tickets:
        of[ticket.own or ""].append(ticket.id)
    return [
        Post("ticket.untouched", own, {"to": own, "ids": ids, "at": iso(now)})
        for own, ids in of.items()
        if is_user_id(own)
    ]


async def unclaimed(ws: str, ids: Sequence[str], db: Snapshot) -> tuple[Face, ...]:
    """Those that still are."""
    faces = [face for id in ids if (face := await db.face(ws, id)) and not face.withdrawn]
    return tuple(
        face
        for face in faces
        if (face.ticket.own, face.ticket.stat, face.ticket.pri) == (None, "open", 1)
    )


async def untouched(
    ws: str, own: str, ids: Sequence[str], since: str, db: Snapshot
) -> tuple[Face, ...]:
    """Those that nobody has touched since then and that still are the assignee's, who wants to be
    told."""
    if await db.notify_level(ws, own) == "none":
        return ()
    faces = [face for id in ids if (face := await db.face(ws, id)) and not face.withdrawn]
    return tuple(
        face
        for face in faces
        if face.ticket.own == own and face.ticket.stat != "done" and face.change.at <= since
    )


async def digest(ws: str, channel: str, db: Snapshot) -> Digest | None:
    """What waits of what everybody in that channel may see; None: nothing."""
    seen = db.seen_by(Sight(channel=channel))
    tickets, count = await seen.find(ws, Query(stat="open", unowned=True), 0, SHOWN)
    _, high = await seen.find(ws, Query(stat="open", unowned=True, pri=1), 0, 1)
    waiting = {"open": 0, "prog": 0}
    for (stat, _, _), n in (await seen.tally(ws)).items():
        waiting[stat] = waiting.get(stat, 0) + n
    if not waiting["open"] and not waiting["prog"]:
        return None
    owned = max(waiting["open"] - count, 0)
    return Digest(tuple(tickets), count, high, owned, waiting["prog"])
