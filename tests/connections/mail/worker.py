"""A process that reads a mailbox again and again, until it is killed.

    python -m tests.connections.mail.worker DATABASE

It does not ask whether another process reads it too: in a server only the lease of 30 seconds
would let that happen.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from core.desk import Desk
from core.encryption import Seal
from handlers.connections.kind import Base
from handlers.connections.mail.kind import Mail
from tests.databases import Database

SEAL = Seal(["k" * 43 + "="])


async def work(at: str) -> None:
    """Read the mailbox of the database's connection."""
    store = await Database(at if "://" in at else Path(at)).open()
    base = Base(Desk(store), store, SEAL)
    mail = Mail(base)
    (connection,) = await store.read(lambda db: db.connections())
    print("ready", flush=True)
    while True:
        await mail.tend(connection)


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1]))
