"""`bot.py import` of what other systems export: tickets that are new here, all or none."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from core.details import LABEL
from core.errors import RecordError, SettingsError
from core.moving import SYSTEMS
from core.moving.dates import Order
from core.moving.mover import Mover
from core.moving.objects import Manner
from core.moving.people import People, people_of
from core.moving.sheets import SHEET, mapped, named
from core.moving.system import System, column
from core.records import Added, Record
from core.store.archive import Archive, Imported
from core.ticket import cut, one_line
from core.zones import zone_of
from handlers.data.exports import Export, system_of
from handlers.data.preview import SAMPLE, preview, unmapped
from handlers.data.progress import Progress

ERRORS_SHOWN = 20
LONG = 5000  # tickets that take a while to store
FALLBACK = "local"  # the workspace of tickets that name none


@dataclass(frozen=True, slots=True)
class Terms:
    """How the command line says that a file of another system is to be read.

    system: name of the system, or of a sheet that `maps` explain; None to recognise it
    maps: texts of `--map`
    people: file that says who is who
    zone: name of the time zone of times that name none
    order: of dates like 03/04/2026
    """

    system: str | None = None
    maps: Sequence[str] = ()
    people: str | None = None
    zone: str | None = None
    order: Order | None = None


OURS = Terms()


@dataclass(slots=True)
class Move:
    """One import from another system.

    file: its name, for messages
    export: what is in it
    system: what its columns mean
    mover: makes the records
    wrong: number of lines that are wrong
    """

    file: str
    export: Export
    system: System
    mover: Mover
    wrong: int = 0

    def records(self, progress: Progress) -> Iterator[Record | Added]:
        """Yield what is new, and report what is wrong. Raises RecordError at the end if something
        was."""
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
        if progress.count >= LONG:
            progress.report(f"read all {total:,}: now storing them, which shows nothing")

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


def chosen(export: Export, terms: Terms) -> System | None:
    """Return the system that the file is from, with the mapping of the command line; None if it is
    one of our own files, or of no known system."""
    asked = _named(terms) if terms.system else None
    found = system_of(export.columns(), asked, has_map=bool(terms.maps))
    for said in terms.maps:
        found = mapped(found or SHEET, said)
        _check_columns(export, named(said))
    return found


def _check_columns(export: Export, names: list[str]) -> None:
    """Raise RecordError if a sheet has no such column. What is in JSON may be in some tickets."""
    if not export.is_sheet:
        return
    there = {column(name): name for name in export.columns()}
    if wrong := next((name for name in names if name not in there), None):
        shown = ", ".join(map(one_line, there.values()))
        raise RecordError(f"--map: no column {wrong[:40]!r}: write one of {cut(shown, 400)}")


def _named(terms: Terms) -> System:
    """Return the system that was named; any other name is one of a sheet with a mapping."""
    name = terms.system or ""
    if name in SYSTEMS:
        return SYSTEMS[name]
    if not terms.maps or not LABEL.fullmatch(name):
        known = ", ".join(SYSTEMS)
        raise SettingsError(f"--from: write {known}, or a word of yours together with --map")
    return replace(SHEET, name=name, title=name)


async def plan_of(
    store: Archive, export: Export, system: System, file: str, workspace: str | None, terms: Terms
) -> Move:
    """Return the import, after a first reading of the file."""
    manner = _manner(terms)
    ws = workspace or await _home(store)
    mover = Mover(system, manner, ws, await store.imported(ws))
    move = Move(file, export, system, mover)
    move.meet()
    return move


async def _home(store: Archive) -> str:
    """Return the only workspace, FALLBACK if there is none. Raises SettingsError."""
    found = await store.workspaces()
    if len(found) > 1:
        raise SettingsError(f"--workspace: name one of {', '.join(found)}")
    return found[0] if found else FALLBACK


async def move_in(store: Archive, move: Move, *, dry: bool) -> int:
    """Store the tickets that are not in the desk yet. Return the exit code.

    Raises RecordError if any ticket is wrong; then nothing is stored.
    """
    with Progress("read") as progress:
        records = move.records(progress)
        if dry:
            _show(move, [*_sample(records)])
            return 0
        taken = await store.import_records(records, dry=False, moved=True)
    _say(taken, move)
    return 0


def _sample(records: Iterator[Record | Added]) -> Iterator[Record]:
    """Yield the first new tickets, and read the others."""
    shown = 0
    for record in records:
        if isinstance(record, Record) and shown < SAMPLE:
            shown += 1
            yield record


def _show(move: Move, sample: list[Record]) -> None:
    for line in preview(move.system, move.mover.tally, sample):
        sys.stdout.write(f"{line}\n")
    tally = move.mover.tally
    new = move.mover.met - tally.here
    _say_where(move)
    sys.stderr.write(f"would import {new:,} tickets{_skipped(move)}\n")


def _say(taken: Imported, move: Move) -> None:
    for line in unmapped(move.mover.tally):
        sys.stderr.write(f"{line}\n")
    counts = f"{taken.tickets:,} tickets, {taken.changes:,} changes, {taken.notes:,} notes"
    _say_where(move)
    sys.stderr.write(f"imported {counts} from {move.system.title}{_skipped(move)}\n")


def _say_where(move: Move) -> None:
    if move.mover.workspace == FALLBACK:
        sys.stderr.write(
            f"in the workspace {FALLBACK}, which the console shows; for Slack's: --workspace ID\n"
        )


def _skipped(move: Move) -> str:
    tally = move.mover.tally
    here = f"; {tally.here:,} were there" if tally.here else ""
    here += f", {tally.comments:,} comments added to them" if tally.comments else ""
    return here + (f"; {tally.twice:,} are twice in the file" if tally.twice else "")


def _manner(terms: Terms) -> Manner:
    zone = zone_of(terms.zone, UTC)
    if terms.zone and zone is UTC and terms.zone.upper() not in ("UTC", "GMT", "ETC/UTC"):
        raise SettingsError(f"--tz: {terms.zone!r} is no time zone: write it like Europe/Berlin")
    return Manner(_people(terms.people), zone, terms.order, datetime.now(UTC))


def _people(file: str | None) -> People:
    if file is None:
        return {}
    try:
        return people_of(Path(file).read_text(encoding="utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "save it as UTF-8"
        raise RecordError(f"{file} cannot be read ({why}): check its name") from error
