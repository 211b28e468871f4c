"""Whatever goes wrong, nothing that was acknowledged is lost and nothing is done twice: each fault
of `python -m tests.bench faults` once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.faults import FAULTS, Ground, tried
from tests.databases import Server

# While these last whoever says something is told that it was not taken.
TOLD = ("full disk", "read-only disk", "locked database", "failover, PostgreSQL")


@pytest.mark.parametrize("name", FAULTS)
def test_nothing_is_lost_or_doubled(name: str, postgres: Server, tmp_path: Path) -> None:
    outcome = tried(name, Ground(tmp_path, postgres, kills=2, times=1))
    if not outcome.tried:
        pytest.skip(outcome.told[0])
    assert (outcome.lost, outcome.doubled) == (0, 0), outcome.told
    assert outcome.acknowledged
    assert outcome.refusals >= outcome.tried or name not in TOLD
