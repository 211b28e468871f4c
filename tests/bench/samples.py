"""Where a process spends its time, from samples of py-spy."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter, defaultdict
from pathlib import Path

RATE = 200  # samples a second


async def record(pid: int, seconds: float, file: Path) -> None:
    """Sample the stacks of a process into a file. Raises RuntimeError if py-spy cannot."""
    options = ["-t", "-f", "raw", "-r", f"{RATE}", "-d", f"{max(int(seconds), 1)}", "-o", str(file)]
    sampler = Path(sys.executable).with_name("py-spy")
    if not sampler.exists():
        raise RuntimeError("--profile needs py-spy: pip install py-spy")
    process = await asyncio.create_subprocess_exec(
        *(str(sampler), "record", *options, "-p", str(pid)), stdout=asyncio.subprocess.DEVNULL
    )
    if await process.wait():
        raise RuntimeError("py-spy failed")


def most(file: Path, limit: int) -> dict[str, list[tuple[str, float]]]:
    """Return thread -> its functions with the most samples, with their share of the thread's. A
    function's samples include those of the functions that it called."""
    inside: defaultdict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    for line in file.read_text(encoding="utf-8").splitlines():
        stack, _, times = line.rpartition(" ")
        thread, *frames = stack.split(";")
        total[thread] += int(times)
        for function in {frame.rpartition(":")[0] for frame in frames}:
            inside[thread][function] += int(times)
    return {
        thread: [(name, n / total[thread]) for name, n in found.most_common(limit)]
        for thread, found in inside.items()
    }
