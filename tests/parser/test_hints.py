"""Words for a feature that no form reads: the answer is how to say it, and nothing is done."""

from __future__ import annotations

import pytest

from core.command import Command, Create, Unclear
from core.parser.candidates import Reading
from core.parser.certainty import decide
from core.parser.courtesy import without_courtesies
from core.parser.heard import Heard
from core.parser.hints import HINTS, hint
from core.parser.preferences import preference
from core.parser.reader import in_fixed_form, parse
from core.parser.slots import Slot
from core.parser.tokens import read
from core.parser.words.topics import TOPICS
from core.translation import LANGUAGES, speaking, told
from tests.conftest import START

SAID = [
    "verschon mich mit T7 bis übermorgen",
    "someone else should have the pager",
    "que Bruno firme lo de T7 antes de comprar",
    "qui prend l'astreinte à ma place samedi",
    "me dá um toque sobre o T7 na quinta",
]
TICKETS = [
    "the reminder mails of the clinic arrive twice",
    "die Etiketten vom Drucker kleben nicht",
    "la agenda de la consulta no se sincroniza",
    "le planning d'astreinte affiche une page blanche",
    "o calendário do site abre no mês errado",
]
FEATURE_TEXT = "eine Weile nicht zeigen"


def _reading(intent: str, odds: float, *slots: Slot) -> Reading:
    return Reading(intent, odds, 0, 4, lambda: slots, lambda _: 0.0, 1.0)


def _decided(*readings: Reading, overheard: bool = False) -> tuple[Command, ...]:
    return decide(readings, Heard(without_courtesies(FEATURE_TEXT), START, None, overheard))


TITLE = Slot("title", 0, 4, FEATURE_TEXT)


def test_each_feature_has_a_hint() -> None:
    assert HINTS.keys() == TOPICS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("feature", HINTS)
def test_a_hint_is_read_by_a_form(feature: str, language: str) -> None:
    with speaking(language):
        example = told(hint(feature)).partition(":")[2].strip()
    made = in_fixed_form(example, START) or preference(read(example))
    assert made is not None
    assert not isinstance(made, Unclear)


def test_a_hint_has_six_words_at_most() -> None:
    assert max(len(said.split()) for said in (*HINTS.values(), hint(None))) <= 6


def test_a_feature_is_hinted_at_and_no_button_acts() -> None:
    (asked,) = _decided(_reading("feature", 0.9))
    assert isinstance(asked, Unclear)
    assert asked.choices == ()
    assert asked.msg in HINTS.values()


@pytest.mark.parametrize("intent", ["update", "close", "assign"])
def test_no_change_is_made_or_offered_beside_a_feature(intent: str) -> None:
    ids = Slot("id", 0, 1, "T7")
    (asked,) = _decided(_reading(intent, 0.9, ids), _reading("feature", 0.06))
    assert isinstance(asked, Unclear)
    assert asked.choices == ()
    assert asked.msg in HINTS.values()


def test_a_new_ticket_is_offered_where_it_is_likely_too() -> None:
    (asked,) = _decided(_reading("feature", 0.6), _reading("create", 0.3, TITLE))
    assert isinstance(asked, Unclear)
    assert asked.msg in HINTS.values()
    assert any(isinstance(one, Create) for one in asked.choices)


def test_a_ticket_is_filed_if_no_order_is_likely() -> None:
    (made,) = _decided(_reading("create", 0.7, TITLE), _reading("feature", 0.2))
    assert isinstance(made, Create)


def test_a_likely_ticket_is_filed() -> None:
    (made,) = _decided(_reading("create", 0.84, TITLE), _reading("feature", 0.1))
    assert isinstance(made, Create)


def test_nothing_is_said_to_who_did_not_ask() -> None:
    assert _decided(_reading("feature", 0.9), overheard=True) == ()


@pytest.mark.parametrize("text", SAID)
def test_words_that_no_form_reads_do_nothing(text: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert isinstance(asked, Unclear)
    assert parse(text, "overheard", START) == ()


@pytest.mark.parametrize("text", TICKETS)
def test_a_problem_with_such_a_thing_is_a_ticket(text: str) -> None:
    (made,) = parse(text, "addressed", START)
    assert isinstance(made, Create)
