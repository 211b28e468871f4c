"""The front door: reads the settings, wires store, desk and one way in, and runs it."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from core.errors import DeskError, MigrationError, SettingsError, StoreError
from core.settings import Settings, is_loopback, load
from core.store import Store
from handlers.data.arguments import add_arguments as add_data_arguments

if TYPE_CHECKING:  # loaded by the ways in that need them
    from core.desk import Desk
    from handlers.web.site import Part

ABOUT = """\
A ticket desk for Slack: say what is wrong, and there is a ticket.

Without a subcommand: with Slack's settings in the environment the Slack bot, else the console.
"""

SETTINGS = """\
settings, from the environment (each is in .env.example):
  DATABASE_URL          sqlite:///relative.db or sqlite:////absolute.db (sqlite:///tickets.db)
  ADMINS, AGENTS        ids of users or Slack user groups, with commas between: who may do more
  SLACK_BOT_TOKEN       xoxb-...: the bot runs in Slack
  SLACK_APP_TOKEN       xapp-...: over Socket Mode
  SLACK_SIGNING_SECRET  without an app token: over HTTP, at /slack/events
  PUBLIC_URL            https://...: where people reach the board; `board` gives a link to it
  HOST, PORT            where HTTP listens, beside Socket Mode too (127.0.0.1, 3000)
  SLACK_API_URL         base of Slack's Web API (https://slack.com/api/)
