"""The charts of the statistics page, with their titles and captions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from core.desk.statistics import Statistics
from core.desk.times import ALL, Spread
from core.store.times import Day
from core.ticket import CATS, PRIS, Cat, Pri, Stat
from core.translation import say, tell, told
from handlers.days import day
from handlers.phrases import PRI, STAT, sentence
from handlers.web.board.svg import Chart, drawn

UNITS = (
    (48 * 3600.0, say("days"), 86_400.0),
    (2 * 3600.0, say("hours"), 3600.0),
    (0.0, say("minutes"), 60.0),
)
GROUPS = {ALL: say("All"), **{f"p{pri}": PRI[pri] for pri in PRIS}}


FEW = 2  # days with changes that a chart over days needs to be useful
SHORT = 10  # days that fit on a phone


def charts(found: Statistics) -> list[Chart]:
    """Return all charts. Those over days have no drawing until FEW days have changes."""
    wide, short, spreads = _days(found, "wide"), _days(found, "short"), _times(found)
    waiting = _waiting(found)
    if len(found.times.days) < FEW:
        return [*map(drawn, waiting), wide, *spreads]
    return [drawn(chart) for chart in (wide, short, *waiting, *spreads)]


def lasted(seconds: float) -> str:
    """Return a duration in words: `2.5 days`, `3 hours`, `12 minutes`."""
    unit, size = _unit(seconds)
    return f"{seconds / size:.1f} {told(unit)}".replace(".0 ", " ")


def _unit(seconds: float) -> tuple[str, float]:
    """Return the unit for such a duration, and its length in seconds."""
    return next((unit, size) for least, unit, size in UNITS if seconds >= least)


def _days(found: Statistics, kind: Literal["wide", "short"]) -> Chart:
    days = {one.day: one for one in found.times.days}
    dates = found.dates if kind == "wide" else found.dates[-SHORT:]
    known = [days.get(date) or Day(date, 0, 0) for date in dates]
    opened, closed = [one.opened for one in known], [one.closed for one in known]
    return Chart(
        kind,
        tell("Opened and closed, last {count} days", count=len(known)),
        tell("{opened:,} opened, {closed:,} closed", opened=sum(opened), closed=sum(closed)),
        [day(one.day).rpartition(" ")[0] for one in known],
        {tell("Opened"): opened, tell("Closed"): closed},
    )


def _waiting(found: Statistics) -> list[Chart]:
    """Return the charts of tickets that are not done, by category and by priority."""
    names: dict[Stat, str] = {stat: sentence(told(STAT[stat])) for stat in ("open", "prog")}
    counts = found.counted.counts
    states = ", ".join(f"{counts[stat]:,} {told(STAT[stat])}" for stat in names)
    cats = {name: [_sum(found, stat, cat=cat) for cat in CATS] for stat, name in names.items()}
    pris = {name: [_sum(found, stat, pri=pri) for pri in PRIS] for stat, name in names.items()}
    words = [sentence(told(PRI[pri])) for pri in PRIS]
    return [
        Chart("stacked", tell("Waiting, by category"), states, [*CATS], cats),
        Chart("stacked", tell("Waiting, by priority"), states, words, pris),
    ]


def _sum(found: Statistics, stat: Stat, cat: Cat | None = None, pri: Pri | None = None) -> int:
    """Return how many tickets have this state, and this category or priority if one is given."""
    return sum(
        n
        for (one_stat, one_cat, one_pri), n in found.tally.items()
        if one_stat == stat and cat in (None, one_cat) and pri in (None, one_pri)
    )


def _times(found: Statistics) -> list[Chart]:
    """Return the charts of waiting times: the median, and the time within which 9 in 10 end."""
    return [
        _spread(tell("Time to first response"), found.times.response),
        _spread(tell("Time to close"), found.times.close),
    ]


def _spread(title: str, spreads: Mapping[str, Spread]) -> Chart:
    longest = max((spread.p90 for spread in spreads.values()), default=0.0)
    unit, size = _unit(longest)
    none = Spread(0, 0.0, 0.0)
    known = [spreads.get(name, none) for name in GROUPS]
    time = lasted(known[0].median)
    half = tell("half within {time}", time=time) if known[0].count else tell("none yet")
    return Chart(
        "spread",
        f"{title}, {told(unit)}",
        half,
        [sentence(told(name)) for name in GROUPS.values()],
        {
            tell("Median"): [round(one.median / size, 1) for one in known],
            tell("9 in 10 within"): [round(one.p90 / size, 1) for one in known],
        },
    )
