"""CPU time of processes and threads, from /proc. Other work on the machine hardly changes it."""

from __future__ import annotations

import os
from pathlib import Path

TICK = 1 / os.sysconf("SC_CLK_TCK")  # seconds


def of_process(pid: int) -> float:
    """Return the CPU seconds of a process so far, in user and kernel, with all its threads."""
    return _stat(Path(f"/proc/{pid}/stat"))[1]


def of_threads(pid: int) -> dict[str, float]:
    """Return the CPU seconds of a process's threads so far, by name; same names are added."""
    found: dict[str, float] = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        name, seconds = _stat(task / "stat")
        found[name] = found.get(name, 0.0) + seconds
    return found


def of_children(pid: int) -> float:
    """Return the CPU seconds so far of a process, of its children and of those that ended."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return _stat(Path(f"/proc/{pid}/stat"), ended=True)[1] + sum(map(of_process, map(int, listed)))


def _stat(path: Path, *, ended: bool = False) -> tuple[str, float]:
    """Return the name and the CPU seconds. ended: with children that ended and were waited for"""
    text = path.read_text(encoding="utf-8", errors="replace")
    fields = text[text.rindex(")") + 2 :].split()
    ticks = sum(map(int, fields[11 : 15 if ended else 13]))
    return text[text.index("(") + 1 : text.rindex(")")], ticks * TICK
