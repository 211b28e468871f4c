"""Translation of the texts that people read.

`say` marks English text for the gettext catalogues in `locale/` (`python -m tests.catalogues`
updates them) and keeps the values put into it. Its result is English, as JSON and `lines` need.
`told` translates it into the language of `speaking`.
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
    """English text that `told` can translate.

    one: the singular pattern, the key in a catalogue
    many: the plural pattern, "" if there is no count
    values: the values for the braces, by name
    """

    __slots__ = ("many", "one", "values")
    one: str
    many: str
    values: dict[str, object]


def say(pattern: str, **values: object) -> Said:
    """Return the pattern with the values in its braces."""
    return _said(pattern, "", values)


def some(one: str, many: str, count: int, **values: object) -> Said:
    """Return the singular or plural pattern, by the count; both may contain `{count}`."""
    return _said(one, many, {**values, "count": count})


def told(text: str) -> str:
    """Return the text in the current language. A text not made by `say` is unchanged."""
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
    """Return the pattern in the current language: `say` and `told` in one call."""
    if _SPOKEN.get() != "en":
        return told(say(pattern, **values))
    return pattern.format(**values) if values else pattern


def spoken() -> str:
    """Return the current language, one of LANGUAGES."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Set the language of `told` within a `with` block; None is English."""
    before = _SPOKEN.set(language or "en")
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def language_of(locale: str | None) -> str | None:
    """Return the language of a locale (`pt-BR` -> `pt`), None if it is not in LANGUAGES."""
    language = (locale or "")[:2].lower()
    return language if language in LANGUAGES else None


def _said(one: str, many: str, values: dict[str, object]) -> Said:
    pattern = many if many and values["count"] != 1 else one
    text = Said(pattern.format(**values) if values else pattern)
    text.one, text.many, text.values = one, many, values
    return text


@cache
def _catalogue(language: str) -> NullTranslations:
    from gettext import translation  # imported late: English does not need it

    return translation(DOMAIN, FOLDER, [language])
