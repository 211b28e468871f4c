"""Fixed forms of speech, a module for each feature. A new one is a line in READERS."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.command import Command
from core.parser.forms import (
    clients,
    contracts,
    follows,
    hours,
    labels,
    links,
    meetings,
    reports,
    times,
    waits,
)
from core.parser.forms.form import Phrase

_WORDS = (
    r"(?:please|pls|plz|bitte|por favor|s'il (?:te|vous) plaît|stp|svp|hey|hi|hallo|hola"
    r"|(?:can|could|would) you|kannst du|puedes|podrías|peux-tu|pourrais-tu|pode(?:ria)?)"
)
_POLITE = re.compile(rf"^(?:{_WORDS}[\s,]+)+|(?:[\s,]+{_WORDS})?[\s.!]*$", re.IGNORECASE)

READERS: tuple[Callable[[Phrase], Command | None], ...] = (
    clients.read,
    labels.read,
    reports.read,
    links.read,
    follows.read,
    hours.read,
    contracts.read,
    meetings.read,
    waits.read,
    times.read,
)


def fixed(phrase: Phrase) -> Command | None:
    """Return the command of a message that is a fixed form from beginning to end, else None."""
    for read in READERS:
        if command := read(phrase):
            return command
    return None


def polite(text: str) -> str:
    """Return the text without a greeting or a "please" at its ends, and without a full stop."""
    return _POLITE.sub("", text.strip())


__all__ = ["Phrase", "fixed", "polite"]
