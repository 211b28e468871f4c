"""What people really send: emergencies, quotations, markup, wide characters, agreement."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.command import Close, Command, Create, List, Unclear, Update, Voice
from core.message import Mode
from core.parser import parse

AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


def said(text: str, mode: Mode = "addressed", ticket: str | None = None) -> tuple[Command, ...]:
    return parse(text, mode, AT, ticket)


EMERGENCIES = {
    "prod is down": "prod is down",
    "prod outage": "prod outage",
    "production down, urgent": "production down",
    "URGENT: prod is down": "prod is down",
    "hi, production is down please help": "production is down",
    "🔥 prod down 🔥": "prod down",
    "outage!": "outage",
    "critical outage": "critical outage",
    "sev1 prod down": "prod down",
    "URGENT!! production outage, please help asap": "production outage",
    "everything is down asap": "everything is down",
    "we have an outage": "we have an outage",
    "Notfall!": "Notfall",
    "Produktion steht, dringend": "Produktion steht",
    "panne totale, urgent": "panne totale",
    "emergencia!!": "emergencia",
}


@pytest.mark.parametrize(("text", "title"), EMERGENCIES.items())
def test_what_priority_words_alone_state_is_a_ticket_of_high_priority(
    text: str, title: str
) -> None:
    (made,) = said(text)
    assert isinstance(made, Create)
    assert (made.title, made.pri) == (title, 1)


@pytest.mark.parametrize("text", ["urgent", "p1", "urgent tickets", "high priority", "critical"])
def test_a_priority_that_is_no_problem_is_a_filter(text: str) -> None:
    assert said(text) == (List(pri=1),)


@pytest.mark.parametrize("text", list(EMERGENCIES)[:4])
def test_in_a_tickets_thread_it_is_asked_what_is_meant_and_overheard_it_is_talk(text: str) -> None:
    (asked,) = said(text, ticket="T007")
    assert not isinstance(asked, Create)
    assert said(text, "overheard") == ()


@pytest.mark.parametrize(
    "text",
    [
        "> close T3, done",
        "&gt; close T3, done",
        ">close T3",
        "> T3 p1\n> T4 done",
        "&gt; merge T3 into T4",
        "> assign T3 to @ana",
        "```close T4```",
        "```\nclose T4\n```",
        "```T4 p1```",
        "```assign T4 to @ana```",
    ],
)
def test_somebody_elses_words_and_code_order_nothing(text: str) -> None:
    (asked,) = said(text)
    assert isinstance(asked, Unclear)
    assert said(text, "overheard") == ()
    assert not any(isinstance(one, Close | Update) for one in said(text, ticket="T007"))


def test_the_lines_below_a_quotation_are_read() -> None:
    assert said("&gt; close T3\nclose T4, fixed") == (Close(("T004",), res="fixed"),)
    (made,) = said("> T3 is broken again\nnew ticket: the vpn drops")
    assert made == Create("the vpn drops", "T3 is broken again")
    (made,) = said("&gt; the vpn is down\nplease create a ticket for this")
    assert isinstance(made, Create)
    assert made.title == "the vpn is down"


@pytest.mark.parametrize(
    "text",
    [
        "*close T4*",
        "_close T4_",
        "~close T4~",
        "*close* T4",
        "close *T4*",
        "*_close T4_*",
        "**close T4**",
        "close _T4_",
        "*close* _T4_",
        "_*close* T4_",
    ],
)
def test_marks_around_words_are_no_text(text: str) -> None:
    assert said(text) == (Close(("T004",)),)


@pytest.mark.parametrize(
    "title",
    [
        "snake_case_names break the linter",
        "2 * 3 * 4 gives 25",
        "run fails with --force",
        "jvm ignores -Xmx8g",
        "a*b*c is parsed as text",
        "`*args*` is shown without stars",
        "path ~/app/~old is not found",
        "rm *.log and *.txt leaves files",
        "__init__.py is missing",
        "5 > 3 but < 2 fails",
    ],
)
def test_marks_that_are_content_stay(title: str) -> None:
    (made,) = said(f"new ticket: {title}")
    assert isinstance(made, Create)
    assert made.title == title


@pytest.mark.parametrize(
    "id", ["T４", "Ｔ４", "＃４", "#４", "t４", "T‑4", "T‐4", "Ｔ－４", "T-４", "ｔ４"]
)
def test_wide_digits_and_other_hyphens_name_a_ticket(id: str) -> None:
    assert said(f"close {id}") == (Close(("T004",)),)


def test_a_list_of_commands_is_several() -> None:
    for marks in (("1.", "2."), ("-", "-"), ("•", "•"), ("*", "*"), ("1)", "2)")):
        text = "\n".join(f"{mark} close T{n}" for n, mark in enumerate(marks, 4))
        assert said(text) == (Close(("T004",)), Close(("T005",)))


@pytest.mark.parametrize(
    "text",
    [
        "+1",
        "+1!",
        "me too",
        "Same here.",
        "same problem here",
        ":+1:",
        "+1 same here",
        "ich auch",
        "bei uns auch",
        "yo también",
        "moi aussi",
        "eu também",
        "agreed",
    ],
)
def test_agreement_is_no_ticket_and_no_question_and_in_a_thread_a_voice(text: str) -> None:
    assert said(text) == said(text, "overheard") == ()
    for mode in ("addressed", "overheard"):
        assert said(text, mode, ticket="T007") == (Voice(("T007",)),)


@pytest.mark.parametrize("text", ["+1 on T5", "+1 T5", ":+1: for #5", "+1 para T5, please"])
def test_agreement_with_a_ticket_that_is_named_is_a_voice_where_the_bot_is_spoken_to(
    text: str,
) -> None:
    assert said(text) == said(text, ticket="T007") == (Voice(("T005",)),)
    assert said(text, "overheard") == said(text, "overheard", ticket="T007") == ()


@pytest.mark.parametrize("text", ["same for T5", "T5 same", "idem T5"])
def test_what_may_repeat_a_command_is_no_voice(text: str) -> None:
    assert not any(isinstance(one, Voice) for one in said(text, ticket="T007"))


@pytest.mark.parametrize(
    "text",
    [
        "please create a ticket",
        "new ticket",
        "open a ticket please",
        "crea un ticket",
        "ouvre un ticket stp",
    ],
)
def test_who_asks_for_a_ticket_is_asked_what_the_problem_is(text: str) -> None:
    (asked,) = said(text)
    assert isinstance(asked, Unclear)
    assert asked.msg == "say what the problem is"


def test_what_is_said_of_a_new_ticket_in_the_same_breath_belongs_to_it() -> None:
    assert said("create a ticket: vpn is down and give it to @ana") == (
        Create("vpn is down", own="ana"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "setz T9 bloß nicht auf p1",
        "T77 or 78, one of them can be closed",
        "T96 closed or open, your call",
    ],
)
def test_what_is_denied_or_left_open_changes_nothing(text: str) -> None:
    assert not any(isinstance(one, Close | Update) for one in said(text))


TITLES = {
    "Error: com.example.AVeryLongNameOfAClassThatDoesNotEndAnywhereSoon failed": "Error: com.ex",
    "new ticket: ```": None,
    "new ticket: ---": None,
    "new ticket: ...": None,
    "new ticket: hi": "hi",
    "hi": None,
    "```": None,
    "---": None,
    "please create a ticket": None,
    "hello, we need": None,
    "ticket:": None,
}


@pytest.mark.parametrize(("text", "begins"), TITLES.items())
def test_a_title_says_something(text: str, begins: str | None) -> None:
    titles = [one.title for one in said(text) if isinstance(one, Create)]
    assert all(title.startswith(begins or "nothing") for title in titles)
    assert len(titles) == (begins is not None)


@pytest.mark.parametrize("lead", ["create a ticket for", "open a ticket for", "new ticket for"])
def test_a_title_begins_behind_the_words_that_ask_for_it(lead: str) -> None:
    (one,) = said(f"{lead} the printer on floor 3")
    assert isinstance(one, Create)
    assert one.title == "the printer on floor 3"
