"""Times functions of a running program, from outside: they are wrapped, and not changed.

The time of a stage is its own: without that of stages inside it. A coroutine is timed while it
runs, and not while it waits.
"""

from __future__ import annotations

import sys
import threading
import time
import types
from collections import defaultdict
from collections.abc import Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from importlib import import_module
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any

Row = list[int]  # calls, nanoseconds of CPU, nanoseconds that passed


class Stages:
    """What the stages took so far. Each thread has its own counts."""

    def __init__(self) -> None:
        self._local = threading.local()
        self._threads: dict[int, dict[str, Row]] = {}

    def rows(self) -> dict[str, dict[str, Row]]:
        """Return thread -> stage -> row, of the threads that still run; equal names are added."""
        running = {thread.native_id for thread in threading.enumerate()}
        told: dict[str, dict[str, Row]] = {}
        for id, found in [*self._threads.items()]:
            stages = told.setdefault(thread_name(of=id), {}) if id in running else {}
            for stage, row in [*found.items()]:
                stages[stage] = [
                    a + b for a, b in zip(stages.get(stage, [0] * 3), row, strict=True)
                ]
        return told

    def add(self, stage: str, calls: int = 1, cpu: int = 0, passed: int = 0) -> None:
        """Add to a stage of this thread."""
        row = self._mine().setdefault(stage, [0, 0, 0])
        row[0] += calls
        row[1] += cpu
        row[2] += passed

    @contextmanager
    def timed(self, stage: str, calls: int = 1) -> Iterator[None]:
        """Time the block as part of a stage. calls: how often the stage counts for it"""
        stack: list[Row] = self._local.__dict__.setdefault("stack", [])
        stack.append([0, 0, 0])
        began, spent = time.perf_counter_ns(), time.thread_time_ns()
        try:
            yield
        finally:
            spent, passed = time.thread_time_ns() - spent, time.perf_counter_ns() - began
            _, inner_cpu, inner_passed = stack.pop()
            if stack:
                stack[-1][1] += spent
                stack[-1][2] += passed
            self.add(stage, calls, spent - inner_cpu, passed - inner_passed)

    def wrap(
        self, stage: str, function: Callable[..., Any], *, waits: bool = False
    ) -> Callable[..., Any]:
        """Return the function, timed as a stage. waits: whether a coroutine's waiting is a part"""
        if iscoroutinefunction(function):

            @wraps(function)
            async def timed_coroutine(*args: Any, **more: Any) -> Any:
                return await self._steps(stage, function(*args, **more), waits)

            return timed_coroutine

        @wraps(function)
        def timed_function(*args: Any, **more: Any) -> Any:
            with self.timed(stage):
                return function(*args, **more)

        return timed_function

    def _mine(self) -> dict[str, Row]:
        mine: dict[str, Row] | None = self._local.__dict__.get("rows")
        if mine is None:
            mine = self._local.rows = defaultdict(lambda: [0, 0, 0])
            self._threads[threading.get_native_id()] = mine
        return mine

    @types.coroutine
    def _steps(
        self, stage: str, coroutine: Coroutine[Any, Any, Any], waits: bool
    ) -> Generator[Any, Any, Any]:
        step: Callable[[], Any] = partial(coroutine.send, None)
        calls = 1
        while True:
            try:
                with self.timed(stage, calls):
                    waits_for = step()
            except StopIteration as end:
                return end.value
            calls, began = 0, time.perf_counter_ns()
            try:
                step = partial(coroutine.send, (yield waits_for))
            except BaseException as error:  # noqa: BLE001 - handed on
                step = partial(coroutine.throw, error)
            if waits:
                self.add(stage, 0, passed=time.perf_counter_ns() - began)


def thread_name(name: str | None = None, of: int | None = None) -> str:
    """Return what the system calls this thread, or the one with this id; first give it a name of
    at most 15 characters, if there is one."""
    comm = Path(f"/proc/self/task/{of or threading.get_native_id()}/comm")
    if name:
        comm.write_text(name, encoding="ascii")
    return comm.read_text(encoding="ascii").strip()


def found(place: str) -> tuple[Any, str, Any]:
    """Return the owner, the name and the value of `module:name` or `module:class.name`. Raises
    ImportError or AttributeError if it is not there."""
    module, _, path = place.partition(":")
    owner: Any = import_module(module)
    *classes, name = path.split(".")
    for one in classes:
        owner = getattr(owner, one)
    return owner, name, getattr(owner, name)


def replace(place: str, change: Callable[[Any], Any]) -> None:
    """Replace a function or method by what `change` makes of it, also where it was imported."""
    owner, name, old = found(place)
    new = change(old)
    setattr(owner, name, new)
    if isinstance(owner, type):
        return
    for module in [*sys.modules.values()]:
        if getattr(module, "__name__", "").startswith(("core", "handlers")):
            for other, value in [*vars(module).items()]:
                if value is old:
                    setattr(module, other, new)
