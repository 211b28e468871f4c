"""What a finished task costs an agent in tokens (o200k) and exchanges: take, read, note, close.

Ours is run; what others exchange for the same task was recorded (tests/bench/rivals).
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from pathlib import Path

from core.store.sqlite import SqliteStore
from handlers.tokenizer import count
from tests.bench.rivals import recorded
from tests.bench.table import head, row
from tests.bench.tokens.counter import Bill
from tests.bench.tokens.ways import entered, fill

WAYS = ("lines over MCP", "lines over HTTP", "JSON over HTTP")
# The first ticket of the queue is T002: "Login page returns 500 on staging".
NEXT = ("next code for 20m", "T2 prog looking into it", "T2 done config fixed")
ALONE = ("open code", "take T2", "T2", "T2 prog looking into it", "T2 done config fixed")
TASKS = {"with next: it takes the ticket and shows it": NEXT, "list, take, read one by one": ALONE}


def main(argv: list[str]) -> int:
    argparse.ArgumentParser(prog="python -m tests.bench agents", description=__doc__).parse_args(
        argv
    )
    for name, task in TASKS.items():
        with tempfile.TemporaryDirectory() as place:
            found = asyncio.run(_bills(Path(place), task))
        head(f"A task, {name}: request + reply in tokens (o200k)")
        row("", "  ".join(f"{way:>16}" for way in WAYS))
        for n, said in enumerate(task):
            cells = [f"{found[way].requests[n]:>7} + {found[way].replies[n]:>6}" for way in WAYS]
            row(said, "  ".join(cells))
        row(f"{len(task)} exchanges", "  ".join(f"{_spent(found[way]):>16}" for way in WAYS))
        row("once: the tool's definition", f"{found[WAYS[0]].definition:>16}")
    _elsewhere()
    return 0


def _elsewhere() -> None:
    head("The same task elsewhere: requests + replies; definitions, of the used tools and of all")
    for one in recorded():
        cost = f"{one.calls} calls  {one.requests:>4} + {one.replies:>5} = {one.spent:>5}"
        row(one.name, f"{cost}   {one.needed:>5} / {one.shipped:>6}   {one.how}, {one.source}")


def _spent(bill: Bill) -> int:
    return sum(bill.requests) + sum(bill.replies)


async def _bills(folder: Path, task: tuple[str, ...]) -> dict[str, Bill]:
    return {way: await _bill(folder / f"{n}.db", way, task) for n, way in enumerate(WAYS)}


async def _bill(file: Path, way: str, task: tuple[str, ...]) -> Bill:
    store = await SqliteStore.open(file)
    await fill(store, "W", "all")
    requests, replies = [], []
    async with entered(store, "W", way) as (say, request, tool):
        for said in task:
            requests.append(count(request(said)))
            replies.append(count((await say(said)).strip()))
    await store.close()
    return Bill(tuple(requests), tuple(replies), count(tool) if tool else 0)
