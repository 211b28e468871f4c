"""The command line speaks to people: what it names, and what it says to wrong arguments."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from core import VERSION
from tests.data.program import ROOT, environment, run, started
from tests.databases import Database
from tests.e2e.program import free_port, program
from tests.test_console import Terminal, at_terminal  # noqa: F401 - a fixture

PYTHON = re.compile(r"Traceback|Errno|Error\b|value:|NoneType|fromisoformat|\('|No module")

DESK = ["desk", "add", "acme-desk", "--url", "https://a.example/in/desk/W/us"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a database would be."""
    return tmp_path / "tickets.db"


def test_the_version_is_one(file: Path) -> None:
    assert run(file, "--version").stdout == f"ticket desk {VERSION}\n"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == VERSION
    told = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.M)
    assert told[0] == VERSION


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ("serve-me", "invalid choice: 'serve-me' (choose from"),
        (
            "purge --before yesterday",
            "--before: 'yesterday' is not a date: write it like 2026-01-15",
        ),
        ("purge --before 2026-02-30", "'2026-02-30' is not a date: write it like 2026-01-15"),
        ("serve --port x", "PORT: set it to a number from 1 to 65535, not 'x'"),
        ("export --db mysql://x", "DATABASE_URL: set it to sqlite:///relative/path.db"),
        ("export --db /nowhere/at/all.db", "/nowhere/at/all.db cannot be used"),
        ("export --db /nowhere/at/all.db", "there is no folder /nowhere/at"),
        ("export --db core", "it is a folder"),
        ("export --db postgresql://127.0.0.1:1/desk", "another: Connection refused"),
        ("token create ,", "argument NAME: it is empty: give a name"),
        ("token create ci --as ,", "argument --as: it is empty: give a name"),
        ("backup /nowhere/at/all.db", "there is no folder /nowhere/at: make it, or name another"),
        ("backup --db nowhere.db copy.db", "nowhere.db is not there: name the database by --db"),
        ("restore nowhere.db", "nowhere.db is no file"),
    ],
)
def test_what_is_wrong_is_said_without_python(file: Path, args: str, said: str) -> None:
    done = run(file, *(arg.replace(",", "") for arg in args.split()))
    assert said in done.stderr
    assert (done.returncode, done.stdout) == (2, "")
    assert not PYTHON.search(done.stderr)
    assert not file.exists()


