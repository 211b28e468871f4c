"""Questions for hours: whose, of which client, in which days."""

from __future__ import annotations

import pytest

from core.command import Hours
from core.parser.reader import parse
from tests.conftest import START

MONDAY = "2026-01-12"  # of the week of START
ASKED = [
    ("my hours this week", Hours(by="me", since=MONDAY)),
    ("how many hours did I log this week", Hours(by="me", since=MONDAY)),
    ("wie viele Stunden habe ich diese Woche gebucht", Hours(by="me", since=MONDAY)),
    ("cuántas horas hice esta semana", Hours(by="me", since=MONDAY)),
    ("combien d'heures j'ai faites cette semaine", Hours(by="me", since=MONDAY)),
    ("quantas horas fiz esta semana", Hours(by="me", since=MONDAY)),
    ("how much time did we spend this week", Hours(since=MONDAY)),
    ("how many hours did we do for acme this week", Hours(client="acme", since=MONDAY)),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_hours_are_asked_for_in_words(text: str, expected: Hours) -> None:
    assert parse(text, "addressed", START) == (expected,)
