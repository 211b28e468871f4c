"""The command line of the commands about the data as a whole."""

from __future__ import annotations

import argparse

EXPORT = """\
Writes every ticket to FILE or standard output, withdrawn and secret ones too: as JSON lines with
history, notes and Slack's places, or as CSV for a spreadsheet, the fields alone.
"""

IMPORT = """\
Takes in the tickets of FILE (- is standard input): JSON lines or CSV as `export` writes them, or as
others do, or the tickets.json of the program before this one. A ticket keeps its id where it is
free. All or nothing: each line that is wrong is told, and then nothing is imported.
"""


def add_arguments(ways: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the subcommands."""
    _add_export(_way(ways, "export", "write all tickets to a file", EXPORT))
    _add_import(_way(ways, "import", "take in the tickets of a file", IMPORT))


def _way(
    ways: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help: str, about: str
) -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    return ways.add_parser(name, help=help, description=about, formatter_class=plain)


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
