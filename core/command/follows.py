"""Commands about what people follow and save, and about feedback."""

from __future__ import annotations

from core.command.tickets import Named
from core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Follow(Named):
    """Tell the caller of changes of these tickets; with `where`: of new tickets that match."""


@dataclass(frozen=True, slots=True)
class Unfollow(Named):
    """Take back a `Follow`."""


@dataclass(frozen=True, slots=True)
class Following:
    """Show what the caller follows."""


@dataclass(frozen=True, slots=True)
class Save:
    """list, said: a name for a list of the caller, and the words that ask for the list; None: the
    last list of this conversation"""

    list: str
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """Show the caller's saved lists."""


@dataclass(frozen=True, slots=True)
class Rate(Named):
    """good: whether closing the caller's tickets went well for them."""

    good: bool = True


@dataclass(frozen=True, slots=True)
class Feedback:
    """Count what requesters answered."""
