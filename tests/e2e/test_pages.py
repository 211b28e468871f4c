"""Pages in Slack go on after the last row that was shown, by button, by word and in the Home."""

from __future__ import annotations

import re

from tests.e2e.office import Office


async def fill(office: Office) -> None:
    lines = [f"new ticket: printer {n} jams" for n in range(1, 26)]
    await office.alice.says("D1", "\n".join(lines))
    await office.quiet()


def rows(blocks: object) -> list[int]:
    """The numbers of the tickets of a list, as shown."""
    return [int(id) for id in re.findall(r"\*T(\d+)\*", str(blocks))]


async def listed(office: Office, text: str) -> str:
    """The time of the message with the answer."""
    await office.alice.says("D1", text)
    await office.quiet()
    return office.posts()[-1].ts


async def test_the_next_button_goes_on_after_what_the_message_shows(office: Office) -> None:
    await fill(office)
    ts = await listed(office, "list open")
    await office.alice.slash("close T1-T4")
    await office.alice.presses("D1", ts, "Next")
    await office.quiet()
    assert rows(office.slack.messages["D1", ts]["blocks"]) == [*range(11, 21)]
    await office.alice.slash("close T20")
    assert "21 tickets" in str(office.slack.messages["D1", ts]["blocks"])
    await office.alice.presses("D1", ts, "Next")
    await office.quiet()
    assert rows(office.slack.messages["D1", ts]["blocks"]) == [*range(21, 26)]
    await office.alice.presses("D1", ts, "Previous")
    await office.quiet()
    assert "page 2" in str(office.slack.messages["D1", ts]["blocks"])


async def test_more_goes_on_in_the_conversation_where_the_list_was_shown(office: Office) -> None:
    await fill(office)
    await listed(office, "list open")
    await office.alice.slash("close T1-T4")
    ts = await listed(office, "more")
    assert rows(office.slack.messages["D1", ts]["blocks"]) == [*range(11, 21)]
    ack = await office.alice.slash("more")
    assert "more of what" in str(ack.json).lower()


async def test_the_home_goes_on_after_what_it_shows(quick: Office) -> None:
    await fill(quick)
    await quick.alice.opens_home()
    await quick.alice.presses_on(quick.alice.home(), "All")
    assert rows(quick.alice.home()["blocks"]) == [*range(1, 11)]
    await quick.alice.slash("close T1-T4")
    await quick.alice.presses_on(quick.alice.home(), "Next")
    assert rows(quick.alice.home()["blocks"]) == [*range(11, 21)]
    await quick.alice.chooses_on(quick.alice.home(), "Close", "home:do:T012")
    assert rows(quick.alice.home()["blocks"]) == [11, *range(13, 22)]
    await quick.alice.presses_on(quick.alice.home(), "Next")
    assert rows(quick.alice.home()["blocks"])[:4] == [*range(22, 26)]
    await quick.alice.chooses_on(quick.alice.home(), "open", "home:filter:stat")
    assert rows(quick.alice.home()["blocks"])[0] == 5
