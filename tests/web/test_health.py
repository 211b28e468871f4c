"""What the health page and the log say of a database that fails, and when it works again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from core.errors import StoreError
from core.store import Store
from handlers.metrics import Metrics
from handlers.web.health import Health
from handlers.web.site import build_site, listen
from tests.bench.faults.files import NO_DISK, disk, fill
from tests.conftest import Office as Desk
from tests.databases import Database, Server
from tests.web.conftest import Client


@asynccontextmanager
async def site(store: Store, session: aiohttp.ClientSession) -> AsyncIterator[Client]:
    runner = await listen(build_site(Health(store, Metrics()).add), "127.0.0.1", 0)
    yield Client(session, f"http://127.0.0.1:{runner.addresses[0][1]}", None)
    await runner.cleanup()


async def test_a_full_disk_is_told_and_one_with_room_again(
    tmp_path: Path, session: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    with disk(tmp_path / "small") as place:
        if place is None:
            pytest.skip(NO_DISK)
        store = await Database(place / "tickets.db").open()
        async with site(store, session) as client:
            assert (await client.get("/readyz")).status == 200
            fill(place / "filler")
            for _ in range(2):
                answer = await client.get("/readyz")
                assert answer.status == 503
                assert json.loads(answer.text)["database"] == "database or disk is full"
            (place / "filler").unlink()
            assert (await client.get("/readyz")).status == 200
        await store.close()
    logged = [record.message for record in caplog.records if "ready" in record.message]
    assert logged == ["not ready: database: database or disk is full", "ready again: database"]


async def test_a_server_that_takes_nobody_is_told_and_one_that_does_again(
    postgres: Server, session: aiohttp.ClientSession
) -> None:
    with postgres.fresh() as url:
        name, store = urlsplit(url).path[1:], await Database(url).open()
        async with site(store, session) as client:
            assert (await client.get("/readyz")).status == 200
            postgres.does(
                f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
            )
            answer = await client.get("/readyz")
            assert answer.status == 503
            assert "not currently accepting connections" in json.loads(answer.text)["database"]
            assert "ticketdesk_outbox_waiting NaN" in (await client.get("/metrics")).text
            postgres.does(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
            assert (await client.get("/readyz")).status == 200
            assert "ticketdesk_outbox_waiting 0.0" in (await client.get("/metrics")).text
        await store.close()


async def test_a_server_that_only_reads_is_told(
    postgres: Server, session: aiohttp.ClientSession
) -> None:
    with postgres.fresh() as url:
        name = urlsplit(url).path[1:]
        postgres.does(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        store = await Database(url).open()
        async with site(store, session) as client:
            said = json.loads((await client.get("/readyz")).text)["database"]
            assert "read-only transaction" in said
        await store.close()


async def test_trying_to_write_changes_nothing(office: Desk, store: Store) -> None:
    await office.say("the vpn is down")
    before = await store.read(lambda db: db.changes_since("W", 0, 10))
    await store.try_writing()
    assert await store.read(lambda db: db.changes_since("W", 0, 10)) == before


async def test_a_file_that_is_damaged_is_a_known_error_wherever_it_is_read(tmp_path: Path) -> None:
    store = await Database(tmp_path / "tickets.db").open()
    with closing(sqlite3.connect(tmp_path / "tickets.db")) as other:
        other.execute("DROP TABLE outbox")
        other.execute("DROP TABLE tokens")
    for reading in (store.backlog(), store.next_due(), store.tokens()):
        with pytest.raises(StoreError):
            await reading
    await store.close()
