"""A day in the life of a team of 50, and whether everything is as it should be at its end."""

from __future__ import annotations

import argparse
import logging
import time
from pathlib import Path

from tests.bench.table import head, row
from tests.e2e.day import Size, run
from tests.e2e.day.talk import LINES


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench day", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chatter", type=Path, help="what people talk, a line each")
    args = parser.parse_args(argv)
    logging.disable(logging.ERROR)
    lines = args.chatter.read_text(encoding="utf-8").splitlines() if args.chatter else LINES
    size, began = Size(), time.perf_counter()
    day = run(size, [line for line in lines if line.strip()], args.seed)
    head(f"A day of {size.talk} messages, seed {args.seed} (goal: at most 3 messages a ticket)")
    row("tickets", f"{day.tickets}, {day.messages / max(day.tickets, 1):.2f} messages a ticket")
    row("messages, updates, calls", f"{day.messages}, {day.updates}, {day.calls}")
    row("done", ", ".join(f"{name} {times}" for name, times in sorted(day.happened.items())))
    row("not as it should be", f"{len(day.wrong)}, in {time.perf_counter() - began:.1f} s")
    for text in day.wrong:
        row("", text)
    return min(len(day.wrong), 1)
