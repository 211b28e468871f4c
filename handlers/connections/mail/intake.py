"""Mails into tickets: a new mail is a ticket, an answer is a word of its sender in the thread."""

from __future__ import annotations

import html
import json
from datetime import datetime, timedelta
from typing import Any

from core.command import Command, Create, Note, Update
from core.connections import Connection, Tie
from core.desk.channels import triage
from core.desk.unknown_people import is_user_id
from core.errors import DeskError
from core.message import ALONE, Actor, Message
from core.parser import agrees, is_thanks
from core.post import Post
from core.store import Snapshot, Transaction
from core.ticket import DESC_MAX, Ticket, cut, microseconds, one_line
from handlers.connections.kind import Base
from handlers.connections.mail.letters import Letter
from handlers.connections.mail.threads import (
    Thread,
    answered,
    begin,
    bind,
    follow,
    hashed,
    is_requester,
    own_id,
    thread_of,
)
from handlers.plain import Plain

AGAIN = timedelta(days=7)  # how long after its closing an answer opens the ticket again
SHOWN_MAX = 300  # characters of an answer that a channel shows


class Refused(DeskError):
    """The desk cannot take the mail."""


class Intake:
    """Takes mails."""

    def __init__(self, base: Base) -> None:
        self._base = base

    async def take(self, connection: Connection, letter: Letter, raw_id: str) -> bool:
        """Put the mail into the desk, once. Return False if it is no person's.

        raw_id: an id of the mail's bytes. Raises Refused, StoreError.
        """
        store = self._base.store
        if letter.automatic:
            await self._came_back(connection, letter)
            return False
        id, tie = await store.read(lambda db: own_id(db, connection, letter, raw_id))
        if tie is None:
            thread = await store.read(lambda db: answered(db, connection, letter))
            if thread is None or self._is_over(thread):
                await self._file(connection, letter, id, thread)
            else:
                await self._word(connection, letter, id, thread)
            self._base.wake()
        return True

    async def _file(
        self, connection: Connection, letter: Letter, id: str, before: Thread | None
    ) -> None:
        """Make a ticket of the mail. before: the thread of an old ticket that it answers"""
        user = self._user(connection, letter)
        desc = described(letter, before.ticket.id if before else None, user == connection.user)
        first = letter.said.body.partition("\n")[0]
        create = Create(one_line(letter.subject) or one_line(first) or "(no subject)", desc)
        answer = await self._say(connection, user, letter, id, create)
        made = str(answer["data"]["id"])
        now = self._base.now()

        async def store(db: Transaction) -> None:
            ticket = await db.ticket(connection.workspace, made)
            if ticket and await bind(db, connection, letter, id, ticket):
                await begin(db, connection, letter, id, ticket, now)

        await self._base.store.transact(store)

    async def _word(self, connection: Connection, letter: Letter, id: str, thread: Thread) -> None:
        """Keep an answer as a note, and tell those who work on the ticket."""
        ticket, is_theirs = thread.ticket, is_requester(thread, letter)
        user = ticket.by if is_theirs else self._user(connection, letter)
        # Who is nobody's user acts as the connection does; their word is not the requester's.
        heard = ticket.id if is_theirs or user != connection.user else None
        text = f"mail from {letter.sender or 'nobody'}: {letter.said.whole}{_files(letter)}"
        await self._say(connection, user, letter, id, Note((ticket.id,), text=text), thread=heard)
        is_closed = ticket.stat == "done" and not ticket.dup
        if is_theirs and is_closed and not _is_polite(letter.said.body):
            again = Update((ticket.id,), stat="open")
            await self._say(connection, user, letter, f"{id}:open", again)
        now = self._base.now()

        async def store(db: Transaction) -> None:
            if await bind(db, connection, letter, id, ticket):
                there = await thread_of(db, connection, ticket.id) or thread
                await follow(db, connection, letter, id, there, now)
                channels = triage(await db.roles(connection.workspace))
                await db.enqueue(connection.workspace, posts(ticket, channels, letter), now)

        await self._base.store.transact(store)

    async def _came_back(self, connection: Connection, letter: Letter) -> None:
        """Note on the ticket that a mail of the desk was not delivered."""

        async def bounced(db: Snapshot) -> Tie | None:
            c = connection
            ties = [await db.tie(c.workspace, c.kind, c.name, one) for one in letter.returned]
            return next((tie for tie in ties if tie and "by" not in tie.state), None)

        tie = await self._base.store.read(bounced)
        if tie:
            note = Note((tie.ticket,), text="a mail to its sender was not delivered")
            await self._say(connection, connection.user, letter, f"{tie.remote}:back", note)

    async def _say(
        self,
        connection: Connection,
        user: str,
        letter: Letter,
        id: str,
        command: Command,
        thread: str | None = None,
    ) -> dict[str, Any]:
        """Run a command; return the answer. The same mail gets the same one. Raises Refused."""
        source = f"mail:{connection.name}:{hashed(id + letter.sender)}"
        message = Message(
            letter.said.whole or letter.subject,
            Actor(user, connection.workspace),
            self._base.now(),
            source=source,
            ticket=thread,
            audience=ALONE,
        )
        handled = await self._base.desk.handle(message, Plain("json"), command)
        answer: dict[str, Any] = json.loads(handled.answers[0])
        if answer["status"] != "ok":
            raise Refused(f"the desk says: {answer.get('msg')}")
        return answer

    def _user(self, connection: Connection, letter: Letter) -> str:
        people = connection.terms.get("people", {}) if letter.is_proven else {}
        return str(people.get(letter.sender, connection.user))

    def _is_over(self, thread: Thread) -> bool:
        return _is_old(thread.ticket, self._base.now())


def described(letter: Letter, before: str | None, is_unknown: bool) -> str | None:
    """Return the description: who wrote, if they are nobody's user; what; and what was left out."""
    sender = letter.sender or "an unknown sender"
    sure = "" if letter.is_proven else " (not checked)"
    head = f"from {sender[:80]}{sure}" if is_unknown else ""
    head = ", ".join(filter(None, [head, f"after {before}" if before else ""]))
    tail = _files(letter).strip()[:100]
    room = DESC_MAX - len(head) - len(tail) - 2
    return "\n".join(filter(None, [head, cut(letter.said.body, room), tail])) or None


def posts(ticket: Ticket, channels: list[str], letter: Letter) -> list[Post]:
    """Return the posts that show an answer: in the ticket's threads, or else to its assignee."""
    own = ticket.own if ticket.own and is_user_id(ticket.own) else None
    said = cut(one_line(f"{letter.said.body}{_files(letter)}"), SHOWN_MAX)
    text = html.escape(f"{ticket.id} · {letter.sender}: {said}", quote=False)
    return [
        Post(
            "chat.postMessage",
            where,
            {"channel": where, "text": text},
            ticket=ticket.id,
            in_thread=True,
        )
        for where in channels or ([own] if own else [])
    ]


def _files(letter: Letter) -> str:
    """Return the line that says which files of the mail are not kept."""
    return f"\nnot kept here, see the mail: {', '.join(letter.listed)}" if letter.files else ""


def _is_polite(text: str) -> bool:
    return is_thanks(text) or agrees(text)


def _is_old(ticket: Ticket, now: datetime) -> bool:
    ended = ticket.closed_at
    return ended is not None and ended < microseconds(now - AGAIN)
