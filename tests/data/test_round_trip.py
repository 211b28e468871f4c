"""What is exported from one database and imported into another is the same there."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from core.desk import Desk
from core.errors import RecordError
from core.history import Remark
from core.hours import Worked
from core.message import Place
from core.records import Record
from core.records.decoder import record_of
from core.records.encoder import COLUMNS, to_json, to_row
from core.sheet import meant
from core.store import Card, Origin, Store
from core.store.archive import Archive
from core.ticket import CATS, PRIS, STATS, Ticket
from tests.conftest import Office
from tests.data.conftest import exported, fill, take, text_of
from tests.databases import Database, Server

Empty = tuple[Store, Archive]

NAMES = st.text("UC0123456789.", min_size=1, max_size=20)
TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=50)
TIMES = st.integers(0, 2**51)


def read(record: Record) -> Record:
    return record_of(json.loads(to_json(record)), None, "local", "2026-01-15")


@st.composite
def tickets(draw: st.DrawFn) -> Ticket:
    stat = draw(st.sampled_from(STATS))
    return Ticket(
        id=f"T{draw(st.integers(1, 10**8)):03d}",
        title=draw(TEXTS),
        desc=draw(TEXTS | st.none()),
        res=draw(TEXTS | st.none()),
        cat=draw(st.sampled_from(CATS)),
        pri=draw(st.sampled_from(PRIS)),
        stat=stat,
        created="2026-01-15",
        by=draw(NAMES),
        own=draw(NAMES | st.none()),
        closed_at=draw(TIMES) if stat == "done" else None,
    )


@given(tickets(), TEXTS, TIMES | st.none(), st.booleans())
def test_any_record_is_read_as_it_was_written(
    ticket: Ticket, text: str, at: int | None, flag: bool
) -> None:
    begun = read(Record("W", ticket, ()))  # with a history made of what it says of itself
    record = Record(
        workspace="W",
        ticket=begun.ticket,
        deeds=begun.deeds,
        notes=(Remark("2026-01-15T09:30:00.000001Z", "U1", text),),
        origin=None,
        cards=(Card("C1", "17.1", 3),),
        threads=(("C1", "17.1"),),
        withdrawn=flag,
        responded_at=at,
        touched_at=at,
        hours=(
            Worked("U1", "2026-01-15", 45, text, 7),
            Worked("U1", "2026-01-14", -15, billed=9, client="acme"),
            Worked("U2", "2026-01-14", 30, billed=0, client="acme"),
        ),
    )
    assert begun.ticket == ticket
    assert read(record) == record


@given(tickets())
def test_a_row_of_a_sheet_says_the_fields(ticket: Ticket) -> None:
    ((*cells,),) = csv.reader(io.StringIO(to_row(Record("W", ticket, ())), newline=""))
    said = dict(zip(COLUMNS, map(meant, cells), strict=True))
    assert record_of(said, None, "local", "2026-01-15").ticket == ticket


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
FIELDS = st.sampled_from((*COLUMNS, "origin", "threads", "cards", "history", "notes", "hours"))
DEEDS = st.lists(
    st.fixed_dictionaries(
        {"at": st.just("2026-01-15") | JSON, "by": st.just("U1") | JSON},
        optional={"action": st.just("created") | JSON, "after": JSON, "change": JSON},
    )
)


@given(st.dictionaries(FIELDS | st.text(), JSON), st.booleans(), DEEDS | JSON)
def test_any_object_is_a_record_that_is_written_and_read_again_or_a_known_error(
    said: dict[str, object], titled: bool, history: object
) -> None:
    said |= {"id": 1, "title": "vpn is down", "history": history} if titled else {"id": 1}
    try:
        record = record_of(said, None, "local", "2026-01-15")
    except RecordError as error:
        problem = str(error)
    else:
        problem = "" if read(record) == record else "not as it was"
    assert not problem or ": " in problem  # what is wrong: what to do


async def test_what_is_exported_is_the_same_once_imported(
    office: Office, store: Store, archive: Archive, empty: Empty
) -> None:
    await fill(office, store)
    before = await text_of(archive)
    await take(empty[1], await exported(archive))
    assert await text_of(empty[1]) == before
    assert before.count("\n") == 8
    assert [
        word
        for word in ("withdrawn", "secret", "dup", "notes", "hours", "est")
        if word not in before
    ] == []


ASKED = (
    "stats",
    "list",
    "open infra",
    "find jira",
    "history T4",
    "why T1",
    "T1 T2 T5",
    "T4",
    "mine",
    "hours T4",
    "hours acme",
)


async def test_the_desk_answers_the_same(
    office: Office, store: Store, archive: Archive, empty: Empty
) -> None:
    await fill(office, store)
    await take(empty[1], await exported(archive))
    other = Office(Desk(empty[0]), clock=office.clock)
    await other.say("client acme", place=Place("C7", "channel", "19.1"))  # is not exported
    for user, place in (("U1", None), ("U2", Place("D2", "im")), ("U3", Place("C1", "channel"))):
        said = [await office.say(text, user, place=place) for text in ASKED]
        assert [await other.say(text, user, place=place) for text in ASKED] == said


async def test_what_was_last_done_can_be_undone_there(
    office: Office, store: Store, archive: Archive, empty: Empty
) -> None:
    await office.says("vpn is down", "need access to jira", "close T1", "T2 p1")
    await take(empty[1], await exported(archive))
    other = Office(Desk(empty[0]), clock=office.clock)
    assert await other.says("undo", "undo") == [
        '{"status":"ok","action":"undone","data":{"id":"T002","pri":2}}',
        '{"status":"ok","action":"undone","data":{"id":"T001","stat":"open"}}',
    ]


async def test_numbers_go_on_after_the_highest(
    office: Office, store: Store, archive: Archive, empty: Empty
) -> None:
    await office.says("vpn is down", "new ticket: by mistake", "undo")
    await take(empty[1], await exported(archive))
    assert '"id":"T003"' in await Office(Desk(empty[0]), clock=office.clock).say("dns is down")


async def test_an_id_that_is_taken_is_another_and_what_names_it_follows(
    office: Office, store: Store, archive: Archive
) -> None:
    await office.says("vpn is down", "the vpn drops", "merge T2 into T1")
    taken = await archive.import_records(await exported(archive), dry=False)
    assert (taken.tickets, taken.renumbered, taken.first) == (2, 2, ("W", "T001", "T003"))
    assert [(r.ticket.id, r.ticket.dup) for r in await exported(archive)] == [
        ("T001", None),
        ("T002", "T001"),
        ("T003", None),
        ("T004", "T003"),
    ]


async def test_an_id_is_kept_by_the_first_line_that_has_it(empty: Empty) -> None:
    twice = [record_of({"id": "T5", "title": title}, None, "W", "2026-01-15") for title in "ab"]
    await take(empty[1], twice)
    found = [(r.ticket.id, r.ticket.title) for r in await exported(empty[1])]
    assert found == [("T005", "a"), ("T006", "b")]


async def test_what_is_secret_stays_so(
    office: Office, store: Store, archive: Archive, empty: Empty
) -> None:
    await office.say("new ticket: salary question", "U2", place=Place("D2", "im", "18.1"))
    await take(empty[1], await exported(archive))
    other = Office(Desk(empty[0]), clock=office.clock)
    assert await other.say("T1", place=Place("C1", "channel")) == '{"status":"nf","id":"T001"}'
    assert (await exported(empty[1]))[0].origin == Origin(Place("D2", "im", "18.1"))


async def test_a_dry_run_says_the_same_and_changes_nothing(
    office: Office, store: Store, archive: Archive, empty: Empty
) -> None:
    await fill(office, store)
    records = await exported(archive)
    said = await empty[1].import_records(records, dry=True)
    assert await exported(empty[1]) == []
    assert await empty[1].import_records(records, dry=False) == said


async def test_one_wrong_line_and_nothing_is_imported(empty: Empty) -> None:
    def broken() -> Iterator[Record]:
        yield record_of({"title": "vpn is down"}, None, "W", "2026-01-15")
        raise RecordError("line 2 is wrong: correct it")

    with pytest.raises(RecordError, match="line 2"):
        await empty[1].import_records(broken(), dry=False)
    assert await exported(empty[1]) == []


async def test_two_exports_whose_changes_are_not_the_same_are_refused(
    office: Office, archive: Archive, empty: Empty
) -> None:
    await office.say("vpn is down")
    (one,) = await exported(archive)
    other = json.loads(to_json(one))
    other["history"][0]["said"] = "something else"
    with pytest.raises(RecordError, match="one export at a time"):
        await take(empty[1], [one, record_of(other, None, "W", "2026-01-15")])


async def test_one_workspace_is_exported_alone(
    office: Office, store: Store, archive: Archive
) -> None:
    await fill(office, store)
    assert [r.ticket.title for r in await exported(archive, "X")] == ["other team"]


async def test_what_leaves_one_kind_of_database_is_the_same_in_the_other(
    office: Office, store: Store, archive: Archive, tmp_path: Path, postgres: Server
) -> None:
    await fill(office, store)
    before = await text_of(archive)
    with postgres.fresh() as url:
        for other in (Database(tmp_path / "third.db"), Database(url)):
            await (await other.open()).close()
            await take(other.archive(), await exported(archive))
            assert await text_of(other.archive()) == before
