"""What is purged is gone: from every answer, and from the file's bytes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.desk import Desk
from core.erasure import ERASED, Purged
from core.message import Place
from core.store.bigrams import sign
from tests.conftest import START, Office
from tests.data.program import content, run
from tests.databases import Database

NOW = datetime(2026, 2, 1, tzinfo=UTC)
HERE = Place("C1", "channel", "1.1")
ANA = "U0ANA"


async def told(database: Database) -> None:
    """ana reports, changes and notes; bo takes it on and quotes her."""
    store = await database.open()
    office = Office(Desk(store))
    say = {"user_ids": True, "private": True}
    await office.say(
        "new ticket: zanzibar gateway down\nquokka details", ANA, place=HERE, source="a"
    )
    await office.say("new ticket: the printer jams", "U0BO", place=HERE, source="b")
    await office.say("T2 prog wombat restarted it", ANA, source="c", **say)
    await office.say(f"give T2 to <@{ANA}>", "U0BO", source="d", **say)
    await office.say("rename T1 to gateway is slow", "U0BO", **say)
    await office.say("internal note on T2: narwhal said so", ANA, **say)
    await office.say("T2 +45m ocelot replaced", ANA, **say)
    await office.say(f"T2 +1h with <@{ANA}>", "U0BO", **say)
    await office.say("format lines", ANA)
    await store.close()


async def asked(database: Database, *texts: str, user: str = "U0BO") -> list[str]:
    store = await database.open()
    office = Office(Desk(store))
    answers = [await office.say(text, user, user_ids=True, private=True) for text in texts]
    await store.close()
    return answers


async def holds(database: Database, *words: str) -> list[str]:
    """Which of the words are anywhere in it, in SQLite's files byte by byte."""
    if isinstance(file := database.at, Path):
        beside = [path for path in file.parent.iterdir() if path.name.startswith(file.name)]
        found = b"".join(path.read_bytes() for path in beside)
    else:
        found = str(await content(database)).encode()
    return [word for word in words if word.encode() in found]


THEIRS = (ANA, "zanzibar", "quokka", "wombat", "narwhal", "ocelot")


async def test_a_person_and_their_texts_are_gone_and_the_tickets_stay(database: Database) -> None:
    await told(database)
    assert await holds(database, *THEIRS) == [*THEIRS]
    purged = await database.archive().erase_person(ANA, NOW, dry=False)
    assert purged == Purged(tickets=2, changes=3, notes=1, elsewhere=1)
    assert await holds(database, *THEIRS) == []
    first, second, found, history = await asked(database, "T1", "T2", "find zanzibar", "history T1")
    assert json.loads(first)["data"]["title"] == "gateway is slow"
    assert json.loads(first)["data"]["by"] == ERASED
    assert json.loads(second)["data"]["res"] == ERASED
    assert "own" not in json.loads(second)["data"]
    assert json.loads(found)["count"] == 0
    assert [row["by"] for row in json.loads(history)["data"]] == ["U0BO", ERASED]


async def test_their_hours_stay_without_their_name_and_note(database: Database) -> None:
    await told(database)
    await database.archive().erase_person(ANA, NOW, dry=False)
    (shown,) = await asked(database, "hours T2")
    assert [(row["by"], row["minutes"], row.get("note")) for row in json.loads(shown)["data"]] == [
        (ERASED, 45, None),
        ("U0BO", 60, f"with <@{ERASED}>"),
    ]


async def test_their_voice_counts_and_is_nobodys(database: Database) -> None:
    await told(database)
    await asked(database, "+1 T2", user="U0CY")
    assert (await database.archive().erase_person("U0CY", NOW, dry=False)).tickets == 1
    viewed, history = await asked(database, "T2", "history T2")
    assert json.loads(viewed)["data"]["voices"] == 1
    voices = [row["by"] for row in json.loads(history)["data"] if row.get("voice")]
    assert voices == [ERASED]
    assert await holds(database, "U0CY") == []


async def test_a_meeting_of_several_goes_on_without_one(database: Database) -> None:
    await told(database)
    await asked(database, "meet <@U77> <@U78> <@U79> about T1 fri 10:00")
    for user, guest, others in (("U77", ["U78"], 1), ("U79", ["U78"], 0), ("U78", [], 0)):
        await database.archive().erase_person(user, NOW, dry=False)
        assert [row[0] for row in await database.rows("SELECT guest FROM meetings")] == guest
        assert len(await database.rows("SELECT * FROM meeting_guests")) == others


