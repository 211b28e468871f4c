"""What is written in an intake channel: a problem that is stated is a ticket, talk is not."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.command import Create
from core.message import clean
from core.parser import reported
from tests.conftest import START

WORDS = ["vpn", "down", "broken", "urgent", "please", "?", ";", "\n", "T5", "close", "<@U2>", "it"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the vpn is down in Berlin", "the vpn is down in Berlin"),
        (
            "Printer on the 3rd floor is not working again",
            "Printer on the 3rd floor is not working again",
        ),
        ("I can't log in to Jira any more", "I can't log in to Jira any more"),
        ("the beamer in room 3 does not start", "the beamer in room 3 does not start"),
        ("build pipeline broken on main, urgent", "build pipeline broken on main"),
        ("disk full on db-prod-2, sev1", "disk full on db-prod-2"),
        ("need access to the payroll folder", "need access to the payroll folder"),
        ("please reset the badge of Maria", "reset the badge of Maria"),
        (
            "hi all, Wi-Fi keeps dropping in meeting room 4",
            "Wi-Fi keeps dropping in meeting room 4",
        ),
        (
            "API returns 502 for every upload\nsince the deploy at 9",
            "API returns 502 for every upload",
        ),
    ],
)
def test_a_problem_that_is_stated_is_a_ticket(text: str, title: str) -> None:
    (command,) = reported(text, START)
    assert isinstance(command, Create)
    assert command.title == title


@pytest.mark.parametrize(
    "text",
    [
        "thanks!",
        "thanks, the printer is not broken any more",
        "good morning everyone",
        "is the vpn down?",
        "why is the build broken",
        "anyone else with errors in Jira?",
        "can someone look at the printer?",
        "<@U2> the printer is broken because of you",
        "you broke the build",
        "it's down here too",
        "same here, the vpn is slow",
        "I fixed the broken build",
        "lunch at 12",
        "broken",
        "I think the vpn is slow today",
        "yes, it fails on staging",
        "close T4, fixed",
        "is T4 done?",
        "",
    ],
)
def test_talk_questions_and_thanks_are_nothing(text: str) -> None:
    assert reported(text, START) == ()


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_of_any_text_it_is_one_ticket_or_nothing(text: str) -> None:
    found = reported(clean(text), START)
    assert all(isinstance(command, Create) for command in found)
    assert len(found) < 2
