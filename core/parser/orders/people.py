"""Who is named after an order."""

from __future__ import annotations

from core.parser import lexicon as lex
from core.parser.saying import Saying
from core.parser.tokens import ARROWS, person_at


def person_after(saying: Saying, k: int) -> tuple[str, int]:
    """The person named from token k on, after "to", "over to", "->" and the like."""
    line, stop = saying.line, saying.stop
    bare = False
    while k < stop and (lex.TO_WHOM.has(saying.words[k]) or line.is_mark(k, stop, ARROWS)):
        bare = bare or saying.words[k] in ("to", "->", "=", ":", "→")
        k += 1
    if saying.words[k : k + 1] == ("from",) and (whose := person_at(line, k + 1, stop)[1]):
        return person_after(saying, k + 1 + whose)
    person, size = person_at(line, k, stop, bare)
    return person, k + size
