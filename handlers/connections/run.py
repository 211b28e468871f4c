"""Connections beside the desk: the pump inside a server, and the addresses that others call."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from core.errors import SettingsError
from handlers.connections.kind import KINDS, Base, Kinds
from handlers.connections.pump import Pump
from handlers.process import cancelled
from handlers.web.answers import refused
from handlers.web.site import Part

ADDRESS = "/in/{kind}/{workspace}/{name}"
NO_URL = "PUBLIC_URL is not set: put the bot's own https://.. before the address\n"

logger = logging.getLogger(__name__)


@asynccontextmanager
async def pumping(base: Base, kinds: Kinds) -> AsyncIterator[None]:
    """Tell connections of changes inside the `with`."""
    task = asyncio.create_task(Pump(base, kinds).run())
    try:
        yield
    finally:
        await cancelled(task)
        await kinds.close()


def incoming(base: Base, kinds: Kinds) -> Part:
    """Return the part of the site with the addresses of connections, ADDRESS."""

    async def answer(request: web.Request) -> web.StreamResponse:
        ws, kind, name = (request.match_info[what] for what in ("workspace", "kind", "name"))
        found = await base.store.read(lambda db: db.connection(ws, kind, name))
        if found is None or found.kind not in KINDS:
            return refused(404, "no such address")
        try:
            return await kinds.of(found).receive(found, request)
        except SettingsError as error:
            logger.error("%s %s: %s", kind, name, error)
            return refused(503, "not set up, see the log")

    def add(site: web.Application) -> None:
        site.router.add_post(ADDRESS.replace("{name}", "{name:.+}"), answer)  # acme/api

    return add
