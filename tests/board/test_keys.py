"""Work by keys and by hand: the palette, keys about tickets, cards dragged to another state."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.board.chromium import needed, shuts_nobody_out, titles
from tests.board.conftest import Browser as Plain
from tests.conftest import on_one_store

# What a browser does is the same on every store: `test_pages.py` has the pages on each.
pytestmark = [needed, on_one_store]


@pytest.fixture
async def three(page: Page, browser: Plain) -> Page:
    """The board with three open tickets, the first one in focus."""
    await browser.say("\n".join(f"new ticket: printer {n} jams" for n in range(1, 4)))
    await browser.say("give T3 to @carol")
    await page.goto("/")
    await page.keyboard.press("j")
    return page


def chosen(page: Page) -> Locator:
    return page.locator("#offered [aria-selected=true]")


async def test_the_ticket_in_focus_gets_a_priority_and_keeps_the_focus(three: Page) -> None:
    await three.keyboard.press("p")
    await expect(chosen(three)).to_have_text("High")
    await shuts_nobody_out(three)
    await three.keyboard.press("ArrowDown")
    await three.keyboard.press("ArrowDown")
    await three.keyboard.press("Enter")
    await expect(three.locator("#open .card", has_text="T001")).to_contain_text("low")
    await expect(three.locator(":focus")).to_have_text("printer 1 jams")


async def test_it_is_given_to_somebody_who_is_suggested(three: Page) -> None:
    await three.keyboard.press("a")
    await three.keyboard.type("car")
    await expect(chosen(three)).to_have_text("carol")
    await three.keyboard.press("Enter")
    await expect(three.locator("#open .own", has_text="carol")).to_have_count(2)
    await three.keyboard.press("a")
    await three.keyboard.type("dave")
    await expect(chosen(three)).to_have_text("Assign: dave")
    await three.keyboard.press("Enter")
    await expect(three.locator("#open .own", has_text="dave")).to_have_count(1)


async def test_several_are_closed_with_one_resolution_by_keys(three: Page) -> None:
    await three.keyboard.press("x")
    await three.keyboard.press("j")
    await three.keyboard.press("x")
    await expect(three.locator(".pick:checked")).to_have_count(2)
    await three.keyboard.press("c")
    await expect(three.locator("#about")).to_have_text("T001, T002")
    await three.keyboard.type("bought another")
    await three.keyboard.press("Enter")
    await expect(titles(three, "done")).to_have_count(2)
    await expect(three.locator("#done .res").first).to_have_text("bought another")
    await three.locator(".toast").get_by_role("button", name="Undo").click()
    await expect(titles(three)).to_have_count(3)


async def test_the_palette_goes_everywhere(three: Page) -> None:
    await three.keyboard.press("n")
    await three.keyboard.press("Control+k")
    await expect(three.get_by_role("option", name="New ticket")).to_be_visible()
    await three.keyboard.type("t2")
    await expect(chosen(three)).to_have_text("Open ticket T002")
    await three.keyboard.press("Enter")
    await expect(three).to_have_url(re.compile("/tickets/T002$"))
    await three.keyboard.press("Control+k")
    await three.keyboard.type("prio")
    await three.keyboard.press("Enter")
    await three.keyboard.press("Enter")
    await expect(three.get_by_label("Priority", exact=True)).to_have_value("1")
    await three.keyboard.press("Control+k")
    await three.keyboard.type("close, bought another")
    await expect(chosen(three)).to_have_text("Search: close, bought another")
    await three.keyboard.press("ArrowUp")
    await three.keyboard.press("Enter")
    await expect(three.get_by_label("State", exact=True)).to_have_value("done")


async def test_a_key_without_a_ticket_says_so(page: Page) -> None:
    await page.keyboard.press("p")
    await expect(page.locator("#status")).to_contain_text("Choose a ticket first")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_shift_and_an_arrow_move_a_ticket_to_the_column_beside(three: Page) -> None:
    await three.keyboard.press("Shift+ArrowRight")
    await expect(titles(three, "prog")).to_have_text(["printer 1 jams"])
    await expect(three.locator(":focus")).to_have_text("printer 1 jams")
    await three.keyboard.press("Shift+ArrowLeft")
    await expect(titles(three)).to_have_count(3)


async def test_a_card_is_dragged_to_another_state(three: Page) -> None:
    card = three.locator("#open .card", has_text="T002")
    await card.drag_to(three.locator("#prog"))
    await expect(titles(three, "prog")).to_have_text(["printer 2 jams"])
    await three.locator("#prog .card").drag_to(three.locator("#done"))
    await expect(titles(three, "done")).to_have_text(["printer 2 jams"])


async def test_with_a_selected_card_all_that_are_selected_are_dragged(three: Page) -> None:
    await three.get_by_label("Select T001").check()
    await three.get_by_label("Select T003").check()
    card = three.locator("#open .card", has_text="T003")
    await card.drag_to(three.locator("#prog"))
    await expect(titles(three, "prog")).to_have_count(2)
    await expect(three.locator(".toast")).to_contain_text("Updated 2 tickets")


async def test_keys_that_are_turned_off_change_nothing(three: Page) -> None:
    await three.keyboard.press("?")
    await three.get_by_label("Use single keys").uncheck()
    await three.keyboard.press("Escape")
    await three.locator("#open h3 a").first.focus()
    await three.keyboard.press("x")
    await three.keyboard.press("Shift+ArrowRight")
    await expect(three.locator(".pick:checked")).to_have_count(0)
    await three.keyboard.press("Control+k")
    await expect(three.locator("#palette")).to_be_visible()
