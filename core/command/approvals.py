"""Commands about the approval of tickets."""

from __future__ import annotations

from typing import Literal

from core.approvals import Counting
from core.command.tickets import Named
from core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Approve(Named):
    """Ask people to approve the tickets.

    who: user ids or names; `none` alone: no approval is needed any more
    rule: how many of them must approve
    """

    who: tuple[str, ...] = ()
    rule: Counting = "any"


@dataclass(frozen=True, slots=True)
class Vote(Named):
    """vote: of the caller, who was asked
    reason: why, if they reject"""

    vote: Literal["yes", "no"] = "yes"
    reason: str | None = None
