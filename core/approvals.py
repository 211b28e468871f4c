"""Approvals of tickets: who was asked, and how they voted. Pure: no I/O, no clock.

It is one text among a ticket's details: `any U1 2026-01-15T09:30Z U2:? U3:yes`. Then it is in the
history, in exports and in what is erased of a person like every other detail.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, cast

Counting = Literal["any", "all", "majority"]
Said = Literal["?", "yes", "no"]
State = Literal["pending", "approved", "rejected"]

PEOPLE_MAX = 10
TEXT = re.compile(
    r"(any|all|majority) ([^\s:]+) (\d{4}-\d\d-\d\dT\d\d:\d\dZ)((?: [^\s:]+:(?:\?|yes|no)){1,10})"
)


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval that was asked for.

    counting: how many of those asked must approve
    by, at: who asked, and when (UTC, to the minute)
    votes: (user, vote) of each who was asked; `?` until they vote
    """

    counting: Counting
    by: str
    at: str
    votes: tuple[tuple[str, Said], ...]

    @classmethod
    def from_text(cls, text: str | None) -> Approval | None:
        """Return the approval that `to_text` wrote; None if there is none."""
        found = TEXT.fullmatch(text) if text else None
        if found is None:
            return None
        votes = tuple(cast("tuple[str, Said]", tuple(v.split(":"))) for v in found[4].split())
        return cls(cast(Counting, found[1]), found[2], found[3], votes)

    def to_text(self) -> str:
        """Return it as one text."""
        votes = " ".join(f"{user}:{vote}" for user, vote in self.votes)
        return f"{self.counting} {self.by} {self.at} {votes}"

    def those(self, vote: Said) -> tuple[str, ...]:
        """Return who voted so; `?`: who has not voted."""
        return tuple(user for user, said in self.votes if said == vote)

    def of(self, user: str) -> Said | None:
        """Return the user's vote; None if they were not asked."""
        return dict(self.votes).get(user)

    def voted(self, user: str, vote: Said) -> Approval:
        """Return the approval with the user's vote."""
        votes = tuple((one, vote if one == user else said) for one, said in self.votes)
        return replace(self, votes=votes)

    @property
    def state(self) -> State:
        """`approved` if enough of them approved, `rejected` if enough of them no longer can."""
        count = len(self.votes)
        needed = {"any": 1, "all": count, "majority": count // 2 + 1}[self.counting]
        if len(self.those("yes")) >= needed:
            return "approved"
        return "rejected" if count - len(self.those("no")) < needed else "pending"


def without(text: str, user: str, erased: str) -> str:
    """Return the text of an approval with another word in place of a person's id."""
    return re.sub(rf"(?<=\s){re.escape(user)}(?=[\s:])", erased, text)


def may_vote(text: str | None, user: str) -> bool:
    """Whether the approval waits for this user's vote."""
    found = Approval.from_text(text)
    return found is not None and found.state == "pending" and found.of(user) == "?"


def is_pending(text: str | None) -> bool:
    """Whether the ticket with this approval waits for votes."""
    found = Approval.from_text(text)
    return found is not None and found.state == "pending"
