"""Moving in a second time: what a newer export of the same tickets adds, on every store."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.errors import RecordError
from core.records import Added
from core.records.encoder import to_json
from core.store import Store
from core.store.archive import Archive
from tests.conftest import START, Office
from tests.data.conftest import exported, text_of
from tests.data.test_moves import move, written

HEAD = "Issue key,Summary,Status,Created,Log Work,Comment,Comment,Comment"
ONE = "OPS-1,vpn,To Do,12/Mar/26 3:04 PM,"
FIRST = "12/Mar/26 4:00 PM;ana;on it"
SECOND = "13/Mar/26 9:00 AM;zoe;still broken"


async def texts_of(archive: Archive) -> list[list[str]]:
    return [[note.text for note in record.notes] for record in await exported(archive)]


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err.splitlines()[-1]


async def test_comments_that_are_new_on_old_tickets_are_added_once(
    archive: Archive, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await move(archive, written(tmp_path / "a.csv", HEAD, f"{ONE},{FIRST},,"))
    two = "OPS-2,dns,To Do,13/Mar/26 3:04 PM,,13/Mar/26 4:00 PM;ana;hm,,"
    newer = written(tmp_path / "b.csv", HEAD, f"{ONE},{FIRST},{SECOND},", two)
    capsys.readouterr()
    await move(archive, newer)
    assert last_line(capsys) == (
        "imported 1 tickets, 1 changes, 1 notes from Jira; 1 were there, 1 comments added to them"
    )
    assert await texts_of(archive) == [["on it", "zoe: still broken"], ["hm"]]
    before = await text_of(archive)
    await move(archive, newer)
    assert last_line(capsys) == "imported 0 tickets, 0 changes, 0 notes from Jira; 2 were there"
    assert await text_of(archive) == before


async def test_a_second_import_changes_nothing_else(
    archive: Archive, office: Office, store: Store, tmp_path: Path
) -> None:
    await move(archive, written(tmp_path / "a.csv", HEAD, f"{ONE},{FIRST},,"))
    await office.say("T1 p1")
    ticket = await store.read(lambda db: db.ticket("W", "T001"))
    assert ticket
    await store.transact(lambda db: db.add_note(ticket, "U3", START, "ours"))
    before = (await exported(archive))[0]
    other = "OPS-1,VPN!,Done,1/Mar/26 3:04 PM,on it;13/Mar/26 3:04 PM;ana;1800"
    await move(archive, written(tmp_path / "b.csv", HEAD, f"{other},{FIRST},{SECOND},"))
    after = (await exported(archive))[0]
    assert [note.text for note in after.notes] == ["ours", "on it", "zoe: still broken"]
    assert (after.ticket, after.deeds, after.hours) == (before.ticket, before.deeds, ())


async def test_comments_that_are_alike_are_counted(archive: Archive, tmp_path: Path) -> None:
    await move(archive, written(tmp_path / "a.csv", HEAD, f"{ONE},{FIRST},{FIRST},"))
    for _ in range(2):
        await move(archive, written(tmp_path / "b.csv", HEAD, f"{ONE},{FIRST},{FIRST},{FIRST}"))
    assert await texts_of(archive) == [["on it"] * 3]


def issue(*comments: dict[str, Any]) -> str:
    url = "https://github.com/acme/api/issues/1"
    about = {"number": 1, "title": "x", "url": url, "createdAt": "2026-03-12T15:04:05Z"}
    return json.dumps([{**about, "comments": comments}])


async def test_a_comment_with_an_id_is_known_by_it_whatever_it_says(
    archive: Archive, tmp_path: Path
) -> None:
    made = {"id": "IC_1", "author": {"login": "ana"}, "createdAt": "2026-03-12T16:00:00Z"}
    await move(archive, written(tmp_path / "a.json", issue({**made, "body": "on it"})))
    new = {**made, "id": "IC_2", "body": "on it"}
    edited = {**made, "body": "on it, edited"}
    await move(archive, written(tmp_path / "b.json", issue(edited, new)))
    assert [len(texts) for texts in await texts_of(archive)] == [2]
    assert "edited" not in await text_of(archive)


async def test_an_erased_comment_does_not_come_back(
    archive: Archive, store: Store, tmp_path: Path
) -> None:
    jira = written(tmp_path / "a.csv", HEAD, f"{ONE},12/Mar/26 4:00 PM;ana@acme.com;on it,,")
    await move(archive, jira)
    await archive.erase_person("U02ANA", datetime(2026, 4, 1, tzinfo=UTC), dry=False)
    await move(archive, jira)
    assert await texts_of(archive) == [["erased"]]


async def test_what_comments_are_called_moves_with_our_own_export(
    archive: Archive, empty: tuple[Store, Archive], capsys: pytest.CaptureFixture[str]
) -> None:
    await move(archive, "zendesk.json")
    assert '"imported_from":"2"' in "".join(map(to_json, await exported(archive)))
    await empty[1].import_records(await exported(archive), dry=False)
    await move(empty[1], "zendesk.json")
    assert "comments added" not in last_line(capsys)
    assert await texts_of(empty[1]) == await texts_of(archive)


async def test_a_comment_that_another_import_stored_meanwhile_is_not_stored_again(
    archive: Archive, tmp_path: Path
) -> None:
    await move(archive, written(tmp_path / "a.csv", HEAD, f"{ONE},{FIRST},,"))
    (record,) = await exported(archive)
    again = Added("W", record.ticket.id, record.notes)
    with pytest.raises(RecordError, match="a comment on T001 was imported just now"):
        await archive.import_records([again], dry=False, moved=True)
    assert len(await texts_of(archive)) == 1


async def test_a_mapping_of_a_column_that_is_not_there_is_told(
    archive: Archive, tmp_path: Path
) -> None:
    sheet = written(tmp_path / "a.csv", "Nr;Was", "1;vpn")
    with pytest.raises(RecordError, match="no column 'wer': write one of Nr, Was"):
        await move(archive, sheet, "Was=title,Wer=own")
    await move(archive, sheet, "was=title,Wer=-")
    assert len(await exported(archive)) == 1
