"""What an intent declares is known to the parts that use it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from core.command import Unclear
from core.parser.features import concepts, plain
from core.parser.intents import DECLARED
from core.parser.model import Chain, shipped
from core.parser.overheard import listed
from core.parser.reader import parse
from core.parser.words import overheard
from core.parser.words.concepts import TABLE

AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


def test_verbs_are_concepts() -> None:
    assert {verb for intent in DECLARED.values() for verb in intent.verbs} <= TABLE.keys()


def test_an_intent_that_needs_a_verb_has_one() -> None:
    assert [name for name, one in DECLARED.items() if one.needs_verb and not one.verbs] == []


def test_an_intent_that_may_be_overheard_has_a_word_that_opens_its_order() -> None:
    openers = {concept for word in listed(overheard.ORDERS) for concept in concepts(plain(word))}
    heard = {name: one.verbs for name, one in DECLARED.items() if one.is_overheard and one.verbs}
    assert [name for name, verbs in heard.items() if verbs.isdisjoint(openers)] == []


class Older(Chain):
    """The shipped chain as it was before it learned to merge."""

    def __init__(self) -> None:
        self.labels = tuple(label for label in shipped().intent.labels if label != "merge")

    def odds(self, features: Sequence[str]) -> dict[str, float]:
        """Return the odds of the other labels."""
        found = shipped().intent.odds(features)
        return {label: found[label] for label in self.labels}


def test_an_intent_that_the_model_has_not_learned_is_not_asked_about() -> None:
    older = shipped().with_intent(Older())
    (asked,) = parse("i believe T2 is solved", "addressed", AT, model=older)
    assert isinstance(asked, Unclear)
