"""The site on loopback, and somebody with a token who asks it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest_asyncio

from core.desk import Desk
from core.store import Store
from core.tokens import Token, hash_of, new_token
from handlers.web.api import api
from handlers.web.site import build_site, listen


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class Client:
    """A program that asks the API. token: what it sends, None for nothing."""

    session: aiohttp.ClientSession
    url: str
    token: str | None

    async def ask(
        self, method: str, path: str, headers: dict[str, str] | None = None, **more: Any
    ) -> Answer:
        said = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        sending = self.session.request(
            method, f"{self.url}{path}", headers={**said, **(headers or {})}, **more
        )
        async with sending as response:
            return Answer(response.status, response.headers, await response.text())

    async def get(self, path: str, **headers: str) -> Answer:
        return await self.ask("GET", path, headers=headers)

    async def say(self, text: str, **headers: str) -> Answer:
        return await self.ask("POST", "/api/process", json={"message": text}, headers=headers)


async def token_for(store: Store, user: str = "U1", *, read_only: bool = False) -> str:
    """A new token of somebody in the workspace W."""
    secret = new_token()
    name = f"{user} {'reads' if read_only else 'works'}"
    await store.add_token(hash_of(secret), Token(name, "W", user, read_only, "2026-01-15"))
    return secret


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest_asyncio.fixture
async def url(store: Store) -> AsyncIterator[str]:
    """Where the site listens."""
    runner = await listen(build_site(api(Desk(store), store)), "127.0.0.1", 0)
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest_asyncio.fixture
async def ana(session: aiohttp.ClientSession, url: str, store: Store) -> Client:
    return Client(session, url, await token_for(store, "ana"))
