"""Bots are answered only so often."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from handlers.slack.guard import ANSWERS_MAX, QUIET, Guard

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


def tired(channel: str = "C1") -> Guard:
    """A guard that has answered bots in the channel as often as it does."""
    guard = Guard()
    for _ in range(ANSWERS_MAX):
        assert guard.bot_spoke(channel, NOON)
        guard.answered(channel)
    return guard


def test_after_so_many_answers_a_bot_gets_none() -> None:
    assert not tired().bot_spoke("C1", NOON)


def test_other_channels_are_not_concerned() -> None:
    assert tired().bot_spoke("C2", NOON)


def test_a_person_s_word_starts_anew() -> None:
    guard = tired()
    guard.person_spoke("C1")
    assert guard.bot_spoke("C1", NOON)


def test_a_quiet_while_starts_anew() -> None:
    assert tired().bot_spoke("C1", NOON + QUIET)


def test_a_bot_that_goes_on_stays_unanswered() -> None:
    guard = tired()
    step = QUIET - timedelta(seconds=1)
    assert not any(guard.bot_spoke("C1", NOON + step * n) for n in range(1, 10))
