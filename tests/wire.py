"""A wire before a PostgreSQL server that counts the round trips, and can be cut."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import parse_qs, urlsplit

# The messages of a client after which it waits for the server: Query and Sync.
_ASKING = frozenset(b"QS")


class Wire:
    """A server on loopback that hands everything on to PostgreSQL.

    url: by which to reach the database through it
    trips: how often a client has waited for the server since it was connected
    said: the text of each statement that was prepared or run, oldest first
    """

    def __init__(self, url: str) -> None:
        self._target = urlsplit(url)
        self.url, self.trips, self.said = "", 0, list[str]()
        self._writers: set[asyncio.StreamWriter] = set()
        self._deaf = False

    @asynccontextmanager
    async def laid(self) -> AsyncIterator[Wire]:
        """Listen inside the `with`."""
        server = await asyncio.start_server(self._serve, "127.0.0.1")
        port = server.sockets[0].getsockname()[1]
        who, _, _ = self._target.netloc.rpartition("@")
        there = f"{who}@127.0.0.1:{port}" if who else f"127.0.0.1:{port}"
        self.url = f"postgresql://{there}{self._target.path}?sslmode=disable"
        try:
            yield self
        finally:
            server.close()
            self.cut()

    def cut(self) -> None:
        """End all connections."""
        for writer in self._writers:
            writer.transport.abort()

    def lose_answers(self) -> None:
        """Cut instead of handing the server's next answer back: what was asked is done."""
        self._deaf = True

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        port = self._target.port or 5432
        folder = parse_qs(self._target.query).get("host", [""])[0]
        if folder:
            return await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.{port}")
        return await asyncio.open_connection(self._target.hostname, port)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await self._open()
        self._writers |= {writer, back}
        with suppress(OSError, asyncio.IncompleteReadError):
            async with asyncio.TaskGroup() as both:
                both.create_task(self._ask(reader, back))
                both.create_task(self._answer(there, writer))
        for one in (writer, back):
            one.close()
            self._writers.discard(one)

    async def _ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Hand the client's messages on: first one without a kind, then (kind, length, ..)."""
        head = await reader.readexactly(4)
        writer.write(head + await reader.readexactly(int.from_bytes(head) - 4))
        while kind := await reader.read(1):
            head = await reader.readexactly(4)
            text = await reader.readexactly(int.from_bytes(head) - 4)
            self._note(kind, text)
            writer.write(kind + head + text)
        writer.close()

    def _note(self, kind: bytes, text: bytes) -> None:
        self.trips += kind[0] in _ASKING
        if kind in (b"Q", b"P"):
            self.said.append(text.rstrip(b"\0").decode())

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            if self._deaf:
                self.cut()
                return
            writer.write(data)
        writer.close()
