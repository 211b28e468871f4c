"""Charts as SVG without styles. The page's style sheet colours them."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as Tree
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

import pygal  # type: ignore[import-untyped]
from markupsafe import Markup

from core.frozen import dataclass

# pygal adds an import hook for map plugins, which we do not use, in a form that Python has dropped.
sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != pygal.__name__]

WIDE, NARROW, HEIGHT = 960, 470, 230
KEPT = 128  # drawings in the cache: each takes milliseconds, and numbers seldom change
EVERY, EVERY_SHORT = 5, 3  # days between two dates on the axis
UNWANTED = ("defs", "title")  # elements that pygal adds, with a style and a script


Kind = Literal["wide", "short", "stacked", "spread"]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its numbers.

    kind: `wide` and `short` are over days, `short` for narrow screens; `stacked`; `spread`
    title: what the chart is about
    told: what it shows, as a phrase
    labels: names of the groups of bars
    series: name -> one number for each label
    svg: the drawing; None before `drawn`, or if there is not enough to draw
    """

    kind: Kind
    title: str
    told: str
    labels: list[str]
    series: Mapping[str, Sequence[float]]
    svg: Markup | None = None


def number(value: float) -> str:
    """Return a number as text: `1,204`, `2.5`."""
    return f"{value:,.1f}".removesuffix(".0")


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
    "value_formatter": number,
}


def drawn(chart: Chart) -> Chart:
    """Return the chart with its drawing. It has nothing that our Content-Security-Policy bans."""
    series = tuple((name, tuple(numbers)) for name, numbers in chart.series.items())
    return replace(
        chart, svg=_svg(chart.kind, chart.title, chart.told, tuple(chart.labels), series)
    )


@lru_cache(KEPT)
def _svg(
    kind: Kind,
    title: str,
    told: str,
    labels: tuple[str, ...],
    series: tuple[tuple[str, tuple[float, ...]], ...],
) -> Markup:
    chart = Chart(kind, title, told, [*labels], dict(series))
    tree = _blank(chart).render_tree()
    for part in [*tree.iter()]:
        for child in [*part]:
            if child.tag in UNWANTED or "tooltip" in child.get("class", "").split():
                part.remove(child)
        part.attrib.pop("style", None)
    _name_bars(tree, chart)
    tree.attrib.pop("id", None)
    tree.attrib |= {"role": "img", "aria-label": f"{chart.title}: {chart.told}"}
    return Markup(Tree.tostring(tree, encoding="unicode"))  # noqa: S704 - escaped by ElementTree


def _blank(chart: Chart) -> pygal.Graph:
    if chart.kind in ("wide", "short"):
        width, every = (WIDE, EVERY) if chart.kind == "wide" else (NARROW, EVERY_SHORT)
        made = pygal.Bar(
            width=width, x_labels_major_every=every, show_minor_x_labels=False, **_PLAIN
        )
    elif chart.kind == "stacked":
        made = pygal.StackedBar(width=NARROW, **_PLAIN)
    else:
        made = pygal.Bar(width=NARROW, **_PLAIN)
    made.x_labels = chart.labels
    for name, numbers in chart.series.items():
        made.add(name, numbers)
    return made


def _name_bars(tree: Tree.Element, chart: Chart) -> None:
    """Give each bar the title that the browser shows under the pointer: `15 Jan, opened: 3`."""
    for series, (name, numbers) in zip(_series(tree), chart.series.items(), strict=False):
        bars = series.findall(".//g[@class='bar']")
        for bar, label, value in zip(bars, chart.labels, numbers, strict=False):
            for child in bar.findall("desc"):
                bar.remove(child)
            Tree.SubElement(bar, "title").text = f"{label}, {name.lower()}: {number(value)}"


def _series(tree: Tree.Element) -> Iterable[Tree.Element]:
    plot = tree.find(".//g[@class='plot']")
    found = plot.findall("g") if plot is not None else []
    return (one for one in found if "series" in one.get("class", "").split())
