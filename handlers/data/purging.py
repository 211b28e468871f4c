"""`bot.py purge`: says what would be erased, asks a person at a terminal, erases."""

from __future__ import annotations

import sys
from typing import Protocol

from core.erasing import Purged


class Erase(Protocol):
    async def __call__(self, *, dry: bool) -> Purged:
        """Erases, or with `dry` only counts. Raises StoreError; then nothing was changed."""


async def purge(erase: Erase, *, asks: bool, only_dry: bool) -> int:
    """The exit code: 0, or 1 where the person at the terminal said no."""
    would = await erase(dry=True)
    if only_dry:
        sys.stdout.write(f"would erase: {_told(would)}\n")
        return 0
    if asks:
        sys.stdout.write(f"erase for good: {_told(would)}? yes or no: ")
        sys.stdout.flush()
        if sys.stdin.readline().strip().lower() != "yes":
            sys.stdout.write("nothing was erased\n")
            return 1
    sys.stdout.write(f"erased: {_told(await erase(dry=False))}\n")
    return 0


def _told(purged: Purged) -> str:
    return f"{purged.tickets:,} tickets, {purged.changes:,} changes, {purged.notes:,} notes"
