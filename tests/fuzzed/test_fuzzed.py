"""What once broke something does not any more, and a little new junk is tried each time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench.fuzz import Fuzzing
from tests.fuzzed import STAGES
from tests.fuzzed.attempts import Attempts

LINES = (Path(__file__).parent / "corpus.jsonl").read_text().splitlines()
CORPUS: list[dict[str, Any]] = [json.loads(line) for line in LINES]
EXAMPLES = 60


async def replay(attempts: Attempts, row: dict[str, Any]) -> None:
    try:
        await attempts.attempt(row["input"])
    except Exception as error:
        error.add_note(json.dumps(row))
        raise


@pytest.mark.parametrize("stage", sorted({row["stage"] for row in CORPUS}))
async def test_what_was_found_is_a_known_error_or_none(stage: str, tmp_path: Path) -> None:
    async with STAGES[stage](tmp_path) as attempts:
        for row in CORPUS:
            if row["stage"] == stage:
                await replay(attempts, row)


@pytest.mark.parametrize("stage", STAGES)
def test_no_junk_is_a_crash_or_a_hang(stage: str, tmp_path: Path) -> None:
    fuzzing = Fuzzing(stage, tmp_path)
    try:
        fuzzing.round(EXAMPLES, 1)
    finally:
        fuzzing.close()
    assert fuzzing.tried >= EXAMPLES / 2
    assert fuzzing.found == set()
