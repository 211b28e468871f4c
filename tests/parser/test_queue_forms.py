"""next and wait in fixed forms; "next" alone is the next page of a list."""

from __future__ import annotations

import pytest

from core.command import List, Next, Wait
from core.parser import parse
from tests.conftest import START

INFRA = List(cat="infra")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("next ticket", Next()),
        ("take next", Next()),
        ("please take the next free ticket", Next()),
        ("can you give me the next ticket?", Next()),
        ("next open", Next()),
        ("next infra p1 for 20m", Next(List(cat="infra", pri=1), 20)),
        ("next for 2 hours", Next(None, 120)),
        ("next infra +billing for 1h30", Next(List(cat="infra", labels=("billing",)), 90)),
        ("nimm das nächste ticket", Next()),
        ("nächstes ticket infra für 20m", Next(INFRA, 20)),
        ("siguiente ticket infra por 20m", Next(INFRA, 20)),
        ("prochain ticket infra pour 20m", Next(INFRA, 20)),
        ("ticket suivant", Next()),
        ("próximo ticket infra por 20m", Next(INFRA, 20)),
        ("wait", Wait()),
        ("wait 30", Wait(30)),
        ("wait up to 45 seconds", Wait(45)),
        ("warte 30s", Wait(30)),
        ("espera 30", Wait(30)),
        ("attends 30 secondes", Wait(30)),
        ("aguarda 30s", Wait(30)),
        ('{"action":"next","where":{"cat":"infra"},"for":"20m"}', Next(INFRA, 20)),
        ('{"action":"wait","seconds":5}', Wait(5)),
    ],
)
def test_it_is_read(text: str, command: object) -> None:
    assert parse(text, "addressed", START) == (command,)


@pytest.mark.parametrize(
    "text",
    ["next", "next page", "the next ones", "next one", "siguiente", "next tickets", "wait, low"]
    + ["next week", "wait for the vendor", "the next release is broken", "espera un momento"],
)
def test_it_is_something_else(text: str) -> None:
    found = parse(text, "addressed", START)
    assert not any(isinstance(one, Next | Wait) for one in found)
