"""The pages are true: links, files, settings, addresses and error lines."""

from __future__ import annotations

import ast
import json
import re
import shlex
from functools import cache

import pytest

from core.errors import SettingsError
from core.settings import load
from core.ticket import FIELDS
from tests.docs import DOCS, NOW, PAGES, ROOT, blocks, fenced, prose

# Settings of other programs that the pages name.
OTHERS = {"POSTGRES_PASSWORD", "HTTPS_PROXY"}
LITERAL_MIN = 10  # characters: a shorter text may be anywhere
# What SQLite, the system and Slack's libraries say.
SAID_BY_OTHERS = (
    *("database or disk is full", "database is locked", "file is not a database"),
    *("unable to open database file", "Connection refused", "Address already in use"),
    "The request to the Slack API failed.",
)
# What the program makes of its own lists.
MADE = (", ".join(("workspace", *FIELDS)),)
# Words of error lines that are values, or fixed texts too short to be searched for.
VALUES = {
    *("agent", "backup", "colour", "hook", "slack", "tickets"),
    *(
        "byte",
        "change",
        "chart",
        "failed",
        "free",
        "line",
        "lines",
        "migration",
        "missing",
        "note",
        "without",
    ),
}


def slug(heading: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def anchors(name: str) -> set[str]:
    return {slug(title) for title in re.findall(r"^#+ (.+)$", prose(PAGES[name]), re.M)}


def links() -> list[tuple[str, str]]:
    """(page, target) of each link and picture to the project itself."""
    found = [
        (name, target)
        for name, text in PAGES.items()
        for target in re.findall(r"\]\(([^)\s]+)\)", prose(text))
    ]
    return [(name, target) for name, target in found if not target.startswith("http")]


@pytest.mark.parametrize(("name", "target"), links())
def test_a_link_leads_somewhere(name: str, target: str) -> None:
    path, _, anchor = target.partition("#")
    file = (ROOT / name).parent.joinpath(path).resolve() if path else ROOT / name
    assert file.exists()
    if anchor:
        assert anchor in anchors(str(file.relative_to(ROOT)))


def test_the_readme_leads_to_every_page() -> None:
    named = {target.partition("#")[0] for name, target in links() if name == "README.md"}
    assert set(PAGES) - {"README.md"} <= named


def test_every_drawing_of_the_docs_is_shown() -> None:
    shown = {(ROOT / name).parent.joinpath(target).resolve() for name, target in links()}
    assert {*DOCS.glob("*.svg")} <= shown


def test_every_file_that_is_named_exists() -> None:
    pattern = r"`((?:core|handlers|tests|migrations|docs)/[\w./]*|[\w.]+\.(?:py|yml))`"
    assert [name for name in re.findall(pattern, NOW) if not (ROOT / name).exists()] == []


def test_every_module_that_is_run_is_there() -> None:
    named = re.findall(r"python -m (tests[\w.]*)", NOW)
    files = [ROOT / name.replace(".", "/") for name in named]
    assert [
        f for f in files if not (f / "__main__.py").exists() and not f.with_suffix(".py").exists()
    ] == []


def test_every_setting_that_is_named_is_one() -> None:
    known = {*re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M), *OTHERS}
    named = re.findall(r"(?<![\w/.])([A-Z]{3,}(?:_[A-Z]+)+)(?![\w/.])", NOW)
    assert {*named} <= known


@pytest.mark.parametrize(
    "address", sorted({*re.findall(r"(?<!handlers)/(?:api|slack|sign-in)/[\w/.-]+\w", NOW)})
)
def test_an_address_that_is_named_is_served(address: str) -> None:
    source = "".join(file.read_text() for file in ROOT.glob("handlers/**/*.py"))
    assert address.replace("T001", "{id}") in source


def refused() -> list[tuple[str, str]]:
    """(what is set, the line that it is refused with)"""
    return re.findall(r"^\$ (.+)\n(.+)$", fenced("refused"), re.M)


@pytest.mark.parametrize(("given", "line"), refused())
def test_a_setting_is_refused_as_shown(given: str, line: str) -> None:
    environ = dict(word.split("=", 1) for word in shlex.split(given))
    with pytest.raises(SettingsError) as wrong:
        load(environ)
    assert line == f"bot.py: {wrong.value}"


def literals(text: ast.expr) -> list[str]:
    """The fixed parts of a string or an f-string, also of one that `%` or `format` fills."""
    parts = text.values if isinstance(text, ast.JoinedStr) else [text]
    fixed = [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]
    return [part for one in fixed for part in re.split(r"%(?:\.\d)?[srdf]|\{\w*\}", one)]


@cache
def said_by_the_program() -> frozenset[str]:
    """Every fixed text in the program that is long enough to be found again."""
    texts: set[str] = set()
    for file in [ROOT / "bot.py", *ROOT.glob("core/**/*.py"), *ROOT.glob("handlers/**/*.py")]:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                texts.update(part.strip() for part in literals(node))
    return frozenset(text for text in texts if len(text) >= LITERAL_MIN)


def errors() -> list[str]:
    lines = [line for text in blocks("error") for line in text.splitlines()]
    return [line for line in lines if not line.startswith("ok ")]


@pytest.mark.parametrize("line", errors())
def test_an_error_line_is_one_of_the_program(line: str) -> None:
    """What is left of it, without the program's fixed texts, are values: names, paths, numbers."""
    said = json.loads(line) if line.startswith("{") else {"msg": line}
    rest = said.get("msg") or " ".join(said.values())
    for text in sorted({*said_by_the_program(), *SAID_BY_OTHERS, *MADE}, key=len, reverse=True):
        rest = rest.replace(text, "|")
    assert "|" in rest
    assert {*re.findall(r"(?<![\w./:-])[a-z]{4,}(?![\w./:-])", rest)} <= VALUES
