"""A message is parsed once, on every way in. A button or a submitted form is not parsed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from handlers.web.api import api
from handlers.web.site import build_site, listen
from tests.e2e.conftest import scopes
from tests.e2e.office import Office
from tests.parses import counted
from tests.web.conftest import Client, token_for

Say = Callable[[Office], Awaitable[Any]]


class Counted(Office):
    parsed: list[str]

    async def heard(self, say: Say) -> list[str]:
        """Return the texts that are parsed because of it."""
        await self.quiet()
        self.parsed.clear()
        await say(self)
        await self.quiet()
        return [*self.parsed]


@pytest_asyncio.fixture
async def quick(tmp_path: Path) -> AsyncIterator[Counted]:
    with counted() as parsed:
        async with Counted.opened(tmp_path / "t.db", "inprocess", scopes()) as opened:
            opened.parsed = parsed
            await opened.alice.says("D1", "the vpn is down")
            yield opened
    assert opened.slack.problems == []


async def api_call(office: Office, ask: Callable[[Client], Awaitable[Any]]) -> None:
    runner = await listen(build_site(api(office.desk, office.store)), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    await ask(Client(office.session, url, await token_for(office.store)))
    await runner.cleanup()


@pytest.mark.parametrize(
    ("say", "parsed"),
    [
        (lambda o: o.alice.says("D1", "the printer jams"), ["the printer jams"]),
        (lambda o: o.alice.says("D1", "give T1 to <@U2>"), ["give T1 to <@U2>"]),
        (lambda o: o.alice.says("D1", "tickets of <@U2>"), ["tickets of <@U2>"]),
        (lambda o: o.alice.slash("close T1"), ["close T1"]),
        (lambda o: o.bob.says("C1", "have a nice day!"), ["have a nice day!"]),
        (lambda o: o.bob.says("C1", "close T1, rebooted"), ["close T1, rebooted"]),
        (
            lambda o: api_call(o, lambda client: client.say("the door is stuck")),
            ["the door is stuck"],
        ),
    ],
)
async def test_what_is_said_is_parsed_once(quick: Counted, say: Say, parsed: list[str]) -> None:
    assert await quick.heard(say) == parsed


async def test_a_mention_is_parsed_once_for_each_of_its_two_deliveries(quick: Counted) -> None:
    parsed = await quick.heard(lambda o: o.alice.says("C1", "<@UBOT> the printer jams"))
    assert parsed == ["the printer jams"] * 2


async def test_a_ticket_about_people_is_parsed_once_more_with_their_names(quick: Counted) -> None:
    parsed = await quick.heard(lambda o: o.alice.says("D1", "<@U2> needs a laptop"))
    assert parsed == ["<@U2> needs a laptop", "<@U2|bob> needs a laptop"]


async def test_what_is_said_while_something_is_asked_is_parsed_once(quick: Counted) -> None:
    await quick.alice.says("D1", "find")
    assert await quick.heard(lambda o: o.alice.says("D1", "thanks")) == ["thanks"]


async def test_what_is_pressed_chosen_or_sent_off_is_not_parsed(quick: Counted) -> None:
    await quick.quiet()
    card = quick.posts()[-1].ts
    assert await quick.heard(lambda o: o.alice.presses("D1", card, "Start")) == []
    await quick.alice.shortcut()
    assert await quick.heard(lambda o: o.alice.submits(title="the lamp is dark", own="U2")) == []
    await quick.alice.opens_home()
    assert await quick.heard(lambda o: o.alice.presses_on(o.alice.home(), "All")) == []
    rows = await quick.heard(lambda o: o.alice.chooses_on(o.alice.home(), "Close", "home:do:T001"))
    assert rows == []
    assert await quick.heard(lambda o: api_call(o, lambda c: c.get("/api/tickets/T001"))) == []


async def test_an_answer_by_its_button_or_its_word_is_not_parsed(quick: Counted) -> None:
    await quick.alice.says("D1", "the printer jams")
    await quick.alice.says("D1", "close all open tickets")
    assert await quick.heard(lambda o: o.alice.says("D1", "no")) == []
    await quick.alice.says("D1", "close all open tickets")
    await quick.quiet()
    question = quick.posts()[-1].ts
    assert await quick.heard(lambda o: o.alice.presses("D1", question, "Yes")) == []
    assert "Closed 2" in str(quick.slack.messages["D1", question])
