"""`bot.py github add` and `bot.py linear add`: connect a repository or a team."""

from __future__ import annotations

import argparse
import re
import secrets
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from core.connections import Connection
from core.details import LABEL
from core.errors import DeskError, SettingsError
from core.settings import Settings
from core.store import Store
from handlers.connections.given import KEY_BYTES, people_in, secret_line
from handlers.connections.kind import seal_of, sealed
from handlers.connections.run import ADDRESS, NO_URL

SKEW = timedelta(minutes=5)  # what changed there so long before is still looked at
_NAMES = {"github": re.compile(r"[\w.-]+/[\w.-]+"), "linear": re.compile(r"[A-Z][A-Z0-9]{0,9}")}
_APIS = {"github": "https://git.acme.com/api/v3", "linear": "https://api.linear.app/graphql"}
_ADDRESS = re.compile(r"https?://[^/\s]+")
_GIVEN = {"github": "token", "linear": "API key"}
_Look = Callable[
    [aiohttp.ClientSession, dict[str, Any], dict[str, Any], str], Awaitable[dict[str, Any]]
]
_TERMS = ("app", "installation", "environment", "label", "api")


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Connect it and print what to do there. Return the exit code. Raises SettingsError."""
    if not _NAMES[args.way].fullmatch(args.name):
        like = {"github": "acme/api", "linear": "ENG"}[args.way]
        raise SettingsError(f"{args.name!r} is not like {like}")
    if args.api and not _ADDRESS.match(args.api):
        raise SettingsError(f"--api: {args.api!r} is no address: write it like {_APIS[args.way]}")
    if args.label and not LABEL.fullmatch(args.label.lstrip("+")):
        raise SettingsError(f"{args.label!r} is no label")
    box = {"webhook": secrets.token_urlsafe(KEY_BYTES), **_given(args)}
    seal = sealed(seal_of(settings), box)
    known = await store.read(lambda db: db.connection(args.workspace, args.way, args.name))
    terms = {**(known.terms if known else {}), **_terms(args)}
    look = _look(args.way)
    try:
        async with aiohttp.ClientSession() as session:
            terms |= await look(session, terms, box, args.name)
    except (DeskError, aiohttp.ClientError) as error:
        raise SettingsError(f"{args.name} cannot be used: {error}") from error
    latest = await store.read(lambda db: db.latest(args.workspace))
    user = args.user or args.way
    made = Connection(args.workspace, args.way, args.name, user, terms, seal, seen=latest)
    await store.transact(lambda db: db.connect(made))
    address = ADDRESS.format(kind=args.way, workspace=args.workspace, name=args.name)
    sys.stdout.write(f"{settings.public_url or ''}{address}\n{box['webhook']}\n")
    sys.stderr.write(_NEXT[args.way])
    if not settings.public_url:
        sys.stderr.write(NO_URL)
    return 0


_NEXT = {
    "github": "add a webhook there: this address, content type application/json, this secret, and\n"
    "the events issues, issue comments, pull requests, pushes, releases, deployment statuses\n",
    "linear": "add a webhook there: this address and this secret, for issues and comments\n",
}


def _terms(args: argparse.Namespace) -> dict[str, Any]:
    """Return the terms that are said; `since` is from when on changes there are looked at."""
    since = (datetime.now(UTC) - SKEW).isoformat(timespec="seconds").replace("+00:00", "Z")
    said = {name: getattr(args, name, None) for name in _TERMS}
    terms = {name: value for name, value in said.items() if value}
    if "label" in terms:
        terms["label"] = terms["label"].lstrip("+").lower()
    if args.people:
        terms["people"] = _people(Path(args.people))
    return {"since": since, **terms}


def _people(file: Path) -> dict[str, str]:
    """Return user ids by login."""
    return {login.lstrip("@"): user for login, user in people_in(file, "octocat U02ABC")}


def _given(args: argparse.Namespace) -> dict[str, str]:
    """Return the secret that standard input gives. Raises SettingsError."""
    is_app = bool(getattr(args, "app", None))
    what = "private key" if is_app else _GIVEN[args.way]
    said = _private_key() if is_app else secret_line(f"{what}: ").strip()
    if not said:
        raise SettingsError(f"no {what}: give it on standard input")
    return {"key": said} if is_app else {"token": said}


def _private_key() -> str:
    if sys.stdin.isatty():
        sys.stderr.write("private key, then Ctrl-D: ")
        sys.stderr.flush()
    return sys.stdin.read().strip()


def _look(way: str) -> _Look:
    """Return what finds it there. Raises SettingsError if a package is missing."""
    if way == "linear":
        from handlers.connections.trackers.linear_tracker import team_of

        return team_of
    from handlers.connections.trackers.github import repository_of

    return repository_of
