"""Which days the words of a list mean: as a calendar names them, in five languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.command import List, Unclear
from core.parser import parse

AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)  # a Thursday


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("tickets from last week", "2026-01-05", "2026-01-11"),
        ("tickets of the last two weeks", "2026-01-01", None),
        ("tickets older than a week", None, "2026-01-08"),
        ("tickets filed since the 1st", "2026-01-01", None),
        ("everything filed in 2025", "2025-01-01", "2025-12-31"),
        ("offene vom 1.10. bis 15.10.", "2025-10-01", "2025-10-15"),
        ("wieviele erledigt seit 1. Jänner", "2026-01-01", None),
        ("tout ce qui est clos depuis le 1er juin", "2025-06-01", None),
        ("demandes depuis le début du mois", "2026-01-01", None),
        ("tickets abiertos hace más de una semana", None, "2026-01-08"),
        ("o que eu abri essa semana?", "2026-01-12", None),
        ("criados desde 01/06 até 10/06", "2025-06-01", "2025-06-10"),
        ("chamados concluídos entre 01/03 e 15/03", "2025-03-01", "2025-03-15"),
        ("closed between 1 and 15 december", "2025-12-01", "2025-12-15"),
        ("tickets from the 1st to the 15th of december", "2025-12-01", "2025-12-15"),
        ("opened between 28 dec and 3 jan", "2025-12-28", "2026-01-03"),
        ("cerrados entre el 1 y el 15 de diciembre", "2025-12-01", "2025-12-15"),
        ("was wurde vom 1. bis 15. Oktober geschlossen", "2025-10-01", "2025-10-15"),
        ("les tickets fermés entre le 1er octobre et le 15", "2025-10-01", "2025-10-15"),
        ("fechados de 1 a 15 de outubro", "2025-10-01", "2025-10-15"),
    ],
)
def test_a_list_is_of_the_days_that_were_said(
    said: str, since: str | None, until: str | None
) -> None:
    (made,) = parse(said, "addressed", AT)
    assert isinstance(made, List)
    assert (made.since, made.until) == (since, until)


@pytest.mark.parametrize("said", ["tickets since 3/4", "closed between 1 and 15 smarch"])
def test_days_that_are_not_read_are_asked_for(said: str) -> None:
    (made,) = parse(said, "addressed", AT)
    assert isinstance(made, Unclear)
    assert made.msg == "since which day?"


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("tout sans la doc", List(cat="doc")),
        ("open tickets, skip docs", List(cat="doc")),
        ("everything but the doc ones", List(cat="doc")),
        ("tudo o que não é do @tiago", List(own="tiago")),
        ("alles außer p3", List(pri=3)),
    ],
)
def test_a_list_leaves_out_what_was_said(said: str, left_out: List) -> None:
    (made,) = parse(said, "addressed", AT)
    assert isinstance(made, List)
    assert made.not_ == left_out
