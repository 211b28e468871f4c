"""What is tried of a stage, and how a crash is seen."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis.strategies import SearchStrategy


@dataclass(frozen=True)
class Attempts:
    """junk: values that JSON can write; attempt: hands one in, and raises where that is no known
    error."""

    junk: SearchStrategy[Any]
    attempt: Callable[[Any], Coroutine[Any, Any, None]]


class Crashed(AssertionError):
    """Something answered with a 5xx, or logged an error that nobody knows. what: in short, the
    same for the same place."""

    def __init__(self, what: str, said: str) -> None:
        super().__init__(f"{what}: {said}")
        self.what = what


class Unforeseen(logging.Handler):
    """Collects what is logged with a traceback."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[Crashed] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            what = f"{type(error).__name__} at {place(error)}"
            self.errors.append(Crashed(what, f"{record.getMessage()}: {error!r}"))

    def check(self) -> None:
        """Raises for what was logged since the last time."""
        errors, self.errors = self.errors, []
        if errors:
            raise errors[0]


@contextmanager
def listened() -> Iterator[Unforeseen]:
    handler = Unforeseen()
    logging.getLogger().addHandler(handler)
    try:
        yield handler
    finally:
        logging.getLogger().removeHandler(handler)


def place(error: BaseException) -> str:
    """The last file and line of the traceback."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return "no place"
    return f"{'/'.join(Path(trace.tb_frame.f_code.co_filename).parts[-2:])}:{trace.tb_lineno}"
