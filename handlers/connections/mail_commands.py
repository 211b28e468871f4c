"""`bot.py mail`: adds mailboxes, and tries them."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
from pathlib import Path
from typing import Any

from core.connections import Connection
from core.errors import SettingsError
from core.settings import Settings
from core.store import Store, Transaction
from handlers.connections.command_line import unknown
from handlers.connections.given import people_in, secret_line
from handlers.connections.kind import Base, seal_of, sealed
from handlers.connections.mail.servers import is_address, server_of

SETTINGS = ("imap", "smtp", "from", "people", "authserv")


async def run(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Run `mail add` or `mail test`; return the exit code. Raises SettingsError."""
    if args.does == "test":
        return await _test(settings, store, args)
    terms = _terms(args)
    seal = seal_of(settings)
    sealed(seal, {})  # a missing key is said before a password is asked for
    passwords = _passwords(terms)
    box = sealed(seal, {**passwords, "key": secrets.token_urlsafe(32)})
    ws, user = args.workspace, args.user or args.name

    async def add(db: Transaction) -> None:
        before = await db.connection(ws, "mail", args.name)
        kept = {n: v for n, v in before.terms.items() if n not in SETTINGS} if before else {}
        if before and before.terms["imap"] != terms["imap"]:
            kept.pop("at", None)  # it is another mailbox
        seen = await db.latest(ws)
        await db.connect(Connection(ws, "mail", args.name, user, {**kept, **terms}, box, seen))

    await store.transact(add)
    sys.stderr.write(f"made mail {args.name}: try it with `bot.py mail test {args.name}`\n")
    return 0


def _terms(args: argparse.Namespace) -> dict[str, Any]:
    server_of(args.imap, "imap")
    server_of(args.smtp, "smtp")
    if not is_address(args.sender) or not args.sender.isascii():
        raise SettingsError(f"--from: {args.sender!r} is no mail address, like desk@example.com")
    terms = {"imap": args.imap, "smtp": args.smtp, "from": args.sender.lower()}
    people = {"people": _people(args.people)} if args.people else {}
    return {**terms, **people, **({"authserv": args.authserv} if args.authserv else {})}


def _people(file: Path) -> dict[str, str]:
    """Return user ids by address, in small letters."""
    pairs = people_in(file, "ana@example.com U02ABC", is_address)
    return {address.lower(): user for address, user in pairs}


def _passwords(terms: dict[str, Any]) -> dict[str, str]:
    """Return the passwords that standard input gives: a line for IMAP, and one for SMTP."""
    imap = secret_line("IMAP password: ")
    if not imap:
        raise SettingsError("no password: give it on standard input, a line for each server")
    if not server_of(terms["smtp"], "smtp").user:
        return {"imap": imap, "smtp": ""}
    return {"imap": imap, "smtp": secret_line("SMTP password (the same): ") or imap}


async def _test(settings: Settings, store: Store, args: argparse.Namespace) -> int:
    """Sign in to both servers, and say what is there. Nothing is read or sent."""
    found = await store.read(lambda db: db.connection(args.workspace, "mail", args.name))
    if found is None:
        return unknown("mail", args.name)
    from core.desk import Desk

    passwords = Base(Desk(store), store, seal_of(settings)).secrets(found)
    tried = [await _imap(found, passwords["imap"]), await _smtp(found, passwords["smtp"])]
    return 0 if all(tried) else 1


async def _imap(found: Connection, password: str) -> bool:
    from handlers.connections.mail.mailbox import Mailbox, MailboxError, Position

    try:
        box = await asyncio.to_thread(Mailbox, server_of(found.terms["imap"], "imap"), password)
        at = Position(box.validity, 0, box.next - 1)
        known = found.terms.get("at")
        at = Position(**known) if known and known["validity"] == box.validity else at
        waiting = await asyncio.to_thread(box.waiting, at)
        await asyncio.to_thread(box.close)
    except MailboxError as error:
        sys.stderr.write(f"bot.py: {found.terms['imap']}: {error}\n")
        return False
    sys.stderr.write(f"IMAP: it opens, {len(waiting)} to be read\n")
    return True


async def _smtp(found: Connection, password: str) -> bool:
    import aiosmtplib

    from handlers.connections.mail.outbox import opened

    try:
        async with opened(server_of(found.terms["smtp"], "smtp"), password) as smtp:
            await smtp.noop()
    except (aiosmtplib.SMTPException, OSError) as error:
        said = " ".join(str(error).split())[:150]
        sys.stderr.write(f"bot.py: {found.terms['smtp']}: {type(error).__name__}: {said}\n")
        return False
    sys.stderr.write("SMTP: it takes mails\n")
    return True
