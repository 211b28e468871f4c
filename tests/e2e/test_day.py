"""A small day in a team's life; `python -m tests.bench day` plays a whole one."""

from __future__ import annotations

import logging

import pytest

from tests.e2e.day import Size, run
from tests.e2e.day.talk import LINES


@pytest.mark.parametrize("seed", [1, 2])
def test_at_the_end_of_the_day_everything_is_as_it_should_be(
    seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    size = Size(100, 16, 0, 0, 24, 12, 6, 8, 4, 2, 4)
    day = run(size, LINES, seed)
    assert day.wrong == []
    assert day.tickets >= size.files
    assert day.messages / day.tickets <= 3
