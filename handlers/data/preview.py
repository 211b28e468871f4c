"""What an import from another system would do, as lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.hours import spell
from core.moving.system import FIELDS, System, target
from core.moving.tally import Tally
from core.records import Record
from core.ticket import cut, one_line

SAMPLE = 10  # tickets that are shown
SHOWN = 30  # columns, values or people that are listed of each kind


def preview(system: System, tally: Tally, sample: list[Record]) -> Iterator[str]:
    """Yield the system, the mapping, some tickets as they will be, and what is not mapped."""
    yield f"This is an export of {system.title} (--from {system.name})."
    yield ""
    yield from _mapping(system, tally)
    yield ""
    for record in sample:
        yield from _ticket(record)
    yield ""
    yield from unmapped(tally)


def unmapped(tally: Tally) -> Iterator[str]:
    """Yield lines about what has no place here, the most frequent first."""
    values = Counter({f"{name}: {value}": n for (name, value), n in tally.values.items()})
    for told, counted in (
        ("columns that are left out", tally.left),
        ("values without a meaning here", values),
        ("people whom --people does not name", tally.people),
    ):
        if counted:
            yield f"{told}: {_listed(counted)}"
    if tally.cut:
        yield f"texts that were cut: {tally.cut:,}"


def _mapping(system: System, tally: Tally) -> Iterator[str]:
    targets = {name.lower(): target(said) for name, said in system.columns.items()}
    wide = max(map(len, tally.read), default=0)
    for name, cells in tally.read.items():
        field, how = targets[" ".join(name.strip("\ufeff ").lower().split())]
        written = f", in {how}" if how in ("seconds", "minutes", "hours") else ""
        yield f"  {name:<{wide}} -> {field} ({FIELDS[field]}{written}), {cells:,} cells"


def _listed(counted: Counter[str]) -> str:
    shown = ", ".join(f"{one_line(name)} ({n:,})" for name, n in counted.most_common(SHOWN))
    more = len(counted) - SHOWN
    return f"{shown}, and {more:,} more" if more > 0 else shown


def _ticket(record: Record) -> Iterator[str]:
    """Yield a ticket's lines: its fields, then what stands beside it."""
    ticket, more = record.ticket, record.ticket.more
    yield f"{ticket.id} {ticket.stat} p{ticket.pri} {ticket.cat}  {ticket.title}"
    beside = [
        (record.source or "").partition(":")[2],
        ticket.created,
        f"by {ticket.by}",
        f"to {ticket.own}" if ticket.own else "",
        *(f"+{label}" for label in more.labels),
        f"client {more.client}" if more.client else "",
        f"due {more.due}" if more.due else "",
        f"est {spell(more.est)}" if more.est else "",
        f"blocked by {' '.join(more.blocked_by)}" if more.blocked_by else "",
        f"part of {more.part_of}" if more.part_of else "",
        f"duplicate of {ticket.dup}" if ticket.dup else "",
        f"{len(record.notes)} notes" if record.notes else "",
        f"{spell(sum(one.minutes for one in record.hours))} logged" if record.hours else "",
        f"res {cut(one_line(ticket.res), 40)}" if ticket.res else "",
    ]
    yield f"     {' · '.join(filter(None, beside))}"
