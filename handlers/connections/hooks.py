"""Webhooks: each change is posted to an address, signed as Standard Webhooks describes.

https://github.com/standard-webhooks/standard-webhooks. A change that is posted again has the same
`webhook-id`, so that its receiver can leave it out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.command import List
from core.connections import Connection
from core.desk.follows import matches
from core.details import as_dict
from core.errors import SettingsError
from core.history import Entry
from core.json_text import dumps
from core.parser import from_json
from core.store import Snapshot
from core.terse import entry
from core.ticket import FIELDS, Ticket
from handlers.connections.calls import Calls
from handlers.connections.kind import Base, Kind

Json = dict[str, Any]


class Hooks(Kind):
    """The kind "hook".

    Terms: `url`; `asked`, a list's filters as JSON, which one of the change's tickets matches; and
    `inside`, whether an address of the own network, also over http, is allowed.
    Secrets: `secret`, `whsec_` and base64.
    """

    TELLS = True

    def __init__(self, base: Base) -> None:
        super().__init__(base)
        self._calls = Calls(base, "a webhook")

    async def tell(self, connection: Connection, change: int, entries: Sequence[Entry]) -> None:
        """Post the change, if one of its tickets matches."""
        told = await self._told(connection, entries)
        if told:
            at = self.base.now()
            body = {"type": "ticket.changed", "timestamp": at.isoformat(), "data": told}
            id = f"{connection.workspace}-{change}-{connection.name}"
            await self.send(connection, id, dumps(body), at)

    async def send(self, connection: Connection, id: str, body: str, at: datetime) -> None:
        """Post a body. Raises Later and Useless."""
        await self._calls.post(connection, id, body, at)

    async def _told(self, connection: Connection, entries: Sequence[Entry]) -> Json | None:
        """Return the data of the change; None if no ticket of it matches."""
        asked = asked_of(connection)

        async def rows(db: Snapshot) -> list[Json]:
            found = [(one, await db.ticket(connection.workspace, one.id or "")) for one in entries]
            return [
                {**entry(one), "ticket": _fields(ticket)}
                for one, ticket in found
                if ticket and not ticket.secret and matches(asked, ticket, connection.user)
            ]

        told = await self.base.store.read(rows)
        return {"by": entries[0].by, "tickets": told} if told else None

    async def close(self) -> None:
        """Close the sessions."""
        await self._calls.close()


def asked_of(connection: Connection) -> List:
    """Return the filters of a webhook, as a list."""
    found = from_json(connection.terms.get("asked", {"action": "list"}))
    if not isinstance(found, List):
        raise SettingsError(f"hook {connection.name} has no filter that is read: add it again")
    return found


def _fields(ticket: Ticket) -> Json:
    """Return the ticket's fields and details that are not empty."""
    fields = ((name, getattr(ticket, name)) for name in FIELDS)
    return {**{name: value for name, value in fields if value}, **as_dict(ticket.more)}
