"""What is stored of mails: ties from Message-IDs to tickets, and for each ticket its thread.

A thread is a tie named "thread:T007". Its state: `to`, the requester's address, "" if they get no
mails; `who`, the addresses that wrote in it, the requester's first; `subject`; `last`, the
Message-ID to answer; `lang`, a language or nothing; `sent`, what was sent, by its name ("ack",
"closed:..."): SENT, AGAIN, or until when a process is sending it; and `files`, by the name of a
mail that is to be sent: `names` of files that were not kept, and what differs from the above. The
tie of a mail has the state `by`, a hash of its sender; of the desk's own mails, those about files
have the state `files`, others none.

In the connection's terms: `at`, the position in the mailbox; `owed`, what is to be sent, with the
time ("T007" is its acknowledgement, "T007 files:..." a mail about files); `rate`, the times of
mails in the last hour by a hash of the address.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core.connections import Connection, Tie
from core.frozen import dataclass
from core.message import iso
from core.store import Snapshot, Transaction
from core.ticket import Ticket
from handlers.connections.mail.letters import Letter

HOUR_MAX = 20  # mails to one address in an hour
CLAIM = timedelta(seconds=120)  # how long a process that died keeps a mail from being sent
WHO_MAX = 20  # addresses of a thread

FILES = "files:"  # begins the name of a mail about files

SENT = ""  # a mail that is sent, or that will not be
AGAIN = "0"  # one that could not be sent

State = dict[str, Any]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Thread:
    """A ticket's thread of mails.

    ticket: as it is
    state: see above
    """

    ticket: Ticket
    state: State


def hashed(text: str) -> str:
    """Return a short hash."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


async def thread_of(db: Snapshot, c: Connection, id: str) -> Thread | None:
    """Return the thread of a ticket; None if it was not made by mail, or is withdrawn."""
    tie, ticket = (
        await db.tie(c.workspace, c.kind, c.name, f"thread:{id}"),
        await db.ticket(c.workspace, id),
    )
    return Thread(ticket, tie.state) if tie and ticket else None


async def answered(db: Snapshot, c: Connection, letter: Letter) -> Thread | None:
    """Return the thread that a mail belongs to, by the mails that it answers.

    A ticket's id in the subject counts only if the sender wrote in that thread before.
    """
    for ref in letter.refs:
        tie = await db.tie(c.workspace, c.kind, c.name, ref)
        if tie and (found := await thread_of(db, c, tie.ticket)):
            return found
    found = await thread_of(db, c, letter.named) if letter.named else None
    return found if found and is_known(found, letter) else None


def is_known(thread: Thread, letter: Letter) -> bool:
    """Whether the mail's sender wrote in the thread before."""
    return letter.is_proven and letter.sender in thread.state["who"]


def is_requester(thread: Thread, letter: Letter) -> bool:
    """Whether the mail is of who made the ticket."""
    return letter.is_proven and letter.sender in thread.state["who"][:1]


async def own_id(
    db: Snapshot, c: Connection, letter: Letter, raw_id: str
) -> tuple[str, Tie | None]:
    """Return the id to keep a mail by, and its tie if it is in the desk already.

    A Message-ID that another sender used before is nobody's: `raw_id` then stands for the mail.
    """
    for id in (letter.id, raw_id):
        tie = await db.tie(c.workspace, c.kind, c.name, id)
        if tie is None or tie.state.get("by") == hashed(letter.sender):
            return id, tie
    return raw_id, tie


async def bind(db: Transaction, c: Connection, letter: Letter, id: str, ticket: Ticket) -> bool:
    """Store that the mail is in the ticket. Return whether that is new."""
    if await db.tie(c.workspace, c.kind, c.name, id):
        return False
    by = {"by": hashed(letter.sender)}
    await db.bind(ticket, c.workspace, Tie(c.kind, c.name, id, ticket.id, by))
    return True


async def begin(
    db: Transaction, c: Connection, letter: Letter, id: str, ticket: Ticket, now: datetime
) -> None:
    """Store the thread of a new ticket. Its acknowledgement is owed, if one is wanted."""
    state: State = {
        "to": "" if letter.is_quiet or not letter.is_proven else letter.sender,
        "who": [letter.sender] if letter.sender and letter.is_proven else [],
        "subject": letter.subject[:150],
        "last": id,
        "lang": letter.language,
        "sent": {},
        "files": {"ack": {"names": letter.listed}} if letter.files else {},
    }
    if ticket.by != c.user:
        state["user"] = ticket.by  # so that their thread is erased with them
    await db.bind(ticket, c.workspace, Tie(c.kind, c.name, f"thread:{ticket.id}", ticket.id, state))
    if state["to"]:
        await _owe(db, c, ticket.id, now)


