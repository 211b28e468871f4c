"""`bot.py export`: all tickets, as JSON lines with their history, or as CSV."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from core.errors import RecordError
from core.records import Kept, Record
from core.records.encoder import WRITERS
from core.store.archive import Archive
from handlers.data.progress import Progress


async def export(
    store: Archive, format: str | None, workspace: str | None, file: str | None
) -> int:
    """Write all tickets to the file or to standard output. Return the exit code.

    format: `jsonl` or `csv`; None takes it from the file's name, else `jsonl`
    workspace: id of the only workspace to export; None for all
    file: path; None for standard output

    Raises RecordError if it cannot be written. Then there is no file, not a part of one.
    """
    head, line = WRITERS[format or ("csv" if (file or "").endswith(".csv") else "jsonl")]
    with Progress("exported") as progress, target(file) as out:
        out.write(head)

        def write(record: Kept) -> None:
            out.write(line(record))
            if isinstance(record, Record):
                progress.step()

        await store.export(workspace, write)
    tickets = "ticket" if progress.count == 1 else "tickets"
    sys.stderr.write(f"exported {progress.count:,} {tickets}\n")
    return 0


@contextmanager
def target(file: str | None) -> Iterator[TextIO]:
    """Yield the file, which is there only if it is whole, or standard output for None.

    Raises RecordError if it cannot be written.
    """
    name = file or "standard output"
    try:
        with _standard_output() if file is None else _whole_file(Path(file)) as out:
            yield out
    except BrokenPipeError:
        raise
    except OSError as error:
        raise RecordError(
            f"{name} cannot be written ({error.strerror}): make room, or name another file"
        ) from error


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    with open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False) as out:
        yield out


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    """Yield a file that appears under its name only when it is complete. Only its owner can read
    it. A device or a pipe is written directly."""
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="") as out:
            yield out
        return
    part = path.with_name(f"{path.name}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(handle, "w", encoding="utf-8", newline="") as out:
            yield out
            out.flush()
            os.fsync(handle)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
