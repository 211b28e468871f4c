"""Junk against everything that reads what strangers send: parser, desk, Slack's address, API, MCP,
board and importers. A crash is an exception that is no known error, an answer 5xx, or a hang.

What is found is printed as a line for tests/fuzzed/corpus.jsonl, at its smallest.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import tempfile
import threading
import time
from collections.abc import Coroutine
from concurrent.futures import TimeoutError as TooLate
from math import inf
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.bench.table import head, row
from tests.fuzzed import STAGES
from tests.fuzzed.attempts import Attempts, Crashed, place

HANG = 20.0  # seconds that one example may take, on a busy machine too
ROUND = 200  # examples of one seed


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="for all stages together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stages", default=",".join(STAGES))
    args = parser.parse_args(argv)
    logging.lastResort = None  # what is refused is not shown
    names = args.stages.split(",")
    head(f"Fuzzing, {args.minutes:g} minutes (goal: no crash, no hang)")
    found = [_stage(name, args.minutes * 60 / len(names), args.seed) for name in names]
    return int(any(found))


def _stage(name: str, seconds: float, start: int) -> int:
    """How many crashes were found."""
    with tempfile.TemporaryDirectory() as folder:
        fuzzing = Fuzzing(name, Path(folder))
        try:
            fuzzing.run(seconds, start)
        finally:
            fuzzing.close()
    slowest = f"slowest {fuzzing.slowest * 1000:8.1f} ms"
    row(name, f"{fuzzing.tried:9,} examples   {slowest}   {len(fuzzing.found)} crashes")
    return len(fuzzing.found)


class Fuzzing:
    """One stage, in a thread with a loop of its own, so that a hang is seen from outside."""

    def __init__(self, name: str, folder: Path) -> None:
        self._name, self._loop = name, asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._context = STAGES[name](folder)
        self._stage: Attempts = self._wait(self._context.__aenter__())
        self.tried, self.slowest, self.found = 0, 0.0, set[str]()
        self._last: Any = None
        self.hangs = False

    def run(self, seconds: float, start: int) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.hangs:
            self.round(ROUND, start, end)
            start += 1

    def close(self) -> None:
        if self.hangs:
            return  # with the program
        self._wait(self._context.__aexit__(None, None, None))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def round(self, examples: int, start: int, end: float = inf) -> None:
        """So many examples of one seed, while there is time."""

        @seed(start)
        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=[*HealthCheck],
            report_multiple_bugs=False,
        )
        @given(self._stage.junk)
        def attempt(said: Any) -> None:
            if time.monotonic() < end and not self.hangs:
                self._attempt(said)

        try:
            attempt()
        except Exception as error:
            if self._last is None:
                raise  # the junk itself could not be made
            self._tell(error)

    def _attempt(self, said: Any) -> None:
        self.tried += 1
        began = time.monotonic()
        try:
            self._wait(self._stage.attempt(said))
        except TooLate:
            self.hangs = True
            self.found.add("hangs")
            self._print("hangs, and no more was tried", said)
            return
        except Exception as error:
            if _name(error) not in self.found:
                self._last = said
                raise
        self.slowest = max(self.slowest, time.monotonic() - began)

    def _tell(self, error: Exception) -> None:
        self.found.add(_name(error))
        self._print(_name(error), self._last)
        self._last = None

    def _print(self, what: str, said: Any) -> None:
        line = {"stage": self._name, "was": what, "input": said}
        sys.stdout.write(f"{json.dumps(line)}\n")
        sys.stdout.flush()

    def _wait(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(HANG)


def _name(error: Exception) -> str:
    """What is the same of two crashes at the same place."""
    return error.what if isinstance(error, Crashed) else f"{type(error).__name__} at {place(error)}"
