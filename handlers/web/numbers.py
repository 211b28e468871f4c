"""Whole numbers in requests."""

from __future__ import annotations

DIGITS_MAX = 18  # of a key in the database


def number(text: str | None) -> int | None:
    """Return the number that these ASCII digits are; None for anything else, or too many digits."""
    is_one = text and text.isascii() and text.isdigit() and len(text) <= DIGITS_MAX
    return int(text) if is_one and text else None
