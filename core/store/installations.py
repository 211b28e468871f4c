"""Where the bot is installed, as a database keeps it: what Slack gave for it, sealed."""

from __future__ import annotations

from typing import Protocol


class InstallationsReading(Protocol):
    """Part of a Snapshot. id: of a workspace, or of an organisation for all of its workspaces."""

    async def installation(self, workspace: str, organisation: str | None) -> bytes | None:
        """The workspace's own, else that of its organisation, which is known if it was told once
        (`belongs`)."""

    async def installations(self) -> list[tuple[str, bytes]]:
        """All of them, by id."""


class InstallationsWriting(Protocol):
    """Part of a Transaction."""

    async def install(self, id: str, sealed: bytes) -> None: ...

    async def reseal(self, id: str, old: bytes, new: bytes) -> None:
        """The same with another seal or another token, if it is still the old that is stored."""

    async def uninstall(self, id: str) -> None: ...

    async def belongs(self, workspace: str, organisation: str) -> None:
        """The workspace is of that organisation."""
