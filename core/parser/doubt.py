"""Orders that may not be meant: asked about, put off, or said with "maybe": they are questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.command import (
    Assign,
    Close,
    Command,
    Create,
    Forget,
    Merge,
    Notify,
    Set,
    Unclear,
    Undo,
    Update,
    View,
    Watch,
    to_json,
)
from core.parser import lexicon as lex
from core.parser.orders.details import name_of
from core.parser.saying import Found, Saying
from core.parser.tokens import SEPARATORS, ids_at
from core.ticket import BATCH_MAX

Reader = Callable[[Saying], Found]

_ORDERED = Update | Close | Merge | Assign | Undo | Forget | Notify | Watch | Set
_NEAR = 3  # words between a verb and its ticket


def first(saying: Saying, readers: tuple[Reader, ...]) -> Found:
    """What the first reader that knows the saying makes of it, settled where it is doubtful."""
    for reader in readers:
        if (found := reader(saying)) is not None:
            found = settled(saying, found)
            return tuple(_one_of(c) for c in found) if _is_either(saying) else found
    return None


def _is_either(saying: Saying) -> bool:
    """Whether it says "T4 or T5"."""
    kinds = [token.kind for token in saying.line.tokens]
    return any(
        word == "or" and kinds[i - 1 : i + 2 : 2] == ["id", "id"]
        for i, word in enumerate(saying.words)
    )


def _one_of(command: Command) -> Command:
    """A change of one ticket or another is not a change of both: which?"""
    if not isinstance(command, Update | Close | Assign | Merge) or len(command.ids) < 2:
        return command
    choices = tuple(replace(command, ids=(id,)) for id in command.ids[:BATCH_MAX])
    return Unclear("which of them?", choices)


def settled(saying: Saying, found: tuple[Command, ...]) -> tuple[Command, ...]:
    """The commands, or a question with them as its readings where they may not be meant."""
    orders = tuple(c for c in found if isinstance(c, _ORDERED) and c != Set())
    if not orders or not _is_doubtful(saying, orders):
        return found
    return (Unclear(_question(orders), orders),)


def _is_doubtful(saying: Saying, orders: tuple[Command, ...]) -> bool:
    asks = saying.asks or "?" in saying.words[saying.order : saying.stop]
    if (asks and not saying.is_polite) or _is_anybodys(saying, orders):
        return True
    says_maybe = any(
        lex.MAYBE.skip(saying.words, k, saying.order) for k in range(min(saying.order, saying.stop))
    )
    return says_maybe or any(_is_later(saying, command) for command in orders)


def _is_anybodys(saying: Saying, orders: tuple[Command, ...]) -> bool:
    """Whether somebody is looked for ("could someone take T5?"), which need not be the writer."""
    takes = any(isinstance(order, Assign) and order.own == "me" for order in orders)
    return takes and any(map(lex.SOMEBODY.has, saying.words[: saying.order]))


def _is_later(saying: Saying, command: Command) -> bool:
    """Whether the order ends in a condition or another time; in a note they may be told."""
    res = getattr(command, "res", None)
    begin = max(saying.order, saying.stop - len(res.split()) * 2) if res else saying.order
    for k in range(begin + 1, saying.stop):
        if not lex.PUT_OFF.skip(saying.words, k, saying.stop):
            continue
        is_apart = saying.line.is_mark(k - 1, saying.stop, SEPARATORS)
        if res is None or (not is_apart and res.startswith(saying.line.part(k, k + 1))):
            return not _is_in_title(command)
    return False


def _is_in_title(command: Command) -> bool:
    return isinstance(command, Update) and command.title is not None


def _question(orders: tuple[Command, ...]) -> str:
    order = orders[0]
    action = to_json(order)["action"]
    if len(orders) > 1:
        return "do it now?"
    if isinstance(order, Update | Close | Merge | Assign):
        return f"{action} {name_of(order.ids)} now?"
    return f"{action} now?"


def unsaid(saying: Saying, created: Create) -> Command | None:
    """A question where a statement holds an order after all ("if all is green close T5")."""
    words, stop = saying.words, saying.stop
    for k in range(saying.plain, stop):
        verb = lex.VERBS.at(words, k, stop)
        size = verb[1] if verb else lex.MERGE.skip(words, k, stop)
        if size and (ids := _ids_near(saying, k + size)):
            return Unclear("new ticket or change?", (created, View(ids)))
    for k in range(saying.plain, stop):
        for known, order in ((lex.UNDO, Undo()), (lex.FORGET, Forget())):
            if (size := known.skip(words, k, stop)) and _is_hedged(saying, k, k + size):
                return Unclear(_question((order,)), (order,))
    return None


def _is_hedged(saying: Saying, k: int, end: int) -> bool:
    """Whether what stands at k..end is the whole order of a doubtful message."""
    words = saying.words
    if end < saying.stop:
        return k == saying.plain and lex.PUT_OFF.skip(words, end, saying.stop) > 0
    hedges = (lex.CONDITION, lex.INTENT, lex.NEVER)
    return saying.asks or any(h.skip(words, n, k) for h in hedges for n in range(saying.plain, k))


def _ids_near(saying: Saying, k: int) -> tuple[str, ...]:
    if not saying.line.numbered:
        return ()
    for n in range(k, min(k + _NEAR, saying.stop)):
        if ids := ids_at(saying.line, n, saying.stop)[0]:
            return ids
    return ()
