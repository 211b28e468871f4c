"""Words by what they are about: a table of whole words and of beginnings of words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_STEM_MIN = 3  # letters


class Stems:
    """Finds the names of a word in a table."""

    def __init__(self, table: Mapping[str, str], spelt: Callable[[str], str]) -> None:
        """table: name -> words, `word*` for any ending; spelt: returns a word as it is sought."""
        self._exact: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        same: dict[tuple[str, ...], tuple[str, ...]] = {}  # words with the same names share them
        for name, words in table.items():
            for word in words.split():
                found = self._stems if word.endswith("*") else self._exact
                key = spelt(word.rstrip("*"))
                names = (*found.get(key, ()), name)
                found[key] = same.setdefault(names, names)

    def of(self, word: str) -> tuple[str, ...]:
        """Return the names of a word, each once."""
        found = list(self._exact.get(word, ()))
        for size in range(_STEM_MIN, len(word) + 1):
            found += self._stems.get(word[:size], ())
        return tuple(dict.fromkeys(found))
