"""JSON objects -> commands about service levels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.clocks.targets import span_of
from core.command import Attainment, Command, Sla
from core.parser import values


def _sla(value: dict[str, Any]) -> Command:
    spans: dict[str, Any] = {
        name: _span(value, name.rstrip("_")) for name in ("answer", "next_", "solve")
    }
    off = values.flag(value, "off")
    if off and any(spans.values()):
        raise values.Bad("off, or spans like 30m")
    rule = _rule(value)
    if any(rule.values()) and not off and not any(spans.values()):
        raise values.Bad("like: set sla p1 30m 4h")
    return Sla(**rule, **spans, off=off)


def _attainment(value: dict[str, Any]) -> Command:
    days: dict[str, Any] = {name: values.day(value, name) for name in ("since", "until")}
    return Attainment(**days, **_rule(value))


def _rule(value: dict[str, Any]) -> dict[str, Any]:
    """Return client, label and priority of the tickets that a target is for; None: any."""
    said = values.text(value, "label")
    label = values.labels({"labels": [said]})[0] if said else None
    return {"client": values.client(value), "label": label, "pri": values.pri(value)}


def _span(value: dict[str, Any], key: str) -> str | None:
    """Return a span of working time as it is stored, like `30m`."""
    said = values.text(value, key)
    found = span_of(said) if said else None
    if said and not found:
        raise values.Bad(f"{key}: like 30m, 4h, 3d")
    return found


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {
    "sla": _sla,
    "attainment": _attainment,
}
