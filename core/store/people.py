"""People's choices, and what a workspace chose and taught: parts of the store protocols."""

from __future__ import annotations

from typing import Protocol

from core.command import ChannelUse, NotifyLevel
from core.frozen import dataclass
from core.message import Format


def unbound(client: str) -> str:
    """Return what stands in the place of a channel for a client that has none: no channel's id."""
    return f"-{client}"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a person wants to be answered. None: nobody chose it.

    format: the person's choice
    language: the person's choice, else the workspace's
    """

    format: Format | None = None
    language: str | None = None


class PeopleReading(Protocol):
    """Part of a Snapshot."""

    async def has_admins(self) -> bool:
        """Whether the settings name any admin."""

    async def manner(self, ws: str, user: str | None) -> Manner:
        """Return how a person wants to be answered; user None: what many people read."""

    async def notify_level(self, ws: str, user: str) -> NotifyLevel:
        """Return which notices the person wants, `all` by default."""

    async def looked(self, ws: str, user: str) -> int | None:
        """Return the key of the latest change that `new` has told the person of."""

    async def learnt_version(self, ws: str) -> int:
        """Return the version of what was learnt: a new number each time, 0 if nothing was."""

    async def learnt(self, ws: str) -> bytes | None:
        """Return the model that `set_learnt` stored."""

    async def lessons(self, ws: str) -> bytes | None:
        """Return what `set_lessons` stored. It shares its version with the model."""

    async def options(self, ws: str) -> dict[str, str]:
        """Return the workspace's choices: option name -> value."""

    async def reminded(self) -> list[str]:
        """Return the workspaces that turned on reminders, a digest or a weekly report."""

    async def admins(self, limit: int) -> list[str]:
        """Return the user ids of the first admins that the settings name."""

    async def agents(self, limit: int) -> list[str]:
        """Return the user ids of the first agents that the settings name."""

    async def roles(self, ws: str) -> dict[str, ChannelUse]:
        """Return the watched channels: channel id -> use."""

    async def clients(self, ws: str) -> dict[str, str]:
        """Return the channels of clients: channel id, or `unbound`, -> name of the client."""


class PeopleWriting(Protocol):
    """Part of a Transaction."""

    async def set_format(self, ws: str, user: str, format: str) -> None:
        """Store the person's answer format."""

    async def set_language(self, ws: str, user: str, language: str | None) -> None:
        """Store the person's language; None: as the workspace chose."""

    async def set_notify(self, ws: str, user: str, level: NotifyLevel) -> None:
        """Store which notices the person wants."""

    async def set_looked(self, ws: str, user: str, change: int) -> None:
        """Store the key of the latest change that the person was told of."""

    async def set_talk(self, ws: str, user: str, place: str, at: str, told: str) -> None:
        """Store what a person's last commands in a conversation were about.

        place: Slack channel id, "" outside Slack
        at: UTC, ISO 8601; told: JSON of core.desk.talk.Talk
        """

    async def set_learnt(self, ws: str, model: bytes | None) -> None:
        """Store the learnt model under a new version; None: forget it."""

    async def set_lessons(self, ws: str, lessons: bytes | None) -> None:
        """Store what answers taught the reader, under a new version; None: forget it."""

    async def set_option(self, ws: str, name: str, value: str | None) -> None:
        """Store a choice of the workspace; None: back to the default."""

    async def set_client(self, ws: str, channel: str, name: str | None) -> None:
        """Store whose channel it is; None: of no client."""

    async def set_role(self, ws: str, channel: str, role: ChannelUse) -> None:
        """Store what a channel is watched for; `off`: stop watching it."""
