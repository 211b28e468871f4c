"""Cleaning of markup: paired marks around words, bullets, ids in full-width characters."""

from __future__ import annotations

import re
from unicodedata import normalize

from core.patterns import pattern

_CODE = pattern(r"(`[^`\n]*`)")
# A mark next to a letter or digit is content: `a*b*c`, `snake_case`, `__init__`.
_PAIRED = pattern(
    r"(?<![^\W_])([*~])(?=\S)([^*~\n]{1,500})(?<=\S)\1(?![^\W_])"
    r"|(?<!\w)(_)(?=\S)([^_\n]{1,500})(?<=\S)_(?!\w)"
)
_MARKS = "*_~"
_NESTED = 3  # marks around a word: `*_~close T4~_*`
_BULLET = pattern(r"^\s*(?:[-–•*]|[0-9]{1,2}[.)])\s+(?=\S)")
_WIDE = pattern(r"(?<!\w)[#＃TtＴｔ][-‐‑－]?[0-9０-９]{1,18}(?!\w)")
_HYPHENS = str.maketrans("‐‑", "--")


def unmarked(text: str) -> str:
    """Return the text without marks around words, and with plain ids. Code is unchanged."""
    if any(mark in text for mark in _MARKS):
        parts = _CODE.split(text)
        parts[::2] = map(_unpaired, parts[::2])
        text = "".join(parts)
    return text if text.isascii() else _WIDE.sub(_narrow, text)


def unlisted(line: str) -> str:
    """Return a line of a list without its number or bullet."""
    return _BULLET.sub("", line, count=1)


def _unpaired(text: str) -> str:
    for _ in range(_NESTED):
        text = _PAIRED.sub(lambda found: found[2] or found[4], text)
    return text


def _narrow(found: re.Match[str]) -> str:
    """Return full-width letters and digits as ASCII."""
    return normalize("NFKC", found[0]).translate(_HYPHENS)
