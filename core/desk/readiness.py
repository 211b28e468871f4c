"""What a command needs before its transaction: news that it waits for, or a model's answer."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from functools import partial

from core.adviser import Adviser
from core.command import Command, Sum, Unclear, Wait
from core.desk.redelivery import answers
from core.desk.summaries import told
from core.desk.waiters import Waiters
from core.message import Message
from core.store import Store
from core.translation import say


class Readiness:
    """Makes commands ready to run."""

    def __init__(self, store: Store, waiters: Waiters, adviser: Adviser | None) -> None:
        self._store, self._waiters, self._adviser = store, waiters, adviser

    async def ready(self, message: Message, command: Command, n: int) -> tuple[Message, Command]:
        """Return the message and its n-th command, ready to run; at once if nothing is needed, or
        if an earlier delivery has the answer."""
        waits = isinstance(command, Wait) and message.is_patient
        asks = isinstance(command, Sum) and self._adviser is not None
        if not (waits or asks) or await self._is_answered(message, n):
            return message, command
        if isinstance(command, Sum) and self._adviser:
            return message, await told(message, command, self._store, self._adviser)
        return await self._when_new(message, command)

    async def _is_answered(self, message: Message, n: int) -> bool:
        if message.source is None:
            return False
        return len(await self._store.read(partial(answers, message))) > n

    async def _when_new(self, message: Message, command: Command) -> tuple[Message, Command]:
        """Wait for news. Return the message as if it was written then, and the command; a refusal
        if too many wait."""
        began = time.monotonic()
        seconds = command.seconds if isinstance(command, Wait) else None
        if not await self._waiters.wait(message, seconds):
            return message, Unclear(say("too many wait, try later"))
        waited = timedelta(seconds=time.monotonic() - began)
        return replace(message, at=message.at + waited), command
