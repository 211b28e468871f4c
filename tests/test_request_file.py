"""The file of request types: what it may say, and where it is wrong."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from core.errors import SettingsError
from core.request_file import read_types
from core.requests import RequestType
from tests import commands
from tests.docs import fenced

EXAMPLE = fenced("toml")


def read(tmp_path: Path, text: str) -> tuple[RequestType, ...]:
    file = tmp_path / "requests.toml"
    file.write_text(text, encoding="utf-8")
    return read_types(file)


def test_the_example_of_the_docs_is_a_file(tmp_path: Path) -> None:
    access, hardware = read(tmp_path, EXAMPLE)
    assert (access.name, access.title, access.cat, access.pri) == (
        *("access", "Access to {system}", "infra", 2),
    )
    assert (access.labels, access.own, access.rule) == (("access",), "U02ABCDEF", "any")
    assert access.approvers == ("U03ABCDEF", "U04ABCDEF")
    assert [(q.name, q.label, q.kind, q.required) for q in access.questions] == [
        ("system", "Which system?", "choice", True),
        ("why", "Why", "long", True),
        ("until", "Until when?", "date", False),
    ]
    assert access.questions[0].choices == ("github", "aws", "vpn")
    assert hardware.title == "hardware: {what}"
    assert RequestType.from_text(access.to_text()) == access


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[access]\ntitle =\nx", "at line 2"),
        ("[access]\ntitle = 3\n[access.questions.a]", "access.title is a text"),
        ("[access]\ntitel = 'x'", "access.titel is unknown, known are title"),
        ("access = 3", "access is a table, write [access]"),
        ("[access]", "access.questions: ask 1 to 20 questions"),
        ("[Access.questions.a]", "Access: the name is one lower-case word"),
        ("[access]\nquestions.a = 1", "access.questions.a is a table"),
        ("[access.questions.a]\nkind='choise'", "access.questions.a.kind: one of text, long"),
        ("[access.questions.a]\nkind='choice'", "access.questions.a.choices: a choice has"),
        ("[access.questions.a]\nchoices=['x']", "access.questions.a.choices: a choice has"),
        ("[access.questions.a]\nkind='choice'\nchoices=['x', 'X']", "at most 100, each once"),
        ("[access.questions.type]", "access.questions.type: its name is one other word"),
        ("[access.questions.'a b']", "access.questions.a b: its name is one other word"),
        ("[access]\ntitle='{b}'\n[access.questions.a]", "access.title: no question b"),
        ("[access]\ncategory='it'\n[access.questions.a]", "access.category: one of code"),
        ("[access]\npriority=4\n[access.questions.a]", "access.priority: 1, 2 or 3"),
        ("[access]\napproval='two'\n[access.questions.a]", "access.approval: one of any"),
        ("[access]\napprovers=['a b']\n[access.questions.a]", "access.approvers: at most 10"),
        ("[access]\nlabels=[1]\n[access.questions.a]", "access.labels is a list of texts"),
    ],
)
def test_a_fault_is_one_line_that_names_the_file_and_the_place(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(SettingsError) as wrong:
        read(tmp_path, text)
    line = str(wrong.value)
    assert line.startswith(f"REQUESTS: {tmp_path / 'requests.toml'}")
    assert said in line
    assert "\n" not in line


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"cannot be read \(No such file"):
        read_types(tmp_path / "none.toml")


def run(tmp_path: Path, way: str, said: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    environ = {"DATABASE_URL": f"sqlite:///{tmp_path / 't.db'}", "PATH": os.environ["PATH"], **more}
    return commands.run([way], environ, said)


def test_the_program_reads_it_at_its_start_and_check_names_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "requests.toml"
    file.write_text(EXAMPLE, encoding="utf-8")
    done = run(tmp_path, "console", "request hardware what=laptop\n", REQUESTS=str(file))
    assert '"title":"hardware: laptop"' in done.stdout
    kept = run(tmp_path, "console", "request hardware what=phone").stdout
    assert '"title":"hardware: phone"' in kept
    assert f"ok   requests: 2 types in {file}" in run(tmp_path, "check", REQUESTS=str(file)).stdout
    file.write_text("[list.questions.a]", encoding="utf-8")
    noted = run(tmp_path, "check", REQUESTS=str(file)).stdout
    assert "note requests: list is also a command" in noted
    file.write_text("[access]", encoding="utf-8")
    checked = run(tmp_path, "check", REQUESTS=str(file))
    assert (checked.returncode, "access.questions: ask" in checked.stdout) == (1, True)
    started = run(tmp_path, "console", REQUESTS=str(file))
    assert started.returncode == 2
    assert started.stderr.startswith(f"bot.py: REQUESTS: {file}: access.questions")
