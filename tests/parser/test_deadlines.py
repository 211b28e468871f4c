"""A new ticket says in its own words when it is due."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.command import Create
from core.desk.interpretation import understand
from tests.conftest import message_of

MONDAY = datetime(2026, 11, 30, 12, tzinfo=UTC)


def created(text: str) -> Create:
    (made,) = understand(message_of(text, at=MONDAY))
    assert isinstance(made, Create)
    return made


@pytest.mark.parametrize(
    ("text", "title", "due"),
    [
        ("vpn is down, due friday 5pm", "vpn is down", "friday 5pm"),
        ("vpn is down. Due: friday 5pm", "vpn is down", "friday 5pm"),
        ("printer jams (due monday)", "printer jams", "monday"),
        ("vpn is down - due friday 5pm - urgent", "vpn is down", "friday 5pm"),
        ("new ticket: update the guide, due tomorrow, low", "update the guide", "tomorrow"),
        ("disk full, due fri p1", "disk full", "fri"),
        ("vpn down, due friday 5pm @ana", "vpn down", "friday 5pm"),
        ("VPN kaputt, fällig bis Freitag 17 Uhr", "VPN kaputt", "Freitag 17 Uhr"),
        ("la impresora no imprime, vence el viernes", "la impresora no imprime", "viernes"),
        ("imprimante en panne, pour le 12 décembre", "imprimante en panne", "12 décembre"),
        ("imprimante en panne, échéance vendredi", "imprimante en panne", "vendredi"),
        ("a impressora não imprime, prazo sexta", "a impressora não imprime", "sexta"),
    ],
)
def test_a_clause_of_its_own_is_no_word_of_the_title(text: str, title: str, due: str) -> None:
    made = created(text)
    assert (made.title, made.due) == (title, due)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("replace the switch by friday", "friday"),
        ("vpn down due friday", "friday"),
        ("snmpv3 is off on all ups by eow", "eow"),
        ("Drucker tauschen, spätestens am Freitag", "Freitag"),
    ],
)
def test_less_certain_words_stay_in_the_title(text: str, due: str) -> None:
    made = created(text)
    assert (made.title, made.due) == (text, due)


@pytest.mark.parametrize(
    "text",
    [
        "vpn is down, due to the storm",
        "cherry picker due its inspection",
        "cert de api.tienda vence el jueves",
        "the library books, due friday, are missing",
        "the report was not done by 9:00",
        "date picker off by one day",
        "besoin d'un câble HDMI long, pas avant vendredi",
        "the mail says `x, due friday`",
        "printer jams. The report is due friday",
    ],
)
def test_other_words_say_no_due_time(text: str) -> None:
    assert [getattr(one, "due", None) for one in understand(message_of(text, at=MONDAY))] == [None]


def test_a_label_may_stand_beside_it() -> None:
    made = created("vpn is down +infra, due friday")
    assert (made.title, made.labels, made.due) == ("vpn is down", ("infra",), "friday")
    assert created("vpn is down, due friday +infra") == made


def test_a_ticket_that_is_named_gets_no_new_one() -> None:
    (made,) = understand(message_of("T7 vpn down, due friday", at=MONDAY))
    assert not isinstance(made, Create)
