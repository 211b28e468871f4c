"""What is said of due dates, reminders and waiting, in five languages."""

from __future__ import annotations

import pytest

from core.command import Command, List, Remind, Unclear, Update, View
from core.desk import understand
from core.message import Message
from core.parser import parse
from tests.conftest import START, U1

T5 = ("T005",)
DUE = [
    ("T5 due friday 5pm", "friday 5pm"),
    ("T5 is due tomorrow", "tomorrow"),
    ("due T5 tomorrow", "tomorrow"),
    ("please set due date of T5 to friday", "friday"),
    ("set the deadline for T5 to next monday", "next monday"),
    ("set T5's due date to 1 March", "1 March"),
    ("T5: deadline 2026-02-01", "2026-02-01"),
    ("T5 due by end of day", "end of day"),
    ("T5 fällig am Freitag um 17 Uhr", "Freitag um 17 Uhr"),
    ("setze die Frist von T5 auf Freitag", "Freitag"),
    ("T5 vence el viernes a las 17", "el viernes a las 17"),
    ("pon fecha límite a T5 para el viernes", "el viernes"),
    ("mets une échéance à T5 pour vendredi", "vendredi"),
    ("T5 échéance demain 9h", "demain 9h"),
    ("defina o prazo de T5 para sexta", "sexta"),
    ("T5 prazo amanhã às 9", "amanhã às 9"),
]
MOVED = [
    ("T5 due +2d", "+2d"),
    ("due T5 + 2 days", "+2d"),
    ("give T5 two more days", "+2d"),
    ("can you give T5 another 2 days?", "+2d"),
    ("give T5 another week", "+1w"),
    ("postpone T5 by 2 days", "+2d"),
    ("push T5 out two days", "+2d"),
    ("push T5 back a month", "+1mo"),
    ("extend T5's deadline by 3h", "+3h"),
    ("push T5 by half an hour", "+30m"),
    ("verschieb die Frist von T5 um zwei Tage", "+2d"),
    ("die Frist von T5 um zwei Tage verlängern", "+2d"),
    ("gib T5 noch eine Woche", "+1w"),
    ("repousse l'échéance de T5 de 3 jours", "+3d"),
    ("repousse T5 d'une semaine", "+1w"),
    ("donne deux jours de plus à T5", "+2d"),
    ("mueve la fecha límite de T5 dos días más", "+2d"),
    ("dale al T5 dos dias mas", "+2d"),
    ("adia o T5 em dois dias", "+2d"),
    ("dá mais dois dias pro T5", "+2d"),
]
NOT_DUE = ["T5 not due", "T5 no due date", "remove the due date of T5", "T5 nicht fällig"]
NOT_DUE += ["T5 sin plazo", "T5 sans échéance", "T5 sem prazo"]
REMINDED = [
    ("remind me about T5 tomorrow", "tomorrow"),
    ("remind me about T5 in 2h", "in 2h"),
    ("could you remind me tomorrow about T5?", "tomorrow"),
    ("remind me to check T5 next monday", "next monday"),
    ("set a reminder for T5 tomorrow", "tomorrow"),
    ("erinnere mich morgen an T5", "morgen"),
    ("erinnere mich an T5 in 2 Stunden", "in 2 Stunden"),
    ("recuérdame T5 mañana", "mañana"),
    ("rappelle-moi T5 demain", "demain"),
    ("me lembre de T5 amanhã", "amanhã"),
]
WAITS = [
    ("T5 waiting on @ana", "ana", None),
    ("T5 waiting on <@U02ABC>", "U02ABC", None),
    ("T5 waits for the customer", "the customer", None),
    ("T5 is waiting for parts until friday", "parts", "friday"),
    ("T5 waits for the customer until he pays", "the customer until he pays", None),
    ("T5 wartet auf den Kunden bis Freitag", "den Kunden", "Freitag"),
    ("T5 espera a @ana hasta el viernes", "ana", "el viernes"),
    ("T5 en attente de pièces", "pièces", None),
    ("T5 aguarda o cliente", "o cliente", None),
]
SNOOZED = [
    ("snooze T5 until fri 9:00", "fri 9:00"),
    ("snooze T5 2h", "2h"),
    ("pause T5 until tomorrow", "tomorrow"),
    ("put T5 on hold until next week", "next week"),
    ("pausiere T5 bis Montag", "Montag"),
    ("pospón T5 hasta el lunes", "el lunes"),
    ("reporte T5 à lundi", "lundi"),
    ("adia T5 até segunda", "segunda"),
    ("postpone T5 for two days", "two days"),
]
AWAKE = ["wake T5", "T5 is no longer waiting", "weck T5 auf", "despierta T5", "réveille T5"]
LISTS = [
    ("due this week", List(due="this week")),
    ("overdue", List(due="overdue")),
    ("my overdue tickets", List(due="overdue", own="me")),
    ("what is due today", List(due="today")),
    ("what's due today?", List(due="today")),
    ("list tickets due tomorrow", List(due="tomorrow")),
    ("was ist heute fällig?", List(due="today")),
    ("qué vence esta semana", List(due="this week")),
    ("tickets en retard", List(due="overdue")),
    ("o que vence amanhã", List(due="tomorrow")),
    ("waiting", List(waiting=True)),
    ("show my waiting tickets", List(own="me", waiting=True)),
    ("what is waiting?", List(waiting=True)),
]
ASKED = ["T5 due whenever", "T5 due", "snooze T5", "set a due date on T5", "remind me about T5"]
ASKED += ["T5 due after the release on friday", "remind me of the milk", "T5 due yesterday"]
OTHERS = [
    "T5 due to network failure",
    "T5 due date field is broken",
    "find overdue invoices",
    "set a reminder for the backup job",
    "my deadline is friday, need a laptop",
    "waiting for my new laptop since two weeks",
    "T5 needs to be done by friday",
    "remind me what T5 is about",
    "tickets due to the outage are lost",
    "set remind 30m",
    "give T5 to @ana",
    "move T5 by the two days rule",
]


