"""Redeliveries: the answers of an earlier delivery, and when a known source is a new message.

For the latter see `Message.again`.
"""

from __future__ import annotations

from functools import partial

from core.message import Message
from core.store import Snapshot, Store, Transaction


async def answers(message: Message, db: Snapshot) -> list[str]:
    """Return the stored answers to the delivery, one text per command; empty if it is new."""
    if message.source is None:
        return []
    since = message.at - message.again if message.again else None
    return await db.answers(message.workspace, message.source, since)


async def received(message: Message, store: Store) -> None:
    """Drop the stored answers, as they have arrived. The same text is then a new message."""
    if await store.read(partial(answers, message)):
        await store.transact(partial(_forget, message))


async def _forget(message: Message, db: Transaction) -> None:
    await db.answer(message.workspace, message.source or "", message.at, [])
