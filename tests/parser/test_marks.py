"""Labels and clients in a message, in any of the languages, and what looks like them."""

from __future__ import annotations

from typing import Any

import pytest

from core.command import (
    Assign,
    Client,
    Clients,
    Close,
    Command,
    Create,
    Labels,
    List,
    Relabel,
    Unclear,
    Update,
    Voice,
)
from core.desk import understand
from core.desk.interpretation import understand as understand_with
from core.message import Message
from tests.conftest import START, U1

CLIENTS = frozenset(("acme", "beta"))
T7 = ("T007",)
PAY = ("payments",)


def read(text: str, **more: Any) -> tuple[Command, ...]:
    return understand_with(Message(text, U1, START, **more), None, CLIENTS)


LABELLED: list[tuple[str, Command]] = [
    ("vpn down +payments", Create("vpn down", labels=PAY)),
    ("+payments vpn down", Create("vpn down", labels=PAY)),
    ("vpn down +Payments +PAYMENTS", Create("vpn down", labels=PAY)),
    ("vpn down +payments.", Create("vpn down", labels=PAY)),
    ("vpn +payments down", Create("vpn payments down", labels=PAY)),
    ("the login fails +payments p1", Create("the login fails", pri=1, labels=PAY)),
    ("the C++ compiler breaks +payments", Create("the C++ compiler breaks", labels=PAY)),
    ("new ticket: vpn down +a-b +c.d +e_f", Create("vpn down", labels=("a-b", "c.d", "e_f"))),
    ("neues ticket: vpn geht nicht +zahlung", Create("vpn geht nicht", labels=("zahlung",))),
    ("nuevo ticket: la vpn no funciona +pagos", Create("la vpn no funciona", labels=("pagos",))),
    ("nouveau ticket : le vpn est en panne +été", Create("le vpn est en panne", labels=("été",))),
    ("novo ticket: a vpn caiu +gestão", Create("a vpn caiu", labels=("gestão",))),
    ("+payments", List(labels=PAY)),
    ("open +payments", List(stat="open", labels=PAY)),
    ("open p1 +payments +eu", List(stat="open", pri=1, labels=("payments", "eu"))),
    ("mine +payments", List(own="me", labels=PAY)),
    ("find vpn +payments", List(text="vpn", labels=PAY)),
    ("stats +payments", List(labels=PAY)),
    ("how many open +payments?", List(stat="open", labels=PAY)),
    ("wie viele offene +payments", List(stat="open", labels=PAY)),
    ("¿cuántos abiertos +payments?", List(stat="open", labels=PAY)),
    ("combien d'ouverts +payments", List(stat="open", labels=PAY)),
    ("quantos abertos +payments", List(stat="open", labels=PAY)),
    ("not +payments", List(not_=List(labels=PAY))),
    ("open without +payments", List(stat="open", not_=List(labels=PAY))),
    ("open +eu -payments", List(stat="open", labels=("eu",), not_=List(labels=PAY))),
    ("offene ohne +payments", List(stat="open", not_=List(labels=PAY))),
    ("abiertos sin +payments", List(stat="open", not_=List(labels=PAY))),
    ("ouverts sans +payments", List(stat="open", not_=List(labels=PAY))),
    ("abertos sem +payments", List(stat="open", not_=List(labels=PAY))),
    ("T7 +payments", Update(T7, labels=("+payments",))),
    ("T7 -payments", Update(T7, labels=("-payments",))),
    ("#7, T8 +eu, -payments", Update(("T007", "T008"), labels=("+eu", "-payments"))),
    ("T7 p1 +payments", Update(T7, pri=1, labels=("+payments",))),
    ("note on T7: restart +payments", Update(T7, res="restart", labels=("+payments",))),
    ("close all +payments", Close(where=List(labels=PAY))),
    ("close all +payments p1", Close(where=List(pri=1, labels=PAY))),
    ("> +quoted\nmine +payments", List(own="me", labels=PAY)),
]


@pytest.mark.parametrize(("text", "command"), LABELLED)
def test_a_word_with_a_plus_is_a_label(text: str, command: Command) -> None:
    assert read(text) == (command,)


def test_an_order_with_a_label_is_two_orders() -> None:
    labelled = Update(T7, labels=("+payments",))
    assert read("close T7 +payments") == (Close(T7), labelled)
    assert read("give T7 to @ana +payments") == (Assign(T7, own="ana"), labelled)


@pytest.mark.parametrize(
    "text",
    [
        "+1",
        "+45m",
        "C++ build fails",
        "see https://x.io/a+b",
        "https://x.io/?q=+payments is down",
        "`+payments` is down",
        "```\nx +payments\n```",
        "> vpn down +payments",
        "call +49 170 1234567",
        "a + b",
        "+",
        "T7 +a@b",
        "vpn down -payments",
        "T7 - payments",
        f"vpn down +{'a' * 31}",
    ],
)
def test_what_looks_like_a_label_is_none(text: str) -> None:
    plain = understand(Message(text, U1, START))
    assert [one for one in plain if getattr(one, "labels", ())] == []
    assert read(text) == plain


def test_a_plus_one_stays_a_voice() -> None:
    assert read("+1 T7") == (Voice(T7),)


