"""No name of a file makes a command write over the database, or elsewhere than it says."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from bot import main
from tests.data.program import dump, fill
from tests.databases import Database


@pytest.fixture(scope="module")
async def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("filled") / "tickets.db"
    await fill(Database(file))
    return file


@pytest.fixture
def file(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The database, in the folder of the commands."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///tickets.db")
    shutil.copyfile(filled, "tickets.db")
    return tmp_path / "tickets.db"


def run(way: str, name: str) -> int:
    return main([way, *(["--force"] if way == "restore" else []), "--", name])


OWN = (
    *("tickets.db", "tickets.db-wal", "tickets.db-shm", "tickets.db-journal", "tickets.db.part"),
    *("x/../tickets.db", "./tickets.db", "soft", "hard"),
)


@pytest.mark.parametrize("way", ["export", "backup", "restore"])
@pytest.mark.parametrize("name", OWN)
def test_no_command_writes_over_the_database_s_own_files(
    file: Path, way: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    os.link("tickets.db", "hard")
    Path("soft").symlink_to("tickets.db")
    Path("x").mkdir()
    before = dump(file)
    assert run(way, name) == 2
    assert capsys.readouterr().err.startswith("bot.py: ")
    assert dump(file) == before
    assert Path("hard").samefile(file)


@pytest.mark.parametrize("way", ["export", "backup"])
def test_a_database_that_is_named_like_the_part_of_another_file_is_spared(
    file: Path, way: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dump(file)
    file.rename("copy.part")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///copy.part")
    assert run(way, "copy") == 2
    assert "copy is the database's own: name another file" in capsys.readouterr().err
    assert dump(Path("copy.part")) == before


STRANGE = ("file:x?mode=memory", "-x", "a b;rm *", "%s%n", "\\", "\u202e.csv", "~", "$HOME", "x\ny")


@pytest.mark.parametrize("way", ["export", "backup"])
@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_name_is_a_file_in_its_folder(file: Path, way: str, name: str) -> None:
    before = {*Path().iterdir()}
    assert run(way, name) == 0
    made = {path.name for path in {*Path().iterdir()} - before}
    assert made - {"tickets.db-wal", "tickets.db-shm"} == {name}


@pytest.mark.parametrize("name", ["", ".", "..", "/", "/dev/null/x", "nowhere/x", "a" * 300])
@pytest.mark.parametrize("way", ["export", "backup", "restore", "import"])
def test_what_cannot_be_a_file_is_a_line_that_says_so(
    file: Path, way: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dump(file)
    assert run(way, name) == 2
    told = capsys.readouterr()
    assert told.err.startswith("bot.py: ")
    assert (told.err.count("\n"), told.out) == (1, "")
    assert dump(file) == before
