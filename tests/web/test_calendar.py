"""Calendar feeds: read by an iCalendar library, and kept by a CalDAV server."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import socket
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import icalendar
import pytest_asyncio

from core.desk import Desk
from core.desk.agenda import Event
from core.message import Place
from core.store import Store
from core.translation import say
from handlers.web.calendar import as_ics, calendars
from handlers.web.people import SignInError
from handlers.web.site import build_site, listen
from tests.conftest import START, Office

DIRECT = Place("D1", "im")


class Left:
    """Slack, where everybody has left."""

    async def standing(self, workspace: str, user: str) -> Any:
        raise SignInError(say("nobody is here"))


class Guests:
    """Slack, where everybody has become a guest."""

    async def standing(self, workspace: str, user: str) -> Any:
        return "guest"


class Served:
    """A site with feeds, and an office whose desk knows its address."""

    def __init__(self, store: Store, base: str, session: aiohttp.ClientSession) -> None:
        self.office = Office(Desk(store, base))
        self.session = session

    async def address(self, said: str = "calendar", user: str = "U1") -> str:
        return (await self.office.say(said, user, place=DIRECT, may_sign_in=True)).split('"')[7]

    async def get(self, url: str, **headers: str) -> tuple[int, Any, bytes]:
        async with self.session.get(url, headers=headers) as answer:
            return answer.status, answer.headers, await answer.read()


@contextlib.asynccontextmanager
async def serving(store: Store, people: Any = None) -> AsyncIterator[Served]:
    site = build_site(calendars(store, people, lambda: START))
    runner = await listen(site, "127.0.0.1", 0)
    (_, port, *_) = runner.addresses[0]
    try:
        async with aiohttp.ClientSession() as session:
            yield Served(store, f"http://127.0.0.1:{port}", session)
    finally:
        await runner.cleanup()


@pytest_asyncio.fixture
async def served(store: Store) -> AsyncIterator[Served]:
    async with serving(store) as made:
        yield made


async def test_a_feed_is_what_calendars_read(served: Served) -> None:
    office = served.office
    await office.say("new ticket: vpn down in the Köln office\n" + "and all its lamps " * 8)
    await office.say("give T1 to me")
    await office.say("meet @U2 about T1 fri 10:00 45m")
    await office.say("T1 due fri 17:00")
    url = await served.address()
    status, headers, body = await served.get(url)
    assert (status, headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    meeting, due = icalendar.Calendar.from_ical(body).walk("VEVENT")
    assert meeting.decoded("dtstart") == datetime(2026, 1, 16, 10, tzinfo=UTC)
    assert meeting.decoded("duration") == timedelta(minutes=45)
    assert (meeting["sequence"], meeting["status"]) == (0, "CONFIRMED")
    assert "Köln" in str(meeting["summary"])
    assert due.decoded("dtstart") == datetime(2026, 1, 16, 17, tzinfo=UTC)
    uid = meeting["uid"]
    await office.say("cancel the meeting about T1")
    _, _, body = await served.get(url)
    cancelled = icalendar.Calendar.from_ical(body).walk("VEVENT")[0]
    assert (cancelled["uid"], cancelled["sequence"], cancelled["status"]) == (uid, 1, "CANCELLED")
    await office.say("undo")
    _, _, body = await served.get(url)
    back = icalendar.Calendar.from_ical(body).walk("VEVENT")[0]
    assert (back["uid"], back["sequence"], back["status"]) == (uid, 2, "CONFIRMED")


async def test_an_unchanged_feed_is_not_sent_again(served: Served) -> None:
    await served.office.say("new ticket: vpn down")
    await served.office.say("meet @U2 about T1 fri 10:00")
    url = await served.address()
    _, headers, body = await served.get(url)
    assert headers["Last-Modified"] == "Thu, 15 Jan 2026 09:31:00 GMT"
    status, _, nothing = await served.get(url, **{"If-None-Match": headers["ETag"]})
    assert (status, nothing) == (304, b"")
    await served.office.say("move the meeting about T1 to mon 9:00")
    status, changed, again = await served.get(url, **{"If-None-Match": headers["ETag"]})
    assert (status, again == body, changed["ETag"] == headers["ETag"]) == (200, False, False)


async def test_a_feed_that_ended_or_never_was_is_not_found(served: Served) -> None:
    url = await served.address()
    assert (await served.get(url))[0] == 200
    other = await served.address("new calendar")
    assert [(await served.get(one))[0] for one in (url, other)] == [404, 200]
    await served.office.say("calendar off")
    assert (await served.get(other))[0] == 404
    assert (await served.get(url[:-5] + ".ics"))[0] == 404


def shifts_in(body: bytes) -> list[tuple[str, datetime, datetime, str]]:
    """(who, from, to, uid) of each entry about people on call."""
    entries: list[Any] = icalendar.Calendar.from_ical(body).walk("VEVENT")
    return [
        (
            str(one["SUMMARY"]),
            one.start,
            one.end,
            str(one["UID"]),
        )
        for one in entries
        if "oncall" in str(one["UID"])
    ]


async def test_a_feed_says_who_is_on_call_for_eight_weeks(served: Served) -> None:
    address = await served.address()
    await served.office.say("on call @U1, @U2 weekly mon 9:00")
    turns = shifts_in((await served.get(address))[2])
    assert turns[0][1] <= START < turns[0][2]
    assert all(turn[2] == later[1] for turn, later in itertools.pairwise(turns))
    assert turns[-1][1] < START + timedelta(weeks=8) <= turns[-1][2]
    assert {turn[0] for turn in turns} == {"On call", "On call: U2"}
    assert len({turn[3] for turn in turns}) == len(turns) == 9
    await served.office.say("@U2 covers saturday")
    after = shifts_in((await served.get(address))[2])
    assert {turn[3] for turn in turns} <= {turn[3] for turn in after}
    assert next(turn for turn in after if turn[1].weekday() == 5)[0] == "On call: U2"


async def test_one_person_who_is_always_on_call_has_one_entry(store: Store) -> None:
    async with serving(store) as served:
        address = await served.address()
        await served.office.say("on call infra @U2 weekly mon 9:00")
        ((who, since, until, uid),) = shifts_in((await served.get(address))[2])
        assert (who, since < START, until > START + timedelta(weeks=8)) == (
            *("On call (infra): U2", True, True),
        )
        assert uid.endswith("@ticket-desk")


async def test_guests_do_not_hear_who_is_on_call(store: Store) -> None:
    async with serving(store, Guests()) as served:
        address = await served.address()
        await served.office.say("on call @U1, @U2 weekly mon 9:00")
        assert shifts_in((await served.get(address))[2]) == []


async def test_who_has_left_has_no_feed(store: Store) -> None:
    async with serving(store, Left()) as served:
        assert (await served.get(await served.address()))[0] == 404


@contextlib.asynccontextmanager
async def radicale(folder: Path) -> AsyncIterator[str]:
    """Run a Radicale server; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = (f"--server-hosts=127.0.0.1:{port}", "--auth-type=none", "--rights-type=from_file")
    rights = folder / "rights"
    rights.write_text("[all]\nuser = .*\ncollection = .*\npermissions = RrWw\n")
    where = (f"--rights-file={rights}", f"--storage-filesystem-folder={folder / 'kept'}")
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "radicale", *options, *where, stderr=asyncio.subprocess.PIPE
    )
    assert program.stderr
    try:
        async with asyncio.timeout(20):
            while b"ready" not in (line := await program.stderr.readline()):
                assert line, "Radicale ended"
        yield f"http://127.0.0.1:{port}"
    finally:
        program.terminate()
        await program.communicate()


