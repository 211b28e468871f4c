"""A corrected category is learnt at once, kept, and undone with its change."""

from __future__ import annotations

import json
from pathlib import Path

from core.classifier import classify
from core.desk import Desk
from core.store import Store
from core.store.sqlite import SqliteStore
from tests.conftest import Office

ODD = "zorblax gremlin in the frobnicator {}"


async def category(office: Office, text: str, **more: str) -> str:
    return json.loads(await office.say(f"new ticket: {text}", **more))["data"]["cat"]


async def teach(office: Office, cat: str, times: int = 3) -> None:
    for n in range(times):
        reply = json.loads(await office.say(f"new ticket: {ODD.format(n)}"))
        await office.say(f"{reply['data']['id']} {cat}")


async def test_corrections_change_the_next_guess_of_their_workspace_alone(office: Office) -> None:
    shipped = classify(ODD.format("b")).cat
    other = next(cat for cat in ("doc", "infra") if cat != shipped)
    await teach(office, other)
    assert await category(office, ODD.format("b")) == other
    assert await category(office, ODD.format("b"), workspace="V") == shipped


async def test_what_was_learnt_outlives_a_restart(tmp_path: Path) -> None:
    store = await SqliteStore.open(tmp_path / "t.db")
    await teach(Office(Desk(store)), "doc")
    await store.close()
    store = await SqliteStore.open(tmp_path / "t.db")
    assert await category(Office(Desk(store)), ODD.format("b")) == "doc"
    await store.close()


async def test_another_process_uses_it_at_once(store: Store) -> None:
    here, there = Office(Desk(store)), Office(Desk(store))
    await category(there, ODD.format("a"))
    await teach(here, "doc")
    assert await category(there, ODD.format("b")) == "doc"


async def test_a_category_that_was_said_teaches_nothing(office: Office, store: Store) -> None:
    await office.says("[doc] zorblax", "new ticket: vpn is down", "T2 p1", "close T2")
    assert await store.read(lambda db: db.learnt_version("W")) == 0
