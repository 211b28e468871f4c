"""A statement that both databases run is written once."""

from __future__ import annotations

from pathlib import Path

from tests.bench.pairs import ROOT, STORES, TOTAL, share


def test_what_both_stores_say_is_shared() -> None:
    assert share(ROOT)[TOTAL] < 0.15


def test_a_line_is_the_same_whatever_its_values_are_called(tmp_path: Path) -> None:
    lines = {"sqlite": "do('x = ?1',  1)\nmore()\n", "postgres": "do('x = $1', 1)\nother()\n"}
    for package, text in lines.items():
        (tmp_path / STORES / package).mkdir(parents=True)
        module = f'"""About {package}."""\n\nimport {package}\n\n{text}'
        (tmp_path / STORES / package / "one.py").write_text(module)
    (tmp_path / STORES / "sqlite" / "alone.py").write_text("do()\n")
    assert share(tmp_path) == {"one.py": 0.5, TOTAL: 0.5}
