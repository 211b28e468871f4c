"""A sheet says what was written, and no cell of it is a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, strategies as st

from core.sheet import defused, line, meant

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
STARTS = "=+-@\t\r＝＋－＠"


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0", "'=1", "\n=1"],
)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["a=b", "'quoted'", "T001", "it's -1", ""])
def test_other_cells_are_as_they_were(text: str) -> None:
    assert defused(text) == text


@given(TEXTS)
def test_a_text_comes_back_as_it_was_and_was_no_formula(text: str) -> None:
    cell = defused(text)
    assert meant(cell) == text
    assert cell.lstrip()[:1] not in {*STARTS}


@given(st.lists(TEXTS, min_size=1))
def test_a_row_is_one_row_of_any_texts(texts: list[str]) -> None:
    (cells,) = read(line(texts))
    assert [meant(cell) for cell in cells] == texts


def test_texts_are_quoted_numbers_are_not_and_what_is_not_there_is_empty() -> None:
    assert line(["a;=b", 3, None]) == '"a;=b",3,""\r\n'
