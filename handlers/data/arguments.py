"""The command line of the commands for all data, with their help texts."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

EXPORT = """\
Writes every ticket to FILE or standard output, withdrawn and secret ones too: as JSON lines with
history, notes and Slack's places, or as CSV for a spreadsheet, the fields alone.
"""

IMPORT = """\
Takes in the tickets of FILE (- is standard input): JSON lines or CSV as `export` writes them, or as
others do, or the tickets.json of the program before this one. UTF-8, UTF-16 and Windows-1252 are
told apart, and commas, semicolons and tabs. A ticket keeps its id where it is free. All or nothing:
each line that is wrong is told, and then nothing is imported.
"""


BACKUP = """\
Copies the SQLite database to FILE as it is at one moment; the bot may serve meanwhile. For
PostgreSQL use pg_dump.
"""

RESTORE = """\
Puts a backup in the place of the SQLite database, once it is found whole. The bot must be stopped.
The old database is kept beside it, under its name and the time.
"""


PURGE = """\
Erases for good: somebody's name and texts wherever they are (--user), or tickets that were closed
before a day with all that belongs to them (--before). What Slack itself keeps stays there, and
what waits to be sent is dropped. It is recorded that it was done, not whose it was. Back up first,
and mind that a backup has it still.
"""

MOVE = """\
Moves the SQLite database of DATABASE_URL to an empty PostgreSQL one, for several bots: every row,
in one transaction, and each compared with the one it came from. All or nothing; the bot must be
stopped. The SQLite file is left as it is.
"""


def add_database(parser: argparse.ArgumentParser) -> None:
    """Add --db, which replaces DATABASE_URL. Without it `db` keeps the value it has."""
    parser.add_argument(
        "--db",
        metavar="FILE",
        type=_database_url,
        default=argparse.SUPPRESS,
        help="the database, or its URL, in place of DATABASE_URL",
    )


def add_arguments(ways: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommands."""
    _add_export(_way(ways, "export", "write all tickets to a file", EXPORT))
    _add_import(_way(ways, "import", "take in the tickets of a file", IMPORT))
    backup = _way(ways, "backup", "copy the database to a file", BACKUP)
    backup.add_argument("file", metavar="FILE", type=Path, help="a new one")
    restore = _way(ways, "restore", "put a backup in the database's place", RESTORE)
    restore.add_argument("file", metavar="FILE", type=Path, help="the backup")
    purge = _way(ways, "purge", "erase a person's data, or old tickets", PURGE)
    which = purge.add_mutually_exclusive_group(required=True)
    which.add_argument("--user", metavar="USER", help="whose name and texts go")
    which.add_argument("--before", metavar="DATE", type=_day, help="YYYY-MM-DD, UTC")
    purge.add_argument("--dry-run", action="store_true", help="only say how much it would be")
    purge.add_argument("--yes", action="store_true", help="do not ask")
    restore.add_argument("--force", action="store_true", help="replace the database that is there")
    move = _way(ways, "move", "move the database to PostgreSQL", MOVE)
    move.add_argument(
        "--to", metavar="URL", required=True, help="postgresql://user:password@host/database"
    )


def _way(
    ways: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help: str, about: str
) -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    parser = ways.add_parser(name, help=help, description=about, formatter_class=plain)
    add_database(parser)
    return parser


def _database_url(text: str) -> str:
    return text if "://" in text else f"sqlite:///{text}"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write it like 2026-01-15") from error


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", help="(standard output)")
    parser.add_argument("--format", choices=("jsonl", "csv"), help="(what FILE ends in, or jsonl)")
    parser.add_argument("--workspace", metavar="ID", default=None, help="this one's alone (all)")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what to read; - is standard input")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be imported")
    parser.add_argument(
        "--format", choices=("jsonl", "csv", "json"), help="json: tickets.json (found by looking)"
    )
    parser.add_argument(
        "--workspace", metavar="ID", default=None, help="put all into this one (as they say)"
    )
