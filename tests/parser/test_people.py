"""People in a message: whom it is about stays in the title, whom it calls does not."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from core.command import Assign, Create, List
from core.desk import understand
from core.message import Message
from core.parser import is_for_another, parse
from core.parser.courtesy import without_courtesies
from tests.conftest import U1

AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


def create(text: str) -> Create:
    [made] = parse(text, "addressed", AT)
    assert isinstance(made, Create), made
    return made


@pytest.mark.parametrize(
    "title",
    [
        "@bob needs a laptop",
        "<@U2> needs a laptop",
        "<@U2> and <@U3> cannot log in",
        "<@U2>, <@U3> and <@U4> can't open jira",
        "@bob and I cannot log in",
        "@bob is locked out of his account",
        "@bob has no internet",
        "@li.wei lost the badge",
        "@bob's laptop does not start",
        "<@U2>'s and <@U3>'s laptops are broken",
        "the laptop of @bob is broken",
        "reset the password of <@U2>",
        "onboard <@U2> on monday",
        "give <@U2> access to the wiki",
        "add @bob to the github org",
        "<@U2> reported that the vpn is down",
        "the laptop that @bob uses is broken",
        "@bob braucht einen Laptop",
        "@bob kann sich nicht anmelden",
        "@bob no puede entrar",
        "@bob necesita un portátil",
        "@bob a besoin d'un portable",
        "@bob n'arrive pas à se connecter",
        "@bob precisa de um notebook",
        "@bob não consegue acessar o sistema",
    ],
)
@pytest.mark.parametrize("lead", ["", "hi, ", "new ticket: "])
def test_a_person_whom_the_message_is_about_stays_in_the_title(lead: str, title: str) -> None:
    made = create(f"{lead}{title}")
    assert (made.title, made.own) == (title, None)


@pytest.mark.parametrize(
    ("text", "title", "own", "pri"),
    [
        ("@bob needs a laptop, assign to @ana", "@bob needs a laptop", "ana", 2),
        ("<@U2> needs a laptop, assign to <@U3>", "<@U2> needs a laptop", "U3", 2),
        ("urgent: @bob cannot print", "@bob cannot print", None, 1),
        ("<@U2> is locked out, p1", "<@U2> is locked out", None, 1),
        ("hey <@U2> and <@U3> cannot log in", "<@U2> and <@U3> cannot log in", None, 2),
        ("create a ticket: @bob and I cannot log in", "@bob and I cannot log in", None, 2),
        ("<@U2|bob> needs a new monitor", "@bob needs a new monitor", None, 2),
    ],
)
def test_beside_it_all_else_is_read(text: str, title: str, own: str | None, pri: int) -> None:
    made = create(text)
    assert (made.title, made.own, made.pri) == (title, own, pri)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("@ana the printer is broken", "the printer is broken"),
        ("<@U2> the vpn is down", "the vpn is down"),
        ("<@U2>, <@U3> the vpn is down", "the vpn is down"),
        ("<@U2> and <@U3>, the vpn is down", "the vpn is down"),
        ("hey @ana, the vpn is down", "the vpn is down"),
        ("hi @ana @bob my laptop does not start", "my laptop does not start"),
        ("@ana der Drucker im 3. Stock ist kaputt", "der Drucker im 3. Stock ist kaputt"),
        ("@ana la impresora no funciona", "la impresora no funciona"),
        ("@ana l'imprimante ne marche plus", "l'imprimante ne marche plus"),
        ("@ana minha impressora não funciona", "minha impressora não funciona"),
        ("@ana can you check the vpn?", "check the vpn"),
    ],
)
def test_whom_it_calls_is_no_part_of_the_title(text: str, title: str) -> None:
    assert create(text).title == title


@pytest.mark.parametrize(
    "text",
    [
        "@ana can you look at T6?",
        "hey @ana, could you look at T6?",
        "<@U2> can you have a look at T6 please",
        "hi <@U2>, <@U3>: can you close T6?",
        "@ana kannst du dir T6 anschauen?",
        "@ana puedes mirar T6",
        "@ana tu peux regarder T6 ?",
        "@ana você pode olhar o T6?",
        "@ana, would you take T6",
        "hallo @ana, könntest du T6 übernehmen?",
        "<@U2|ana bell> could you please reopen T6",
    ],
)
def test_what_is_asked_of_somebody_else_orders_nothing(text: str) -> None:
    message = Message(text, U1, AT)
    assert is_for_another(text)
    assert understand(message) == ()


@pytest.mark.parametrize(
    "text", ["can you close T6?", "assign T6 to @ana, can you?", "@ana can you check the vpn?"]
)
def test_what_is_asked_of_the_bot_is_not_for_another(text: str) -> None:
    assert not is_for_another(text)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("@bob has T5", Assign(("T005",), own="bob")),
        ("T5: @bob is on it", Assign(("T005",), own="bob")),
        ("give T5 to @bob", Assign(("T005",), own="bob")),
        ("@bob's tickets", List(own="bob")),
        ("@bob's open tickets", List(stat="open", own="bob")),
        ("@bob's stuff", List(own="bob")),
        ("show the tickets that @bob has", List(own="bob")),
        ("what has @bob?", List(own="bob")),
        ("@bob open p1s", List(stat="open", pri=1, own="bob")),
        ("tickets of @bob", List(own="bob")),
    ],
)
def test_who_has_tickets_is_asked_and_said_as_before(text: str, made: object) -> None:
    assert parse(text, "addressed", AT) == (made,)


@pytest.mark.parametrize("text", ["@bob needs a laptop", "<@U2> and <@U3> cannot log in"])
def test_what_somebody_needs_is_talk_where_it_is_overheard(text: str) -> None:
    assert parse(text, "overheard", AT) == ()


def test_who_is_greeted_is_called_and_who_it_is_about_is_not() -> None:
    assert without_courtesies("hi @ana, the vpn is down").words[0] == "the"
    assert without_courtesies("hi @ana needs a laptop").words[1] == "needs"


@pytest.mark.parametrize("text", ["@bob " * 3000, "<@U2> and " * 3000, "@bob's " * 3000])
def test_many_people_are_read_in_time(text: str) -> None:
    began = time.perf_counter()
    parse(text, "addressed", AT)
    assert time.perf_counter() - began < 2
