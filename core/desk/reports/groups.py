"""The rows of a report: which tickets each is about. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from core.command import Per, Report
from core.reply import Who
from core.store.reports import Life
from core.ticket import CATS, NOBODY, PRIS, Ticket

ALL = "all"
ROWS_MAX = 30  # persons, clients or labels that a report shows
_NAMES: Mapping[str, Callable[[Ticket], Iterable[str | None]]] = {
    "person": lambda ticket: (ticket.own,),
    "client": lambda ticket: (ticket.more.client,),
    "label": lambda ticket: ticket.more.labels or (None,),
}
_KINDS = (*(f"p{pri}" for pri in PRIS), *CATS)


def grouped(lives: Sequence[Life], command: Report) -> dict[str, Sequence[Life]]:
    """Return the tickets of each row, in the order of the rows: first all, then each kind.

    Persons, clients and labels come by number of tickets, `none` has those without one.
    """
    found: defaultdict[str, list[Life]] = defaultdict(list)
    for life in lives:
        for name in _names(life.ticket, command):
            found[name].append(life)
    most = sorted(found, key=lambda name: (-len(found[name]), name))[:ROWS_MAX]
    order = most if command.per else [name for name in _KINDS if name in found]
    return {ALL: lives, **{name: found[name] for name in order}}


def shown(name: str, per: Per | None) -> str:
    """Return a row's name as tables have it."""
    return Who(name) if per == "person" and name not in (ALL, NOBODY) else name


def _names(ticket: Ticket, command: Report) -> Iterable[str]:
    if command.per is None:
        return (f"p{ticket.pri}", ticket.cat)
    return (name or NOBODY for name in _NAMES[command.per](ticket))
