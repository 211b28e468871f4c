"""What is installed is pinned by its content, and looked up among the known holes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.audit import NO_ANSWER, verdict

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text()
PINNED = {
    found[1]: found[2] for found in re.finditer(r"^([a-z0-9-]+)==([^ ;]+)[^\\\n]*\\$", LOCK, re.M)
}


def asked() -> list[Requirement]:
    """What the program needs, and what the image has besides."""
    said = (ROOT / "requirements.txt").read_text().splitlines()
    (mcp,) = re.findall(r"^mcp~=\S+", (ROOT / "tests" / "requirements.txt").read_text(), re.M)
    return [Requirement(line.partition("#")[0]) for line in (*said, mcp)]


@pytest.mark.parametrize("wanted", asked(), ids=str)
def test_what_is_needed_is_pinned_to_a_version_that_will_do(wanted: Requirement) -> None:
    assert wanted.specifier.contains(PINNED[wanted.name])


def test_every_line_is_a_package_or_its_hash_and_names_no_server() -> None:
    lines = LOCK.splitlines()
    hashes = [line for line in lines if re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)]
    assert len(hashes) + len(PINNED) == len(lines)
    assert not re.search(r"://|--index|--find", LOCK)


def test_the_image_installs_nothing_else() -> None:
    (line,) = re.findall(r"^RUN pip install (.+)$", (ROOT / "Dockerfile").read_text(), re.M)
    assert line.split()[-3:] == ["--require-hashes", "-r", "requirements.lock"]


def report(*found: Mapping[str, object]) -> str:
    return json.dumps({"dependencies": found, "fixes": []})


HOLE = {"id": "PYSEC-2026-1", "fix_versions": ["3.1.7"], "aliases": [], "description": ""}
SOUND = {"name": "aiohttp", "version": "3.14.5", "vulns": []}
HOLED = {"name": "jinja2", "version": "3.1.6", "vulns": [HOLE]}
UNSEEN = {"name": "pyyaml", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("found", "told", "code", "said"),
    [
        (report(SOUND, UNSEEN), "", 0, "1 of 2 packages audited, no known holes"),
        (report(SOUND, HOLED), "", 1, "jinja2 3.1.6: PYSEC-2026-1, fixed in 3.1.7"),
        (report(UNSEEN), "", 0, NO_ANSWER),
        ("", "Traceback\nConnectionError: no route", 0, f"{NO_ANSWER}\nConnectionError: no route"),
    ],
)
def test_a_known_hole_fails_and_an_answer_that_does_not_come_is_said(
    found: str, told: str, code: int, said: str
) -> None:
    assert verdict(found, told) == (code, said)
