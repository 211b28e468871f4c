"""A phrase about a ticket with a slip in it is asked about: it files and changes nothing."""

from __future__ import annotations

import pytest

from core.command import Create, Follow, Unclear
from core.desk.interpretation import understand
from tests.conftest import message_of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("T9 blokced by T3", "blocked"),
        ("T9 blokiert durch T3", "blockiert"),
        ("T9 bloqeado por T3", "bloqueado"),
        ("T7 watiing on <@U5>", "waiting"),
        ("T7 agurdando <@U5>", "aguardando"),
        ("remnd me about T5 tomorrow", "remind"),
        ("T5 échance vendredi", "échéance"),
        ("folow T5", "follow"),
        ("ask <@U5> to aprove T7", "approve"),
    ],
)
def test_one_wrong_letter_is_asked_about(text: str, word: str) -> None:
    (asked,) = understand(message_of(text, user_ids=True))
    assert isinstance(asked, Unclear)
    assert str(asked.msg) == f"you mean {word}?"
    assert len(asked.choices) == 1
    assert not isinstance(asked.choices[0], Create)


def test_yes_does_what_was_meant() -> None:
    (asked,) = understand(message_of("folow T5"))
    assert isinstance(asked, Unclear)
    assert asked.choices == (Follow(("T005",)),)


@pytest.mark.parametrize("text", ["T9 blocked by T3", "T9 blocks T3", "close T5", "T5 vpn is slow"])
def test_what_is_spelled_well_is_not_asked_about(text: str) -> None:
    (made,) = understand(message_of(text))
    assert not isinstance(made, Unclear) or "mean" not in str(made.msg)
