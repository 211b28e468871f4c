"""What held at each time: targets and working hours, from the options that were set. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from core.clocks.calendar import Calendar, Hours
from core.clocks.holidays import holidays_of
from core.clocks.targets import Targets, from_text
from core.frozen import dataclass
from core.options import OFF, options_of

SLA = "sla"  # the option that has the targets
HELD = ("hours", "days", "tz", "holidays", SLA)  # options that clocks depend on
ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Book:
    """What held at each time.

    targets: since when which targets held, in order
    calendar: the working hours over time
    """

    targets: tuple[tuple[datetime, Targets], ...]
    calendar: Calendar

    def at(self, when: datetime) -> Targets:
        """Return the targets that held at a time."""
        later = (targets for since, targets in reversed(self.targets) if since <= when)
        return next(later, Targets())


def book_of(options: Mapping[str, str], held: Iterable[tuple[str, str, str]]) -> Book:
    """Return what held at each time.

    options: what the workspace set: name -> spelling
    held: (name, since when, spelling) of options that were changed, by name and time
    """
    now = tuple((name, options[name]) for name in HELD if name in options)
    return _book(now, tuple(map(tuple, held)))


@lru_cache(maxsize=64)
def _book(now: Sequence[tuple[str, str]], held: Sequence[tuple[str, str, str]]) -> Book:
    spelled: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name, at, value in held:
        spelled[at][name] = value
    options = {**dict(now), **spelled.pop("", {})}
    turns = [(ALWAYS, options)]
    for at in sorted(spelled):
        options = {**options, **spelled[at]}
        turns.append((datetime.fromisoformat(at), options))
    return Book(
        tuple((at, targets_of(one)) for at, one in turns),
        Calendar([(at, hours_of(one)) for at, one in turns]),
    )


def targets_of(options: Mapping[str, str]) -> Targets:
    """Return the targets of these options."""
    said = options.get(SLA, OFF)
    return Targets() if said == OFF else from_text(said)


def hours_of(options: Mapping[str, str]) -> Hours:
    """Return the working hours of these options."""
    chosen = options_of(options)
    return Hours(chosen.shifts, chosen.days, chosen.tz, holidays_of(chosen.holidays))
