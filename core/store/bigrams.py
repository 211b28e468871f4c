"""Words for what an index of whole words misses.

That is each pair of characters in text without spaces between words (Chinese, Japanese, Korean,
Thai), and names with signs (`C++`, `.NET`, `--flag`). Each is indexed as one word of hexadecimal
digits, which every database keeps whole.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from core.patterns import pattern

_RUN = pattern(
    "[\u0e00-\u0e7f\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+"
)
_APART = pattern(f"({_RUN.pattern})")
_SIGNED = pattern(
    r"(?<![\w.+#-])(?:[^\W\d_](?:\+\+|#)(?=\d)"  # `C++17` is a kind of `C++`
    r"|(?:[^\W\d_]\w{0,20}(?:\+\+|#)|\.[^\W\d_]\w{0,30}|--[^\W\d_][\w-]{0,40})(?![\w+#]))"
)
_CLOSING = ".,;:!?)]}'\"»”"


def signs(*texts: str | None) -> list[str]:
    """Return the words to index for these texts, in order."""
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
    """Return the text in lower case, with narrow and wide letters made normal."""
    return unicodedata.normalize("NFKC", text.casefold())


def sought(chunk: str) -> tuple[str, list[str], list[str]]:
    """Split a part of a search.

    Returns the rest for the index of words, the indexed words to find, and beginnings of indexed
    words to find (for a single character).
    """
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
    """Return the word itself, or its character pairs if its script has no spaces.

    Such a word may be a whole sentence. One of two characters is returned as it is.
    """
    return [word] if not is_unspaced(word) or len(word) < 3 else _pairs(word)


def runs(text: str) -> list[str]:
    """Split a text into runs of a script without spaces and the parts between them."""
    found = unicodedata.normalize("NFKC", text)
    return [part for part in _APART.split(found) if part]


def _pairs(run: str) -> list[str]:
    return [one + other for one, other in pairwise(run)]


def is_unspaced(word: str) -> bool:
    """Whether the whole word is of a script without spaces."""
    return _RUN.fullmatch(word) is not None


def sign(word: str) -> str:
    """Return the indexed word for a pair of characters."""
    return _word(word.casefold())


def _word(said: str) -> str:
    return "u" + said.encode("utf-8", "surrogatepass").hex()
