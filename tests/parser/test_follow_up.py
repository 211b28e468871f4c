"""What is said after a ticket was spoken of: about it, or a new problem."""

from __future__ import annotations

import pytest

from core.command import (
    Assign,
    Close,
    Command,
    Create,
    List,
    Question,
    Unclear,
    Update,
    View,
)
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


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("note: the host was full", "the host was full"),
        ("notiz: der Host war voll", "der Host war voll"),
        ("nota: el disco estaba lleno", "el disco estaba lleno"),
    ],
)
def test_what_is_noted_after_a_ticket_is_a_note_on_it(text: str, note: str) -> None:
    assert after_a_ticket(text) == (Update(ref="it", res=note),)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("close swagger, regenerated", Close(ref="swagger", res="regenerated")),
        ("close plotter", Close(ref="plotter")),
        ("psu one's done, blown fuse", Close(ref="psu", res="blown fuse")),
        ("kettle one down to p3", Update(ref="kettle", pri=3)),
        ("assign kettle to @dee", Assign(ref="kettle", own="dee")),
    ],
)
def test_unknown_words_beside_the_verb_or_one_describe_the_ticket(
    text: str, meant: Command
) -> None:
    assert after_a_ticket(text) == (meant,)


@pytest.mark.parametrize(
    ("text", "cat"),
    [("it's infra rather than code", "infra"), ("c'est plutôt de l'infra que du code", "infra")],
)
def test_what_is_meant_rather_than_another_value_counts(text: str, cat: str) -> None:
    (made,) = after_a_ticket(text)
    assert isinstance(made, Update)
    assert made.cat == cat


def test_a_verb_for_noting_may_ask_for_a_ticket_too() -> None:
    (asked,) = after_a_ticket("anota: la cámara del patio se congela")
    assert isinstance(asked, Unclear)
    assert asked.kind is Question.NOTE_OR_NEW


def test_who_takes_it_needs_no_other_word() -> None:
    assert after_a_ticket("I take the first one") == (Assign(ref="1", own="me"),)


@pytest.mark.parametrize("text", ["take it to #centos please", "move this to #random"])
def test_a_channel_gets_no_ticket(text: str) -> None:
    assert not any(isinstance(made, Assign) for made in after_a_ticket(text))


def test_it_is_reopened_because_something_is_not_so() -> None:
    (made,) = after_a_ticket("the boiler one is not fixed after all, reopen please")
    assert isinstance(made, Update)
    assert (made.ref, made.stat) == ("boiler", "open")


@pytest.mark.parametrize(
    "text", ["sube todas las abiertas a alta", "raise all the open ones to high"]
)
def test_what_is_right_after_all_is_a_filter(text: str) -> None:
    assert after_a_ticket(text) == (Update(where=List(stat="open"), pri=1),)


def test_a_description_goes_on_after_of() -> None:
    assert after_a_ticket("cierra el del sensor de presion") == (Close(ref="sensor presion"),)


def test_the_same_list_is_shown_once() -> None:
    assert len(after_a_ticket("sigue, enséñame el resto")) == 1
