"""Migrations: numbered SQL files, checked against a database's record of them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import MigrationError
from core.frozen import dataclass

FOLDER = Path(__file__).resolve().parents[2] / "migrations"
_NAME = re.compile(r"(\d{4})_(\w+)\.(\w+)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One migration file.

    number, name: of its file name, `0001_tickets.sqlite.sql`
    sql: its text
    digest: hex SHA-256 of the text with `\\n` line ends
    """

    number: int
    name: str
    sql: str
    digest: str


def load(dialect: str, folder: Path = FOLDER) -> list[Migration]:
    """Return the migrations for `sqlite` or `postgres`, in order.

    Raises MigrationError for a file with a wrong name.
    """
    return list(_read(dialect, folder))


def _read(dialect: str, folder: Path) -> Iterator[Migration]:
    for path in sorted(folder.glob(f"*.{dialect}.sql")):
        found = _NAME.fullmatch(path.name)
        if found is None:
            raise MigrationError(f"migrations/{path.name}: name it NNNN_word.{dialect}.sql")
        sql = path.read_text(encoding="utf-8")  # text mode: the digest is the same on Windows
        yield Migration(int(found[1]), found[2], sql, hashlib.sha256(sql.encode()).hexdigest())


def pending(known: Sequence[Migration], applied: Sequence[tuple[int, str]]) -> list[Migration]:
    """Return the migrations still to apply, in order.

    applied: (number, digest) of each one that the database records
    Raises MigrationError if an applied one changed, is missing, or is newer than the program.
    """
    by_number = {migration.number: migration for migration in known}
    newest = max(by_number, default=0)
    for number, digest in applied:
        if number > newest:
            raise MigrationError(
                f"the database is newer than this program (migration {number:04d} of {newest:04d}):"
                " update the program"
            )
        if number not in by_number:
            raise MigrationError(f"migration {number:04d} is missing: restore migrations/")
        if by_number[number].digest != digest:
            raise MigrationError(
                f"migration {number:04d} was changed after it was applied: restore migrations/"
            )
    done = {number for number, _ in applied}
    return [migration for migration in known if migration.number not in done]
