"""Installations: what Slack gave the bot for each workspace, stored encrypted."""

from __future__ import annotations

from typing import Protocol


class InstallationsReading(Protocol):
    """Part of a Snapshot. An id is a workspace's, or an organisation's for all its workspaces."""

    async def installation(self, workspace: str, organisation: str | None) -> bytes | None:
        """Return the encrypted installation of the workspace, else of its organisation.

        organisation: None if the caller does not know it; then the one kept by `belongs` counts
        """

    async def installations(self) -> list[tuple[str, bytes]]:
        """Return all installations by id: (id, encrypted bytes)."""


class InstallationsWriting(Protocol):
    """Part of a Transaction."""

    async def install(self, id: str, sealed: bytes) -> None:
        """Store an installation, or replace it."""

    async def reseal(self, id: str, old: bytes, new: bytes) -> None:
        """Replace the encrypted bytes, unless somebody else has replaced them already."""

    async def uninstall(self, id: str) -> None:
        """Delete an installation."""

    async def belongs(self, workspace: str, organisation: str) -> None:
        """Record the organisation of a workspace."""
