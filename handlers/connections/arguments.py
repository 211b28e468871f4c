"""The command line of connections, with its help texts."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from handlers.data.arguments import add_database

CONNECTIONS = """\
Lists the systems that the workspaces are connected with, and whether these take what they are told.
"""

DISCONNECT = """\
Removes a connection: it is told nothing any more, and its address answers no more.
"""

HOOK = """\
Posts each change of a ticket that is not secret to URL, signed as Standard Webhooks describes
(package standardwebhooks), and prints the secret that signs. With FILTER, as in "infra p1 +web",
only changes of tickets that match. `hook test NAME` posts one now, and says what the answer was.
"""

ALERT = """\
Makes an address that takes the alerts of a program that watches others: an alert is a ticket, the
same alert the same ticket, and closed when it is over. It prints the address and the secret. Sentry
and PagerDuty make the secret themselves: give it on standard input.
"""

MAIL = """\
Reads a mailbox: a mail is a ticket, and answers are words in its thread. The sender gets a mail
with the ticket's id, and one when it is closed. The passwords are read from standard input, a line
for IMAP and one for SMTP. Needs the packages mail-parser-reply and aiosmtplib. `mail test NAME`
signs in to both servers and reads nothing.
"""

MODEL = """\
Lets a language model help: it is asked what a message means where the desk would ask its sender,
and to sum a ticket up ("sum up T5"). URL is that of an OpenAI-compatible API, as in
https://api.openai.com/v1. Give its key on standard input; an empty line is no key. Without this
command nothing is asked. docs/connections.md says what is sent. `disconnect model model` ends it.
"""

DESK = """\
Connects this desk with another one, so that both can share tickets: "share T7 with NAME". The first
side gets a secret, and the line to run on the other side, which reads the secret on standard input.
Both need the package standardwebhooks.
"""

GITHUB = """\
Connects the GitHub repository OWNER/NAME: tickets become its issues and are kept alike both ways
(package gidgethub). Give the token on standard input, or the private key of a GitHub App. It prints
the address and the secret of the webhook to add there.
"""

LINEAR = """\
Connects the Linear team KEY: tickets become its issues and are kept alike both ways. Give the API
key on standard input. It prints the address and the secret of the webhook to add there.
"""

Ways = argparse._SubParsersAction  # argparse has no public name for it


def add_arguments(ways: Ways[argparse.ArgumentParser]) -> None:
    """Add the subcommands."""
    _way(ways, "connections", "list what the desk is connected with", CONNECTIONS)
    disconnect = _way(ways, "disconnect", "remove a connection", DISCONNECT)
    disconnect.add_argument("kind", metavar="KIND", help="as `connections` lists it")
    disconnect.add_argument("name", metavar="NAME", help="as `connections` lists it")
    disconnect.add_argument("--workspace", metavar="ID", default="local", help="whose (local)")
    _add_hook(_way(ways, "hook", "post changes to an address", HOOK))
    _add_desk(_way(ways, "desk", "share tickets with another desk", DESK))
    _add_alert(_way(ways, "alert", "take alerts at an address", ALERT))
    github = _add_tracker(_way(ways, "github", "make issues of tickets", GITHUB), "OWNER/NAME")
    github.add_argument("--app", metavar="ID", help="of a GitHub App; its key is given, no token")
    github.add_argument("--installation", metavar="ID", help="of that app (the repository's)")
    github.add_argument("--environment", metavar="NAME", help="where it is live (production)")
    _add_tracker(_way(ways, "linear", "make issues of tickets", LINEAR), "KEY")
    _add_mail(_way(ways, "mail", "make tickets of the mails in a mailbox", MAIL))
    _add_model(_way(ways, "model", "let a language model help", MODEL))


def _add_hook(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True, metavar="{add,test}")
    add = does.add_parser(
        "add", help="add an address, or change it", description=parser.description
    )
    add.add_argument("url", metavar="URL", help="https://..., where changes are posted")
    add.add_argument("filter", metavar="FILTER", nargs="*", help="words of a list (all)")
    add.add_argument(
        "--inside", action="store_true", help="it may be in the own network, also over http"
    )
    _add_common(add, "hook")
    _add_test(does.add_parser("test", help="post one message now", description=parser.description))


def _add_test(test: argparse.ArgumentParser) -> None:
    test.add_argument("name", metavar="NAME", help="as `connections` lists it")
    test.add_argument("--workspace", metavar="ID", default="local", help="whose (local)")
    add_database(test)


def _add_mail(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True, metavar="{add,test}")
    add = does.add_parser("add", help="add a mailbox, or change it", description=parser.description)
    add.add_argument("name", metavar="NAME", type=_name, help="its name")
    add.add_argument("--imap", metavar="URL", required=True, help="imaps://user@host[:port]/INBOX")
    add.add_argument("--smtp", metavar="URL", required=True, help="smtps://user@host[:port]")
    add.add_argument("--from", dest="sender", metavar="ADDRESS", required=True, help="the desk's")
    add.add_argument(
        "--people", metavar="FILE", type=Path, help="lines like: ana@example.com U02ABC"
    )
    add.add_argument("--authserv", metavar="NAME", help="whose Authentication-Results must pass")
    add.add_argument("--as", dest="user", metavar="USER", help="who acts for it (its name)")
    add.add_argument("--workspace", metavar="ID", default="local", help="whose (local)")
    add_database(add)
    _add_test(
        does.add_parser("test", help="sign in to both servers", description=parser.description)
    )


def _add_desk(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True, metavar="{add}")
    add = does.add_parser("add", help="add a desk, or change it", description=parser.description)
    add.add_argument("name", metavar="NAME", type=_name, help="what the other desk is called here")
    add.add_argument(
        "--url", metavar="URL", required=True, help="its address, https://../in/desk/WORKSPACE/NAME"
    )
    add.add_argument(
        "--join", action="store_true", help="its side was first: read the secret on standard input"
    )
    add.add_argument("--client", metavar="NAME", help="share each ticket of this client")
    add.add_argument(
        "--inside", action="store_true", help="it may be in the own network, also over http"
    )
    add.add_argument("--workspace", metavar="ID", default="local", help="whose (local)")
    add_database(add)


def _add_alert(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True, metavar="{add}")
    add = does.add_parser(
        "add", help="add an address, or change it", description=parser.description
    )
    sources = ("alertmanager", "grafana", "sentry", "pagerduty")
    add.add_argument("source", choices=sources, help="who sends the alerts")
    add.add_argument(
        "--cat",
        choices=("code", "infra", "doc", "other"),
        help="category of its tickets (what its words say)",
    )
    _add_common(add, None)


def _add_model(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True, metavar="{add}")
    add = does.add_parser("add", help="set the model, or change it", description=parser.description)
    add.add_argument("url", metavar="URL", help="https://..., without /chat/completions")
    add.add_argument(
        "--model", metavar="NAME", required=True, help="the model, as its API calls it"
    )
    add.add_argument(
        "--inside", action="store_true", help="it may be in the own network, also over http"
    )
    add.add_argument("--workspace", metavar="ID", default="local", help="whose (local)")
    add_database(add)


def _add_tracker(parser: argparse.ArgumentParser, what: str) -> argparse.ArgumentParser:
    """Add what all trackers have; return the parser of `add`."""
    does = parser.add_subparsers(dest="does", required=True, metavar="{add}")
    help = "connect it, or change that"
    add: argparse.ArgumentParser = does.add_parser("add", help=help, description=parser.description)
    add.add_argument("name", metavar=what, help="what to connect")
    add.add_argument("--label", metavar="LABEL", help="tickets with this label are sent by itself")
    add.add_argument("--people", metavar="FILE", help="lines like: octocat U02ABC")
    add.add_argument("--api", metavar="URL", help="address of its API, if it is another")
    add.add_argument("--as", dest="user", metavar="USER", help="who acts for it (github or linear)")
    add.add_argument("--workspace", metavar="ID", default="local", help="whose (local)")
    add_database(add)
    return add


def _add_common(parser: argparse.ArgumentParser, name: str | None) -> None:
    told = name or "what sends them"
    parser.add_argument("--name", type=_name, default=name, help=f"its name ({told})")
    parser.add_argument("--as", dest="user", metavar="USER", help="who acts for it (its name)")
    parser.add_argument("--workspace", metavar="ID", default="local", help="whose (local)")
    add_database(parser)


def _name(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,39}", text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no name: up to 40 small letters, digits, dots and dashes"
        )
    return text


def _way(
    ways: Ways[argparse.ArgumentParser], name: str, help: str, about: str
) -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    parser = ways.add_parser(name, help=help, description=about, formatter_class=plain)
    add_database(parser)
    return parser
