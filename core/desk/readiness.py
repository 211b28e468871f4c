"""What a command needs before its transaction: news that it waits for, or a model's answer."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import timedelta
from functools import partial

from core.adviser import Adviser
from core.command import Command, Sum, Unclear, Wait
from core.desk.redelivery import answers
from core.desk.waiters import Waiters
from core.message import Message
from core.store import Store
from core.translation import say


class Readiness:
    """Makes commands ready to run."""

    def __init__(self, store: Store, waiters: Waiters, adviser: Adviser | None) -> None:
        self._store, self._waiters, self._adviser = store, waiters, adviser
        self._asking: dict[tuple[str, str, int], asyncio.Task[Command]] = {}

    async def ready(self, message: Message, command: Command, n: int) -> tuple[Message, Command]:
        """Return the message and its n-th command, ready to run; at once if nothing is needed, or
        if an earlier delivery has the answer."""
        waits = isinstance(command, Wait) and message.is_patient
        asks = isinstance(command, Sum) and self._adviser is not None
        if not (waits or asks) or await self._is_answered(message, n):
            return message, command
        if isinstance(command, Sum) and self._adviser:
            return message, await self._told(message, command, self._adviser, n)
        return await self._when_new(message, command)

    async def _told(self, message: Message, command: Sum, adviser: Adviser, n: int) -> Command:
        """Return the command with the model's answer. What is delivered again while the model is
        asked waits for the same answer."""
        from core.desk.summaries import told

        asking = told(message, command, self._store, adviser)
        if message.source is None:
            return await asking
        key = (message.workspace, message.source, n)
        if key in self._asking:
            asking.close()
        else:
            self._asking[key] = asyncio.create_task(asking)
            self._asking[key].add_done_callback(lambda _: self._asking.pop(key, None))
        return await asyncio.shield(self._asking[key])

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
