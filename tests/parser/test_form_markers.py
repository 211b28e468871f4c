"""A form is asked only about messages with the words that it needs, and none is missed."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.parser.forms import READERS, Phrase, fixed, possible, reader
from core.parser.forms.form import said
from core.parser.forms.marked import marks_in, ways_of
from core.parser.forms.markers import SETS, WAYS
from core.parser.forms.vocabulary import WORDS
from tests.corpus.lines import corpus
from tests.form_words import needed
from tests.forms import patterns, words_of

AT = datetime(2026, 7, 1, 10, tzinfo=UTC)
EVERY_NTH = 150  # line of the corpus
STALE = "run: python -m tests.forms"


def numbered(name: str) -> list[tuple[str, int, re.Pattern[str]]]:
    """Return each pattern of a module with its key, and its number among those of the key."""
    seen: Counter[str] = Counter()
    found = []
    for key, pattern in patterns(name):
        found.append((key, seen[key], pattern))
        seen[key] += 1
    return found


@pytest.mark.parametrize("name", READERS)
def test_each_way_needs_a_word_of_each_of_its_sets(name: str) -> None:
    for key, n, pattern in numbered(name):
        sets = needed(pattern)
        for number in WAYS[key].split("|")[n].partition("^")[0].split():
            marks = SETS[int(number)].split("|")
            assert any(all(any(m in word for m in marks) for word in one) for one in sets), STALE


@pytest.mark.parametrize("name", READERS)
def test_the_words_of_each_form_are_known(name: str) -> None:
    assert WORDS.get(name, "").split() == words_of(name), STALE


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=8, suppress_health_check=[*HealthCheck], deadline=None)
@given(data=st.data())
def test_a_text_that_a_form_fits_has_the_words_of_its_way(name: str, data: st.DataObject) -> None:
    key, n, pattern = data.draw(st.sampled_from(numbered(name)))
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    assert name in possible(text), text
    assert marks_in(text).have(ways_of(key)[n]), text


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
