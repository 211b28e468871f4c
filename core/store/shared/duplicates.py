"""The search for duplicates on either database, at a bounded cost.

For each word only the newest tickets are read. For common words there is a second search, further
back, for tickets with two of them. The tickets that share most weight are looked at.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Sequence

from core.access import Sight
from core.store import Sought
from core.store.shared.rows import COLUMNS, KEY, to_ticket
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.ticket import Ticket

NEWEST = 64  # tickets read for one word
RARE = 8  # a word with fewer tickets may be misspelt: its beginning is tried too
PAIRED = 3  # common words of the second search
FAR = 4000  # tickets of a common word that the second search may pass
SHARE = 0.3  # part of the words' weight that a ticket must have
LOOKED_AT = 80  # tickets returned, at most
# Condition on ticket `t`: not done, or also solved.
WANTED = {False: "t.place < 2", True: "(t.place < 2 OR t.res IS NOT NULL AND t.dup IS NULL)"}

Common = Sequence[tuple[Sought, int]]  # word, key of the oldest ticket read for it


class SharedDuplicates(Part, ABC):
    """Part of a Snapshot.

    sight: which tickets are found
    """

    sight: Sight

    async def duplicates(
        self, ws: str, words: Sequence[Sought], limit: int, *, solved: bool = False
    ) -> list[Ticket]:
        await self._db.enter(ws)
        keys = await self._alike(ws, words)
        args = Args([ws])
        rows = await self._db.rows(
            f"SELECT {COLUMNS} FROM tickets t {self._db.using()}"  # noqa: S608 - our own columns
            f" WHERE t.ws = $1 AND t.key {self._db.among(keys, args)} AND {WANTED[solved]}"
            f" AND {seen(type(self._db), self.sight, args)}",
            *args,
        )
        found = {row[KEY]: row for row in rows}
        best = [found[key] for key in keys if key in found][:limit]
        return [to_ticket(row) for row in best]

    @abstractmethod
    async def _alike(self, ws: str, words: Sequence[Sought]) -> list[int]:
        """Return keys of tickets in any state that share most of the words' weight, best first."""


def best(
    words: Sequence[Sought], found: Sequence[Sequence[int]], paired: Iterable[tuple[int, float]]
) -> list[int]:
    """Return keys of the tickets that share most of the words' weight, best first.

    found: for each word the keys of its newest tickets
    paired: keys of tickets found by two common words, with their weight
    """
    weights: defaultdict[int, float] = defaultdict(float)
    for word, keys in zip(words, found, strict=True):
        for key in keys:
            weights[key] += word.weight
    for key, weight in paired:
        weights[key] = max(weights[key], weight)
    floor = SHARE * sum(word.weight for word in words)
    enough = [key for key, weight in weights.items() if weight >= floor]
    return sorted(enough, key=lambda key: (-weights[key], -key))[:LOOKED_AT]


def paired(common: Common) -> list[tuple[Sought, int]]:
    """Return the common words for the second search, heaviest first.

    Of two with the same weight the rarer comes first: its newest tickets reach back further.
    """
    return sorted(common, key=lambda one: (-one[0].weight, one[1]))[:PAIRED]


def bound(last: int, oldest: int) -> int:
    """Return the key after which the second search looks.

    last: key of the newest ticket
    oldest: key of the oldest ticket read for the word, from which its frequency is estimated
    """
    return max(last - (last - oldest) * FAR // NEWEST, 0)
