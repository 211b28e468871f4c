"""The board for a day's work: what it shows of many tickets, and several changed at once."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, Page, ViewportSize, expect

from core.desk.columns import BESIDE
from tests.board.chromium import needed, shuts_nobody_out, titles
from tests.board.conftest import Browser as Plain, form
from tests.conftest import on_one_store

# What a browser does is the same on every store: `test_pages.py` has the pages on each.
pytestmark = [needed, on_one_store]

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
async def many(page: Page, browser: Plain) -> Page:
    """The board with 16 open tickets, one of them in progress, one done."""
    await browser.say("\n".join(f"new ticket: printer {n} jams" for n in range(1, 17)))
    await browser.say("T1 p1; take T2; T3 prog looking into it; close T4, bought another")
    await page.goto("/")
    return page


async def test_a_card_tells_its_age_and_its_assignee(many: Page) -> None:
    cards = many.locator("#open .card")
    await expect(cards.nth(0)).to_contain_text("high")
    await expect(cards.nth(0).locator("time")).to_have_text("today")
    await expect(cards.nth(0).locator(".own")).to_have_text("unassigned")
    await expect(cards.nth(1).locator(".own")).to_have_text("assigned to you")


async def test_a_column_pages_beside_the_others(many: Page) -> None:
    await expect(titles(many)).to_have_count(BESIDE)
    await many.locator("#open").get_by_role("link", name="Next").click()
    await expect(titles(many)).to_have_text(["printer 15 jams", "printer 16 jams"])
    await expect(titles(many, "prog")).to_have_text(["printer 3 jams"])
    await many.locator("#open").get_by_role("link", name="Previous").click()
    await expect(titles(many)).to_have_count(BESIDE)


async def test_done_is_collapsed_and_stays_as_it_was_left(many: Page, browser: Plain) -> None:
    await expect(titles(many, "done").first).to_be_hidden()
    await many.locator("#done summary").click()
    await expect(titles(many, "done").first).to_be_visible()
    await browser.say("close T5")
    await expect(titles(many, "done")).to_have_count(2)
    await expect(titles(many, "done").first).to_be_visible()


async def test_a_phone_shows_one_state_and_folds_the_filters(many: Page) -> None:
    await many.set_viewport_size(PHONE)
    await expect(titles(many).first).to_be_visible()
    await expect(many.locator("#prog")).to_be_hidden()
    await expect(many.get_by_label("Category").first).to_be_hidden()
    height = await many.evaluate("document.documentElement.scrollHeight")
    assert height < 2 * PHONE["height"]
    await many.get_by_role("navigation", name="States").get_by_text("In progress").click()
    await expect(titles(many, "prog")).to_have_text(["printer 3 jams"])
    await shuts_nobody_out(many)


async def test_tabs_are_views_with_a_link(many: Page) -> None:
    await many.get_by_role("link", name="Mine").click()
    await expect(titles(many)).to_have_text(["printer 2 jams"])
    await expect(many).to_have_url(re.compile(r"/\?own=me$"))
    await many.get_by_role("link", name="High").click()
    await expect(titles(many)).to_have_text(["printer 1 jams"])
    await many.get_by_role("link", name="Unassigned").click()
    await expect(many.get_by_role("link", name="Unassigned")).to_have_attribute(
        "aria-current", "page"
    )


async def test_a_view_is_saved_as_a_link_and_removed(many: Page) -> None:
    await many.fill("#search", "printer 1")
    await expect(many).to_have_url(re.compile(r"text=printer\+1"))
    await many.get_by_text("Save view").click()
    await many.get_by_label("Name of the view").fill("Ones")
    await many.get_by_role("button", name="Save").click()
    await expect(many.get_by_role("link", name="Ones")).to_have_attribute("aria-current", "page")
    await many.get_by_role("link", name="All", exact=True).click()
    await many.get_by_role("link", name="Ones").click()
    await expect(many.locator("#search")).to_have_value("printer 1")
    await many.get_by_text("Save view").click()
    await many.get_by_role("button", name="Remove “Ones”").click()
    await expect(many.get_by_role("link", name="Ones")).to_have_count(0)


async def test_a_view_leads_nowhere_but_to_the_board(browser: Plain) -> None:
    fields = {**form(await browser.get(), "chat"), "name": "x", "filters": "//evil.example?cat=doc"}
    page = await browser.post("/views", fields)
    assert (page.status, page.headers["Location"]) == (303, "/")
    assert (await browser.post("/views", {**fields, "token": "x"})).status == 403


async def test_the_order_is_chosen(many: Page) -> None:
    await many.get_by_label("Order").select_option("new")
    await expect(titles(many).first).to_have_text("printer 16 jams")
    await many.get_by_label("Order").select_option("old")
    await expect(titles(many).first).to_have_text("printer 1 jams")


async def test_several_are_changed_at_once_and_taken_back_at_once(
    many: Page, browser: Plain
) -> None:
    for id in ("T006", "T007", "T008"):
        await many.get_by_label(f"Select {id}").check()
    await browser.say("T1 p2")  # a live update meanwhile
    await expect(many.locator("#open .pri")).to_have_count(0)
    await expect(many.locator(".pick:checked")).to_have_count(3)
    batch = many.locator("#batch")
    await batch.get_by_label("State").select_option("prog")
    await batch.get_by_label("Priority").select_option("1")
    await batch.get_by_role("button", name="Change").click()
    await expect(many.locator("#prog .pri.p1")).to_have_count(3)
    await expect(many.locator(".pick:checked")).to_have_count(0)
    await expect(many.locator(".toast")).to_contain_text("Updated 3 tickets")
    await many.locator(".toast").get_by_role("button", name="Undo").click()
    await expect(titles(many, "prog")).to_have_text(["printer 3 jams"])


async def test_several_are_given_to_somebody(many: Page) -> None:
    for id in ("T006", "T007"):
        await many.get_by_label(f"Select {id}").check()
    await shuts_nobody_out(many)
    await many.locator("#batch").get_by_label("Assignee").fill("carol")
    await many.keyboard.press("Tab")
    await many.keyboard.press("Enter")
    await expect(many.locator("#open .own", has_text="carol")).to_have_count(2)


async def test_the_form_makes_one_ticket_of_all_its_fields(page: Page) -> None:
    await page.get_by_role("link", name="New ticket").click()
    await expect(page.get_by_label("Title")).to_be_focused()
    await shuts_nobody_out(page)
    await page.keyboard.type("csv export truncates rows")
    await page.get_by_label("Description").fill("After 1,000:\n- the rest is lost")
    await page.get_by_label("Category").select_option("code")
    await page.get_by_label("Priority").select_option("1")
    await page.get_by_label("Assignee").fill("carol")
    await page.get_by_role("button", name="Create ticket").click()
    await expect(titles(page)).to_have_text(["csv export truncates rows"])
    await expect(page.locator("#open .own")).to_have_text("assigned to carol")
    await page.reload()  # sends the form again: it is done once
    await expect(titles(page)).to_have_count(1)


async def test_a_new_ticket_that_is_refused_keeps_its_words(browser: Plain) -> None:
    fields = {**form(await browser.get("/new"), "new"), "desc": "all of it", "own": "two people"}
    page = await browser.post("/", {**fields, "title": "vpn is down"})
    assert "Own is one user" in page.text
    assert ">\nall of it</textarea>" in page.text
    assert 'value="vpn is down"' in page.text


async def test_an_empty_board_offers_three_sentences(page: Page) -> None:
    first = page.locator(".welcome a")
    await expect(first).to_have_count(3)
    await shuts_nobody_out(page)
    await first.first.click()
    await expect(page.locator("#text")).to_have_value("the printer on floor 2 jams, urgent")
    await page.get_by_role("button", name="Send").click()
    await expect(titles(page)).to_have_text(["the printer on floor 2 jams"])
    await expect(first).to_have_count(0)
    await expect(page.locator("#text")).to_have_value("")


async def test_it_all_works_without_a_script(chromium: Browser, browser: Plain) -> None:
    await browser.say("new ticket: printer 1 jams\nnew ticket: printer 2 jams")
    context = await chromium.new_context(base_url=browser.url, java_script_enabled=False)
    page = await context.new_page()
    await page.goto("/")
    await page.get_by_label("Select T001").check()
    await page.get_by_label("Select T002").check()
    await page.locator("#batch").get_by_role("button", name="Close").click()
    await expect(titles(page, "done")).to_have_count(2)
    await page.locator(".toast").get_by_role("button", name="Undo").click()
    await expect(titles(page)).to_have_count(2)
    await page.get_by_label("Order").select_option("new")
    await page.get_by_role("button", name="Apply").click()
    await expect(titles(page).first).to_have_text("printer 2 jams")
    await page.get_by_text("Save view").click()
    await page.get_by_label("Name of the view").fill("Newest")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("link", name="Newest")).to_be_visible()
    await context.close()


async def test_columns_are_labels_or_clients_if_the_address_says_so(
    page: Page, browser: Plain
) -> None:
    for said in ("printer jams +eu", "vpn down +eu +us", "typo"):
        await browser.say(f"new ticket: {said}")
    await browser.say("close T2")
    await page.goto("/")
    await page.get_by_label("Columns").select_option("By label")
    await expect(page).to_have_url(re.compile("columns=label"))
    columns = page.locator(".column")
    await expect(columns.get_by_role("heading", level=2)).to_have_text(["+eu 2", "+us 1"])
    await expect(columns.nth(0).locator(".stat")).to_have_text(["open", "done"])
    await columns.nth(0).get_by_role("button", name="Close").click()
    await expect(columns.nth(0).locator(".stat")).to_have_text(["done", "done"])
    await expect(page).to_have_url(re.compile("columns=label"))
    await shuts_nobody_out(page)
    await page.goto("/?columns=client")  # there are none, so the columns are states
    await expect(page.locator("#open")).to_be_visible()
