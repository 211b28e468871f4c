"""A question can be answered: by number, by its word, by the value that was lacking."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.command import Close, Command, Create, List, Note, Question, Set, Unclear, Update
from core.desk import understand
from core.desk.alternatives import ask
from core.desk.questions import answered
from core.desk.talk import Talk
from core.message import Actor, Message
from core.parser import answer
from core.reply import Failed
from core.translation import speaking
from handlers.text import to_text
from tests.conftest import START, Office

NOTE, NEW = Update(("T001",), res="login broken"), Create("login broken")
NUMBERS = [
    ("1", 0),
    ("2", 1),
    ("2.", 1),
    ("2)", 1),
    ("(2)", 1),
    ("[2]", 1),
    ("option 2", 1),
    ("number 2 please", 1),
    ("the second", 1),
    ("second one", 1),
    ("zwei", 1),
    ("the last one", -1),
    ("12", 11),
]


@pytest.mark.parametrize(("said", "number"), NUMBERS)
def test_a_number_is_an_answer(said: str, number: int) -> None:
    assert answer(said) == number


@pytest.mark.parametrize("said", ["1 more thing", "2 users cannot log in", "2026-01-15", "1.5", ""])
def test_what_only_has_a_number_is_none(said: str) -> None:
    assert answer(said) is None


def test_choices_are_numbered_and_no_json_is_shown() -> None:
    shown = to_text(ask(Unclear("note or new ticket?", (NOTE, NEW), Question.NOTE_OR_NEW)))
    assert shown.split("\n") == [
        "Note or new ticket?",
        "  1  Note on T001: login broken",
        "  2  New ticket: login broken",
        "Say a number, or no.",
    ]


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("show the vpn ticket", "Show"),
        ("history of vpn", "History"),
        ("no, the vpn one", "Correct"),
        ("internal note on vpn: vendor called", "Note"),
    ],
)
async def test_choices_are_told_apart_by_their_tickets(
    office: Office, said: str, label: str
) -> None:
    await office.says("vpn is down", "new ticket: vpn certificate expired")
    await office.say("format text")
    shown = (await office.shown(said)).split("\n")
    assert shown[1:3] == [f"  1  {label} T001", f"  2  {label} T002"]


def test_an_order_of_a_feature_is_said_once() -> None:
    meant = (Update(("T001",), labels=("+roof",)),)
    shown = to_text(ask(Unclear("T001 +roof?", meant, Question.FEATURE)))
    assert shown.split("\n") == ["T001 +roof?", "  1  Yes", "Say yes or no."]


@pytest.mark.parametrize(
    ("failed", "hint"),
    [
        (ask(Unclear("close T004 now?", (Close(("T004",)),), Question.CONFIRM)), "Say yes or no."),
        (Failed("which ticket?", kind=Question.TICKET), "Say its id, like T7."),
        (Failed("find what?", kind=Question.VALUE), "Answer, or say no."),
        (Failed("unknown action"), "For example: T7 prog looking into it"),
    ],
)
def test_each_kind_of_question_says_how_to_answer_it(failed: Failed, hint: str) -> None:
    assert to_text(failed).split("\n")[-1].startswith(hint)


def test_it_is_asked_in_the_language_of_who_reads_it() -> None:
    with speaking("de"):
        assert to_text(ask(Unclear("?", (NOTE, NEW)))).endswith("Sag eine Nummer, oder nein.")


async def test_a_number_does_what_stands_beside_it(office: Office) -> None:
    await office.say("printer on floor 3 jams")
    await office.say("format xml")
    assert json.loads(await office.say("3")) == {"status": "ok", "format": "text"}
    assert (await office.shown("thanks")) == ""


async def test_the_number_of_no_answer_asks_again(office: Office) -> None:
    await office.say("printer on floor 3 jams")
    await office.say("format xml")
    assert json.loads(await office.say("7"))["msg"] == "say 1 to 4, or no"
    assert json.loads(await office.say("2")) == {"status": "ok", "format": "lines"}
    assert json.loads(await office.say("2"))["status"] == "nf"  # nothing is asked any more


def pending(heard: str, **more: Any) -> Talk:
    return Talk(kind="VALUE", heard=heard, **more)


def answer_to(talk: Talk, said: str) -> tuple[Command, ...] | None:
    message = Message(said, Actor("U1", "W"), START)
    return answered(message, talk, lambda: understand(message))


@pytest.mark.parametrize(
    ("heard", "said", "command"),
    [
        ("find", "vpn", List(text="vpn")),
        ("set hours", "9-17", Set("hours", "09:00-17:00")),
        ("internal note on T5", "vendor called", Note(("T005",), text="vendor called")),
    ],
)
def test_a_value_that_was_lacking_completes_the_message(
    heard: str, said: str, command: object
) -> None:
    assert answer_to(pending(heard), said) == (command,)


@pytest.mark.parametrize("said", ["close T5", "list open", "thanks", "new ticket: vpn down"])
def test_an_order_by_itself_completes_nothing(said: str) -> None:
    assert answer_to(pending("find"), said) is None


def test_a_number_names_the_ticket_where_one_is_asked_for() -> None:
    talk = Talk(kind="TICKET", asked=Close(ref="it"))
    assert answer_to(talk, "12") == (Close(("T012",)),)
    assert answer_to(talk, "T3") == (Close(("T003",)),)


async def test_what_was_missing_is_said_alone(office: Office) -> None:
    await office.say("printer on floor 3 jams")
    await office.say("paper tray is empty")
    await office.say("merge T2")
    assert json.loads(await office.say("T1"))["data"]["res"] == "duplicate of T001"
    await office.say("find")
    assert json.loads(await office.say("tray"))["count"] == 1


async def test_another_message_drops_an_open_question(office: Office) -> None:
    await office.say("printer on floor 3 jams")
    await office.say("find")
    await office.say("thanks")
    assert "count" not in json.loads(await office.say("printer?") or "{}")


async def test_the_format_for_people_is_kept_on_every_store(office: Office) -> None:
    for format in ("text", "lines", "json", "text"):
        assert json.loads(await office.say(json.dumps({"action": "format", "format": format})))
    assert (await office.shown("T9")) == "No ticket T009."


@pytest.mark.parametrize(
    "talk",
    [
        Talk(at="2026-01-15T09:30:00.000000Z", last=Create("login broken"), ids=("T001",)),
        Talk(at="2026-01-15T09:30:00.000000Z", kind="TICKET", asked=Close(ref="it")),
        Talk(at="2026-01-15T09:30:00.000000Z", kind="NOTE_OR_NEW", choices=(NOTE, NEW), heard="x"),
        Talk(at="2026-01-15T09:30:00.000000Z", listed=List(stat="open", page=1), end="1.2.3"),
    ],
)
def test_what_was_talked_about_is_remembered(talk: Talk) -> None:
    assert Talk.from_text(talk.to_text(), START) == talk


def test_what_an_older_version_remembered_is_read() -> None:
    kept = {
        "at": "2026-01-15T09:30:00.000000Z",
        "kind": "TICKET",
        "asked": {"action": "close", "res": "fixed"},
        "choices": ['{"action":"close","ids":["T001"]}'],
        "gone": 1,
    }
    talk = Talk.from_text(json.dumps(kept), START)
    assert (talk.asked, talk.choices) == (Close(ref="it", res="fixed"), (Close(("T001",)),))
    assert answer_to(talk, "T3") == (Close(("T003",), "fixed"),)
