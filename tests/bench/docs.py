"""Counts what has a description, and finds modules whose name is a gerund.

A docstring describes a public function or class. A line `name: what it is` in the docstring of a
class describes a field.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ALLOWED = {  # gerunds with a reason
    "encoding": "a noun of its own",
    "understanding": "the name of the benchmark's command",
}

_FIELD = re.compile(r"^\s*((?:`?\w+`?, )*`?\w+`?): ", re.MULTILINE)
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Described:
    """How much has a description.

    things: number of public functions, methods and classes with one, and of all
    fields: number of annotated public fields with one, and of all
    missing: what has none, each as `path:line name`
    """

    things: tuple[int, int]
    fields: tuple[int, int]
    missing: list[str]


def described(sources: dict[Path, str]) -> Described:
    """Count the descriptions in these files. A method that a protocol describes needs none."""
    trees = {path: ast.parse(text) for path, text in sources.items()}
    promised = {name for tree in trees.values() for name in _promised(tree)}
    things = [(where, bool(doc)) for where, doc in _things(trees, promised)]
    fields = [found for path, tree in trees.items() for found in _fields(path, tree)]
    missing = [where for where, is_described in (*things, *fields) if not is_described]
    return Described(_count(things), _count(fields), missing)


def gerunds(paths: Iterable[Path]) -> list[Path]:
    """Return modules whose last word ends in `ing` or `ings`, but not ALLOWED ones or settings."""
    words = ((path, path.stem.split("_")[-1]) for path in paths)
    return [
        path
        for path, word in words
        if re.fullmatch(r"\w{2,}ings?", word)
        and word.rstrip("s") not in (*ALLOWED, "setting", "meeting")
    ]


def _count(found: list[tuple[str, bool]]) -> tuple[int, int]:
    return sum(is_described for _, is_described in found), len(found)


def _promised(tree: ast.Module) -> Iterator[str]:
    """Yield the names of methods that a protocol of the module describes."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and "Protocol" in map(_name, node.bases):
            methods = (one for one in node.body if isinstance(one, _Function))
            yield from (one.name for one in methods if ast.get_docstring(one))


def _things(trees: dict[Path, ast.Module], promised: set[str]) -> Iterator[tuple[str, str | None]]:
    for path, tree in trees.items():
        for node in filter(_is_public, tree.body):
            if isinstance(node, _Function | ast.ClassDef):
                yield f"{path}:{node.lineno} {node.name}", ast.get_docstring(node)
            if isinstance(node, ast.ClassDef):
                for one in filter(_is_public, node.body):
                    if isinstance(one, _Function) and one.name not in promised:
                        yield f"{path}:{one.lineno} {one.name}", ast.get_docstring(one)


def _fields(path: Path, tree: ast.Module) -> Iterator[tuple[str, bool]]:
    for node in filter(_is_public, tree.body):
        if isinstance(node, ast.ClassDef):
            told = {
                name.strip("` ")
                for names in _FIELD.findall(ast.get_docstring(node) or "")
                for name in names.split(",")
            }
            for one in node.body:
                if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                    name = one.target.id
                    if not name.startswith("_"):
                        yield f"{path}:{one.lineno} {node.name}.{name}", name in told


def _is_public(node: ast.stmt) -> bool:
    return not getattr(node, "name", "").startswith("_")


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