def test_in_a_thread_signs_alone_change_its_ticket() -> None:
    assert read("+a -b", ticket="T007") == (Update(T7, labels=("+a", "-b")),)
    assert read("-b", ticket="T007") == (Update(T7, labels=("-b",)),)


@pytest.mark.parametrize("text", ["T7 frobnicate +eu", "meeting in 2 days +eu", "my +eu"])
def test_a_label_on_what_is_not_understood_is_asked_about(text: str) -> None:
    (asked,) = read(text)
    assert isinstance(asked, Unclear)


IN_WORDS: list[tuple[str, Command]] = [
    ("add label payments to T7", Update(T7, labels=("+payments",))),
    ("could you please add the label payments to T7?", Update(T7, labels=("+payments",))),
    ("label T7 +Payments", Update(T7, labels=("+payments",))),
    ("tag T7 with payments", Update(T7, labels=("+payments",))),
    ("remove label payments from T7", Update(T7, labels=("-payments",))),
    ("bitte füge T7 das Label payments hinzu", Update(T7, labels=("+payments",))),
    ("entferne das Label payments von T7", Update(T7, labels=("-payments",))),
    ("añade la etiqueta payments a T7", Update(T7, labels=("+payments",))),
    ("quita la etiqueta payments de T7", Update(T7, labels=("-payments",))),
    ("ajoute l'étiquette payments à T7", Update(T7, labels=("+payments",))),
    ("enlève l'étiquette payments de T7", Update(T7, labels=("-payments",))),
    ("adicione a etiqueta payments ao T7", Update(T7, labels=("+payments",))),
    ("remova a etiqueta payments do T7", Update(T7, labels=("-payments",))),
    ("label T7 infra", Update(T7, cat="infra")),
    ("tickets with label payments", List(labels=PAY)),
    ("show me all open tickets tagged payments", List(stat="open", labels=PAY)),
    ("labels", Labels()),
    ("please show me all labels", Labels()),
    ("zeig die Etiketten", Labels()),
    ("lista de etiquetas", Labels()),
    ("les étiquettes", Labels()),
    ("clients", Clients()),
    ("alle Kunden", Clients()),
    ("los clientes", Clients()),
    ("rename label pay to payments", Relabel("label", "pay", "payments")),
    ("merge label pay into payments", Relabel("label", "pay", "payments")),
    ("benenne das Label pay in payments um", Relabel("label", "pay", "payments")),
    ("renombra la etiqueta pay a payments", Relabel("label", "pay", "payments")),
    ("renomme l'étiquette pay en payments", Relabel("label", "pay", "payments")),
    ("renomeie a etiqueta pay para payments", Relabel("label", "pay", "payments")),
    ("Rename client ACME to acme-gmbh", Relabel("client", "acme", "acme-gmbh")),
    ("benenne den Kunden acme in acme-gmbh um", Relabel("client", "acme", "acme-gmbh")),
    ("client acme", Client("acme")),
    ("Kunde: Acme", Client("acme")),
    ("cliente acme", Client("acme")),
    ("client none", Client("none")),
    ("T7 client acme", Update(T7, client="acme")),
    ("set the client of T7 to acme", Update(T7, client="acme")),
    ("Kunde von T7 ist acme", Update(T7, client="acme")),
    ("client de T7 : acme", Update(T7, client="acme")),
    ("client of T7 is none", Update(T7, client="none")),
]


@pytest.mark.parametrize(("text", "command"), IN_WORDS)
def test_labels_and_clients_are_said_in_words(text: str, command: Command) -> None:
    assert read(text) == (command,)


@pytest.mark.parametrize(
    "text",
    [
        "label printer is broken",
        "this label printer",
        "labels on the boxes are wrong",
        "clients cannot log in",
        "client down",
        "rename label of the button to Save",
    ],
)
def test_a_problem_with_such_a_thing_is_a_problem(text: str) -> None:
    (made,) = read(text)
    assert isinstance(made, Create)


@pytest.mark.parametrize(
    "text", ["add label to be billed to T3", "show tickets by label", "tag T7 as one two three"]
)
def test_a_label_of_several_words_is_answered_with_how(text: str) -> None:
    assert read(text) == (Unclear("write a label as +word"),)


CLIENT: list[tuple[str, tuple[Command, ...]]] = [
    ("acme: vpn down", (Create("vpn down", client="acme"),)),
    ("ACME: vpn down +eu", (Create("vpn down", labels=("eu",), client="acme"),)),
    ("acme: open", (List(stat="open", client="acme"),)),
    ("open acme", (List(stat="open", client="acme"),)),
    ("all open tickets of Acme", (List(stat="open", client="acme"),)),
    ("how many open acme?", (List(stat="open", client="acme"),)),
    ("stats acme", (List(client="acme"),)),
    ("acme: T7 done", (Close(T7),)),
    ("close all acme", (Close(where=List(client="acme")),)),
    ("vpn down at acme", (Create("vpn down at acme"),)),
    ("zeta: vpn down", understand(Message("zeta: vpn down", U1, START))),
]


@pytest.mark.parametrize(("text", "commands"), CLIENT)
def test_a_client_is_named_first_or_at_the_end_of_a_list(
    text: str, commands: tuple[Command, ...]
) -> None:
    assert read(text) == commands
