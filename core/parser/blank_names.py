"""Names in a sentence: labels, clients and people."""

from __future__ import annotations

from core.details import LABEL
from core.parser.features import plain
from core.parser.tokens import Line
from core.parser.words import blanks as words
from core.parser.words.small import OF, SMALL
from core.patterns import pattern

_QUOTED = pattern(r"[\"'“‘„«`](?P<word>[^\"'”’“»`]{1,30})[\"'”’“»`]")
_SIGNED = pattern(r"(?<!\S)[+#](?P<word>[^\W\d_][\w.-]{0,29})")
_LABELS, _CLIENTS = frozenset(words.LABELS.split()), frozenset(words.CLIENTS.split())
CLAUSE = frozenset(",;.!?:()")  # marks


def mentions(line: Line) -> list[str]:
    """Return the people that are mentioned, as they are written."""
    return [line.text[one.start : one.end] for one in line.tokens if one.kind == "who"]


def label(line: Line) -> str | None:
    """Return the label that is signed, quoted or beside a word for labels; None if none is."""
    found = _SIGNED.search(line.text) or _QUOTED.search(line.text)
    named = _name(found["word"]) if found else None
    return named or _beside(line, _LABELS) or _beside(line, _LABELS, before=True)


def client(line: Line) -> str | None:
    """Return the client beside a word for clients, else a name with a capital or after "for"."""
    return _beside(line, _CLIENTS) or capital(line) or _beside(line, OF)


def _beside(line: Line, cues: frozenset[str], *, before: bool = False) -> str | None:
    """Return the name right after one of the cues, or right before it."""
    tokens, step = line.tokens, -1 if before else 1
    for k, token in enumerate(tokens):
        if plain(token.low) not in cues:
            continue
        n = k + step
        while 0 <= n < len(tokens) and plain(tokens[n].low) in SMALL | {'"', "'", ":"}:
            n += step
        if 0 <= n < len(tokens) and tokens[n].kind == "word" and (name := _name(tokens[n].low)):
            return name
    return None


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
    low = said.strip().lower().removesuffix("'s")
    is_other = plain(low) in SMALL | _LABELS | _CLIENTS
    return low if LABEL.fullmatch(low) and not is_other else None
