"""Calendar feeds (RFC 5545) at secret addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from aiohttp import web

from core.desk.agenda import Event, agenda
from core.settings import lacking
from core.store import Store
from core.tokens import hash_of
from handlers.web.people import People, SignInError
from handlers.web.site import Part

if TYPE_CHECKING:
    from icalendar import Event as Component

MEDIA_TYPE = "text/calendar"
REFRESH = timedelta(minutes=15)  # how often calendars should look


def utcnow() -> datetime:
    """Return the time (aware, UTC)."""
    return datetime.now(UTC)


def calendars(
    store: Store, people: People | None = None, now: Callable[[], datetime] = utcnow
) -> Part:
    """Return the part of the site that serves feeds. Who has the address of one needs no sign-in.

    people: what Slack knows about its users; None without Slack
    """

    async def feed(request: web.Request) -> web.Response:
        hash = hash_of(request.match_info["code"])
        found = await store.read(lambda db: db.feed(hash))
        if found is None:
            raise web.HTTPNotFound
        try:
            known = await people.standing(found.workspace, found.user) if people else None
        except SignInError as error:
            raise web.HTTPNotFound from error
        standing = known or found.standing
        events = await store.read(lambda db: agenda(found, standing, now(), db))
        return _answer(request, events)

    def add(site: web.Application) -> None:
        site.router.add_get(r"/calendar/{code:[A-Za-z0-9_-]{43}}.ics", feed)

    return add


def _answer(request: web.Request, events: Sequence[Event]) -> web.Response:
    body = as_ics(events)
    tag = hashlib.sha256(body).hexdigest()[:32]
    changed = max((datetime.fromisoformat(one.changed_at) for one in events), default=None)
    tags = request.if_none_match
    is_same = tags is not None and any(one.value in (tag, "*") for one in tags)
    response = web.Response(status=304) if is_same else web.Response(body=body)
    if not is_same:
        response.content_type, response.charset = MEDIA_TYPE, "utf-8"
    response.etag, response.last_modified = tag, changed
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def as_ics(events: Sequence[Event]) -> bytes:
    """Return the events as an iCalendar stream. Raises SettingsError without icalendar."""
    try:
        from icalendar import Calendar  # optional, and slow to load
    except ImportError as error:
        raise lacking("a calendar", "icalendar~=7.3") from error
    made = Calendar()
    made.add("prodid", "-//Ticket desk//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", "Tickets")
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for event in events:
        made.add_component(_component(event))
    return bytes(made.to_ical())


def _component(event: Event) -> Component:
    import icalendar

    made = icalendar.Event()
    start, changed = map(datetime.fromisoformat, (event.at, event.changed_at))
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("dtstart", start)
    if event.minutes:
        made.add("duration", timedelta(minutes=event.minutes))
    made.add("summary", event.title)
    made.add("description", event.desc)
    made.add("status", "CANCELLED" if event.is_off else "CONFIRMED")
    made.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    guests = [("attendee", guest) for guest in event.guests]
    for name, user in [("organizer", event.by), *guests] if event.by else ():
        address = icalendar.vCalAddress(f"urn:ticket-desk:{user}")
        address.params["cn"] = user
        made.add(name, address)
    return made
