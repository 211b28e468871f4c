"""Orders and questions about things that this desk does not have: sprints, epics, ..

For things that it has, but that are said in other words, the answer is how to say it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.parser import lexicon as lex
from core.parser.courtesy import without_courtesies
from core.parser.features import concepts, plain
from core.parser.tokens import Line
from core.parser.typos import nearly
from core.parser.words import fields, unsupported as words
from core.translation import Said, say

_TOKENS_MAX = 16  # tokens of such a message
_BETWEEN_MAX = 4  # words of a value: "add label `to be billed` to T3"
_NAME_MAX = 2  # words of a field's name
_THINGS = {
    "sprint": say("sprints"),
    "milestone": say("milestones"),
    "epic": say("epics"),
    "points": say("story points"),
    "delete": say("deleting"),
    "archive": say("archive"),
    "pin": say("pins"),
    "lock": say("locks"),
    "copy": say("copies"),
}
_HINTS = {  # what exists, but is said in another way
    "subtask": say("say: {a} part of {b}", a="T8", b="T2"),
    "follower": say("say: follow {id}", id="T7"),
    "followers": say("say: follow {id}", id="T7"),
    "link": say("say: {a} blocked by {b}", a="T9", b="T3"),
}
_APART = frozenset(("label", "subtask"))  # their value comes before the id
_LISTED = frozenset(("label", "sprint", "milestone", "epic", "follower", "followers"))
_DOING = frozenset(("sprint", "follower", "delete", "archive", "pin", "lock", "copy", "link"))
_FIELDS = ("priword", "catword", "titleword", "descword", "own", "status")  # as concepts
_ABSENT, _FIELD_NAMES = lex.Lexicon(words.ABSENT), lex.Lexicon(fields.FIELD)
_ORDER, _GLUE, _THEM = lex.Words(words.ORDER), lex.Words(words.GLUE), lex.Words(words.THEM)
_VALUE, _LIST, _ASKING = lex.Words(words.VALUE), lex.Words(words.LISTED), lex.Words(words.ASKING)
_TICKETS = frozenset(("ticket", "tickets", "issues"))
_TO = frozenset(("to", ":", "=", "->", "auf", "a", "à", "para"))
_OF = frozenset(("of", "for", "on", "von", "für", "de", "del", "du", "do", "da"))
_SET = frozenset(("set", "change", "update", "setze", "setz", "cambia", "mets", "mude", "defina"))


def unsupported(line: Line) -> Said | None:
    """Return the refusal of a message about something that does not exist here, or None."""
    if "\n" in line.text or not 0 < len(line.tokens) <= _TOKENS_MAX:
        return None
    said = without_courtesies(line.text)
    thing = _of_ticket(said) or _of_list(said)
    if thing == "label":  # the forms did not read it
        return say("write a label as +word")
    if thing is not None:
        return _HINTS.get(thing) or _cannot(_THINGS[thing])
    name = _unknown_field(said)
    return _cannot(name) if name else None


def _cannot(things: str) -> Said:
    return say("can't do that: no {things}", things=things)


def _of_ticket(said: Line) -> str | None:
    """Return the thing that a ticket should get ("add label x to T3"), or None.

    Between the thing and the ticket only little words or a value may stand.
    """
    seen = _Seen()
    k, size = 0, len(said.words)
    while k < size and not (seen.thing and seen.ticket):
        step = seen.take(said, k)
        if not step:
            break
        k += step
    is_meant = seen.ticket and bool(seen.thing) and not _is_other(seen, said)
    return seen.thing if is_meant and _is_value(said, k) else None


def _is_other(seen: _Seen, said: Line) -> bool:
    """Whether the word means something that exists here: "label T3 infra", "the link to T3"."""
    if seen.thing in _DOING and not seen.ordered:
        return True
    if seen.thing == "link":
        return said.tokens[1].kind != "id"
    return seen.thing == "label" and any(lex.CAT.whole((word,), 0, 1) for word in said.words)


@dataclass(slots=True)
class _Seen:
    """What was found in the message so far.

    thing: key of _THINGS, "" if none was found
    ticket: whether a ticket was named
    ordered: whether the message begins with an order
    between: words of a value
    """

    thing: str = ""
    ticket: bool = False
    ordered: bool = False
    between: int = 0

    def take(self, said: Line, k: int) -> int:
        """Return how many words at k are understood; 0 if the message is about something else."""
        words, size = said.words, len(said.words)
        found = None if self.thing else _ABSENT.at(words, k, size)
        if found:
            self.thing, self.ordered = found[0], self.ordered or k == 0
            return found[1]
        if said.tokens[k].kind == "id":
            self.ticket = True
            return 1
        if self.thing and self.ordered and (them := _THEM.skip(words, k, size)):
            self.ticket = True
            return them
        if k == 0 and (order := _ORDER.skip(words, k, size)):
            self.ordered = True
            return order
        return _GLUE.skip(words, k, size) or self._value()

    def _value(self) -> int:
        self.between += 1
        return int(self.thing in _APART and self.ordered and self.between <= _BETWEEN_MAX)


def _is_value(said: Line, k: int) -> bool:
    """Whether a value can begin at k: "T1 sprint 4", but not "T1 sprint field is empty"."""
    rest = said.words[k:]
    if rest and said.tokens[k].kind in ("who", "id"):
        return True
    return rest[:1] != ("is",) and (_ends(rest) or len(rest) == 1)


def _ends(rest: Sequence[str]) -> bool:
    """Whether a value or nothing follows."""
    return not rest or bool(_VALUE.skip(rest, 0, len(rest))) or rest[0][0].isdigit()


def _of_list(said: Line) -> str | None:
    """Return the thing that a list is asked for by: "list sprints", "show labels"; or None."""
    words, size = said.words, len(said.words)
    k, asks, thing = 0, False, ""
    while k < size and not thing:
        asks = asks or bool(_ASKING.skip(words, k, size))
        found = _ABSENT.at(words, k, size)
        step = found[1] if found else _LIST.skip(words, k, size)
        if not step:
            return None
        thing, k = (found[0] if found else ""), k + step
    while k < size and words[k] in _TICKETS:
        asks, k = True, k + 1
    is_known = thing in _LISTED and asks
    return thing if is_known and _ends(words[k:]) else None


def _unknown_field(said: Line) -> str | None:
    """Return the name of a field that no ticket has ("set the colour of T3 to red"), or None."""
    words = said.words
    if not words or words[0] not in _SET:
        return None
    ids = [k for k, token in enumerate(said.tokens) if token.kind == "id"]
    if len(ids) != 1:
        return None
    name = _named(words[1 : ids[0]], words[ids[0] + 1 :])
    name = [word for word in name if not _GLUE.skip((word,), 0, 1)]
    is_name = 0 < len(name) <= _NAME_MAX and all(map(_is_new, name))
    return " ".join(name) if is_name else None


def _named(before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
    """Return the words that name the field: "colour of" T3 "to red", or T3 "colour to red"."""
    if after[:1] and after[0] in _TO:
        return before[:-1] if before[-1:] and before[-1] in _OF else ()
    to = next((n for n, word in enumerate(after) if word in _TO), 0)
    return after[:to]


def _is_new(word: str) -> bool:
    """Whether the word is no known word, nor a typo of one."""
    bare = plain(word)
    if _FIELD_NAMES.whole((word,), 0, 1):
        return False
    return word.isalpha() and not concepts(bare) and not nearly(bare, *_FIELDS)
