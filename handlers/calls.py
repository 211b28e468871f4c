"""Retries of agents' calls, which have no idempotency key. If an answer may not have arrived (the
call was cancelled, or a process was killed), the same call again gets it and runs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count

from core.json_text import dumps
from core.message import Message
from core.tokens import hash_of

AGAIN = timedelta(minutes=30)  # after this the same words are a new call

IsGone = Callable[[], bool]  # whether the caller no longer waits for the answer


class Calls:
    """The calls that run now. Equal calls get different numbers while their callers wait."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[tuple[int, IsGone]]] = {}

    @contextmanager
    def under_way(self, message: Message, caller: str, is_gone: IsGone) -> Iterator[Message]:
        """Yield the message with a `source`, as a delivery that may be repeated.

        caller: who calls; equal text of another caller is another call
        """
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
