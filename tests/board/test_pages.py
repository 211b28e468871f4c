"""Pages as they come from the server: what is said on them, and what they show."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from core.desk import Desk
from core.message import Actor, Message
from core.store import Store
from tests.board.conftest import Browser, form
from tests.conftest import Terse, once_on_postgres
from tests.web.conftest import Answer

Titles = Callable[[Answer], list[str]]


async def test_a_message_is_answered_as_a_card_and_as_json(
    browser: Browser, titles: Titles
) -> None:
    page = await browser.say("vpn is down in Berlin, urgent")
    assert '{"status":"ok","action":"created","data":{"id":"T001"' in unescape(page.text)
    assert titles(page) == ["vpn is down in Berlin"]


async def test_a_form_that_is_sent_twice_is_done_once(browser: Browser, titles: Titles) -> None:
    fields = {**form(await browser.get(), "chat"), "text": "vpn is down"}
    first = await browser.post("/", fields)
    again = await browser.post("/", fields)
    assert titles(again) == titles(first) == ["vpn is down"]
    assert again.text.count('"action"') == first.text.count('"action"')


async def test_a_button_does_what_it_says_and_undo_takes_it_back(browser: Browser) -> None:
    await browser.say("vpn is down")
    assert '"stat":"done"' in unescape((await browser.press("Close")).text)
    assert "Reopen" in (await browser.get("/tickets/T001")).text
    assert '"action":"undone"' in unescape((await browser.say("undo")).text)
    assert "Close" in (await browser.get("/tickets/T001")).text


async def test_what_is_said_on_a_tickets_page_is_about_it(browser: Browser) -> None:
    await browser.say("vpn is down")
    page = await browser.say("close, fixed by rollback", "/tickets/T001")
    assert '"id":"T001","stat":"done","res":"fixed by rollback"' in unescape(page.text)


async def test_a_tickets_page_tells_how_many_others_have_it_and_who(
    browser: Browser, store: Store
) -> None:
    await browser.say("vpn is down")
    message = Message("+1", Actor("U7", "local"), datetime.now(UTC), ticket="T001")
    await Desk(store).handle(message, Terse())
    page = await browser.get("/tickets/T001")
    assert "1 other has this problem" in page.text
    assert "U7 has this problem too" in page.text
    assert "1 other has this problem" in (await browser.say("T1")).text


async def test_a_page_says_until_when_its_assignee_has_it(browser: Browser) -> None:
    await browser.say("new ticket: vpn is down")
    assert "held until" not in (await browser.get("/tickets/T001")).text
    await browser.say("next for 20m")
    assert "<small>held until " in (await browser.get("/tickets/T001")).text


async def test_a_page_of_no_ticket_says_so(browser: Browser) -> None:
    page = await browser.get("/tickets/T009")
    assert (page.status, "No ticket T009" in page.text) == (404, True)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["vpn is down", "guide is out of date", "tests are flaky"]),
        ("stat=done", ["tests are flaky"]),
        ("cat=doc", ["guide is out of date"]),
        ("pri=1", ["vpn is down"]),
        ("own=me", ["vpn is down"]),
        ("own=none", ["guide is out of date", "tests are flaky"]),
        ("text=gui", ["guide is out of date"]),
        ("text=%25", []),
        ("text=''", []),
        ("text=%F0%9F%99%82", []),
        ("by=bob", []),
        ("since=2999-01-01", []),
    ],
)
async def test_filters_choose_what_is_shown(
    browser: Browser, titles: Titles, asked: str, shown: list[str]
) -> None:
    await browser.say("vpn is down, urgent")
    await browser.say("new ticket: guide is out of date #doc")
    await browser.say("new ticket: tests are flaky #code")
    await browser.say("take T1; close T3")
    assert titles(await browser.get(f"/?{asked}")) == shown


async def test_a_filter_that_is_none_is_said_to_be_wrong_and_all_is_shown(
    browser: Browser, titles: Titles
) -> None:
    await browser.say("vpn is down")
    page = await browser.get("/?cat=hardware")
    assert "Cat: code, infra, doc, other" in page.text
    assert titles(page) == ["vpn is down"]


async def test_a_long_column_has_pages(browser: Browser, titles: Titles) -> None:
    for n in range(3):
        lines = "\n".join(f"new ticket: printer {m} jams" for m in range(n * 20, n * 20 + 20))
        await browser.say(lines)
    first, second = await browser.get("/?stat=open"), await browser.get("/?stat=open&page=2")
    assert 'href="/?stat=open"' in (await browser.get()).text
    assert (len(titles(first)), len(titles(second))) == (24, 24)
    assert 'rel="next" href="/?stat=open&amp;page=2&amp;after=0.2.24.' in first.text
    assert "page=4" not in (await browser.get("/?stat=open&page=3")).text


async def test_a_page_of_a_column_goes_on_after_the_one_before(
    browser: Browser, titles: Titles
) -> None:
    for n in range(3):
        lines = "\n".join(f"new ticket: printer {m} jams" for m in range(n * 20, n * 20 + 20))
        await browser.say(lines)
    first = await browser.get("/?stat=open")
    await browser.say("close T1-T7")
    (path,) = re.findall('rel="next" href="([^"]+)"', first.text)
    second = await browser.get(unescape(path))
    assert titles(second) == [f"printer {n} jams" for n in range(24, 48)]
    assert 'rel="prev" href="/?stat=open&amp;page=1"' in second.text
    beside = await browser.get("/?after=0.2.24.24")  # columns side by side have no pages
    assert titles(beside)[0] == "printer 7 jams"


async def test_a_list_in_the_chat_box_goes_on_after_its_last_row(browser: Browser) -> None:
    await browser.say("\n".join(f"new ticket: printer {m} jams" for m in range(1, 21)))
    await browser.say("list open")
    await browser.say("close T1-T7")
    page = await browser.say("more")
    rows = re.findall(r'"id":"(T\d+)"', unescape(page.text))
    assert rows == [f"T{n:03d}" for n in range(11, 21)]


async def test_what_is_no_cursor_is_said_so(browser: Browser) -> None:
    page = await browser.get("/?stat=open&after=yesterday")
    assert "After is a list&#39;s cursor" in page.text


async def test_statistics_have_charts_with_the_same_numbers_as_tables(
    store: Store, browser: Browser
) -> None:
    for days in (1, 0):
        at = datetime.now(UTC) - timedelta(days=days)
        await Desk(store).handle(Message("vpn is down", Actor("local", "local"), at), Terse())
    page = (await browser.get("/stats")).text
    assert page.count('<svg xmlns="http://www.w3.org/2000/svg" class="pygal-chart"') >= 3
    assert "2 opened, 0 closed" in page
    assert page.count("<table>") == page.count('class="pygal-chart"')


async def test_what_the_filters_choose_is_downloaded_as_a_sheet(browser: Browser) -> None:
    await browser.say('{"action":"create","title":"=1+2","cat":"code"}')
    await browser.say("new ticket: guide is out of date #doc")
    assert 'href="/tickets.csv?cat=code" download' in (await browser.get("/?cat=code")).text
    sheet = await browser.get("/tickets.csv?cat=code")
    head, row = sheet.text.splitlines()
    assert head == '\ufeff"id","title","desc","cat","pri","stat","created","res","by","own"'
    assert row.startswith('"T001","\'=1+2",')
    assert sheet.headers["Content-Disposition"] == 'attachment; filename="tickets.csv"'


async def test_a_sheet_of_no_list_says_so(browser: Browser) -> None:
    assert (await browser.get("/tickets.csv?cat=hardware")).status == 400


async def test_statistics_tell_how_long_tickets_waited(store: Store, browser: Browser) -> None:
    for minutes, text in ((3000, "vpn is down, urgent"), (30, "close T1")):
        at = datetime.now(UTC) - timedelta(minutes=minutes)
        user = "local" if minutes == 3000 else "bob"
        await Desk(store).handle(Message(text, Actor(user, "local"), at), Terse())
    page = (await browser.get("/stats")).text
    assert page.count("half within 2.1 days") == 4  # in words and for who cannot see the chart


SAID = ["close", "help", "T1-T2 done", "list", "T9", "new", "new", "history T1", "stats", "why T1"]


@once_on_postgres(
    "said", [*SAID, "settings", "undo", "format json", "kafka", "+1 T1", "T1, who has it?"]
)
async def test_every_answer_has_its_card(browser: Browser, said: str) -> None:
    await browser.say("printer jams\nprinter 2 jams")
    page = await browser.say(said)
    assert (page.status, 'class="shown"' in page.text) == (200, True)


async def test_saved_lists_are_views_of_their_owner(browser: Browser) -> None:
    await browser.say("save open infra p1 as fire")
    await browser.say("save ready as free")
    await browser.say("save +payments as pay")  # the board has no filter for it
    page = (await browser.get()).text
    assert 'href="/?stat=open&amp;cat=infra&amp;pri=1">fire</a>' in page
    assert 'href="/?stat=open&amp;blocked=no">free</a>' in page
    assert ">pay</a>" not in page


async def test_the_statistics_show_who_does_it_once_somebody_does(browser: Browser) -> None:
    assert "Routes" not in (await browser.get("/stats")).text
    for said in ("route infra to @ana @bob", "on call @ana, @bob weekly", "away @bob until mon"):
        await browser.say(said)
    page = (await browser.get("/stats")).text
    for shown in ("On call", "Away", "Routes", "ana bob"):
        assert shown in page
