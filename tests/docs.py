"""What people read about the program: README.md, CHANGELOG.md and docs/."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FILES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md"))]
PAGES = {str(file.relative_to(ROOT)): file.read_text() for file in FILES}
README = PAGES["README.md"]
NOW = "\n".join(text for name, text in PAGES.items() if name != "CHANGELOG.md")


def blocks(kind: str) -> list[str]:
    """The fenced blocks of one kind, on all pages."""
    return re.findall(rf"^```{kind}\n(.*?)^```", NOW, re.M | re.S)


def fenced(kind: str) -> str:
    """The one fenced block of a kind."""
    (found,) = blocks(kind)
    return found


def section(title: str) -> str:
    """What stands under the one heading of that name, up to the next of its level or above."""
    ((level, text),) = re.findall(rf"^(##+) {title}\n(.*?)(?=^## |\Z)", NOW, re.M | re.S)
    return re.split(rf"^#{{2,{len(level)}}} ", text, flags=re.M)[0]


def rows(title: str) -> list[list[str]]:
    """The cells of the table under a heading."""
    lines = [line for line in section(title).splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[1:]]


def prose(text: str) -> str:
    """The page without its fenced blocks."""
    return re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
