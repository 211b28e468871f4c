"""Several orders in one message: by lines, by `;`, by "and", with fixed forms and labels."""

from __future__ import annotations

import pytest

from core.actions import to_json
from core.command import Close, Unclear
from core.desk import understand
from core.message import ALONE, Actor, Message
from tests.conftest import START

ORDERS = [  # said, each alone
    ("T7 due friday; T8 due monday", ["T7 due friday", "T8 due monday"]),
    ("T7 due friday, T8 due monday, T9 p1", ["T7 due friday", "T8 due monday", "T9 p1"]),
    ("T7 fällig freitag und T8 fällig montag", ["T7 fällig freitag", "T8 fällig montag"]),
    ("T7 +45m proxy\nT8 +30m mails", ["T7 +45m proxy", "T8 +30m mails"]),
    ("1. T7 +45m proxy\n2. T8 +30m mails", ["T7 +45m proxy", "T8 +30m mails"]),
    ("log -3h on T12; log 3h on T21", ["T12 -3h", "T21 +3h"]),
    ("T12 +3h proxy; close T12", ["T12 +3h proxy", "close T12"]),
    ("close T12 and snooze T13 until monday", ["close T12", "snooze T13 until monday"]),
    ("snooze T13 until monday and close T12", ["snooze T13 until monday", "close T12"]),
    ("snooze T7 until monday and set it to low", ["snooze T7 until monday", "set it to low"]),
    ("T7 +vpn; T8 -vpn", ["T7 +vpn", "T8 -vpn"]),
    ("T7 +vpn and T8 -vpn", ["T7 +vpn", "T8 -vpn"]),
    ("T7 +vpn, T8 +mail", ["T7 +vpn", "T8 +mail"]),
    ("T8 due friday +vpn; T9 due monday", ["T8 due friday +vpn", "T9 due monday"]),
    ("set sla p1 30m 4h\nset sla p2 2h 8h", ["set sla p1 30m 4h", "set sla p2 2h 8h"]),
    ("ana covers saturday; @bob covers sunday", ["ana covers saturday", "@bob covers sunday"]),
    ("new ticket: vpn is down; T5 due friday", ["new ticket: vpn is down", "T5 due friday"]),
    ("T4 due friday, p1", ["T4 due friday", "set it to p1"]),
    ("T4 est 2h, due friday and p1", ["T4 est 2h", "it is due friday", "set it to p1"]),
    ("T4 due friday, assign to @bob", ["T4 due friday", "assign it to @bob"]),
    ("follow T5, p1", ["follow T5", "set it to p1"]),
]
ONE = [  # a part is no order by itself, or the text of the first goes on
    "T9 blocked by T3 and T4",
    "close T7 and T8 +vpn",
    "T7, T8 +vpn",
    "T7 +45m called the vendor and closed T8",
    "answer vpn: restart it; follow T5",
    "every monday 9:00: check T4; close T5",
    "request type access: system? (github, aws); why?",
    "vpn is down\nT4 +45m",
    'close ids=T010 res="new cable; T7 due friday"',
]


def read(text: str) -> list[dict[str, object]]:
    commands = understand(Message(text, Actor("U1", "W"), START, audience=ALONE))
    assert not any(isinstance(one, Unclear) for one in commands)
    return [to_json(one) for one in commands]


@pytest.mark.parametrize(("text", "each"), ORDERS)
def test_each_order_is_read_as_if_it_were_alone(text: str, each: list[str]) -> None:
    assert read(text) == [command for one in each for command in read(one)]


@pytest.mark.parametrize("text", ONE)
def test_what_is_one_order_stays_one(text: str) -> None:
    whole = read(text)
    assert len({str(one.get("ids")) for one in whole}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "T7 due friday\n> close T8, done",
        "```\nT7 due friday\nclose T8\n```",
        "T7 due friday and close T8 if the tests pass",
        "don't close T8 and snooze T7 until monday",
        "remind me about T8 tomorrow and close it",
    ],
)
def test_what_is_quoted_denied_or_doubted_closes_nothing(text: str) -> None:
    commands = understand(Message(text, Actor("U1", "W"), START, audience=ALONE))
    assert not any(isinstance(one, Close) for one in commands)


def test_a_label_of_a_new_ticket_stays_a_label() -> None:
    (filed, *_) = read("new ticket: vpn down +vpn; T5 due friday")
    assert (filed["title"], filed["labels"]) == ("vpn down", ["vpn"])


def test_a_part_that_is_no_order_leaves_the_message_whole() -> None:
    (log,) = read("T7 +45m proxy; he calls back tomorrow")
    assert log["note"] == "proxy; he calls back tomorrow"
