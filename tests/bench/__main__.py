"""Benchmarks: ratios measured side by side in one run, never a verdict.

python -m tests.bench [--sizes 1000,100000,1000000] [--seconds 5]
python -m tests.bench understanding [-v] [messages.jsonl chatter.txt titles.jsonl ...] [--train F]
python -m tests.bench similar [-v] [--offers] [titles.jsonl ...]
python -m tests.bench kill [--times 50]
python -m tests.bench day [--seed 1] [--chatter FILE]
python -m tests.bench interactions [--seconds 20]
python -m tests.bench tokens [FOLDER]
python -m tests.bench agents
python -m tests.bench conversations [FILE ..]
python -m tests.bench web [--tickets 1000000]
python -m tests.bench linear [--pairs 100] [--seed 1]
python -m tests.bench fuzz [--minutes 10] [--seed 1]
python -m tests.bench flood [--seconds 10]
python -m tests.bench load [--tickets 1000000] [--seconds 20] [--rate 8]
python -m tests.bench faults [--kills 200] [--times 10] [NAME]
python -m tests.bench create [--postgres] [--profile]
python -m tests.bench github [--kind linear] [--tickets 300] [--changes 10000] [--seed 1]
python -m tests.bench before [COMMIT] [--rounds 7]
python -m tests.bench house [COMMIT ..] [--missing] [--suite]
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from importlib import import_module
from pathlib import Path

NAMED = (
    *("understanding", "similar", "kill", "day", "interactions", "tokens", "web", "linear"),
    *("fuzz", "flood", "load", "faults", "house", "create", "agents", "before", "github"),
    "conversations",
)


def main(argv: list[str]) -> int:
    if argv and argv[0] in NAMED:
        return import_module(f"tests.bench.{argv[0]}").main(argv[1:]) or 0
    from tests.bench import heavy, process, servers, size, words

    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", default="1000,100000,1000000", help="tickets")
    parser.add_argument("--seconds", type=float, default=5, help="of each serving run")
    args = parser.parse_args(argv)
    sizes = [int(number) for number in args.sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        words.run()
        asyncio.run(servers.run(Path(folder), args.seconds))
        process.run(Path(folder))
        asyncio.run(size.run(Path(folder), sizes))
        asyncio.run(heavy.run(Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
