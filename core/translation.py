"""What people read, in the language that they read.

`say` marks English text for the catalogues in `locale/` (gettext; `python -m tests.catalogues`
keeps them) and remembers what was put into it. As it stands it is English, as JSON and `lines`
always are; `told` is the same in the language of `speaking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("en", "de", "es", "fr", "pt")
FOLDER = Path(__file__).parent / "locale"
DOMAIN = "desk"

_SPOKEN: ContextVar[str] = ContextVar("language", default="en")


class Said(str):
    """English text that can be said in other languages. one, many: as in a catalogue; many is ""
    where nothing is counted; values: what stands in the braces."""

    __slots__ = ("many", "one", "values")
    one: str
    many: str
    values: dict[str, object]


def say(pattern: str, **values: object) -> Said:
    """The pattern with the values in its braces."""
    return _said(pattern, "", values)


def some(one: str, many: str, count: int, **values: object) -> Said:
    """One of two patterns, as the count asks for; it stands for `{count}` in both."""
    return _said(one, many, {**values, "count": count})


def told(text: str) -> str:
    """The text in the language that is spoken; what `say` did not make stays as it is."""
    language = _SPOKEN.get()
    if not isinstance(text, Said) or language == "en":
        return str(text)
    found = _catalogue(language)
    pattern = found.gettext(text.one)
    if text.many:
        count = text.values["count"]
        pattern = found.ngettext(text.one, text.many, count if isinstance(count, int) else 0)
    values = {name: told(v) if isinstance(v, Said) else v for name, v in text.values.items()}
    return pattern.format(**values) if values else pattern


def tell(pattern: str, **values: object) -> str:
    """`say` and `told` in one."""
    return told(say(pattern, **values))


def spoken() -> str:
    """The language of `told`."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Inside, `told` speaks this language; None: English."""
    before = _SPOKEN.set(language or "en")
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def language_of(locale: str | None) -> str | None:
    """One of LANGUAGES for a locale (`pt-BR`); None for all others."""
    language = (locale or "")[:2].lower()
    return language if language in LANGUAGES else None


def _said(one: str, many: str, values: dict[str, object]) -> Said:
    pattern = many if many and values["count"] != 1 else one
    text = Said(pattern.format(**values) if values else pattern)
    text.one, text.many, text.values = one, many, values
    return text


@cache
def _catalogue(language: str) -> NullTranslations:
    from gettext import translation  # who reads English need not wait for it

    return translation(DOMAIN, FOLDER, [language])