async def test_a_caldav_server_keeps_moves_and_cancels(
    tmp_path: Path,
) -> None:
    made = Event("one@ticket-desk", "T001 vpn; down", "2026-01-16T10:00Z", "2026-01-15T09:30:00Z")
    auth = {"Authorization": aiohttp.encode_basic_auth("ana", "x")}
    async with radicale(tmp_path) as base, aiohttp.ClientSession(headers=auth) as session:
        async with session.request("MKCALENDAR", f"{base}/ana/desk/") as answer:
            assert answer.status == 201, await answer.text()
        for sequence, status in ((0, "CONFIRMED"), (1, "CANCELLED")):
            event = Event(
                **{name: getattr(made, name) for name in ("uid", "title", "at", "changed_at")},
                minutes=30,
                sequence=sequence,
                by="U1",
                guests=("U2", "U3"),
                is_off=bool(sequence),
            )
            feed = icalendar.Calendar.from_ical(as_ics([event]))
            del feed["method"]  # a stored object is no message
            address = f"{base}/ana/desk/one.ics"
            async with session.put(address, data=feed.to_ical()) as answer:
                assert answer.status in (201, 204), await answer.text()
            async with session.get(address) as answer:
                [kept] = icalendar.Calendar.from_ical(await answer.read()).walk("VEVENT")
            assert (kept["uid"], kept["sequence"], kept["status"]) == (made.uid, sequence, status)
            assert kept["summary"] == "T001 vpn; down"
            assert kept.to_ical().count(b"ATTENDEE") == 2
