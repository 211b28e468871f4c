"""The order that a stranger's words for a feature may mean is offered, never done."""

from __future__ import annotations

import pytest

from core.command import Create, Question, Unclear
from core.parser.courtesy import without_courtesies
from core.parser.reader import parse
from core.parser.slot_values import Heed
from core.parser.suggestions import WAYS, read, suggestion
from core.parser.words.topics import TOPICS
from core.translation import LANGUAGES, say, speaking, told
from tests.conftest import START

VALUES = {
    "ids": "T7", "one": "T8", "other": "T2", "label": "eu", "client": "acme", "who": "@ana",
    "people": "@ana @bob", "rest": "parts", "span": "this week", "pri": "p1", "both": "30m 4h",
    "time": "20h", "cat": "infra", "slug": "vpn-reset",
}  # fmt: skip
WHEN = {
    "en": ("friday", "october"),
    "de": ("freitag", "oktober"),
    "es": ("el viernes", "octubre"),
    "fr": ("vendredi", "octobre"),
    "pt": ("sexta", "outubro"),
}
ORDERS = [way for ways in WAYS.values() for _, way in ways]

MEANT = [  # said, feature, order
    ('could somebody stick a "roof" tag on T14', "label", "T014 +roof"),
    ("take the roof tag off T14", "label", "T014 -roof"),
    ("T61 is with @lee until she answers", "wait", "T061 waits for @lee"),
    ("hide T90 for me till monday", "snooze", "snooze T090 until monday"),
    ("T33 muss am freitag raus", "due", "T033 due freitag"),
    ("poke me on T12 tomorrow", "remind", "remind me about T012 tomorrow"),
    ("wer ist heute der Notdienst?", "oncall", "who is on call heute"),
    ("I burned 45m on T16", "hours", "T016 +45m"),
    ("T5 stops T9", "link", "T009 blocked by T005"),
    ("@bob must sign T7", "approve", "ask @bob to approve T007"),
    ("T5 is not stopped by T9 any more", "link", "T005 no longer blocked by T009"),
    ("hide the 90 from me until monday", "snooze", "snooze T090 until monday"),
    ("we promise an answer to p1 in 30m and a fix in 4h", "sla", "set sla p1 30m 4h"),
    ("figures of october for each customer, so by client", "report", "report by client october"),
    ("is T66 blocked by anything?", "ready", "T066"),
]
NOT_MEANT = [  # said, feature: a value is missing, or too much would be left out
    ("stick a tag on it", "label"),
    ("hide T90 for a while", "snooze"),
    ("somebody should tell the people of the new building about stickers for T14", "label"),
    ("who can take my shift from noon, my daughter is ill and school called", "oncall"),
]


def heed(text: str, ticket: str | None = None) -> Heed:
    return Heed(without_courtesies(text), (), START, ticket)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ORDERS)
def test_an_order_is_read_in_each_language(way: str, language: str) -> None:
    when, period = WHEN[language]
    values = VALUES | {"when": when, "period": period}
    english = read(way.format(**VALUES, when="friday", period="october"), START, None)
    with speaking(language):
        made = read(told(say(way, **values)), START, None)
    assert made is not None
    assert not isinstance(made, Unclear)
    assert type(made) is type(english)


def test_a_feature_has_a_topic() -> None:
    assert WAYS.keys() <= TOPICS.keys()


@pytest.mark.parametrize(("text", "feature", "order"), MEANT)
def test_an_order_has_the_values_of_the_words(text: str, feature: str, order: str) -> None:
    found = suggestion(feature, heed(text))
    assert found is not None
    assert found.said == order
    assert found.command == read(order, START, None)


@pytest.mark.parametrize(("text", "feature"), NOT_MEANT)
def test_nothing_is_offered_without_all_values(text: str, feature: str) -> None:
    assert suggestion(feature, heed(text)) is None


def test_in_a_thread_its_ticket_is_meant() -> None:
    found = suggestion("snooze", heed("not before monday", "T007"))
    assert found is not None
    assert found.said == "snooze T007 until monday"


def test_an_order_is_offered_and_not_done() -> None:
    (asked,) = parse("who has the pager tonight?", "addressed", START)
    assert isinstance(asked, Unclear)
    assert asked.kind is Question.FEATURE
    assert [type(choice) for choice in asked.choices] != [Create]
