"""Who is on call according to an iCalendar file. The libraries are loaded when one is read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from core.errors import CalendarError
from core.rota import Shift
from core.ticket import cut, one_line

BACK, AHEAD = timedelta(days=35), timedelta(days=70)  # what is kept of a calendar
SHIFTS_MAX = 500
NAME_MAX = 60  # characters of a person's name in an entry

# Repetitions so frequent that they would take long to list.
_ENDLESS = re.compile(
    rb"FREQ=(SECOND|MINUTE|HOUR)LY|BY(SECOND|MINUTE|HOUR)=\d+(,\d+){3}", re.IGNORECASE
)
_USER = re.compile(r"\b[UW][A-Z0-9]{5,20}\b")


def shifts_in(content: bytes, now: datetime) -> list[Shift]:
    """Return the shifts of a calendar around a time, in order.

    An entry is for the Slack user whose id is in its title or among its guests. Without an id its
    title is the name of the person, whom nobody can mention. Raises CalendarError.
    """
    try:
        import icalendar
        import recurring_ical_events
    except ImportError as error:
        raise CalendarError("for calendars install icalendar, recurring-ical-events") from error
    if _ENDLESS.search(content.replace(b"\r\n ", b"").replace(b"\n ", b"")):
        raise CalendarError("no calendar: entries repeat more often than daily")
    try:
        calendar = icalendar.Calendar.from_ical(content)
        found = recurring_ical_events.of(calendar).between(now - BACK, now + AHEAD)
        shifts = [shift for event in found if (shift := _shift(event))]
    except Exception as error:
        raise CalendarError(f"no calendar: {type(error).__name__}") from error
    return sorted(shifts)[:SHIFTS_MAX]


def _shift(event: Any) -> Shift | None:
    """Return the shift of an entry; None if it is empty or has no name."""
    ends = ("DTSTART", "DTEND")
    since, until = (_instant(event[name].dt) if name in event else None for name in ends)
    if since is None:
        return None
    until = until or since + timedelta(days=1)
    title = one_line(str(event.get("SUMMARY", "")))
    guests = event.get("ATTENDEE") or []
    told = [title, *map(str, guests if isinstance(guests, list) else [guests])]
    known = next((found[0] for text in told if (found := _USER.search(text))), None)
    user = known or cut(title, NAME_MAX)
    return Shift(since, until, user) if user and since < until else None


def _instant(at: date | datetime) -> datetime:
    """Return the time in UTC. A day is taken from its midnight there."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time(), UTC)
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
