"""Liveness, readiness and metrics over HTTP, for supervisors."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from aiohttp import web

from core import VERSION
from core.errors import StoreError
from core.json_text import dumps
from core.store import Store
from handlers.metrics import CONTENT_TYPE, Metrics

PATIENCE = 5.0  # seconds for one check

Check = Callable[[], Awaitable[str | None]]  # returns what is wrong, or None

logger = logging.getLogger(__name__)


class Health:
    """The health part of the site. Other parts add what they need to `checks`, by name."""

    def __init__(self, store: Store, metrics: Metrics) -> None:
        self._store, self.metrics = store, metrics
        self.checks: dict[str, Check] = {"database": self._database}
        self._wrong: dict[str, str] = {}

    def add(self, site: web.Application) -> None:
        """Add the addresses to the site."""
        site.add_routes(
            [
                web.get("/healthz", self.lives),
                web.get("/readyz", self.works),
                web.get("/metrics", self.counts),
            ]
        )

    async def lives(self, request: web.Request) -> web.Response:
        """Answer 200 with the version: the process runs."""
        return web.json_response({"status": "ok", "version": VERSION}, dumps=dumps)

    async def works(self, request: web.Request) -> web.Response:
        """Answer 200 if all checks pass, else 503 with a sentence for each that fails."""
        found = {name: await self._checked(name) for name in self.checks}
        wrong = {name: said for name, said in found.items() if said}
        self._log(wrong)
        if not wrong:
            return web.json_response({"status": "ok"}, dumps=dumps)
        return web.json_response({"status": "er", **wrong}, status=503, dumps=dumps)

    async def counts(self, request: web.Request) -> web.Response:
        """Answer the metrics in Prometheus' text format."""
        body = await self.metrics.exposed(self._store, datetime.now(UTC))
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE})

    def _log(self, wrong: dict[str, str]) -> None:
        """Log once when a check begins to fail, and once when it passes again."""
        for name in wrong.keys() - self._wrong.keys():
            logger.error("not ready: %s: %s", name, wrong[name])
        for name in self._wrong.keys() - wrong.keys():
            logger.warning("ready again: %s", name)
        self._wrong = wrong

    async def _checked(self, name: str) -> str | None:
        try:
            async with asyncio.timeout(PATIENCE):
                return await self.checks[name]()
        except TimeoutError:
            return f"no answer for {PATIENCE:.0f} s"

    async def _database(self) -> str | None:
        """Check the database by reading and writing. Reading alone would not notice a full disk or
        a read-only replica."""
        try:
            await self._store.read(lambda db: db.latest(""))
            await self._store.try_writing()
        except StoreError as error:
            return str(error)
        return None