def test_a_file_or_an_address_stands_for_the_database(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    run(file, "--db", str(other), "console", said="vpn is down\n")
    for name in (str(other), f"sqlite:///{other}"):
        assert '"title":"vpn is down"' in run(file, "export", "--db", name).stdout
    assert not file.exists()


async def test_serve_listens_where_it_is_told_and_names_its_database(file: Path) -> None:
    port = str(free_port())
    env = {**environment(file), "PORT": "1"}
    command = (sys.executable, "bot.py", "serve", "--port", port)
    async with program(*command, env=env, ready="ready on") as served:
        assert f"ready on http://127.0.0.1:{port}" in served.said
        assert f"database {file} is new" in served.said
        assert await served.stops() == 0


def test_a_new_database_is_named_once(database: Database) -> None:
    done = run(database, "token", "list")
    assert ("is new" in done.stderr) == isinstance(database.at, Path)  # PostgreSQL's was made
    assert "is new" not in run(database, "token", "list").stderr


def test_a_program_hears_nothing_of_it(file: Path) -> None:
    done = run(file, "console", said="T9\n")
    assert (done.stdout, done.stderr) == ('{"status":"nf","id":"T009"}\n', "")


def test_a_person_is_greeted_in_their_language(
    at_terminal: Callable[..., Terminal],  # noqa: F811
    tmp_path: Path,
) -> None:
    shown = at_terminal(NO_COLOR="1").until("> ").replace(f"{tmp_path}/", "")
    assert shown.startswith(
        "database tickets.db is new\r\nWrite in your own words, like these. help"
    )
    run(tmp_path / "tickets.db", "console", said="set language de\n")
    shown = at_terminal(NO_COLOR="1").until("> ").replace(f"{tmp_path}/", "")
    assert shown.startswith("database tickets.db\r\nSchreib in deinen eigenen Worten")


def test_what_the_greeting_shows_is_understood(file: Path) -> None:
    from handlers.terminal import EXAMPLES

    said = run(file, "parse", said="\n".join(EXAMPLES)).stdout
    assert re.findall(r'"action":"(\w+)"', said) == ["create", "list", "close"]


def test_parse_says_what_it_does_to_a_person(at_terminal: Callable[..., Terminal]) -> None:  # noqa: F811
    terminal = at_terminal("parse")
    assert "does nothing. Ctrl-D exits." in terminal.until("> ")
    assert terminal.leave("\x04") == 0


@pytest.mark.parametrize(
    ("args", "last"),
    [(("purge", "--user", "local"), "yes or no: "), (("import", "-"), "until Ctrl-D.")],
)
def test_ctrl_c_ends_what_waits_for_an_answer(
    at_terminal: Callable[..., Terminal],  # noqa: F811
    tmp_path: Path,
    args: tuple[str, ...],
    last: str,
) -> None:
    file = tmp_path / "tickets.db"
    if args[0] == "purge":
        run(file, "console", said="vpn is down\n")
    terminal = at_terminal(*args)
    terminal.until(last)
    assert terminal.leave("\x03") == 128 + signal.SIGINT
    assert ("vpn" in run(file, "export").stdout) == (args[0] == "purge")


def test_one_ctrl_d_ends_what_is_imported(at_terminal: Callable[..., Terminal]) -> None:  # noqa: F811
    terminal = at_terminal("import", "-")
    terminal.until("until Ctrl-D.")
    terminal.type('{"title":"vpn is down"}\r')
    terminal.type("\x04")
    terminal.until("imported 1 tickets")


@pytest.mark.parametrize(
    ("package", "args", "needs"),
    [
        ("mcp", ["mcp"], "mcp needs a package"),
        ("bpe_openai", ["console", "--count"], "counting tokens needs a package"),
        ("standardwebhooks", ["hook", "add", "https://a.example"], "a webhook needs a package"),
        ("standardwebhooks", DESK, "another desk needs a package"),
        ("gidgethub", ["github", "add", "acme/api"], "github needs a package"),
    ],
)
def test_a_package_that_is_missing_is_named_with_the_right_pip(
    file: Path, package: str, args: list[str], needs: str
) -> None:
    script = f"import sys; sys.modules['{package}'] = None; import bot; sys.exit(bot.main({args}))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**environment(file), "CONNECTION_KEYS": Fernet.generate_key().decode()},
        input="token\n",
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.fullmatch(rf'bot\.py: {needs}: (\S+) -m pip install "(\S+)"\n', done.stderr)
    assert found
    assert found[1] == sys.executable
    assert found[2] in (ROOT / "tests" / "requirements.txt").read_text()
    assert done.returncode == 2


def test_tokens_are_told_of(file: Path) -> None:
    assert "there are none: `bot.py token create NAME`" in run(file, "token", "list").stderr
    made = run(file, "token", "create", "ci")
    assert made.stdout.count("\n") == 1
    assert made.stderr == "made ci: keep the token, it is shown this once\n"
    assert run(file, "token", "revoke", "ci").stderr == "revoked ci\n"
    again = run(file, "token", "revoke", "ci")
    assert (again.returncode, again.stderr) == (
        1,
        "bot.py: no token is named ci: see `bot.py token list`\n",
    )


def test_ctrl_c_ends_an_import_that_is_under_way(tmp_path: Path) -> None:
    file, source = tmp_path / "tickets.db", tmp_path / "many.jsonl"
    source.write_text('{"title":"vpn is down"}\n' * 100_000)
    process = started(Database(file), "import", str(source))
    assert process.stderr
    assert process.stderr.readline().endswith(b"is new\n")
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"\n")
    assert run(file, "export").stdout == ""
