"""What is said after a ticket was spoken of: about it, or a new problem."""

from __future__ import annotations

import pytest

from core.command import Close, Command, Create, List, Update, View
from core.parser import parse
from tests.conftest import START


def after_a_ticket(text: str) -> tuple[Command, ...]:
    return parse(text, "addressed", START, follow_up=True)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("done", Close(ref="it")),
        ("done, new cable", Close(ref="it", res="new cable")),
        ("make it high", Update(ref="it", pri=1)),
        ("2", View(("T002",))),
        ("mine", List(own="me")),
        ("open infra", List(stat="open", cat="infra")),
    ],
)
def test_it_is_about_the_ticket_or_asks_for_another(text: str, meant: Command) -> None:
    assert after_a_ticket(text) == (meant,)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the till in shop 4 is dead, p1", "the till in shop 4 is dead"),
        ("Die Waage im Labor ist kaputt, infra", "Die Waage im Labor ist kaputt"),
        ("la guía de altas está desactualizada, doc", "la guía de altas está desactualizada"),
        ("printer on floor 3 jams", "printer on floor 3 jams"),
    ],
)
def test_a_problem_is_a_new_ticket_also_with_a_value_after_it(text: str, title: str) -> None:
    (made,) = after_a_ticket(text)
    assert isinstance(made, Create)
    assert made.title == title


def test_a_note_with_a_verb_for_its_value_changes_the_ticket() -> None:
    (made,) = after_a_ticket("it fails again, set it to p1")
    assert isinstance(made, Update)
    assert made.pri == 1


@pytest.mark.parametrize("text", ["no wait, reopen it", "nee doch nicht, mach wieder auf"])
def test_a_no_before_a_comma_refuses_what_was_before(text: str) -> None:
    assert after_a_ticket(text) == (Update(ref="it", stat="open"),)


@pytest.mark.parametrize(
    "text", ["no cierres T4, gracias", "no lo cierres, gracias", "no close T4, thanks"]
)
def test_a_no_with_a_verb_or_an_id_denies_the_order(text: str) -> None:
    assert after_a_ticket(text) == ()
