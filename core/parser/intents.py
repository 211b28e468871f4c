"""The intents that the reader learns: what the fixed rules have to know about each of them.

`core/parser/assembly.py` makes their commands, and checks that each intent is declared here.
"""

from __future__ import annotations

from collections.abc import Callable

from core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Intent:
    """What fixed rules have to know about an intent.

    is_change: it changes something, so it needs good odds; a denied or doubted order does nothing
    is_ending: it ends a ticket or moves its state, so a deadline or a "not" holds it back too
    verbs: concepts; a question offers the intent only if a word has one of them; empty: always
    needs_verb: it needs better odds if no word has one of `verbs`
    is_asked_about: a question about an unclear line may offer it, even if its odds are low
    is_overheard: it may be ordered where the bot only listens; `ORDERS` in
        core/parser/words/overheard.py has the words that may open such an order
    """

    is_change: bool = False
    is_ending: bool = False
    verbs: frozenset[str] = frozenset()
    needs_verb: bool = False
    is_asked_about: bool = False
    is_overheard: bool = False


def _concepts(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UPDATE = _concepts(
    "set reopen rename note priword pri1 pri2 pri3 prog catword code infra doc titleword descword"
    " openword"
)
DECLARED = {
    "create": Intent(is_overheard=True),
    "close": Intent(
        is_change=True,
        is_ending=True,
        verbs=_concepts("close"),
        needs_verb=True,
        is_asked_about=True,
        is_overheard=True,
    ),
    "update": Intent(is_change=True, verbs=_UPDATE, is_asked_about=True, is_overheard=True),
    "assign": Intent(
        is_change=True,
        verbs=_concepts("give take unassign own set"),
        needs_verb=True,
        is_asked_about=True,
        is_overheard=True,
    ),
    "merge": Intent(
        is_change=True,
        is_ending=True,
        verbs=_concepts("merge same"),
        needs_verb=True,
        is_asked_about=True,
        is_overheard=True,
    ),
    "view": Intent(is_overheard=True),
    "list": Intent(),
    "more": Intent(),
    "stats": Intent(),
    "history": Intent(),
    "undo": Intent(is_change=True),
    "help": Intent(),
    "why": Intent(),
    "new": Intent(),
    "note": Intent(is_change=True),
    "format": Intent(),
    "correct": Intent(is_change=True),
    "repeat": Intent(is_change=True),
    "nothing": Intent(),
    "ask": Intent(),
    "feature": Intent(),
}
"""Name of an intent -> its declaration. `ASKED_ABOUT` keeps this order."""


def _those(is_one: Callable[[Intent], bool]) -> tuple[str, ...]:
    return tuple(name for name, intent in DECLARED.items() if is_one(intent))


CHANGES = frozenset(_those(lambda intent: intent.is_change))
ENDING = frozenset(_those(lambda intent: intent.is_ending))
WORDED = frozenset(_those(lambda intent: intent.needs_verb))
ASKED_ABOUT = _those(lambda intent: intent.is_asked_about)
OVERHEARD = frozenset(_those(lambda intent: intent.is_overheard))
