"""Sign in with Slack: out to Slack and back, as oneself, for that browser alone and once."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
import pytest_asyncio

from core.desk import Desk
from core.message import ALONE, Actor, Message, Place
from core.store import Store
from tests.board.conftest import Browser, form, served_to
from tests.conftest import Terse
from tests.e2e.fake import FakeSlack
from tests.web.conftest import Answer

BASE = "https://desk.example.com"
TRIP, SESSION = "__Host-desk-slack", "__Host-desk"


@dataclass
class Person(Browser):
    """Somebody with a browser that keeps cookies, those for https too."""

    cookies: dict[str, str] = field(default_factory=dict)
    flags: dict[str, set[str]] = field(default_factory=dict)
    language: str = "en"

    async def go(self, address: str) -> Answer:
        """Follows a link, but no redirect."""
        path = address.removeprefix(BASE)
        url = f"{self.url}{path}" if path.startswith("/") else address
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        own = {"Cookie": cookies, "Accept-Language": self.language}
        headers = own if path.startswith("/") else {}
        async with self.session.get(url, headers=headers, allow_redirects=False) as response:
            for said in response.headers.getall("Set-Cookie", []):
                self._keep(said)
            return Answer(response.status, response.headers, await response.text())

    def _keep(self, said: str) -> None:
        pair, *flags = said.split("; ")
        name, value = pair.split("=", 1)
        self.flags[name] = set(flags)
        self.cookies[name] = value
        if "Max-Age=0" in flags:
            del self.cookies[name]

    async def sets_out(self) -> str:
        """Goes to Slack and says who they are; the address that Slack sends them back to."""
        out = await self.go("/sign-in/slack")
        assert out.status == 302
        there = await self.go(out.headers["Location"])
        assert there.status == 302
        return there.headers["Location"]

    async def signs_in(self) -> Answer:
        return await self.go(await self.sets_out())

    async def says(self, text: str) -> Answer:
        cookie = f"{SESSION}={self.cookies[SESSION]}"
        fields = form(await self.go("/"), "chat")
        return await self.post("/", {**fields, "text": text}, Cookie=cookie)


@asynccontextmanager
async def coming(
    slack: FakeSlack, store: Store, other: FakeSlack | None = None
) -> AsyncIterator[Person]:
    """Somebody at the board of a bot that was just started. other: where the bot is too."""
    jar = aiohttp.DummyCookieJar()
    async with (
        served_to(slack, store, BASE, other=other) as url,
        aiohttp.ClientSession(cookie_jar=jar) as session,
    ):
        yield Person(session, url, BASE)


@pytest_asyncio.fixture
async def person(slack: FakeSlack, store: Store) -> AsyncIterator[Person]:
    async with coming(slack, store) as somebody:
        yield somebody


@pytest_asyncio.fixture
async def other(slack: FakeSlack) -> AsyncIterator[FakeSlack]:
    """Another workspace's Slack."""
    fake = await FakeSlack(slack.scopes).start()
    yield fake
    await fake.stop()


async def filed(
    store: Store, title: str, user: str = "U1", place: Place | None = None, workspace: str = "T1"
) -> None:
    message = Message(
        f"new ticket: {title}", Actor(user, workspace), datetime.now(UTC), place=place
    )
    await Desk(store).handle(message, Terse())


async def test_whoever_is_not_signed_in_is_shown_the_way_to_slack(person: Person) -> None:
    for path, status in (("/", 401), ("/tickets/T001", 401), ("/sign-in", 200)):
        page = await person.go(path)
        assert page.status == status
        assert '<a class="primary" href="/sign-in/slack">Sign in with Slack</a>' in page.text


async def test_slack_is_asked_who_they_are_and_for_nothing_else(
    slack: FakeSlack, person: Person
) -> None:
    there = urlsplit((await person.go("/sign-in/slack")).headers["Location"])
    asked = {name: value for name, (value,) in parse_qs(there.query).items()}
    assert (
        f"{there.scheme}://{there.netloc}{there.path}" == f"{slack.base}/openid/connect/authorize"
    )
    assert (len(asked.pop("state")), len(asked.pop("nonce"))) == (43, 43)
    assert asked == {
        "response_type": "code",
        "scope": "openid profile",
        "client_id": slack.client_id,
        "redirect_uri": f"{BASE}/sign-in/slack/back",
    }


async def test_they_come_in_as_themselves(slack: FakeSlack, store: Store, person: Person) -> None:
    slack.browser = "U2"
    back = await person.signs_in()
    assert (back.status, back.headers["Location"]) == (303, "/")
    assert (await person.says("vpn is down")).status == 200
    told = await Desk(store).handle(Message("T1", Actor("U1", "T1"), datetime.now(UTC)), Terse())
    assert '"by":"U2"' in told.answers[0]


