"""Stages: what comes over HTTP, signed as Slack's or with a token, and the board's pages.

Requests are written byte by byte, because no client sends what is wrong on purpose.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier

from core.desk import Desk
from core.store.sqlite import SqliteStore
from core.tokens import Token, hash_of, new_token
from handlers.slack.web import PATH, events
from handlers.web.api import api
from handlers.web.auth import Rates
from handlers.web.board import board
from handlers.web.mcp import mcp
from handlers.web.site import build_site, listen
from tests.e2e.conftest import scopes
from tests.e2e.fake.delivery import Ack, Kind, Payload, Transport
from tests.e2e.office import Office
from tests.fuzzed.attempts import Attempts, Crashed, Unforeseen, listened
from tests.fuzzed.junk import TEXT, VALUES, spoilt, written
from tests.fuzzed.texts import COMMANDS, MESSAGES

JSON, FORM, PLAIN = "application/json", "application/x-www-form-urlencoded", "text/plain"


async def ask(port: int, head: str, body: bytes) -> bytes:
    """What is answered to a request whose head is this, without its last lines."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    ends = f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    try:
        writer.write(f"{head}\r\n{ends}".encode("utf-8", "surrogatepass") + body)
        return await reader.read()
    except ConnectionError:
        return b""  # refused before all of it was sent
    finally:
        writer.close()


def check(answer: bytes, errors: Unforeseen) -> None:
    errors.check()
    if answer[9:10] == b"5" and not answer.startswith(b"HTTP/1.1 501"):
        status, _, rest = answer.decode("utf-8", "replace").partition("\r\n")
        raise Crashed(status, rest)


# Slack


class Recorder:
    """Keeps what is delivered."""

    def __init__(self, transport: Transport) -> None:
        self._transport, self.seen = transport, list[tuple[Kind, Payload]]()

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        self.seen.append((kind, json.loads(json.dumps(payload))))
        return await self._transport.send(kind, payload, retry)


@asynccontextmanager
async def slack(folder: Path) -> AsyncIterator[Attempts]:
    """Signed events, commands and interactions, made of real ones."""
    async with Office.opened(folder / "slack.db", "http", scopes()) as office:
        door = events(office.app, office.slack.secret, Rates(1e9, 1e9))
        runner = await listen(build_site(door), "127.0.0.1", 0)
        port = runner.addresses[0][1]
        recorder = office.transport = Recorder(office.transport)
        await _day(office)
        with listened() as errors:

            async def attempt(said: dict[str, str]) -> None:
                body = said["body"].encode("utf-8", "surrogatepass")
                head = _signed(office.slack.secret, said["form"], body)
                check(await ask(port, head, body), errors)

            yield Attempts(_deliveries(recorder.seen), attempt)
        await runner.cleanup()


_FILE = {"title": "Broken login", "name": "a.png", "permalink": "https://a.b/c", "mode": "hosted"}
_FORWARD = {"is_share": True, "text": "<@U2> told me", "fallback": "bob: <@U2>", "files": [_FILE]}


async def _day(office: Office) -> None:
    """Something of everything that Slack delivers."""
    alice, bob = office.alice, office.bob
    said = await alice.says("C1", "<@UBOT> the vpn is down")
    await alice.says("D1", "API timeouts in production, urgent")
    await alice.says("D1", "", attachments=[_FORWARD], files=[_FILE], subtype="file_share")
    await office.robo.says("C1", "<@UBOT> list")
    await office.quiet()
    card = office.posts("C1")[0].ts
    await alice.edits("C1", said["ts"], "<@UBOT> the vpn is down in Berlin")
    await bob.reacts("C1", said["ts"], "ticket")
    await bob.presses("C1", card, "Start")
    for choice in ("edit", "merge"):
        await bob.chooses("C1", card, choice, "form:more")
        await bob.submits(into="T002") if choice == "merge" else await bob.submits(pri="low")
    ack = await bob.slash("list", channel="C2")
    await bob.slash(channel="C2")
    await bob.presses_in(ack, "Next") if "Next" in ack.body else None
    await bob.captures("C1", said["ts"])
    await alice.shortcut()
    await alice.submits(title="the printer jams", desc="in Berlin", own="U2")
    await alice.opens_home("messages")
    await alice.opens_home()
    await alice.presses_on(alice.home(), "All")
    await alice.presses_on(alice.home(), "New ticket")
    await alice.deletes("C1", said["ts"])
    await office.quiet()


@st.composite
def _deliveries(draw: st.DrawFn, seen: Sequence[tuple[Kind, Payload]]) -> dict[str, str]:
    kind, payload = draw(st.sampled_from(seen))
    if draw(st.integers(0, 19)) == 0:
        return {"form": draw(st.sampled_from([JSON, FORM, PLAIN, ""])), "body": draw(TEXT)}
    if kind == "event":
        return {"form": JSON, "body": draw(written(spoilt([payload])))}
    if kind == "interactive":
        said = draw(written(spoilt([payload])))
        return {"form": FORM, "body": f"payload={quote(said, errors='surrogatepass')}"}
    fields = {name: draw(st.just(value) | TEXT) for name, value in payload.items()}
    gone = draw(st.sets(st.sampled_from([*fields]), max_size=2))
    kept = {name: value for name, value in fields.items() if name not in gone}
    return {
        "form": FORM,
        "body": urlencode(kept, errors="surrogatepass") + draw(st.just("") | TEXT),
    }


