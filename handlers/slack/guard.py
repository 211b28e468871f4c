"""A limit to answers to other bots, so that two bots do not answer each other for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

ANSWERS_MAX = 10  # answers to bots in one channel while no person writes there
QUIET = timedelta(minutes=10)  # without a message by a bot, after which the count starts again


class Guard:
    """Counts the answers to bots in each channel, in memory. A restart clears the counts."""

    def __init__(self) -> None:
        self._answers: dict[str, int] = {}
        self._heard: dict[str, datetime] = {}

    def person_spoke(self, channel: str) -> None:
        """Start the channel's count again, because a person wrote there."""
        self._answers.pop(channel, None)
        self._heard.pop(channel, None)

    def bot_spoke(self, channel: str, at: datetime) -> bool:
        """Note a bot's message. Whether it may be answered. at: aware, UTC."""
        if at - self._heard.get(channel, at) >= QUIET:
            self._answers.pop(channel, None)
        self._heard[channel] = at
        return self._answers.get(channel, 0) < ANSWERS_MAX

    def answered(self, channel: str) -> None:
        """Count an answer to a bot."""
        self._answers[channel] = self._answers.get(channel, 0) + 1
