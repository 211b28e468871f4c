"""Thousands of changes of tickets and of a tracker's issues at once: both sides become the same.

python -m tests.bench github [--kind linear] [--tickets 300] [--changes 10000] [--seed 1]

The tracker is npm `emulate` behind a proxy that loses, doubles and delays webhooks, answers 403,
429 and 502 in between, and loses answers to what was done. GitHub redirects after the repository is
renamed half way. Linear tells of a limit with 400 or 429; there a 403 is a page of HTML, as a
firewall sends it, since one of Linear's own would stop the connection.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

from core.store import Store
from core.store.sqlite import SqliteStore
from tests.connections.trackers import github_world, linear_world
from tests.connections.trackers.between import Fault
from tests.connections.trackers.linear_world import LIMITED
from tests.connections.trackers.storm import Storm
from tests.connections.trackers.world import World, node

STEP = 200  # changes between two faults
FAULTS = {
    "github": (
        Fault(429, {"Retry-After": "1"}),
        Fault(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "0"}),
        Fault(502, times=3),
        Fault(403, {"Retry-After": "1"}, "PATCH"),
    ),
    "linear": (
        Fault(429, {"Retry-After": "1"}),
        Fault(400, {"X-RateLimit-Requests-Reset": "0"}, body=LIMITED),
        Fault(502, times=3),
        Fault(403, body="<html>"),
    ),
}
CUT = {"github": ("POST", "PATCH"), "linear": ("mutation",)}  # requests whose answers are lost


def main(argv: list[str]) -> int:
    """Run it and return the exit code: 1 if something differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench github", description=__doc__)
    parser.add_argument("--kind", choices=[*FAULTS], default="github")
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
        async with _world(args.kind, store, found, args.seed) as made:
            await made.connect()
            return await _measured(made, args)
    finally:
        await store.close()


def _world(kind: str, store: Store, found: str, seed: int) -> AbstractAsyncContextManager[World]:
    if kind == "linear":
        return linear_world.world(store, found, seed=seed)
    return github_world.world(store, found, seed=seed)


async def _measured(made: World, args: argparse.Namespace) -> int:
    begun, cpu, between = time.monotonic(), time.process_time(), made.between
    between.lost, between.doubled, between.late = 0.2, 0.2, 0.2
    storm = Storm(made, args.tickets, args.seed)
    keys = await storm.begin()
    await _blow(made, storm, keys, args)
    rounds = await made.calm()
    odd = [*await made.compare(), *await storm.uneven(keys)]
    writes = between.writes
    await made.calm()
    wall, cpu = time.monotonic() - begun, time.process_time() - cpu
    print(f"{len(keys)} tickets, changed here {dict(storm.here)}, there {dict(storm.there)}")
    print(f"webhooks {dict(between.hooks)}")
    print(f"requests {dict(between.calls)}, {between.unchanged} unchanged (304)")
    print(f"alike after {rounds} rounds, {wall:.0f} s, {cpu:.0f} s of CPU")
    print(f"writes after that: {between.writes - writes}")
    print(f"differences: {len(odd)}", *odd[:20], sep="\n  ")
    return 1 if odd else 0


async def _blow(made: World, storm: Storm, keys: dict[str, str], args: argparse.Namespace) -> None:
    dice, changes = random.Random(args.seed), args.changes
    for done in range(0, changes, STEP):
        await storm.blow(min(STEP, changes - done), keys)
        fault = dice.choice(FAULTS[args.kind])
        made.between.faults.append(replace(fault))
        made.between.cut.add(dice.choice(CUT[args.kind]))
        if done <= changes // 2 < done + STEP and isinstance(made, github_world.World):
            await made.rename("renamed")
