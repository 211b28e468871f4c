"""What one desk does with a ticket that it shares with another, in one transaction each.

The connection's user acts, with the rights of an admin: only on tickets that are shared with it.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.access import PUBLIC
from core.command import Close, Create
from core.connections import Connection, Tie
from core.desk.approvals import unapproved
from core.desk.creation import create
from core.desk.history import record
from core.desk.lifecycle import change_all
from core.desk.paired import NEW, Heard, Shared, registers_in
from core.desk.unit_of_work import Work
from core.frozen import dataclass
from core.history import Action, Changed
from core.message import iso
from core.registers import (
    PARTS,
    PARTS_OF,
    Registers,
    digest,
    fields_of,
    merged,
    parts_of,
    resolution,
)
from core.reply import Changes, Created
from core.store import Step
from core.ticket import WORDS, Ticket
from core.title import title_fields

KEY_BYTES = 16


@dataclass(frozen=True, slots=True)
class Sharing:
    """One connection in one transaction.

    work, connection: the transaction, and the connection with the other desk
    own: name of this desk, as the other calls it
    """

    work: Work
    connection: Connection
    own: str

    async def told(self, id: str, changed: Changed, begun: int = 0) -> Shared | None:
        """Return what is to be said of a ticket that changed so; None: nothing, it is not shared.

        It is shared from now on if somebody just said so, or if it just became of the client whose
        tickets are shared. begun: key of the change that shares it; earlier words do not cross
        """
        ticket = await self._seen(id)
        if ticket is None:
            return None
        tie = await self._tie_of(ticket)
        if tie is None:
            before, ticket = ticket, await self._by_rule(ticket, changed)
            is_new = changed.get("shared") == self.connection.name or ticket is not before
            is_begun = is_new and self._is_shared(ticket)
            return await self._begun(ticket, begun) if is_begun else None
        if not self._is_shared(ticket):
            return await self._ended(ticket, tie, agreed=False)
        return await self._kept(ticket, tie, await self._absorbed(ticket, tie))

    async def now(self, tie: Tie) -> Shared | None:
        """Return what is to be said of a shared ticket, whether it changed or not."""
        ticket = await self._seen(tie.ticket)
        current = await self._tie(tie.remote)
        if current is None:
            return None
        if ticket is None or current.state["over"]:
            return Shared(current)
        if not self._is_shared(ticket):
            return await self._ended(ticket, current, agreed=False)
        return await self._kept(ticket, current, await self._absorbed(ticket, current))

    async def heard(self, heard: Heard, told: int = 0) -> Shared | None:
        """Take what the other desk says, and return what holds then; None: it is not known here,
        and not shared. told: number of the last words that it has now, if it answers
        """
        tie = await self._tie(heard.key)
        if tie is None:
            return await self._taken(heard) if heard.made and heard.registers else None
        ticket = await self._seen(tie.ticket)
        if ticket is None:
            return None
        if tie.state["over"]:
            knows = tie.state["agreed"] or ("over" if heard.registers is None else None)
            return await self._bind(ticket, tie, {**tie.state, "agreed": knows})
        if heard.registers is None or not self._is_shared(ticket):
            return await self._ended(ticket, tie, agreed=heard.registers is None)
        here = await self._absorbed(ticket, tie)
        now = {part: here[part].value for part in PARTS}
        holds = merged(here, heard.registers)
        return await self._joined(ticket, tie, heard, now, holds, told)

    async def _joined(
        self,
        ticket: Ticket,
        tie: Tie,
        heard: Heard,
        now: Mapping[str, Any],
        holds: Registers,
        told: int = 0,
    ) -> Shared:
        """Store what holds after the other desk was heard, in the ticket too. now: see `_parts`"""
        ticket, holds = await self._changed(ticket, now, holds)
        last = await self._said(ticket, tie.state["heard"], heard.words)
        state = {
            "id": heard.id or tie.state["id"],
            "told": max(Shared(tie).told, told),
            "heard": last,
            "agreed": digest(heard.registers or {}),
        }
        return await self._kept(ticket, tie, holds, **state)

    async def _absorbed(self, ticket: Ticket, tie: Tie) -> Registers:
        """Return the registers with what changed in the ticket since."""
        known, (now, times) = registers_in(tie.state), await self._parts(ticket)
        fresh = {}
        for part in PARTS:
            if now[part] != known[part].value:  # what was undone has no time of its own
                at = times[part] if times[part] > known[part].at else iso(self.work.message.at)
                fresh[part] = known[part].next(now[part], at, self.own)
        return known | fresh

    async def _parts(self, ticket: Ticket) -> tuple[dict[str, Any], dict[str, str]]:
        """Return what crosses of the ticket, and when each part of it last changed."""
        changes = await self.work.db.changes_after(ticket, 0)
        times = dict.fromkeys(PARTS, "")
        for change, after in changes:
            for part in {PARTS_OF[name] for name in after if name in PARTS_OF}:
                times[part] = max(times[part], change.at)
        deeds = [(change.by, change.action, after) for change, after in changes]
        return parts_of(ticket, resolution(ticket, deeds, self.connection.user)), times

    async def _changed(
        self, ticket: Ticket, now: Mapping[str, Any], holds: Registers
    ) -> tuple[Ticket, Registers]:
        """Give the ticket the values that hold. Return it and what holds then: what the desk did
        not take as it is, its own value holds instead, on both sides."""
        given = _given(ticket, now, holds)
        closes = given.get("stat") == "done" and ticket.stat != "done"
        if closes and await unapproved(self.work, Close((ticket.id,))):
            given = {name: value for name, value in given.items() if PARTS_OF.get(name) != "end"}
            closes = False
        if given:
            ticket = await self._set(ticket, given, "closed" if closes else "updated")
            now, _ = await self._parts(ticket)
        odd = [part for part in PARTS if now[part] != holds[part].value]
        return ticket, holds | {part: holds[part].next(now[part], "", self.own) for part in odd}

    async def _taken(self, heard: Heard) -> Shared | None:
        """File the ticket that the other desk shares."""
        assert heard.registers
        said = heard.registers
        command = Create(said["title"].value, said["desc"].value, pri=said["pri"].value)
        reply = await create(self.work, command)
        if not isinstance(reply, Created):
            return None
        given = {"shared": self.connection.name, "client": self.connection.terms.get("client")}
        ticket = await self._set(reply.ticket, {n: value for n, value in given.items() if value})
        registers = {part: list(said[part]) for part in PARTS}
        state = {**NEW, "registers": registers, "id": heard.id}
        tie = Tie(self.connection.kind, self.connection.name, heard.key, ticket.id, state)
        now, _ = await self._parts(ticket)
        return await self._joined(ticket, tie, heard, now, said)

    async def _begun(self, ticket: Ticket, begun: int) -> Shared:
        """Share the ticket from now on."""
        now, times = await self._parts(ticket)
        at = iso(self.work.message.at)
        registers = {part: [now[part], times[part] or at, self.own] for part in PARTS}
        state = {**NEW, "registers": registers, "made": True, "told": begun}
        key = secrets.token_hex(KEY_BYTES)
        tie = Tie(self.connection.kind, self.connection.name, key, ticket.id, state)
        return await self._bind(ticket, tie, state)

    async def _ended(self, ticket: Ticket, tie: Tie, *, agreed: bool) -> Shared:
        """Share the ticket no more. agreed: the other desk knows"""
        if ticket.more.shared == self.connection.name:
            ticket = await self._set(ticket, {"shared": None})
        state = {**tie.state, "over": True, "agreed": "over" if agreed else None}
        return await self._bind(ticket, tie, state)

    async def _said(self, ticket: Ticket, last: int, words: Sequence[tuple[int, str]]) -> int:
        """Write the other desk's words that are new into the history. Return the last number."""
        for number, text in words:
            if number > last:
                await record(self.work, "updated", [Step(ticket, {}, {WORDS: text})])
                last = number
        return last

    async def _by_rule(self, ticket: Ticket, changed: Changed) -> Ticket:
        """Return the ticket, shared if it just became of the client whose tickets are shared."""
        client = self.connection.terms.get("client")
        is_new = client and changed.get("client") == ticket.more.client == client
        if not is_new or ticket.more.shared or ticket.secret:
            return ticket
        return await self._set(ticket, {"shared": self.connection.name})

    async def _set(self, ticket: Ticket, given: Changed, action: Action = "updated") -> Ticket:
        reply = await change_all(self.work, (ticket.id,), action, given)
        return (reply.ticket or ticket) if isinstance(reply, Changes) else ticket

    def _is_shared(self, ticket: Ticket) -> bool:
        """Whether it may cross: somebody shared it, it is nobody's secret and no other client's."""
        client, own = self.connection.terms.get("client"), ticket.more.client
        is_theirs = client is None or own in (None, client)
        return ticket.more.shared == self.connection.name and is_theirs and not ticket.secret

    async def _seen(self, id: str) -> Ticket | None:
        return await self.work.db.seen_by(PUBLIC).ticket(self.connection.workspace, id)

    async def _tie(self, key: str) -> Tie | None:
        c = self.connection
        return await self.work.db.tie(c.workspace, c.kind, c.name, key)

    async def _tie_of(self, ticket: Ticket) -> Tie | None:
        """Return the tie under which the ticket is shared now."""
        c = self.connection
        found = await self.work.db.ties(ticket)
        ours = (tie for tie in found if (tie.kind, tie.name) == (c.kind, c.name))
        return next((tie for tie in ours if not tie.state["over"]), None)

    async def _kept(self, ticket: Ticket, tie: Tie, registers: Registers, **more: Any) -> Shared:
        said = {part: list(registers[part]) for part in PARTS}
        return await self._bind(ticket, tie, {**tie.state, **more, "registers": said})

    async def _bind(self, ticket: Ticket, tie: Tie, state: dict[str, Any]) -> Shared:
        if state != tie.state or not await self._tie(tie.remote):
            tie = replace(tie, state=state)
            await self.work.db.bind(ticket, self.connection.workspace, tie)
        return Shared(tie)


def _given(ticket: Ticket, now: Mapping[str, Any], holds: Registers) -> Changed:
    """Return the fields of the ticket with other values than those that hold."""
    given: Changed = {}
    for part in PARTS:
        if now[part] != holds[part].value:
            given |= fields_of(part, holds[part].value, now[part])
    if "title" in given:
        given |= title_fields(given["title"], given.get("desc", ticket.desc))
    return given
