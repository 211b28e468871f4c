"""`move`: a SQLite database becomes a PostgreSQL one, whole and the same, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from core.desk import Desk
from core.errors import MigrationError, StoreError
from core.message import Place
from core.post import Post
from core.store import Query
from core.store.postgres import PostgresStore
from core.store.sqlite import SqliteStore
from core.store.transfer import CLAIMS, MADE, move
from core.tokens import Token
from tests.conftest import START, Office
from tests.data.conftest import fill
from tests.data.program import run
from tests.data.test_round_trip import ASKED
from tests.databases import Server

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=["blank", "up to date"])
def target(request: pytest.FixtureRequest, postgres: Server) -> Iterator[str]:
    with postgres.fresh("template1" if request.param == "blank" else None) as url:
        yield url


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """A stopped bot's database, with something in every table."""
    store = await SqliteStore.open(tmp_path / "tickets.db")
    office = Office(Desk(store))
    await fill(office, store)
    await office.says("format lines", "notify mine", "new", "set emoji ticket", "T1 code", "T1 doc")
    await office.say("contract acme 20h a month rollover 5h overage 120")
    await office.say("watch triage", place=Place("C1", "channel", "19.1"))
    await office.say("new ticket: dns ü is 'slow'", source="twice", place=Place("C1", "channel"))
    await office.say("remind me about T3 in 2h")
    await office.says("new ticket: wifi is down !p1", "set sla p1 30m")
    wifi = (await store.read(lambda db: db.find("W", Query(pri=1, stat="open"), 0, 1)))[0][0]
    await store.transact(lambda db: db.add_word(wifi, START, own=True))
    await store.transact(lambda db: db.sweep("W"))
    await store.set_admins(["U1"])
    await store.set_agents(["U2", "U3"])
    await store.add_token("00ff", Token("ci", "W", "U1", True, "2026-01-15"))
    await store.transact(lambda db: db.secret("board", b"\0\xff"))
    await store.transact(lambda db: db.install("E1", b"\0sealed"))
    await store.transact(lambda db: db.belongs("T1", "E1"))
    await store.transact(lambda db: db.enqueue("W", [Post("chat.postMessage", "C9", {})], START))
    first, *_, last = await store.due_posts(START.replace(year=2027), 99)
    await store.sending(first.key)
    await store.sent(last.key, "20.1")
    await store.close()
    with closing(sqlite3.connect(tmp_path / "tickets.db")) as db, db:
        db.execute("INSERT INTO cards VALUES (1, 'C1', '17.2', 3)")
        db.execute("INSERT INTO reminders VALUES ('W', 'digest', '2026-01-15')")
        db.execute("INSERT INTO turns VALUES ('remind', '2026-01-15T09:30')")
        db.execute("INSERT INTO purges VALUES ('2026-01-15', 'person', 3, 2, 1)")
        db.execute("INSERT INTO alarms VALUES (1, 'due', '', '2026-01-16T09:00Z', 'W', '')")
        db.execute("INSERT INTO leases VALUES ('W', 1, 1, 'U1', 20, '2026-01-16', 'lost')")
        db.execute("INSERT INTO routes VALUES ('W', 'infra', 0, 'U1')")
        db.execute("INSERT INTO route_turns VALUES ('W', 'infra', 1, 'U1', 1)")
        db.execute("INSERT INTO presence VALUES ('W', 'U1', '9999', 1920, 'U2', NULL)")
        db.execute("INSERT INTO request_types VALUES ('W', 'access', '{}', 'U1')")
        db.execute("INSERT INTO request_steps VALUES (1, 'W', 'access', NULL, '[\"U1\",\"{}\"]')")
        db.execute("INSERT INTO rotas VALUES ('W', '', '{}', NULL, NULL)")
        db.execute("INSERT INTO covers VALUES ('W', '', 1, '2026-01-15', '2026-01-16', 'U1')")
        db.execute("INSERT INTO links VALUES ('aa', 'W', 'U1', 'member', '2026-01-16')")
        db.execute("INSERT INTO sources VALUES ('W', 'jira:OPS-12', 1)")
        db.execute("INSERT INTO followed VALUES ('W', 'U1', 1)")
        db.execute("INSERT INTO followed_lists VALUES ('W', 'U1', '{}')")
        db.execute("INSERT INTO saved_lists VALUES ('W', 'U1', 'fire', 'open infra')")
        db.execute("INSERT INTO feedback VALUES (1, 1, 0)")
        db.execute("INSERT INTO held VALUES ('W', 'hours', '2026-01-15T09:30:00Z', '9-17')")
        db.execute("INSERT INTO weekly VALUES ('W', 'C1', '1 09:00', 0)")
        db.execute("INSERT INTO feeds VALUES ('bb', 'W', 'U1', 'member', '2026-01-15')")
        meeting = "ws, ticket, uid, by, guest, at, minutes, changed_at"
        values = "'W', 1, 'x', 'U1', 'U2', '2026-01-16T09:00Z', 30, '2026-01-15'"
        db.execute(f"INSERT INTO meetings ({meeting}) VALUES ({values})")
        db.execute("INSERT INTO meeting_guests VALUES ('W', 'U3', 'x')")
        step = "1, 'W', 'x', 'U1', '2026-01-15', '2026-01-16T09:00Z', 30, 1"
        db.execute(f"INSERT INTO meeting_steps VALUES ({step})")
        connection = "'W', 'hook', 'ci', 'U1', '{}', x'00ff', 3, 0, '', '', NULL"
        db.execute(f"INSERT INTO connections VALUES ({connection})")
        db.execute("INSERT INTO ties VALUES ('W', 'hook', 'ci', 'x', 1, '{}')")
        names = "ws, num, by, told, ran_at, changed_by, changed_at"
        db.execute(f"INSERT INTO repeats ({names}) VALUES ('W', 1, 'U1', '{{}}', '', '', '')")
    return tmp_path / "tickets.db"


