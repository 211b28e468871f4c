"""The order that a stranger's words for a feature may mean is offered, never done."""

from __future__ import annotations

import pytest

from core.command import Create, Log, Question, Unclear, Update
from core.parser.blanks import Sentence
from core.parser.courtesy import without_courtesies
from core.parser.offers import offered
from core.parser.reader import parse
from core.parser.slot_values import Heed
from core.parser.suggestions import WAYS, read, suggestion
from core.parser.words.topics import TOPICS
from core.translation import LANGUAGES, say, speaking, told
from tests.conftest import START

VALUES = {
    "ids": "T7", "one": "T8", "other": "T2", "label": "eu", "client": "acme", "who": "@ana",
    "people": "@ana @bob", "rest": "parts", "span": "this week", "pri": "p1", "both": "30m 4h",
    "time": "20h", "slug": "vpn-reset", "scope": "acme p1", "what": "+revit", "done": "45m proxy",
    "rule": "every monday", "title": "check backups",
}  # fmt: skip
WHEN = {
    "en": ("friday", "october"),
    "de": ("freitag", "oktober"),
    "es": ("viernes", "octubre"),
    "fr": ("vendredi", "octobre"),
    "pt": ("sexta", "outubro"),
}
STRETCH = "friday 18:00 until monday 8:00"
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
    ('pin "office move" on T14', "label", "T014 +office-move"),
    ("client acme gets 20 hours a month", "contract", "contract acme 20h a month"),
    ("get Priya to approve T70", "approve", "ask @Priya to approve T070"),
    ("ich brauche von Jens die Freigabe für T70", "approve", "ask @Jens to approve T070"),
    ("split the revit tickets between me, Ruth and Ben", "route", "route +revit to me @Ruth @Ben"),
    ("le metí 3 horas y media al T22 ayer", "hours", "T022 +3h30 ayer"),
    ("une heure et quart sur T5", "hours", "T005 +1h15"),
    ("eine halbe Stunde für T3, Telefonat", "hours", "T003 +30m Telefonat"),
    ("p2 is answered in 4 hours and solved in 2 days", "sla", "set sla p2 4h 2d"),
    ('every friday a ticket "clean up"', "repeat", "every friday: clean up"),
    ("I am ill today", "away", "away until tomorrow"),
    ("Ruth covers the pager on friday", "oncall", "@Ruth covers friday"),
    ("stop sending me things of T15", "follow", "unfollow T015"),
]
KNOWN = ("acme", "hallam-water")
CHOSEN = [  # said, the order of a feature that the reader did not see first
    ("deja de mandarme cosas del T51", "unfollow T051"),
    ("are we on time with T48?", "T048"),
    ("ocultar T5 hasta el lunes", "snooze T005 until lunes"),
]
NOT_MEANT = [  # said, feature: a value is missing, or too much would be left out
    ("stick a tag on it", "label"),
    ("hide T90 for a while", "snooze"),
    ("somebody should tell the people of the new building about stickers for T14", "label"),
    ("who can take my shift from noon, my daughter is ill and school called", "oncall"),
]


def sentence(text: str, ticket: str | None = None) -> Sentence:
    return Sentence(heed(text, ticket))


def heed(text: str, ticket: str | None = None) -> Heed:
    return Heed(without_courtesies(text), (), START, ticket)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ORDERS)
def test_an_order_is_read_in_each_language(way: str, language: str) -> None:
    when, period = WHEN[language]
    values = VALUES | {"when": when, "end": when, "stretch": STRETCH, "period": period}
    said = {"when": "friday", "end": "friday", "stretch": STRETCH, "period": "october"}
    english = read(way.format(**VALUES, **said), START, None)
    with speaking(language):
        made = read(told(say(way, **values)), START, None)
    assert made is not None
    assert not isinstance(made, Unclear)
    assert type(made) is type(english)


def test_a_feature_has_a_topic() -> None:
    assert WAYS.keys() <= TOPICS.keys()


@pytest.mark.parametrize(("text", "feature", "order"), MEANT)
def test_an_order_has_the_values_of_the_words(text: str, feature: str, order: str) -> None:
    found = suggestion(feature, sentence(text))
    assert found is not None
    assert found.said == order
    assert found.command == read(order, START, None)


@pytest.mark.parametrize(("text", "feature"), NOT_MEANT)
def test_nothing_is_offered_without_all_values(text: str, feature: str) -> None:
    assert suggestion(feature, sentence(text)) is None


def test_a_client_that_the_desk_knows_is_read_in_small_letters() -> None:
    words = Heed(without_courtesies("was ist bei hallam water offen?"), (), START, None, (), KNOWN)
    found = suggestion("client", Sentence(words))
    assert found is not None
    assert found.said == "list client=hallam-water stat=open"


def test_a_long_text_is_cut_in_the_question_only() -> None:
    found = suggestion("hours", sentence("45m on T8 yesterday, talk with the network people"))
    assert found is not None
    assert found.said == "T008 +45m yesterday talk with the…"
    assert found.command == Log(
        ("T008",), minutes=45, day="2026-01-14", note="talk with the network people"
    )


@pytest.mark.parametrize(("text", "order"), CHOSEN)
def test_the_order_that_says_most_is_offered(text: str, order: str) -> None:
    asked = offered(["approve", "answer"], heed(text))
    assert asked is not None
    assert asked.msg == f"{order}?"


def test_beside_a_likely_ticket_an_order_says_nearly_all_words() -> None:
    said = "snooze", "the button that should hide T9 until friday shows an error to customers"
    assert offered([said[0]], heed(said[1]), is_doubted=True) is None


def test_an_unread_moment_is_offered_as_it_may_be_meant() -> None:
    (asked,) = parse("hide T9 from my list until the survey is in, thursday", "addressed", START)
    assert isinstance(asked, Unclear)
    assert asked.choices == (Update(("T009",), until="thursday"),)


def test_in_a_thread_its_ticket_is_meant() -> None:
    found = suggestion("snooze", sentence("not before monday", "T007"))
    assert found is not None
    assert found.said == "snooze T007 until monday"


def test_an_order_is_offered_and_not_done() -> None:
    (asked,) = parse("who has the pager tonight?", "addressed", START)
    assert isinstance(asked, Unclear)
    assert asked.kind is Question.FEATURE
    assert [type(choice) for choice in asked.choices] != [Create]
