"""A desk under load, killed with SIGKILL at random points and started again on the same file.

    python -m tests.bench kill [--times 50] [--seed N]

What was acknowledged must be there and nothing twice; what was cut off is delivered again, as
Slack would. A kill is a crash of the program, not of the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.desk import Desk
from core.store.sqlite import SqliteStore
from tests.bench.kill_worker import WORKSPACE, say

ROOT = Path(__file__).parents[2]
LONGEST = 1.0  # seconds from the first message to the death of a process, at most


@dataclass
class Books:
    """What the outside knows. answered: source -> its answers; made: source -> how many changes
    they told of, where that is known."""

    answered: dict[str, list[str]] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)


@dataclass
class Death:
    """One kill. kept: messages acknowledged before it; cut: messages under way; done: those of
    them that turned out to be committed; faults: what is wrong with the file afterwards."""

    seconds: float
    kept: int = 0
    cut: int = 0
    done: int = 0
    faults: list[str] = field(default_factory=list)


async def kill(file: Path, round: int, seconds: float, books: Books) -> Death:
    """Load, death, restart, deliver again, and a look at every row."""
    lines = [json.loads(line) for line in until_killed(file, round, seconds)]
    sent = {line[0]: line[1] for line in lines}
    for source, _, answers, changes in (line for line in lines if len(line) == 4):
        books.answered[source], books.made[source] = answers, changes
    cut = [source for source in sent if source not in books.answered]
    death = Death(seconds, kept=len(sent) - len(cut), cut=len(cut))
    store = await SqliteStore.open(file)
    try:
        death.faults += inspect(file, books, cut)
        death.done = await deliver_again(Desk(store), sent, books, death.faults)
        death.faults += inspect(file, books, [])
    finally:
        await store.close()
    return death


def until_killed(database: Path | str, round: int, seconds: float) -> list[str]:
    """Kill a process under load, so many seconds after its first message. Return the lines that it
    printed."""
    command = [sys.executable, "-m", "tests.bench.kill_worker", str(database), str(round)]
    # Unbuffered: else `communicate` would miss what was read ahead.
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, bufsize=0)
    assert process.stdout
    first = process.stdout.readline()
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        return (first + process.communicate()[0]).decode().splitlines()
    raise RuntimeError(f"the load ended by itself with {process.returncode}")


async def deliver_again(desk: Desk, sent: dict[str, str], books: Books, faults: list[str]) -> int:
    """Sends everything once more. Returns how many of those that were cut off had been done."""
    done = 0
    for source, text in sent.items():
        answers, changes = await say(desk, source, text)
        if source not in books.answered:
            done += not changes
            books.answered[source] = answers
            answers, changes = await say(desk, source, text)
        if changes or answers != books.answered[source]:
            faults.append(f"{source}, delivered again, got {answers}")
    return done


def inspect(file: Path, books: Books, cut: Sequence[str]) -> list[str]:
    """What is wrong with a file. cut: sources of which nobody knows whether they were done."""
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        return [*damaged(db), *torn(db), *miscounted(db, books, set(cut))]


def damaged(db: sqlite3.Connection) -> list[str]:
    """SQLite's own checks, and what the triggers keep."""
    faults = [said for (said,) in db.execute("PRAGMA integrity_check") if said != "ok"]
    faults += [f"foreign key: {row}" for row in db.execute("PRAGMA foreign_key_check")]
    try:
        db.execute("INSERT INTO tickets_text (tickets_text, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        faults.append(f"search index: {error}")
    tallies = "SELECT scope, stat, cat, pri, n FROM tallies WHERE n > 0"
    counted = (
        "SELECT iif(secret, channel, ''), stat, cat, pri, count(*) FROM tickets"
        " WHERE NOT withdrawn GROUP BY 1, 2, 3, 4"
    )
    if {*db.execute(tallies)} != {*db.execute(counted)}:
        faults.append("tallies are not what is counted")
    (numbers,) = db.execute("SELECT count(*) = coalesce(max(num), 0) FROM tickets").fetchone()
    return faults if numbers else [*faults, "numbers have gaps"]


def torn(db: sqlite3.Connection) -> list[str]:
    """Tickets that are not what their history says. (A history also keeps why a label was guessed,
    which is no column.)"""
    db.row_factory = sqlite3.Row
    stands: dict[int, dict[str, Any]] = {}
    for ticket, after in db.execute("SELECT ticket, after FROM history ORDER BY key"):
        stands.setdefault(ticket, {}).update(json.loads(after))
    tickets = db.execute("SELECT * FROM tickets").fetchall()
    db.row_factory = None
    return [
        f"{row['id']} is not what its history says"
        for row in tickets
        if (said := stands.get(row["key"])) is None
        or any(row[name] != said[name] for name in {*row.keys()} & said.keys())
    ]


def miscounted(db: sqlite3.Connection, books: Books, cut: set[str]) -> list[str]:
    """Messages whose rows are missing, or there more than once."""
    deliveries = "SELECT source, answers FROM deliveries WHERE ws = ?"
    answered = {key: json.loads(text) for key, text in db.execute(deliveries, (WORKSPACE,))}
    changes = dict(db.execute("SELECT ts, count(*) FROM changes GROUP BY ts"))
    tickets = dict(db.execute("SELECT channel, count(*) FROM origins GROUP BY channel"))
    posts = dict(
        db.execute("SELECT lane, count(*) FROM outbox WHERE method NOT LIKE 'ticket.%' GROUP BY 1")
    )
    faults = [
        f"{source}: acknowledged and lost"
        for source, answers in books.answered.items()
        if answered.get(source) != answers
    ]
    for source in (answered.keys() | changes.keys() | tickets.keys() | posts.keys()) - cut:
        answers = answered.get(source, [])
        created = sum('"action":"created"' in answer for answer in answers)
        made = changes.get(source, 0)
        rows = (tickets.get(source, 0), posts.get(source, 0), made)
        if rows != (created, len(answers), books.made.setdefault(source, made)):
            faults.append(f"{source}: {rows} tickets, posts, changes for {answers}")
    return faults


async def kills(file: Path, times: int, seed: int) -> list[Death]:
    """So many deaths on one file, at random moments."""
    dice, books = random.Random(seed), Books()
    return [await kill(file, round, dice.uniform(0, LONGEST), books) for round in range(times)]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench kill", description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        deaths = asyncio.run(kills(Path(folder) / "killed.db", args.times, args.seed))
    print(f"{'killed after':>12} {'acknowledged':>13} {'cut off':>8} {'of them done':>13}  faults")
    for death in deaths:
        wrong = "; ".join(death.faults[:3]) or "none"
        print(f"{death.seconds:10.3f} s {death.kept:13} {death.cut:8} {death.done:13}  {wrong}")
    faults = sum(len(death.faults) for death in deaths)
    kept, cut = sum(death.kept for death in deaths), sum(death.cut for death in deaths)
    print(
        f"{len(deaths)} kills (seed {args.seed}): {kept} messages acknowledged, {cut} cut off and"
        f" delivered again; {faults} lost, twice or damaged"
    )
    return 1 if faults else 0
