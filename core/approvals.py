"""Approvals of tickets: who was asked, and how they voted. Pure: no I/O, no clock.

It is one text among a ticket's details: `any U1 2026-01-15T09:30Z U2:? U3:yes`. Then it is in the
history, in exports and in what is erased of a person like every other detail. In `U2:?/U4` U4 may
vote for U2, who is away; `U2:yes/U4`: U4 did.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, cast

from core.frozen import dataclass
from core.patterns import pattern

Counting = Literal["any", "all", "majority"]
Said = Literal["?", "yes", "no"]
State = Literal["pending", "approved", "rejected"]

PEOPLE_MAX = 10
TEXT = pattern(
    r"(any|all|majority) ([^\s:]+) (\d{4}-\d\d-\d\dT\d\d:\d\dZ)"
    r"((?: [^\s:]+:(?:\?|yes|no)(?:/[^\s:/]+)?){1,10})"
)


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval that was asked for.

    counting: how many of those asked must approve
    by, at: who asked, and when (UTC, to the minute)
    votes: (user, vote) of each who was asked; `?` until they vote
    deputies: (user, deputy) of those for whom another person may vote, or did
    """

    counting: Counting
    by: str
    at: str
    votes: tuple[tuple[str, Said], ...]
    deputies: tuple[tuple[str, str], ...] = ()

    @classmethod
    def from_text(cls, text: str | None) -> Approval | None:
        """Return the approval that `to_text` wrote; None if there is none."""
        found = TEXT.fullmatch(text) if text else None
        if found is None:
            return None
        each = [(user, *said.split("/")) for user, said in (v.split(":") for v in found[4].split())]
        votes = tuple((user, cast(Said, vote)) for user, vote, *_ in each)
        deputies = tuple((user, other[0]) for user, _, *other in each if other)
        return cls(cast(Counting, found[1]), found[2], found[3], votes, deputies)

    def to_text(self) -> str:
        """Return it as one text."""
        others = {user: f"/{other}" for user, other in self.deputies}
        votes = " ".join(f"{user}:{vote}{others.get(user, '')}" for user, vote in self.votes)
        return f"{self.counting} {self.by} {self.at} {votes}"

    def those(self, vote: Said) -> tuple[str, ...]:
        """Return who voted so; `?`: who has not voted."""
        return tuple(user for user, said in self.votes if said == vote)

    def of(self, user: str) -> Said | None:
        """Return the user's vote, or theirs for another; None if they may not vote."""
        said = dict(self.votes)
        return next((said[one] for one in self.seats(user)), None)

    def seats(self, user: str) -> tuple[str, ...]:
        """Return for whom the user may vote, or did: themselves if they were asked, else others."""
        if user in dict(self.votes):
            return (user,)
        return tuple(one for one, deputy in self.deputies if deputy == user)

    def deputy(self, user: str) -> str | None:
        """Return who may vote for the user, or did; None: nobody else."""
        return dict(self.deputies).get(user)

    def voted(self, user: str, vote: Said) -> Approval:
        """Return the approval with the user's vote, also for those whose deputy they are."""
        seats = self.seats(user)
        votes = tuple((one, vote if one in seats else said) for one, said in self.votes)
        deputies = tuple(one for one in self.deputies if one[0] != user)
        return replace(self, votes=votes, deputies=deputies)

    def standing_in(self, deputies: Mapping[str, str]) -> Approval:
        """Return the approval with people who may vote for those who have not yet.

        Who was asked themselves has one vote only. deputies: user -> who stands in
        """
        asked, named = dict(self.votes), dict(self.deputies)
        new = {
            user: deputies[user]
            for user in self.those("?")
            if user in deputies and deputies[user] not in (*asked, self.by)
        }
        merged = named | new
        return replace(self, deputies=tuple((one, merged[one]) for one in asked if one in merged))

    def unvoted(self, user: str, before: Approval) -> Approval:
        """Return the approval with the user's own votes as they were before."""
        was, others = dict(before.votes), dict(before.deputies)
        seats = self.seats(user)
        votes = tuple((one, was[one] if one in seats else said) for one, said in self.votes)
        kept = dict(self.deputies) | {one: others[one] for one in seats if one in others}
        deputies = tuple((one, kept[one]) for one, _ in votes if one in kept)
        return replace(self, votes=votes, deputies=deputies)

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
    return re.sub(rf"(?<=[\s/]){re.escape(user)}(?=[\s:]|$)", erased, text)


def asked(text: str | None) -> tuple[str, ...]:
    """Return who was asked for the approval with this text, whether they voted or not."""
    found = Approval.from_text(text)
    return tuple(user for user, _ in found.votes) if found else ()


def may_vote(text: str | None, user: str) -> bool:
    """Whether the approval waits for this user's vote."""
    found = Approval.from_text(text)
    return found is not None and found.state == "pending" and found.of(user) == "?"


def is_pending(text: str | None) -> bool:
    """Whether the ticket with this approval waits for votes."""
    found = Approval.from_text(text)
    return found is not None and found.state == "pending"
