"""What people and workspaces choose ("notify mine", "set hours 9-17"), the board and the news."""

from __future__ import annotations

from typing import cast

from core import options
from core.command import Board, New, Notify, NotifyLevel, Role, Set, Unclear, Watch
from core.parser import lexicon as lex
from core.parser.saying import Found, Saying

_ROLES: tuple[Role, ...] = ("intake", "triage")
_LEVELS: tuple[NotifyLevel, ...] = ("all", "mine", "none")


def chosen(saying: Saying) -> Found:
    """A message that is nothing but a choice."""
    words, i, stop = saying.words, saying.order, saying.stop
    if saying.more:
        return None
    if lex.NEWS.whole(words, i, stop):
        return (New(),)
    if lex.BOARD.whole(words, i, stop):
        return (Board(),)
    if lex.SETTINGS.whole(words, i, stop):
        return (Set(),)
    role = lex.WATCH.whole(words, i, stop)
    if role is not None:
        return (Watch(cast(Role, role)) if role else _which_role(),)
    return _notify(saying, i) or _set(saying, i)


def _which_role() -> Unclear:
    return Unclear("watch intake or watch triage?", tuple(map(Watch, _ROLES)))


def _notify(saying: Saying, i: int) -> Found:
    words, stop = saying.words, saying.stop
    k = i + lex.NOTIFY.skip(words, i, stop)
    if k == i:
        return None
    if k == stop:
        return (Unclear("notify all, mine or none?", tuple(map(Notify, _LEVELS))),)
    k += lex.SET_TO.skip(words, k, stop)
    level = lex.LEVELS.whole(words, k, stop)
    return (Notify(cast(NotifyLevel, level)),) if level else None


def _set(saying: Saying, i: int) -> Found:
    """An option and its value; of what is no value, a single word is asked about, and a sentence
    is none of ours ("set days aside for the audit")."""
    words, stop = saying.words, saying.stop
    k = i + lex.SET.skip(words, i, stop)
    if k == i:
        return None
    k += lex.SET_FILL.skip(words, k, stop)
    found = lex.OPTIONS.at(words, k, stop)
    if not found:
        return None
    name, k = found[0], k + found[1]
    k += lex.SET_TO.skip(words, k, stop)
    said, whole = saying.line.part(k, stop), saying.line.part(k, len(words))  # an emoji may end it
    if value := options.read(name, said) or options.read(name, whole):
        return (Set(name, value),)
    is_short = words[i] == "set" and len(said.split()) < 2
    return (Unclear(options.example(name)),) if is_short else None
