"""What twenty operations cost an agent in tokens (o200k): requests, replies and tool definition."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from pathlib import Path

from handlers.tokenizer import count
from tests.bench.table import head, row
from tests.bench.tokens.counter import Bill
from tests.bench.tokens.rivals import RIVALS, exchange
from tests.bench.tokens.scenario import EACH
from tests.bench.tokens.ways import WAYS, bills


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench tokens", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="rivals' exchanges, SYSTEM.txt each")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as place:
        found = asyncio.run(bills(Path(place)))
    _operations(found)
    _totals(found)
    if args.folder:
        _rivals(args.folder, found["lines over MCP"].total)
    return 0


def _operations(found: dict[str, Bill]) -> None:
    head("Tokens of each operation, request + reply (o200k)")
    names = ("lines over MCP", "lines, console", "JSON, console")
    row("", "  ".join(f"{name:>16}" for name in names))
    for n, one in enumerate(EACH):
        cells = [f"{found[name].requests[n]:>7} + {found[name].replies[n]:>6}" for name in names]
        row(one.lines[:34], "  ".join(cells))


def _totals(found: dict[str, Bill]) -> None:
    head(f"All {len(EACH)} operations: requests + replies + tool definition")
    for name in WAYS:
        bill = found[name]
        parts = f"{sum(bill.requests):>6} + {sum(bill.replies):>6} + {bill.definition:>4}"
        goal = f"   (goal: at most {WAYS[name]:,})" if WAYS[name] else ""
        row(name, f"{parts} = {bill.total:>6,}{goal}")


def _rivals(folder: Path, ours: int) -> None:
    head("The same operations elsewhere: as shipped, and with only the tools that are needed")
    for file, (shipped, needed) in RIVALS.items():
        path = folder / f"{file}.txt"
        if not path.exists():
            row(file, "no exchange in the folder")
            continue
        asked, told = exchange(path.read_text(encoding="utf-8"))
        requests, replies = sum(map(count, asked)), sum(map(count, told))
        whole, trimmed = requests + replies + shipped, requests + replies + needed
        times = f"{whole / ours:5.1f} x, {trimmed / ours:4.1f} x ours"
        row(file, f"{requests:>6} + {replies:>6} = {whole:>7,} / {trimmed:>7,}   {times}")
