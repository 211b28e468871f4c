"""Counts how often messages are parsed, whoever asks for it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from core.parser import parse


@contextmanager
def counted() -> Iterator[list[str]]:
    """The texts that are parsed meanwhile, in this thread and in those that begin meanwhile. The
    parts that a parse reads for itself are not counted."""
    found: list[str] = []

    def seen(frame: FrameType, event: str, arg: Any) -> None:
        if event == "call" and frame.f_code is parse.__code__ and not _is_within(frame.f_back):
            found.append(frame.f_locals["text"])

    sys.setprofile(seen)
    threading.setprofile(seen)
    try:
        yield found
    finally:
        threading.setprofile(None)
        sys.setprofile(None)


def _is_within(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code is parse.__code__:
            return True
        frame = frame.f_back
    return False
