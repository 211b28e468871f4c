"""Two processes read one mailbox, and are killed: no mail is lost, and none is two tickets."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from tests.connections.mail.conftest import Counter
from tests.databases import Database

ROOT = Path(__file__).parents[3]
MAILS = 24
KILLS = 4
PATIENCE = 240.0  # seconds


@contextmanager
def reading(database: Database) -> Iterator[subprocess.Popen[str]]:
    """Run a process that reads the mailbox."""
    command = [sys.executable, "-m", "tests.connections.mail.worker", str(database.at)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        process.communicate()


async def lives(database: Database, seconds: float, counter: Counter | None = None) -> None:
    """Read the mailbox with a process that is killed after so many seconds, if nothing is unread in
    the counter's box."""

    def live() -> None:
        with reading(database) as process:
            while True:
                with pytest.raises(subprocess.TimeoutExpired):
                    process.wait(seconds)
                if counter is None or not counter.box.search("UNSEEN"):
                    return

    await asyncio.to_thread(live)


async def test_killed_at_any_moment_every_mail_is_one_ticket(
    counter: Counter, database: Database
) -> None:
    people = [f"p{n}-{uuid4().hex[:6]}" for n in range(MAILS)]
    for who in people:
        counter.write(f"{who}@people.test", f"problem of {who}", "help")
    chance = random.Random(7)
    for _ in range(KILLS // 2):
        await asyncio.gather(*(lives(database, chance.uniform(0.1, 1.2)) for _ in range(2)))
    await finished(counter, database)
    titles = [ticket.title for ticket in await counter.tickets()]
    assert sorted(titles) == sorted(f"problem of {who}" for who in people)
    for who in people:
        ids = [mail["Message-ID"] for mail in counter.post.box(who).mails()]
        assert len({*ids}) == 1, who


async def finished(counter: Counter, database: Database) -> None:
    """Let two processes read what is left, and one send what a killed one was about to send."""
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(lives(database, 0.2, counter) for _ in range(2)))
    counter.clock.at = datetime.now(UTC) + timedelta(minutes=10)
    await counter.read()
