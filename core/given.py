"""What the settings give that is kept in the database: admins, agents, types of requests."""

from __future__ import annotations

from core.settings import Settings
from core.store import Store


async def keep(store: Store, settings: Settings, *, listens: bool) -> None:
    """Store what the settings give. A console without them keeps what is stored.

    listens: whether it is a server: without a file it forgets the types of before
    Raises SettingsError for a wrong file of types.
    """
    if settings.admins or settings.transport:
        await store.set_admins(settings.admins)
    if settings.agents or settings.transport:
        await store.set_agents(settings.agents)
    if settings.requests or listens:
        from core.request_file import read_types, store_types

        await store_types(store, read_types(settings.requests) if settings.requests else ())
