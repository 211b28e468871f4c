"""The search for duplicates in a table of title words, in one statement.

A spelling of several words is found by its first and its last word.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.access import Sight
from core.store import Sought
from core.store.bigrams import is_unspaced, sign
from core.store.postgres.words import words
from core.store.shared.duplicates import FAR, LOOKED_AT, NEWEST, PAIRED, RARE, SHARE, WANTED
from core.store.shared.rows import COLUMNS, to_ticket
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.ticket import Ticket

BEGINNINGS = 32  # different words read for one beginning

# newest: for each word n the newest tickets that have it in any spelling
# begun: the same of words with the beginning of a rare one
# paired: tickets that have the heaviest common word and another one, further back
_ALIKE = f"""
WITH words AS (
  SELECT * FROM unnest($2::float8[], $3::text[]) WITH ORDINALITY AS w (weight, start, n)
), asked AS (
  SELECT * FROM unnest($4::int[], $5::text[], $6::text[]) AS s (n, word, other)
), newest AS MATERIALIZED (
  SELECT n, ticket FROM (
    SELECT n, ticket, row_number() OVER (PARTITION BY n ORDER BY ticket DESC) AS turn FROM (
      SELECT DISTINCT s.n, x.ticket FROM asked s CROSS JOIN LATERAL (
        SELECT w.ticket FROM (
          SELECT ticket FROM title_words WHERE ws = $1 AND word = s.word
          ORDER BY ticket DESC LIMIT {FAR}
        ) w
        WHERE s.other = s.word OR EXISTS (
          SELECT 1 FROM title_words o WHERE o.ws = $1 AND o.word = s.other AND o.ticket = w.ticket
        )
        ORDER BY w.ticket DESC LIMIT {NEWEST}
      ) x
    ) every
  ) ranked WHERE turn <= {NEWEST}
), counted AS MATERIALIZED (
  SELECT w.n, w.weight, w.start, count(f.ticket) AS many, min(f.ticket) AS oldest
  FROM words w LEFT JOIN newest f ON f.n = w.n GROUP BY w.n, w.weight, w.start
), begun AS (
  SELECT c.n, x.ticket FROM counted c CROSS JOIN LATERAL (
    WITH RECURSIVE others (word, nth) AS (
      (SELECT word, 1 FROM title_words
       WHERE ws = $1 AND word >= c.start AND word < c.start || chr(1114111)
       ORDER BY word LIMIT 1)
      UNION ALL
      SELECT (SELECT w.word FROM title_words w
        WHERE w.ws = $1 AND w.word > o.word AND w.word < c.start || chr(1114111)
        ORDER BY w.word LIMIT 1), o.nth + 1
      FROM others o WHERE o.word IS NOT NULL AND o.nth < {BEGINNINGS}
    )
    SELECT y.ticket FROM others o CROSS JOIN LATERAL (
      SELECT ticket FROM title_words WHERE ws = $1 AND word = o.word
      ORDER BY ticket DESC LIMIT {NEWEST}
    ) y ORDER BY y.ticket DESC LIMIT {NEWEST}
  ) x WHERE c.many < {RARE} AND c.start <> ''
), common AS MATERIALIZED (
  SELECT n, weight, oldest, row_number() OVER (ORDER BY weight DESC, oldest) AS turn
  FROM counted WHERE many = {NEWEST}
), rarer AS MATERIALIZED (
  SELECT s.word, c.weight FROM common c JOIN asked s ON s.n = c.n AND s.other = s.word
  WHERE c.turn BETWEEN 2 AND {PAIRED}
), paired AS (
  SELECT a.ticket, c.weight + (SELECT min(weight) FROM rarer) AS weight
  FROM common c CROSS JOIN (SELECT coalesce(max(key), 0) AS key FROM tickets) last
  CROSS JOIN LATERAL (
    SELECT DISTINCT x.ticket FROM asked s CROSS JOIN LATERAL (
      SELECT ticket FROM title_words WHERE ws = $1 AND word = s.word
        AND ticket > greatest(last.key - (last.key - c.oldest) * {FAR} / {NEWEST}, 0)
      ORDER BY ticket DESC LIMIT {FAR}
    ) x
    WHERE s.n = c.n AND s.other = s.word AND EXISTS (
      SELECT 1 FROM title_words b WHERE b.ws = $1 AND b.ticket = x.ticket
        AND b.word = ANY (ARRAY(SELECT word FROM rarer))
    )
    ORDER BY x.ticket DESC LIMIT {NEWEST}
  ) a WHERE c.turn = 1 AND EXISTS (SELECT 1 FROM rarer)
), best AS (
  SELECT ticket, max(weight) AS weight FROM (
    SELECT f.ticket, sum(w.weight) AS weight
    FROM (SELECT n, ticket FROM newest UNION SELECT n, ticket FROM begun) f
    JOIN words w ON w.n = f.n
    GROUP BY f.ticket
    UNION ALL SELECT ticket, weight FROM paired
  ) every GROUP BY ticket HAVING max(weight) >= $7
  ORDER BY 2 DESC, 1 DESC LIMIT {LOOKED_AT}
)
SELECT {COLUMNS} FROM best b JOIN tickets t ON t.key = b.ticket
WHERE t.ws = $1 AND {{wanted}} AND {{seen}}
ORDER BY b.weight DESC, b.ticket DESC LIMIT $8"""  # noqa: S608 - our own columns, and numbers


class Duplicates(Part):
    """Part of a Snapshot.

    sight: which tickets are found
    """

    sight: Sight

    async def duplicates(
        self, ws: str, words: Sequence[Sought], limit: int, *, solved: bool = False
    ) -> list[Ticket]:
        asked = [
            (n, parts[0], parts[-1])
            for n, word in enumerate(words, 1)
            for spelling in word.spellings
            if (parts := split(spelling))
        ]
        if not asked:
            return []
        args = Args([ws, [word.weight for word in words], [_start(word) for word in words]])
        args.extend(map(list, zip(*asked, strict=True)))
        args += [SHARE * sum(word.weight for word in words), limit]
        condition = seen(type(self._db), self.sight, args)
        sql = _ALIKE.format(seen=condition, wanted=WANTED[solved])
        return [to_ticket(row) for row in await self._all(sql, *args)]


def split(spelling: str) -> list[str]:
    """Return the words of the index for a spelling."""
    return [sign(spelling)] if is_unspaced(spelling) else words(spelling)


def _start(word: Sought) -> str:
    """Return the beginning of a word of the index; empty if it is not to be tried."""
    return "".join(split(word.start)) if word.start else ""
