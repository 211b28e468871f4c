"""What is pasted into the board's box, and what its pages show of it."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.board.conftest import Browser

HEAD = "Checkout fails for card payments"
STEPS = "1. put anything in the cart\n2. pay by card"
TRACE = (
    "Traceback (most recent call last):\n"
    '  File "/srv/shop/pay.py", line 88, in charge\n'
    '    raise GatewayTimeout("no answer in 30s")\n'
    "shop.errors.GatewayTimeout: no answer in 30s"
)
LAST = "please assign to @ana, high priority"


def shown(page: str) -> str:
    """What is read on the page: the main part without its tags and its form."""
    main = re.sub(r"<(textarea|script|pre)\b.*?</\1>", "", page.partition("<main")[2], flags=re.S)
    return unescape(re.sub(r"<[^>]*>", "", main))


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n{STEPS}\n{LAST}",
        f"{HEAD} since this morning\n\n{STEPS}\n\n{LAST}",
        f"{HEAD} since this morning\n{STEPS}\n{TRACE}\n\n{LAST}",
        f"see this:\n{TRACE}\n{STEPS}\n{LAST}",
        f"{HEAD}\n{STEPS}\n{'and again the same. ' * 30}\n{LAST}",
        f"{HEAD}, and nobody can say why it does so from time to time\n{STEPS}\n{LAST}",
    ],
)
async def test_a_pasted_text_is_one_ticket_with_its_lines(browser: Browser, text: str) -> None:
    said = unescape((await browser.say(text.replace("\n", "\r\n"))).text)
    assert '"id":"T001"' in said
    assert re.search(r'"pri":1,"stat":"open","created":"[\d-]+","own":"ana"', said)
    assert "T002" not in said
    page = shown((await browser.get("/tickets/T001")).text)
    assert "1. put anything in the cart\n2. pay by card" in page
    for part in (HEAD, "pay by card", "GatewayTimeout: no answer", "see this:"):
        assert page.count(part) <= 2, part


async def test_a_note_keeps_its_lines(browser: Browser) -> None:
    await browser.say("printer on floor 3 jams")
    await browser.say("note: vendor called\r\nhe comes on friday", "/tickets/T001")
    for path in ("/", "/tickets/T001"):
        assert "vendor called\nhe comes on friday" in unescape((await browser.get(path)).text)


async def test_a_text_that_is_too_long_is_refused_and_never_cut(browser: Browser) -> None:
    page = await browser.get("/")
    assert "maxlength" not in page.text.partition("<textarea")[2].partition(">")[0]
    said = unescape((await browser.say("vpn is down\r\n" * 4000)).text)
    assert "text over 40,000 characters" in said
