"""Pages and API over HTTP, on a database with many tickets; client and server share one process."""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from core.desk import Desk
from core.message import ALONE, Actor, Message
from core.store import Store
from core.store.sqlite import SqliteStore
from core.tokens import Token, hash_of, new_token
from handlers.web.api import api
from handlers.web.board import board
from handlers.web.site import build_site, listen
from tests.bench.size import fill
from tests.bench.table import both, head, row
from tests.conftest import U1, Terse

ROUNDS = 200
MADE = 500  # tickets that have a history
PAGES = {
    "board": "/",
    "board, filtered": "/?cat=infra&pri=1",
    "board, search": "/?text=quokka",
    "board, search, two words": "/?text=quokka+printer",
    "board, of one person": "/?own=U2",
    "board, a week": "/?since=2025-06-01&until=2025-06-07",
    "board, one state": "/?stat=open&page={page}",
    "board, its last page": "/?stat=done&page=1000000",
    "ticket": "/tickets/T{made}",
    "statistics": "/stats",
}
ASKED = {
    "api, list": "/api/tickets?stat=open",
    "api, search": "/api/tickets?text=quokka",
    "api, ticket": "/api/tickets/T{made}",
    "api, stats": "/api/stats",
    "api, events": "/api/events?after={change}",
}


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench web", description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.db"
        fill(file, args.tickets)
        asyncio.run(_run(file, args.tickets))
    return 0


async def _run(file: Path, tickets: int) -> None:
    store = await SqliteStore.open(file)
    made = [await _make(store, n) for n in range(MADE)]
    site = build_site(api(Desk(store), store), board(Desk(store), store, "http://desk"))
    runner = await listen(site, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    head(f"Pages and API at {tickets:,} tickets (goal: p99 under 50 ms a page)")
    async with aiohttp.ClientSession(url) as session:
        cookie = await _signed_in(session, store)
        began = time.perf_counter()
        size = await _get(session, "/", cookie)
        row("first page", f"{(time.perf_counter() - began) * 1000:.0f} ms, {size:,} bytes unpacked")
        await _measure(session, PAGES, cookie, made, tickets)
        await _measure(session, ASKED, await _token(store), made, tickets)
    await runner.cleanup()
    await store.close()


async def _make(store: Store, n: int) -> str:
    """A ticket with a history; its number."""
    now = datetime.now(UTC)
    for text in (f"printer {n} jams on the third floor", "undo", f"printer {n} jams, urgent"):
        (answer,) = (await Desk(store).handle(Message(text, U1, now), Terse())).answers
    return answer.partition('"id":"T')[2].partition('"')[0]


async def _signed_in(session: aiohttp.ClientSession, store: Store) -> dict[str, str]:
    """The header of somebody's session."""
    asked = Message("board", Actor("U1", "W", may_sign_in=True), datetime.now(UTC), audience=ALONE)
    (answer,) = (await Desk(store, "http://desk").handle(asked, Terse())).answers
    code = answer.partition("code=")[2].rstrip('"}')
    async with session.post(
        "/sign-in",
        allow_redirects=False,
        data={"code": code},
        headers={"Origin": "http://desk"},
    ) as response:
        return {"Cookie": response.headers["Set-Cookie"].partition(";")[0]}


async def _token(store: Store) -> dict[str, str]:
    secret = new_token()
    await store.add_token(hash_of(secret), Token("bench", "W", "U1", False, "2026-01-15"))
    return {"Authorization": f"Bearer {secret}"}


async def _measure(
    session: aiohttp.ClientSession,
    paths: Mapping[str, str],
    headers: dict[str, str],
    made: list[str],
    tickets: int,
) -> None:
    dice = random.Random(1)
    for name, path in paths.items():
        times = []
        for _ in range(ROUNDS):
            page = dice.randrange(1, max(tickets // 3 // 50, 2))
            asked = path.format(made=dice.choice(made), change=MADE, page=page)
            began = time.perf_counter()
            await _get(session, asked, headers)
            times.append(time.perf_counter() - began)
            if "Authorization" in headers:
                await asyncio.sleep(0.06)  # no faster than a token may
        row(name, both(times))


async def _get(session: aiohttp.ClientSession, path: str, headers: dict[str, str]) -> int:
    """The size of what came, unpacked."""
    async with session.get(path, headers=headers) as response:
        response.raise_for_status()
        return len(await response.read())
