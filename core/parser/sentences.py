"""What is known by rule of a sentence that may ask for a feature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from core.parser.features import concepts_in, plain
from core.parser.forms.form import ids_in
from core.parser.named import people, quoted
from core.parser.slot_values import Heed
from core.parser.spans import Spans
from core.parser.tokens import Line
from core.parser.words import sentences as words, signs
from core.parser.words.small import THE
from core.ticket import ticket_id

_DIGITS_MAX = 6  # of a ticket's number
_ASKING, _UNTIL = frozenset(words.ASKING.split()), frozenset(words.UNTIL.split())
_ABOUT = frozenset(("who", "mine", "not"))  # concepts
_ASKED_MAX = 3  # words that ask for something
_NO = frozenset(("no", "not", "don't", "dont", "nicht", "ne", "nao", "so", "only", "nur", "solo"))
_DENIED = re.compile(r"n't |\b(?:dont|not|never|nicht|kein\w*|nie|pas|nao|nunca) ")
_MINUS = re.compile(r"(?<![\w-])-\s?\d|overdue by", re.IGNORECASE)  # "due -2d" is no time to come
_CUES = {name: re.compile(rf"\b(?:{cue})") for name, cue in words.CUES.items()}
_SIGNS = {
    name: re.compile(rf"(?<!\S)(?:[ldjmnst]'|qu')?(?:{way})") for name, way in signs.SIGNS.items()
}


@dataclass(frozen=True)
class Sentence:
    """A sentence that may ask for any feature.

    heed: the sentence
    """

    heed: Heed

    @property
    def line(self) -> Line:
        """Its words."""
        return self.heed.line

    @cached_property
    def spans(self) -> Spans:
        """The times in it."""
        return Spans(self.line, self.heed.at)

    @cached_property
    def people(self) -> list[str]:
        """The people who are mentioned or named."""
        return people(self.line)

    @cached_property
    def cues(self) -> set[str]:
        """What its words say of the order: CUES of the tables, and what it has."""
        about = {name for name, cue in _CUES.items() if cue.search(self.said)}
        has = {
            "asks": _asks(self.line),
            "ids": self.ids,
            "name": self.people,
            "whether": self.line.words and plain(self.line.words[0]) in words.WHETHER,
            "quoted": quoted(self.line),
            "denied": _DENIED.search(self.said),
            "minus": _MINUS.search(self.line.text),
            "gone": _SIGNS["away"].search(self.said),
        }
        found = {name for name, is_there in has.items() if is_there}
        return about | found | (_ABOUT & concepts_in(self.line.words))

    @cached_property
    def said(self) -> str:
        """Its plain words with a space around each, `#id` for tickets."""
        words = ("#id" if one.kind == "id" else plain(one.low) for one in self.line.tokens)
        return f" {' '.join(words)} "

    @cached_property
    def signed(self) -> tuple[str, ...]:
        """The features for which its words speak."""
        return tuple(name for name, way in _SIGNS.items() if way.search(self.said))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The tickets that are named, each once."""
        named = (ids_in(token.low) for token in self.line.tokens if token.kind == "id")
        return tuple(dict.fromkeys(chain.from_iterable(named))) or self._numbered

    @cached_property
    def _numbered(self) -> tuple[str, ...]:
        """The tickets that are named by an article and a bare number: "wake up the 12"."""
        words = self.line.words
        named = [
            k
            for k in range(1, len(words))
            if words[k].isdigit() and len(words[k]) <= _DIGITS_MAX
            if plain(words[k - 1]) in THE and plain(words[max(k - 2, 0)]) not in _UNTIL
        ]
        taken = self.spans.taken() if named else frozenset()
        return tuple(ticket_id(int(words[k])) for k in named if k not in taken)


def _asks(line: Line) -> bool:
    """Whether the sentence is a question, or asks to be shown something."""
    first = plain(line.words[0]).removesuffix("'s") if line.words else ""
    kinds = {one.kind for one in line.tokens[:_ASKED_MAX]}
    is_order = "id" in kinds or not _NO.isdisjoint(map(plain, line.words[:_ASKED_MAX]))
    about = set() if is_order else concepts_in(line.words[:_ASKED_MAX])
    return "?" in line.words[-2:] or first in _ASKING or bool(about & {"list", "view"})
