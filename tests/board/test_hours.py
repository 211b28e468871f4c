"""Hours on the board: a ticket's entries with their form, the page of a month, and its files."""

from __future__ import annotations

from datetime import UTC, datetime
from runpy import run_path

import aiohttp
import pytest
from playwright.async_api import Page, expect

from core.store import Store
from tests.board.chromium import needed, say
from tests.board.conftest import Browser as Plain
from tests.conftest import on_one_store
from tests.docs import ROOT


@needed
@on_one_store
async def test_time_is_logged_on_the_ticket_s_page(page: Page) -> None:
    await say(page, "vpn is down in Berlin")
    await page.goto("/tickets/T001")
    hours = page.locator("#hours")
    await hours.get_by_text("Log time…").click()
    await hours.get_by_label("Time", exact=True).fill("1h30")
    await hours.get_by_label("What was done?").fill("proxy")
    await hours.get_by_role("button", name="Log time").click()
    await expect(hours.locator("caption")).to_have_text("Hours of T001: 1h30")
    await expect(hours.locator("tbody")).to_contain_text("proxy")
    await hours.get_by_text("Estimate…").click()
    await hours.get_by_label("Estimate", exact=True).fill("4h")
    await hours.get_by_role("button", name="Save").click()
    await expect(hours).to_contain_text("estimate 4h")


async def logged(browser: Plain, store: Store) -> str:
    """45 minutes for acme. Returns the month."""
    await store.transact(lambda db: db.set_client("local", "C7", "acme"))
    for said in ("new ticket: vpn is down", "update ids=T1 client=acme", "T1 +45m proxy"):
        await browser.say(said)
    return datetime.now(UTC).strftime("%Y-%m")


async def test_a_month_is_shown_by_client_and_by_ticket_with_its_files(
    browser: Plain, store: Store
) -> None:
    month = await logged(browser, store)
    page = await browser.get("/hours")
    assert f'href="/hours?client=acme&amp;month={month}"' in page.text
    assert "45m" in page.text
    page = await browser.get(f"/hours?client=acme&month={month}")
    assert 'href="/tickets/T001"' in page.text
    sheet = await browser.get(f"/hours.csv?month={month}")
    assert '"T001","acme","local",45,"proxy",""' in sheet.text
    file = await browser.get(f"/statement.jsonl?client=acme&month={month}")
    assert file.headers["Content-Disposition"].endswith(f'"acme-{month}.jsonl"')
    whole, _ = run_path(str(ROOT / "docs/verify_statement.py"))["check"](file.text.encode())
    assert whole["minutes"] == 45


async def test_a_workbook_or_how_to_get_one(browser: Plain, store: Store, url: str) -> None:
    month = await logged(browser, store)
    try:
        import xlsxwriter  # noqa: F401
    except ImportError:
        assert "XlsxWriter" in (await browser.get(f"/hours.xlsx?month={month}")).text
        return
    address = f"{url}/hours.xlsx?month={month}"
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        assert (await response.read())[:2] == b"PK"


@pytest.mark.parametrize("query", ["month=2026-13", "month=x", "client=a b&month=2026-01"])
async def test_what_is_no_month_or_client_is_told(browser: Plain, query: str) -> None:
    for path in ("/hours.csv", "/hours.xlsx", "/statement.jsonl"):
        assert (await browser.get(f"{path}?{query}")).status == 400
    assert (await browser.get(f"/hours?{query}")).status == 200
