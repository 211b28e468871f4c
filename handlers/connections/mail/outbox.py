"""The desk's mails: that a ticket was made, that files were not kept, a public note, and that it is
closed. No more."""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
import ssl
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import partial

from core.connections import Connection
from core.settings import lacking
from core.store import Snapshot
from core.ticket import Ticket
from core.translation import speaking, tell
from handlers.connections.kind import Base, Later
from handlers.connections.mail.servers import Server, server_of
from handlers.connections.mail.threads import Thread, claim, settle

try:
    import aiosmtplib
except ImportError as error:
    raise lacking("mail", "aiosmtplib~=5.1") from error

WAIT = 20.0  # seconds for each step of a mail's delivery
FOR_GOOD = range(500, 600)  # answers of SMTP that say "never"

_PERSON = re.compile(r"<?@[UW][A-Z0-9]{5,}(?:\|[^>]*)?>?")

logger = logging.getLogger(__name__)

Text = Callable[[Thread], str]


def acknowledged(thread: Thread) -> str:
    """Return what the sender of a mail is told of its new ticket."""
    id, title = thread.ticket.id, thread.ticket.title
    made = tell("We have your mail. Its ticket is {id}: {title}", id=id, title=title)
    return "\n\n".join((made, *_refused(thread), tell("Answer this mail to add to it."))) + "\n"


def refused(thread: Thread) -> str:
    """Return what the sender of an answer with files is told."""
    return "\n\n".join((*_refused(thread), tell("Answer this mail to add to it."))) + "\n"


def _refused(thread: Thread) -> list[str]:
    names = ", ".join(thread.state.get("names", ()))
    if not names:
        return []
    said = tell("Attachments are not kept: {names}.", names=names)
    return [" ".join((said, tell("Write what matters in them, or where they are.")))]


def closed(thread: Thread) -> str:
    """Return what they are told when it is closed. Whom a resolution names stays unsaid."""
    ticket = thread.ticket
    parts = [tell("{id} is closed: {title}", id=ticket.id, title=ticket.title)]
    if ticket.dup:
        parts.append(tell("The same problem is in another ticket."))
    elif ticket.res and not _names_issue(ticket):
        parts.append(_PERSON.sub("…", ticket.res))
    parts.append(tell("Answer this mail if it is not solved."))
    return "\n\n".join(parts) + "\n"


def _names_issue(ticket: Ticket) -> bool:
    """Whether the resolution is that of another tracker, whose names are not the requester's."""
    repo = (ticket.more.issue or "").partition("#")[0]
    return bool(repo) and repo in (ticket.res or "")


def said(text: str, thread: Thread) -> str:
    """Return what they are told of a public note."""
    return "\n\n".join((_PERSON.sub("…", text), tell("Answer this mail to add to it."))) + "\n"


class Outgoing:
    """Sends the desk's mails."""

    def __init__(self, base: Base) -> None:
        self._base = base

    async def send(self, connection: Connection, id: str, what: str, text: Text) -> None:
        """Send a mail about the ticket, once, unless too many went to its address. Raises Later.

        what: its name in the thread. If the process dies while it sends, the mail is sent again
        with the same Message-ID.
        """
        now, own = self._base.now(), self._id(connection, id, what)
        found = await self._base.store.transact(
            lambda db: claim(db, connection, id, what, own, now)
        )
        if isinstance(found, datetime):
            raise Later("another process sends it", max((found - now).total_seconds(), 1.0))
        if found is None:
            return
        mail = await self._composed(connection, found, own, text)
        try:
            await self._deliver(connection, mail, found)
        except Later:
            await self._settle(connection, id, what, own, was_sent=False)
            raise
        await self._settle(connection, id, what, own, was_sent=True)

    async def _settle(
        self, connection: Connection, id: str, what: str, own: str, *, was_sent: bool
    ) -> None:
        record = partial(settle, c=connection, id=id, what=what, was_sent=was_sent, own=own)
        await self._base.store.transact(record)

    async def _deliver(self, connection: Connection, mail: EmailMessage, thread: Thread) -> None:
        """Hand the mail to the server. An address that it refuses for good is left alone."""
        server = server_of(connection.terms["smtp"], "smtp")
        try:
            async with opened(server, self._base.secrets(connection)["smtp"]) as smtp:
                await smtp.send_message(mail, sender=connection.terms["from"])
        except aiosmtplib.SMTPRecipientsRefused as error:
            if not all(one.code in FOR_GOOD for one in error.recipients):
                raise Later("the mail server refuses the address for now") from error
            logger.warning("mail %s: %s: its address is refused", connection.name, thread.ticket.id)
        except (aiosmtplib.SMTPDataError, aiosmtplib.SMTPNotSupported, ValueError) as error:
            if getattr(error, "code", 500) not in FOR_GOOD:
                raise Later("the mail server refuses the mail for now") from error
            logger.warning("mail %s: %s: its mail is refused", connection.name, thread.ticket.id)
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Later(f"the mail server: {type(error).__name__}") from error

    async def _composed(
        self, connection: Connection, thread: Thread, own: str, text: Text
    ) -> EmailMessage:
        ticket, state = thread.ticket, thread.state
        mail = EmailMessage(policy=SMTP)
        mail["From"], mail["To"] = connection.terms["from"], state["to"]
        mail["Subject"] = f"Re: {state['subject'] or ticket.title} [{ticket.id}]"
        mail["Date"] = format_datetime(self._base.now())
        mail["Message-ID"] = own
        if not state["last"].endswith("@none.invalid>"):
            mail["In-Reply-To"] = mail["References"] = state["last"]
        mail["Auto-Submitted"] = "auto-generated"
        mail["X-Auto-Response-Suppress"] = "All"
        with speaking(await self._language(connection, thread)):
            mail.set_content(text(thread), cte="quoted-printable")
        return mail

    async def _language(self, connection: Connection, thread: Thread) -> str | None:
        """Return the requester's language: what they chose, or what their mail says."""
        ws, by = connection.workspace, thread.ticket.by
        user = None if by == connection.user else by

        async def chosen(db: Snapshot) -> str | None:
            return (await db.manner(ws, user)).language

        return (await self._base.store.read(chosen)) or thread.state.get("lang")

    def _id(self, connection: Connection, id: str, what: str) -> str:
        """Return the Message-ID of a mail: always the same one, and nobody can guess it."""
        key = str(self._base.secrets(connection)["key"]).encode()
        said = f"{connection.workspace} {connection.name} {id} {what}".encode()
        made = hmac.new(key, said, hashlib.sha256).hexdigest()[:32]
        return f"<{id.lower()}.{made}@{connection.terms['from'].rpartition('@')[2]}>"


def opened(server: Server, password: str) -> aiosmtplib.SMTP:
    """Return a client of the server, to be used by `async with`."""
    return aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        username=server.user or None,
        password=password if server.user else None,
        use_tls=server.is_tls,
        start_tls=None if server.is_tls or server.may_be_plain else True,
        tls_context=ssl.create_default_context(),
        timeout=WAIT,
    )
