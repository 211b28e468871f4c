"""The board as people use it, in a real browser."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

import aiohttp
from playwright.async_api import Browser, Page, expect

from core.desk import Desk
from core.message import Actor, Message
from core.store import Store
from tests.board.chromium import needed, say, shuts_nobody_out, titles
from tests.board.conftest import Browser as Plain, served_to
from tests.conftest import Terse, on_one_store
from tests.e2e.fake import FakeSlack
from tests.e2e.program import free_port

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FIRST_PAGE_MAX = 50_000  # bytes transferred

# What a browser does is the same on every store: `test_pages.py` has the pages on each.
pytestmark = [needed, on_one_store]


async def test_a_ticket_is_made_started_closed_and_that_undone(page: Page) -> None:
    await say(page, "vpn is down in Berlin, urgent")
    await expect(titles(page)).to_have_text(["vpn is down in Berlin"])
    await expect(page.locator("#answers pre").first).to_contain_text('"action":"created"')
    await expect(page.locator("#answers .shown").first).to_contain_text("T001")
    card = page.locator("#open .card")
    await card.hover()
    await card.get_by_role("button", name="Start").click()
    await expect(titles(page, "prog")).to_have_text(["vpn is down in Berlin"])
    await page.locator("#prog .card").hover()
    await page.locator("#prog .card").get_by_role("button", name="Close").click()
    await expect(titles(page, "done")).to_have_text(["vpn is down in Berlin"])
    await page.locator("#answers").get_by_role("button", name="Undo").first.click()
    await expect(titles(page, "prog")).to_have_text(["vpn is down in Berlin"])


async def test_filters_and_search_work_while_they_are_chosen(page: Page) -> None:
    await say(page, "new ticket: vpn is down #infra")
    await say(page, "new ticket: guide is out of date #doc")
    await page.get_by_text("Filter", exact=True).click()
    await page.select_option("#filters [name=cat]", "doc")
    await expect(titles(page)).to_have_text(["guide is out of date"])
    assert page.url.endswith("/?cat=doc")
    await page.select_option("#filters [name=cat]", "")
    await page.fill("#search", "vpn")
    await expect(titles(page)).to_have_text(["vpn is down"])
    await page.reload()
    await expect(titles(page)).to_have_text(["vpn is down"])


async def test_what_is_done_elsewhere_appears_by_itself(page: Page) -> None:
    other = await page.context.new_page()
    await other.goto("/")
    await say(page, "vpn is down")
    await expect(titles(other)).to_have_text(["vpn is down"])
    await expect(other.locator("#status")).to_contain_text("1 open")
    await say(page, "close T1")
    await expect(titles(other, "done")).to_have_text(["vpn is down"])


async def test_a_ticket_has_a_page_with_its_history(page: Page) -> None:
    await say(page, "vpn is down")
    await page.locator("#open .card a").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("vpn is down")
    await page.get_by_role("radio", name="Command").check()
    await say(page, "note: vendor called")
    await expect(page.locator("#history li")).to_have_count(2)
    await expect(page.locator("#history p")).to_have_text(["You wrote:", "You reported it."])
    await expect(page.locator("#live .res")).to_contain_text("vendor called")


async def some_days(store: Store, days: int) -> None:
    """A ticket a day, up to today."""
    for back in range(days):
        at = datetime.now(UTC) - timedelta(days=back)
        await Desk(store).handle(Message("vpn is down", Actor("local", "local"), at), Terse())


async def test_charts_are_drawn(page: Page, store: Store) -> None:
    await some_days(store, 3)
    await page.goto("/stats")
    chart = page.get_by_role("img", name="Opened and closed")
    await expect(chart).to_be_visible()
    box = await chart.locator(".color-0 .rect").last.bounding_box()
    assert box
    assert box["height"] > 50
    fill = await chart.locator(".color-0 .rect").last.evaluate("bar => getComputedStyle(bar).fill")
    assert fill == "rgb(47, 111, 219)"


async def test_a_chart_over_days_says_when_there_are_not_enough(page: Page, store: Store) -> None:
    await some_days(store, 1)
    await page.goto("/stats")
    await expect(page.get_by_text("Not enough data yet")).to_have_count(3)
    await expect(page.get_by_role("img", name="Waiting")).to_have_count(2)
    await shuts_nobody_out(page)


async def test_charts_are_read_on_a_phone(page: Page, store: Store) -> None:
    await some_days(store, 3)
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.goto("/stats")
    chart = page.get_by_role("img", name="Opened and closed")
    await expect(chart).to_have_count(1)
    await expect(page.get_by_text("last 10 days")).to_be_visible()
    heights = await page.locator("figure svg:visible .axis text").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(height for height in heights if height) > 11
    await shuts_nobody_out(page)


async def test_a_question_is_answered_by_a_button(page: Page) -> None:
    await say(page, "new ticket: printer 1 jams; new ticket: printer 2 jams")
    await say(page, "close all printer tickets")
    question = page.locator("#answers details").first
    await expect(question.locator("li")).to_have_count(2)
    await shuts_nobody_out(page)
    await question.get_by_role("button", name="No").click()
    await expect(titles(page)).to_have_count(2)
    await say(page, "close all printer tickets")
    await page.locator("#answers details").first.get_by_role("button", name="Yes").click()
    await expect(titles(page, "done")).to_have_count(2)


async def test_everything_can_be_done_by_keys(page: Page) -> None:
    await page.keyboard.press("n")
    await page.keyboard.type("vpn is down, urgent")
    await page.keyboard.press("Enter")
    await expect(titles(page)).to_have_text(["vpn is down"])
    await say(page, "new ticket: guide is out of date")
    await page.keyboard.press("Escape")
    await page.keyboard.press("/")
    await expect(page.locator("#search")).to_be_focused()
    await page.keyboard.press("Escape")
    await page.keyboard.press("j")
    await page.keyboard.press("j")
    await expect(page.locator(":focus")).to_have_text("guide is out of date")
    await page.keyboard.press("k")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("vpn is down")
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_single_keys_can_be_turned_off(page: Page) -> None:
    await page.keyboard.press("?")
    await page.get_by_label("Use single keys").uncheck()
    await page.keyboard.press("Escape")
    await page.reload()
    await page.keyboard.press("/")
    await expect(page.locator("#search")).not_to_be_focused()


async def test_a_live_update_leaves_the_focus_where_it_is(page: Page, browser: Plain) -> None:
    await say(page, "vpn is down")
    await page.keyboard.press("Escape")
    await page.keyboard.press("j")
    await browser.say("new ticket: guide is out of date")
    await expect(titles(page)).to_have_text(["vpn is down", "guide is out of date"])
    await expect(page.locator(":focus")).to_have_text("vpn is down")


async def test_the_colours_are_the_system_s_until_others_are_chosen(page: Page) -> None:
    dark, light = "rgb(14, 17, 22)", "rgb(245, 246, 248)"
    body = page.locator("body")
    await expect(body).to_have_css("background-color", light)
    await page.emulate_media(color_scheme="dark")
    await expect(body).to_have_css("background-color", dark)
    await page.get_by_role("button", name="Dark or light").click()
    await expect(body).to_have_css("background-color", light)
    await page.reload()
    await expect(body).to_have_css("background-color", light)


async def test_a_phone_needs_no_sideways_scrolling(page: Page) -> None:
    await say(page, "the quarterly report takes forever to load, urgent")
    await page.set_viewport_size({"width": 360, "height": 740})
    widths = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    for path in ("/", "/?stat=open", "/tickets/T001", "/stats", "/hours"):
        await page.goto(path)
        wide, shown = await page.evaluate(widths)
        assert wide <= shown, path


async def test_no_page_shuts_anybody_out(page: Page) -> None:
    await say(page, "vpn is down in Berlin, urgent\nSince this morning")
    await say(page, "new ticket: guide is out of date, low")
    await say(page, "T1 +45m looked into it")
    await say(page, "T1 prog looking into it; take T1; list; stats; history T1; help; close")
    for path in ("", "/?stat=done&text=x", "/tickets/T001", "/stats", "/hours"):
        if path:  # else what was just answered is shown
            await page.goto(path)
        for scheme in SCHEMES:
            await page.emulate_media(color_scheme=scheme)
            await shuts_nobody_out(page)


async def test_the_help_shuts_nobody_out(page: Page) -> None:
    await page.keyboard.press("?")
    await shuts_nobody_out(page)


async def test_without_a_script_it_works_all_the_same(chromium: Browser, url: str) -> None:
    context = await chromium.new_context(base_url=url, java_script_enabled=False)
    page = await context.new_page()
    await page.goto("/")
    await page.fill("#text", "vpn is down")
    await page.get_by_role("button", name="Send").click()
    await expect(titles(page)).to_have_text(["vpn is down"])
    await page.locator("#answers").get_by_role("button", name="Close").click()
    await expect(titles(page, "done")).to_have_text(["vpn is down"])
    await context.close()


async def test_somebody_signs_in_with_slack_and_out_again(
    chromium: Browser, store: Store, slack: FakeSlack
) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    async with served_to(slack, store, url, port):
        context = await chromium.new_context(base_url=url)
        page = await context.new_page()
        await page.goto("/")
        await shuts_nobody_out(page)
        slack.declines = True
        await page.get_by_role("link", name="Sign in with Slack").click()
        await expect(page.get_by_role("main")).to_contain_text("You did not allow Slack to say")
        slack.declines = False
        await page.get_by_role("link", name="Sign in with Slack").click()
        await expect(page).to_have_url(f"{url}/")
        await say(page, "vpn is down in Berlin, urgent")
        await expect(titles(page)).to_have_text(["vpn is down in Berlin"])
        await page.get_by_role("button", name="Sign out U1").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Signed out")
        await page.goto("/")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
        await context.close()


async def test_the_first_page_is_small(url: str, store: Store, browser: Plain) -> None:
    for n in range(3):
        lines = "\n".join(f"new ticket: printer {m} jams" for m in range(n * 20, n * 20 + 20))
        await browser.say(lines)
    async with aiohttp.ClientSession(base_url=url, auto_decompress=False) as session:
        sizes = {}
        page = await browser.get()
        for path in ["/", *files_of(page.text)]:
            async with session.get(path, headers={"Accept-Encoding": "gzip"}) as response:
                sizes[path.partition("?")[0]] = len(await response.read())
    print(sizes)
    assert sum(sizes.values()) < FIRST_PAGE_MAX


def files_of(text: str) -> set[str]:
    return set(re.findall(r'"(/static/[^"]+)"', text))


async def test_what_is_pasted_is_one_message_whose_lines_are_shown_once_more_at_most(
    page: Page,
) -> None:
    await page.focus("#text")
    await page.keyboard.insert_text(
        "Checkout fails\n\nSteps:\n1. pay by card\nassign to @ana, high"
    )
    await page.keyboard.press("Enter")
    await expect(titles(page)).to_have_text(["Checkout fails"])
    summary = page.locator("#answers details").first.locator("summary").first
    await expect(summary).to_have_text("Checkout fails Steps: 1. pay by card assign to @ana, high")
    await page.locator("#open .card a").click()
    desc = page.locator(".desc")
    assert (await desc.inner_text()).split("\n") == ["Steps:", "1. pay by card"]
    text = await page.locator("main").inner_text()
    assert text.count("pay by card") <= 2
