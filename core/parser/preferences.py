"""Commands for preferences ("notify mine", "set hours 9-17"), the board and the news.

Orders about things that do not exist here are answered too.
"""

from __future__ import annotations

from typing import cast, get_args

from core import options
from core.command import (
    Board,
    ChannelUse,
    Client,
    Command,
    Forget,
    New,
    Notify,
    NotifyLevel,
    Question,
    Set,
    SetFormat,
    Unclear,
    Watch,
)
from core.message import Format
from core.parser import lexicon as lex
from core.parser.tokens import Line
from core.parser.unsupported import unsupported
from core.parser.words import fields
from core.translation import say

_ROLES: tuple[ChannelUse, ...] = ("intake", "triage")
_LEVELS: tuple[NotifyLevel, ...] = ("all", "mine", "none")
_FORMATS: tuple[Format, ...] = get_args(Format)
_TEXT = "text, plain text, plain, words"
_FORMAT_NAMED = lex.Words("format, formats, output format, answer format, formato, ausgabeformat")
_FORMAT = lex.Lexicon({f: _TEXT if f == "text" else fields.FORMATS[f] for f in _FORMATS})
_SAID_BARE = ("language", "workspace language")  # need no "set": "language: german"
_POLITE = frozenset(("please", "pls", "plz", "hey", "hi", "thanks", "!", ".", ",", "?"))


def preference(line: Line) -> Command | None:
    """Return the command if the message is nothing but a preference, else None.

    With a question mark it is a question for confirmation.
    """
    i, stop = 0, len(line.words)
    while i < stop and line.words[i] in _POLITE:
        i += 1
    while stop > i and line.words[stop - 1] in _POLITE:
        stop -= 1
    words = line.words
    found = _chosen(line, i, stop)
    if found is None or isinstance(found, Unclear) or "?" not in words[stop:]:
        return found
    if type(found) in _NAMES and found != Set():
        return Unclear(say("{order} now?", order=_NAMES[type(found)]), (found,), Question.CONFIRM)
    return found


_NAMES: dict[type, str] = {
    Set: "set",
    Watch: "watch",
    Client: "client",
    Notify: "notify",
    Forget: "forget",
    SetFormat: "format",
}


def _chosen(line: Line, i: int, stop: int) -> Command | None:
    words = line.words
    if (role := lex.WATCH.whole(words, i, stop)) is not None:
        return Watch(cast(ChannelUse, role)) if role else _which_role()
    for phrases, command in _WHOLE:
        if phrases.whole(words, i, stop):
            return command
    found = _format(line, i, stop) or _notify(line, i, stop) or _set(line, i, stop)
    if found is None and (why := unsupported(line)):
        return Unclear(why)
    return found


_WHOLE: tuple[tuple[lex.Words, Command], ...] = (
    (lex.NEWS, New()),
    (lex.BOARD, Board()),
    (lex.SETTINGS, Set()),
    (lex.FORGET, Forget()),
)


def _which_role() -> Unclear:
    return Unclear(say("watch intake or watch triage?"), tuple(map(Watch, _ROLES)), Question.VALUE)


def _format(line: Line, i: int, stop: int) -> Command | None:
    """Return the format command; a question for one unknown word ("format xml"); else None."""
    words = line.words
    k = i + lex.SET.skip(words, i, stop)
    k += lex.SET_FILL.skip(words, k, stop)
    named = _FORMAT_NAMED.skip(words, k, stop)
    k += named + lex.SET_TO.skip(words, k + named, stop)
    if not named or (stop - k > 1 and not _FORMAT.whole(words, k, stop)):
        return None
    if format := _FORMAT.whole(words, k, stop):
        return SetFormat(format)
    choices = tuple(map(SetFormat, _FORMATS))
    return Unclear(say("format json, lines, text or blocks?"), choices, Question.VALUE)


def _notify(line: Line, i: int, stop: int) -> Command | None:
    k = i + lex.NOTIFY.skip(line.words, i, stop)
    if k == i:
        return None
    if k == stop:
        choices = tuple(map(Notify, _LEVELS))
        return Unclear(say("notify all, mine or none?"), choices, Question.VALUE)
    k += lex.SET_TO.skip(line.words, k, stop)
    level = lex.LEVELS.whole(line.words, k, stop)
    return Notify(cast(NotifyLevel, level)) if level else None


def _set(line: Line, i: int, stop: int) -> Command | None:
    """Return the command that sets an option, or None.

    One wrong word as the value is answered with a hint. A sentence is no option ("set days aside
    for the audit").
    """
    words = line.words
    k = i + lex.SET.skip(words, i, stop)
    is_bare = k == i
    k += lex.SET_FILL.skip(words, k, stop)
    found = lex.OPTIONS.at(words, k, stop)
    if not found or (is_bare and found[0] not in _SAID_BARE):
        return None
    name, k = found[0], k + found[1]
    to = lex.SET_TO.skip(words, k, stop)
    k += to if k + to < stop else 0  # "en" is also a language
    said, whole = line.part(k, stop), line.part(k, len(words))  # may end in an emoji
    if value := options.read(name, said) or options.read(name, whole):
        return Set(name, value)
    is_short = words[i] == "set" and len(said.split()) < 2
    return Unclear(options.example(name), kind=Question.VALUE) if is_short else None
