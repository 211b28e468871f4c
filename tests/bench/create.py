"""Where the time of a create goes: the bot's threads, stages, statements and rows.

    python -m tests.bench create [--seconds 5] [--postgres] [--profile]

The bot is a process of its own that gets signed commands over HTTP, first as it is, for the CPU of
its threads, then with its stages timed, which costs some time itself. CPU and time of a stage are
without the stages inside it. --profile: the functions with the most samples of py-spy, which
must be installed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench import cpu, samples, texts
from tests.bench.backends import Seen, seen
from tests.bench.servers import CONNECTIONS, SLACK, drive, environment, prepared, program
from tests.bench.table import both, head, row
from tests.databases import running
from tests.e2e.program import free_port

WARM = 1.0  # seconds
PATIENCE = 5.0  # seconds for the worker to tell its counts
FUNCTIONS = 40  # shown of each thread by --profile
NO_STATEMENTS = ("SQL: BEGIN", "SQL: COMMIT", "SQL: ROLLBACK")


@dataclass(frozen=True, slots=True)
class Bot:
    """A running bot. told: the file into which its worker counts"""

    port: int
    pid: int
    told: Path


@dataclass(frozen=True, slots=True)
class Run:
    """A run. times: seconds of each create; threads: CPU seconds a create, by name"""

    rate: float
    times: list[float]
    threads: dict[str, float]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench create", description=__doc__)
    parser.add_argument("--seconds", type=float, default=5, help="of each run")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL, not on SQLite")
    parser.add_argument("--profile", action="store_true", help="name functions, by py-spy")
    args = parser.parse_args(argv)
    texts.requests()
    with tempfile.TemporaryDirectory() as folder:
        if not args.postgres:
            asyncio.run(_run(Path(folder), f"sqlite:///{folder}/create.db", args))
            return 0
        with running() as server, server.fresh() as url:
            # Unlike in tests, what is committed is on the disk.
            server.does("ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()")
            asyncio.run(_run(Path(folder), url, args))
    return 0


async def _run(folder: Path, url: str, args: argparse.Namespace) -> None:
    store = "SQLite" if url.startswith("sqlite") else "PostgreSQL"
    head(f"Create on {store}, {CONNECTIONS} connections: the bot as it is, CPU a create")
    async with _bot(folder, url, []) as bot:
        if store == "SQLite":
            _tell_run(await _drive(bot, args.seconds))
        else:
            async with seen(url) as server:
                run = await _drive(bot, args.seconds)
            _tell_run(run)
            _tell_server(server, len(run.times))
        if args.profile:
            await _profile(bot, args.seconds, folder / "samples")
    async with _bot(folder, url.replace("create.db", "stages.db"), ["--stages"]) as bot:
        before = _told(bot)
        run = await _drive(bot, args.seconds)
        _tell_stages(run, _a_create(_told(bot), before, len(run.times)))


@asynccontextmanager
async def _bot(folder: Path, url: str, options: list[str]) -> AsyncIterator[Bot]:
    slack, port, told = free_port(), free_port(), folder / "told.json"
    settings = environment(slack) | {"PORT": str(port), "DATABASE_URL": url}
    worker = ["-m", "tests.bench.create_worker", str(told), *options]
    async with (
        program(["-c", SLACK, str(slack)], slack, settings),
        program(worker, port, settings) as pid,
    ):
        await drive([port], WARM, prepared())
        yield Bot(port, pid, told)


async def _drive(bot: Bot, seconds: float) -> Run:
    before, began = cpu.of_threads(bot.pid), time.perf_counter()
    times = await drive([bot.port], seconds, prepared())
    taken, after = time.perf_counter() - began, cpu.of_threads(bot.pid)
    spent = {name: (now - before.get(name, 0.0)) / len(times) for name, now in after.items()}
    return Run(len(times) / taken, times, spent)


def _told(bot: Bot) -> Any:
    """Return what the worker has counted so far: see create_worker."""
    bot.told.unlink(missing_ok=True)
    os.kill(bot.pid, signal.SIGUSR1)
    deadline = time.monotonic() + PATIENCE
    while not bot.told.exists():
        if time.monotonic() > deadline:
            raise RuntimeError("the bot does not tell what it counted")
        time.sleep(0.01)
    return json.loads(bot.told.read_text(encoding="utf-8"))


def _a_create(after: Any, before: Any, creates: int) -> Any:
    """Return the difference of what was told, divided by the number of creates."""
    if isinstance(after, dict):
        return {
            name: _a_create(value, (before or {}).get(name), creates)
            for name, value in after.items()
        }
    if isinstance(after, list):
        pairs = zip(after, before or [0] * len(after), strict=True)
        return [(now - then) / creates for now, then in pairs]
    return (after - (before or 0)) / creates


def _tell_run(run: Run) -> None:
    row("creates", f"{run.rate:7.0f} /s   {both(run.times)}")
    row("CPU of the bot", f"{sum(run.threads.values()) * 1000:7.3f} ms")
    for name, spent in sorted(run.threads.items(), key=lambda one: -one[1]):
        if spent:
            row(f"  {name}", f"{spent * 1000:7.3f} ms")


def _tell_server(server: Seen, creates: int) -> None:
    row("CPU of PostgreSQL", f"{server.spent / creates * 1000:7.3f} ms")
    looks = max(server.looks, 1)
    said = ", ".join(f"{name} {n / looks:.2f}" for name, n in server.busy.most_common())
    row("backends at work, by wait", said or "none")


async def _profile(bot: Bot, seconds: float, file: Path) -> None:
    sampling = asyncio.create_task(samples.record(bot.pid, seconds, file))
    await drive([bot.port], seconds + 1, prepared())
    await sampling
    for thread, functions in samples.most(file, FUNCTIONS).items():
        head(f"Samples of {thread}")
        for name, share in functions:
            row(f"{share:6.1%}", name)


def _tell_stages(run: Run, told: Any) -> None:
    head("With stages timed: a create's times, CPU and passed ms, without the stages inside")
    for thread, stages in told["stages"].items():
        known = 0.0
        print(f"  {thread}")
        for stage, (times, spent, passed) in sorted(stages.items(), key=lambda one: -one[1][1]):
            known += spent / 1e9
            if times >= 0.005:
                print(f"    {stage:60} {times:7.2f}   {spent / 1e6:7.3f}   {passed / 1e6:7.3f}")
        rest = run.threads.get(thread, known) - known
        print(f"    {'the rest (event loop, driver, timing)':60} {'':7}   {rest * 1000:7.3f}")
    _tell_counts(told)


def _tell_counts(told: Any) -> None:
    sql = [
        (stage, times)
        for stages in told["stages"].values()
        for stage, (times, *_) in stages.items()
        if stage.startswith("SQL:")
    ]
    row("statements", f"{sum(n for stage, n in sql if stage not in NO_STATEMENTS):6.2f} a create")
    for end in NO_STATEMENTS:
        row(f"  {end}", f"{sum(n for stage, n in sql if stage == end):6.2f} a create")
    if told["changes"]:
        row("rows written", f"{told['changes']:6.2f} a create")
    if told["round_trips"]:
        row("round trips", f"{told['round_trips']:6.2f} a create")
