"""One side as a process of its own.

It answers at its address and tells the other desk, until it is killed.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from core.desk import Desk
from handlers.connections import pump
from handlers.connections.desks import Desks
from handlers.connections.kind import Base, Kinds
from handlers.connections.run import incoming
from handlers.web.site import build_site, listen
from tests.connections.desks.world import SEAL
from tests.databases import Database

LOOK = 0.1  # seconds
TEND = 1.0  # seconds


def run(at: str, port: int, ready: Connection) -> None:
    """Run until killed, on this database. ready: gets the port"""
    logging.disable(logging.WARNING)
    asyncio.run(_run(at, port, ready))


async def _run(at: str, port: int, ready: Connection) -> None:
    # Only in this process: the tests import this module too.
    pump.HOLD = timedelta(seconds=3)  # so that what was killed is taken up soon
    pump.WAIT_MAX = 0.2
    pump.TRIES_MAX = 10**6  # waits are short: else who is away for a while would be given up
    Desks.EVERY = TEND
    store = await Database(at if "://" in at else Path(at)).open()
    base = Base(Desk(store), store, SEAL)
    kinds = Kinds(base)
    runner = await listen(build_site(incoming(base, kinds)), "127.0.0.1", port)
    ready.send(runner.addresses[0][1])
    await pump.Pump(base, kinds, look=LOOK).run()