"""

CONSOLE = """\
Reads messages, one a line, and answers each. At a terminal there is a prompt; on a pipe there is
one reply line a message. A line that starts with { is JSON: {"action":...} is a command, and
{"text":"...","mode":"addressed|overheard","thread":"T001","user":"U1"} wraps a message.
"""

PARSE = """\
Reads the same lines as the console and prints the command that each one means, as {"action":...},
an array of them, or null. Runs nothing and needs no database.
"""


SERVE = """\
Serves the board, a page for people, at http://HOST:PORT/ (for this machine alone, or with
PUBLIC_URL for whoever signs in), and the HTTP API: POST /api/process and the addresses of
/api/openapi.json, for whoever has a token (see `bot.py token`). The bot in Slack serves both too.
"""

TOKENS = "Makes, lists and revokes the bearer tokens of the HTTP API."

MCP = """\
Serves one agent over standard input and output, by the Model Context Protocol: one tool, `ticket`,
that takes what people say too. Needs `pip install mcp`. Over HTTP the same is at /mcp.
"""

CHECK = """\
Looks at the database, the disk, Slack's tokens, scopes and socket, and the clock; prints a line for
each and what to do. Exit code 1 when something is wrong.
"""

MANIFEST = """\
Prints manifest.yml as JSON, for the Slack CLI. With --agent the app has Slack's agent view too, in
workspaces that have it.
"""


PROMPT = """\
Prints the system prompt for a language model that turns what people say into the desk's JSON
commands; on standard error its number of tokens (with `pip install bpe-openai`).
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program; the exit code: 0, or 2 when a setting or the database is not usable."""
    args = arguments().parse_args(argv)
    try:
        return asyncio.run(_run(args))
    except DeskError as error:
        sys.stderr.write(f"bot.py: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 0
    except BrokenPipeError:
        # Nobody reads any more; what is still buffered must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="bot.py", description=ABOUT, epilog=SETTINGS, formatter_class=plain
    )
    parser.set_defaults(way=None, format=None, user="local", workspace="local")
    ways = parser.add_subparsers(
        dest="way", metavar="{console,parse,serve,mcp,prompt,token,check,manifest,export,import}"
    )
    console = ways.add_parser(
        "console", help="talk to the desk here", description=CONSOLE, formatter_class=plain
    )
    console.add_argument(
        "--format",
        choices=("json", "lines", "text"),
        help="how answers look (the user's own choice; else text at a terminal, json on a pipe)",
    )
    _add_caller(console)
    ways.add_parser("parse", help="print what lines mean", description=PARSE, formatter_class=plain)
    ways.add_parser(
        "serve",
        help="the board and the HTTP API, without Slack",
        description=SERVE,
        formatter_class=plain,
    )
    _add_caller(
        ways.add_parser("mcp", help="one agent, over MCP", description=MCP, formatter_class=plain)
    )
    ways.add_parser(
        "prompt", help="a language model's system prompt", description=PROMPT, formatter_class=plain
    )
    _add_tokens(ways.add_parser("token", help="tokens of the API", description=TOKENS))
    ways.add_parser(
        "check", help="try out all that the bot needs", description=CHECK, formatter_class=plain
    )
    app = ways.add_parser(
        "manifest",
        help="print Slack's manifest as JSON",
        description=MANIFEST,
        formatter_class=plain,
    )
    app.add_argument("--agent", action="store_true", help="with the agent view")
    add_data_arguments(ways)
    return parser


def _add_caller(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as", dest="user", metavar="USER", default="local", help="who writes (local)"
    )
    parser.add_argument("--workspace", metavar="ID", default="local", help="whose tickets (local)")


def _add_tokens(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True, metavar="{create,list,revoke}")
    create = does.add_parser("create", help="print a new token, this once")
    create.add_argument("name", metavar="NAME")
    create.add_argument("--read-only", action="store_true", help="it can change nothing")
    create.add_argument("--as", dest="user", metavar="USER", default="local", help="(local)")
    create.add_argument("--workspace", metavar="ID", default="local", help="(local)")
    does.add_parser("list", help="what tokens there are")
    does.add_parser("revoke", help="make a token useless").add_argument("name", metavar="NAME")


async def _run(args: argparse.Namespace) -> int:
    if args.way == "parse":
        return await _parse()
    if args.way == "manifest":
        return _manifest(args.agent)
    if args.way == "prompt":
        return _prompt()
    is_slack = args.way in (None, "check")
    settings = load(os.environ, slack=is_slack, listens=args.way == "serve")
    if args.way == "check":
        return await _check(settings)
    return await _serve(settings, args)


async def _parse() -> int:
    from core.desk import preview
    from handlers import terminal

    return await terminal.parse(preview)


def _manifest(agent: bool) -> int:
    from handlers.slack.manifest import as_json

    sys.stdout.write(f"{as_json(agent=agent)}\n")
    return 0


def _prompt() -> int:
    from core.prompt import prompt
    from handlers.tokenizer import count

    text = prompt()
    sys.stdout.write(text)
    sys.stdout.flush()
    try:
        sys.stderr.write(f"{count(text)} tokens\n")
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
    return 0


async def _check(settings: Settings) -> int:
    from core.store.sqlite import SqliteStore
    from handlers.slack.check import check

    return await check(settings, partial(SqliteStore.open, settings.database))


async def _serve(settings: Settings, args: argparse.Namespace) -> int:
    from core.desk import Desk
    from core.store.sqlite import SqliteStore

    try:
        store = await SqliteStore.open(settings.database)
    except (StoreError, MigrationError) as error:
        unusable = f"{settings.database} cannot be used, mend it or name another file: {error}"
        raise SettingsError(f"DATABASE_URL: {unusable}") from error
    try:
        if settings.admins or settings.transport:  # a console without them leaves them as set
            await store.set_admins(settings.admins)
        if settings.agents or settings.transport:
            await store.set_agents(settings.agents)
        if args.way == "token":
            return await _token(store, args)
        if args.way in ("export", "import"):
            return await _data(settings, args)
        desk = Desk(store, settings.public_url)
        if args.way == "serve":
            from handlers.web import run as web

            return await web.run(settings, store, _parts(settings, desk, store))
        if args.way == "mcp":
            return await _mcp(desk, args)
        if settings.transport is None:
            from handlers import terminal

            return await terminal.talk(desk, args.format, args.user, args.workspace)
        from handlers.slack.run import run

        return await run(settings, desk, store, _parts(settings, desk, store))
    finally:
        await store.close()


async def _mcp(desk: Desk, args: argparse.Namespace) -> int:
    try:
        from handlers import mcp
    except ImportError as error:
        raise SettingsError(f"mcp needs the package mcp ({error}): pip install mcp") from error
    return await mcp.serve(desk, args.user, args.workspace)


def _parts(settings: Settings, desk: Desk, store: Store) -> Sequence[Part]:
    """What the web application has, with Slack or without. The board is where people can sign in,
    or where nobody but this machine reaches it."""
    from handlers.web.api import api
    from handlers.web.mcp import mcp

    agents = (api(desk, store), mcp(desk, store))
    in_slack = settings.transport is not None
    if settings.public_url is None and (in_slack or not is_loopback(settings.host)):
        return agents
    from handlers.web.board import board

    return *agents, board(desk, store, settings.public_url, in_slack=in_slack)


async def _data(settings: Settings, args: argparse.Namespace) -> int:
    from core.store.sqlite.archive import SqliteArchive

    archive = SqliteArchive(settings.database)
    if args.way == "export":
        from handlers.data.exporting import export

        return await export(archive, args.format, args.workspace, args.file)
    from handlers.data.importing import take_in

    return await take_in(archive, args.file, args.format, args.workspace, dry=args.dry_run)


async def _token(store: Store, args: argparse.Namespace) -> int:
    from handlers import tokens

    if args.does == "list":
        return await tokens.show(store)
    if args.does == "revoke":
        return await tokens.revoke(store, args.name)
    return await tokens.create(store, args.name, args.workspace, args.user, args.read_only)


if __name__ == "__main__":
    sys.exit(main())