@pytest.mark.parametrize("what", ["who invited", "the guest", "the ticket"])
async def test_what_was_done_to_a_meeting_goes_with_its_people_and_its_ticket(
    database: Database, what: str
) -> None:
    await told(database)
    met = ("meet <@U77> about T1 fri 10:00", "move the meeting about T1 to mon 11:00")
    await asked(database, *met, *(["close T1"] if what == "the ticket" else []))
    assert len(await database.rows("SELECT * FROM meeting_steps")) == 2
    archive = database.archive()
    if what == "the ticket":
        await archive.erase_done(NOW, NOW, dry=False)
    else:
        await archive.erase_person("U0BO" if what == "who invited" else "U77", NOW, dry=False)
    for table in ("meetings", "meeting_steps", "meeting_guests"):
        assert await database.rows(f"SELECT * FROM {table}") == []


async def test_signs_of_their_texts_are_gone_too(database: Database) -> None:
    theirs = [sign(pair)[-8:] for pair in ("鸭嘴", "嘴兽")]  # an index keeps the ends of words
    store = await database.open()
    office = Office(Desk(store))
    await office.say("new ticket: quokka\n鸭嘴兽", ANA, place=HERE, source="a")
    await office.say("new ticket: 打印机坏了", "U0BO", place=HERE, source="b")
    await store.close()
    assert await holds(database, *theirs) == theirs
    await database.archive().erase_person(ANA, NOW, dry=False)
    assert await holds(database, "鸭嘴", *theirs) == []
    assert json.loads((await asked(database, "find 打印"))[0])["count"] == 1


async def test_what_others_wrote_stays(database: Database) -> None:
    await told(database)
    await database.archive().erase_person(ANA, NOW, dry=False)
    (listed,) = await asked(database, "list")
    assert [row["title"] for row in json.loads(listed)["data"]] == [
        "gateway is slow",
        "the printer jams",
    ]


async def test_a_dry_run_only_counts(database: Database) -> None:
    await told(database)
    assert (await database.archive().erase_person(ANA, NOW, dry=True)).tickets == 2
    assert await holds(database, *THEIRS) == [*THEIRS]
    assert await database.rows("SELECT count(*) FROM purges") == [(0,)]


async def test_old_done_tickets_go_with_all_that_is_theirs(database: Database) -> None:
    await told(database)
    store = await database.open()
    office = Office(Desk(store))
    await office.say("close T1", "U0BO", at=START)
    await office.say("close T2", "U0BO", at=START + timedelta(days=9))
    await store.close()
    purged = await database.archive().erase_done(START + timedelta(days=1), NOW, dry=False)
    assert (purged.tickets, purged.notes) == (1, 0)
    assert await holds(database, "zanzibar", "gateway", "quokka") == []
    gone, listed, stats = await asked(database, "T1", "list", "stats")
    assert gone == '{"status":"nf","id":"T001"}'
    assert [row["id"] for row in json.loads(listed)["data"]] == ["T002"]
    assert json.loads(stats)["data"]["done"] == 1
    (new,) = await asked(database, "new ticket: another")
    assert json.loads(new)["data"]["id"] == "T003"
    assert await database.rows("SELECT what, tickets FROM purges") == [("done", 1)]
    if isinstance(database.at, Path):
        assert await database.rows("PRAGMA foreign_key_check") == []
        check = "INSERT INTO tickets_text (tickets_text, rank) VALUES ('integrity-check', 1)"
        await database.rows(check)


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("no\n", 1), ("", 1)])
async def test_at_the_command_line_it_asks(database: Database, answer: str, code: int) -> None:
    await told(database)
    done = run(database, "purge", "--user", ANA, said=answer)
    assert done.returncode == code, done.stderr
    assert "2 tickets, 3 changes, 1 notes" in done.stdout
    assert bool(await holds(database, *THEIRS)) == bool(code)


async def test_nobody_who_is_found_is_said_and_nothing_is_changed(database: Database) -> None:
    await told(database)
    before = await content(database)
    done = run(database, "purge", "--user", "@nobody", "--yes")
    assert (done.returncode, done.stdout) == (1, "")
    assert "found no user nobody, nothing was erased: use the id" in done.stderr
    old = run(database, "purge", "--before", "2020-01-01", "--yes")
    assert (old.returncode, old.stdout) == (0, "")
    assert old.stderr == "no ticket was closed before then: nothing was erased\n"
    assert await content(database) == before


async def test_who_has_a_token_alone_is_somebody(database: Database) -> None:
    run(database, "token", "create", "ci", "--as", "U77")
    done = run(database, "purge", "--user", "@U77", "--yes")
    assert done.stdout == "erased: 0 tickets, 0 changes, 0 notes, profile or tokens\n"
    assert run(database, "token", "list").stdout == ""


@pytest.mark.parametrize("user", ["U77", "U78"])
async def test_who_is_only_invited_to_a_meeting_is_somebody(database: Database, user: str) -> None:
    await told(database)
    await asked(database, "meet <@U77> <@U78> about T1 fri 10:00")
    done = run(database, "purge", "--user", f"@{user}", "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert await holds(database, user) == []
