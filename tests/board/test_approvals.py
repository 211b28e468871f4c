"""Approvals on the ticket's page: the state for all, buttons for those asked."""

from __future__ import annotations

from datetime import UTC, datetime
from html import unescape

from core.desk import Desk
from core.message import Actor, Message
from core.store import Store
from tests.board.conftest import Browser
from tests.conftest import Terse


async def test_those_asked_have_buttons(store: Store, browser: Browser) -> None:
    await browser.say("new ticket: access to jira")
    for who, people in (("bob", "@local"), ("bob", "@cy")):
        asked = Message(f"ask {people} to approve T1", Actor(who, "local"), datetime.now(UTC))
        await Desk(store).handle(asked, Terse())
        page = unescape((await browser.get("/tickets/T001")).text)
        assert "waits for approval by" in page, page[page.find("<aside") :][:1500]
        assert ('"vote":"yes"' in page) == (people == "@local")
