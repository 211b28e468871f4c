"""Keeps the catalogues of `core/locale/`: `python -m tests.catalogues` takes up every text that the
program says, and compiles what is translated. A new text comes out as an empty `msgstr`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from core.translation import DOMAIN, FOLDER, LANGUAGES

ROOT = Path(__file__).parent.parent
SOURCES = ("core", "handlers")
KEYWORDS = {"say": None, "tell": None, "some": (1, 2)}
_NEVER = datetime(2026, 1, 1, tzinfo=UTC)
METHODS = [("**.py", "python"), ("**/templates/*.html", "jinja2")]


@cache
def texts() -> Catalog:
    """Every text of the program, in the order of the files."""
    found = Catalog(domain=DOMAIN)
    for source in SOURCES:
        for _, _, said, _, _ in extract_from_dir(ROOT / source, METHODS, keywords=KEYWORDS):
            found.add(said)
    return found


def path(language: str, kind: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.{kind}"


def read(language: str) -> Catalog:
    """The catalogue as it is stored; an empty one where there is none."""
    file = path(language, "po")
    if not file.exists():
        return Catalog(locale=language, domain=DOMAIN)
    with file.open("rb") as stored:
        return read_po(stored, locale=language, domain=DOMAIN)


def compiled(catalogue: Catalog) -> bytes:
    """The same bytes for the same texts."""
    catalogue.creation_date = catalogue.revision_date = _NEVER
    made = BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def main() -> int:
    """0: nothing is left to be translated."""
    left = 0
    for language in LANGUAGES[1:]:
        catalogue = read(language)
        catalogue.update(texts(), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        path(language, "po").parent.mkdir(parents=True, exist_ok=True)
        with path(language, "po").open("wb") as file:
            write_po(file, catalogue, width=100, no_location=True, omit_header=True)
        path(language, "mo").write_bytes(compiled(catalogue))
        empty = [one.id for one in catalogue if one.id and not all(strings(one.string))]
        left += len(empty)
        print(f"{language}: {len(catalogue)} texts, {len(empty)} to be translated")
    return 1 if left else 0


def strings(string: str | Sequence[str] | None) -> Sequence[str]:
    return (string,) if isinstance(string, str) else (string or ("",))


if __name__ == "__main__":
    sys.exit(main())
