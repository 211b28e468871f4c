"""A ticket's page: every field is changed in its place, by the script and without it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Browser as Chromium, Locator, Page, expect

from core.ticket import RES_MAX
from tests.board.chromium import needed, say, shuts_nobody_out
from tests.board.conftest import Browser as Plain
from tests.conftest import on_one_store

# What a browser does is the same on every store: `test_pages.py` has the pages on each.
pytestmark = [needed, on_one_store]


@pytest.fixture
async def ticket(page: Page) -> Page:
    """The page of T001."""
    await say(page, "vpn is down in Berlin\nSince this morning")
    await page.goto("/tickets/T001")
    return page


async def write(page: Page, text: str) -> None:
    """Sends what is in the comment box."""
    await page.fill("#text", text)
    await page.press("#text", "Enter")
    await expect(page.locator("#text")).to_have_value("")


def told(page: Page) -> Locator:
    """The sentences of the history, latest first."""
    return page.locator("#history li p")


CHOICES = (
    ("State", "prog", "You started it."),
    ("State", "done", "You closed it."),
    ("Priority", "1", "You set the priority to high."),
    ("Category", "doc", "You set the category to doc."),
)


async def test_what_is_chosen_is_changed_at_once(ticket: Page) -> None:
    for label, value, sentence in CHOICES:
        await ticket.get_by_label(label).select_option(value)
        await expect(told(ticket).first).to_have_text(sentence)
        await expect(ticket.get_by_label(label)).to_have_value(value)
        await ticket.locator(".toast").get_by_role("button", name="Undo").click()
        await expect(ticket.get_by_label(label)).not_to_have_value(value)


async def test_an_assignee_is_suggested_given_and_taken_off(ticket: Page, browser: Plain) -> None:
    await browser.say("new ticket: guide is out of date, assign to @carol")
    await ticket.reload()
    listed = ticket.locator("#people option")
    assert {await one.get_attribute("value") for one in await listed.all()} >= {"me", "carol"}
    own = ticket.get_by_label("Assignee")
    await own.fill("carol")
    await own.press("Enter")
    await expect(told(ticket).first).to_have_text("You assigned it to carol.")
    await own.fill("")
    await own.blur()
    await expect(told(ticket).first).to_have_text("You unassigned it.")
    await ticket.get_by_role("button", name="Claim").click()
    await expect(told(ticket).first).to_have_text("You claimed it.")
    await expect(own).to_have_value("local")
    await expect(ticket.get_by_role("button", name="Claim")).to_have_count(0)


async def test_labels_are_written_over_and_lead_to_their_list(ticket: Page) -> None:
    labels = ticket.get_by_label("Labels")
    await labels.fill("eu Web")
    await labels.press("Enter")
    await expect(told(ticket).first).to_have_text("You set +eu +web.")
    await labels.fill("web")
    await labels.blur()
    await expect(told(ticket).first).to_have_text("You set +web.")
    await ticket.goto("/")
    await ticket.get_by_role("link", name="+web").click()
    await expect(ticket).to_have_url(re.compile(r"/\?label=web$"))
    await expect(ticket.locator(".card")).to_have_count(1)


async def test_title_and_description_are_written_over_where_they_stand(ticket: Page) -> None:
    await ticket.get_by_role("heading", level=1).click()
    await expect(ticket.get_by_label("Title")).to_be_focused()
    await ticket.keyboard.type("vpn is slow in Berlin")
    await ticket.keyboard.press("Enter")
    await expect(ticket.get_by_role("heading", level=1)).to_have_text("vpn is slow in Berlin")
    await ticket.locator(".desc").click()
    desc = ticket.get_by_label("Description")
    await expect(desc).to_have_value("Since this morning")
    await desc.fill("Since noon:\n1. log in\n2. wait")
    await desc.press("Control+Enter")
    await expect(ticket.locator(".desc")).to_have_text("Since noon:\n1. log in\n2. wait")
    assert (await ticket.locator(".desc").inner_text()).count("\n") == 2


async def test_escape_leaves_a_field_as_it_was(ticket: Page) -> None:
    await ticket.get_by_role("heading", level=1).click()
    await ticket.keyboard.type("something else")
    await ticket.keyboard.press("Escape")
    await expect(ticket.get_by_role("heading", level=1)).to_have_text("vpn is down in Berlin")
    await expect(ticket.get_by_label("Title")).to_be_hidden()


async def test_it_is_closed_with_a_resolution_and_reopened(ticket: Page) -> None:
    await ticket.locator("#e-close > summary").click()
    await ticket.get_by_label("Resolution").fill("restarted the gateway")
    await ticket.keyboard.press("Enter")
    await expect(ticket.locator(".res")).to_have_text("Resolutionrestarted the gateway")
    await expect(told(ticket).first).to_have_text("You closed it:")
    await ticket.get_by_role("button", name="Reopen").click()
    await expect(told(ticket).first).to_have_text("You reopened it.")


async def test_a_comment_is_read_by_all_and_orders_nothing(ticket: Page) -> None:
    await write(ticket, "close it when the vendor called")
    await expect(ticket.get_by_label("State")).to_have_value("open")
    await expect(told(ticket).first).to_have_text("You wrote:")
    await expect(ticket.locator("#history blockquote").first).to_have_text(
        "close it when the vendor called"
    )


async def test_a_long_comment_is_whole_in_the_history(ticket: Page) -> None:
    text = " ".join(["so it goes on"] * 20)
    assert len(text) > RES_MAX
    await ticket.fill("#text", text)
    await ticket.keyboard.press("Enter")
    await expect(ticket.locator("#history blockquote").first).to_have_text(text)


async def test_an_internal_note_is_seen_by_its_author(ticket: Page) -> None:
    await ticket.get_by_label("Internal note").check()
    await write(ticket, "a big customer\nbe quick")
    note = ticket.locator("#history .inside")
    await expect(note.locator("p")).to_have_text("You wrote an internal note:")
    assert await note.locator("blockquote").inner_text() == "a big customer\nbe quick"
    await expect(ticket.get_by_label("Comment")).to_be_checked()


async def test_a_command_is_one(ticket: Page) -> None:
    await ticket.get_by_role("radio", name="Command").check()
    await say(ticket, "close, rebooted")
    await expect(ticket.get_by_label("State")).to_have_value("done")


async def test_a_live_update_leaves_what_is_being_written(ticket: Page, browser: Plain) -> None:
    await ticket.get_by_role("heading", level=1).click()
    await ticket.keyboard.type("vpn is sl")
    await browser.say("T1 p1")
    await expect(ticket.get_by_label("Priority")).to_have_value("1")
    await expect(ticket.get_by_label("Title")).to_have_value("vpn is sl")
    await ticket.keyboard.type("ow")
    await ticket.keyboard.press("Enter")
    await expect(ticket.get_by_role("heading", level=1)).to_have_text("vpn is slow")


async def test_json_is_behind_a_toggle(ticket: Page) -> None:
    await ticket.get_by_label("Priority").select_option("1")
    json = ticket.locator(".toast pre")
    await expect(json).to_be_hidden()
    await ticket.locator(".toast summary").click()
    await expect(json).to_contain_text('"pri":1')


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_page_that_is_being_edited_shuts_nobody_out(ticket: Page, scheme: str) -> None:
    await ticket.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    await write(ticket, "vendor called")
    await ticket.get_by_label("Internal note").check()
    await ticket.get_by_label("Priority").select_option("1")
    await expect(ticket.locator(".toast")).to_be_visible()
    await ticket.locator("#e-close > summary").click()
    await ticket.locator(".desc").click()
    await shuts_nobody_out(ticket)


async def test_without_a_script_each_field_has_its_button(
    chromium: Chromium, browser: Plain
) -> None:
    await browser.say("vpn is down in Berlin\nSince this morning")
    context = await chromium.new_context(base_url=browser.url, java_script_enabled=False)
    page = await context.new_page()
    await page.goto("/tickets/T001")
    await page.get_by_label("Priority").select_option("3")
    await page.locator("#f-pri").get_by_role("button", name="Save").click()
    await page.get_by_label("Assignee").fill("carol")
    await page.locator("#f-own").get_by_role("button", name="Save").click()
    await page.locator("#e-title summary").click()
    await page.get_by_label("Title").fill("vpn is slow")
    await page.locator("#f-title").get_by_role("button", name="Save").click()
    await page.locator("#e-close > summary").click()
    await page.get_by_label("Resolution").fill("rebooted")
    await page.locator("#f-close").get_by_role("button", name="Close").click()
    await expect(told(page)).to_have_text(
        [
            "You closed it:",
            "You renamed it to “vpn is slow”.",
            "You assigned it to carol.",
            "You set the priority to low.",
            "You reported it.",
        ]
    )
    await page.get_by_label("Internal note").check()
    await page.fill("#text", "a big customer")
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator("#history .inside blockquote")).to_have_text("a big customer")
    await context.close()


async def test_times_are_those_of_the_browser(url: str, chromium: Chromium) -> None:
    context = await chromium.new_context(base_url=url, timezone_id="Asia/Tokyo")
    page = await context.new_page()
    await page.goto("/")
    await say(page, "vpn is down in Berlin")
    await page.goto("/tickets/T001")
    due = page.get_by_label("Due")
    at = f"{datetime.now(UTC) + timedelta(days=2):%Y-%m-%d}T17:00"
    await due.fill(at)
    await due.blur()
    await expect(told(page).first).to_contain_text("You set due ")
    await expect(told(page).first).to_contain_text("17:00")
    await expect(page.get_by_label("Due")).to_have_value(at)
    await page.get_by_label("Waits for").fill("parts")
    await page.get_by_label("Waits for").blur()
    await expect(told(page).first).to_have_text("You set waits for parts.")
    await page.goto("/")
    await expect(page.locator(".card")).to_have_count(0)
    await page.get_by_role("link", name="Waiting 1").click()
    await expect(page.locator(".card .times")).to_contain_text("17:00")
    await page.goto("/tickets/T001")
    for label in ("Due", "Waits for"):
        await page.get_by_label(label).fill("")
        await page.get_by_label(label).blur()
        await expect(told(page).first).to_contain_text("You set ")
    await expect(told(page).first).to_have_text("You set waits for nothing.")
    await context.close()


async def test_the_page_says_until_when_to_answer_and_to_solve(
    ticket: Page, browser: Plain
) -> None:
    await expect(ticket.locator("dt", has_text="Answer due")).to_have_count(0)
    await browser.say("set sla 200d 300d")
    await ticket.reload()
    for name in ("Answer due", "Solve by"):
        fact = ticket.locator("dl div", has=ticket.locator("dt", has_text=name))
        await expect(fact.locator("time")).to_have_count(1)


async def test_links_are_made_and_taken_off_in_place(ticket: Page, browser: Plain) -> None:
    await browser.say("new ticket: build is slow")
    await browser.say("new ticket: guide is wrong")
    await ticket.get_by_label("Blocked by").fill("t2 T3")
    await ticket.get_by_label("Blocked by").press("Enter")
    await expect(told(ticket).first).to_have_text("You set blocked by T002, T003.")
    await ticket.get_by_role("button", name="Remove T003").click()
    await expect(ticket.get_by_role("link", name="T003")).to_have_count(0)
    await ticket.get_by_label("Part of").fill("T3")
    await ticket.get_by_label("Part of").press("Enter")
    await ticket.get_by_role("link", name="T003").first.click()
    await expect(ticket.locator("aside dl")).to_contain_text("Parts")
    await ticket.goto("/tickets/T002")
    await expect(ticket.locator("aside dl")).to_contain_text("Blocks")
    await ticket.get_by_label("Blocked by").fill("T001")
    await ticket.get_by_label("Blocked by").press("Enter")
    await expect(ticket.locator("#answers, .toast, .answers").first).to_contain_text("wait for")


async def test_a_ticket_is_followed_and_left(ticket: Page) -> None:
    await ticket.get_by_role("button", name="Follow", exact=True).click()
    await ticket.get_by_role("button", name="Unfollow").click()
    await expect(ticket.get_by_role("button", name="Follow", exact=True)).to_be_visible()
