"""The ticket's side: what it is in a tracker's words, and changes of it by the desk's commands."""

from __future__ import annotations

import re
from typing import Any

from core.access import PUBLIC
from core.actions import to_json
from core.command import Assign, Close, Command, Comment, Update
from core.connections import Connection, Tie
from core.frozen import dataclass
from core.json_text import dumps
from core.message import Actor, Message
from core.reply import Changes, Reply
from core.store import Transaction
from core.ticket import COMMENT, COMMENT_MAX, NOBODY, Ticket, one_line, shortened
from core.title import titled
from handlers.connections.kind import Base
from handlers.connections.trackers.issue import Fact, Facts, Said
from handlers.plain import Plain

_PERSON = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|\b([UW](?=[A-Z]*\d)[A-Z0-9]{7,})\b")
_CALL = re.compile(r"(?<!\w)@(?=\w)")
_HISTORY = {"title": "title", "done": "stat", "own": "own"}  # fact -> field


@dataclass(frozen=True, slots=True)
class TicketSide:
    """What one connection does with the tickets of its workspace.

    base, connection: what it uses, and which one it is
    """

    base: Base
    connection: Connection

    @property
    def people(self) -> dict[str, str]:
        """User ids by login."""
        found: dict[str, str] = self.connection.terms.get("people", {})
        return found

    def login(self, user: str | None) -> str | None:
        """Return the login of a user; None if nobody named one."""
        return next((login for login, one in self.people.items() if one == user), None)

    def facts(self, ticket: Ticket) -> Facts:
        """Return what is kept alike, in the tracker's words."""
        title = self.named(one_line(ticket.title))
        return {"title": title, "done": ticket.stat == "done", "own": self.login(ticket.own)}

    def named(self, text: str) -> str:
        """Return the text with the logins of people; who has none there is `someone`."""
        return _PERSON.sub(lambda found: self.login(found[1] or found[2]) or "someone", text)

    def outgoing(self, text: str) -> str:
        """Return a text that people of the desk wrote as the tracker gets it: it calls nobody."""
        return _CALL.sub("@\u200b", self.named(text))

    async def ticket(self, id: str) -> Ticket | None:
        """Return the ticket as it is now; None if it is secret or withdrawn."""
        ws = self.connection.workspace
        return await self.base.store.read(lambda db: db.seen_by(PUBLIC).ticket(ws, id))

    async def tie(self, key: str) -> Tie | None:
        """Return the tie of an issue."""
        c = self.connection
        return await self.base.store.read(lambda db: db.tie(c.workspace, c.kind, c.name, key))

    async def ties(self, ticket: Ticket) -> list[Tie]:
        """Return the ticket's ties of this connection."""
        c = self.connection
        found = await self.base.store.read(lambda db: db.ties(ticket))
        return [tie for tie in found if (tie.kind, tie.name) == (c.kind, c.name)]

    async def bind(self, ticket: Ticket, remote: str, state: dict[str, Any]) -> Tie:
        """Store what stands for the ticket, and return it."""
        c = self.connection
        tie = Tie(c.kind, c.name, remote, ticket.id, state)
        await self.base.store.transact(lambda db: db.bind(ticket, c.workspace, tie))
        return tie

    async def unbind(self, *ties: Tie) -> None:
        """Delete ties."""
        ws = self.connection.workspace

        async def unbind(db: Transaction) -> None:
            for tie in ties:
                await db.unbind(ws, tie)

        await self.base.store.transact(unbind)

    async def changed_at(self, ticket: Ticket, fact: Fact) -> str:
        """Return when the fact last changed here (ISO 8601, UTC); empty: never."""
        found = await self.base.store.read(lambda db: db.changes_after(ticket, 0))
        times = [change.at for change, after in found if _HISTORY[fact] in after]
        return max(times, default="")

    async def pull(self, ticket: Ticket, facts: Facts) -> tuple[Facts, tuple[Fact, ...]]:
        """Give the ticket facts of the issue.

        Return its facts after that, and which of the given ones the desk refused.
        """
        refused: list[Fact] = []
        for name in facts:
            command = self._command(ticket, name, facts[name])
            reply = await self.run(command) if command else None
            if isinstance(reply, Changes):
                ticket = reply.ticket or ticket
            elif command:
                refused.append(name)  # type: ignore[arg-type]
        return self.facts(ticket), tuple(refused)

    def _command(self, ticket: Ticket, name: str, value: Any) -> Command | None:
        ids = (ticket.id,)
        if name == "title":
            said = titled(one_line(value))
            return Update(ids, title=said) if said and said != ticket.title else None
        if name == "done":
            res = f"closed in {ticket.more.issue}" if ticket.more.issue else None
            closes = value and ticket.stat != "done"
            opens = not value and ticket.stat == "done"
            if closes:
                return Close(ids, res=None if ticket.res else res, anyway=True)
            return Update(ids, stat="open") if opens else None
        own = self.people.get(value) if value else NOBODY
        return Assign(ids, own=own) if own and own != (ticket.own or NOBODY) else None

    async def hear(self, ticket: Ticket, said: Said, name: str) -> None:
        """Add a comment from there to the ticket. name: of the issue"""
        head = f"{said.by} @ {name}: "
        text = head + shortened(said.text, COMMENT_MAX - len(head))
        source = f"{self.connection.kind}:{self.connection.name}:{said.key}"
        command = Comment((ticket.id,), text=text)
        await self.run(command, self.people.get(said.by), source)

    async def name_issue(self, ticket: Ticket, name: str | None) -> None:
        """Show on the ticket which issue it is; None: none any more."""
        await self.run(Update((ticket.id,), issue=name or NOBODY))

    async def run(
        self, command: Command, user: str | None = None, source: str | None = None
    ) -> Reply | None:
        """Run a command as the connection's user, or as this one. None: it ran before."""
        actor = Actor(user or self.connection.user, self.connection.workspace, user_ids=True)
        text = dumps(to_json(command))
        message = Message(text, actor, self.base.now(), source=source)
        handled = await self.base.desk.handle(message, Plain(), command)
        self.base.wake()
        return handled.replies[0] if handled.replies else None


def is_heard(text: str) -> bool:
    """Whether a comment of the history came from a tracker: it must not go back."""
    who, _, rest = text.partition(" @ ")
    name = rest.partition(": ")[0]
    return bool(name) and not any(map(str.isspace, who + name)) and any(map(str.isdigit, name))


def comment_of(changed: dict[str, Any]) -> str | None:
    """Return the comment of a change that is to go out; None: there is none."""
    text = changed.get(COMMENT)
    return text if text and not is_heard(text) else None
