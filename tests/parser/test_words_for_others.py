"""Words for another desk, or for an issue's readers, go over as they were written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.command import Comment, Tell
from core.parser import parse
from tests.conftest import START

TOLD, SAID = Tell(("T001",), desk="acme-desk"), Comment(("T001",))


@pytest.mark.parametrize(
    "words",
    [
        "we look at it",
        "thanks, evacuated",
        "hello, please look at T5",
        "we look, thanks",
        "thanks, could you restart it please?\nThanks, Ana",
    ],
)
@pytest.mark.parametrize(
    ("order", "command"),
    [
        ("tell acme-desk T1:", TOLD),
        ("Hi, could you tell acme-desk T1:", TOLD),
        ("T1 public note:", SAID),
    ],
)
def test_courtesies_stay(order: str, command: Tell | Comment, words: str) -> None:
    assert parse(f"{order} {words}", "addressed", START) == (replace(command, text=words),)
