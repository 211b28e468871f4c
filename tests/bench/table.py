"""Printing figures alike."""

from __future__ import annotations

from collections.abc import Sequence


def percentile(times: Sequence[float], part: float) -> float:
    """In milliseconds; times in seconds."""
    ranked = sorted(times)
    return ranked[min(int(len(ranked) * part), len(ranked) - 1)] * 1000


def both(times: Sequence[float]) -> str:
    return f"p50 {percentile(times, 0.5):8.3f} ms   p99 {percentile(times, 0.99):8.3f} ms"


def head(text: str) -> None:
    print(f"\n{text}", flush=True)


def row(name: str, text: str) -> None:
    print(f"  {name:34} {text}", flush=True)
