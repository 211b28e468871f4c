"""Every field of a ticket is stored and updated, on every store."""

from __future__ import annotations

from dataclasses import replace

from core.store import Store, Transaction
from core.ticket import SAVED, STORED, Ticket
from tests.fields import HOW, full


async def kept(store: Store, ticket: Ticket) -> Ticket:
    found = await store.read(lambda db: db.ticket("W", ticket.id))
    assert found
    return found


def differing(one: Ticket, other: Ticket) -> list[str]:
    names = [field.name for field in STORED]
    return [name for name in names if getattr(one, name) != getattr(other, name)]


async def test_a_ticket_is_kept_and_changed_with_every_field(store: Store) -> None:
    born = full(1, closed_at=None, dup=None)

    async def insert(db: Transaction) -> Ticket:
        return await db.insert("W", born, None)

    ticket = await store.transact(insert)
    assert differing(await kept(store, ticket), born) == [], f"`insert` in core/store/: {HOW}"
    changed = replace(ticket, **{name: getattr(full(), name) for name in SAVED})
    await store.transact(lambda db: db.save(changed))
    assert differing(await kept(store, ticket), changed) == [], f"`save` in core/store/: {HOW}"
