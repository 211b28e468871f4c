"""What is searched for of many tickets at once."""

from __future__ import annotations

from collections.abc import Sequence

from core.store.postgres.database import Connection
from core.store.postgres.words import title_words, vector
from core.ticket import Ticket

_TEXTS = """
INSERT INTO tickets_text
SELECT s.ticket, s.words::tsvector FROM unnest($1::bigint[], $2::text[]) AS s (ticket, words)"""
_TITLES = """
INSERT INTO title_words SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])"""


async def index(connection: Connection, tickets: Sequence[tuple[str, Ticket]]) -> None:
    """Makes new tickets found; each with its workspace."""
    keys = [ticket.key for _, ticket in tickets]
    await connection.execute(_TEXTS, keys, [vector(ws, ticket) for ws, ticket in tickets])
    titles = [(ws, word, t.key) for ws, t in tickets for word in title_words(t)]
    columns = ([title[n] for title in titles] for n in range(3))
    await connection.execute(_TITLES, *columns)
