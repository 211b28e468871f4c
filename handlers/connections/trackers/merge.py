"""What is to be done with two sides that may both have changed since they last agreed. Pure."""

from __future__ import annotations

from core.frozen import dataclass
from handlers.connections.trackers.issue import FACTS, Fact, Facts


@dataclass(frozen=True, slots=True)
class Agreed:
    """What both sides were when they last agreed.

    They need not be equal: a ticket's title is shorter, a login may be nobody's here.
    here, there: facts of the ticket and of the issue
    """

    here: Facts
    there: Facts


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done.

    push: facts that changed only here
    pull: facts that changed only there
    both: facts that changed on both sides, to different values
    """

    push: tuple[Fact, ...] = ()
    pull: tuple[Fact, ...] = ()
    both: tuple[Fact, ...] = ()


CALM = Plan()


def plan_of(agreed: Agreed, here: Facts, there: Facts) -> Plan:
    """Return what is to be done, fact by fact."""
    push, pull, both = [], [], []
    for name in FACTS:
        is_here = here[name] != agreed.here.get(name)
        is_there = there[name] != agreed.there.get(name)
        if is_here and is_there:
            both += [name] if here[name] != there[name] else []
        elif is_here:
            push.append(name)
        elif is_there:
            pull.append(name)
    return Plan(tuple(push), tuple(pull), tuple(both))
