"""A ticket's page shows every text and every person of the ticket."""

from __future__ import annotations

from html import unescape

from core.store import Change, Step, Store, Transaction
from core.ticket import PEOPLE, TEXTS, filled
from tests.board.conftest import Browser
from tests.fields import HOW, full


async def test_a_page_has_every_text_and_person(browser: Browser, store: Store) -> None:
    ticket = full(1, id="T001", secret=False, channel=None)

    async def insert(db: Transaction) -> None:
        kept = await db.insert("local", ticket, None)
        change = Change("U9", "2026-01-15T09:30:00.000000Z", "created", "")
        await db.record("local", change, [Step(kept, {}, filled(kept))])

    await store.transact(insert)
    page = unescape((await browser.get("/tickets/T001")).text)
    shown = page.partition('id="history"')[0]
    lacking = [n for n in (*TEXTS, *PEOPLE) if getattr(ticket, n) not in shown]
    assert lacking == [], f"handlers/web/board/templates/ticket.html: {HOW}"
