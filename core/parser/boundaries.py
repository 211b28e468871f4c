"""Where a command may begin in a message, and the features of such a place."""

from __future__ import annotations

from collections.abc import Sequence

from core.parser.features import about, grams
from core.parser.tokens import Line
from core.parser.words import concepts as concepts_of


def of_boundary(words: Sequence[str], line: Line, k: int, i: int, end: int, mode: str) -> list[str]:
    """Return the features of the place before token k, where a command may begin.

    i, end: tokens where the part so far begins, and where the message ends
    mode: as for `readings`
    """
    at = k + 1 if words[k] in JOINING else k
    right = [*words[at : at + 3], "$", "$", "$"]
    left = words[max(i, k - 2) : k]
    gap = line.text[line.tokens[k - 1].end : line.tokens[k].start]
    sep = "\n" if "\n" in gap else words[k - 1] if words[k - 1] in SEPARATING else words[k]
    left_id, right_id = "#id" in words[i:k], "#id" in words[k:end]
    return [
        "1",
        f"s={sep}",
        f"r={right[0]}",
        f"rc={about(right[0])}|{about(right[1])}",
        f"fc={about(words[i])}|{about(right[0])}",
        f"r2={right[0]}|{right[1]}",
        f"r3={right[0]}|{right[1]}|{right[2]}",
        f"sr={sep}|{right[0]}",
        f"ids={left_id:d}{right_id:d}{sep}",
        f"idr={left_id:d}{right_id:d}{right[0]}",
        f"rid={words.index('#id', k) - at if right_id else 9}"[:6],
        f"l={' '.join(left)}",
        f"f={words[i]}",
        f"fr={words[i]}|{right[0]}",
        f"srid={sep}{right[0] == '#id'}{right[1] == '#id'}{left_id}",
        f"q={words[end - 1]}",
        f"ms={mode}|{sep}",
        f"mr={mode}|{right[0]}",
        f"mc={mode}|{about(right[0])}|{about(right[1])}",
        f"mf={mode}|{about(words[i])}|{about(right[0])}",
        *(f"g{gram}" for gram in grams(right[0])),
    ]


JOINING = frozenset(concepts_of.JOINING.split())
SEPARATING = frozenset((";", ",", ".", "!", "-", "–", "—", ":"))


def boundaries(words: Sequence[str], line: Line, i: int, end: int) -> list[int]:
    """Return the tokens where a command may begin: after a line or mark, or at a joining word."""
    found = []
    for k in range(i + 1, end):
        gap = line.text[line.tokens[k - 1].end : line.tokens[k].start]
        begins = "\n" in gap or words[k] in JOINING or words[k - 1] in SEPARATING
        if begins and words[k - 1] not in JOINING:
            found.append(k)
    return found
