"""Moments that people say, in their own time zone -> UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from core.command import Deadline
from core.details import TIME
from core.message import Message, iso, minute
from core.options import options_of
from core.parser.moments import Working, moment
from core.reply import Failed
from core.ticket import NOBODY
from core.translation import say
from core.zones import zone_of


def zone_here(message: Message) -> tzinfo:
    """Return the time zone of who says the message: see `core.desk.context.within`."""
    return zone_of(message.actor.zone, UTC)


def utc(
    message: Message, options: Mapping[str, str], said: str, *, wakes: bool = False
) -> str | Failed:
    """Return the moment in UTC (`2026-12-04T16:00Z`), or the question for one that can be read.

    options: of the workspace; its working hours are the day's
    wakes: see `core.parser.moments.moment`
    """
    hours = Working(*options_of(options).hours)
    found = moment(said, message.at, zone_here(message), wakes=wakes, hours=hours)
    return minute(iso(found)) if found else unread()


def unread() -> Failed:
    """Return the question for a moment that can be read."""
    return Failed(say("when? like: friday 17:00"))


def in_utc(
    message: Message, options: Mapping[str, str], said: Mapping[str, str | None]
) -> dict[str, str | None] | Failed:
    """Return details that are times, in UTC; None for one that is removed. said: name -> words."""
    found: dict[str, str | None] = {}
    for name, words in said.items():
        if words is None:
            continue
        at = None if words == NOBODY else utc(message, options, words, wakes=name == "until")
        if isinstance(at, Failed):
            return at
        found[name] = at
    return found


def still_due(message: Message, options: Mapping[str, str], due: str | None) -> str | None:
    """Return when a new ticket is due; None if another person's words name a time that has passed.

    Their words are read on their own clock: when they wrote them, in their time zone.
    options: of the workspace
    due: words, or a time in UTC, which stays as it is
    """
    if message.author is None or due is None or TIME.fullmatch(due):
        return due
    own = message.actor.zone if message.author == message.user else None
    zone = message.author_zone or own or options.get("tz")
    actor = replace(message.actor, zone=zone)
    theirs = replace(message, at=message.written_at or message.at, actor=actor)
    at = utc(theirs, options, due)
    return at if isinstance(at, str) and at > minute(iso(message.at)) else None


_A_DAY = timedelta(days=1)


def span_of(message: Message, deadline: Deadline) -> tuple[str | None, str | None]:
    """Return the span of a list by due times: from the first to before the second, in UTC.

    Days and weeks are those of who asks; a week begins on Monday.
    """
    zone = zone_here(message)
    today = message.at.astimezone(zone).date()
    monday = today - _A_DAY * today.weekday()
    if deadline in ("any", "overdue"):
        return None, minute(iso(message.at)) if deadline == "overdue" else None
    first, days = {
        "today": (today, 1),
        "tomorrow": (today + _A_DAY, 1),
        "this week": (monday, 7),
        "next week": (monday + 7 * _A_DAY, 7),
    }[deadline]
    since, before = (
        minute(iso(datetime.combine(day, time(), zone))) for day in (first, first + _A_DAY * days)
    )
    return since, before
