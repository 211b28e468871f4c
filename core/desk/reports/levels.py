"""The columns of a report with what was answered and solved in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from core.desk.attainment import COUNTED_MAX, in_time
from core.desk.levels import has_targets
from core.desk.reports.groups import ALL
from core.desk.reports.sections import Asked, Column
from core.reply import Measure


async def levels(asked: Asked) -> Sequence[Column]:
    """Return what `sla report` counts, of the report's tickets that were opened in its period.

    No columns if none of them has a target: others may have, which the reader must not learn.
    """
    if not has_targets(await asked.db.options(asked.ws)):
        return []
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name, lives in asked.groups.items():
        for life in lives:
            groups[life.ticket.id].append(name)
    fresh = [one.ticket for one in asked.groups[ALL] if asked.is_within(one.created_at)]
    latest = sorted(fresh, key=lambda ticket: ticket.key, reverse=True)[:COUNTED_MAX]
    found = await in_time(asked.ws, latest, groups, asked.at, asked.db)
    if not found:
        return []
    told = {name: (_part(one.answered), _part(one.solved)) for name, one in found.items()}
    return [
        Column("answered", {name: one[0] for name, one in told.items()}),
        Column("solved", {name: one[1] for name, one in told.items()}),
        Column("in_time_percent", {name: one.percent for name, one in found.items()}),
    ]


def _part(share: str | None) -> Measure | None:
    return None if share is None else Measure(share)
