"""The report that a channel gets every week. It is made when it is sent, like a digest."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.access import Sight, may_choose
from core.command import Report, Weekly
from core.desk.unit_of_work import Work
from core.message import iso
from core.options import OFF, Options, options_of
from core.post import Post
from core.reply import Chosen, Failed, Reply, Table
from core.store import Snapshot, Transaction
from core.store.reports import Scope, Weekly as Stored
from core.translation import say
from core.weekly import latest

LATE = timedelta(hours=24)  # a report that could not be sent in this time is left out


async def weekly(work: Work, command: Weekly) -> Reply:
    """Set when the channel of the message gets its report. Only admins may, if there are any."""
    place, ws = work.message.place, work.message.workspace
    if place is None or place.channel_type == "im":
        return Failed(say("say it in a channel"))
    if not may_choose(work.role, has_admins=await work.db.has_admins()):
        return Failed(say("only admins can use set"))
    is_wide = not work.message.audience.external
    stored = None if command.at == OFF else Stored(place.channel, command.at, is_wide)
    await work.db.set_weekly(ws, place.channel, stored)
    if stored:  # the next one is the first
        options = options_of(await work.db.options(ws))
        await work.db.remind(ws, *_once(stored, latest(command.at, work.message.at, options.tz)))
    return Chosen({"report": command.at})


async def reports_due(ws: str, options: Options, now: datetime, db: Transaction) -> list[Post]:
    """Return the posts of the reports that are due, each once, however many processes ask."""
    posts = []
    for one in await db.weekly(ws):
        due = latest(one.at, now, options.tz)
        if now - due < LATE and await db.remind(ws, *_once(one, due)):
            posts.append(Post("ticket.report", one.channel, {"day": due.date().isoformat()}))
    return posts


async def weekly_table(ws: str, channel: str, day: str, db: Snapshot) -> Table | None:
    """Return the report of the seven days before a day, of what all in the channel may see.

    None if the channel gets none any more.
    """
    found = next((one for one in await db.weekly(ws) if one.channel == channel), None)
    if found is None:
        return None
    client = (await db.clients(ws)).get(channel)
    is_wide = found.is_wide and client is None
    seen = db.seen_by(Sight(public=is_wide, channel=channel, client=client))
    end = datetime.fromisoformat(f"{day}T00:00Z")
    first, last = (end - timedelta(days=days) for days in (7, 1))
    scope = Scope(first.date().isoformat(), last.date().isoformat())
    from core.desk.reports import table

    made = await table(ws, Report(), scope, end, seen, answers=is_wide)
    return made if isinstance(made, Table) else None


def _once(weekly: Stored, due: datetime) -> tuple[str, str]:
    """Return the name and the occasion of a report, as `remind` takes them."""
    return f"report:{weekly.channel}", iso(due)
