"""Types of requests on the board: listed, filled in, made and removed by admins."""

from __future__ import annotations

from datetime import UTC, datetime
from html import unescape

from playwright.async_api import Page, expect

from core.desk import Desk
from core.message import Actor, Message
from core.request_file import store_types
from core.requests import Question, RequestType
from core.store import Store
from tests.board.chromium import needed, shuts_nobody_out
from tests.board.conftest import Browser, form
from tests.conftest import Terse, on_one_store

ACCESS = (
    "request type access: system? (github, aws); why? long; until? date, optional;"
    " for whom? person, optional; title Access to {system}; approvers @bob @cy all"
)
FILE = RequestType("door", (Question("door", "Which <door>?"),), "Door {door}")


async def made(store: Store, text: str = ACCESS) -> None:
    """ana makes a type; another is in the file."""
    await store_types(store, [FILE])
    message = Message(text, Actor("ana", "local"), datetime.now(UTC))
    await Desk(store).handle(message, Terse())


async def test_the_page_lists_types_with_who_made_them(browser: Browser, store: Store) -> None:
    assert "There are no types of requests." in (await browser.get("/requests")).text
    await made(store)
    page = (await browser.get("/requests")).text
    for said in ("system", "bob, cy (all)", "ana", "the file REQUESTS", "Which &lt;door&gt;?"):
        assert said in page
    assert 'aria-label="Remove access"' in page
    assert 'aria-label="Remove door"' not in page
    await store.set_admins(["U0"])
    page = (await browser.get("/requests")).text
    assert "Remove access" not in page
    assert 'id="r-new"' not in page


async def test_who_may_not_make_types_makes_none(browser: Browser, store: Store) -> None:
    fields = {"order": "define", "type": "key", "text": "why?"}
    page = await browser.get("/requests")
    token = page.text.partition('name="token" value="')[2].partition('"')[0]
    await store.set_admins(["U0"])
    refused = await browser.post("/requests", {**fields, "token": token, "once": "x"})
    assert "Only admins make request types" in unescape(refused.text)
    assert (await store.read(lambda db: db.made_types("local"))) == {}


async def test_a_form_that_is_refused_keeps_what_was_typed(browser: Browser, store: Store) -> None:
    await made(store)
    fields = form(await browser.get("/requests?type=access"), "r-access")
    page = await browser.post("/requests", {**fields, "ask.system": "aws", "ask.until": "soonish"})
    assert "Why is missing" in page.text
    assert '<option value="aws" selected>' in page.text
    said = {"ask.system": "aws", "ask.why": "a=b\nc", "ask.for_whom": ""}
    await browser.post("/requests", {**form(page, "r-access"), **said})
    ticket = (await browser.get("/tickets/T001")).text
    assert "System: aws\nWhy: a=b\nc" in unescape(ticket)
    assert "waits for approval by bob, cy" in ticket


@needed
@on_one_store
async def test_a_type_is_made_filled_in_and_removed(page: Page, store: Store) -> None:
    await page.goto("/requests")
    await page.get_by_label("Name").fill("access")
    await page.get_by_label("Questions and values").fill(ACCESS.partition(": ")[2])
    await page.get_by_role("button", name="Save").click()
    await page.get_by_role("link", name="access").click()
    sheet = page.locator("#r-access .draft")
    await expect(sheet).to_contain_text("bob, cy are asked to approve it")
    await sheet.get_by_label("System").select_option("aws")
    await sheet.get_by_label("Why").fill("deploys")
    await sheet.get_by_label("For whom").fill("@dan")
    await sheet.get_by_role("button", name="Create ticket").click()
    await expect(page.get_by_role("status").first).to_contain_text("Access to aws")
    await shuts_nobody_out(page)
    await page.get_by_role("button", name="Undo").click()
    await expect(page.get_by_role("status").first).to_contain_text("withdrawn")
    await page.get_by_role("button", name="Remove access").click()
    await expect(page.locator("#r-access")).to_have_count(0)
