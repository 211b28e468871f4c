"""Signing in by a link from the bot: once, in time, as oneself, and for that browser alone."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from core.desk import Desk
from core.message import ALONE, Actor, Message, Place
from core.store import Store
from tests.board.conftest import Browser, form, served
from tests.conftest import U1, Terse, message_of
from tests.web.conftest import Answer

BASE = "https://desk.example.com"
IM = Place("D1", "im")


async def asked(store: Store, user: str = "U1", **more: Any) -> str:
    """What the bot answers to `board`, for whoever may be given a link."""
    fields = {"private": True, "may_sign_in": True, "at": datetime.now(UTC), **more}
    message = message_of("board", user, **fields)
    return (await Desk(store, BASE).handle(message, Terse())).answers[0]


def code_in(answer: str) -> str:
    found = re.search(rf"{BASE}/sign-in\?code=([\w-]+)", answer)
    assert found, answer
    return found[1]


@pytest_asyncio.fixture
async def stranger(store: Store) -> AsyncIterator[Browser]:
    """Somebody who has not signed in."""
    jar = aiohttp.DummyCookieJar()  # the session's cookie is for https; tests send it themselves
    async with served(store, BASE) as url, aiohttp.ClientSession(cookie_jar=jar) as session:
        yield Browser(session, url, BASE)


async def enters(browser: Browser, code: str) -> Answer:
    return await browser.post("/sign-in", {"code": code})


def cookie_of(answer: Answer) -> str:
    return str(answer.headers["Set-Cookie"]).partition(";")[0]


@pytest.mark.parametrize("path", ["/", "/tickets/T001", "/stats", "/live"])
async def test_without_a_session_nothing_is_shown(
    stranger: Browser, store: Store, path: str
) -> None:
    await Desk(store).handle(Message("vpn is down", U1, datetime.now(UTC)), Terse())
    page = await stranger.get(path)
    assert (page.status, "vpn is down" in page.text) == (401, False)


async def test_a_link_signs_in_as_the_one_who_asked(stranger: Browser, store: Store) -> None:
    cookie = cookie_of(await enters(stranger, code_in(await asked(store, "U7"))))
    fields = form(await stranger.get("/", Cookie=cookie), "chat")
    await stranger.post("/", {**fields, "text": "vpn is down"}, Cookie=cookie)
    told = await Desk(store).handle(Message("T1", U1, datetime.now(UTC)), Terse())
    assert '"by":"U7"' in told.answers[0]


async def test_to_look_at_a_link_does_not_use_it_up(stranger: Browser, store: Store) -> None:
    code = code_in(await asked(store))
    shown = await stranger.get(f"/sign-in?code={code}")
    assert (shown.status, "Set-Cookie" in shown.headers) == (200, False)
    assert (await enters(stranger, code)).status == 303


async def test_a_link_is_good_once(stranger: Browser, store: Store) -> None:
    code = code_in(await asked(store))
    assert [(await enters(stranger, code)).status for _ in range(2)] == [303, 403]


async def test_a_link_is_good_for_ten_minutes(stranger: Browser, store: Store) -> None:
    now = datetime.now(UTC)
    old = code_in(await asked(store, at=now - timedelta(minutes=10, seconds=1)))
    young = code_in(await asked(store, at=now - timedelta(minutes=9)))
    assert (await enters(stranger, young)).status == 303
    assert (await enters(stranger, old)).status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
async def test_no_other_site_can_sign_somebody_in(
    stranger: Browser, store: Store, origin: str
) -> None:
    stranger.origin = origin
    assert (await enters(stranger, code_in(await asked(store)))).status == 421


async def test_the_cookie_is_for_this_site_alone_and_no_script_reads_it(
    stranger: Browser, store: Store
) -> None:
    answer = await enters(stranger, code_in(await asked(store)))
    name, *flags = str(answer.headers["Set-Cookie"]).split("; ")
    assert name.startswith("__Host-desk=")
    assert {"HttpOnly", "SameSite=Lax", "Secure", "Path=/"} <= set(flags)


@pytest.mark.parametrize("cookie", ["__Host-desk=", "__Host-desk=WyJVMSJd.x.y", "desk=x"])
async def test_a_forged_session_is_none(stranger: Browser, cookie: str) -> None:
    assert (await stranger.get("/", Cookie=cookie)).status == 401


async def test_a_token_of_somebody_else_s_page_is_none(stranger: Browser, store: Store) -> None:
    first, second = [
        cookie_of(await enters(stranger, code_in(await asked(store, user))))
        for user in ("U1", "U2")
    ]
    fields = form(await stranger.get("/", Cookie=first), "chat")
    sent = await stranger.post("/", {**fields, "text": "vpn is down"}, Cookie=second)
    assert sent.status == 403


async def test_a_guest_sees_on_the_board_what_a_guest_sees(stranger: Browser, store: Store) -> None:
    await Desk(store).handle(Message("vpn is down", U1, datetime.now(UTC)), Terse())
    answer = await asked(store, "U9", standing="guest")
    cookie = cookie_of(await enters(stranger, code_in(answer)))
    assert "vpn is down" not in (await stranger.get("/", Cookie=cookie)).text


async def test_signing_out_takes_the_cookie_away(stranger: Browser, store: Store) -> None:
    cookie = cookie_of(await enters(stranger, code_in(await asked(store))))
    page = await stranger.get("/", Cookie=cookie)
    (token,) = set(
        re.findall(
            r'action="/sign-out"><input type="hidden" name="token" value="([^"]+)', page.text
        )
    )
    answer = await stranger.post("/sign-out", {"token": token}, Cookie=cookie)
    assert "Max-Age=0" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(
    ("more", "refused"),
    [
        ({"private": False, "place": Place("C1", "channel")}, True),
        ({"may_sign_in": False}, True),
        ({"read_only": True}, True),
        ({"private": False, "place": IM}, False),
    ],
)
async def test_a_link_is_given_where_its_reader_is_the_one_who_asks(
    store: Store, more: dict[str, Any], refused: bool
) -> None:
    assert ('"status":"er"' in await asked(store, **more)) == refused


async def test_without_an_address_there_is_no_link(store: Store) -> None:
    message = Message(
        "board", Actor("U1", "W", may_sign_in=True), datetime.now(UTC), audience=ALONE
    )
    answer = (await Desk(store).handle(message, Terse())).answers[0]
    assert answer == '{"status":"er","msg":"no board: set PUBLIC_URL"}'
