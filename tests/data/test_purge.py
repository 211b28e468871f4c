"""What is purged is gone: from every answer, and from the file's bytes."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.desk import Desk
from core.erasing import ERASED, Purged
from core.message import Place
from core.store.sqlite import SqliteStore
from core.store.sqlite.erasing import erase_done, erase_person
from tests.conftest import START, Office

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 2, 1, tzinfo=UTC)
HERE = Place("C1", "channel", "1.1")
ANA = "U0ANA"


async def told(file: Path) -> None:
    """ana reports, changes and notes; bo takes it on and quotes her."""
    store = await SqliteStore.open(file)
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
    await office.say("format lines", ANA)
    await store.close()


async def asked(file: Path, *texts: str, user: str = "U0BO") -> list[str]:
    store = await SqliteStore.open(file)
    office = Office(Desk(store))
    answers = [await office.say(text, user, user_ids=True, private=True) for text in texts]
    await store.close()
    return answers


def holds(file: Path, *words: str) -> list[str]:
    beside = [path for path in file.parent.iterdir() if path.name.startswith(file.name)]
    found = b"".join(path.read_bytes() for path in beside)
    return [word for word in words if word.encode() in found]


THEIRS = (ANA, "zanzibar", "quokka", "wombat", "narwhal")


async def test_a_person_and_their_texts_are_gone_and_the_tickets_stay(tmp_path: Path) -> None:
    file = tmp_path / "tickets.db"
    await told(file)
    assert holds(file, *THEIRS) == [*THEIRS]
    purged = erase_person(file, ANA, NOW, dry=False)
    assert purged == Purged(tickets=2, changes=2, notes=1)
    assert holds(file, *THEIRS) == []
    first, second, found, history = await asked(file, "T1", "T2", "find zanzibar", "history T1")
    assert json.loads(first)["data"]["title"] == "gateway is slow"
    assert json.loads(first)["data"]["by"] == ERASED
    assert json.loads(second)["data"]["res"] == ERASED
    assert "own" not in json.loads(second)["data"]
    assert json.loads(found)["count"] == 0
    assert [row["by"] for row in json.loads(history)["data"]] == ["U0BO", ERASED]


async def test_what_others_wrote_stays(tmp_path: Path) -> None:
    file = tmp_path / "tickets.db"
    await told(file)
    erase_person(file, ANA, NOW, dry=False)
    (listed,) = await asked(file, "list")
    assert [row["title"] for row in json.loads(listed)["data"]] == [
        "gateway is slow",
        "the printer jams",
    ]


async def test_a_dry_run_only_counts(tmp_path: Path) -> None:
    file = tmp_path / "tickets.db"
    await told(file)
    assert erase_person(file, ANA, NOW, dry=True).tickets == 2
    assert holds(file, *THEIRS) == [*THEIRS]
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT count(*) FROM purges").fetchone() == (0,)


async def test_old_done_tickets_go_with_all_that_is_theirs(tmp_path: Path) -> None:
    file = tmp_path / "tickets.db"
    await told(file)
    store = await SqliteStore.open(file)
    office = Office(Desk(store))
    await office.say("close T1", "U0BO", at=START)
    await office.say("close T2", "U0BO", at=START + timedelta(days=9))
    await store.close()
    purged = erase_done(file, START + timedelta(days=1), NOW, dry=False)
    assert (purged.tickets, purged.notes) == (1, 0)
    assert holds(file, "zanzibar", "gateway", "quokka") == []
    gone, listed, stats = await asked(file, "T1", "list", "stats")
    assert gone == '{"status":"nf","id":"T001"}'
    assert [row["id"] for row in json.loads(listed)["data"]] == ["T002"]
    assert json.loads(stats)["data"]["done"] == 1
    (new,) = await asked(file, "new ticket: another")
    assert json.loads(new)["data"]["id"] == "T003"
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT what, tickets FROM purges").fetchall() == [("done", 1)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        db.execute("INSERT INTO tickets_text (tickets_text, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("no\n", 1), ("", 1)])
async def test_at_the_command_line_it_asks(tmp_path: Path, answer: str, code: int) -> None:
    file = tmp_path / "tickets.db"
    await told(file)
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{file}"}
    done = subprocess.run(  # noqa: ASYNC221 - nothing else runs
        [sys.executable, "bot.py", "purge", "--user", ANA],
        cwd=ROOT,
        env=env,
        input=answer,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert "2 tickets, 2 changes, 1 notes" in done.stdout
    assert bool(holds(file, *THEIRS)) == bool(code)
