"""Internal notes: "internal note on T5: ..". A plain note is an update that everybody sees."""

from __future__ import annotations

from dataclasses import replace

from core.command import Note, Unclear, View
from core.parser import lexicon as lex
from core.parser.orders.details import Ids
from core.parser.orders.idless import pronoun
from core.parser.saying import Found, Saying
from core.parser.tokens import ARROWS, ids_at
from core.parser.values import rest


def internal(saying: Saying) -> Found:
    """A note that is said to be internal: on the ids beside it, or on the thread's ticket."""
    ids, i = ids_at(saying.line, saying.order, saying.stop)
    i += saying.line.is_mark(i, saying.stop, ARROWS)
    i += lex.INTERNAL_VERBS.skip(saying.words, i, saying.stop)
    k = i + lex.INTERNAL.skip(saying.words, i, saying.stop)
    if k == i:
        return None
    if not ids:
        ids, k = _ids_after(saying, k)
    is_begun = k >= saying.stop or saying.line.is_mark(k, saying.stop, ARROWS)
    if not ids:
        return (Unclear("which ticket?"),) if is_begun else None
    k += k < saying.stop and lex.NOTE_LEADS.has(saying.words[k])
    text = rest(replace(saying, stop=len(saying.words)), k)  # nothing else keeps the whole of it
    return (Note(ids, text),) if text else (Unclear("what is the note?", (View(ids),)),)


def _ids_after(saying: Saying, k: int) -> tuple[Ids, int]:
    """The tickets that the note at k is on, and the token after them; "a private note field is
    missing" is on none."""
    on = k + lex.NOTE_ON.skip(saying.words, k, saying.stop)
    ids, after = ids_at(saying.line, on, saying.stop)
    if ids or not saying.ticket:
        return ids, after if ids else k
    named = pronoun(saying, on)
    is_begun = k >= saying.stop or saying.line.is_mark(k, saying.stop, ARROWS)
    return ((saying.ticket,), on + named) if is_begun or named else ((), k)