async def test_both_cookies_are_for_this_site_alone_and_no_script_reads_them(
    person: Person,
) -> None:
    await person.go("/sign-in/slack")
    assert "Max-Age=600" in person.flags[TRIP]
    await person.signs_in()
    assert "Max-Age=604800" in person.flags[SESSION]
    for flags in person.flags.values():
        assert {"HttpOnly", "SameSite=Lax", "Secure", "Path=/"} <= flags


async def test_the_cookie_of_the_trip_is_gone_after_it(person: Person) -> None:
    await person.signs_in()
    assert set(person.cookies) == {SESSION}


@pytest.mark.parametrize("wrong", ["state=x", "state=", "state=%ED%A0%80", ""])
async def test_another_state_comes_from_elsewhere(
    slack: FakeSlack, person: Person, wrong: str
) -> None:
    back = await person.sets_out()
    code = parse_qs(urlsplit(back).query)["code"][0]
    page = await person.go(f"/sign-in/slack/back?code={code}&{wrong}")
    assert (page.status, SESSION in person.cookies) == (403, False)
    assert "started in another browser" in page.text
    assert slack.of("openid.connect.token") == []


async def test_somebody_else_s_way_back_signs_nobody_in(
    slack: FakeSlack, store: Store, person: Person
) -> None:
    theirs = await person.sets_out()
    async with coming(slack, store) as victim:
        for _ in range(2):  # with no trip of their own, and with one
            page = await victim.go(theirs)
            assert (page.status, SESSION in victim.cookies) == (403, False)
            await victim.sets_out()


@pytest.mark.parametrize("cookie", ["", "x", "WyJhIiwiYiJd.aaaaaa.bbbbbbb"])
async def test_a_forged_trip_is_none(person: Person, cookie: str) -> None:
    back = await person.sets_out()
    person.cookies[TRIP] = cookie
    assert (await person.go(back)).status == 403


async def test_a_code_is_good_once(person: Person) -> None:
    back = await person.sets_out()
    kept = dict(person.cookies)
    assert (await person.go(back)).status == 303
    assert "started in another browser" in (await person.go(back)).text
    person.cookies = kept  # of a browser that keeps what it should not
    page = await person.go(back)
    assert (page.status, SESSION in person.cookies) == (403, False)
    assert "was already used" in page.text


async def test_who_declines_is_not_signed_in(slack: FakeSlack, person: Person) -> None:
    slack.declines = True
    page = await person.signs_in()
    assert (page.status, set(person.cookies)) == (403, set())
    assert "You did not allow Slack to say who you are" in page.text


async def test_why_somebody_is_not_signed_in_is_said_in_the_browsers_language(
    slack: FakeSlack, person: Person
) -> None:
    person.language = "fr-CA"
    slack.declines = True
    assert "Tu n&#39;as pas laissé Slack dire qui tu es" in (await person.signs_in()).text
    slack.declines, slack.claims = False, {"nonce": None}
    assert "Slack n&#39;a pas dit qui tu es" in (await person.signs_in()).text


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://slack.example"},
        {"aud": "98.76"},
        {"exp": 1_700_000_000},  # long past
        {"nonce": "another"},
        {"nonce": None},
        {"https://slack.com/user_id": None},
    ],
    ids=str,
)
async def test_what_slack_says_must_be_for_this_app_this_sign_in_and_now(
    slack: FakeSlack, person: Person, claims: dict[str, Any]
) -> None:
    slack.claims = claims
    page = await person.signs_in()
    assert (page.status, set(person.cookies)) == (403, set())
    assert "Slack did not say who you are" in page.text


async def test_people_of_a_workspace_without_the_bot_do_not_come_in(
    slack: FakeSlack, person: Person
) -> None:
    slack.claims = {"https://slack.com/team_id": "T9"}
    page = await person.signs_in()
    assert (page.status, set(person.cookies)) == (403, set())
    assert "That workspace does not use this desk" in page.text


@pytest.mark.parametrize(
    ("id", "claims"),
    [
        ("T2", {"https://slack.com/team_id": "T2"}),
        ("E2", {"https://slack.com/team_id": "T9", "https://slack.com/enterprise_id": "E2"}),
    ],
)
async def test_people_of_several_workspaces_come_in_to_theirs(
    slack: FakeSlack, other: FakeSlack, store: Store, id: str, claims: dict[str, str]
) -> None:
    await filed(store, "the vpn is down", "U2")
    await filed(store, "the printer jams", "U2", workspace=id)
    slack.users["U1"]["is_admin"] = True
    slack.claims = claims
    other.team = id
    other.hire("U1", "ana", is_restricted=True)
    async with coming(slack, store, other) as person:
        assert (await person.signs_in()).status == 303
        page = (await person.go("/")).text
        assert ("the vpn is down" in page, "the printer jams" in page) == (False, False)
        other.hire("U1", "ana")
    async with coming(slack, store, other) as later:
        later.cookies = person.cookies
        page = (await later.go("/")).text
        assert ("the vpn is down" in page, "the printer jams" in page) == (False, True)


