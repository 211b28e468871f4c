"""What people and workspaces choose, and internal notes: whole orders only, never overheard."""

from __future__ import annotations

import pytest

from core import options
from core.command import Board, Command, Create, New, Note, Notify, Set, Unclear, Update, Watch
from core.parser import from_json, parse
from tests.conftest import START

ON_FIVE = Note(("T005",), "the customer is angry")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("notify all", Notify("all")),
        ("notify mine", Notify("mine")),
        ("notify me of nothing", Notify("none")),
        ("notifications off", Notify("none")),
        ("please notify none", Notify("none")),
        ("set notify to mine", Notify("mine")),
        ("watch intake", Watch("intake")),
        ("watch this channel as triage", Watch("triage")),
        ("watch off", Watch("off")),
        ("unwatch", Watch("off")),
        ("settings", Set()),
        ("show me the settings", Set()),
        ("settings?", Set()),
        ("set hours 9-17", Set("hours", "09:00-17:00")),
        ("set working hours to 8:30-17", Set("hours", "08:30-17:00")),
        ("set days mon-fri", Set("days", "mon-fri")),
        ("set days sun to thu", Set("days", "sun-thu")),
        ("set tz Europe/Berlin", Set("tz", "Europe/Berlin")),
        ("set time zone to europe/berlin", Set("tz", "Europe/Berlin")),
        ("set remind 30m", Set("remind", "30m")),
        ("set remind 2 hours", Set("remind", "2h")),
        ("set stale 5d", Set("stale", "5d")),
        ("set stale: 5 days", Set("stale", "5d")),
        ("set digest 09:00", Set("digest", "09:00")),
        ("set emoji ticket", Set("emoji", "ticket")),
        ("set emoji :sos:", Set("emoji", "sos")),
        ("set the digest off", Set("digest", "off")),
        ("turn digest off", Set("digest", "off")),
    ],
)
def test_a_choice_is_a_whole_message(text: str, command: Command) -> None:
    assert parse(text, "addressed", START) == (command,)
    assert parse(text, "overheard", START) == ()
    assert parse(text, "overheard", START, "T005") == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("notify", "notify all, mine or none?"),
        ("notify me", "notify all, mine or none?"),
        ("watch", "watch intake or watch triage?"),
        ("set hours", "try: set hours 9-17"),
        ("set stale soon", "try: set stale 5d"),
        ("set tz Berlin", "try: set tz Europe/Berlin"),
        ("set hours 9-17?", "set now?"),
        ("watch triage?", "watch now?"),
    ],
)
def test_half_a_choice_is_asked_about(text: str, question: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert isinstance(asked, Unclear)
    assert asked.msg == question


@pytest.mark.parametrize(
    "text",
    [
        "settings page is broken",
        "set days aside for the audit",
        "set hours of the meeting room are wrong",
        "watch out, the printer smokes",
        "watch folder is not synced",
        "notify ana about the outage",
        "notifications are not sent to customers",
        "change working hours in the intranet",
        "set up the digest mail for the team",
        "private note field is missing on the form",
        "internal notes are shown to customers",
    ],
)
def test_a_problem_with_such_words_is_a_ticket(text: str) -> None:
    (command,) = parse(text, "addressed", START)
    assert isinstance(command, Create)


@pytest.mark.parametrize(
    "text",
    [
        "internal note on T5: the customer is angry",
        "private note T5: the customer is angry",
        "add an internal note to T5: the customer is angry",
        "please add a private note on #5, the customer is angry",
        "T5 internal note: the customer is angry",
        "T5: private note: the customer is angry",
        "leave an internal comment on ticket 5 that the customer is angry",
    ],
)
def test_a_note_said_to_be_internal_is_one(text: str) -> None:
    assert parse(text, "addressed", START) == (ON_FIVE,)
    assert parse(text, "overheard", START) == ()


@pytest.mark.parametrize(
    "text",
    [
        "internal note: the customer is angry",
        "private note on this: the customer is angry",
        "add an internal note: the customer is angry",
    ],
)
def test_in_a_thread_its_ticket_is_meant(text: str) -> None:
    assert parse(text, "addressed", START, "T005") == (ON_FIVE,)
    assert parse(text, "overheard", START, "T005") == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("internal note", "what is the note?"),
        ("internal note on T5", "what is the note?"),
    ],
)
def test_half_an_internal_note_is_asked_about(text: str, question: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert isinstance(asked, Unclear)
    assert asked.msg == question


@pytest.mark.parametrize("text", ["board", "the board", "open the board", "link to the board"])
def test_the_board_is_asked_for(text: str) -> None:
    assert parse(text, "addressed", START) == (Board(),)
    assert parse(text, "overheard", START) == ()


def test_talk_of_a_board_is_a_problem_as_any() -> None:
    (command,) = parse("the board is broken", "addressed", START)
    assert isinstance(command, Create)


def test_a_plain_note_stays_an_update_that_everybody_sees() -> None:
    assert parse("note on T5: called", "addressed", START) == (Update(("T005",), res="called"),)


def test_an_internal_note_is_kept_whole() -> None:
    text = "internal note on T5 and T6: is she right?\nsee the contract"
    note = Note(("T005", "T006"), "is she right?\nsee the contract")
    assert parse(text, "addressed", START) == (note,)


@pytest.mark.parametrize(
    ("value", "msg"),
    [
        ({"action": "notify", "level": "some"}, "level is all, mine, none"),
        ({"action": "watch"}, "role is intake, triage, off"),
        ({"action": "set", "name": "colour", "value": "red"}, "unknown option, see settings"),
        ({"action": "set", "name": "hours", "value": "late"}, "try: set hours 9-17"),
        ({"action": "note", "ids": ["T1"]}, "what is the note?"),
    ],
)
def test_a_wrong_object_says_what_to_do(value: dict[str, object], msg: str) -> None:
    assert from_json(value) == Unclear(msg)


def test_every_example_of_an_option_is_a_value() -> None:
    for name in options.DEFAULTS:
        assert options.read(name, options.EXAMPLES[name])
        assert options.read(name, "off") == "off"
        assert options.read(name, options.DEFAULTS[name]) == options.DEFAULTS[name]


@pytest.mark.parametrize("text", ["new", "what's new?", "anything new?", "what changed?"])
def test_news_are_asked_for(text: str) -> None:
    assert parse(text, "addressed", START) == (New(),)
    assert parse(text, "overheard", START) == ()


def test_something_new_that_is_wrong_is_a_problem() -> None:
    (command,) = parse("new laptop does not start", "addressed", START)
    assert isinstance(command, Create)
