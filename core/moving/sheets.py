"""`--map`: what the columns of any sheet mean. Pure."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.errors import RecordError
from core.moving.system import FIELDS, HOW, System, Words, column, target
from core.records import fields
from core.ticket import CATS, PRIS, STATS

SHEET = System("sheet", "a sheet", (), {})
_CHOICES: Mapping[str, tuple[Any, ...]] = {"stat": STATS, "pri": PRIS, "cat": CATS}


def mapped(system: System, said: str) -> System:
    """Return the system with the columns and values of `Summary=title,Priority=pri:Highest=1`.

    A column with a comma in its name stands in double quotes, with its field. `=-` leaves a column
    out. Raises RecordError.
    """
    columns, words = dict(system.columns), system.words
    for part in next(csv.reader([said], skipinitialspace=True), []):
        name, _, rest = part.partition("=")
        where, *values = rest.split(":")
        if not (name.strip() and where.strip()):
            raise RecordError(f"--map {part[:40]!r}: write it like Summary=title")
        how = [values.pop(0)] if values and "=" not in values[0] else []
        columns = {c: f for c, f in columns.items() if c.lower() != name.strip().lower()}
        if where.strip() != "-":
            columns[name.strip()] = _field(":".join([where.strip(), *how]))
        words = _with_values(words, where.strip(), values)
    return replace(system, columns=columns, words=words)


def named(said: str) -> list[str]:
    """Return the columns that a mapping gives a field, as they are compared."""
    parts = (part.partition("=") for part in next(csv.reader([said], skipinitialspace=True), []))
    return [column(name) for name, _, rest in parts if rest.strip() != "-"]


def _field(said: str) -> str:
    name, how = target(said)
    if name not in FIELDS:
        raise RecordError(f"--map: {name[:20]!r} is no field: write one of {', '.join(FIELDS)}")
    if how and name not in HOW.get(how, ()):
        known = [one for one, names in HOW.items() if name in names]
        instead = f"write {', '.join(known)}, or leave it out" if known else "leave it out"
        raise RecordError(f"--map: {name}:{how[:20]} is not known: {instead}")
    return said


def _with_values(words: Words, name: str, values: list[str]) -> Words:
    if not values:
        return words
    if name not in _CHOICES:
        raise RecordError(f"--map: {name[:20]} takes no values: leave {values[0][:20]!r} out")
    pairs = (value.rpartition("=") for value in values)
    given = {fields.plain(one): _choice(name, meant) for one, _, meant in pairs}
    return replace(words, **{name: {**getattr(words, name), **given}})


def _choice(name: str, said: str) -> Any:
    found = next((one for one in _CHOICES[name] if str(one) == said.strip()), None)
    if found is None:
        raise RecordError(
            f"--map: {name} {said[:20]!r}: write one of {', '.join(map(str, _CHOICES[name]))}"
        )
    return found
