"""One side as a process of its own: `python -m tests.connections.desks.worker DATABASE PORT`.

It answers at its address and tells the other desk, until it is killed.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

from core.desk import Desk
from handlers.connections import pump
from handlers.connections.desks import Desks
from handlers.connections.kind import Base, Kinds
from handlers.connections.run import incoming
from handlers.web.site import build_site, listen
from tests.connections.desks.world import SEAL
from tests.databases import Database

pump.HOLD = timedelta(seconds=3)  # so that what was killed is taken up soon
pump.WAIT_MAX = 0.2
pump.TRIES_MAX = 10**6  # waits are short here: else who is away for a while would be given up
LOOK = 0.05  # seconds
TEND = 1.0  # seconds


async def main(at: str, port: int) -> None:
    """Run until killed."""
    Desks.EVERY = TEND
    store = await Database(at if "://" in at else Path(at)).open()
    base = Base(Desk(store), store, SEAL)
    kinds = Kinds(base)
    runner = await listen(build_site(incoming(base, kinds)), "127.0.0.1", port)
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await pump.Pump(base, kinds, look=LOOK).run()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
