"""What tests in a real browser share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page, expect

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]

needed = pytest.mark.skipif(
    not CHROMIUM.exists() and not os.environ.get("CI"), reason="install chromium"
)


async def say(page: Page, text: str) -> None:
    """Writes a message and waits for its answer."""
    await page.fill("#text", text)
    await page.press("#text", "Enter")
    await expect(page.locator("#answers details").first.locator("summary").first).to_have_text(text)
    await expect(page.locator("#text")).to_have_value("")


def titles(page: Page, stat: str = "open") -> Locator:
    return page.locator(f"#{stat} .card h3")


async def shuts_nobody_out(page: Page) -> None:
    """axe-core finds nothing wrong with what is shown."""
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