def _signed(secret: str, form: str, body: bytes) -> str:
    stamp = str(int(time.time()))
    text = body.decode("utf-8", "replace")
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=text)
    return (
        f"POST {PATH} HTTP/1.1\r\nHost: desk\r\nContent-Type: {form}\r\n"
        f"X-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: {signature}"
    )


# The API, MCP and the board

_CALLS = [
    {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}},
    {
        "jsonrpc": "2.0",
        "id": 2,
        "method": "tools/call",
        "params": {"name": "ticket", "arguments": {"cmd": "list"}},
    },
    {
        "jsonrpc": "2.0",
        "id": 3,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "x", "version": "1"},
        },
    },
]
_FILTERS = ["stat", "cat", "pri", "own", "by", "text", "since", "until", "page", "after", "x"]
_PAGES = [
    *("/", "/stats", "/tickets.csv", "/tickets/T001", "/static/board.js", "/sign-in", "/live/x"),
    *("/api/tickets", "/api/tickets.csv", "/api/tickets/T001", "/api/tickets/T001/history"),
    *("/api/stats", "/api/events", "/api/openapi.json", "/healthz"),
]
_VALUES = st.sampled_from(
    ["open", "infra", "1", "U1", "vpn", "2026-01-01", "-1", "", "9" * 30, "0.2.1.1"]
)
_QUERIES = st.lists(st.tuples(st.sampled_from(_FILTERS), _VALUES | TEXT), max_size=3).map(
    lambda pairs: urlencode(pairs, errors="surrogatepass")
)
_LOOKS = st.tuples(st.sampled_from(_PAGES), st.just("") | TEXT, _QUERIES).map(
    lambda parts: f"{parts[0]}{quote(parts[1], errors='surrogatepass')}?{parts[2]}"
)
_HEADERS = st.sampled_from(
    [
        *("Accept: text/plain", "Accept: application/json, text/event-stream", "Accept: \xff"),
        *("Idempotency-Key: k", "Idempotency-Key: \udc80", "Cookie: theme=dark; desk=x.y.z"),
        "Authorization: Bearer \udc80",
        *("Origin: http://127.0.0.1", 'If-None-Match: "x"', "Range: bytes=9-1", "Expect: junk"),
        *("MCP-Protocol-Version: x", "Accept-Encoding: gzip;q=x", "Content-Encoding: gzip"),
    ]
)
_BODIES = st.one_of(
    written(st.fixed_dictionaries({"message": MESSAGES})),
    written(spoilt([{"message": "help"}, {"messages": ["help", "list"]}, *COMMANDS])),
    written(VALUES),
    MESSAGES,
)
_REQUESTS = st.one_of(
    st.tuples(st.just("GET") | st.sampled_from(["HEAD", "PUT", "POST"]), _LOOKS, st.just("")),
    st.tuples(st.just("POST"), st.just("/api/process"), _BODIES),
    st.tuples(st.just("POST"), st.just("/mcp"), written(spoilt(_CALLS)) | _BODIES),
    st.tuples(st.just("POST"), st.sampled_from(["/", "/tickets/T001", "/sign-in"]), _QUERIES),
)


@asynccontextmanager
async def web(folder: Path) -> AsyncIterator[Attempts]:
    """API, MCP and board: strange addresses, heads and bodies."""
    store = await SqliteStore.open(folder / "web.db")
    desk = Desk(store)
    runner = await listen(
        build_site(api(desk, store), mcp(desk, store), board(desk, store)), "127.0.0.1", 0
    )
    port = runner.addresses[0][1]
    try:
        with listened() as errors:

            async def attempt(said: dict[str, Any]) -> None:
                head = "\r\n".join(
                    [
                        f"{said['method']} {said['path']} HTTP/1.1",
                        f"Host: 127.0.0.1:{port}",
                        *said["headers"],  # the first of a name counts
                        f"Authorization: Bearer {await _token(store)}",
                        f"Content-Type: {said['form']}",
                    ]
                )
                body = said["body"].encode("utf-8", "surrogatepass")
                check(await ask(port, head, body), errors)

            yield Attempts(_requests(), attempt)
    finally:
        await runner.cleanup()
        await store.close()


@st.composite
def _requests(draw: st.DrawFn) -> dict[str, Any]:
    method, path, body = draw(_REQUESTS)
    form = draw(st.sampled_from([JSON, JSON, PLAIN, FORM, "multipart/form-data", "x"]))
    headers = draw(st.lists(_HEADERS, max_size=2))
    return {"method": method, "path": path, "form": form, "headers": headers, "body": body}


async def _token(store: SqliteStore) -> str:
    """One of its own for each request: none comes too often."""
    secret = new_token()
    named = Token(hash_of(secret), "W", "U1", False, "2026-01-15")
    await store.add_token(hash_of(secret), named)
    return secret
