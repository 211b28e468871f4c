"""What is known about the message of a part, beside what the reader makes of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from core.frozen import dataclass
from core.parser.candidates import Reading
from core.parser.slot_values import Heed
from core.parser.tokens import Line


@dataclass(frozen=True, slots=True)
class Heard:
    """What is known about the message of a part.

    line: its line
    at: when it was written (aware)
    ticket: id of the ticket whose thread it is in, None outside of a thread
    overheard: whether the bot was not addressed
    follow_up: whether its writer spoke of a ticket shortly before
    clients: names of the workspace's clients
    """

    line: Line
    at: datetime
    ticket: str | None
    overheard: bool
    follow_up: bool = False
    clients: Collection[str] = ()

    @property
    def section(self) -> str:
        """Where it was said, as the reader learned it."""
        said = "overheard" if self.overheard else "follow-up" if self.follow_up else "addressed"
        return "thread" if self.ticket else said


def heed(reading: Reading, heard: Heard) -> Heed:
    """Return the part of a reading for `assemble`."""
    return Heed(heard.line, reading.slots, heard.at, heard.ticket, reading.more, heard.clients)
