"""`bot.py import`: stores the tickets of a file, all or none."""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import BinaryIO, TextIO

from core.errors import RecordError
from core.message import iso
from core.records import Kept
from core.records.decoder import kept_of
from core.store.archive import Archive, Imported
from handlers.data.encodings import PIECE, WINDOWS, encoding_of
from handlers.data.exports import Export
from handlers.data.lines import first_line, format_of, objects
from handlers.data.moves import ERRORS_SHOWN, FALLBACK, OURS, Terms, chosen, move_in, plan_of
from handlers.data.progress import Progress
from handlers.data.prompts import interruptible


async def run(store: Archive, args: argparse.Namespace) -> int:
    """Import the file that the command line names. Return the exit code. Raises RecordError."""
    terms = Terms(args.system, args.map, args.people, args.tz, args.dates)
    return await import_file(
        store, args.file, args.format, args.workspace, dry=args.dry_run, terms=terms
    )


async def import_file(
    store: Archive,
    file: str,
    format: str | None,
    workspace: str | None,
    *,
    dry: bool,
    terms: Terms = OURS,
) -> int:
    """Store the tickets of a file. Return the exit code.

    file: path, or `-` for standard input
    format: `jsonl`, `csv` or `json`; None finds it by the name and the first line
    workspace: id to store all of them in; None uses the one that each of our tickets names
    dry: only report what would be stored
    terms: how a file of another system is read

    Raises RecordError if any ticket is wrong; then nothing is stored.
    """
    with _opened(file) as stream:
        kind = format or format_of(file, first_line(stream))
        export = Export(stream, kind)
        if system := chosen(export, terms):
            plan = await plan_of(store, export, system, file, workspace, terms)
            code = await move_in(store, plan, dry=dry)
        else:
            stream.seek(0)
            code = await _import_ours(store, stream, kind, workspace, dry=dry)
        written_in = stream.encoding
    if written_in == WINDOWS:
        sys.stderr.write("read as Windows-1252, because it is not UTF-8\n")
    return code


async def _import_ours(
    store: Archive, stream: TextIO, kind: str, workspace: str | None, *, dry: bool
) -> int:
    with Progress("read") as progress:
        reader = _Reader(stream, kind, workspace, progress)
        taken = await store.import_records(reader.records(first_line(stream)), dry=dry)
    _say(taken, dry)
    return 0


class _Reader:
    def __init__(
        self, stream: TextIO, format: str, workspace: str | None, progress: Progress
    ) -> None:
        self._stream, self._format, self._workspace = stream, format, workspace
        self._progress, self._wrong = progress, 0
        self._today = iso(datetime.now(UTC))[:10]

    def records(self, first: str) -> Iterator[Kept]:
        """Yield the right records and report the wrong lines. Raises RecordError at the end if
        there was a wrong one."""
        for number, said in objects(self._stream, self._format, first):
            try:
                if isinstance(said, RecordError):
                    raise said
                yield kept_of(said, self._workspace, FALLBACK, self._today)
                self._progress.step()
            except RecordError as error:
                self._tell(number, error)
        if self._wrong:
            lines = "line is" if self._wrong == 1 else "lines are"
            raise RecordError(f"{self._wrong:,} {lines} wrong, so nothing was imported: see above")

    def _tell(self, number: int, error: RecordError) -> None:
        self._wrong += 1
        place = "ticket" if self._format == "json" else "line"
        if self._wrong <= ERRORS_SHOWN:
            sys.stderr.write(f"{place} {number}: {error}\n")
        elif self._wrong == ERRORS_SHOWN + 1:
            sys.stderr.write("...\n")


@contextmanager
def _opened(file: str) -> Iterator[TextIO]:
    """Yield the text of the file, decoded with the encoding that was found."""
    is_input = file == "-"
    try:
        name = sys.stdin.fileno() if is_input else file
        with open(name, "rb", closefd=not is_input) as found, tempfile.TemporaryFile() as kept:
            again = found if found.seekable() and not is_input else _copied(found, kept)
            if zipfile.is_zipfile(again):  # as .xlsx and .ods are
                raise RecordError(f"{file} is a workbook: save its sheet as CSV (UTF-8)")
            again.seek(0)
            yield io.TextIOWrapper(again, encoding_of(again), newline="")
    except OSError as error:
        raise RecordError(f"{file} cannot be read ({error.strerror}): check its name") from error


def _copied(source: io.BufferedReader, target: BinaryIO) -> BinaryIO:
    """Return a copy of a stream that can be read only once, such as a pipe; it is read twice."""
    with interruptible():
        if source.isatty():
            sys.stderr.write("Reads what you type, until Ctrl-D.\n")
        while piece := source.read1(PIECE):  # with read1 one Ctrl-D is enough
            target.write(piece)
    target.seek(0)
    return target


def _say(taken: Imported, dry: bool) -> None:
    done = "would import" if dry else "imported"
    counts = f"{taken.tickets:,} tickets, {taken.changes:,} changes, {taken.notes:,} notes"
    counts += f", {taken.contracts:,} terms of contracts" if taken.contracts else ""
    sys.stderr.write(f"{done} {counts}\n")
    if taken.first:
        workspace, was, id = taken.first
        sys.stderr.write(
            f"{taken.renumbered:,} of them with a new id, because their id is taken,"
            f" first {was} of {workspace}: {id}\n"
        )
