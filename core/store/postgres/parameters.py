"""Statements that both databases take, with names for their values as SQLite has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from core.store.postgres.database import Connection

_NAME = re.compile(r"(?<!:):([a-z]+)")


async def fetch(db: Connection, sql: str, values: Mapping[str, Any]) -> list[Any]:
    """Its rows. The names become numbers, and the values of those that it has their order."""
    names = [*dict.fromkeys(_NAME.findall(sql))]
    plain = _NAME.sub(lambda found: f"${names.index(found[1]) + 1}", sql)
    return await db.fetch(plain, *(values[name] for name in names))
