"""Time that people log on tickets, and the hours that a client's contract gives. Pure.

All times are whole minutes. Days are UTC dates YYYY-MM-DD, months YYYY-MM.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from core.frozen import dataclass
from core.patterns import pattern

HOUR = 60  # minutes
LOG_MAX = 24 * HOUR  # minutes of one entry
TERM_MAX = 100_000 * HOUR  # minutes of a contract or an estimate
NOTE_MAX = 200  # characters
# In the history: minutes of an entry, negative if it corrects or is taken back; 0 where entries
# were billed. A step with it is told in the tables of hours only, not where clients may read.
TIME = "time"
BILLED = "billed"  # in the history: minutes that were marked as billed; negative if taken back

_HOURS = r"h|hrs?|hours?|std\.?|stunden?|horas?|heures?"
_MINUTES = r"m|mins?|minutes?|minuten?|minutos?"
# A time in words: "45m", "1h30", "1.5 hours", "2 Std", "90 minutos".
SPOKEN = (
    rf"(?:\d{{1,6}}(?:[.,]\d{{1,2}})? ?(?:{_HOURS})(?: ?\d{{1,2}} ?(?:{_MINUTES})?)?"
    rf"|\d{{1,6}} ?(?:{_MINUTES}))(?![^\W_])"
)
_SPOKEN = pattern(
    rf"(?:(?P<h>\d{{1,6}})(?:[.,](?P<part>\d{{1,2}}))? ?(?:{_HOURS}))?"
    rf"(?: ?(?P<m>\d{{1,6}}) ?(?:{_MINUTES})?)?",
    re.IGNORECASE,
)


class Minutes(int):
    """Minutes that people read as `1h30`; in JSON they are the number."""

    def __str__(self) -> str:
        return spell(self)


def spell(minutes: int) -> str:
    """Return `45m`, `2h`, `6h10` or `-15m`."""
    hours, rest = divmod(abs(minutes), HOUR)
    sign = "-" if minutes < 0 else ""
    if not hours:
        return f"{sign}{rest}m"
    return f"{sign}{hours}h{rest:02d}" if rest else f"{sign}{hours}h"


def signed(minutes: int) -> str:
    """Return `+45m` or `-15m`."""
    return f"{'+' if minutes > 0 else ''}{spell(minutes)}"


def minutes_of(said: str) -> int | None:
    """Return the minutes of a time in words (SPOKEN), or None."""
    found = _SPOKEN.fullmatch(" ".join(said.split()))
    if found is None or (found["h"] is None and not re.search(r"[^\W\d]", said)):
        return None
    hundredths = int((found["part"] or "0").ljust(2, "0"))
    if hundredths and found["m"]:
        return None
    hours = int(found["h"] or 0) * HOUR + (hundredths * HOUR + 50) // 100
    return hours + int(found["m"] or 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger.

    ticket, title: id of the ticket, and its title
    by: user id of the person who worked
    day: when
    minutes: how long, negative for a correction
    note: what was done, empty if nothing is said
    client: for whom; None for the house itself
    billed: whether it is on a bill, and so can not be changed any more
    secret: whether only some people see the ticket
    """

    ticket: str
    title: str
    by: str
    day: str
    minutes: int
    note: str = ""
    client: str | None = None
    billed: bool = False
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Worked:
    """An entry as an export writes it and an import reads it, beside its ticket.

    by, day, minutes, note: as in `Entry`
    change: key of the change that made it, None if it is not known
    billed: key of the change that billed it, 0 if that is not known; None: it is not billed
    client: who was billed; None if it is not billed
    """

    by: str
    day: str
    minutes: int
    note: str = ""
    change: int | None = None
    billed: int | None = None
    client: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Which entries are meant. None: no filter.

    client: name of the client
    by: user id of the person who worked
    since, until: days, both inclusive
    open_only: only those that are not billed
    """

    client: str | None = None
    by: str | None = None
    since: str | None = None
    until: str | None = None
    open_only: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What a contract gives from a month on, until other terms follow.

    client: name of the client
    since: month from which the terms count
    minutes: of each month, or in all if not monthly; 0: the contract has ended
    monthly: whether the minutes are given each month
    rollover: minutes at most that a month leaves to the next
    overage: price of an hour over the contract in whole units of money, None if none is agreed
    until: last day, None if there is none
    """

    client: str
    since: str
    minutes: int
    monthly: bool = True
    rollover: int = 0
    overage: int | None = None
    until: str | None = None

    def counts_in(self, month: str) -> bool:
        """Whether these terms, if none follow, give hours in the month."""
        return bool(self.minutes) and (self.until is None or self.until >= f"{month}-01")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a contract stands at the end of a month.

    terms: those that count
    carried: minutes that earlier months left
    used: minutes of the month; for a contract that is not monthly, of all time so far
    left: minutes that are left, negative if more was used
    over: minutes of this month that are over the contract
    """

    terms: Terms
    carried: int
    used: int
    left: int
    over: int

    @property
    def price(self) -> int | None:
        """What the month's overage costs, in hundredths; None if no price is agreed."""
        rate = self.terms.overage
        return None if rate is None else (self.over * rate * 100 + HOUR // 2) // HOUR


def standing(terms: Sequence[Terms], days: Mapping[str, int], month: str) -> Standing | None:
    """Return how a client's contract stands at the end of a month; None if there is none then.

    terms: of this client, by month
    days: minutes of each day
    """
    now = _terms_in(terms, month)
    if now is None:
        return None
    if not now.monthly:
        before = _used(days, f"{now.since}-01", _end(now, month_before(month)))
        used = _used(days, f"{now.since}-01", _end(now, month))
        left = now.minutes - used
        return Standing(now, 0, used, left, max(0, -left) - max(0, before - now.minutes))
    carried = 0
    for one in months(terms[0].since, month):
        found = _terms_in(terms, one)
        if found is None or not found.monthly:
            carried = 0
            continue
        used = _used(days, f"{one}-01", _end(found, one))
        left = found.minutes + carried - used
        if one == month:
            return Standing(found, carried, used, left, max(0, -left))
        carried = min(found.rollover, max(0, left))
    return None


def _terms_in(terms: Sequence[Terms], month: str) -> Terms | None:
    earlier = [one for one in terms if one.since <= month]
    return earlier[-1] if earlier and earlier[-1].counts_in(month) else None


def _end(terms: Terms, month: str) -> str:
    """Return the last day of the month that the terms cover."""
    last = month_end(month)
    return min(last, terms.until) if terms.until else last


def _used(days: Mapping[str, int], since: str, until: str) -> int:
    return sum(minutes for day, minutes in days.items() if since <= day <= until)


def months(first: str, last: str) -> Iterator[str]:
    """Yield the months from `first` to `last`."""
    while first <= last:
        yield first
        first = month_after(first)


def month_after(month: str) -> str:
    """Return the next month."""
    return (date.fromisoformat(f"{month}-01") + timedelta(days=31)).isoformat()[:7]


def month_before(month: str) -> str:
    """Return the month before."""
    return (date.fromisoformat(f"{month}-01") - timedelta(days=1)).isoformat()[:7]


def month_end(month: str) -> str:
    """Return the last day of the month."""
    return (date.fromisoformat(f"{month_after(month)}-01") - timedelta(days=1)).isoformat()
