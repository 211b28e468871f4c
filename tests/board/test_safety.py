"""What strangers send, and what users write, does nothing that it should not."""

from __future__ import annotations

import re

import pytest

from handlers.web.board.renderer import FILES
from tests.board.conftest import Browser, form

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'&{{77777*7}}"


@pytest.mark.parametrize("path", ["/", "/tickets/T001", "/stats", "/?text=%3Cscript%3E%22"])
async def test_what_a_user_wrote_is_text_on_every_page(browser: Browser, path: str) -> None:
    said = await browser.say(f"new ticket: {EVIL}\n{EVIL}")
    await browser.say(f"note on T1: {EVIL}")
    for page in (said.text, (await browser.get(path)).text):
        assert not re.search(r"<script(?! src=\"/static/\w+\.js\?v=)|<img src=x|544439", page)


@pytest.mark.parametrize("path", ["/", "/tickets/T001", "/stats", "/sign-in", "/static/board.js"])
async def test_every_page_forbids_what_it_does_not_need(browser: Browser, path: str) -> None:
    await browser.say("vpn is down")
    headers = (await browser.get(path)).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/tickets/T001", "/stats", "/sign-in?code=x"])
async def test_no_page_has_a_script_or_a_style_in_it_or_loads_from_elsewhere(
    browser: Browser, path: str
) -> None:
    await browser.say("vpn is down, urgent")
    page = (await browser.get(path)).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?! src=\"/static/)", page)
    assert re.findall(r'(?:src|href|action)="(?!/|\?|#)([^"]*)"', page) == []


@pytest.mark.parametrize(
    ("fields", "headers"),
    [
        ({"token": ""}, {}),
        ({"token": "forged.token"}, {}),
        ({}, {"Origin": "https://evil.example"}),
        ({}, {"Origin": "null"}),
    ],
)
async def test_what_no_page_of_the_board_sent_is_not_done(
    browser: Browser, fields: dict[str, str], headers: dict[str, str]
) -> None:
    sent = {**form(await browser.get(), "chat"), "text": "vpn is down", **fields}
    assert (await browser.post("/", sent, **headers)).status == 403
    assert "vpn is down" not in (await browser.get()).text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "localhost:3000"}, 200),
        ({"Host": "[::1]:3000"}, 200),
        ({"Host": "127.0.0.1"}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:3000"}, 421),
        ({"Host": "[::1"}, 421),
        ({"X-Forwarded-For": "10.0.0.1"}, 421),
    ],
)
async def test_on_this_machine_only_its_own_names_are_answered(
    browser: Browser, headers: dict[str, str], status: int
) -> None:
    assert (await browser.get("/", **headers)).status == status


@pytest.mark.parametrize(
    "name", ["../renderer.py", "board.html", "%2e%2e/routes.py", "nothing.css"]
)
async def test_only_the_files_of_pages_are_served(browser: Browser, name: str) -> None:
    assert (await browser.get(f"/static/{name}")).status == 404


@pytest.mark.parametrize("name", FILES)
async def test_a_file_of_this_version_is_kept_for_a_year(browser: Browser, name: str) -> None:
    page = (await browser.get()).text
    (address,) = set(re.findall(rf'"(/static/{re.escape(name)}\?v=\w+)"', page))
    assert "immutable" in (await browser.get(address)).headers["Cache-Control"]
    assert (await browser.get(f"/static/{name}?v=old")).headers["Cache-Control"] == "no-cache"
    assert (await browser.get()).headers["Cache-Control"] == "no-store"


async def test_a_body_that_is_no_form_is_no_message(browser: Browser, url: str) -> None:
    async with browser.session.post(
        f"{url}/", json={"text": "vpn is down"}, headers={"Origin": url}
    ) as response:
        assert response.status == 403
