"""Forms as commands: what each orders, once, and what is in the way of it."""

from __future__ import annotations

from datetime import UTC, datetime
from html import unescape

import pytest

from core.desk import Desk
from core.message import Actor, Message
from core.store import Store
from handlers.web.board.submissions import ordered
from tests.board.conftest import Browser, form
from tests.conftest import Terse


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"order": "update", "pri": "1"}, {"action": "update", "pri": "1"}),
        ({"order": "update", "own": "ana"}, {"action": "update"}),
        ({"order": "assign", "own": " "}, {"action": "assign", "own": "none"}),
        ({"order": "comment", "text": "close it"}, {"action": "update", "res": "close it"}),
        ({"order": "note", "text": "vip"}, {"action": "note", "text": "vip"}),
        ({"order": "update", "due": ""}, {"action": "update", "due": "none"}),
        ({"order": "update", "pri": "1", "res": ""}, {"action": "update", "pri": "1"}),
        ({"order": "close", "res": ""}, {"action": "close"}),
    ],
)
def test_a_form_orders_what_its_command_takes(fields: dict[str, str], said: dict[str, str]) -> None:
    assert ordered({**fields, "ids": "T001,T002"}) == {**said, "ids": "T001,T002"}


@pytest.mark.parametrize("order", ["", "set", "forget", "board", "undo"])
def test_what_no_form_orders_is_not_ordered(order: str) -> None:
    assert ordered({"order": order, "ids": "T001"}) is None


async def test_a_form_that_is_sent_twice_is_done_once(browser: Browser) -> None:
    await browser.say("vpn is down")
    fields = {**form(await browser.get("/tickets/T001"), "f-pri"), "pri": "1"}
    for _ in range(2):
        page = await browser.post("/tickets/T001", fields)
        assert '"data":{"id":"T001","pri":1}' in unescape(page.text)
    assert page.text.count("You set the priority to high") == 1


async def test_who_comes_second_hears_so_and_loses_no_word(store: Store, browser: Browser) -> None:
    await browser.say("vpn is down")
    fields = {**form(await browser.get("/tickets/T001"), "f-title"), "title": "vpn is slow"}
    other = Message("rename T1 to vpn is gone", Actor("bob", "local"), datetime.now(UTC))
    await Desk(store).handle(other, Terse())
    page = await browser.post("/tickets/T001", fields)
    assert "was changed (title: vpn is gone) by bob" in page.text
    assert 'id="e-title" open' in page.text
    assert 'name="title" aria-label="Title" value="vpn is slow"' in page.text
    again = {**form(page, "f-title"), "title": "vpn is slow"}
    assert '<h1 id="title">vpn is slow</h1>' in (await browser.post("/tickets/T001", again)).text


async def test_a_comment_that_is_refused_keeps_its_words(browser: Browser) -> None:
    await browser.say("vpn is down")
    fields = {**form(await browser.get("/tickets/T001"), "chat"), "order": "comment"}
    await browser.say("undo")
    page = await browser.post("/tickets/T001", {**fields, "text": "vendor called"})
    assert (page.status, ">\nvendor called</textarea>" in page.text) == (404, True)


async def test_a_form_that_no_page_gave_is_not_done(browser: Browser) -> None:
    await browser.say("vpn is down")
    fields = {**form(await browser.get("/tickets/T001"), "f-stat"), "stat": "done", "token": "x"}
    assert (await browser.post("/tickets/T001", fields)).status == 403
    assert "You closed it" not in (await browser.get("/tickets/T001")).text
