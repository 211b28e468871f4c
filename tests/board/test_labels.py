"""Labels and clients on the board's pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from core.desk import Desk
from core.message import Actor, Message, Place
from core.store import Store
from handlers.web.board.submissions import ordered
from tests.board.conftest import Browser, form
from tests.conftest import Terse


@pytest.fixture
async def labelled(store: Store, browser: Browser) -> Browser:
    """T001 +eu +web, T002 without; acme has a channel."""
    await browser.say("new ticket: vpn is down +web +eu")
    await browser.say("new ticket: disk is full")
    place = Place("CA", "channel")
    bound = Message("client acme", Actor("ana", "local"), datetime.now(UTC), place=place)
    await Desk(store).handle(bound, Terse())
    return browser


async def test_cards_show_labels_and_filter_by_them(labelled: Browser) -> None:
    page = (await labelled.get("/")).text
    assert 'href="/?label=eu">+eu</a>' in page
    chosen = (await labelled.get("/?label=eu")).text
    assert "vpn is down" in chosen
    assert "disk is full" not in chosen
    assert 'name="label" value="eu"' in chosen
    assert "disk is full" not in (await labelled.get("/?label=eu,web")).text
    assert "vpn is down" not in (await labelled.get("/?label=none-such")).text


async def test_a_new_ticket_has_the_labels_and_the_due_time_of_its_form(browser: Browser) -> None:
    fields = form(await browser.get("/new"), "new")
    page = await browser.post("/", {**fields, "title": "vpn is down", "due": "0099"})
    assert 'name="due" value="0099"' in page.text
    due = f"{datetime.now(UTC) + timedelta(days=2):%Y-%m-%d}T17:00"
    said = {"title": "vpn is down", "labels": "eu Payments", "due": due}
    await browser.post("/", {**form(page, "new"), **said})
    shown = (await browser.get("/tickets/T001")).text
    assert 'id="labels" value="eu payments"' in shown
    assert f'id="due" value="{due}"' in shown


async def test_labels_are_written_over_in_their_place(labelled: Browser) -> None:
    fields = form(await labelled.get("/tickets/T001"), "f-labels")
    page = await labelled.post("/tickets/T001", {**fields, "labels": "eu, Payments"})
    assert 'id="labels" value="eu payments"' in page.text
    assert "You set +eu +payments" in unescape(page.text)
    page = await labelled.post("/tickets/T001", {**form(page, "f-labels"), "labels": ""})
    assert 'id="labels" value=""' in page.text
    assert "You set no labels" in page.text
    wrong = await labelled.post("/tickets/T001", {**form(page, "f-labels"), "labels": "a/b"})
    assert "label is one word" in wrong.text


async def test_a_client_is_given_taken_off_and_filtered_by(labelled: Browser) -> None:
    fields = form(await labelled.get("/tickets/T002"), "f-client")
    page = await labelled.post("/tickets/T002", {**fields, "client": "acme"})
    assert 'list="clients" value="acme"' in page.text
    assert "disk is full" in (await labelled.get("/?client=acme")).text
    assert "vpn is down" not in (await labelled.get("/?client=acme")).text
    beside = (await labelled.get("/?columns=client")).text
    assert ("disk is full" in beside, "vpn is down" in beside) == (True, False)
    await labelled.post("/tickets/T002", {**form(page, "f-client"), "client": ""})
    assert "disk is full" not in (await labelled.get("/?client=acme")).text


async def test_without_clients_no_page_names_them(browser: Browser) -> None:
    await browser.say("new ticket: vpn is down")
    assert 'name="client"' not in (await browser.get("/tickets/T001")).text
    assert 'name="client"' not in (await browser.get("/")).text


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "eu", "+eu"),
        ("eu web", "Web, x", "+web +x -eu"),
        ("eu", "", "-eu"),
        ("eu", "+eu", "+eu"),
    ],
)
def test_a_form_says_how_its_labels_changed(before: str, after: str, said: str) -> None:
    fields = {"order": "update", "ids": "T001", "labels_before": before, "labels": after}
    assert ordered(fields) == {"action": "update", "labels": said, "ids": "T001"}
