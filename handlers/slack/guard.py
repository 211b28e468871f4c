"""Two bots must never answer each other for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

ANSWERS_MAX = 10  # to bots in one channel, without a person saying anything there
QUIET = timedelta(minutes=10)  # after this long without a bot's message it starts anew


class Guard:
    """Counts the answers to bots, channel by channel. In memory: a restart starts anew."""

    def __init__(self) -> None:
        self._answers: dict[str, int] = {}
        self._heard: dict[str, datetime] = {}

    def person_spoke(self, channel: str) -> None:
        self._answers.pop(channel, None)
        self._heard.pop(channel, None)

    def bot_spoke(self, channel: str, at: datetime) -> bool:
        """Whether the bot that spoke may be answered."""
        if at - self._heard.get(channel, at) >= QUIET:
            self._answers.pop(channel, None)
        self._heard[channel] = at
        return self._answers.get(channel, 0) < ANSWERS_MAX

    def answered(self, channel: str) -> None:
        """A bot was answered."""
        self._answers[channel] = self._answers.get(channel, 0) + 1
