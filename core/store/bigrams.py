"""What an index of whole words misses: any two characters of text that has no spaces between words
(Chinese, Japanese, Korean, Thai), and names with signs (`C++`, `.NET`, `--flag`).

Each is indexed as one word of hexadecimal digits, so that no database takes its letters for
anything else, and is found as a whole.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_RUN = re.compile(
    "[\u0e00-\u0e7f\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+"
)
_APART = re.compile(f"({_RUN.pattern})")
_SIGNED = re.compile(
    r"(?<![\w.+#-])(?:[^\W\d_](?:\+\+|#)(?=\d)"  # `C++17` is a kind of `C++`
    r"|(?:[^\W\d_]\w{0,20}(?:\+\+|#)|\.[^\W\d_]\w{0,30}|--[^\W\d_][\w-]{0,40})(?![\w+#]))"
)
_CLOSING = ".,;:!?)]}'\"»”"


def signs(*texts: str | None) -> list[str]:
    """The words to index of these texts, in order."""
    found: list[str] = []
    for text in filter(None, texts):
        if text.isascii() and not any(map(text.__contains__, "+#.-")):
            continue
        folded = _folded(text)
        found += [_word(match[0].rstrip("-")) for match in _SIGNED.finditer(folded)]
        for run in _RUN.findall(folded):
            found += map(_word, (*_pairs(run), run[-1]))
    return found


def _folded(text: str) -> str:
    """In lower case, of narrow and wide letters the usual ones."""
    return unicodedata.normalize("NFKC", text.casefold())


def sought(chunk: str) -> tuple[str, list[str], list[str]]:
    """A part of a search as: what is left for the index of words, whole words of signs, and
    beginnings of them (of a single character)."""
    bare = _folded(chunk).rstrip(_CLOSING)
    whole = [_word(match[0].rstrip("-")) for match in _SIGNED.finditer(bare)]
    if _SIGNED.fullmatch(bare):
        return "", whole, []
    begun: list[str] = []
    for run in _RUN.findall(bare):
        whole += map(_word, _pairs(run))
        begun += [_word(run)] if len(run) == 1 else []
    return _RUN.sub(" ", chunk), whole, begun


def pairs(word: str) -> list[str]:
    """The word itself, or the pairs of characters of one that may be a whole sentence."""
    return [word] if not is_unspaced(word) or len(word) < 3 else _pairs(word)


def runs(text: str) -> list[str]:
    """The text in parts: those that are of a writing without spaces, and what is between them."""
    found = unicodedata.normalize("NFKC", text)
    return [part for part in _APART.split(found) if part]


def _pairs(run: str) -> list[str]:
    return [one + other for one, other in pairwise(run)]


def is_unspaced(word: str) -> bool:
    """Whether the word is of a writing without spaces."""
    return _RUN.fullmatch(word) is not None


def sign(word: str) -> str:
    """The indexed word of two characters."""
    return _word(word.casefold())


def _word(said: str) -> str:
    return "u" + said.encode("utf-8", "surrogatepass").hex()
