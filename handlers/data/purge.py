"""`bot.py purge`: reports what would be erased, asks for confirmation, and erases."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import astuple
from datetime import UTC, date, datetime
from functools import partial

from core.erasure import Purged
from core.store.archive import Archive
from handlers.data.prompts import interruptible


async def purge(
    archive: Archive, user: str | None, before: date | None, *, asks: bool, only_dry: bool
) -> int:
    """Erase a user's data, or tickets that were closed before a day. Return the exit code.

    It is 1 if there is no such user or the answer is not yes, else 0.
    user: user id, or None to erase by day
    before: first day that is kept (UTC), or None to erase a user
    asks: ask for confirmation on standard input
    only_dry: only report what would be erased

    Raises StoreError.
    """
    erase = _erasing(archive, user, before)
    would = await erase(dry=True)
    if not any(astuple(would)):
        return _found_nothing(user)
    if only_dry:
        sys.stdout.write(f"would erase: {_told(would)}\n")
        return 0
    if asks and not _agreed(would):
        sys.stdout.write("nothing was erased\n")
        return 1
    sys.stdout.write(f"erased: {_told(await erase(dry=False))}\n")
    return 0


def _erasing(
    archive: Archive, user: str | None, before: date | None
) -> Callable[..., Awaitable[Purged]]:
    now = datetime.now(UTC)
    if before is None:
        return partial(archive.erase_person, _plain(user), now)
    return partial(archive.erase_done, datetime.combine(before, datetime.min.time(), UTC), now)


def _plain(user: str | None) -> str:
    return (user or "").removeprefix("@")


def _found_nothing(user: str | None) -> int:
    if user is None:
        sys.stderr.write("no ticket was closed before then: nothing was erased\n")
        return 0
    sys.stderr.write(
        f"bot.py: found nobody called {_plain(user)}, nothing was erased:"
        " name their id, as `bot.py export` shows it\n"
    )
    return 1


def _agreed(would: Purged) -> bool:
    with interruptible():
        sys.stdout.write(f"erase for good: {_told(would)}? yes or no: ")
        sys.stdout.flush()
        return sys.stdin.readline().strip().lower() == "yes"


def _told(purged: Purged) -> str:
    counts = f"{purged.tickets:,} tickets, {purged.changes:,} changes, {purged.notes:,} notes"
    return f"{counts}, profile or tokens" if purged.elsewhere else counts
