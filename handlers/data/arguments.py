"""The command line of the commands for all data, with their help texts."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

SYSTEMS = ("jira", "zendesk", "linear", "github", "freshdesk", "trello")

EXPORT = """\
Writes every ticket to FILE or standard output, also withdrawn and secret ones: as JSON lines with
history, notes and Slack's places, or as CSV for a spreadsheet, with only the fields.
"""

IMPORT = """\
Imports the tickets of FILE (- is standard input): JSON lines or CSV from `export` or from another
program, or the tickets.json of the program before this one. It recognizes UTF-8, UTF-16 and
Windows-1252, and commas, semicolons and tabs. A ticket keeps its id if that id is free. All or
nothing: it names each wrong line, and then imports nothing.

It also knows what Jira, Zendesk, Linear, GitHub, Freshdesk and Trello export, and reads any sheet
by --map. Such tickets get new ids; to those that were imported before it adds only new comments.
Look at it with --dry-run first: it shows the mapping, ten tickets and what has no place here
(docs/moving-in.md).
"""


BACKUP = """\
Copies the SQLite database to FILE as it is at one moment; the bot may run meanwhile. For
PostgreSQL use pg_dump.
"""

RESTORE = """\
Replaces the SQLite database with a backup, after a check that the backup is complete. Stop the bot
first. The old database stays beside it, with the time in its name.
"""


PURGE = """\
Erases for good: a person's name and texts everywhere (--user), or tickets that were closed before
a day, with everything that belongs to them (--before). Slack keeps its own messages. Waiting posts
are deleted. The database records that you ran this, but not for whom. Back up first, but note that
the backup still has the data.
"""

MOVE = """\
Moves the SQLite database of DATABASE_URL to an empty PostgreSQL one, for several bots: every row,
in one transaction, compared with its original. All or nothing. Stop the bot first. The SQLite file
stays as it is.
"""


HOURS = """\
Writes the time logged in a month as CSV, or as a workbook if FILE ends in .xlsx (package
XlsxWriter): an entry a row, in minutes.
"""

STATEMENT = """\
Writes a client's statement of a month: the hours of each ticket and how the contract stands, with
every entry. The client checks it without the desk, by docs/verify_statement.py. The last hash is
written to standard error: send it by another way.
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
    _add_import(_way(ways, "import", "import the tickets of a file", IMPORT))
    backup = _way(ways, "backup", "copy the database to a file", BACKUP)
    backup.add_argument("file", metavar="FILE", type=Path, help="a new one")
    restore = _way(ways, "restore", "replace the database with a backup", RESTORE)
    restore.add_argument("file", metavar="FILE", type=Path, help="the backup")
    purge = _way(ways, "purge", "erase a person's data, or old tickets", PURGE)
    which = purge.add_mutually_exclusive_group(required=True)
    which.add_argument("--user", metavar="USER", help="the person to erase")
    which.add_argument("--before", metavar="DATE", type=_day, help="YYYY-MM-DD, UTC")
    purge.add_argument("--dry-run", action="store_true", help="only say how much it would erase")
    purge.add_argument("--yes", action="store_true", help="do not ask")
    restore.add_argument("--force", action="store_true", help="replace the database that is there")
    _add_hours(_way(ways, "hours", "write the hours of a month to a file", HOURS))
    _add_statement(_way(ways, "statement", "write a client's statement of a month", STATEMENT))
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
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date: write it like 2026-01-15"
        ) from error


def _month(text: str) -> str:
    if not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a month: write it like 2026-10")
    return text


def _add_hours(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("month", metavar="MONTH", type=_month, help="YYYY-MM")
    parser.add_argument("file", metavar="FILE", nargs="?", help="(standard output)")
    parser.add_argument("--client", metavar="NAME", help="only this one's (all)")
    parser.add_argument("--workspace", metavar="ID", default=None, help="whose (the only one)")


def _add_statement(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("client", metavar="CLIENT", help="its name")
    parser.add_argument("month", metavar="MONTH", type=_month, help="YYYY-MM")
    parser.add_argument("file", metavar="FILE", nargs="?", help="(CLIENT-MONTH.jsonl)")
    parser.add_argument("--workspace", metavar="ID", default=None, help="whose (the only one)")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", help="(standard output)")
    parser.add_argument("--format", choices=("jsonl", "csv"), help="(what FILE ends in, or jsonl)")
    parser.add_argument("--workspace", metavar="ID", default=None, help="only this one (all)")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what to read; - is standard input")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be imported")
    parser.add_argument(
        "--from",
        dest="system",
        metavar="NAME",
        help=f"{', '.join(SYSTEMS)} (recognised), or a word for a sheet of your own",
    )
    parser.add_argument(
        "--map",
        metavar="TEXT",
        action="append",
        default=[],
        help="what columns and values mean: 'Summary=title,Priority=pri:Highest=1'",
    )
    parser.add_argument(
        "--people", metavar="FILE", help="lines like ana@acme.com,U02ANA: who is who"
    )
    parser.add_argument("--tz", metavar="ZONE", help="of times without one, as Europe/Berlin (UTC)")
    parser.add_argument(
        "--dates", choices=("dmy", "mdy"), help="order of dates like 03/04/2026 (not guessed)"
    )
    parser.add_argument(
        "--format", choices=("jsonl", "csv", "json"), help="json: tickets.json (detected)"
    )
    parser.add_argument(
        "--workspace",
        metavar="ID",
        default=None,
        help="import all into this one (as the file says)",
    )
