"""Figures of the code: its size, the length of its files and functions, and what has no
description. Columns compare this tree with other commits."""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import median, quantiles

from tests.bench import docs, pairs

CODE = ("bot.py", "core", "handlers")
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Tree:
    """The Python files of a part of the project.

    sources: path -> text
    """

    sources: dict[Path, str]

    @property
    def lines(self) -> list[int]:
        """Number of lines of each file that is not empty."""
        return [len(text.splitlines()) for text in self.sources.values() if text.strip()]

    @property
    def functions(self) -> list[int]:
        """Number of lines of each function, with its docstring."""
        nodes = (node for text in self.sources.values() for node in ast.walk(ast.parse(text)))
        return [
            (node.end_lineno or node.lineno) - node.lineno + 1
            for node in nodes
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ]


def tree(root: Path, parts: Iterable[str]) -> Tree:
    """Return the Python files of these parts. parts: files and folders below the root."""
    found = (path for part in parts for path in _files(root / part))
    return Tree({path.relative_to(root): path.read_text() for path in found})


def figures(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, figure) for the project at the root."""
    code, tests = tree(root, CODE), tree(root, ["tests"])
    for name, part in (("code", code), ("tests", tests)):
        yield f"{name}: lines", f"{sum(part.lines):,}"
        yield f"{name}: files", str(len(part.lines))
        yield f"{name}: lines of a file, median / p90", _spread(part.lines)
        yield f"{name}: lines of a function, median / p90", _spread(part.functions)
    twice = pairs.share(root)[pairs.TOTAL]
    yield "files of both stores: lines that are the same", f"{twice:.1%}"
    yield "modules that are gerunds", str(len(docs.gerunds([*code.sources, *tests.sources])))
    described = docs.described(code.sources)
    yield "public functions and classes with a docstring", _of(described.things)
    yield "public fields described one by one", _of(described.fields)


def main(argv: list[str]) -> int:
    """Print the figures of this tree beside those of other commits. Return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench house", description=__doc__)
    parser.add_argument("commits", nargs="*", help="to compare with, like HEAD~10")
    parser.add_argument("--missing", action="store_true", help="print what has no description")
    parser.add_argument("--suite", action="store_true", help="run the tests and print their time")
    args = parser.parse_args(argv)
    if args.missing:
        for place in docs.described(tree(ROOT, CODE).sources).missing:
            print(place)
        return 0
    columns = {commit: _at(commit) for commit in args.commits} | {"now": dict(figures(ROOT))}
    print(f"{'':50}", *(f"{name[:12]:>12}" for name in columns))
    for name in columns["now"]:
        print(f"{name:50}", *(f"{column.get(name, '-'):>12}" for column in columns.values()))
    if args.suite:
        print(f"{'suite: minutes':50} {_suite():12.1f}")
    return 0


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def _spread(numbers: list[int]) -> str:
    return f"{median(numbers):.0f} / {quantiles(numbers, n=10)[-1]:.0f}"


def _of(counted: tuple[int, int]) -> str:
    return f"{counted[0]} of {counted[1]}"


def _at(commit: str) -> dict[str, str]:
    """Return the figures of a commit, measured by the code of this tree."""
    command = ("git", "archive", commit)
    packed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
        return dict(figures(Path(folder)))


def _suite() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "pytest"], cwd=ROOT, check=True)
    return (time.perf_counter() - began) / 60
