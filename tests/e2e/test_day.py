"""A small day in a team's life: at its end everything is as it should be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.e2e.day import Size, run
from tests.e2e.day.talk import LINES

SMALL = Size(
    talk=60,
    files=10,
    attached=24,
    marks=4,
    captures=4,
    reports=3,
    changes=40,
    presses=16,
    asks=6,
    homes=4,
    edits=10,
    deletions=8,
    outages=3,
    limits=4,
)
ROUTED = replace(SMALL, routed=True)


@pytest.mark.parametrize(("size", "seed"), [(SMALL, 0), (ROUTED, 1)], ids=["alone", "routed"])
def test_at_its_end_everything_is_as_it_should_be(size: Size, seed: int) -> None:
    day = run(size, LINES, seed)
    assert day.wrong == []
    assert day.tickets >= SMALL.files + SMALL.marks + SMALL.reports
