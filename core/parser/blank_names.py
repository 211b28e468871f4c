"""Names in a sentence: labels, clients, answers, what is routed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from core.details import LABEL
from core.parser import lexicon as lex
from core.parser.features import plain
from core.parser.tokens import Line
from core.parser.words import blanks as words, signs
from core.parser.words.small import OF, SMALL
from core.patterns import pattern

_QUOTED = pattern(r"(?<!\w)[\"'“‘„«`](?P<word>[^\"'”’“»`]{1,30})[\"'”’“»`](?!\w)")
_SIGNED = pattern(r"(?<!\S)[+#](?P<word>[^\W\d_][\w.-]{0,29})")
_COMPOUND = pattern(r"(?P<what>[^\W\d_]{3,}?)s?-?tickets?")  # "Rechnungstickets"
_SLUG = pattern(r"[^\W\d_]+(?:-[^\W_]+)+")
_ID = pattern(r"(?:^|\s)[tT#]-?\d")
_OFF = re.compile(rf"(?:{words.CUES['off']})")  # verbs that take something away
_ELIDED = pattern(r"^(?:l|d|qu)'")
_POSSESSIVE = "'s"
_LABELS, _CLIENTS = frozenset(words.LABELS.split()), frozenset(words.CLIENTS.split())
_CLIENT = frozenset(word for word in _CLIENTS if word[-1] != "s")  # "the clients do .." names none
_ANSWERS = frozenset(words.ANSWERS.split())
_MARKS = frozenset(("'", '"', ":"))
_OTHERS = SMALL | _LABELS | _CLIENTS | signs.FILLING | frozenset(words.ASKING.split())
CLAUSE = frozenset(",;.!?:()")  # marks


def label(line: Line) -> str | None:
    """Return the label that is signed, quoted or beside a word for labels; None if none is."""
    found = _SIGNED.search(line.text)
    named = (_name(found["word"]) if found else None) or quoted(line)
    if named or not any(_bare(word) in _LABELS for word in line.words):
        return named
    return called(line) or _beside(line, _LABELS) or _beside(line, _LABELS, before=True)


def called(line: Line) -> str | None:
    """Return the name after "as": "mark T7 as roof"."""
    return _beside(line, words.AS)


def quoted(line: Line) -> str | None:
    """Return the words in quotation marks as one name: 'office move' is office-move."""
    found = _QUOTED.search(line.text)
    is_label = found is not None and not _ID.search(found["word"])
    return _name("-".join(found["word"].split())) if found and is_label else None


def answer(line: Line) -> str | None:
    """Return the name of a saved answer: with a hyphen, quoted, or beside a word for answers."""
    named = next((one.low for one in line.tokens if _SLUG.fullmatch(one.low)), None)
    return named or quoted(line) or _beside(line, _ANSWERS) or _beside(line, words.TOPIC, last=True)


def client(line: Line, known: Collection[str]) -> str | None:
    """Return a client that the desk knows, else a name beside a word for clients, with a capital
    or after "for"."""
    named = known_client(line, known) or _beside(line, _CLIENT) or capital(line)
    return named or (None if known else _beside(line, OF))


def known_client(line: Line, known: Collection[str]) -> str | None:
    """Return the client that the line names by its words, the longest name first."""
    said = " ".join(_bare(word) for word in line.words).replace("-", " ")
    for name in sorted(known, key=len, reverse=True):
        if f" {plain(name.lower()).replace('-', ' ')} " in f" {said} ":
            return name
    return None


def routed(line: Line) -> str | None:
    """Return what tickets are given to people: a category, else a label ("+revit")."""
    for k, token in enumerate(line.tokens):
        word = plain(token.low)
        found = None
        if compound := _COMPOUND.fullmatch(token.low):
            found = compound["what"]
        elif word in words.TICKETS:
            found = _at(line, k - 1) or (_next(line, k) if _is_of(line, k + 1) else None)
        elif word in words.THOSE and _is_of(line, k + 1):
            found = _next(line, k)
        if found and plain(found) not in words.NEW:
            cat = lex.CAT.whole((found,), 0, 1)
            return str(cat) if cat else f"+{found}"
    cats = (lex.CAT.at(line.words, k, len(line.words)) for k in range(len(line.words)))
    return next((str(hit[0]) for hit in cats if hit), None)


def _is_of(line: Line, k: int) -> bool:
    return k < len(line.words) and _bare(line.words[k]) in words.FOR


def _next(line: Line, k: int) -> str | None:
    """Return the name after token k, little words left out."""
    n = k + 1
    while n < len(line.tokens) and plain(line.tokens[n].low) in SMALL | words.FOR:
        n += 1
    return _at(line, n)


def _at(line: Line, k: int) -> str | None:
    """Return the name that token k is, or None."""
    is_word = 0 <= k < len(line.tokens) and line.tokens[k].kind == "word"
    return _name(line.tokens[k].low) if is_word else None


def _beside(
    line: Line, cues: Collection[str], *, before: bool = False, last: bool = False
) -> str | None:
    """Return the name right after one of the cues, or right before it. last: of the last cue"""
    found = _each_beside(line, cues, -1 if before else 1)
    return next(iter([*found][::-1] if last else found), None)


def _each_beside(line: Line, cues: Collection[str], step: int) -> Iterator[str]:
    tokens = line.tokens
    for k, token in enumerate(tokens):
        if _bare(token.low) not in cues:
            continue
        if k and cues is _CLIENT and plain(tokens[k - 1].low) in words.SUBJECT_THE:
            continue  # "the client checks": it does something
        n = k + step
        skipped = _MARKS if cues is _ANSWERS else SMALL | _MARKS  # not "the answer of the vendor"
        while 0 <= n < len(tokens) and plain(tokens[n].low) in skipped:
            n += step
        if name := _at(line, n):
            yield name


def _bare(word: str) -> str:
    """Return a plain word without an elided article or an English "'s"."""
    return _ELIDED.sub("", plain(word)).removesuffix(_POSSESSIVE)


def capital(line: Line) -> str | None:
    """Return the first name of one or two words with capitals that begins no sentence."""
    names = [_is_capital(line, k) and _name(token.low) for k, token in enumerate(line.tokens)]
    for k in range(1, len(names)):
        if (name := names[k]) and line.tokens[k - 1].low not in CLAUSE:
            more = names[k + 1] if k + 1 < len(names) else None
            return f"{name}-{more}" if more else name
    return None


def _is_capital(line: Line, k: int) -> bool:
    return line.tokens[k].kind == "word" and line.text[line.tokens[k].start].isupper()


def _name(said: str) -> str | None:
    """Return a label or client in small letters; None if it is another word."""
    low = _ELIDED.sub("", said.strip().lower()).removesuffix(_POSSESSIVE)
    is_other = plain(low) in _OTHERS or _OFF.match(plain(low)) is not None
    return low if LABEL.fullmatch(low) and not is_other else None
