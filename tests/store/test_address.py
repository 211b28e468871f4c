"""A PostgreSQL URL may say what a pooler before the server needs."""

from __future__ import annotations

import pytest

from core.errors import StoreError
from core.store.postgres import PostgresStore
from core.store.postgres.database import address
from tests.databases import Server


async def test_with_nothing_kept_prepared_the_store_works(postgres: Server) -> None:
    with postgres.fresh() as url:
        mark = "&" if "?" in url else "?"
        store = await PostgresStore.open(f"{url}{mark}statement_cache_size=0")
        assert await store.transact(lambda db: db.next_id("W")) == "T001"
        assert await store.transact(lambda db: db.next_id("W")) == "T002"
        await store.close()


def test_it_is_taken_out_of_the_url_and_the_rest_stays() -> None:
    url = "postgresql://desk:pw@host/desk?statement_cache_size=0&sslmode=require"
    dsn = "postgresql://desk:pw@host/desk?sslmode=require"
    assert address(url) == {"dsn": dsn, "statement_cache_size": 0}
    assert address(dsn) == {"dsn": dsn}
    with pytest.raises(StoreError, match="can only be 0"):
        address("postgresql://host/desk?statement_cache_size=9")
