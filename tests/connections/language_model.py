"""A language model on loopback: an OpenAI-compatible server that answers what it is told to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from cryptography.fernet import Fernet

from core.connections import Connection
from core.encryption import Seal
from handlers.connections.kind import sealed
from tests.loopback import listening

KEY = Fernet.generate_key().decode()


@dataclass
class Stub:
    """An OpenAI-compatible server. said: its next answers, the last again; a dict is JSON text

    body: in place of an answer; status: of the answer; late: seconds before it
    over: set when nobody waits for an answer any more
    """

    url: str = ""
    said: list[Any] = field(default_factory=list)
    body: bytes | None = None
    status: int = 200
    late: float = 0.0
    got: list[tuple[str | None, dict[str, Any]]] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.Response:
        self.got.append((request.headers.get("Authorization"), await request.json()))
        with suppress(TimeoutError):
            await asyncio.wait_for(self.over.wait(), self.late)  # it is a slow one
        if self.body is not None:
            return web.Response(body=self.body, status=self.status)
        said = self.said.pop(0) if len(self.said) > 1 else self.said[0] if self.said else ""
        text = said if isinstance(said, str) else json.dumps(said)
        message = {"role": "assistant", "content": text}
        return web.json_response({"choices": [{"message": message}]}, status=self.status)

    @property
    def texts(self) -> list[str]:
        """What it was asked, without the orders."""
        return [body["messages"][1]["content"] for _, body in self.got]


@asynccontextmanager
async def serving(*said: Any) -> AsyncIterator[Stub]:
    """The server. said: as `Stub.said`."""
    made, app = Stub(said=[*said]), web.Application()
    app.router.add_post("/v1/chat/completions", made.take)
    async with listening(app) as address:
        made.url = f"{address}/v1"
        yield made
        made.over.set()


def model(stub: Stub, key: str | None = "sk-1", workspace: str = "W") -> Connection:
    """The workspace's connection with it."""
    terms = {"url": stub.url, "model": "small", "inside": True}
    box = sealed(Seal((KEY,)), {"key": key}) if key else None
    return Connection(workspace, "model", "model", "model", terms, box)
