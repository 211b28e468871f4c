"""The holidays of countries and regions, from the package `holidays`, which is loaded late.

It is an option of an installation: without it nobody can choose a country.
"""

from __future__ import annotations

import importlib
from collections.abc import Collection
from datetime import date
from functools import cache, partial
from typing import Any

from core.clocks.calendar import Holidays, no_holidays


def is_installed() -> bool:
    """Whether the package is there."""
    return _package() is not None


def is_known(code: str) -> bool:
    """Whether there are holidays of this country or region (`DE`, `DE-BY`)."""
    try:
        _read(code, 2026)
    except (NotImplementedError, AttributeError):
        return False
    return True


def holidays_of(code: str | None) -> Holidays:
    """Return the holidays of a country or region; none for None, or without the package."""
    return partial(_of_year, code) if code and is_installed() else no_holidays


@cache
def _of_year(code: str, year: int) -> Collection[date]:
    return frozenset(_read(code, year))


def _read(code: str, year: int) -> Collection[date]:
    """Raises NotImplementedError for an unknown country or region."""
    country, _, region = code.partition("-")
    found: Collection[date] = _package().country_holidays(
        country, subdiv=region or None, years=year
    )
    return found


@cache
def _package() -> Any:
    try:
        return importlib.import_module("holidays")
    except ImportError:
        return None