def silent(_: int) -> None:
    """For whom nobody watches."""


def rows_of(file: Path) -> Rows:
    """Of all tables that are moved or must come out the same."""
    with closing(sqlite3.connect(file)) as db:
        db.row_factory = sqlite3.Row
        names = [
            row[0] for row in db.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")
        ]
        names = [name for name in names if not name.startswith("sqlite_")]
        return {n: [dict(row) for row in db.execute(f"SELECT * FROM {n}")] for n in names}


async def rows_there(url: str) -> Rows:
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    connection = await asyncpg.connect(url)
    try:
        names = [row[0] for row in await connection.fetch(tables)]
        return {
            n: [dict(row) for row in await connection.fetch(f"SELECT * FROM {n}")] for n in names
        }
    finally:
        await connection.close()


def plain(rows: Rows) -> dict[str, list[str]]:
    """In one order, without what differs between stores by design, and without counters of 0."""
    return {
        name: sorted(map(told, filter(counts, found)))
        for name, found in rows.items()
        if name not in MADE
    }


def counts(row: dict[str, Any]) -> bool:
    counters = [row[name] for name in ("n", "opened", "closed") if name in row]
    return not counters or any(counters)


def told(row: dict[str, Any]) -> str:
    kept = {name: value for name, value in row.items() if name not in CLAIMS}
    return str(sorted((n, +v if isinstance(v, bool) else v) for n, v in kept.items()))


async def test_every_row_is_moved(file: Path, target: str) -> None:
    counted: list[int] = []
    moved = await move(file, target, counted.append)
    before, after = rows_of(file), await rows_there(target)
    assert plain(after) == plain(before)
    assert {name: len(before[name]) for name in moved} == moved
    assert [name for name, rows in moved.items() if not rows] == []
    assert {*counted} == {len(counted)}


