"""Statistics as SVG, without style of their own: the page's style sheet colours them."""

from __future__ import annotations

import xml.etree.ElementTree as Tree
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pygal  # type: ignore[import-untyped]
from markupsafe import Markup

from core.desk.statistics import Statistics
from core.store.times import Day
from core.ticket import CATS, PRIS, Cat, Pri, Stat
from handlers.web.board.rendering import day
from handlers.wording import PRI, STAT, sentence

WIDE, NARROW, HEIGHT = 960, 470, 230
EVERY = 5  # days between two dates on the axis
UNWANTED = ("defs", "title")  # of what the library adds: a style, a script


@dataclass(frozen=True, slots=True)
class Chart:
    """kind: `wide` or `stacked`; series: by name, a number for each label."""

    kind: str
    title: str
    labels: list[str]
    series: dict[str, list[int]]
    svg: Markup


def charts(found: Statistics) -> list[Chart]:
    days = {one.day: one for one in found.times.days}
    known = [days.get(date) or Day(date, 0, 0) for date in found.dates]
    waiting: dict[Stat, str] = {stat: sentence(STAT[stat]) for stat in ("open", "prog")}
    by_cat = {name: [_sum(found, stat, cat=cat) for cat in CATS] for stat, name in waiting.items()}
    by_pri = {name: [_sum(found, stat, pri=pri) for pri in PRIS] for stat, name in waiting.items()}
    return [
        _bars(
            f"Opened and closed, last {len(known)} days",
            [day(one.day).rpartition(" ")[0] for one in known],
            {"Opened": [one.opened for one in known], "Closed": [one.closed for one in known]},
        ),
        _stacks("Waiting, by category", [*CATS], by_cat),
        _stacks("Waiting, by priority", [sentence(PRI[pri]) for pri in PRIS], by_pri),
    ]


def _sum(found: Statistics, stat: Stat, cat: Cat | None = None, pri: Pri | None = None) -> int:
    """How many there are in a state, of a category or a priority."""
    return sum(
        n
        for (one_stat, one_cat, one_pri), n in found.tally.items()
        if one_stat == stat and cat in (None, one_cat) and pri in (None, one_pri)
    )


def _bars(title: str, labels: list[str], series: dict[str, list[int]]) -> Chart:
    chart = pygal.Bar(width=WIDE, x_labels_major_every=EVERY, show_minor_x_labels=False, **_PLAIN)
    return _drawn(chart, Chart("wide", title, labels, series, Markup()))


def _stacks(title: str, labels: list[str], series: dict[str, list[int]]) -> Chart:
    chart = pygal.StackedBar(width=NARROW, **_PLAIN)
    return _drawn(chart, Chart("stacked", title, labels, series, Markup()))


_PLAIN = {
    "js": [],
    "height": HEIGHT,
    "margin": 6,
    "spacing": 14,
    "show_legend": False,
    "truncate_label": 20,
    "max_scale": 5,
    "min_scale": 2,
    "rounded_bars": 2,
    "value_formatter": lambda value: f"{value:,.0f}",
}


def _drawn(blank: pygal.Graph, chart: Chart) -> Chart:
    blank.x_labels = chart.labels
    for name, numbers in chart.series.items():
        blank.add(name, numbers)
    return replace(chart, svg=_svg(blank, chart))


def _svg(blank: pygal.Graph, chart: Chart) -> Markup:
    """The drawing as part of a page: nothing in it that a content security policy forbids."""
    tree = blank.render_tree()
    for part in [*tree.iter()]:
        for child in [*part]:
            if child.tag in UNWANTED or "tooltip" in child.get("class", "").split():
                part.remove(child)
        part.attrib.pop("style", None)
    _name_bars(tree, chart)
    tree.attrib.pop("id", None)
    tree.attrib |= {"role": "img", "aria-label": f"{chart.title}: {_told(chart)}"}
    return Markup(Tree.tostring(tree, encoding="unicode"))  # noqa: S704 - escaped by ElementTree


def _name_bars(tree: Tree.Element, chart: Chart) -> None:
    """What a bar says when it is pointed at: `3 opened, 15 Jan`."""
    for series, (name, numbers) in zip(_series(tree), chart.series.items(), strict=False):
        bars = series.findall(".//g[@class='bar']")
        for bar, label, number in zip(bars, chart.labels, numbers, strict=False):
            for child in bar.findall("desc"):
                bar.remove(child)
            title = Tree.SubElement(bar, "title")
            title.text = f"{number:,} {name.lower()}, {label}"


def _series(tree: Tree.Element) -> Iterable[Tree.Element]:
    plot = tree.find(".//g[@class='plot']")
    found = plot.findall("g") if plot is not None else []
    return (one for one in found if "series" in one.get("class", "").split())


def _told(chart: Chart) -> str:
    """`1,204 opened, 1,187 closed`"""
    return ", ".join(f"{sum(numbers):,} {name.lower()}" for name, numbers in chart.series.items())
