"""What is asked about categories: "why T12", "forget what you learnt"."""

from __future__ import annotations

from core.command import Forget, Why
from core.parser import lexicon as lex
from core.parser.saying import Found, Saying
from core.parser.tokens import all_ids


def learning(saying: Saying) -> Found:
    """Why a ticket is what it is, or that corrections are to be forgotten."""
    words, i, stop = saying.words, saying.order, saying.stop
    if lex.FORGET.whole(words, i, stop):
        return (Forget(),)
    size = lex.WHY.skip(words, i, stop)
    ids = all_ids(saying.line, stop) or ((saying.ticket,) if saying.ticket else ())
    rest = [t for t in saying.line.tokens[i + size : stop] if t.kind == "word"]
    if size and ids and all(lex.WHY_FILL.has(t.low) for t in rest):
        return (Why(ids),)
    return None