async def test_the_desk_answers_the_same_and_goes_on(file: Path, target: str) -> None:
    await move(file, target, silent)
    stores = await SqliteStore.open(file), await PostgresStore.open(target)
    one, other = (Office(Desk(store)) for store in stores)
    for user, place in (("U1", None), ("U2", Place("D2", "im")), ("U3", Place("C1", "channel"))):
        said = [await one.say(text, user, place=place) for text in ASKED]
        assert [await other.say(text, user, place=place) for text in ASKED] == said
    for text in ("new ticket: more", "T1 p1", "find more", "undo"):
        assert await other.say(text) == await one.say(text)
    for store in stores:
        await store.close()


async def test_a_posts_key_is_not_given_again(file: Path, target: str) -> None:
    with closing(sqlite3.connect(file)) as db:
        (ever,) = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").fetchone()
        assert db.execute("SELECT max(key) < ? FROM outbox", (ever,)).fetchone() == (1,)
    await move(file, target, silent)
    store = await PostgresStore.open(target)
    await store.transact(lambda db: db.enqueue("W", [Post("chat.postMessage", "C9", {})], START))
    due = await store.due_posts(START.replace(year=2027), 99)
    assert max(queued.key for queued in due) == ever + 1
    assert due[0].undecided  # what was being sent is looked up by whoever sends it now
    await store.close()


async def test_a_database_that_has_something_is_refused(file: Path, target: str) -> None:
    store = await PostgresStore.open(target)
    await Office(Desk(store)).say("vpn is down")
    await store.close()
    before = await rows_there(target)
    with pytest.raises(StoreError, match="already: name an empty database"):
        await move(file, target, silent)
    assert await rows_there(target) == before


async def test_another_programs_database_is_refused(file: Path, postgres: Server) -> None:
    with postgres.fresh("template1") as url:
        connection = await asyncpg.connect(url)
        await connection.execute("CREATE TABLE cats (name TEXT)")
        await connection.close()
        with pytest.raises(MigrationError, match="name an empty one"):
            await move(file, url, silent)
        assert await rows_there(url) == {"cats": []}


async def test_a_database_in_use_is_not_moved(file: Path, target: str) -> None:
    store, before = await SqliteStore.open(file), await rows_there(target)
    with pytest.raises(StoreError, match="is in use"):
        await move(file, target, silent)
    await store.close()
    assert await rows_there(target) == before


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("INSERT INTO options VALUES ('W', 'tz', 'a' || char(0))", "0x00"),
        ("UPDATE tallies SET n = n + 1 WHERE pri = 1", "tallies came out differently at ws"),
        ("DELETE FROM days", "days came out differently at ws"),
        ("INSERT INTO tallies VALUES ('Z', '', 'open', 'doc', 3, 1)", "tallies came out"),
    ],
)
async def test_what_does_not_come_out_the_same_is_not_moved_at_all(
    file: Path, target: str, spoil: str, said: str
) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute(spoil)
    before = await rows_there(target)
    with pytest.raises(StoreError, match=said):
        await move(file, target, silent)
    assert await rows_there(target) == before


async def test_both_stores_have_the_same_tables_and_columns(file: Path, target: str) -> None:
    await move(file, target, silent)
    ours, theirs = (
        {(name, column) for name, found in rows.items() if name not in MADE for column in found[0]}
        for rows in (rows_of(file), await rows_there(target))
    )
    assert theirs - ours == {("tickets", "place"), ("tickets", "turn")} - ours
    assert ours - theirs == set()


def test_the_command_line_moves_into_an_empty_postgresql_alone(
    file: Path, target: str, tmp_path: Path
) -> None:
    wrong = run(file, "move", "--to", "sqlite:///other.db")
    assert wrong.stderr.startswith("bot.py: --to: name a database as postgresql://")
    missing = run(tmp_path / "nowhere.db", "move", "--to", target)
    assert "nowhere.db is not there: set DATABASE_URL" in missing.stderr
    done = run(file, "move", "--to", target)
    assert done.stderr.splitlines()[0].split() == ["10", "tickets"]
    assert "rows: set DATABASE_URL" in done.stderr
    assert (wrong.returncode, missing.returncode, done.returncode) == (2, 2, 0)
    assert "has tickets already" in run(file, "move", "--to", target).stderr
