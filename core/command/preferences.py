"""Commands about what people and workspaces choose, and about the desk itself."""

from __future__ import annotations

from typing import Literal

from core.frozen import dataclass
from core.message import Format

NotifyLevel = Literal["all", "mine", "none"]
ChannelUse = Literal["intake", "triage", "off"]  # what a watched channel is for


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop what corrections and answers have taught.

    list: name of a saved list of the caller: drop that instead
    answer: name of a saved answer to remove instead"""

    list: str | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """Show what the desk understands."""


@dataclass(frozen=True, slots=True)
class SetFormat:
    """format: the format of the answers to the caller."""

    format: Format


@dataclass(frozen=True, slots=True)
class Notify:
    """level: what the caller is told of: `all` of theirs, those assigned (`mine`), or `none`."""

    level: NotifyLevel


@dataclass(frozen=True, slots=True)
class Watch:
    """role: what the channel of the message is for."""

    role: ChannelUse


@dataclass(frozen=True, slots=True)
class Set:
    """name, value: the option (`core.options`) and its new value; None: show all options."""

    name: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Ask for a link to the board."""
