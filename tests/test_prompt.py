"""The system prompt teaches what the desk takes, and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from core.parser import parse
from core.prompt import prompt
from tests.conftest import START

ROOT = Path(__file__).parents[1]
EXAMPLES = re.findall(r"^(.*) -> (\{.*\})$", prompt(), re.M)


@pytest.mark.parametrize(("said", "emitted"), EXAMPLES)
def test_an_example_means_what_the_prompt_says(said: str, emitted: str) -> None:
    (meant,) = parse(emitted, "addressed", START)
    (said_so,) = parse(said, "addressed", START)
    assert type(meant) is type(said_so)


def test_the_prompt_has_ten_examples() -> None:
    assert len(EXAMPLES) == 10


@pytest.mark.parametrize("hidden", [False, True])
def test_the_program_prints_it_and_its_tokens(tmp_path: Path, hidden: bool) -> None:
    """hidden: the tokenizer is not installed."""
    if hidden:
        (tmp_path / "bpe_openai.py").write_text("raise ImportError")
    run = subprocess.run(
        [sys.executable, "bot.py", "prompt"],
        cwd=ROOT,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == prompt()
    expected = r"counting tokens needs a package: .*\n" if hidden else r"\d+ tokens\n"
    assert re.fullmatch(expected, run.stderr.splitlines(keepends=True)[-1])
