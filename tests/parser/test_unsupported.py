"""What this desk has not is said, in whatever words it is asked for; a problem with such a thing is
a problem. And formats: every one that the command line takes."""

from __future__ import annotations

from typing import get_args

import pytest

from core.command import Create, Question, SetFormat, Unclear
from core.desk import understand
from core.message import Format, Message
from core.parser import from_json, parse
from tests.conftest import START, U1

ABSENT = [
    ("put T3 in sprint 4", "sprints"),
    ("move T3 to milestone v2", "milestones"),
    ("set the story points of T3 to 3", "story points"),
    ("delete T4", "deleting"),
    ("archive T5", "archive"),
    ("set the color of T3 to red", "color"),
    ("set T3's customer to ACME", "customer"),
    ("set T3 version to 2.0", "version"),
]
PROBLEMS = [
    "due dates are not shown in the calendar",
    "the due date field is broken",
    "add due dates to the invoices page",
    "reminder emails are not sent",
    "set a reminder for the backup job",
    "delete button on the login page does nothing",
    "label printer is broken",
    "lock on door 4 is broken",
    "copy of the invoice is missing",
    "upload fails with error 500",
    "sprint board does not load",
    "my deadline is friday, need a laptop",
    "format of the export is broken",
]
OTHERS = [
    "T4 due date field is broken",
    "T3 due to network failure",
    "note on T5: due friday",
    "close T5, due date passed",
    "T1 prog waiting for due date",
    "find overdue invoices",
    "find due date",
    "show overdue invoices",
    "follow up on T3",
    "set the priority of T1 to high",
    "set the piority of T1 to high",
    "set title of T1 to copy machine broken",
    "set assignee of T3 to @ana",
    "set remind 30m",
    "tickets due to the outage are lost",
    "T3 is a copy of T4",
    "mark T3 as a copy of T4",
    "T3 points to the wrong server",
    "T3: upload to prod fails",
    "attach this to T3",
    "label T3 infra",
    "set label of T3 to doc",
    "give me the link to T3",
    "remind me what T3 is about",
    "T3 backlog is growing",
    "watch intake",
]


@pytest.mark.parametrize(("text", "things"), ABSENT)
def test_what_does_not_exist_is_said(text: str, things: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert asked == Unclear(f"can't do that: no {things}")
    assert isinstance(asked, Unclear)
    assert asked.kind is Question.REFUSAL
    assert understand(Message(text, U1, START, mode="overheard")) == ()


HINTS = [
    ("add a subtask to T3", "say: T8 part of T2"),
    ("T2 has T8 as part", "say: T8 part of T2"),
    ("add a follower to T3", "say: follow T7"),
    ("follow T5 until friday", "say: follow T7"),
    ("T7 watchers @ana @bob", "say: follow T7"),
    ("T7 Beobachter @ana", "say: follow T7"),
    ("link T3 to T4", "say: T9 blocked by T3"),
    ("T9 is related to T3", "say: T9 blocked by T3"),
]


@pytest.mark.parametrize(("text", "hint"), HINTS)
def test_what_exists_is_answered_with_how_to_say_it(text: str, hint: str) -> None:
    assert parse(text, "addressed", START) == (Unclear(hint),)
    assert understand(Message(text, U1, START, mode="overheard")) == ()


@pytest.mark.parametrize("text", PROBLEMS)
def test_a_problem_with_such_a_thing_is_a_problem(text: str) -> None:
    (created,) = parse(text, "addressed", START)
    assert isinstance(created, Create)


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_mentions_it_is_read_as_ever(text: str) -> None:
    made = parse(text, "addressed", START)
    assert not any(isinstance(one, Unclear) and "can't do" in one.msg for one in made)


@pytest.mark.parametrize("format", get_args(Format))
def test_every_format_can_be_set(format: Format) -> None:
    for text in (f"format {format}", f"please set format to {format}", f"set the format: {format}"):
        assert parse(text, "addressed", START) == (SetFormat(format),)
        assert parse(text, "overheard", START) == ()
    assert from_json({"action": "format", "format": format}) == SetFormat(format)


@pytest.mark.parametrize("text", ["format", "format?", "format xml", "set format to yaml"])
def test_what_is_no_format_is_asked_about(text: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert isinstance(asked, Unclear)
    assert asked.choices == tuple(map(SetFormat, get_args(Format)))
    assert asked.msg == "format json, lines, text or blocks?"
