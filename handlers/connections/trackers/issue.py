"""What a tracker has and does: the seam between the desk and GitHub, Linear, .."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any, Literal, Protocol

from core.errors import DeskError
from core.frozen import dataclass

Fact = Literal["title", "done", "own"]
FACTS: tuple[Fact, ...] = ("title", "done", "own")
Facts = dict[str, Any]  # values by Fact: a text, a bool, a name or None


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue as it is there.

    key: unique in the connection, and kept if the issue's names change
    name: as people write it ("acme/api#12", "ENG-12")
    where: what `Tracker` finds it by
    title: one line
    done: whether it is closed
    own: login of the first assignee, None for nobody
    at: when it last changed (ISO 8601, UTC)
    """

    key: str
    name: str
    where: str
    title: str
    done: bool
    own: str | None
    at: str

    @property
    def facts(self) -> Facts:
        """What is kept alike."""
        return {name: getattr(self, name) for name in FACTS}


@dataclass(frozen=True, slots=True)
class Said:
    """A comment of a person there.

    key: unique in the connection
    issue: key of its issue
    by: login of its author
    text: without our own mark
    at: when it last changed (ISO 8601, UTC)
    made: when it was written
    """

    key: str
    issue: str
    by: str
    text: str
    at: str
    made: str


class Refused(DeskError):
    """The tracker does not take these values; it would not take them later either."""


class Tracker(Protocol):
    """Another tracker, for one connection.

    A `stamp` is a short text that is unique for what is made. If a process died while it made
    something, the same call with the same stamp does not make it a second time if `again` is set.
    All methods raise Later and Useless, and Refused if it does not take the values.
    """

    async def create(
        self, title: str, text: str, own: str | None, stamp: str, *, again: bool
    ) -> Issue:
        """Make an issue. own: login of who is to do it."""

    async def read(self, where: str) -> Issue | None:
        """Return the issue as it is now; None: it is gone."""

    async def change(self, where: str, facts: Mapping[Fact, Any]) -> Issue | None:
        """Give the issue these facts, and return it; None: it is gone."""

    async def comment(self, where: str, text: str, stamp: str, *, again: bool) -> str:
        """Add a comment and return its key."""

    def since(self, at: str) -> AsyncIterator[Issue]:
        """Yield the issues that changed at or after this time, the earliest first."""

    def said_since(self, at: str) -> AsyncIterator[Said]:
        """Yield the comments that people wrote or changed since then, the earliest first."""

    def said_of(self, issue: Issue, at: str) -> AsyncIterator[Said]:
        """Yield those of one issue."""

    async def changed_at(self, issue: Issue, fact: Fact) -> str:
        """Return when the fact last changed there (ISO 8601, UTC)."""
