"""`bot.py import` of what other systems export: tickets that are new here, all or none."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.errors import RecordError, SettingsError
from core.moving import SYSTEMS
from core.moving.mapping import SHEET, mapped
from core.moving.mover import Mover
from core.moving.objects import Manner
from core.moving.people import People, people_of
from core.moving.system import System
from core.records import Record
from core.store.archive import Archive, Imported
from core.zones import zone_of
from handlers.data.exports import Export, system_of
from handlers.data.preview import SAMPLE, preview, unmapped
from handlers.data.progress import Progress

ERRORS_SHOWN = 20


@dataclass(slots=True)
class Move:
    """One import from another system.

    file: its name, for messages
    """

    file: str
    export: Export
    system: System
    mover: Mover
    wrong: int = 0

    def records(self, progress: Progress) -> Iterator[Record]:
        """Yield the new tickets and report what is wrong. Raises RecordError at the end if
        something was."""
        total = self.mover.met
        for number, cells in self.export.cells(self.system, self.mover.columns):
            try:
                if isinstance(cells, RecordError):
                    raise cells
                if record := self.mover.record(cells):
                    yield record
                progress.step(total)
            except RecordError as error:
                self._tell(number, error)
        if self.wrong:
            lines = "line is" if self.wrong == 1 else "lines are"
            raise RecordError(f"{self.wrong:,} {lines} wrong, so nothing was imported: see above")

    def meet(self) -> None:
        """Read the file the first time."""
        for _, cells in self.export.cells(self.system, self.mover.columns):
            if not isinstance(cells, RecordError):
                self.mover.meet(cells)

    def _tell(self, number: int, error: RecordError) -> None:
        self.wrong += 1
        if self.wrong <= ERRORS_SHOWN:
            sys.stderr.write(f"{self.file}, {self.export.place} {number}: {error}\n")
        elif self.wrong == ERRORS_SHOWN + 1:
            sys.stderr.write("...\n")


def chosen(export: Export, args: argparse.Namespace) -> System | None:
    """Return the system that the file is from, with the mapping of the command line; None if it is
    one of our own files, or of no known system."""
    asked = SYSTEMS[args.system] if args.system else None
    columns = export.columns()
    found = system_of(columns, asked, has_map=bool(args.map))
    if found is None and not args.map:
        return None
    for said in args.map:
        found = mapped(found or SHEET, said)
    return found


async def move_in(
    store: Archive, export: Export, system: System, workspace: str, args: argparse.Namespace
) -> int:
    """Store the tickets that are not in the desk yet. Return the exit code.

    Raises RecordError if any ticket is wrong; then nothing is stored.
    """
    last, here = await store.imported(workspace)
    mover = Mover(system, _manner(args), workspace, last, here)
    move = Move(args.file, export, system, mover)
    move.meet()
    with Progress("read") as progress:
        records = move.records(progress)
        if args.dry_run:
            _show(move, [*_sample(records)])
            return 0
        taken = await store.import_records(records, dry=False, moved=True)
    _say(taken, move)
    return 0


def _sample(records: Iterator[Record]) -> Iterator[Record]:
    """Yield the first records, and read the others."""
    for n, record in enumerate(records):
        if n < SAMPLE:
            yield record


def _show(move: Move, sample: list[Record]) -> None:
    for line in preview(move.system, move.mover.tally, sample):
        sys.stdout.write(f"{line}\n")
    tally = move.mover.tally
    new = move.mover.met - tally.here
    sys.stderr.write(f"would import {new:,} tickets{_skipped(move)}\n")


def _say(taken: Imported, move: Move) -> None:
    for line in unmapped(move.mover.tally):
        sys.stderr.write(f"{line}\n")
    counts = f"{taken.tickets:,} tickets, {taken.changes:,} changes, {taken.notes:,} notes"
    sys.stderr.write(f"imported {counts} from {move.system.title}{_skipped(move)}\n")


def _skipped(move: Move) -> str:
    tally = move.mover.tally
    here = f"; {tally.here:,} were there" if tally.here else ""
    return here + (f"; {tally.twice:,} are twice in the file" if tally.twice else "")


def _manner(args: argparse.Namespace) -> Manner:
    zone = zone_of(args.tz, UTC)
    if args.tz and zone is UTC and args.tz.upper() not in ("UTC", "GMT", "ETC/UTC"):
        raise SettingsError(f"--tz: {args.tz!r} is no time zone: write it like Europe/Berlin")
    return Manner(_people(args.people), zone, args.dates, datetime.now(UTC))


def _people(file: str | None) -> People:
    if file is None:
        return {}
    try:
        return people_of(Path(file).read_text(encoding="utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "save it as UTF-8"
        raise RecordError(f"{file} cannot be read ({why}): check its name") from error
