"""Commands about who does the work: routes, absences, and who is on call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.ticket import Cat, Pri

Asked = Literal["routes", "load", "away", "oncall"]


@dataclass(frozen=True, slots=True)
class Route:
    """Give tickets that fit all of these to people in turn.

    client, cat, labels, pri: the conditions, at least one
    people: user ids or `me`, in their order; `none` alone: the route ends
    """

    client: str | None = None
    cat: Cat | None = None
    labels: tuple[str, ...] = ()
    pri: Pri | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is away, or back.

    who: user id, or `me`
    until: the moment in words, `none` if they are back; None: it was not said
    """

    who: str = "me"
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """Show who does the work.

    ask: `routes`; `load`: how much each has; who is `away`; who is on call (`oncall`)
    when: of `oncall`: the moment in words, None: now
    """

    ask: Asked
    when: str | None = None
