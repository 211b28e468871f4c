"""Moving in: what the exports of other systems become, on every store, once."""

from __future__ import annotations

import json
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.errors import RecordError, SettingsError
from core.moving import SYSTEMS, recognised
from core.moving.dates import moment
from core.moving.people import known, people_of
from core.moving.sheets import SHEET, mapped
from core.moving.system import FIELDS, HOW, column, target
from core.moving.values import label
from core.store import Store
from core.store.archive import Archive
from handlers.data.arguments import SYSTEMS as NAMES
from handlers.data.imports import import_file
from handlers.data.moves import Terms
from tests.conftest import Office
from tests.data.conftest import exported, text_of
from tests.data.program import ROOT, content, run
from tests.databases import Database

EXPORTS = Path(__file__).parent / "exports"
PEOPLE = str(EXPORTS / "people.csv")
GERMAN = (
    "Nr=key,Zusammenfassung=title,Wichtigkeit=pri:Höchste=1:Mittel=2,"
    "Stand=stat:Erledigt=done:Neu=open,Gemeldet am=created",
    "Bearbeiter=own,Aufwand=est:hours,Bemerkung=res",
)
FILES = {
    "jira.csv": (),
    "zendesk.json": (),
    "zendesk.csv": (),
    "linear.csv": (),
    "github.json": (),
    "freshdesk.csv": (),
    "freshdesk.json": (),
    "trello.json": (),
    "sheet.csv": GERMAN,
}


async def move(archive: Archive, file: str | Path, *maps: str, **more: Any) -> None:
    terms = Terms(maps=maps, people=PEOPLE, **more)
    await import_file(archive, str(EXPORTS / file), None, "W", dry=False, terms=terms)


