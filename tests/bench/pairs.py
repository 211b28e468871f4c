"""Measures how many lines SQLite's and PostgreSQL's files of one name share.

python -m tests.bench.pairs [FOLDER]
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from tests.bench.table import head, row

ROOT = Path(__file__).parents[2]
STORES = Path("core", "store")
PACKAGES = ("sqlite", "postgres")
TOTAL = "total"

_VALUE = re.compile(r"\$\d+|\?\d*")  # a placeholder in SQL of either database


def share(root: Path) -> dict[str, float]:
    """Return file name -> share (0 to 1) of the lines that both files have, in the same order.

    Only names in both packages count. The last one, TOTAL, is the share of all these files.
    root: the project's folder
    """
    same = {name: _same(*pair) for name, pair in _pairs(root).items()}
    of = {name: (2 * n / total if total else 0.0) for name, (n, total) in same.items()}
    lines = sum(total for _, total in same.values())
    return {**of, TOTAL: 2 * sum(n for n, _ in same.values()) / lines if lines else 0.0}


def code(file: Path) -> list[str]:
    """Return a file's lines without docstrings, imports, comments and blank lines.

    Runs of blanks become one space, and placeholders in SQL become `?`.
    """
    text = file.read_text(encoding="utf-8")
    left_out = {n for node in _no_code(ast.parse(text)) for n in _lines_of(node)}
    kept = (line for n, line in enumerate(text.splitlines(), 1) if n not in left_out)
    plain = (_VALUE.sub("?", " ".join(line.split())) for line in kept)
    return [line for line in plain if line and not line.startswith("#")]


def _pairs(root: Path) -> dict[str, list[list[str]]]:
    folders = [root / STORES / package for package in PACKAGES]
    names = set.intersection(*({file.name for file in one.glob("*.py")} for one in folders))
    return {name: [code(folder / name) for folder in folders] for name in sorted(names)}


def _same(one: list[str], other: list[str]) -> tuple[int, int]:
    """Return the number of lines that both files have, and the sum of their lines."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks), len(one) + len(other)


def _no_code(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the imports and docstrings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif (
            isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and ast.get_docstring(node) is not None
        ):
            yield node.body[0]


def _lines_of(node: ast.stmt) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def main(argv: list[str]) -> None:
    """Print the shares. argv: the project's folder; empty: this project."""
    root = Path(argv[0]) if argv else ROOT
    head("Lines that SQLite's and PostgreSQL's files of one name share (goal: under 15%)")
    sizes = {name: [*map(len, pair)] for name, pair in _pairs(root).items()}
    sizes[TOTAL] = [sum(one) for one in zip(*sizes.values(), strict=True)]
    for name, part in share(root).items():
        row(name, f"{part:4.0%}   of {' + '.join(map(str, sizes[name]))} lines of code")
    files = [*(root / STORES).rglob("*.py")]
    lines = sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files)
    row("all of core/store", f"{lines} lines, {sum(len(code(file)) for file in files)} of code")


if __name__ == "__main__":
    main(sys.argv[1:])