def read(text: str, ticket: str | None = None) -> Command:
    (made,) = parse(text, "addressed", START, ticket)
    return made


@pytest.mark.parametrize(("text", "when"), DUE)
def test_a_ticket_is_due(text: str, when: str) -> None:
    assert read(text) == Update(T5, due=when)


@pytest.mark.parametrize(("text", "span"), MOVED)
def test_a_due_time_moves_by_a_span(text: str, span: str) -> None:
    assert read(text) == Update(T5, due=span)


@pytest.mark.parametrize("text", NOT_DUE)
def test_a_ticket_is_no_longer_due(text: str) -> None:
    assert read(text) == Update(T5, due="none")


@pytest.mark.parametrize(("text", "when"), REMINDED)
def test_a_person_is_reminded(text: str, when: str) -> None:
    assert read(text) == Remind(T5, when=when)


@pytest.mark.parametrize(("text", "what", "until"), WAITS)
def test_a_ticket_waits(text: str, what: str, until: str | None) -> None:
    assert read(text) == Update(T5, waits=what, until=until)


@pytest.mark.parametrize(("text", "when"), SNOOZED)
def test_a_ticket_sleeps(text: str, when: str) -> None:
    assert read(text) == Update(T5, until=when)


@pytest.mark.parametrize("text", AWAKE)
def test_a_ticket_is_woken(text: str) -> None:
    assert read(text) == Update(T5, waits="none", until="none")


@pytest.mark.parametrize(("text", "asked"), LISTS)
def test_lists_by_time(text: str, asked: List) -> None:
    assert read(text) == asked


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("waiting for parts", Update(T5, waits="parts")),
        ("warten auf Ersatzteile bis Freitag", Update(T5, waits="Ersatzteile", until="Freitag")),
        ("due friday", Update(T5, due="friday")),
        ("not due", Update(T5, due="none")),
        ("due +2d", Update(T5, due="+2d")),
        ("extend the deadline by a week", Update(T5, due="+1w")),
        ("remind me tomorrow", Remind(T5, when="tomorrow")),
        ("snooze until monday", Update(T5, until="monday")),
        ("wake up", Update(T5, waits="none", until="none")),
    ],
)
def test_in_a_thread_its_ticket_is_meant(text: str, meant: Command) -> None:
    assert read(text, "T005") == meant


def test_elsewhere_the_last_ticket_is_meant() -> None:
    assert read("due friday") == Update(ref="it", due="friday")
    assert read("remind me about it tomorrow") == Remind(ref="it", when="tomorrow")
    assert read("snooze it until monday") == Update(ref="it", until="monday")


@pytest.mark.parametrize("text", ["when is T5 due?", "what's the due date of T5?"])
def test_when_it_is_due(text: str) -> None:
    assert read(text) == View(T5, ask="due")


@pytest.mark.parametrize("text", ASKED)
def test_a_time_that_cannot_be_read_is_asked_for(text: str) -> None:
    assert isinstance(read(text), Unclear)


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_mentions_it_is_read_as_ever(text: str) -> None:
    for made in parse(text, "addressed", START):
        told = made if isinstance(made, Update | List) else Update()
        assert (told.due, getattr(told, "waits", None), getattr(told, "until", None)) == (None,) * 3
        assert not isinstance(made, Remind)


@pytest.mark.parametrize("text", ["T5 due friday", "remind me about T5 tomorrow", "wake T5"])
def test_where_the_desk_only_listens_it_does_nothing(text: str) -> None:
    assert understand(Message(text, U1, START, mode="overheard")) == ()
