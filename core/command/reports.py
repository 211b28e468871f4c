"""Commands about reports."""

from __future__ import annotations

from typing import Literal

from core.frozen import dataclass

Per = Literal["person", "client", "label"]  # what has a row of its own in a report


@dataclass(frozen=True, slots=True)
class Report:
    """Show what came and went in a period, and how long it took.

    since, until: UTC dates YYYY-MM-DD, both inclusive; None: the last 30 days, and today
    client, labels, own: only tickets of this client, with all these labels, of this assignee (a
        user id or `me`)
    per: what the rows are; None: priorities and categories
    chart: whether the rows are weeks, also as a picture in Slack"""

    since: str | None = None
    until: str | None = None
    client: str | None = None
    labels: tuple[str, ...] = ()
    own: str | None = None
    per: Per | None = None
    chart: bool = False


@dataclass(frozen=True, slots=True)
class WhatIf:
    """rule: an order that would set a target, working hours or a route: `sla p1 20m`."""

    rule: str


@dataclass(frozen=True, slots=True)
class Weekly:
    """at: when the channel of the message gets its report (`mon 09:00`), or `off`."""

    at: str
