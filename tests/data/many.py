"""An export of Jira with many tickets: `python -m tests.data.many 50000 > jira.csv`.

`python -m tests.data.many 50000 --into sqlite postgres` measures its import into new databases, and
then the import of the same file with one more comment for each ticket.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import asyncpg

from tests.bench import cpu
from tests.bench.backends import server_of
from tests.data.program import ROOT, environment
from tests.databases import Database, running

HEAD = (
    *("Summary", "Issue key", "Issue id", "Issue Type", "Status", "Priority", "Resolution"),
    *("Assignee", "Reporter", "Created", "Updated", "Resolved", "Labels", "Labels", "Description"),
    *("Original estimate", "Time Spent", "Log Work", "Inward issue link (Blocks)", "Parent key"),
    *("Comment", "Comment", "Comment", "Custom field (Rank)"),
)
WORDS = [
    "vpn",
    "drops",
    "printer",
    "jams",
    "login",
    "fails",
    "ü",
    "server",
    "🔥",
    "invoice",
    "export",
    "slow",
    "disk",
    "full",
]
STATUSES = ("To Do", "In Progress", "Done")
PRIORITIES = ("Highest", "High", "Medium", "Low", "Lowest")
DATE = "12/Mar/26 3:04 PM"


def row(n: int, chance: random.Random) -> list[str]:
    """Return one ticket's cells."""
    status = chance.choice(STATUSES)
    is_done = status == "Done"
    text = "\n".join(" ".join(chance.choices(WORDS, k=12)) for _ in range(6))
    comments = [f"{DATE};user{chance.randrange(99)};{text[:200]}" for _ in range(3)]
    people = [f"user{chance.randrange(99)}@acme.com" for _ in range(2)]
    return [
        *(
            f"{' '.join(chance.choices(WORDS, k=5))} {n}",
            f"OPS-{n}",
            str(10_000 + n),
            "Bug",
            status,
        ),
        *(chance.choice(PRIORITIES), "Fixed" if is_done else "", *people, DATE, DATE),
        *(DATE if is_done else "", "ops", chance.choice(WORDS), text, "7200", "3600"),
        *(f"on it;{DATE};user1;1800", f"OPS-{n - 1}" if n % 10 == 2 else "", ""),
        *(*comments, f"0|i{n:05}:"),
    ]


def write(file: TextIO, tickets: int, comments: int = 3) -> None:
    """Write the export. comments: for each ticket, at most 3"""
    chance, rows = random.Random(7), csv.writer(file)
    rows.writerow(HEAD)
    for n in range(1, tickets + 1):
        cells = row(n, chance)
        cells[-4 + comments : -1] = [""] * (3 - comments)
        rows.writerow(cells)


@contextmanager
def database(kind: str, folder: Path) -> Iterator[tuple[Database, int | None]]:
    """Yield a new database, and the process id of its server."""
    if kind == "sqlite":
        yield Database(folder / "many.db"), None
        return
    with running() as server, server.fresh() as url:
        yield Database(url), asyncio.run(_server(url))


async def _server(url: str) -> int:
    connection = await asyncpg.connect(url)
    try:
        return await server_of(connection)
    finally:
        await connection.close()


def imported(file: Path, into: Database, server: int | None) -> str:
    """Import a file; return what it took, with what the command said last."""
    before, begun = cpu.of_children(server) if server else 0.0, time.monotonic()
    command = [sys.executable, "bot.py", "import", str(file)]
    with tempfile.TemporaryFile("w+") as said:
        made = subprocess.Popen(command, cwd=ROOT, env=environment(into), stderr=said)
        _, _, used = os.wait4(made.pid, 0)
        made.returncode = 0  # waited for
        said.seek(0)
        last = said.read().splitlines()[-1]
    there = f", server {cpu.of_children(server) - before:.0f} s" if server else ""
    spent = f"CPU {used.ru_utime + used.ru_stime:.0f} s{there}, {used.ru_maxrss / 1024:.0f} MB"
    return f"{spent}, {time.monotonic() - begun:.0f} s in all: {last}"


def measure(kind: str, tickets: int) -> None:
    """Print what two imports take."""
    with tempfile.TemporaryDirectory() as folder, database(kind, Path(folder)) as (into, server):
        file = Path(folder) / "jira.csv"
        for comments in (2, 3):
            with file.open("w", encoding="utf-8", newline="") as out:
                write(out, tickets, comments)
            size = file.stat().st_size / 1e6
            print(f"{kind}, {size:.0f} MB: {imported(file, into, server)}", flush=True)


def main() -> None:
    """Write the file to standard output, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tickets", type=int)
    parser.add_argument("--into", nargs="+", choices=("sqlite", "postgres"), default=())
    args = parser.parse_args()
    for kind in args.into:
        measure(kind, args.tickets)
    if not args.into:
        write(sys.stdout, args.tickets)


if __name__ == "__main__":
    main()
