"""What answers the bot's question, however politely."""

from __future__ import annotations

import pytest

from core.parser import answer


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Yes, please", "yes"),
        ("yes please, go for it!", "yes"),
        ("yes, close them all", "yes"),
        ("Ja, mach das bitte", "yes"),
        ("sí, por favor", "yes"),
        ("oui, vas-y", "yes"),
        ("sim, pode fechar", "yes"),
        ("No, thank you", "no"),
        ("nein danke", "no"),
        ("The first, please", 0),
        ("ah sorry, the second one!", 1),
        ("der dritte, bitte", 2),
        ("la troisième", 2),
        ("no. 2", 1),
        ("number one", 0),
        ("the former", 0),
        ("the latter", -1),
        ("el último", -1),
        ("ok, T4", "T004"),
        ("a note please", "note"),
        ("new ticket, please", "new"),
    ],
)
def test_an_answer_may_be_polite(said: str, meant: str | int) -> None:
    assert answer(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "yes, but not T2",
        "close them",
        "T1, T2",
        "no, T2",
        "ok thanks",
        "+1",
        "hmm no wait",
        "",
        "!",
    ],
)
def test_what_is_more_than_an_answer_is_none(said: str) -> None:
    assert answer(said) is None
