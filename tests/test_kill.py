"""A crash loses nothing that was acknowledged and does nothing twice."""

from __future__ import annotations

from pathlib import Path

from tests.bench.kill import kills


async def test_killed_at_any_moment_it_has_every_acknowledged_change_once(tmp_path: Path) -> None:
    deaths = await kills(tmp_path / "tickets.db", times=10, seed=1)
    assert [death.faults for death in deaths] == [[]] * len(deaths)
    assert any(death.kept for death in deaths)
