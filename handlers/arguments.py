"""The command line: all commands with their options and help texts."""

from __future__ import annotations

import argparse

from core import VERSION
from handlers.connections.arguments import add_arguments as add_connection_arguments
from handlers.data.arguments import add_arguments as add_data_arguments, add_database

ABOUT = """\
A ticket desk for Slack: write what is wrong, and the bot makes a ticket.

Without a command it runs the bot in Slack or, without Slack's settings, the console.
Each command shows more with --help.
"""

SETTINGS = """\
settings, from the environment (each is in .env.example):
  DATABASE_URL          sqlite:///relative.db, sqlite:////absolute.db (sqlite:///tickets.db) or
                        postgresql://user:password@host/database, for several bots
  ADMINS, AGENTS        comma-separated ids of users or Slack user groups: who may do more
  SLACK_BOT_TOKEN       xoxb-...: the bot runs in Slack
  SLACK_APP_TOKEN       xapp-...: over Socket Mode
  SLACK_SIGNING_SECRET  without an app token: over HTTP, at /slack/events
  SLACK_CLIENT_ID, SLACK_CLIENT_SECRET
                        from the app's Basic Information: Sign in with Slack, at PUBLIC_URL
  SECRET_KEYS           k1,k2: if many workspaces install the bot, these encrypt their tokens
  CONNECTION_KEYS       k1,k2: these encrypt the secrets of connections (SECRET_KEYS)
  PUBLIC_URL            https://...: the address of the board; `board` gives a link to it
  REQUESTS              a TOML file: types of requests with their questions (docs/operating.md)
  LOG_FORMAT, LOG_LEVEL text or json; debug, info, warning or error (text, info)
  HOST, PORT            where HTTP listens, also with Socket Mode (127.0.0.1, 3000)
  SLACK_API_URL         base address of Slack's Web API (https://slack.com/api/)
"""

CONSOLE = """\
Reads messages, one a line, and answers each. At a terminal there is a prompt, and pasted text is
one message; on a pipe there is one reply line a message. A line that starts with { is JSON:
{"action":...} is a command, and {"text":"...","mode":"addressed|overheard","thread":"T001",
"user":"U1"} wraps a message.
"""

PARSE = """\
Reads the same lines as the console and prints the command that each one means, as {"action":...},
an array of them, or null. Runs nothing and needs no database.
"""


SERVE = """\
Serves the board, a page for people, at http://HOST:PORT/ (only for this machine, or with
PUBLIC_URL for everybody who signs in), and the HTTP API: POST /api/process and the addresses of
/api/openapi.json, for everybody who has a token (see `bot.py token`). The bot in Slack serves both
too.
"""

TOKENS = "Makes, lists and revokes the bearer tokens of the HTTP API."

MCP = """\
Serves one agent over standard input and output, by the Model Context Protocol: one tool, `ticket`,
that takes the same words as people use. Needs the package mcp. Over HTTP the same is at /mcp.
"""

CHECK = """\
Tests the database, the disk, the file of requests, Slack's tokens, scopes and socket, and the
clock; prints a line for each and what to do. Exit code 1 if something is wrong.
"""

MANIFEST = """\
Prints manifest.yml as JSON, for the Slack CLI, with PUBLIC_URL for Sign in with Slack too. With
--agent the app has Slack's agent view, in workspaces that have it.
"""


PROMPT = """\
Prints the system prompt for a language model that turns messages into the desk's JSON commands;
on standard error its number of tokens (with the package bpe-openai).
"""


def arguments() -> argparse.ArgumentParser:
    """Return the parser of the command line. `way` is the command's name, None without one."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="bot.py", description=ABOUT, epilog=SETTINGS, formatter_class=plain
    )
    parser.set_defaults(way=None, format=None, user="local", workspace="local", count=False)
    parser.set_defaults(db=None, port=None)
    parser.add_argument("--version", action="version", version=f"ticket desk {VERSION}")
    add_database(parser)
    ways = parser.add_subparsers(dest="way", title="commands", metavar="COMMAND")
    console = ways.add_parser(
        "console", help="talk to the desk here", description=CONSOLE, formatter_class=plain
    )
    console.add_argument(
        "--format",
        choices=("json", "lines", "text"),
        help="how answers look (the user's own choice; else text at a terminal, json on a pipe)",
    )
    console.add_argument(
        "--json", action="store_const", dest="format", const="json", help="--format json"
    )
    console.add_argument(
        "--count", action="store_true", help="show the tokens of each answer (package bpe-openai)"
    )
    _add_caller(console)
    ways.add_parser(
        "parse", help="print the command of each line", description=PARSE, formatter_class=plain
    )
    serve = ways.add_parser(
        "serve",
        help="the board and the HTTP API, without Slack",
        description=SERVE,
        formatter_class=plain,
    )
    serve.add_argument("--port", metavar="PORT", help="where to listen, in place of PORT")
    add_database(serve)
    _add_caller(
        ways.add_parser("mcp", help="one agent, over MCP", description=MCP, formatter_class=plain)
    )
    ways.add_parser(
        "prompt", help="a language model's system prompt", description=PROMPT, formatter_class=plain
    )
    _add_tokens(ways.add_parser("token", help="tokens of the API", description=TOKENS))
    check = ways.add_parser(
        "check", help="test everything that the bot needs", description=CHECK, formatter_class=plain
    )
    add_database(check)
    app = ways.add_parser(
        "manifest",
        help="print Slack's manifest as JSON",
        description=MANIFEST,
        formatter_class=plain,
    )
    app.add_argument("--agent", action="store_true", help="with the agent view")
    add_data_arguments(ways)
    add_connection_arguments(ways)
    return parser


def _add_caller(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as", dest="user", metavar="USER", default="local", help="who writes (local)"
    )
    parser.add_argument("--workspace", metavar="ID", default="local", help="whose tickets (local)")
    add_database(parser)


def _add_tokens(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True, metavar="{create,list,revoke}")
    create = _does(does, "create", "print a new token, this once")
    create.add_argument(
        "name", metavar="NAME", type=_name, help="its name, in the list and to revoke it"
    )
    create.add_argument("--read-only", action="store_true", help="it can change nothing")
    create.add_argument(
        "--as",
        dest="user",
        metavar="USER",
        type=_name,
        default="local",
        help="the user that it acts for (local)",
    )
    create.add_argument("--workspace", metavar="ID", default="local", help="whose tickets (local)")
    _does(does, "list", "list all tokens")
    revoke = _does(does, "revoke", "end a token")
    revoke.add_argument("name", metavar="NAME", help="as the list has it")


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty: give a name")
    return text


def _does(
    does: argparse._SubParsersAction[argparse.ArgumentParser], name: str, about: str
) -> argparse.ArgumentParser:
    parser = does.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
    add_database(parser)
    return parser
