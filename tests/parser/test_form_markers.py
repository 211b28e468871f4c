"""A module of forms is asked only about messages with one of its words, and none is missed."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.parser.forms import READERS, Phrase, fixed, possible, reader
from core.parser.forms.form import said
from core.parser.forms.marked import bits, forms_in
from core.parser.forms.markers import MARKERS
from tests.corpus.lines import corpus
from tests.forms import needed, patterns

AT = datetime(2026, 7, 1, 10, tzinfo=UTC)
EVERY_NTH = 150  # line of the corpus
STALE = "run: python -m tests.forms"


@pytest.mark.parametrize("name", READERS)
def test_each_form_needs_one_of_its_modules_markers(name: str) -> None:
    for key, pattern in patterns(name):
        marks, sets = MARKERS[key].split("|"), needed(pattern)
        assert any(all(any(m in word for m in marks) for word in one) for one in sets), STALE


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=8, suppress_health_check=[*HealthCheck], deadline=None)
@given(data=st.data())
def test_a_text_that_a_form_fits_has_a_marker(name: str, data: st.DataObject) -> None:
    key, pattern = data.draw(st.sampled_from([*patterns(name)]))
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    assert name in possible(text), text
    assert forms_in(text) >> bits()[key] & 1, text


def test_the_corpus_is_read_as_if_all_modules_were_asked() -> None:
    for one in corpus()[::EVERY_NTH]:
        phrase = Phrase(one.text, AT, None, one.text)
        asked = (command for name in READERS if (command := reader(name)(phrase)))
        assert fixed(phrase) == next(asked, None), one.text


def test_letters_that_a_pattern_takes_for_the_same_are_the_same() -> None:
    letters = "abcdefghijklmnopqrstuvwxyzäöüßéèêàáâãçíñóôõúœ"
    for letter in letters:
        alike = re.compile(letter, re.IGNORECASE)
        for code in (*range(0x3000), *range(0xFB00, 0xFB10)):
            if alike.fullmatch(chr(code)):
                assert said(chr(code)) == said(letter), (letter, chr(code))