async def follow(
    db: Transaction, c: Connection, letter: Letter, id: str, thread: Thread, now: datetime
) -> None:
    """Store that a mail continues the thread. A mail about its files is owed, if one is wanted."""
    who = [*thread.state["who"]]
    if letter.is_proven and who and letter.sender not in who:
        who.append(letter.sender)
    last = id if is_requester(thread, letter) else thread.state["last"]
    files = thread.state.get("files", {})
    if await _is_told_of_files(db, c, letter):
        what = f"{FILES}{hashed(id)[:16]}"
        told = {"to": letter.sender, "subject": letter.subject[:150], "last": id}
        files = {**files, what: {**told, "names": letter.listed}}
        await _owe(db, c, f"{thread.ticket.id} {what}", now)
    await keep(db, c, thread, {"who": who[:WHO_MAX], "last": last, "files": files})


async def _is_told_of_files(db: Snapshot, c: Connection, letter: Letter) -> bool:
    """Whether the sender of an answer hears that its files are not kept.

    Who answers such a mail does not hear it again, so that two programs do not go on for good.
    """
    if not (letter.files and letter.sender and letter.is_proven) or letter.is_quiet:
        return False
    ties = [await db.tie(c.workspace, c.kind, c.name, ref) for ref in letter.refs]
    return not any(tie and tie.state.get("files") for tie in ties)


async def _owe(db: Transaction, c: Connection, what: str, now: datetime) -> None:
    await amend(db, c, lambda terms: terms.setdefault("owed", {}).update({what: iso(now)}))


async def keep(db: Transaction, c: Connection, thread: Thread, state: State) -> None:
    """Replace parts of the thread's state."""
    remote = f"thread:{thread.ticket.id}"
    tie = Tie(c.kind, c.name, remote, thread.ticket.id, {**thread.state, **state})
    await db.bind(thread.ticket, c.workspace, tie)


async def amend(db: Transaction, c: Connection, change: Callable[[State], object]) -> None:
    """Change the connection's terms as they are now."""
    found = await db.connection(c.workspace, c.kind, c.name)
    if found:
        terms = dict(found.terms)
        change(terms)
        await db.set_terms_of(found, terms)


async def claim(
    db: Transaction, c: Connection, id: str, what: str, own: str, now: datetime
) -> Thread | datetime | None:
    """Take a mail to send it. Return its thread, with the state that this mail has; None if there
    is nothing to send; or until when another process sends it.

    own: the Message-ID that it will have; an answer to it belongs to the ticket from now on
    """
    thread = await thread_of(db, c, id)
    if thread is None:
        return None
    told = {**thread.state, **thread.state.get("files", {}).get(what, {})}
    if "@" not in told["to"]:
        return None
    until = thread.state["sent"].get(what)
    if until == SENT:
        return None
    if until and until > iso(now):
        return datetime.fromisoformat(until)
    may = until is not None or await _may(db, c, told["to"], now)
    sent = {**thread.state["sent"], what: iso(now + CLAIM) if may else SENT}
    await keep(db, c, thread, {"sent": sent})
    if not may:
        logger.warning("mail %s: %s: too many mails to its address, not sent", c.name, id)
        return None
    mark = {"files": True} if what.startswith(FILES) else {}
    await db.bind(thread.ticket, c.workspace, Tie(c.kind, c.name, own, id, mark))
    return replace(thread, state=told)


async def settle(
    db: Transaction, c: Connection, id: str, what: str, *, was_sent: bool, own: str
) -> None:
    """Record that a mail was sent; or that it was not, so that any process may try again."""
    thread = await thread_of(db, c, id)
    if thread is None:
        return
    state: State = {"sent": {**thread.state["sent"], what: SENT if was_sent else AGAIN}}
    if was_sent:
        files = thread.state.get("files", {})
        state["files"] = {name: told for name, told in files.items() if name != what}
        state["last"] = thread.state["last"] if what.startswith(FILES) else own
    await keep(db, c, thread, state)


async def _may(db: Transaction, c: Connection, to: str, now: datetime) -> bool:
    """Count a mail to the address. Return False if there were too many in the last hour."""
    found = await db.connection(c.workspace, c.kind, c.name)
    since, key = now.timestamp() - 3600, hashed(to)
    rate = dict(found.terms.get("rate", {})) if found else {}
    recent = {who: [at for at in times if at > since] for who, times in rate.items()}
    times = recent.get(key, [])
    if len(times) >= HOUR_MAX:
        return False
    left = {who: times for who, times in recent.items() if times} | {
        key: [*times, int(now.timestamp())]
    }
    await amend(db, c, lambda terms: terms.update(rate=left))
    return True
