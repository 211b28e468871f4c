"""What README and docs/ show works, and nothing is missing from them."""

from __future__ import annotations

import json
import os
import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

from core.actions import ACTIONS, to_json
from core.command import Command, Set, Unclear
from core.desk import preview
from core.message import Message
from core.options import DEFAULTS
from core.parser.answers import answer
from handlers.arguments import arguments
from tests import commands
from tests.bench.__main__ import NAMED
from tests.conftest import START, U1
from tests.docs import NOW, README, ROOT, fenced, prose, rows, section
from tests.test_console import Terminal

LINES_MAX = 250


def dialogue(text: str) -> list[tuple[str, str]]:
    """What was said, and the lines it was answered with."""
    parts = re.split(r"^> (.*)\n", text, flags=re.M)[1:]
    return list(zip(parts[::2], (answer.strip() for answer in parts[1::2]), strict=True))


def console(tmp_path: Path, said: list[str], *options: str) -> str:
    env = {"DATABASE_URL": f"sqlite:///{tmp_path / 't.db'}"}
    done = commands.run(["console", *options], env, "".join(f"{line}\n" for line in said))
    assert done.returncode == 0, done.stderr
    return done.stdout


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


def test_a_terminal_is_as_shown(tmp_path: Path) -> None:
    shown = fenced("terminal").rstrip("\n")
    said = re.findall(r"^> (.*)$", shown, re.M)
    assert dated(at_a_terminal(tmp_path, said)) == dated(shown)


def at_a_terminal(folder: Path, said: list[str]) -> str:
    """Everything that a terminal shows while somebody types."""
    terminal = Terminal(folder, NO_COLOR="1")
    try:
        shown = [terminal.until("> ").replace(f"{folder}/", "")]
        for text in said:
            terminal.type(f"{text}\r")
            shown.append(terminal.until("> "))
        assert terminal.leave("\x04") == 0
    finally:
        terminal.process.kill()
        terminal.process.wait()
    plain = re.sub(r"\x1b\[\?2004[hl]\r?", "", "> ".join(shown))  # how readline marks a paste
    return plain.replace("\r\n", "\n").rstrip("\n")


def test_the_blocks_are_as_shown(tmp_path: Path) -> None:
    ((said, answer),) = dialogue(fenced("blocks"))
    assert console(tmp_path, ["format blocks", said]).splitlines()[1:] == [answer]


def test_json_is_shown_terse() -> None:
    answers = [answer for _, answer in dialogue(fenced("console"))]
    packed = [json.dumps(json.loads(a), ensure_ascii=False, separators=(",", ":")) for a in answers]
    assert answers == packed


def examples() -> list[tuple[str, str]]:
    table = rows("What can be said")
    return [(row[0].strip("` "), say) for row in table for say in re.findall(r"`(.+?)`", row[1])]


def talk() -> list[str]:
    """What the tour and the conversation say, each in its own words."""
    tour = [cell for _, cell in rows("A tour of what to say")]
    return re.findall(r"`(.+?)`", " ".join([*tour, *(cell for cell, _ in rows("Conversation"))]))


@pytest.mark.parametrize("say", talk())
def test_what_the_tour_says_is_a_command(say: str) -> None:
    (command,) = preview(Message(say, U1, START))
    assert not isinstance(command, Unclear)


@pytest.mark.parametrize(("action", "say"), examples())
def test_an_example_is_understood_as_its_action(action: str, say: str) -> None:
    (command,) = preview(Message(say, U1, START))
    assert isinstance(command, ACTIONS[action])


def test_every_action_has_examples() -> None:
    assert {action for action, _ in examples()} == set(ACTIONS)


def test_every_option_is_shown_with_examples_that_set_it() -> None:
    shown = [(row[0], row[1]) for row in rows("What a workspace chooses") if row[0][0] == "`"]
    names = [name for cell, _ in shown for name in re.findall(r"`(.+?)`", cell)]
    says = [say for _, cell in shown for say in re.findall(r"`(.+?)`", cell)]
    assert names == list(DEFAULTS)
    for name, say in zip(names, says, strict=True):
        (command,) = preview(Message(say, U1, START))
        assert isinstance(command, Set)
        assert command.name == name


def listed(kind: str) -> list[tuple[str, str]]:
    """(action or `nothing`, message) of each line of a fenced block."""
    return [(line[:9].strip(), line[9:]) for line in fenced(kind).splitlines()]


def meant(command: tuple[Command, ...]) -> str:
    return str(to_json(command[0])["action"]) if command else "nothing"


@pytest.mark.parametrize(("action", "say"), listed("thread"))
def test_in_a_thread_an_example_means_its_ticket(action: str, say: str) -> None:
    commands = preview(Message(say, U1, START, ticket="T012"))
    assert meant(commands) == action
    assert action == "create" or to_json(commands[0])["ids"] == ["T012"]


@pytest.mark.parametrize(("action", "say"), listed("overheard"))
def test_overheard_an_example_is_its_action_or_nothing(action: str, say: str) -> None:
    assert meant(preview(Message(say, U1, START, "overheard"))) == action


