"""A value of each field of a ticket, for tests that walk them all."""

from __future__ import annotations

from typing import Any

from core.ticket import STORED, Field, Ticket

HOW = "see docs/contributing.md, 'A stored field'"


def value_of(field: Field, n: int = 0) -> Any:
    """One of its values, for each of 0 and 1 another. Of a state it is `done`, then `prog`."""
    match field.kind:
        case "id":
            return f"T{101 + n}"
        case "text":
            return f"{('walrus', 'ocelot')[n]} in {field.name}"
        case "choice":
            return field.choices[-1 - n]
        case "person":
            return f"U{n}{field.name.upper()}"
        case "day":
            return f"2026-01-1{n}"
        case "time":
            return 1_768_469_400_000_000 + n
        case "channel":
            return f"C{n}"
        case "flag":
            return n == 0


def full(n: int = 0, **more: Any) -> Ticket:
    """A ticket that has something in every field."""
    return Ticket(**{field.name: value_of(field, n) for field in STORED} | more)
