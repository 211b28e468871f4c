"""The board as its page shows it, with somebody's message answered, photographed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Page, ViewportSize, async_playwright

from core.desk import Desk
from core.message import ALONE, Actor, Message
from core.store.sqlite import SqliteStore
from tests.bench.tokens.scenario import THERE
from tests.board.chromium import CHROMIUM, FLAGS
from tests.board.conftest import served
from tests.conftest import Terse

SIZE: ViewportSize = {"width": 1100, "height": 760}
DONE = (
    *("T2 prog looking into the deploy", "T7 prog @bo vendor called", "T3 prog @ana"),
    *("T6 done renewed until 2027", "T9 done"),
)
SAID = "checkout is down in Madrid, urgent"


async def photograph(folder: Path, place: Path) -> list[Path]:
    """The pictures. folder: for them; place: for the database."""
    store = await SqliteStore.open(place / "board.db")
    for text in (*(f"new ticket: {title} #{cat} p{pri}" for title, cat, pri in THERE), *DONE):
        message = Message(text, Actor("local", "local"), datetime.now(UTC), audience=ALONE)
        await Desk(store).handle(message, Terse())
    async with served(store) as url, async_playwright() as play:
        chromium = await play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await chromium.new_page(viewport=SIZE)
        await page.goto(url)
        made = [await _taken(page, folder / "board.png")]
        await chromium.close()
    await store.close()
    return made


async def _taken(page: Page, file: Path) -> Path:
    await page.fill("textarea", SAID)
    await page.keyboard.press("Enter")
    await page.get_by_text("Undo").first.wait_for()
    await page.screenshot(path=file)
    return file
