"""`export` and `import` as they are really run: files, pipes, errors, a full disk, a kill."""

from __future__ import annotations

import json
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import on_one_store
from tests.data.conftest import counted
from tests.data.program import content, fill, is_locked, run, started
from tests.databases import Database

LINE = '{"title":"vpn is down"}\n'


@pytest.fixture
async def filled(database: Database) -> Database:
    await fill(database)
    return database


@pytest.fixture
def other(databases: Callable[[], Database]) -> Database:
    return databases()


def test_export_through_a_pipe_into_an_empty_database_is_the_same(
    filled: Database, other: Database
) -> None:
    said = run(filled, "export").stdout
    assert "imported 3 tickets, 3 changes" in run(other, "import", "-", said=said).stderr
    assert counted(run(other, "export").stdout) == counted(said)


def test_a_sheet_goes_to_a_file_and_back(filled: Database, other: Database, tmp_path: Path) -> None:
    sheet = tmp_path / "t.csv"
    assert run(filled, "export", str(sheet)).stderr == "exported 3 tickets\n"
    assert run(other, "import", str(sheet)).returncode == 0
    assert run(other, "export", "--format", "csv").stdout == sheet.read_text()
    assert sheet.stat().st_mode & 0o077 == 0


def test_one_ticket_is_a_ticket(other: Database) -> None:
    assert run(other, "import", "-", said=json.dumps({"title": "vpn"})).returncode == 0
    assert run(other, "export").stderr == "exported 1 ticket\n"


OLD = {"id": "T001", "title": "API down", "desc": "", "cat": "infra", "pri": 1, "stat": "done"}
OLD |= {"created": "2024-09-24", "res": "restarted"}
OTHER = {"title": "Guide is old", "category": "documentation", "priority": "low"}
OTHER |= {"status": "in progress", "created": "2024-09-25T10:00:00"}


@pytest.mark.parametrize(
    "old",
    [
        {"T001": OLD, "T002": OTHER},
        [OLD, OTHER],
        {"tickets": [OLD, OTHER], "next_id": 3},
        {"tickets": {"T001": OLD, "T002": OTHER}},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
@on_one_store  # that a file comes into PostgreSQL too: the tests above
def test_the_old_programs_file_is_taken_in(
    database: Database, tmp_path: Path, old: object, indent: int | None
) -> None:
    source = tmp_path / "tickets.json"
    source.write_text(json.dumps(old, indent=indent))
    assert "imported 2 tickets" in run(database, "import", str(source)).stderr
    said = run(database, "console", said="T1\nT2\nhistory T1\n").stdout.splitlines()
    assert said[:2] == [
        '{"status":"ok","data":{"id":"T001","title":"API down","cat":"infra","pri":1,"stat":"done",'
        '"created":"2024-09-24","res":"restarted","by":"local"}}',
        '{"status":"ok","data":{"id":"T002","title":"Guide is old","cat":"doc","pri":3,'
        '"stat":"prog","created":"2024-09-25","by":"local"}}',
    ]
    assert '"count":2' in said[2]


WRONG = (
    ("{", "not JSON at character 2: write one object a line"),
    ("[1]", "not an object: write"),
    ('{"desc":"x"}', "there is no title: say the problem in a line"),
    ('{"title":"x","cat":"fun"}', "cat 'fun' is not known: write code, infra, doc or other"),
    ('{"title":"x","pri":9}', "pri '9' is not known: write 1, 2 or 3"),
    ('{"title":"x","created":"soon"}', "created 'soon' is no date: write it like 2026-01-15"),
    ('{"title":"x","id":"none"}', "id 'none' is none: write it like T001, or leave it out"),
    ('{"title":"x","colour":"red"}', "'colour' is not a field: rename it"),
    ('{"title":["x"]}', "title is no text: put quotes around it"),
    ('{"title":"x","summary":"y"}', "title is there twice: remove one"),
    ('{"title":"x","history":[{"at":"2026-01-15"}]}', "history: an entry lacks at or by"),
)


async def test_each_wrong_line_is_told_and_then_nothing_is_imported(filled: Database) -> None:
    before = await content(filled)
    done = run(filled, "import", "-", said=LINE + "".join(f"{line}\n" for line, _ in WRONG))
    told = done.stderr.splitlines()
    for number, ((_, problem), line) in enumerate(zip(WRONG, told, strict=False), 2):
        assert line.startswith(f"line {number}: {problem}")
    assert told[-1] == "bot.py: 11 lines are wrong, so nothing was imported: see above"
    assert (done.returncode, done.stdout) == (2, "")
    assert await content(filled) == before


def test_of_many_wrong_lines_some_are_told(filled: Database) -> None:
    told = run(filled, "import", "-", said="{}\n" * 500).stderr.splitlines()
    assert told[19].startswith("line 20: ")
    assert told[20:] == ["...", "bot.py: 500 lines are wrong, so nothing was imported: see above"]


def test_a_row_with_too_many_cells_is_told(filled: Database) -> None:
    done = run(filled, "import", "-", said="title,cat\nvpn, dns and mail,infra\n")
    assert done.stderr.startswith("line 2: 3 cells for 2 columns: quote commas")


KNOWN = "(workspace, id, title, desc, cat, pri, stat, created, res, by, own, ..)"


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (
            "Titel,Severity,pri",
            f"'Titel', 'Severity' are not fields: rename them {KNOWN} or remove",
        ),
        ("title;Wo", f"'Wo' is not a field: rename it {KNOWN} or remove it"),
        ("title,pri,Priority,cat,cat", "pri, cat is there twice: remove one"),
        (",".join(f"c{n}" for n in range(99)), "'c19' and 79 more are not fields"),
    ],
)
@on_one_store
async def test_all_wrong_columns_of_a_sheet_are_told_once(
    filled: Database, head: str, problem: str
) -> None:
    before = await content(filled)
    for rows in ("", "a,b,c\nd,e,f\n"):
        done = run(filled, "import", "-", said=f"{head}\n{rows}")
        assert done.stderr.startswith("bot.py: line 1: ")
        assert problem in done.stderr
        assert (done.stderr.count("\n"), done.returncode) == (1, 2)
    assert await content(filled) == before


