"""Values for the places of a fixed form, found anywhere in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC
from itertools import chain

from core.details import LABEL
from core.frozen import dataclass
from core.hours import SPOKEN
from core.parser import lexicon as lex
from core.parser.features import concepts_in, plain, topics
from core.parser.forms.form import ids_in
from core.parser.forms.spans import SPANS
from core.parser.moments import moment
from core.parser.periods import period
from core.parser.slot_values import Heed
from core.parser.tokens import Line
from core.parser.words import blanks as words
from core.patterns import pattern

WORDS_MAX = 40  # of a sentence
_SPAN_MAX = 7  # words of a moment or period
_TIME = pattern(rf"(?<![\w.,]){SPOKEN}", re.IGNORECASE)
_QUOTED = pattern(r"[\"'“‘„«`](?P<word>[^\"'”’“»`]{1,30})[\"'”’“»`]")
_SIGNED = pattern(r"(?<!\S)[+#](?P<word>[^\W\d_][\w.-]{0,29})")
_SLUG = pattern(r"[^\W\d_]+(?:-[^\W_]+)+")
_AND, _ASKING, _LABELS, _CLIENTS, _OF = (
    frozenset(row.split())
    for row in (words.AND, words.ASKING, words.LABELS, words.CLIENTS, words.OF)
)
_SMALL = _OF | frozenset(words.SMALL.split())
_ABOUT = frozenset(("who", "mine", "not"))  # concepts
_VALUES = frozenset(("id", "who", "mark"))
_CLAUSE = frozenset(",;.!?:()")


@dataclass(frozen=True, slots=True)
class Blanks:
    """A sentence in which values are found.

    heed: the sentence
    topic: the feature that it asks for
    """

    heed: Heed
    topic: str

    @property
    def line(self) -> Line:
        """The words of the sentence."""
        return self.heed.line

    def value(self, name: str) -> str | None:
        """Return the value of a place as it was written, None if the sentence has none."""
        return _FINDERS[name](self)

    @property
    def cues(self) -> set[str]:
        """What its words say of the order: CUES of `core.parser.words.blanks`, and what it has."""
        said = f" {' '.join(map(plain, self.line.words))} "
        about = {name for name, cue in _CUES.items() if cue.search(said)}
        has = {
            "asks": _asks(self),
            "ids": self.ids,
            "name": _mentions(self) or _capital(self),
        }
        found = {name for name, is_there in has.items() if is_there}
        return about | found | (_ABOUT & concepts_in(self.line.words))

    def left(self, said: str) -> int:
        """Return how many words say something that the order does not. said: the order"""
        kept = {plain(word) for word in said.lower().rstrip("?").split()} | _SMALL | _ASKING
        each = [(one.kind, plain(one.low)) for one in self.line.tokens]
        return sum(
            kind not in _VALUES
            and word not in kept
            and self.topic not in topics(word)
            and not any(cue.search(word) for cue in _CUES.values())
            for kind, word in each
        )

    @property
    def ids(self) -> tuple[str, ...]:
        """The tickets that are named, each once."""
        named = (ids_in(token.low) for token in self.line.tokens if token.kind == "id")
        return tuple(dict.fromkeys(chain.from_iterable(named)))


_CUES = {name: re.compile(rf"\b(?:{cue})") for name, cue in words.CUES.items()}


def _ids(said: Blanks) -> str | None:
    return " ".join(said.ids) or said.heed.ticket


def _one(said: Blanks) -> str | None:
    return " ".join(said.ids[:-1]) or None


def _other(said: Blanks) -> str | None:
    return said.ids[-1] if len(said.ids) > 1 else None


def _asks(said: Blanks) -> bool:
    """Whether the sentence is a question, or asks to be shown something."""
    first = plain(said.line.words[0]) if said.line.words else ""
    about = concepts_in(said.line.words[:3])
    return "?" in said.line.words[-2:] or first in _ASKING or bool(about & {"list", "view"})


def _mentions(said: Blanks) -> list[str]:
    tokens = said.line.tokens
    return [said.line.text[one.start : one.end] for one in tokens if one.kind == "who"]


def _who(said: Blanks) -> str | None:
    return next(iter(_mentions(said)), None)


def _people(said: Blanks) -> str | None:
    return " ".join(_mentions(said)) or None


def _when(said: Blanks) -> str | None:
    return _shortest(said, lambda text: moment(text, said.heed.at, UTC))


def _slug(said: Blanks) -> str | None:
    """Return a name with a hyphen, as answers have."""
    return next((one.low for one in said.line.tokens if _SLUG.fullmatch(one.low)), None)


def _period(said: Blanks) -> str | None:
    return _shortest(said, lambda text: period(text.lower().split(), said.heed.at))


def _span(said: Blanks) -> str | None:
    return _shortest(said, lambda text: SPANS.get(text.lower()))


def _shortest(said: Blanks, means: Callable[[str], object]) -> str | None:
    """Return the fewest words that mean the same as the longest run that means anything."""
    whole = next((run for run in _runs(said) if means(said.line.part(*run))), None)
    if whole is None:
        return None
    first, last = whole
    meant = means(said.line.part(first, last))
    while last - first > 1 and means(said.line.part(first + 1, last)) == meant:
        first += 1
    while last - first > 1 and means(said.line.part(first, last - 1)) == meant:
        last -= 1
    return said.line.part(first, last)


def _runs(said: Blanks) -> Iterator[tuple[int, int]]:
    """Yield all runs of words without an id or a person, long ones first: first and last + 1."""
    tokens = said.line.tokens
    apart = [k for k, one in enumerate(tokens) if one.kind in ("id", "who", "link", "code")]
    for size in range(min(_SPAN_MAX, len(tokens)), 0, -1):
        for first in range(len(tokens) - size + 1):
            is_joint = said.line.words[first] in _AND
            if not is_joint and not any(first <= k < first + size for k in apart):
                yield first, first + size


def _times(said: Blanks) -> list[str]:
    return [found[0] for found in _TIME.finditer(said.line.text)]


def _time(said: Blanks) -> str | None:
    return next(iter(_times(said)), None)


def _targets(said: Blanks) -> str | None:
    return " ".join(one.replace(" ", "") for one in _times(said)) or None


def _pri(said: Blanks) -> str | None:
    each = (lex.PRI.at(said.line.words, k, len(said.line.words)) for k in _places(said))
    return next((f"p{hit[0]}" for hit in each if hit), None)


def _cat(said: Blanks) -> str | None:
    each = (lex.CAT.at(said.line.words, k, len(said.line.words)) for k in _places(said))
    return next((str(hit[0]) for hit in each if hit), None)


def _places(said: Blanks) -> range:
    return range(len(said.line.words))


def _label(said: Blanks) -> str | None:
    found = _SIGNED.search(said.line.text) or _QUOTED.search(said.line.text)
    named = _name(found["word"]) if found else None
    return named or _beside(said, _LABELS) or _beside(said, _LABELS, before=True)


def _client(said: Blanks) -> str | None:
    return _beside(said, _CLIENTS) or _capital(said) or _beside(said, _OF)


def _beside(said: Blanks, cues: frozenset[str], *, before: bool = False) -> str | None:
    """Return the name right after one of the cues, or right before it."""
    tokens, step = said.line.tokens, -1 if before else 1
    for k, token in enumerate(tokens):
        if plain(token.low) not in cues:
            continue
        n = k + step
        while 0 <= n < len(tokens) and plain(tokens[n].low) in _SMALL | {'"', "'", ":"}:
            n += step
        if 0 <= n < len(tokens) and tokens[n].kind == "word" and (name := _name(tokens[n].low)):
            return name
    return None


def _capital(said: Blanks) -> str | None:
    """Return the first name of one or two words with capitals that begins no sentence."""
    line = said.line
    names = [_is_capital(line, k) and _name(token.low) for k, token in enumerate(line.tokens)]
    for k in range(1, len(names)):
        if (name := names[k]) and line.tokens[k - 1].low not in _CLAUSE:
            more = names[k + 1] if k + 1 < len(names) else None
            return f"{name}-{more}" if more else name
    return None


def _is_capital(line: Line, k: int) -> bool:
    return line.tokens[k].kind == "word" and line.text[line.tokens[k].start].isupper()


def _name(said: str) -> str | None:
    """Return a label or client in small letters; None if it is another word."""
    low = said.strip().lower().removesuffix("'s")
    is_other = plain(low) in _SMALL | _LABELS | _CLIENTS
    return low if LABEL.fullmatch(low) and not is_other else None


def _rest(said: Blanks) -> str | None:
    """Return what follows the word for the feature, up to the end of the clause."""
    tokens = said.line.tokens
    cues = [k for k, one in enumerate(tokens) if said.topic in topics(plain(one.low))]
    if not cues:
        return None
    first = cues[-1] + 1
    while first < len(tokens) and plain(tokens[first].low) in _SMALL:
        first += 1
    ends = (k for k in range(first, len(tokens)) if _is_end(said, k))
    last = next(ends, len(tokens))
    while last > first and plain(tokens[last - 1].low) in _SMALL:
        last -= 1
    return said.line.part(first, last) or None


def _is_end(said: Blanks, k: int) -> bool:
    token = said.line.tokens[k]
    return token.kind == "id" or token.low in _CLAUSE


_FINDERS: dict[str, Callable[[Blanks], str | None]] = {
    "ids": _ids,
    "one": _one,
    "other": _other,
    "who": _who,
    "people": _people,
    "when": _when,
    "slug": _slug,
    "period": _period,
    "span": _span,
    "time": _time,
    "targets": _targets,
    "pri": _pri,
    "cat": _cat,
    "label": _label,
    "client": _client,
    "rest": _rest,
}
