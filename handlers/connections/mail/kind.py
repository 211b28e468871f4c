"""The kind "mail": reads a mailbox again and again, and mails what became of the tickets."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial

from core.connections import Connection
from core.desk.admins import tell_admins
from core.errors import StoreError
from core.history import Entry
from core.store import Snapshot, Transaction
from core.ticket import COMMENT, Ticket
from handlers.connections.kind import Base, Kind, Later
from handlers.connections.mail.intake import Intake, Refused
from handlers.connections.mail.letters import letter_of, made_id
from handlers.connections.mail.mailbox import Mailbox, MailboxError, Position
from handlers.connections.mail.outbox import Outgoing, acknowledged, closed, refused, said
from handlers.connections.mail.servers import server_of
from handlers.connections.mail.threads import Thread, amend, thread_of

SIZE_MAX = 20_000_000  # bytes of a mail
BUDGET = 20.0  # seconds in which mails are begun, less than EVERY
WAIT_MAX = 1800.0  # seconds between two tries while the mailbox does not open
TELL_AFTER = 5  # failures in a row: a quarter of an hour
OWED_FOR = timedelta(days=1)  # an acknowledgement that late is of no use
ACK = "ack", acknowledged

logger = logging.getLogger(__name__)


class Mail(Kind):
    """The kind "mail".

    Terms: `imap` and `smtp`, addresses of servers; `from`, the desk's address; `people`, user ids
    by address; `authserv`, the server whose Authentication-Results count; and what `threads` says.
    Secrets: `imap` and `smtp`, passwords; `key`, of the Message-IDs.
    """

    TELLS = True
    EVERY = 30.0

    def __init__(self, base: Base) -> None:
        super().__init__(base)
        self._intake, self._outgoing = Intake(base), Outgoing(base)
        self._failures: dict[tuple[str, str], tuple[int, datetime]] = {}

    async def tell(self, connection: Connection, change: int, entries: Sequence[Entry]) -> None:
        """Mail the requesters of tickets that are closed, and what is said of them to all."""
        for entry in entries:
            if entry.changed.get("stat") == "done" and entry.id:
                await self._tell_closed(connection, entry.id, entry.by)
            if entry.changed.get(COMMENT) and entry.id:
                await self._tell_said(connection, entry.id, change, entry)

    async def tend(self, connection: Connection) -> None:
        """Read new mails, and send what is owed to their senders."""
        name = connection.workspace, connection.name
        count, until = self._failures.get(name, (0, self.base.now()))
        if self.base.now() < until:
            return
        try:
            await self._read(connection)
            self._failures.pop(name, None)
        except MailboxError as error:
            wait = min(self.EVERY * 2**count, WAIT_MAX)
            self._failures[name] = count + 1, self.base.now() + timedelta(seconds=wait)
            logger.warning("mail %s: %s: again in %.0f s", connection.name, error, wait)
            if count + 1 == TELL_AFTER:
                await self._say(connection, f"its mailbox does not open: {error}")
        await self._acknowledge(connection)

    async def _read(self, connection: Connection) -> None:
        server = server_of(connection.terms["imap"], "imap")
        password = self.base.secrets(connection)["imap"]
        box = await asyncio.to_thread(Mailbox, server, password)
        try:
            at = await self._position(connection, box)
            end = time.monotonic() + BUDGET
            for uid in await asyncio.to_thread(box.waiting, at):
                if time.monotonic() > end:
                    return
                await self._one(connection, box, uid)
        finally:
            await asyncio.to_thread(box.close)

    async def _position(self, connection: Connection, box: Mailbox) -> Position:
        """Return up to where the mailbox was read; from its beginning if it is a new one."""
        c = connection
        found = await self.base.store.read(lambda db: db.connection(c.workspace, c.kind, c.name))
        at = found.terms.get("at") if found else None
        if at and at["validity"] == box.validity:
            return Position(**at)
        begun = Position(box.validity, 0, box.next - 1)
        await self.base.store.transact(
            lambda db: amend(db, c, lambda terms: terms.update(at=asdict(begun)))
        )
        return begun

    async def _one(self, connection: Connection, box: Mailbox, uid: int) -> None:
        """Read one mail. It is marked once it is in the desk; what cannot be read is left unread,
        and said."""
        problem, is_taken = None, False
        size = await asyncio.to_thread(box.size, uid)
        if size is not None and size > SIZE_MAX:
            problem = f"it has {size:,} bytes"
        elif size is not None:
            raw = await asyncio.to_thread(box.read, uid)
            try:
                is_taken = raw is not None and await self._take(connection, raw)
            except StoreError:
                raise
            except Refused as error:
                problem = str(error)
            except Exception as error:  # noqa: BLE001 - a mail may be anything
                problem = f"it cannot be read ({type(error).__name__})"
        if is_taken:
            await asyncio.to_thread(box.mark, uid)
        await self._pass(connection, box.validity, uid, problem)

    async def _take(self, connection: Connection, raw: bytes) -> bool:
        own, authserv = connection.terms["from"], connection.terms.get("authserv")
        letter = await asyncio.to_thread(letter_of, raw, own, authserv)
        return await self._intake.take(connection, letter, made_id(raw))

    async def _pass(
        self, connection: Connection, validity: int, uid: int, problem: str | None
    ) -> None:
        """Record that the mailbox is read up to here; once, also what was left unread."""
        c, now = connection, self.base.now()

        async def record(db: Transaction) -> None:
            found = await db.connection(c.workspace, c.kind, c.name)
            at = (found.terms if found else {}).get("at")
            if not at or at["validity"] != validity or at["uid"] >= uid:
                return
            await amend(db, c, lambda terms: terms.update(at={**at, "uid": uid}))
            if problem:
                logger.warning("mail %s: mail %d is left unread: %s", c.name, uid, problem)
                await tell_admins(
                    db, c.workspace, f"mail {c.name}: a mail is left unread: {problem}", now
                )

        await self.base.store.transact(record)
        if problem:
            self.base.wake()

    async def _say(self, connection: Connection, text: str) -> None:
        said, ws = f"mail {connection.name}: {text}", connection.workspace
        now = self.base.now()
        await self.base.store.transact(lambda db: tell_admins(db, ws, said, now))
        self.base.wake()

    async def _acknowledge(self, connection: Connection) -> None:
        """Send acknowledgements and mails about files. The rest waits if the server does not
        answer."""
        c, now = connection, self.base.now()
        found = await self.base.store.read(lambda db: db.connection(c.workspace, c.kind, c.name))
        owed: dict[str, str] = found.terms.get("owed", {}) if found else {}
        for one, since in owed.items():
            id, _, files = one.partition(" ")
            try:
                if now - datetime.fromisoformat(since) < OWED_FOR:
                    await self._outgoing.send(c, id, *((files, refused) if files else ACK))
                    if not files:
                        await self._tell_closed(c, id, None)
            except Later as error:
                logger.warning("mail %s: %s: %s", c.name, id, error)
                return
            await self._settle(c, one)

    async def _settle(self, connection: Connection, what: str) -> None:
        def settle(terms: dict[str, dict[str, str]]) -> None:
            terms["owed"] = {one: at for one, at in terms.get("owed", {}).items() if one != what}

        await self.base.store.transact(lambda db: amend(db, connection, settle))

    async def _tell_closed(self, connection: Connection, id: str, by: str | None) -> None:
        """Mail the requester that the ticket is closed, if it is, and unless they closed it.

        by: user id of who closed it, None if it is not known
        """

        thread = await self.base.store.read(lambda db: thread_of(db, connection, id))
        if thread is None or thread.ticket.stat != "done" or thread.ticket.secret:
            return
        ticket: Ticket = thread.ticket
        if by != ticket.by or by == connection.user:
            await self._outgoing.send(connection, id, f"closed:{ticket.closed_at}", closed)

    async def _tell_said(self, connection: Connection, id: str, change: int, entry: Entry) -> None:
        """Mail the requester a public note, unless it is theirs.

        Of a ticket that is also an issue elsewhere none is mailed: a comment there was for the
        readers there.
        """

        async def found(db: Snapshot) -> Thread | None:
            thread = await thread_of(db, connection, id)
            ties = await db.ties(thread.ticket) if thread else []
            return None if any(tie.kind != connection.kind for tie in ties) else thread

        thread = await self.base.store.read(found)
        if thread is None or thread.ticket.secret:
            return
        if entry.by != thread.ticket.by or entry.by == connection.user:
            text = partial(said, str(entry.changed[COMMENT]))
            await self._outgoing.send(connection, id, f"said:{change}", text)
