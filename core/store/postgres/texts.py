"""The index of texts, for many tickets at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.store.bigrams import signs
from core.store.postgres.session import Connection
from core.store.postgres.words import title_words, vector
from core.store.shared.session import Session
from core.ticket import Ticket

BATCH = 2_000  # tickets indexed at a time

_TEXTS = """
INSERT INTO tickets_text
SELECT s.ticket, s.words::tsvector FROM unnest($1::bigint[], $2::text[]) AS s (ticket, words)"""
_TITLES = """
INSERT INTO title_words SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])"""


# The columns that exist at these migrations. Later columns must not be read yet.
_THEN = "t.key, t.id, t.title, t.cat, t.pri, t.stat, t.created, t.by, t.desc, t.res"
_AFTER = f"""
SELECT t.ws, {_THEN} FROM tickets t WHERE t.key > $1
  AND concat_ws(' ', t.title, t."desc", t.res) ~ '[^[:ascii:]]|[+#]|--|[.][[:alpha:]]'
ORDER BY t.key LIMIT {BATCH}"""  # noqa: S608 - our own columns
_WORDS = """
UPDATE tickets_text x SET words = s.words::tsvector
FROM unnest($1::bigint[], $2::text[]) AS s (ticket, words) WHERE x.ticket = s.ticket"""


async def index_signs(connection: Connection) -> None:
    """Index the signs of all tickets (migrations 15 and 20), a batch at a time."""
    after = 0
    while rows := await connection.fetch(_AFTER, after):
        found = [(ws, replace(Ticket(*row), key=key)) for ws, key, *row in rows]
        after = found[-1][1].key
        signed = [(ws, t) for ws, t in found if signs(t.title, t.desc, t.res)]
        vectors = [vector(ws, ticket) for ws, ticket in signed]
        await connection.execute(_WORDS, [ticket.key for _, ticket in signed], vectors)
        titles = dict.fromkeys((ws, word, t.key) for ws, t in signed for word in signs(t.title))
        columns = ([title[n] for title in titles] for n in range(3))
        await connection.execute(f"{_TITLES} ON CONFLICT DO NOTHING", *columns)


async def index(db: Session, tickets: Sequence[tuple[str, Ticket]]) -> None:
    """Index new tickets, given as (workspace, ticket)."""
    keys = [ticket.key for _, ticket in tickets]
    await db.run(_TEXTS, keys, [vector(ws, ticket) for ws, ticket in tickets])
    titles = [(ws, word, t.key) for ws, t in tickets for word in title_words(t)]
    columns = ([title[n] for title in titles] for n in range(3))
    await db.run(_TITLES, *columns)
