"""Tickets that may say the same, found in SQLite's index of words."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from core.store import Sought
from core.store.bigrams import is_unspaced, sign
from core.store.shared.duplicates import NEWEST, RARE, Common, best, bound, paired

_FOUND = {
    table: f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid > ?"  # noqa: S608 - our own
    f" ORDER BY rowid DESC LIMIT {NEWEST}"
    for table in ("tickets_text", "tickets_signs")
}


def alike(db: sqlite3.Connection, ws: str, words: Sequence[Sought]) -> list[int]:
    """Keys of the tickets, in any state, that share most of the words' weight; best first."""
    search = _Search(db, ws)
    weights: defaultdict[int, float] = defaultdict(float)
    common: list[tuple[Sought, int]] = []
    for word in words:
        is_pair = is_unspaced(word.spellings[0])
        keys = search.signed(word.spellings[0]) if is_pair else search.newest(_any(word))
        if len(keys) < RARE and word.start and not is_pair:
            keys = search.newest(f"{_any(word)} OR {_quoted(word.start)} *")
        if len(keys) == NEWEST and not is_pair:
            common.append((word, keys[-1]))
        for key in keys:
            weights[key] += word.weight
    for key, weight in _of_pairs(search, common):
        weights[key] = max(weights[key], weight)
    return best(words, weights)


class _Search:
    """Full-text queries in one workspace."""

    def __init__(self, db: sqlite3.Connection, ws: str) -> None:
        self._db = db
        several = db.execute("SELECT count(*) FROM (SELECT 1 FROM workspaces LIMIT 2)").fetchone()
        # A word that all tickets have is dear to match, so it is left out where it says nothing.
        self._own = f"ws : {_quoted(ws)} AND " if several[0] > 1 else ""
        self.last: int = db.execute("SELECT max(key) FROM tickets").fetchone()[0] or 0

    def newest(self, match: str, after: int = 0) -> list[int]:
        return self._found("tickets_text", match, after)

    def signed(self, pair: str) -> list[int]:
        """Of two characters."""
        return self._found("tickets_signs", sign(pair), 0)

    def _found(self, table: str, match: str, after: int) -> list[int]:
        rows = self._db.execute(_FOUND[table], (f"{self._own}{{title}} : ({match})", after))
        return [key for (key,) in rows]


def _of_pairs(search: _Search, common: Common) -> Iterable[tuple[int, float]]:
    """Tickets, beyond the newest of each, that have the common word that tells most and another."""
    if len(common) < 2:
        return []
    (most, oldest), *others = paired(common)
    after = bound(search.last, oldest)
    either = " OR ".join(_any(other) for other, _ in others)
    weight = most.weight + min(other.weight for other, _ in others)
    return [(key, weight) for key in search.newest(f"({_any(most)}) AND ({either})", after)]


def _any(word: Sought) -> str:
    return " OR ".join(map(_quoted, word.spellings))


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))
