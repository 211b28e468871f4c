"""Deliveries that come again: what they were answered, and when one is new although its source is
not (see `Message.again`)."""

from __future__ import annotations

from functools import partial

from core.message import Message
from core.store import Snapshot, Store, Transaction


async def answers(message: Message, db: Snapshot) -> list[str]:
    """What the delivery was answered so far, one text a command."""
    if message.source is None:
        return []
    since = message.at - message.again if message.again else None
    return await db.answers(message.workspace, message.source, since)


async def received(message: Message, store: Store) -> None:
    """Its answer has arrived: what is said once more is meant once more."""
    if await store.read(partial(answers, message)):
        await store.transact(partial(_forget, message))


async def _forget(message: Message, db: Transaction) -> None:
    await db.answer(message.workspace, message.source or "", message.at, [])
