"""Each message of the table means what the table says."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from core.command import to_json
from core.message import Mode
from core.parser import parse
from tests.parser import said, said_blind, said_blindly, said_later, said_plainly
from tests.parser.said import ASK, Want

TABLES = (said, said_later, said_plainly, said_blind, said_blindly)
AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
Meaning = Want | list[Want] | None


def meaning(text: str, mode: Mode, ticket: str | None, want: Any) -> Meaning:
    said = [_told(command) for command in parse(text, mode, AT, ticket)]
    for one, wanted in zip(said, want if isinstance(want, list) else [want], strict=False):
        if wanted and "desc" not in wanted and wanted["action"] == "create":
            one.pop("desc", None)
    return said[0] if len(said) == 1 else said or None


def _told(command: Any) -> Want:
    told = to_json(command)
    return ASK if "msg" in told else told


@pytest.mark.parametrize(("text", "want"), [row for t in TABLES for row in t.ADDRESSED])
def test_addressed(text: str, want: Meaning) -> None:
    assert meaning(text, "addressed", None, want) == want


@pytest.mark.parametrize(("text", "want"), [row for t in TABLES for row in t.IN_THREAD])
def test_addressed_in_a_thread(text: str, want: Meaning) -> None:
    assert meaning(text, "addressed", "T042", want) == want


@pytest.mark.parametrize(("text", "want"), [row for t in TABLES for row in t.OVERHEARD])
def test_overheard(text: str, want: Meaning) -> None:
    assert meaning(text, "overheard", None, want) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [row for t in TABLES for row in getattr(t, "OVERHEARD_IN_THREAD", [])],
)
def test_overheard_in_a_thread(text: str, want: Meaning) -> None:
    assert meaning(text, "overheard", "T042", want) == want
