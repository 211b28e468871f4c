"""Whom a name or an address of another system means here. Pure."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence

from core.errors import RecordError
from core.records.fields import NAME_MAX

People = Mapping[str, str]  # name or address in lower case -> user id


def people_of(lines: Iterable[str]) -> People:
    """Return the people of `ana@acme.com,U02ANA` lines. Raises RecordError, with the line.

    Empty lines and those that begin with # are left out.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip().strip("\ufeff") or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in next(csv.reader([line.strip().strip("\ufeff")]))]
        if len(cells) != 2 or not all(cells) or len(cells[1]) > NAME_MAX:
            raise RecordError(f"people, line {number}: write it like ana@acme.com,U02ANA")
        name, user = said(cells[0]), cells[1].removeprefix("<@").removesuffix(">").lstrip("@")
        if found.setdefault(name, user) != user:
            raise RecordError(f"people, line {number}: {cells[0]} is there twice: keep one")
    return found


def known(people: People, names: Sequence[str]) -> str | None:
    """Return the user id of the first name that is known, addresses first; else None."""
    ordered = sorted(names, key=lambda name: "@" not in name)
    return next((people[said(name)] for name in ordered if said(name) in people), None)


def said(name: str) -> str:
    """Return a name or an address as they are compared."""
    return " ".join(name.lower().split())
