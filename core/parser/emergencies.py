"""Emergencies: problems in nothing but words of high priority ("prod is down")."""

from __future__ import annotations

from collections.abc import Sequence

from core.parser import lexicon as lex
from core.parser.tokens import Line

_LITTLE = frozenset(
    ("a", "an", "the", "in", "of", "we", "have", "there", "is", "please", "help", "now")
    + ("ein", "eine", "wir", "haben", "una", "hay", "une", "il", "há")
)


def emergency(line: Line) -> str | None:
    """Return the emergency if the line says nothing else, or None."""
    words, k = line.words, 0
    stated: list[tuple[int, int]] = []
    while k < len(words):
        size = lex.EMERGENCY.skip(words, k, len(words))
        stated += [(k, k + size)] if size else []
        size = size or _urgency(words, k) or _is_little(words[k])
        if not size:
            return None
        k += size
    first, last = max(stated, key=lambda span: span[1] - span[0], default=(0, 0))
    said = line.part(first, last) if last - first > 1 else line.part(0, len(words))
    return said.strip(" ,;:!.?") if stated else None


def _urgency(words: Sequence[str], k: int) -> int:
    """Return how many words at k say high priority."""
    found = lex.PRI.at(words, k, len(words))
    return found[1] if found and found[0] == 1 else 0


def _is_little(word: str) -> bool:
    return word in _LITTLE or not any(map(str.isalnum, word))
