"""Where the tickets of cards may become issues: cards are read by all who are in their channel."""

from __future__ import annotations

from core.desk import Desk
from core.store import Store
from core.ticket import Ticket
from handlers.slack.directory import Directory


class Outlets:
    """Says which buttons to other trackers a card has.

    directory: of the workspace
    """

    def __init__(self, desk: Desk, store: Store, directory: Directory) -> None:
        self._desk, self._store, self._directory = desk, store, directory

    async def of(self, ws: str, ticket: Ticket, channel: str) -> tuple[str, ...]:
        """Return the kinds of trackers that the ticket's card in the channel offers.

        There are none in private channels and where people of another organisation read it.
        """
        to = self._desk.trackers.of(ws, ticket)
        if not to or channel in await self._store.read(lambda db: db.clients(ws)):
            return ()
        return to if await self._directory.is_open_to_all(channel) else ()
