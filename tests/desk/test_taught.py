"""A corrected category is learnt at once, kept, and undone with its change."""

from __future__ import annotations

import json

from core.classifier import classify
from core.desk import Desk
from core.store import Store
from tests.conftest import Office
from tests.databases import Database

ODD = "zorblax gremlin in the frobnicator"
SHIPPED = classify(ODD).cat
TAUGHT = next(cat for cat in ("doc", "infra") if cat != SHIPPED)


async def category(office: Office, **more: str) -> str:
    cat: str = json.loads(await office.say(f"new ticket: {ODD}", **more))["data"]["cat"]
    return cat


async def teach(office: Office) -> None:
    for _ in range(3):
        reply = json.loads(await office.say(f"new ticket: {ODD}"))
        await office.say(f"{reply['data']['id']} {TAUGHT}")


async def test_corrections_change_the_next_guess_of_their_workspace_alone(office: Office) -> None:
    await teach(office)
    assert await category(office) == TAUGHT
    assert await category(office, workspace="V") == SHIPPED


async def test_what_was_learnt_outlives_a_restart(database: Database) -> None:
    store = await database.open()
    await teach(Office(Desk(store)))
    await store.close()
    store = await database.open()
    assert await category(Office(Desk(store))) == TAUGHT
    await store.close()


async def test_another_process_uses_it_at_once(database: Database, store: Store) -> None:
    other = await database.open()
    here, there = Office(Desk(store)), Office(Desk(other))
    await category(there)
    await teach(here)
    assert await category(there) == TAUGHT
    await other.close()


async def test_a_category_that_was_said_teaches_nothing(office: Office, store: Store) -> None:
    await office.says("[doc] zorblax", "new ticket: vpn is down", "T2 p1", "close T2")
    assert await store.read(lambda db: db.learnt_version("W")) == 0


async def test_why_names_the_words_of_a_guess_and_who_corrected_it(office: Office) -> None:
    await office.say("new ticket: vpn is down in Berlin")
    told = json.loads(await office.say("why T1"))["data"]
    assert told["id"] == "T001"
    assert told["cat"] == "infra"
    assert "vpn" in told["why"]
    assert 0.25 <= told["sure"] <= 1
    await office.say("T1 code", user="U2")
    assert await office.say("why is T1 code?") == (
        '{"status":"ok","data":{"id":"T001","cat":"code","by":"U2"}}'
    )
    assert await office.say("why T9") == '{"status":"nf","id":"T009"}'


async def test_a_category_that_was_said_is_explained_by_who_said_it(office: Office) -> None:
    await office.say("[doc] zorblax")
    assert json.loads(await office.say("why T1"))["data"]["by"] == "U1"


async def test_only_an_admin_makes_it_forget(office: Office, store: Store) -> None:
    await store.set_admins(["UADMIN"])
    await teach(office)
    assert json.loads(await office.say("forget"))["status"] == "er"
    assert await category(office) == TAUGHT
    assert await office.say("forget", user="UADMIN") == '{"status":"ok","action":"forgotten"}'
    assert await category(office) == SHIPPED


async def test_saying_the_guessed_category_confirms_it_once(office: Office, store: Store) -> None:
    guessed = await category(office)
    confirmed = await office.say(f"T1 {guessed}", user="U2")
    assert json.loads(confirmed)["data"] == {"id": "T001", "cat": guessed}
    assert json.loads(await office.say("why T1"))["data"]["by"] == "U2"
    taught = await store.read(lambda db: db.learnt_version("W"))
    assert taught != 0
    history = json.loads(await office.say("history T1"))
    assert history["data"][0]["cat"] == guessed
    await office.say(f"T1 {guessed}", user="U3")
    assert await office.say("history T1") == json.dumps(history, separators=(",", ":"))
    assert await store.read(lambda db: db.learnt_version("W")) == taught


async def test_a_confirmation_makes_the_next_guess_surer(office: Office) -> None:
    guessed = await category(office)
    before = json.loads(await office.say("why T1"))["data"]["sure"]
    await office.say(f"T1 {guessed}")
    assert await category(office) == guessed
    assert json.loads(await office.say("why T2"))["data"]["sure"] > before


async def test_an_undone_word_about_a_category_leaves_the_guess(office: Office) -> None:
    guessed = await category(office)
    for said in (guessed, TAUGHT):
        await office.say(f"T1 {said}")
        undone = json.loads(await office.say("undo"))
        assert undone["data"] == {"id": "T001", "cat": guessed}
        assert "sure" in json.loads(await office.say("why T1"))["data"]
    assert json.loads(await office.say("view T1"))["data"]["cat"] == guessed


async def test_closing_teaches_a_doubtful_guess_that_nobody_touched(
    office: Office, store: Store
) -> None:
    await category(office)
    assert json.loads(await office.say("why T1"))["data"]["sure"] < 0.9
    await office.say("close T1")
    assert await store.read(lambda db: db.learnt_version("W")) != 0
    assert "sure" in json.loads(await office.say("why T1"))["data"]


async def test_closing_a_sure_guess_or_a_duplicate_teaches_nothing(
    office: Office, store: Store
) -> None:
    await office.says(
        "new ticket: vpn is down", f"new ticket: {ODD}", "merge T2 into T1", "T1 done"
    )
    assert await store.read(lambda db: db.learnt_version("W")) == 0