@pytest.mark.parametrize("line", fenced("asked").splitlines())
def test_what_has_two_readings_is_asked(line: str) -> None:
    say, question = re.split(r" {2,}", line)
    (asked,) = preview(Message(say, U1, START))
    assert isinstance(asked, Unclear)
    assert asked.msg == question


@pytest.mark.parametrize("line", fenced("answers").splitlines())
def test_an_answer_is_what_it_is_shown_as(line: str) -> None:
    said, shown = re.split(r" {2,}", line)
    found = answer(said)
    last = "last" if found == -1 else found
    assert shown == (str(last + 1) if isinstance(last, int) else last)


WAYS_TO_SAY = {
    "id": "show {}",
    "cat": "vpn drops {}",
    "pri": "vpn drops, {}",
    "stat": "T1 is {}",
    "by` `own": "assign T1 to {}",
}


@pytest.mark.parametrize(
    "row", [row for row in rows("The ticket") if row[0].strip("`") in WAYS_TO_SAY]
)
def test_the_words_for_a_field_say_its_values(row: list[str]) -> None:
    name = row[0].strip("`")
    field = {"id": "ids", "by` `own": "own"}.get(name, name)
    for words in re.findall(r"`(.+?)`", row[2]):
        (command,) = preview(Message(WAYS_TO_SAY[name].format(words), U1, START))
        said = to_json(command)
        assert field in said or (name, said["action"]) == ("stat", "close"), words


def test_the_settings_are_shown_with_their_defaults() -> None:
    shown = re.findall(r"^\| `([A-Z_]+)` \|(?: `(.+?)`)? \|", README, re.M)
    example = (ROOT / ".env.example").read_text()
    assert sorted(shown) == sorted(re.findall(r"^([A-Z_]+)=(.*)$", example, re.M))


def test_every_setting_is_in_the_table_and_in_the_example_file() -> None:
    shown = [row[0].strip("` ") for row in rows("Settings")]
    example = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M)
    settings = (ROOT / "core" / "settings.py").read_text()
    read = set(re.findall(r'"([A-Z]{3,}(?:_[A-Z]+)*)"', settings))
    assert sorted(shown) == sorted(example)
    assert set(shown) == read


@pytest.mark.parametrize("shown", re.findall(r"`(\{\"(?:action|text)\".+?\})`", prose(NOW)))
def test_json_shown_in_the_text_is_a_command(tmp_path: Path, shown: str) -> None:
    (answer,) = console(tmp_path, [shown]).splitlines()
    assert answer == '{"status":"nf","id":"T001"}'


def test_every_subcommand_is_shown() -> None:
    usage = commands.run(["--help"], {}).stdout
    names = re.findall(r"^    ([a-z]+)(?:  |$)", usage, re.M)
    assert "console" in names
    shown = {" ".join(row[0].strip("`").split()[:3]) for row in rows("The command line")}
    assert shown == {"python bot.py", *(f"python bot.py {name}" for name in names)}


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) < LINES_MAX


def test_two_commands_do_all_the_set_up() -> None:
    run, test = re.findall(r"^python3 -m venv .*$", README, re.M)
    assert run.endswith("-r requirements.txt && .venv/bin/python bot.py")
    assert test.endswith("-r tests/requirements.txt && .venv/bin/python -m pytest")
    assert "-r ../requirements.txt" in (ROOT / "tests" / "requirements.txt").read_text()


def test_ci_finds_the_test_command() -> None:
    (pattern,) = re.findall(r"grep -E '(.+)' README.md", (ROOT / ".ci" / "run").read_text())
    assert len(re.findall(pattern, README, re.M)) == 1
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("line", sorted(set(re.findall(r"python bot\.py[^`&;\n]*", NOW))))
def test_a_command_line_that_is_shown_is_one(line: str) -> None:
    said = line.rstrip(".").replace("DATE", "2026-01-15")
    arguments().parse_args(shlex.split(said)[2:])


def test_every_flag_is_shown() -> None:
    usage = commands.run(["console", "--help"], {}).stdout
    flags = set(re.findall(r"--\w+", usage)) - {"--help"}
    assert [flag for flag in flags if flag not in NOW] == []


def test_every_benchmark_is_shown_and_there() -> None:
    shown = set(re.findall(r"python -m tests\.bench (\w+)", NOW))
    assert shown == set(NAMED)
    assert all(find_spec(f"tests.bench.{name}") for name in shown)


def test_the_layout_names_every_folder() -> None:
    layout = section("The architecture").partition("```text\n")[2].partition("```")[0]
    named = re.findall(r"^(\S+)", layout, re.M)
    assert [name for name in named if not (ROOT / name).exists()] == []
    parts = [
        path.parent for top in ("core", "handlers") for path in ROOT.glob(f"{top}/*/__init__.py")
    ]
    assert [part.name for part in parts if f"{part.name}/" not in layout] == []
