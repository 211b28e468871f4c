"""Calls of agents, which carry no key of their own: what one did whose answer may not have arrived
(it was cancelled, or a process was killed) is told when the same is asked again, not done again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count

from core.json_text import dumps
from core.message import Message
from core.tokens import hash_of

AGAIN = timedelta(minutes=30)  # later the same words are meant anew

IsGone = Callable[[], bool]  # whether nobody waits for the answer any more


class Calls:
    """Those under way: one that is like another has a number of its own, unless nobody waits for
    the other."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[tuple[int, IsGone]]] = {}

    @contextmanager
    def under_way(self, message: Message, caller: str, is_gone: IsGone) -> Iterator[Message]:
        """The message as a delivery that may come again. caller: whose same words are the same."""
        said = hash_of(dumps([caller, message.text]))
        alike = self._waiting.setdefault(said, [])
        taken = {number for number, gone in alike if not gone()}
        number = next(n for n in count() if n not in taken)
        alike.append(call := (number, is_gone))
        try:
            yield replace(message, source=f"call:{said}:{number}", again=AGAIN)
        finally:
            alike.remove(call)
            if not alike:
                self._waiting.pop(said, None)
