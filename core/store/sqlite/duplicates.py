"""The search for duplicates in SQLite's full-text index."""

from __future__ import annotations

from collections.abc import Sequence

from core.frozen import dataclass
from core.store import Sought
from core.store.bigrams import is_unspaced, sign
from core.store.shared.duplicates import NEWEST, RARE, Common, SharedDuplicates, best, bound, paired
from core.store.shared.session import Session

_FOUND = {
    table: f"SELECT rowid FROM {table} WHERE {table} MATCH $1 AND rowid > $2"  # noqa: S608 - our own
    f" ORDER BY rowid DESC LIMIT {NEWEST}"
    for table in ("tickets_text", "tickets_signs")
}


class Duplicates(SharedDuplicates):
    """Part of a Snapshot."""

    async def _alike(self, ws: str, words: Sequence[Sought]) -> list[int]:
        search = await _search(self._db, ws)
        found = [await search.of(word) for word in words]
        common = [
            (word, keys[-1])
            for word, keys in zip(words, found, strict=True)
            if len(keys) == NEWEST and not is_unspaced(word.spellings[0])
        ]
        return best(words, found, await _of_pairs(search, common))


async def _search(db: Session, ws: str) -> _Search:
    (several,) = await db.row("SELECT count(*) FROM (SELECT 1 FROM workspaces LIMIT 2)")
    # With one workspace every ticket matches `ws`. That is slow and needless, so it is left out.
    return _Search(db, f"ws : {_quoted(ws)} AND " if several > 1 else "")


@dataclass(frozen=True, slots=True)
class _Search:
    """Full-text queries in one workspace."""

    _db: Session
    _own: str

    async def last(self) -> int:
        """Return the key of the newest ticket, 0 if there is none."""
        (key,) = await self._db.row("SELECT coalesce(max(key), 0) FROM tickets")
        return int(key)

    async def of(self, word: Sought) -> list[int]:
        """Return keys of the newest tickets with the word, or like it if it is rare."""
        if is_unspaced(word.spellings[0]):
            return await self._found("tickets_signs", sign(word.spellings[0]), 0)
        keys = await self.newest(_any(word))
        if len(keys) < RARE and word.start:
            return await self.newest(f"{_any(word)} OR {_quoted(word.start)} *")
        return keys

    async def newest(self, match: str, after: int = 0) -> list[int]:
        return await self._found("tickets_text", match, after)

    async def _found(self, table: str, match: str, after: int) -> list[int]:
        match = f"{self._own}{{title}} : ({match})"
        return [key for (key,) in await self._db.rows(_FOUND[table], match, after)]


async def _of_pairs(search: _Search, common: Common) -> list[tuple[int, float]]:
    """Return tickets that have the heaviest common word and another one, with their weight.

    This search goes further back than the newest tickets of each word.
    """
    if len(common) < 2:
        return []
    (most, oldest), *others = paired(common)
    after = bound(await search.last(), oldest)
    either = " OR ".join(_any(other) for other, _ in others)
    weight = most.weight + min(other.weight for other, _ in others)
    return [(key, weight) for key in await search.newest(f"({_any(most)}) AND ({either})", after)]


def _any(word: Sought) -> str:
    return " OR ".join(map(_quoted, word.spellings))


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))
