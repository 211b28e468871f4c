"""Backup of the whole database to one file, and restore, for the admin at the command line."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from core.errors import StoreError
from core.store.migrations import load, pending
from core.store.sqlite.migrate import applied


def backup(database: Path, file: Path) -> None:
    """Copy the database as of one moment to a new file, while others use it.

    Raises StoreError; then no file was made.
    """
    spare(database, file)
    part = part_of(file)
    try:
        if file.exists():
            raise StoreError(f"{file} exists already: name a new file")
        if not part.parent.is_dir():
            raise StoreError(f"there is no folder {file.parent}: make it, or name another")
        if not database.exists():
            raise StoreError(f"{database} is not there: name the database by --db or DATABASE_URL")
        part.unlink(missing_ok=True)
        _copy(database, part)
        _check(part)
        _flush(part)
        part.rename(file)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"no backup was made: {error}") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def part_of(file: Path) -> Path:
    """Return the path under which a file is written until it is complete.

    It is absolute, so that SQLite never takes it for a URI.
    """
    return Path(f"{file.absolute()}.part")


def spare(database: Path, file: Path) -> None:
    """Raise StoreError if writing `file` would overwrite the database or a file that belongs to it.

    Such files are SQLite's log and journal, and the part file of a restore.
    """
    kept = {f"{database.resolve()}{end}" for end in ("", "-wal", "-shm", "-journal", ".part")}
    for one in (file, part_of(file)):
        if os.path.realpath(one) in kept or _is_one(one, database):
            raise StoreError(f"{file} is the database's own: name another file")


def _is_one(file: Path, database: Path) -> bool:
    """Whether both paths name one file; false if one of them cannot be read."""
    try:
        return file.samefile(database)
    except OSError:
        return False


def _copy(database: Path, part: Path) -> None:
    """Copy the database in one step, so that the copy shows one moment."""
    uri = f"{database.resolve().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(uri, uri=True)) as db,
        closing(sqlite3.connect(part, isolation_level=None)) as copy,
    ):
        db.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it


def restore(file: Path, database: Path, now: datetime, *, force: bool) -> Path | None:
    """Put a backup in the database's place; return where the old database is kept.

    The path is None if there was no database.
    force: whether an existing database may be replaced
    now: for the name of the kept file
    Raises StoreError; then the database is unchanged.
    """
    spare(database, file)
    part = part_of(database)
    try:
        _check(file)
        if database.exists() and not force:
            raise StoreError(
                f"{database} exists already: stop the bot and add --force to replace it"
            )
        shutil.copyfile(file, part)
        _flush(part)
        kept = _set_aside(database, now) if database.exists() else None
        part.replace(database)
        with closing(sqlite3.connect(database)) as db:
            db.execute("PRAGMA journal_mode = WAL")
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"nothing was restored: {error}") from error
    finally:
        part.unlink(missing_ok=True)
    return kept


def _check(file: Path) -> None:
    """Raise an error if the file is not an undamaged database of this program or an older version.

    The errors are StoreError, MigrationError and sqlite3.Error.
    """
    if not file.is_file():
        raise StoreError(f"{file} is no file")
    uri = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        if not (known := applied(db)):
            raise StoreError(f"{file} is no backup of the desk's database")
        pending(load("sqlite"), known)
        wrong = [said for (said,) in db.execute("PRAGMA integrity_check") if said != "ok"]
    if wrong:
        raise StoreError(f"{file} is damaged: {wrong[0]}")


def _set_aside(database: Path, now: datetime) -> Path:
    """Keep the old file under another name and return it. Raises StoreError if it is in use."""
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        db.execute("PRAGMA busy_timeout = 1000")
        (mode,) = db.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != "delete":
        raise StoreError(f"{database} is in use: stop the bot first")
    kept = database.with_name(f"{database.name}.{now:%Y%m%d-%H%M%S}")
    os.link(database, kept)
    return kept


def _flush(file: Path) -> None:
    """Flush the file to the disk, before it gets its final name."""
    with file.open("rb") as written:
        os.fsync(written.fileno())
