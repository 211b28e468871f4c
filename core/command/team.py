"""Commands about who does the work: routes, absences, and who is on call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from core.frozen import dataclass
from core.ticket import Cat, Pri

if TYPE_CHECKING:
    from core.rota import Every

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
    when: until then, in words; `none` if they are back; None: it was not said
    deputy: user id of who stands in; `none`: nobody; None: as it was
    since: from then, in words; None: at once. With it, a day of `when` is the last day, and a span
        of days counts from then
    """

    who: str = "me"
    when: str | None = None
    deputy: str | None = None
    since: str | None = None


@dataclass(frozen=True, slots=True)
class Deputy:
    """Say who stands in for somebody whenever they are away.

    deputy: user id, or `me`; `none`: nobody
    who: user id of who is stood in for, or `me`
    """

    deputy: str
    who: str = "me"


@dataclass(frozen=True, slots=True)
class OnCall:
    """People are on call in turn, or a calendar says who is.

    what: for which tickets, in the words of a route; None: for all
    people: user ids or `me`, in their order; `none` alone: nobody is any more
    every: how long a shift is
    when: when it begins, in words ("mon 9:00"); None: when the working day begins
    url: https address of an iCalendar file, in place of people
    """

    what: str | None = None
    people: tuple[str, ...] = ()
    every: Every = "weekly"
    when: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """Somebody stands in for whoever is on call.

    who: user id, or `me`
    when: a day, a part of it or a moment in words: `friday`, `tonight`, `next week`
    end: the end in words; None: what `when` says
    what: as in `OnCall`
    of: user id of whose shift it must be, or `me`; None: of whoever is on call
    back: when that person covers theirs in return, in words; None: not in return
    """

    who: str = "me"
    when: str | None = None
    end: str | None = None
    what: str | None = None
    of: str | None = None
    back: str | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """Show who does the work.

    show: `routes`; `load`: how much each has; who is `away`; who is on call (`oncall`)
    when: of `oncall`: the moment in words, None: now
    """

    show: Asked
    when: str | None = None
