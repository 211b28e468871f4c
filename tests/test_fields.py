"""Every place that shows or stores tickets has every field of `core.ticket.STORED`.

A failure names the file that lacks a new field.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from core.details import DETAILS
from core.first import first
from core.history import Entry
from core.lines import to_lines
from core.parser import from_json
from core.parser.words.fields import FIELD
from core.prompt import prompt
from core.records import Deed, Record
from core.records.decoder import record_of
from core.records.encoder import COLUMNS, to_json, to_row
from core.records.history import began
from core.reply import Beaten, Changes, Told, Viewed
from core.sheet import meant
from core.store import Change, Face
from core.terse import as_value
from core.ticket import FIELDS, OPTIONAL, SAVED, STORED, TEXTS, TOLD, Field, Ticket, one_line
from handlers.blocks.cards import face_card
from handlers.phrases import news
from handlers.style import Style
from handlers.text import to_text
from handlers.web.board.renderer import templates
from handlers.web.board.sentences import line_of
from tests.docs import rows
from tests.fields import HOW, full, value_of

SHOWN = [field for field in STORED if field.is_shown]
BY_NAME = {field.name: field for field in STORED}
STYLE = Style(text=str, person=str, quote=str, time=str)
AT = "2026-01-15T09:30Z"
CHANGE = Change("U9", AT, "updated", "")


def card(ticket: Ticket) -> object:
    return face_card(Face(ticket, CHANGE), STYLE)


VIEWS: dict[str, Callable[[Ticket], object]] = {
    "core/terse.py": lambda ticket: as_value(Viewed((ticket,))),
    "core/lines.py": lambda ticket: to_lines(Viewed((ticket,))),
    "handlers/text.py": lambda ticket: to_text(Viewed((ticket,))),
    "handlers/blocks/cards.py": card,
}


@pytest.mark.parametrize("field", SHOWN, ids=lambda field: field.name)
@pytest.mark.parametrize("file", VIEWS)
def test_a_view_shows_every_field(file: str, field: Field) -> None:
    ticket = full()
    other = replace(ticket, **{field.name: value_of(field, 1)})
    assert VIEWS[file](ticket) != VIEWS[file](other), f"{file} shows no {field.name}: {HOW}"


def entry(name: str, value: Any) -> Entry:
    return Entry(AT, "U9", {name: value})


TELLING: dict[str, Callable[[str, Any], object]] = {
    "core/terse.py": lambda name, value: as_value(Told("T001", (entry(name, value),))),
    "core/lines.py": lambda name, value: to_lines(Told("T001", (entry(name, value),))),
    "handlers/phrases.py": lambda name, value: news({name: value}, STYLE),
    "handlers/web/board/sentences.py": lambda name, value: (
        line_of(entry(name, value), STYLE, "U9").sentences
    ),
}
"""By file: what a change of a field is told by."""


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("file", TELLING)
def test_a_change_tells_of_every_field(file: str, name: str) -> None:
    said = TELLING[file](name, value_of(BY_NAME[name]))
    assert said != TELLING[file]("unknown", 1), f"{file} tells of no {name}: {HOW}"


@pytest.mark.parametrize("name", [name for name in TOLD if name in OPTIONAL])
@pytest.mark.parametrize("file", ["handlers/phrases.py", "handlers/web/board/sentences.py"])
def test_people_are_told_that_a_field_was_emptied(file: str, name: str) -> None:
    said = TELLING[file](name, None)
    assert said != TELLING[file]("unknown", None), f"{file}: {name} that is gone: {HOW}"


@pytest.mark.parametrize("name", TOLD)
def test_a_field_that_changes_can_be_named(name: str) -> None:
    assert name in FIELD, f"core/parser/words/fields.py lacks {name}"
    assert f"\n{name}: " in prompt(), f"core/prompt.py lacks {name}"


def test_the_docs_tell_of_every_field() -> None:
    named = re.findall(r"`(\w+)`", " ".join(row[0] for row in rows("The ticket")))
    assert sorted(named) == sorted([*FIELDS, *DETAILS]), "docs/using.md, 'The ticket'"


def read(line: str) -> Record:
    return record_of(json.loads(line), None, "W", "2026-01-15")


@pytest.mark.parametrize("name", [name for name in TEXTS if name in TOLD])
def test_a_text_is_one_line_wherever_it_comes_from(name: str) -> None:
    said = "walrus\n  ocelot"
    held = one_line(said) if BY_NAME[name].is_line else said
    record = record_of({"title": "vpn", name: said}, None, "W", "2026-01-15")
    assert getattr(record.ticket, name) == held, f"core/records/decoder.py: {HOW}"
    made = from_json({"action": "update", "ids": "T001", name: said})
    assert getattr(made, name) == held, f"core/parser/objects.py: {HOW}"


@pytest.mark.parametrize("name", TOLD)
def test_who_was_first_is_told_in_six_words(name: str) -> None:
    value = value_of(BY_NAME[name])
    said = first(Beaten(full(), "U2", AT, {name: value}))
    assert len(said.split()) <= 6, said
    assert name not in TEXTS or str(value) not in said, f"core/terse.py shows {name}: {HOW}"


def test_the_board_knows_the_limit_of_every_text() -> None:
    for name in TEXTS:
        assert templates().globals[f"{name.upper()}_MAX"] == BY_NAME[name].limit


def test_an_export_has_every_field_and_is_read_back() -> None:
    before, after = ({name: getattr(full(n), name) for name in SAVED} for n in (1, 0))
    empty: dict[str, Any] = dict.fromkeys(OPTIONAL.intersection(SAVED))
    at = "2026-01-15T09:30:00.000000Z"
    deeds = (
        Deed(Change("U1", at, "updated", "", key=1), {**before, **empty}, after),
        Deed(Change("U1", at, "undone", "", key=2), after, {**before, **empty}),
    )
    record = Record("W", full(), began(full(), deeds, "said"))
    assert read(to_json(record)) == record


def test_a_sheet_has_every_field_and_is_read_back() -> None:
    ticket = full(title_cut=False)
    ((*cells,),) = csv.reader(io.StringIO(to_row(Record("W", ticket, ())), newline=""))
    said = dict(zip(COLUMNS, map(meant, cells), strict=True))
    assert record_of(said, None, "W", "2026-01-15").ticket == ticket


def test_a_history_that_is_made_up_has_every_field() -> None:
    told: dict[str, Any] = {}
    for deed in began(full(), (), "said"):
        told |= deed.after
    assert {name: told[name] for name in (*TOLD, "by")} == {
        name: getattr(full(), name) for name in (*TOLD, "by")
    }


def test_a_change_in_lines_is_told_by_its_value() -> None:
    said = {to_lines(Changes("updated", "T001", {n: value_of(BY_NAME[n])}, full())) for n in TOLD}
    assert "T001 ok" not in said
    assert len(said) == len(TOLD)
