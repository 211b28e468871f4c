"""The desk's way to language models: one is loaded when a workspace that has one asks it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from core.errors import NoModel
from core.store import Store

if TYPE_CHECKING:
    from handlers.connections.models import Models


class Advisers:
    """A `core.adviser.Adviser` for all workspaces.

    keys: CONNECTION_KEYS, which decrypt the keys of the models
    """

    def __init__(self, store: Store, keys: Sequence[str] = ()) -> None:
        self._store, self._keys = store, keys
        self._models: Models | None = None

    async def ask(self, workspace: str, order: str, said: str, seconds: float) -> str:
        """Return the model's answer: see `core.adviser`."""
        found = await self._store.read(lambda db: db.connection(workspace, "model", "model"))
        if found is None:
            raise NoModel("the workspace has no language model")
        if self._models is None:
            self._models = import_module("handlers.connections.models").Models(self._keys)
        return await self._models.ask(found, order, said, seconds)
