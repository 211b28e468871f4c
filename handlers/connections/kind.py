"""What a kind of connection supplies, and what it may use."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from aiohttp import web

from core.connections import Connection
from core.desk import Desk
from core.errors import DeskError, SettingsError
from core.frozen import dataclass
from core.history import Entry
from core.json_text import dumps
from core.settings import Settings
from core.store import Store
from handlers.web.answers import refused

if TYPE_CHECKING:
    from core.encryption import Seal

# Kind -> its module and class. They are loaded when a workspace has such a connection.
KINDS: dict[str, tuple[str, str]] = {
    "alert": ("handlers.connections.alerts", "Alerts"),
    "desk": ("handlers.connections.desks", "Desks"),
    "hook": ("handlers.connections.hooks", "Hooks"),
    "mail": ("handlers.connections.mail.kind", "Mail"),
    "github": ("handlers.connections.trackers.github", "GitHub"),
    "linear": ("handlers.connections.trackers.linear", "Linear"),
}

Told = tuple[int, Sequence[Entry]]  # a change: its key, and what it did to each ticket


class Later(DeskError):
    """The other system did not take it now: try again.

    seconds: how long it asks to wait; None: the usual growing time
    """

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Useless(DeskError):
    """The other system will never take anything again, for example because a token was revoked."""


@dataclass(frozen=True, slots=True)
class Base:
    """What the kinds use.

    desk, store: of this process
    seal: encrypts secrets; None if CONNECTION_KEYS is not set
    wake: called when there are new posts for Slack
    now: the clock (aware, UTC)
    """

    desk: Desk
    store: Store
    seal: Seal | None
    wake: Callable[[], None] = lambda: None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def secrets(self, connection: Connection) -> dict[str, Any]:
        """Return the connection's secrets by name. Raises SettingsError if no key decrypts them."""
        if connection.sealed is None:
            return {}
        secrets: dict[str, Any] = json.loads(sealing(self.seal).open(connection.sealed))
        return secrets


class Kind:
    """A kind of connection. Subclasses replace what they need.

    TELLS: whether `tell` is called for changes
    EVERY: seconds between two calls of `tend`; None: it is not called
    """

    TELLS: ClassVar[bool] = False
    EVERY: ClassVar[float | None] = None

    def __init__(self, base: Base) -> None:
        self.base = base

    async def tell(self, connection: Connection, change: int, entries: Sequence[Entry]) -> None:
        """Tell the other system of one change, with an entry for each of its tickets.

        It is called in the order of the changes. After a crash it may be called again for the
        same one. Raises Later and Useless; any other failure is logged, and the change tried again.
        """

    async def tell_next(self, connection: Connection, changes: Sequence[Told]) -> int:
        """Tell of the next change, or of several together. Return the key of the last one told.

        It is called instead of `tell`, which it calls. After a failure it is called again for all
        that it was to tell. changes: those that are known, at least one, in their order
        """
        change, entries = changes[0]
        await self.tell(connection, change, entries)
        return change

    async def tend(self, connection: Connection) -> None:
        """Do regular work, in one process at a time. Raises Later and Useless."""

    async def receive(self, connection: Connection, request: web.Request) -> web.StreamResponse:
        """Answer a request to the connection's address: see `handlers.connections.incoming`."""
        return refused(404, "no such address")

    async def close(self) -> None:
        """Close what is open, at the end of the process."""


def seal_of(settings: Settings) -> Seal | None:
    """Return the seal of connections' secrets; None without CONNECTION_KEYS."""
    keys = settings.connection_keys
    if not keys:
        return None
    from core.encryption import Seal  # 20 ms

    return Seal(keys, "CONNECTION_KEYS")


def sealing(seal: Seal | None) -> Seal:
    """Return the seal. Raises SettingsError if there is none."""
    if seal is None:
        raise SettingsError(
            "CONNECTION_KEYS is missing: it encrypts the secrets of connections, make a key as in "
            "docs/connections.md"
        )
    return seal


def sealed(seal: Seal | None, secrets: dict[str, Any]) -> bytes:
    """Return secrets encrypted, for `Connection.sealed`. Raises SettingsError without a key."""
    return sealing(seal).close(dumps(secrets))


class Kinds:
    """The kinds, each loaded at its first use."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._loaded: dict[str, Kind] = {}

    def of(self, connection: Connection) -> Kind:
        """Return the kind of a connection. Raises SettingsError if a package is missing."""
        kind = self._loaded.get(connection.kind)
        if kind is None:
            module, name = KINDS[connection.kind]
            kind = getattr(importlib.import_module(module), name)(self._base)
            self._loaded[connection.kind] = kind
        return kind

    async def close(self) -> None:
        """Close all that were loaded."""
        for kind in self._loaded.values():
            await kind.close()
