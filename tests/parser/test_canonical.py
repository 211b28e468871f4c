"""Any command said back in its canonical form means the same command."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings, strategies as st

from core.actions import said_names, to_json
from core.command import (
    Assign,
    Close,
    Command,
    Create,
    Help,
    History,
    List,
    Merge,
    Note,
    Notify,
    Set,
    SetFormat,
    Stats,
    Unclear,
    Undo,
    Update,
    View,
    Watch,
)
from core.message import clean
from core.options import DEFAULTS
from core.parser import from_json, parse
from core.parser.canonical import canonical
from core.ticket import (
    CATS,
    DESC_MAX,
    PRIS,
    RES_MAX,
    STATS,
    STORED,
    TITLE_MAX,
    Field,
    one_line,
    ticket_id,
)
from tests.corpus.lines import corpus

AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


def _text(limit: int, words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    free = st.text(max_size=limit).map(clean)
    told = st.lists(words, max_size=6).map(" ".join)
    return st.one_of(free, told).map(lambda t: t[:limit].strip())


SAID = st.sampled_from(
    [
        "close",
        "T1",
        "p1",
        "high",
        "#infra",
        "[doc]",
        "assign",
        "to",
        "@ana",
        "me",
        ",",
        ":",
        "-",
        '"',
        "'",
        ";",
        "urgent",
        "&",
        "&amp;",
        "<@U1>",
        "list",
        "open",
        "done",
        "title=",
        "res",
        "\\",
        "{",
    ]
)
titles = _text(TITLE_MAX, SAID).map(one_line).filter(bool)
notes = _text(RES_MAX, SAID).filter(bool)
ids = st.lists(st.integers(1, 10**6), min_size=1, max_size=50, unique=True).map(
    lambda numbers: tuple(ticket_id(n) for n in numbers)
)
people = st.sampled_from(["me", "none", "U02ABC", "ana", "bob.smith"])
days = st.dates().map(lambda day: day.isoformat())
maybe = st.none()


def _values(field: Field) -> st.SearchStrategy[object]:
    """Values that an update can give the field. An update to `done` is a Close."""
    if field.kind == "choice":
        return st.sampled_from([choice for choice in field.choices if choice != "done"])
    assert field.kind == "text", f"{field.name}: give it values in tests/parser/test_canonical.py"
    texts = _text(field.limit, SAID)
    return (texts.map(one_line) if field.is_line else texts).filter(bool)


changes = st.builds(
    Update,
    ids,
    **{one.name: maybe | _values(one) for one in STORED if one.name in said_names("update")},
).filter(lambda c: c != Update(c.ids))
commands = st.one_of(
    st.builds(
        Create,
        titles,
        desc=maybe | _text(DESC_MAX, SAID).filter(bool),
        cat=maybe | st.sampled_from(CATS),
        pri=st.sampled_from(PRIS),
        own=maybe | st.sampled_from(["me", "U02ABC", "ana"]),
    ),
    changes,
    st.builds(Close, ids, res=maybe | notes),
    st.builds(Merge, ids, into=st.integers(10**6 + 1, 10**7).map(ticket_id)),
    st.builds(View, ids),
    st.builds(History, ids),
    st.builds(Assign, ids, own=people),
    st.builds(
        List,
        stat=maybe | st.sampled_from(STATS),
        cat=maybe | st.sampled_from(CATS),
        pri=maybe | st.sampled_from(PRIS),
        own=maybe | people,
        by=maybe | st.sampled_from(["me", "U02ABC", "ana"]),
        text=maybe | notes,
        since=maybe | days,
        until=maybe | days,
        page=maybe | st.integers(1, 1000) | st.just("next"),
        after=maybe | st.just("0.2.10.10") | st.just("2.1.-1768469400000000.40"),
    ),
    st.just(Stats()),
    st.just(Help()),
    st.builds(Undo, change=maybe | st.integers(1, 10**6)),
    st.builds(SetFormat, format=st.sampled_from(["json", "lines", "text", "blocks"])),
    st.builds(Note, ids, text=notes),
    st.builds(Notify, st.sampled_from(["all", "mine", "none"])),
    st.builds(Watch, st.sampled_from(["intake", "triage", "off"])),
    st.just(Set()),
    st.sampled_from([Set(name, value) for name, value in DEFAULTS.items()]),
)


@given(commands)
@settings(max_examples=150, deadline=None)
def test_canonical_form_means_the_same(command: Command) -> None:
    assert parse(canonical(command), "addressed", AT) == (command,)


@given(commands)
@settings(max_examples=80, deadline=None)
def test_json_form_means_the_same(command: Command) -> None:
    assert from_json(to_json(command)) == command


def is_said_back(command: Command) -> bool:
    return parse(canonical(command), "addressed", AT) == (command,)


def of_corpus(section: str, nth: int) -> list[str]:
    """Each nth text of a section."""
    return [e.text for e in corpus() if e.section == section][::nth]


def test_every_reading_of_the_corpus_has_a_canonical_form() -> None:
    read = ((text, parse(text, "addressed", AT)) for text in of_corpus("addressed", 90))
    said = [(text, one) for text, made in read for one in made if not isinstance(one, Unclear)]
    assert said
    assert [text for text, one in said if not is_said_back(one)] == []


def test_choices_can_be_said_back() -> None:
    read = ((text, parse(text, "addressed", AT, "T042")) for text in of_corpus("thread", 33))
    asked = [(text, one) for text, made in read for one in made if isinstance(one, Unclear)]
    assert asked
    assert [t for t, one in asked if not all(map(is_said_back, one.choices))] == []


@pytest.mark.parametrize(
    ("command", "text"),
    [
        (Update(("T007",), stat="prog", res="looking into it"), "T007 prog looking into it"),
        (Update(("T009",), pri=1), "T009 p1"),
        (Close(("T009",), "config fixed"), "close T009 config fixed"),
        (Merge(("T005", "T006"), "T002"), "merge T005, T006 into T002"),
        (View(("T012",)), "T012"),
        (Assign(("T003",), "ana"), "T003 @ana"),
        (List(stat="open", pri=1), "list stat=open pri=1"),
        (Create("API timeouts", pri=1), "new ticket: API timeouts !p1"),
        (Note(("T005",), "called"), "internal note on T005: called"),
        (Notify("mine"), "notify mine"),
        (Watch("triage"), "watch triage"),
        (Set("stale", "5d"), "set stale 5d"),
        (Set(), "settings"),
        (Undo(), "undo"),
    ],
)
def test_canonical_form_is_short(command: Command, text: str) -> None:
    assert canonical(command) == text
