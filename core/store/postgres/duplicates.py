"""The search for duplicates in a table of title words, in about three round trips to the server.

A spelling of several words is found by its first and its last word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from core.store import Sought
from core.store.bigrams import is_unspaced, sign
from core.store.postgres.words import words
from core.store.shared.duplicates import (
    FAR,
    NEWEST,
    RARE,
    Common,
    SharedDuplicates,
    best,
    bound,
    paired,
)
from core.store.shared.session import Session

BEGINNINGS = 32  # different words read for one beginning

_NEWEST = f"""
SELECT s.n, x.ticket FROM unnest($2::int[], $3::text[], $4::text[]) AS s (n, word, other)
CROSS JOIN LATERAL (
  SELECT w.ticket FROM (
    SELECT ticket FROM title_words WHERE ws = $1 AND word = s.word ORDER BY ticket DESC LIMIT {FAR}
  ) w
  WHERE s.other = s.word OR EXISTS (
    SELECT 1 FROM title_words o WHERE o.ws = $1 AND o.word = s.other AND o.ticket = w.ticket
  )
  ORDER BY w.ticket DESC LIMIT {NEWEST}
) x"""  # noqa: S608 - numbers
_BEGUN = f"""
WITH RECURSIVE begun (word, n) AS (
  (SELECT word, 1 FROM title_words WHERE ws = $1 AND word >= $2 AND word < $2 || chr(1114111)
   ORDER BY word LIMIT 1)
  UNION ALL
  SELECT (SELECT w.word FROM title_words w
    WHERE w.ws = $1 AND w.word > b.word AND w.word < $2 || chr(1114111) ORDER BY w.word LIMIT 1),
    b.n + 1
  FROM begun b WHERE b.word IS NOT NULL AND b.n < {BEGINNINGS}
)
SELECT x.ticket FROM begun b CROSS JOIN LATERAL (
  SELECT ticket FROM title_words WHERE ws = $1 AND word = b.word ORDER BY ticket DESC LIMIT {NEWEST}
) x ORDER BY x.ticket DESC LIMIT {NEWEST}"""  # noqa: S608 - numbers
_PAIRED = f"""
SELECT DISTINCT a.ticket FROM unnest($2::text[]) AS s (word) CROSS JOIN LATERAL (
  SELECT ticket FROM title_words WHERE ws = $1 AND word = s.word AND ticket > $4
  ORDER BY ticket DESC LIMIT {FAR}
) a
WHERE EXISTS (
  SELECT 1 FROM title_words b WHERE b.ws = $1 AND b.word = ANY($3::text[]) AND b.ticket = a.ticket
)
ORDER BY a.ticket DESC LIMIT {NEWEST}"""  # noqa: S608 - numbers
_LAST = "SELECT coalesce(max(key), 0) FROM tickets"


class Duplicates(SharedDuplicates):
    """Part of a Snapshot."""

    async def _alike(self, ws: str, words: Sequence[Sought]) -> list[int]:
        found = await _newest(self._db, ws, words)
        for word, keys in zip(words, found, strict=True):
            if len(keys) < RARE and word.start:
                begun = await self._db.rows(_BEGUN, ws, "".join(split(word.start)))
                keys[:] = _latest([*keys, *(row[0] for row in begun)])
        pairs = zip(words, found, strict=True)
        common = [(word, keys[-1]) for word, keys in pairs if len(keys) == NEWEST]
        return best(words, found, await _of_pairs(self._db, ws, common))


def split(spelling: str) -> list[str]:
    """Return the words of the index for a spelling."""
    return [sign(spelling)] if is_unspaced(spelling) else words(spelling)


async def _newest(db: Session, ws: str, words: Sequence[Sought]) -> list[list[int]]:
    """Return, for each word, keys of the newest tickets that have it in any spelling."""
    asked = [
        (n, parts[0], parts[-1])
        for n, word in enumerate(words)
        for spelling in word.spellings
        if (parts := split(spelling))
    ]
    if not asked:
        return [[] for _ in words]
    found: defaultdict[int, list[int]] = defaultdict(list)
    for n, key in await db.rows(_NEWEST, ws, *zip(*asked, strict=True)):
        found[n].append(key)
    return [_latest(found[n]) for n in range(len(words))]


def _latest(keys: list[int]) -> list[int]:
    return sorted(set(keys), reverse=True)[:NEWEST]


async def _of_pairs(db: Session, ws: str, common: Common) -> list[tuple[int, float]]:
    """Return tickets that have the heaviest common word and another one, with their weight.

    This search goes further back than the newest tickets of each word.
    """
    if len(common) < 2:
        return []
    (most, oldest), *others = paired(common)
    (last,) = await db.row(_LAST)
    rarer = [single for other, _ in others for single in _single(other)]
    rows = await db.rows(_PAIRED, ws, _single(most), rarer, bound(last, oldest))
    weight = most.weight + min(other.weight for other, _ in others)
    return [(row[0], weight) for row in rows]


def _single(word: Sought) -> list[str]:
    """Return the word's spellings that are a single word of the index."""
    found = (split(spelling) for spelling in word.spellings)
    return [parts[0] for parts in found if len(parts) == 1]
