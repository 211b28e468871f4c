"""What the README shows works, and nothing is missing from it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from core.command import ACTIONS
from core.desk import preview
from core.message import Message
from tests.conftest import START

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def fenced(kind: str) -> str:
    found = re.search(rf"^```{kind}\n(.*?)^```", README, re.M | re.S)
    assert found
    return found[1]


def dialogue(text: str) -> list[tuple[str, str]]:
    """What was said, and the lines it was answered with."""
    parts = re.split(r"^> (.*)\n", text, flags=re.M)[1:]
    return list(zip(parts[::2], (answer.strip() for answer in parts[1::2]), strict=True))


def console(tmp_path: Path, said: list[str], *options: str) -> str:
    return subprocess.run(
        [sys.executable, "bot.py", "console", *options],
        cwd=ROOT,
        env={"DATABASE_URL": f"sqlite:///{tmp_path / 't.db'}"},
        input="".join(f"{line}\n" for line in said),
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def dated(text: str) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d", "DATE", text)


def test_the_session_runs_as_shown(tmp_path: Path) -> None:
    shown = dialogue(fenced("console"))
    answers = console(tmp_path, [said for said, _ in shown], "--format", "json").splitlines()
    assert [dated(answer) for answer in answers] == [dated(answer) for _, answer in shown]


def test_the_lines_are_as_shown(tmp_path: Path) -> None:
    shown = dialogue(fenced("lines"))
    answers = console(tmp_path, [said for said, _ in shown], "--format", "lines").split("\n\n")
    assert [answer.strip() for answer in answers if answer.strip()] == [text for _, text in shown]


def rows(title: str) -> list[list[str]]:
    """The cells of the table under a heading."""
    section = README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[1:]]


def examples() -> list[tuple[str, str]]:
    table = rows("What can be said")
    return [(row[0].strip("` "), say) for row in table for say in re.findall(r"`(.+?)`", row[1])]


@pytest.mark.parametrize(("action", "say"), examples())
def test_an_example_is_understood_as_its_action(action: str, say: str) -> None:
    (command,) = preview(Message(say, "U1", "W", START))
    assert isinstance(command, ACTIONS[action])


def test_every_action_has_examples() -> None:
    assert {action for action, _ in examples()} == set(ACTIONS)


def test_every_setting_is_in_the_table_and_in_the_example_file() -> None:
    shown = [row[0].strip("` ") for row in rows("Settings")]
    example = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M)
    settings = (ROOT / "core" / "settings.py").read_text()
    read = set(re.findall(r'"([A-Z]{4,}(?:_[A-Z]+)*)"', settings))
    assert sorted(shown) == sorted(example)
    assert set(shown) == read


@pytest.mark.parametrize("shown", re.findall(r"`(\{.+?\})`", README))
def test_json_shown_in_the_text_is_a_command(tmp_path: Path, shown: str) -> None:
    (answer,) = console(tmp_path, [shown]).splitlines()
    assert answer == '{"status":"nf","id":"T001"}'


def test_every_subcommand_is_shown() -> None:
    usage = subprocess.run(
        [sys.executable, "bot.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    names = re.search(r"\{([a-z,]+)\}", usage)
    assert names
    shown = {row[0].strip("`") for row in rows("The command line")}
    assert shown == {"python bot.py", *(f"python bot.py {name}" for name in names[1].split(","))}


def test_every_file_that_is_named_exists() -> None:
    named = re.findall(r"\]\(([^)h][^)]*)\)", README)
    named += re.findall(
        r"`((?:core|handlers|tests|migrations)/[\w./]*|[\w.]+\.(?:py|yml))`", README
    )
    assert [name for name in named if not (ROOT / name).exists()] == []
