"""The words of the fixed forms of speech: `python -m tests.forms` writes the tables of them.

`forms/markers.py`: which words each form needs. `forms/vocabulary.py`: all words of each module.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from core.parser import forms
from core.parser.forms.form import Form, compiled
from core.parser.forms.speller import LETTERS_MIN
from tests.form_words import first, needed

FILE = Path(forms.__file__).with_name("markers.py")
ROW_MAX = 92  # characters of a key and its text in one row
VOCABULARY = FILE.with_name("vocabulary.py")

# Patterns that do not match a whole message: they look into one that a form already fits.
INSIDE = {
    "levels": {"_WORD", "LABEL"},
    "reports": {"_BY", "_CHART", "_WERE", "_WHO", "_MINE", "_PLUS", "_OF_CLIENT", "LABEL"},
    "links": {"_KEYS", "_IDS", "_SAME"},
    "follows": {"_KEYS", "_LABELS", "_NAME"},
    "hours": {"LABEL"},
    "meetings": {"_LONG"},
    "repeats": {"LABEL"},
    "waits": {"OF_ME", "_OTHER"},
    "times": {"OF_ME"},
    "extensions": {"_MORE", "_ANOTHER"},
    "oncall": {"NIGHT_OF"},
    "summaries": {"_KEYS"},
}

HEAD = '''"""The words without which a form does not fit; made by `python -m tests.forms`.

SETS: words as in `core.parser.forms.form.said`, with a space where a word begins or ends
WAYS: the ways of a form, each with the numbers of the sets of which it needs a word, the rarest
    first, and of the set that has its first word ("4 0 ^9|5 0": two ways, the second may begin with
    any word). A key is `module.FORM`, or a module for its other patterns.
"""
'''

VOCABULARY_HEAD = '''"""The words of the forms of each module; made by `python -m tests.forms`."""

WORDS = {'''

_GROUP = re.compile(r"\(\?P<\w+>|\\\w|\{\w+\}")
_WORD = re.compile(rf"[^\W\d_]{{{LETTERS_MIN},}}")


def patterns(module: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns of whole messages that the module has, each with its key in WAYS.

    The key is `module.NAME` for the ways of a Form with a name, else that of the module.
    """
    for name, value in vars(import_module(f"core.parser.forms.{module}")).items():
        key = f"{module}.{name}" if isinstance(value, Form) else module
        for one in value.values() if isinstance(value, dict) else (value,):
            if isinstance(one, Form):
                yield from ((key, compiled(way)) for way in one.ways)
            elif hasattr(one, "groupindex") and name not in INSIDE.get(module, set()):
                yield key, re.compile(one.pattern, one.flags)  # a lazy one is not compiled yet


def ways(name: str) -> dict[str, list[tuple[list[str], str]]]:
    """Return the sets of words that each way of a module's forms needs, and its first words.

    The rarest set is the first. A set is its words joined by `|`. Raises ValueError for a way that
    needs no word.
    """
    each: dict[str, list[tuple[list[str], str]]] = {}
    for key, pattern in patterns(name):
        sets = needed(pattern)
        if not sets:
            raise ValueError(f"{key}: no word is needed by {pattern.pattern}")
        unlike = list(dict.fromkeys(map(_shortest, sets)))
        each.setdefault(key, []).append((unlike, _shortest(first(pattern))))
    return each


def _shortest(found: frozenset[str]) -> str:
    """Return the words that have none of the others in them."""
    return "|".join(sorted(one for one in found if not any(o != one and o in one for o in found)))


def table() -> str:
    """Return the text of the module of markers."""
    each = [one for name in forms.READERS for one in ways(name).items()]
    numbers: dict[str, int] = {}
    for _, found in each:
        for words in (words for needs, opening in found for words in (*needs, opening) if words):
            numbers.setdefault(words, len(numbers))
    sets = [row for words in numbers for row in _rows("", words)]
    told = []
    for key, found in each:
        told += _rows(f'"{key}": ', "|".join(_way(numbers, *way) for way in found))
    return "\n".join([HEAD, "SETS = (", *sets, ")", "WAYS = {", *told, "}", ""])


def _way(numbers: dict[str, int], needs: list[str], opening: str) -> str:
    sets = " ".join(f"{numbers[words]}" for words in needs)
    return f"{sets} ^{numbers[opening]}" if opening else sets


def vocabulary() -> str:
    """Return the text of the module of all words."""
    each = [(name, " ".join(words_of(name))) for name in forms.READERS]
    rows = [row for name, words in each if words for row in _rows(f'"{name}": ', words)]
    return "\n".join([VOCABULARY_HEAD, *rows, "}", ""])


def words_of(name: str) -> list[str]:
    """Return the words that the forms of a module are made of."""
    values = vars(import_module(f"core.parser.forms.{name}")).values()
    ways = (_GROUP.sub(" ", way) for one in values if isinstance(one, Form) for way in one.ways)
    return sorted({word.lower() for way in ways for word in _WORD.findall(way)})


def _rows(key: str, text: str) -> list[str]:
    """Return the rows of a literal, which its key stands before."""
    lines = textwrap.wrap(text, 84, drop_whitespace=False)
    if len(lines) == 1 and len(key) + len(text) < ROW_MAX:
        return [f"    {key}{text!r},"]
    return [f"    {key}(", *(f"        {line!r}" for line in lines), "    ),"]


def main() -> None:
    FILE.write_text(table(), encoding="utf-8")
    VOCABULARY.write_text(vocabulary(), encoding="utf-8")


if __name__ == "__main__":
    main()
