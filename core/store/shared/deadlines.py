"""Conditions and orders of ticket lists by due times and by clocks."""

from __future__ import annotations

from core.store.shared.session import Args

# Columns of ticket `t`: the first due first.
BY_DUE = "(SELECT m.value FROM marks m WHERE m.ticket = t.key AND m.name = 'due'), t.pri, t.key"
BY_LATENESS = "(SELECT min(c.due_at) FROM clocks c WHERE c.ticket = t.key), t.pri, t.key"


def due(ws: str, span: tuple[str | None, str | None], args: Args) -> str:
    """Return the condition that ticket `t` is due in this span of time."""
    since, before = span
    bounds = [f"m.value >= {args(since)}"] if since else []
    bounds += [f"m.value < {args(before)}"] if before else []
    named = f"SELECT m.ticket FROM marks m WHERE m.ws = {args(ws)} AND m.name = 'due'"  # noqa: S608 - fixed
    return f"t.key IN ({' AND '.join([named, *bounds])})"


def late(ws: str, now: str, args: Args) -> str:
    """Return the condition that a clock of ticket `t` was due by now."""
    running = f"SELECT c.ticket FROM clocks c WHERE c.ws = {args(ws)}"  # noqa: S608 - fixed
    return f"t.key IN ({running} AND c.due_at <= {args(now)})"
