"""Orders of features in people's own words: likely and whole ones are done, others are offered."""

from __future__ import annotations

import pytest

from core.command import List, Log, Question, Unclear, Update
from core.parser.courtesy import without_courtesies
from core.parser.offers import CHANGE_LEAST, offer
from core.parser.reader import parse
from core.parser.slot_values import Heed
from core.parser.spoken import Meant, filled, meant, read
from core.parser.ways import WAYS
from core.parser.words.topics import TOPICS
from core.translation import LANGUAGES, speaking, told
from tests.conftest import START

VALUES = {
    "id": ["T7"], "other": ["T2"], "who": ["@ana"], "deputy": ["@bob"], "label": ["payments"],
    "new": ["pay"], "client": ["acme"], "reason": ["parts"], "note": ["proxy"], "time": ["2h"],
    "time2": ["4h"], "pri": ["p1"], "cat": ["infra"], "answer": ["vpn-reset"], "stat": ["open"],
    "text": ["Restart it"], "title": ["check backups"], "name": ["fire"], "number": ["3"],
    "at": ["mon 09:00"],
}  # fmt: skip
TIMES = {
    "en": ("monday", "friday", "october", "every monday 9:00", "yesterday", "this week"),
    "de": ("montag", "freitag", "oktober", "jeden montag 9:00", "gestern", "diese woche"),
    "es": ("lunes", "viernes", "octubre", "cada lunes 9:00", "ayer", "esta semana"),
    "fr": ("lundi", "vendredi", "octobre", "chaque lundi 9:00", "hier", "cette semaine"),
    "pt": ("segunda", "sexta", "outubro", "toda segunda 9:00", "ontem", "esta semana"),
}
SAID = [  # said, what is done
    ("could somebody stick a roof label on T14", "T014 +roof"),
    ("hide T90 for me till monday", "snooze T090 until monday"),
    ("poke me on T12 tomorrow", "remind me about T012 tomorrow"),
    ("T33 muss am freitag fertig sein", "T033 due freitag"),
    ("une heure et quart sur T5", "T005 +1h15"),
    ("pide a Marta que apruebe el T48", "ask @Marta to approve T048"),
    ("o T21 depende do T19", "T021 blocked by T019"),
]
DOUBTED = [
    "maybe we should hide T90 for a while",
    "wenn Marta nichts dagegen hat, könnte T7 auch später fällig sein",
    "who could take my shift on friday?",
]


def _values(language: str, way: str) -> dict[str, list[str]]:
    first, last, period, rule, day, span = TIMES[language]
    times = {"start": first, "end": last, "when": last, "back": first, "period": period}
    times |= {"rule": rule, "day": day, "span": span}
    every = VALUES | {name: [said] for name, said in times.items()}
    if way.startswith(("sla", "whatif")):  # a target is for a priority of a client
        del every["cat"], every["label"]
    return every


def _of(text: str, ticket: str | None = None) -> Meant:
    return meant(Heed(without_courtesies(text), (), START, ticket)).meant[0]


def _templates() -> list[tuple[str, str]]:
    return [(name, one) for name, way in WAYS.items() for one in way.templates]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "template"), _templates())
def test_an_order_is_read_as_it_is_shown(name: str, template: str, language: str) -> None:
    way = type(WAYS[name])(WAYS[name].topic, (template,))
    english = filled(way, _values("en", name), None)
    shown = filled(way, _values(language, name), None)
    assert english is not None
    assert shown is not None
    with speaking(language):
        made = read(told(shown[0]), START, None)
    assert made is not None
    assert not isinstance(made, Unclear)
    assert type(made) is type(read(english[0], START, None))


def test_an_order_is_of_a_feature() -> None:
    assert {way.topic for way in WAYS.values()} <= TOPICS.keys()


@pytest.mark.parametrize(("text", "order"), SAID)
def test_an_order_has_the_values_of_the_words(text: str, order: str) -> None:
    found = _of(text)
    assert found.said == order
    assert found.command == read(order, START, None)


@pytest.mark.parametrize("text", DOUBTED)
def test_what_is_unsure_is_not_done(text: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert isinstance(asked, Unclear)


def test_a_likely_order_is_done() -> None:
    assert _of("please hide T90 until monday").odds >= CHANGE_LEAST
    assert parse("please hide T90 until monday", "addressed", START) == (
        Update(("T090",), until="monday"),
    )


def test_a_list_has_the_filters_that_are_said() -> None:
    found = read("list late=true client=acme pri=p1", START, None)
    assert found == List(client="acme", pri=1, late=True)


def test_in_a_thread_its_ticket_is_meant() -> None:
    assert _of("hide it until monday", "T007").said == "snooze T007 until monday"


def test_without_a_ticket_the_last_one_is_meant() -> None:
    found = _of("hide it until monday")
    assert found.command == Update(ref="it", until="monday")
    assert found.said == "snooze it until monday"
    with speaking("de"):
        assert told(found.said) == "das Ticket bis monday zurückstellen"


def test_a_long_text_is_cut_in_the_question_only() -> None:
    found = _of("45m on T8 yesterday, talk with the network people")
    log = Log(("T008",), minutes=45, day="2026-01-14", note="talk with the network people")
    assert found.command == log
    assert offer(found).msg == "T008 +45m yesterday talk with the…?"


def test_a_question_has_six_words() -> None:
    found = _of("I'm away from 12 july until 19 july, @bob stands in for me")
    asked = offer(found)
    assert len(found.said.split()) > 6
    assert len(asked.msg.split()) <= 6
    assert asked.choices == (found.command,)
    assert asked.kind is Question.FEATURE


def test_nothing_is_done_where_the_bot_only_listens() -> None:
    assert parse("hide T90 for me till monday", "overheard", START) == ()
