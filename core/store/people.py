"""What is kept of people, and of what a workspace chose and taught: parts of the protocols."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.command import ChannelUse, NotifyLevel
from core.message import Format


@dataclass(frozen=True, slots=True)
class Manner:
    """format, language: as chosen, the language by the person or else by the workspace; None where
    nobody did."""

    format: Format | None = None
    language: str | None = None


class PeopleReading(Protocol):
    """Part of a Snapshot."""

    async def is_admin(self, user: str) -> bool: ...

    async def is_agent(self, user: str) -> bool:
        """Also where nobody is named an agent."""

    async def has_admins(self) -> bool:
        """Whether anybody is one."""

    async def manner(self, ws: str, user: str | None) -> Manner:
        """How the person chose to be answered. user: None for what many read."""

    async def notify_level(self, ws: str, user: str) -> NotifyLevel: ...

    async def looked(self, ws: str, user: str) -> int | None:
        """The latest change that they were told of by `new`."""

    async def talk(self, ws: str, user: str, place: str) -> str | None:
        """What was kept by `set_talk`."""

    async def learnt_version(self, ws: str) -> int:
        """Another number whenever the workspace was taught anything; 0 when it never was."""

    async def learnt(self, ws: str) -> bytes | None: ...

    async def lessons(self, ws: str) -> bytes | None:
        """What was kept by `set_lessons`; its version is that of what was learnt."""

    async def options(self, ws: str) -> dict[str, str]:
        """What the workspace has chosen, by the option's name."""

    async def reminded(self) -> list[str]:
        """The workspaces that turned on anything of what is told unasked."""

    async def roles(self, ws: str) -> dict[str, ChannelUse]:
        """Watched channels."""


class PeopleWriting(Protocol):
    """Part of a Transaction."""

    async def set_format(self, ws: str, user: str, format: str) -> None: ...

    async def set_language(self, ws: str, user: str, language: str | None) -> None:
        """None: as the workspace chose."""

    async def set_notify(self, ws: str, user: str, level: NotifyLevel) -> None: ...

    async def set_looked(self, ws: str, user: str, change: int) -> None: ...

    async def set_talk(self, ws: str, user: str, place: str, at: str, told: str) -> None:
        """Keep what somebody's last commands in a conversation were about."""

    async def set_learnt(self, ws: str, model: bytes | None) -> None:
        """Keep what was learnt, under a new version; None: forget it."""

    async def set_lessons(self, ws: str, lessons: bytes | None) -> None:
        """The same of what answers have taught the reader."""

    async def set_option(self, ws: str, name: str, value: str | None) -> None: ...

    async def set_role(self, ws: str, channel: str, role: ChannelUse) -> None: ...