def written(path: Path, *lines: str) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("file", FILES)
async def test_every_field_of_an_export_has_its_place(
    archive: Archive, store: Store, file: str
) -> None:
    """The files beside the exports were read field by field; `{file}l` is our own export."""
    await move(archive, file, *FILES[file])
    became = [json.loads(line) for line in (await text_of(archive)).splitlines()]
    expected = (EXPORTS / "became" / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
    assert became == [json.loads(line) for line in expected]


@pytest.mark.parametrize("file", FILES)
async def test_going_twice_makes_nothing_twice(
    archive: Archive, store: Store, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    await move(archive, file, *FILES[file])
    before = await text_of(archive)
    await move(archive, file, *FILES[file])
    assert await text_of(archive) == before
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("imported 0 tickets, 0 changes, 0 notes from")
    assert last.endswith(f"; {len(before.splitlines())} were there")


async def test_a_newer_export_adds_what_is_new_and_links_it_to_what_is_there(
    archive: Archive, office: Office, tmp_path: Path
) -> None:
    head = "Issue key,Summary,Status,Created,Inward issue link (Blocks),Parent key"
    one = "OPS-1,vpn,To Do,12/Mar/26 3:04 PM,,"
    await move(archive, written(tmp_path / "one.csv", head, one))
    await office.say("new ticket: between")
    await office.say("T1 p1")
    before = (await exported(archive))[0]
    two = "OPS-2,dns,To Do,13/Mar/26 3:04 PM,OPS-1,OPS-1"
    three = "OPS-3,dup,Done,13/Mar/26 3:04 PM,,"
    await move(archive, written(tmp_path / "two.csv", head, one, two, three))
    found = await exported(archive)
    assert [record.source for record in found] == ["jira:OPS-1", None, "jira:OPS-2", "jira:OPS-3"]
    assert found[0].ticket.pri == 1
    assert found[0].deeds == before.deeds
    assert found[2].ticket.more.blocked_by == ("T001",)
    assert found[2].ticket.more.part_of == "T001"


async def test_a_link_to_a_later_ticket_and_back_holds(archive: Archive, tmp_path: Path) -> None:
    head = "Issue key,Summary,Outward issue link (Duplicate),Outward issue link (Blocks),Status"
    rows = ("A-1,first,A-2,A-3,Done", "A-2,second,,A-2,Open", "A-3,third,,,Open")
    await move(archive, written(tmp_path / "a.csv", head, *rows))
    first, second, third = (record.ticket for record in await exported(archive))
    assert (first.dup, second.more.blocked_by, third.more.blocked_by) == ("T002", (), ("T001",))


async def test_the_source_moves_with_our_own_export(
    archive: Archive, empty: tuple[Store, Archive], capsys: pytest.CaptureFixture[str]
) -> None:
    await move(archive, "jira.csv")
    await empty[1].import_records(await exported(archive), dry=False)
    await move(empty[1], "jira.csv")
    assert capsys.readouterr().err.endswith("; 4 were there\n")
    assert len(await exported(empty[1])) == 4


async def test_what_another_import_stored_meanwhile_is_not_stored_again(archive: Archive) -> None:
    await move(archive, "jira.csv")
    before = await text_of(archive)
    with pytest.raises(RecordError, match="jira:OPS-12 was imported just now"):
        await archive.import_records(await exported(archive), dry=False, moved=True)
    assert await text_of(archive) == before


async def test_an_import_that_fails_half_way_stores_nothing_and_then_all(
    archive: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, good = "Issue key,Summary,Created", 'A-1,"two\nlines",12/Mar/26'
    bad = written(tmp_path / "a.csv", head, good, "A-2,x,31/Foo/26", "A-3,y,12/Mar/26,too,many")
    with pytest.raises(RecordError, match="2 lines are wrong, so nothing was imported"):
        await move(archive, bad)
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith(f"{bad}, line 4: column Created: '31/Foo/26' is no date: write it")
    assert told[1] == f"{bad}, line 5: 5 cells for 3 columns: quote commas"
    assert await exported(archive) == []
    await move(archive, written(bad, head, good))
    assert [record.ticket.title for record in await exported(archive)] == ["two lines"]


async def test_nobody_gets_a_ticket_by_a_name_that_is_not_mapped(archive: Archive) -> None:
    terms = Terms()
    await import_file(archive, str(EXPORTS / "jira.csv"), None, "W", dry=False, terms=terms)
    found = await exported(archive)
    assert {record.ticket.own for record in found} == {None}
    assert {note.by for record in found for note in record.notes} == {"desk"}
    assert "requester: Bob Stone, 5f1e:bb\nassignee: Ana López, 5f1e:aa" in (
        found[0].deeds[0].change.said
    )


async def test_issues_of_two_repositories_are_two_tickets(archive: Archive) -> None:
    await move(archive, "github.csv")
    await move(archive, "github.json")
    sources = [record.source for record in await exported(archive)]
    assert sources == [f"github:acme/{one}" for one in ("api#12", "web#12", "api#11", "api#14")]


async def test_issues_without_an_address_are_refused(
    archive: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = json.dumps([{"number": 1, "title": "x", "createdAt": "2026-03-12T15:04:05Z"}])
    with pytest.raises(RecordError, match="1 line is wrong"):
        await move(archive, written(tmp_path / "a.json", issue))
    assert "ticket 1: its key is missing: fill in or export number and url" in (
        capsys.readouterr().err
    )


async def test_rows_of_a_sheet_without_keys_are_known_by_their_cells(
    archive: Archive, tmp_path: Path
) -> None:
    sheet = written(tmp_path / "a.csv", "Was;Wer", "vpn;ana", "dns;", "vpn;ana")
    for _ in range(2):
        await move(archive, sheet, "Was=title,Wer=own")
    found = [(record.ticket.title, record.ticket.own) for record in await exported(archive)]
    assert found == [("vpn", "U02ANA"), ("dns", None)]


def test_a_dry_run_shows_the_mapping_ten_tickets_and_what_is_left_and_writes_nothing(
    database: Database, tmp_path: Path
) -> None:
    rows = [f"A-{n},title {n},Weird,{n % 2}" for n in range(1, 15)]
    file = written(tmp_path / "a.csv", "Issue key,Summary,Priority,Votes", *rows)
    run(database, "export")
    said = run(database, "import", str(file), "--dry-run")
    assert said.stdout.startswith("This is an export of Jira (--from jira).\n")
    assert "  Summary   -> title (title), 14 cells\n" in said.stdout
    assert re.search(r"^T010 open p2 \w+  title 10\n     A-10 · ", said.stdout, re.M)
    assert "T011" not in said.stdout
    assert "columns that are left out: Votes (14)\n" in said.stdout
    assert "values without a meaning here: Priority: Weird (14)\n" in said.stdout
    assert said.stderr.endswith("would import 14 tickets\n")
    assert run(database, "export").stdout == ""


async def test_a_dry_run_of_what_is_there_counts_it(database: Database) -> None:
    file = str(EXPORTS / "jira.csv")
    assert run(database, "import", file).stderr.endswith("from Jira\n")
    before = await content(database)
    assert run(database, "import", file, "--dry-run").stderr.endswith(
        "would import 0 tickets; 4 were there\n"
    )
    assert await content(database) == before


async def test_two_sheets_with_the_same_numbers_are_told_apart_by_their_names(
    archive: Archive, tmp_path: Path
) -> None:
    for name in ("desk-a", "desk-b"):
        sheet = written(tmp_path / f"{name}.csv", "Nr,Was", f"1,{name}")
        await move(archive, sheet, "Nr=key,Was=title", system=name)
    found = [(record.source, record.ticket.title) for record in await exported(archive)]
    assert found == [("desk-a:1", "desk-a"), ("desk-b:1", "desk-b")]
    with pytest.raises(SettingsError, match="--from: write jira, zendesk, "):
        await move(archive, sheet, system="desk-c")


def test_a_workbook_is_refused_with_a_word(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    with zipfile.ZipFile(file, "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    said = run(database, "import", str(file))
    assert said.stderr.endswith("a.xlsx is a workbook: save its sheet as CSV (UTF-8)\n")


async def test_of_several_workspaces_one_must_be_named(database: Database) -> None:
    run(database, "import", "-", "--workspace", "A", said="title\nvpn\n")
    run(database, "import", "-", "--workspace", "B", said="title\nvpn\n")
    said = run(database, "import", str(EXPORTS / "jira.csv"))
    assert said.stderr.endswith("--workspace: name one of A, B\n")


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("Summary", "write it like Summary=title"),
        ("Summary=colour", "'colour' is no field: write one of key, url, title"),
        ("A=title:hours", "title:hours is not known: leave it out"),
        ("A=est:days", "est:days is not known: write seconds, minutes, hours, clock"),
        ("A=pri:High=7", "pri '7': write one of 1, 2, 3"),
        ("A=title:x=1", "title takes no values: leave 'x=1' out"),
    ],
)
def test_a_wrong_mapping_is_told(said: str, problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        mapped(SHEET, said)


def test_a_mapping_changes_a_systems_own() -> None:
    found = mapped(SYSTEMS["jira"], '"Due, by"=due,labels=-,Priority=pri:Huge=1')
    assert found.columns["Due, by"] == "due"
    assert "Labels" not in found.columns
    assert found.words.pri["huge"] == 1
    assert found.words.pri["blocker"] == 1


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["ana"], "people, line 1: write it like ana@acme.com,U02ANA"),
        (["# x", "ana,U1", "Ana,U2"], "people, line 3: Ana is there twice: keep one"),
    ],
)
def test_a_wrong_list_of_people_is_told(lines: list[str], problem: str) -> None:
    with pytest.raises(RecordError, match=problem):
        people_of(lines)


def test_an_address_says_who_somebody_is_before_a_name() -> None:
    people = people_of(["ana@acme.com,U1", "Ana,U2"])
    assert known(people, ["Ana", "ANA@acme.com"]) == "U1"
    assert known(people, ["ana@else.example"]) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("12/Mar/26 3:04 PM", "2026-03-12T15:04:00"),
        ("12/Mar/26 12:04 AM", "2026-03-12T00:04:00"),
        ("12/Mär/26 15:04", "2026-03-12T15:04:00"),
        ("05/févr./26 3:04 PM", "2026-02-05T15:04:00"),
        ("12-Mar-2026", "2026-03-12T00:00:00"),
        ("12. März 2026 15:04", "2026-03-12T15:04:00"),
        ("Mar 12, 2026, 3:04 PM", "2026-03-12T15:04:00"),
        ("Thu Mar 12 2026 15:04:05 GMT+0100 (CET)", "2026-03-12T14:04:05"),
        ("2026-03-12T15:04:05.123Z", "2026-03-12T15:04:05"),
        ("2026-03-12 15:04:05 UTC", "2026-03-12T15:04:05"),
        ("2026-03-12 15:04:05 -0800", "2026-03-12T23:04:05"),
        ("2026-03-12T15:04:05+05:30", "2026-03-12T09:34:05"),
        ("2026/03/12", "2026-03-12T00:00:00"),
        ("12.03.26 15:04", "2026-03-12T15:04:00"),
        ("13/03/2026 3:04 pm", "2026-03-13T15:04:00"),
        ("03/13/2026", "2026-03-13T00:00:00"),
        ("1773327845", "2026-03-12T15:04:05"),
    ],
)
def test_a_date_is_read_as_its_system_writes_it(said: str, meant: str) -> None:
    assert moment(said, UTC, None)[0] == datetime.fromisoformat(meant).replace(tzinfo=UTC)


