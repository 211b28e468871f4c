"""Files for Slack: charts and sheets. They are made when they are sent."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial

from core.errors import SettingsError
from core.post import Post, Queued, upload
from core.reply import Table
from core.translation import say, speaking, tell, told
from handlers.days import short_day
from handlers.slack.fallback import NO_SCOPE, message
from handlers.slack.service import Language

logger = logging.getLogger(__name__)


class Files:
    """The outbox's makers of files.

    language: returns a user's language
    may_send: whether the app has the scope
    """

    def __init__(self, language: Language, *, may_send: bool) -> None:
        self._language, self._may_send = language, may_send

    async def file(self, queued: Queued) -> Post:
        """Return the upload of a file that is made already."""
        return queued.post if self._may_send else message(queued.post, told(NO_SCOPE))

    async def chart(self, queued: Queued) -> Post:
        """Draw the tickets that were opened and closed by week."""
        body = queued.post.body
        weeks = [(monday, opened, closed) for monday, opened, closed in body["weeks"]]
        return await self._made(queued, "report.png", lambda: _picture(body["of"], weeks))

    async def sheet(self, queued: Queued) -> Post:
        """Write the rows of hours as CSV or as a workbook."""
        body = queued.post.body
        rows = tuple(tuple(row) for row in body["rows"])
        table = Table(say("Hours"), tuple(body["columns"]), rows)
        return await self._made(queued, body["name"], partial(_written, table, body["kind"]))

    async def _made(self, queued: Queued, name: str, make: Callable[[], bytes]) -> Post:
        """Return the upload of what `make` returns in a thread; if it cannot, a message."""
        body = queued.post.body
        with speaking(await self._language(body["user"])):
            if not self._may_send:
                return message(queued.post, told(NO_SCOPE))
            try:
                content = await asyncio.to_thread(make)
            except SettingsError as error:
                logger.error("%s could not be made: %s", name, error)
                return message(
                    queued.post, tell("No file: the server lacks a package, which its log names.")
                )
        return upload(body["channel"], name, content, body["thread"])


def _picture(of: str, weeks: list[tuple[str, int, int]]) -> bytes:
    from handlers.picture import Series, bars  # its library is optional, and slow to load

    opened, closed = [one[1] for one in weeks], [one[2] for one in weeks]
    series = (Series(tell("opened"), opened), Series(tell("closed"), closed))
    return bars(of, [short_day(monday) for monday, _, _ in weeks], series)


def _written(table: Table, kind: str) -> bytes:
    from handlers.ledger import as_csv, as_workbook

    return as_workbook(table) if kind == "xlsx" else as_csv(table).encode()
