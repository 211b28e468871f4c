"""The Tab key at the console."""

from __future__ import annotations

import pytest

from core.message import Actor
from core.ticket import ticket_id
from handlers.completion import Completer
from tests.conftest import Office


@pytest.fixture
def completer() -> Completer:
    known = Completer()
    known.see("\n".join(ticket_id(number) for number in (1, 2, 12, 130, 1200)))
    known.meet(["ana", "anton", "bo"])
    return known


@pytest.mark.parametrize(
    ("begun", "found"),
    [
        ("T1", ["T1200", "T130", "T012", "T001"]),
        ("t012", ["T1200", "T012"]),
        ("#2", ["T002"]),
        ("T9", []),
        ("@an", ["@ana", "@anton"]),
        ("@", ["@ana", "@anton", "@bo"]),
        ("clo", ["close"]),
        ("un", ["unassign", "undo", "unfollow"]),
        ("inf", ["infra"]),
        ("vpn", []),
    ],
)
def test_a_beginning_is_completed(completer: Completer, begun: str, found: list[str]) -> None:
    assert sorted(completer.candidates(begun)) == sorted(found)
    states = [completer.complete(begun, n) for n in range(len(found) + 1)]
    assert states[-1] is None
    assert [text for text in states if text] == [f"{one} " for one in completer.candidates(begun)]


async def test_what_is_open_is_known_from_the_start(office: Office) -> None:
    await office.say("new ticket: vpn is down, assign to @bo", user="ana")
    await office.say("new ticket: the printer jams", user="ana")
    await office.say("close T2", user="ana")
    completer = Completer()
    await completer.learn(office.desk, Actor("ana", "W"))
    assert completer.candidates("T") == ["T001"]
    assert completer.candidates("@") == ["@ana", "@bo"]


def test_what_is_read_and_written_is_known() -> None:
    known = Completer()
    known.see("give T7 to @maria, mail x@y.example")
    known.see("\x1b[1mT007\x1b[0m the printer jams")
    assert known.candidates("T") == ["T007"]
    assert known.candidates("@") == ["@maria"]


def test_the_latest_ticket_comes_first(completer: Completer) -> None:
    completer.see("T002 done")
    assert completer.candidates("T")[0] == "T002"
