"""The requester hears once of a claim and of a closing, the assignee of what is assigned."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.message import ALONE, Actor, Message
from tests.conftest import Terse
from tests.e2e.conftest import scopes
from tests.e2e.fake.people import Person
from tests.e2e.office import Office


async def filed(office: Office, text: str = "the vpn is down") -> None:
    """A ticket of alice's."""
    await office.alice.says("C1", f"<@UBOT> {text}")
    await office.quiet()


async def does(office: Office, person: Person, *texts: str) -> None:
    for text in texts:
        await person.slash(text)
        await office.quiet()


async def at_once(office: Office, *said: tuple[str, str]) -> None:
    """(user, text) in turn, before anything is sent."""
    for user, text in said:
        message = Message(text, Actor(user, "T1"), datetime.now(UTC), audience=ALONE)
        await office.desk.handle(message, Terse())
    await office.quiet()


def told(office: Office) -> list[tuple[str, str]]:
    """(whom, what)"""
    return [(call.body["channel"], call.body["text"]) for call in office.notices()]


CLAIMED = ("U1", "T001 the vpn is down: claimed by <@U2>")
CLOSED = ("U1", "T001 the vpn is down: closed by <@U2>: rebooted")


async def test_the_requester_hears_once_of_the_claim_and_once_of_the_closing(
    office: Office,
) -> None:
    await filed(office)
    await does(office, office.bob, "take T1", "T1 prog", "T1 p1", "close T1, rebooted")
    assert told(office) == [CLAIMED, CLOSED]


async def test_the_assignee_hears_of_what_is_assigned_and_can_begin(office: Office) -> None:
    await filed(office)
    await does(office, office.alice, "give T1 to <@U2|bob>")
    assert told(office) == [("U2", "T001 the vpn is down: assigned to you by <@U1>")]
    [notice] = office.notices("U2")
    await office.bob.presses("D2", notice.ts, "Start")
    await office.quiet()
    assert "in progress" in str(office.slack.messages["D2", notice.ts]["blocks"])


async def test_the_requester_reopens_from_the_notice(office: Office) -> None:
    await filed(office)
    await does(office, office.bob, "close T1, rebooted")
    [notice] = office.notices("U1")
    await office.alice.presses("D1", notice.ts, "Reopen")
    await office.quiet()
    assert "open" in str(office.slack.messages["D1", notice.ts]["blocks"])
    assert told(office) == [CLOSED]


async def test_who_acts_is_never_told(quick: Office) -> None:
    await filed(quick)
    await does(quick, quick.alice, "take T1", "T1 prog", "close T1", "reopen T1", "undo")
    assert told(quick) == []


async def test_a_new_ticket_for_somebody_tells_them(quick: Office) -> None:
    await filed(quick, "new ticket: vpn, assign to <@U2>")
    assert [whom for whom, _ in told(quick)] == ["U2"]


@pytest.mark.parametrize(
    ("level", "requester", "assignee"), [("all", 2, 1), ("mine", 0, 1), ("none", 0, 0)]
)
async def test_a_level_says_what_is_news(
    quick: Office, level: str, requester: int, assignee: int
) -> None:
    await filed(quick)
    for person in (quick.alice, quick.bob):
        await does(quick, person, f"notify {level}")
    await at_once(quick, ("U3", "give T1 to <@U2>"))
    await at_once(quick, ("U3", "close T1"))
    assert len(quick.notices("U1")) == requester
    assert len(quick.notices("U2")) == assignee


async def test_what_is_undone_before_it_is_told_is_not_told(quick: Office) -> None:
    await filed(quick)
    await at_once(quick, ("U2", "close T1"), ("U2", "undo"))
    await at_once(quick, ("U2", "take T1"), ("U2", "undo"))
    await at_once(quick, ("U2", "close T1"), ("U2", "reopen T1"))
    assert told(quick) == []


async def test_what_happens_twice_before_it_is_told_is_told_once(quick: Office) -> None:
    await filed(quick)
    again = [("U2", "close T1"), ("U2", "reopen T1"), ("U2", "close T1, rebooted")]
    await at_once(quick, *again)
    assert told(quick) == [CLOSED]


async def test_what_is_handed_on_before_it_is_told_names_who_has_it(quick: Office) -> None:
    await filed(quick)
    await at_once(quick, ("U2", "take T1"), ("U2", "give T1 to <@U3>"))
    assert told(quick) == [("U1", "T001 the vpn is down: assigned to <@U3> by <@U2>")]


async def test_a_batch_is_one_message_to_each_person(quick: Office) -> None:
    for n in range(12):
        await filed(quick, f"disk {n} is full")
    await does(quick, quick.bob, "close T1-T12: cleaned up")
    [notice] = quick.notices()
    assert notice.body["text"] == "12 tickets closed by <@U2>: cleaned up"
    assert "and 2 more" in str(notice.body["blocks"])


async def test_a_secret_ticket_tells_those_whom_it_concerns(quick: Office) -> None:
    await quick.alice.says("D1", "my payslip is wrong")
    await quick.alice.says("D1", "give T1 to <@U2>")
    await quick.quiet()
    assert [whom for whom, _ in told(quick)] == ["U2"]


async def test_people_of_the_console_are_not_looked_for_in_slack(quick: Office) -> None:
    await at_once(quick, ("ana", "new ticket: vpn"), ("U2", "close T1"), ("U2", "give T1 to @ben"))
    assert quick.slack.of("chat.postMessage") == []


async def test_somebody_who_left_holds_up_nothing(
    quick: Office, caplog: pytest.LogCaptureFixture
) -> None:
    await filed(quick)
    quick.slack.users["U1"]["deleted"] = True
    await does(quick, quick.bob, "take T1")
    assert told(quick) == []
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize("done", [True, False])
async def test_killed_in_the_middle_of_a_notice_it_is_told_once(tmp_path: Path, done: bool) -> None:
    path = tmp_path / "tickets.db"
    async with Office.opened(path, "inprocess", scopes()) as first:
        await filed(first)
        first.slack.fault("chat.postMessage", answer="never", done=done)
        await first.bob.slash("take T1")
        await first.slack.until(lambda: len(first.slack.of("chat.postMessage")) == 2)
        await first.dies()
        async with Office.opened(path, "inprocess", slack=first.slack) as second:
            await second.quiet()
            assert told(second) == [CLAIMED]
    assert first.slack.problems == []
