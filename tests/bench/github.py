"""Thousands of changes of tickets and of GitHub's issues at once: both sides become the same.

python -m tests.bench github [--tickets 300] [--changes 10000] [--seed 1]

GitHub is npm `emulate` behind a proxy that loses, doubles and delays webhooks, answers 403, 429
and 502 in between, and redirects after the repository is renamed half way.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from pathlib import Path

from core.store.sqlite import SqliteStore
from tests.connections.trackers.between import Fault
from tests.connections.trackers.github_world import World, node, world
from tests.connections.trackers.storm import Storm

STEP = 200  # changes between two faults
FAULTS = (
    Fault(429, {"Retry-After": "1"}),
    Fault(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "0"}),
    Fault(502, times=3),
    Fault(403, {"Retry-After": "1"}, "PATCH"),
)


def main(argv: list[str]) -> int:
    """Run it and return the exit code: 1 if something differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench github", description=__doc__)
    parser.add_argument("--tickets", type=int, default=300)
    parser.add_argument("--changes", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(argv)
    found = node()
    if found is None:
        raise SystemExit("emulate needs node and npm")
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_run(Path(folder), found, args))


async def _run(folder: Path, found: str, args: argparse.Namespace) -> int:
    store = await SqliteStore.open(folder / "tickets.db")
    try:
        async with world(store, found, seed=args.seed) as made:
            return await _measured(made, args)
    finally:
        await store.close()


async def _measured(made: World, args: argparse.Namespace) -> int:
    begun, cpu, between = time.monotonic(), time.process_time(), made.between
    await made.connect()
    between.lost, between.doubled, between.late = 0.2, 0.2, 0.2
    storm = Storm(made, args.tickets, args.seed)
    numbers = await storm.begin()
    await _blow(made, storm, numbers, args.changes, args.seed)
    rounds = await made.calm()
    odd = [*await made.compare(), *await storm.uneven(numbers)]
    writes = between.writes
    await made.calm()
    wall, cpu = time.monotonic() - begun, time.process_time() - cpu
    print(f"{len(numbers)} tickets, changed here {dict(storm.here)}, there {dict(storm.there)}")
    print(f"webhooks {dict(between.hooks)}")
    print(f"requests {dict(between.calls)}, {between.unchanged} unchanged (304)")
    print(f"alike after {rounds} rounds, {wall:.0f} s, {cpu:.0f} s of CPU")
    print(f"writes after that: {between.writes - writes}")
    print(f"differences: {len(odd)}", *odd[:20], sep="\n  ")
    return 1 if odd else 0


async def _blow(
    made: World, storm: Storm, numbers: dict[str, str], changes: int, seed: int
) -> None:
    dice = random.Random(seed)
    for done in range(0, changes, STEP):
        await storm.blow(min(STEP, changes - done), numbers)
        fault = dice.choice(FAULTS)
        made.between.faults.append(Fault(fault.status, fault.headers, fault.method, fault.times))
        if done <= changes // 2 < done + STEP:
            await made.rename("renamed")
