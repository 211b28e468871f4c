"""The process that is killed: people who give a desk orders, each as soon as the last is answered.

    python -m tests.bench.kill_worker DATABASE ROUND

DATABASE is a file or the URL of a PostgreSQL database.

Prints a JSON line [source, text] before a message, [source, text, answers, changes] after it.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from core.desk import Desk
from core.message import Actor, Message, Place
from core.reply import Batch, Changes, Created
from tests.conftest import Terse
from tests.databases import Database

PEOPLE = 8
WORKSPACE = "W"


async def say(desk: Desk, source: str, text: str) -> tuple[list[str], int]:
    """The answers to a message, and how many changes it made now. The source is also its place,
    by which its rows are found: changes, origins, outbox."""
    place = Place(source, "channel", source)
    user = source.partition(":")[0]
    message = Message(text, Actor(user, WORKSPACE), datetime.now(UTC), source=source, place=place)
    handled = await desk.handle(message, Terse())
    made = [r for r in handled.replies if isinstance(r, Created | Changes | Batch)]
    return [*handled.answers], sum(reply.change is not None for reply in made)


async def work(desk: Desk, user: str, round: str) -> None:
    """One person's orders, for ever."""
    dice = random.Random(f"{user} {round}")
    mine: list[str] = []
    for number in itertools.count():
        source = f"{user}:{round}:{number}"
        text = order(dice, mine, number)
        tell(source, text)
        answers, changes = await say(desk, source, text)
        tell(source, text, answers, changes)
        told = [json.loads(answer) for answer in answers]
        mine += [reply["data"]["id"] for reply in told if reply.get("action") == "created"]


def order(dice: random.Random, mine: list[str], number: int) -> str:
    """A message that changes something, about the person's own tickets."""
    if len(mine) < 2:
        return "new ticket: the printer jams"
    one, other = dice.sample(mine[-9:], 2)
    return dice.choice(
        (
            f"new ticket: printer {number} jams, urgent",
            f"new ticket: the vpn drops in room {number}",
            f"new ticket: dns is slow on host {number}\nnew ticket: disk {number} is full",
            f"update {one} to in progress, looking into {number}",
            f"close {one}, {other}: done with {number}",
            f"{one} code",
            f"{other} p1",
            f"reopen {one}",
            "undo",
        )
    )


def tell(*values: object) -> None:
    """One line in one write, so that a kill cuts none."""
    os.write(1, f"{json.dumps(values)}\n".encode())


async def main(database: str, round: str) -> None:
    at = database if "://" in database else Path(database)
    desk = Desk(await Database(at).open())
    await asyncio.gather(*(work(desk, f"U{number}", round) for number in range(PEOPLE)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
