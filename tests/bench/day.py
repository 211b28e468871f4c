"""Days in the life of a team of 50, and whether everything is as it should be at their end."""

from __future__ import annotations

import argparse
import logging
import time
from collections import Counter
from pathlib import Path

from tests.bench.table import head, row
from tests.e2e.day import Report, Size, run
from tests.e2e.day.talk import LINES


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench day", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="of the first day")
    parser.add_argument("--days", type=int, default=10)
    parser.add_argument("--chatter", type=Path, help="what people talk, a line each")
    args = parser.parse_args(argv)
    logging.disable(logging.ERROR)
    lines = args.chatter.read_text(encoding="utf-8").splitlines() if args.chatter else LINES
    said, began = [line for line in lines if line.strip()], time.perf_counter()
    days = {seed: run(Size(), said, seed) for seed in range(args.seed, args.seed + args.days)}
    head(f"{args.days} days of {Size.talk} messages (goal: at most 3 messages a ticket)")
    _tell([*days.values()], time.perf_counter() - began)
    for seed, day in days.items():
        for text in day.wrong:
            row(f"seed {seed}", text)
    return int(any(day.wrong for day in days.values()))


def _tell(days: list[Report], seconds: float) -> None:
    per_ticket = [day.messages / max(day.tickets, 1) for day in days]
    mean = sum(day.messages for day in days) / max(sum(day.tickets for day in days), 1)
    done = sum((Counter(day.happened) for day in days), Counter[str]())
    row("tickets", f"{sum(day.tickets for day in days)}")
    row("messages a ticket", f"{mean:.2f} ({min(per_ticket):.2f} to {max(per_ticket):.2f})")
    for name in ("messages", "updates", "calls"):
        row(name, f"{sum(getattr(day, name) for day in days)}")
    row("done", ", ".join(f"{name} {times}" for name, times in sorted(done.items())))
    row("not as it should be", f"{sum(len(day.wrong) for day in days)}, in {seconds:.0f} s")