def test_a_date_that_may_be_two_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="say --dates dmy or --dates mdy"):
        moment("03/04/2026", UTC, None)
    days = [moment("03/04/2026", UTC, one)[0].day for one in ("dmy", "mdy")]
    assert days == [3, 4]
    for wrong in ("30/Feb/26", "12/Foo/26", "soon", "2026-13-01", "25:00"):
        with pytest.raises(ValueError, match="is no date: write it like"):
            moment(wrong, UTC, None)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Good First Issue", "good-first-issue"),
        ("type/bug 🐞", "type-bug"),
        ("Größe", "größe"),
        ("v1.2", "v1-2"),
        ("42", None),
        ("🐞", None),
        ("x" * 40, "x" * 30),
    ],
)
def test_a_label_is_one_word(said: str, meant: str | None) -> None:
    assert label(said) == meant


def test_every_system_is_told_from_the_others_and_by_the_command_line() -> None:
    assert tuple(SYSTEMS) == NAMES
    for system in SYSTEMS.values():
        for columns in system.known_by:
            assert recognised(columns) is system
            assert {column(name) for name in columns} == set(columns)
        for said in system.columns.values():
            name, how = target(said)
            assert name in FIELDS
            assert not how or name in HOW[how]


def test_the_page_about_moving_in_has_every_column_and_field() -> None:
    page = (ROOT / "docs" / "moving-in.md").read_text(encoding="utf-8")
    for system in SYSTEMS.values():
        _, _, section = page.partition(f"\n### {system.title}\n")
        table = section.partition("\n### ")[0]
        missing = [name for name in system.columns if f"`{name}`" not in table]
        assert missing == [], system.title
    assert [name for name in FIELDS if f"`{name}`" not in page] == []


async def test_an_unknown_zone_is_told(archive: Archive) -> None:
    with pytest.raises(SettingsError, match="--tz: 'Mars' is no time zone"):
        await move(archive, "jira.csv", zone="Mars")


async def test_times_without_a_zone_are_of_the_one_that_is_said(archive: Archive) -> None:
    await move(archive, "jira.csv", zone="Europe/Berlin")
    first = (await exported(archive))[0]
    assert first.deeds[0].change.at == "2026-03-12T14:04:00.000000Z"
    assert first.ticket.more.due == "2026-03-13T16:00Z"  # a day ends at 17:00 there


async def test_our_own_export_keeps_labels_and_a_description(
    archive: Archive, empty: tuple[Store, Archive], office: Office, tmp_path: Path
) -> None:
    await office.say("new ticket: vpn +lab\nroom 12")
    text = await text_of(archive)
    file = tmp_path / "t.jsonl"
    file.write_text(text, encoding="utf-8")
    await import_file(empty[1], str(file), None, None, dry=False)
    assert await text_of(empty[1]) == text
    assert '"labels":["lab"]' in text
