"""What the desk tells the admins by itself."""

from __future__ import annotations

from datetime import datetime

from core.desk.unknown_people import is_user_id
from core.post import Post
from core.store import Transaction

ADMINS_MAX = 20  # admins who are told


async def tell_admins(db: Transaction, ws: str, text: str, at: datetime) -> None:
    """Queue a direct message to each admin whom the settings name."""
    users = [user for user in await db.admins(ADMINS_MAX) if is_user_id(user)]
    body = [{"channel": user, "text": text} for user in users]
    await db.enqueue(ws, [Post("chat.postMessage", one["channel"], one) for one in body], at)
