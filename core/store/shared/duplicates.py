"""How any store looks for tickets that may say the same, at a bounded cost however many there are.

Each word is asked for its newest tickets only, and common words for the newest that have two of
them, as far back as is cheap. Those that share most are looked at.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Sequence

from core.access import Sight
from core.store import Sought
from core.store.shared.rows import COLUMNS
from core.store.shared.session import Args, Part
from core.store.shared.sight import seen
from core.ticket import Ticket

NEWEST = 64  # tickets of one word
RARE = 8  # a word of so few may be misspelt: its beginning is tried too
PAIRED = 3  # common words that are tried together
FAR = 4000  # tickets of a common word that such a search may pass
SHARE = 0.3  # of the words' weight that a ticket must have
LOOKED_AT = 80  # tickets

Common = Sequence[tuple[Sought, int]]  # words with the oldest of their newest tickets


class SharedAlike(Part, ABC):
    """Part of a Snapshot."""

    sight: Sight

    async def alike(self, ws: str, words: Sequence[Sought], limit: int) -> list[Ticket]:
        await self._db.enter(ws)
        keys = await self._alike(ws, words)
        args = Args([ws])
        rows = await self._db.rows(
            f"SELECT {COLUMNS} FROM tickets t {self._db.using()}"  # noqa: S608 - our own columns
            f" WHERE t.ws = $1 AND t.key {self._db.among(keys, args)} AND t.place < 2"
            f" AND {seen(type(self._db), self.sight, args)}",
            *args,
        )
        found = {row[-1]: row for row in rows}
        best = [found[key] for key in keys if key in found][:limit]
        return [Ticket(*row) for row in best]

    @abstractmethod
    async def _alike(self, ws: str, words: Sequence[Sought]) -> list[int]:
        """Keys of the tickets, in any state, that share most of the words' weight; best first."""


def best(
    words: Sequence[Sought], found: Sequence[Sequence[int]], paired: Iterable[tuple[int, float]]
) -> list[int]:
    """Keys of the tickets that share most of the words' weight; best first. found: of each word the
    newest; paired: those that were found by two words, with their weight."""
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
    """The common words that are tried together: first the one that tells most; of two that tell as
    much the rarer one, whose newest reach back further."""
    return sorted(common, key=lambda one: (-one[0].weight, one[1]))[:PAIRED]


def bound(last: int, oldest: int) -> int:
    """The key after which such a search looks. last: the newest ticket's key."""
    return max(last - (last - oldest) * FAR // NEWEST, 0)
