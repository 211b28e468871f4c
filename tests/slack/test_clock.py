"""The clock for what is put off."""

from __future__ import annotations

from datetime import timedelta

from handlers.slack.clock import Clock
from tests.conftest import START


async def test_it_goes_with_the_machine_but_never_back() -> None:
    now = [START]
    clock = Clock(lambda: now[0])
    now[0] += timedelta(days=1)
    assert clock.now() == START + timedelta(days=1)
    now[0] -= timedelta(days=2)
    first = clock.now()
    assert START + timedelta(days=1) < first < clock.now()
    now[0] += timedelta(days=3)
    assert clock.now() == START + timedelta(days=2)