def test_a_column_without_a_name_may_be_empty(filled: Database) -> None:
    assert "imported 1" in run(filled, "import", "-", said="title,,\nvpn is down,,\n").stderr
    wrong = run(filled, "import", "-", said="title,\nvpn is down,x\n")
    assert wrong.stderr.startswith("line 2: '' is not a field")


def test_a_sheet_whose_quotes_stay_open_is_refused(filled: Database) -> None:
    done = run(filled, "import", "-", said='title,cat\n"vpn,infra\n')
    assert done.stderr.startswith("bot.py: line 2: not a row (")


def test_a_file_that_is_not_there_is_a_line(filled: Database) -> None:
    done = run(filled, "import", "nowhere.jsonl")
    assert done.stderr == (
        "bot.py: nowhere.jsonl cannot be read (No such file or directory): check its name\n"
    )
    assert done.returncode == 2


async def test_a_dry_run_changes_nothing(filled: Database) -> None:
    before = await content(filled)
    done = run(filled, "import", "-", "--dry-run", said=LINE)
    assert done.stderr == "would import 1 tickets, 1 changes, 0 notes\n"
    assert await content(filled) == before


def test_what_is_too_long_is_cut_and_stays_whole_in_the_history(filled: Database) -> None:
    title = "the printer on the third floor jams whenever somebody prints a long letter"
    run(filled, "import", "-", said=f"title\n{title}\n")
    shown, told = run(filled, "console", said="T4\nhistory T4\n").stdout.splitlines()
    assert title not in shown
    assert title in told


def test_on_a_full_disk_export_says_so(filled: Database) -> None:
    for target in (["/dev/full"], []):
        with open("/dev/full", "w") as full:
            process = started(filled, "export", *target, out=full)
            _, told = process.communicate()
        assert b"cannot be written (No space left on device): make room" in told
        assert process.returncode == 2


def test_an_export_that_does_not_fit_leaves_no_file(filled: Database, tmp_path: Path) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    run(filled, "import", "-", said=LINE * 300)
    target = tmp_path / "out" / "t.jsonl"
    target.parent.mkdir()
    done = run(filled, "export", str(target), limit=small)
    assert "cannot be written (File too large)" in done.stderr
    assert [*target.parent.iterdir()] == []


async def test_killed_while_it_reads_an_import_leaves_the_database_as_it_was(
    filled: Database,
) -> None:
    before = await content(filled)
    process = started(filled, "import", "-")
    assert process.stdin
    process.stdin.write(LINE.encode() * 20_000)  # more than a pipe holds: it has begun to read
    process.stdin.flush()
    process.kill()
    process.communicate()
    assert await content(filled) == before


async def test_killed_while_it_stores_an_import_leaves_the_database_as_it_was(
    filled: Database, tmp_path: Path
) -> None:
    before = await content(filled)
    source = tmp_path / "many.jsonl"
    source.write_text(LINE * 8_000)
    process = started(filled, "import", str(source))
    while not await is_locked(filled):
        assert process.poll() is None
    process.kill()
    process.communicate()
    assert await content(filled) == before