@pytest.mark.parametrize(
    "fault", [{"status": 500}, {"status": 429, "retry_after": 1}, {"answer": "cut", "done": False}]
)
async def test_a_slack_that_does_not_answer_is_said_so_and_asked_once(
    slack: FakeSlack, person: Person, fault: dict[str, Any]
) -> None:
    slack.fault("openid.connect.token", **fault)
    page = await person.signs_in()
    assert (page.status, set(person.cookies)) == (503, set())
    assert "Slack does not answer" in page.text
    assert len(slack.of("openid.connect.token")) == 1


async def test_while_slack_does_not_say_how_they_stand_nobody_comes_in(
    slack: FakeSlack, person: Person
) -> None:
    slack.fault("users.info", status=500)
    page = await person.signs_in()
    assert (page.status, set(person.cookies)) == (503, set())
    assert (await person.signs_in()).status == 303


async def test_settings_that_slack_does_not_take_are_logged_without_the_secret(
    slack: FakeSlack, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    secret, slack.client_secret = slack.client_secret, "another"
    page = await person.signs_in()
    assert page.status == 403
    assert "tell the person who runs it" in page.text
    assert "bad_client_secret" in caplog.text
    assert secret not in caplog.text + page.text


async def test_a_guest_sees_only_their_own(slack: FakeSlack, store: Store, person: Person) -> None:
    slack.hire("U7", "gil", is_restricted=True)
    await filed(store, "the vpn is down")
    await filed(store, "my laptop is slow", "U7", Place("C1", "channel"))
    slack.browser = "U7"
    await person.signs_in()
    page = await person.go("/")
    assert ("the vpn is down" in page.text, "my laptop is slow" in page.text) == (False, True)
    assert (await person.go("/tickets/T001")).status == 404


@pytest.mark.parametrize(("rank", "sees"), [({}, False), ({"is_admin": True}, True)], ids=str)
async def test_only_admins_see_what_was_said_in_private(
    slack: FakeSlack, store: Store, person: Person, rank: dict[str, bool], sees: bool
) -> None:
    slack.hire("U7", "gil", **rank)
    await filed(store, "the payroll export is wrong", "U1", Place("G1", "group"))
    slack.browser = "U7"
    await person.signs_in()
    assert ("payroll" in (await person.go("/")).text) == sees


async def test_who_became_a_guest_meanwhile_sees_what_a_guest_sees(
    slack: FakeSlack, store: Store, person: Person
) -> None:
    await filed(store, "the vpn is down")
    slack.browser = "U2"
    await person.signs_in()
    assert "the vpn is down" in (await person.go("/")).text
    slack.users["U2"]["is_restricted"] = True
    async with coming(slack, store) as later:
        later.cookies = person.cookies
        page = await later.go("/")
        assert (page.status, "the vpn is down" in page.text) == (200, False)


async def test_who_left_the_workspace_is_not_signed_in_any_more(
    slack: FakeSlack, store: Store, person: Person
) -> None:
    await person.signs_in()
    slack.users["U1"]["deleted"] = True
    async with coming(slack, store) as later:
        later.cookies = person.cookies
        assert (await later.go("/")).status == 401


async def test_while_slack_does_not_answer_a_session_goes_on_as_it_began(
    slack: FakeSlack, store: Store, person: Person
) -> None:
    await filed(store, "the vpn is down")
    await person.signs_in()
    async with coming(slack, store) as later:
        slack.fault("users.info", status=500)
        later.cookies = person.cookies
        assert "the vpn is down" in (await later.go("/")).text


async def test_who_was_let_in_by_a_console_is_not_looked_for_in_slack(
    slack: FakeSlack, store: Store, person: Person
) -> None:
    asked = Message(
        "board", Actor("ana", "local", may_sign_in=True), datetime.now(UTC), audience=ALONE
    )
    answer = (await Desk(store, BASE).handle(asked, Terse())).answers[0]
    code = answer.partition("code=")[2].partition('"')[0]
    let_in = await person.post("/sign-in", {"code": code})
    person.cookies[SESSION] = let_in.headers["Set-Cookie"].partition(";")[0].partition("=")[2]
    assert (await person.go("/")).status == 200
    assert slack.of("users.info") == []


async def test_signing_out_leads_back_to_slack(person: Person) -> None:
    await person.signs_in()
    token = form(await person.go("/"), "chat")["token"]
    cookie = f"{SESSION}={person.cookies[SESSION]}"
    page = await person.post("/sign-out", {"token": token}, Cookie=cookie)
    assert "Max-Age=0" in page.headers["Set-Cookie"]
    assert 'href="/sign-in/slack"' in page.text
