"""One web application, of parts."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from core.errors import StoreError
from handlers.web.site import BODY_MAX, build_site, listen
from tests.web.conftest import Client


async def broken(request: web.Request) -> web.Response:
    raise ZeroDivisionError


async def without_store(request: web.Request) -> web.Response:
    raise StoreError("disk I/O error")


def faults(site: web.Application) -> None:
    site.router.add_get("/broken", broken)
    site.router.add_post("/broken", broken)
    site.router.add_get("/stuck", without_store)


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/broken", 500, '{"status":"er","msg":"failed, and it is logged"}'),
        ("/stuck", 503, '{"status":"er","msg":"failed, nothing changed, try again"}'),
        ("/nowhere", 404, '{"status":"er","msg":"no such address"}'),
    ],
)
async def test_what_fails_is_answered_in_json_and_logged(
    session: aiohttp.ClientSession,
    caplog: pytest.LogCaptureFixture,
    path: str,
    status: int,
    said: str,
) -> None:
    runner = await listen(build_site(faults), "127.0.0.1", 0)
    client = Client(session, f"http://127.0.0.1:{runner.addresses[0][1]}", None)
    answer = await client.get(path)
    await runner.cleanup()
    assert (answer.status, answer.text) == (status, said)
    assert ("Traceback" in caplog.text) == (status >= 500)


async def test_another_method_is_told_which_ones_there_are(ana: Client) -> None:
    answer = await ana.ask("DELETE", "/api/tickets")
    assert (answer.status, answer.text) == (405, '{"status":"er","msg":"another method"}')
    assert answer.headers["Allow"] == "GET,HEAD"


async def test_a_request_that_is_no_http_is_not_quoted_in_the_log(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    host, port = url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET / HTTP/1.1\r\nAuthorization\x00: Bearer desk_hush\r\n\r\n")
    answer = await reader.read()
    writer.close()
    assert answer.startswith(b"HTTP/1.0 400") or answer.startswith(b"HTTP/1.1 400")
    assert "hush" not in caplog.text


@asynccontextmanager
async def knocking(head: bytes, body_wait: float = 60) -> AsyncIterator[asyncio.StreamReader]:
    """A site has got a head to the API and the beginning of a body that does not go on."""
    runner = await listen(build_site(faults, body_wait=body_wait), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*runner.addresses[0])
    writer.write(b"POST /broken HTTP/1.1\r\nHost: desk\r\n" + head + b"\r\n\r\n{")
    try:
        yield reader
    finally:
        writer.close()
        await runner.cleanup()


@pytest.mark.parametrize("said", [b"", b"G", b"GET / HTTP/1.1\r\nHost: desk\r\nX-Slow: a"])
@pytest.mark.parametrize("before", [b"", b"GET /nowhere HTTP/1.1\r\nHost: desk\r\n\r\n"])
async def test_a_head_that_does_not_come_is_given_up(before: bytes, said: bytes) -> None:
    runner = await listen(build_site(faults), "127.0.0.1", 0, idle=0.05)
    reader, writer = await asyncio.open_connection(*runner.addresses[0])
    writer.write(before + said)
    answers = await reader.read()
    writer.close()
    await runner.cleanup()
    assert answers.count(b"HTTP/1.1 404") == (1 if before else 0)
    assert answers.count(b"HTTP/1.1") == answers.count(b"HTTP/1.1 404")


async def test_a_head_that_dribbles_in_is_given_up_too() -> None:
    runner = await listen(build_site(faults), "127.0.0.1", 0, idle=0.05)
    reader, writer = await asyncio.open_connection(*runner.addresses[0])

    writer.write(b"GET / HTTP/1.1\r\n")
    answers = asyncio.create_task(reader.read())
    letters = itertools.cycle(b"X-Slow: a\r\n")
    while not answers.done():
        writer.write(bytes([next(letters)]))
        await asyncio.wait([answers], timeout=0.01)
    assert answers.exception() or answers.result() == b""
    writer.close()
    await runner.cleanup()


async def test_a_small_body_that_unpacks_to_a_large_one_is_refused(
    session: aiohttp.ClientSession,
) -> None:
    runner = await listen(build_site(faults), "127.0.0.1", 0)
    client = Client(session, f"http://127.0.0.1:{runner.addresses[0][1]}", None)
    bomb = gzip.compress(b"x" * BODY_MAX * 50)
    answer = await client.ask("POST", "/broken", {"Content-Encoding": "gzip"}, data=bomb)
    await runner.cleanup()
    assert answer.status == 413


async def test_a_body_that_stops_coming_is_given_up() -> None:
    async with knocking(b"Content-Length: 100", body_wait=0.05) as reader:
        head = await reader.readuntil(b"\r\n\r\n")
        said = await reader.readuntil(b"}")
    assert head.startswith(b"HTTP/1.1 408")
    assert said == b'{"status":"er","msg":"the body came too slowly"}'


async def test_a_flood_is_refused_by_its_head() -> None:
    async with knocking(b"Content-Length: 2000000000") as reader:
        head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 413")


async def test_a_flood_without_a_length_is_refused_at_its_limit(
    session: aiohttp.ClientSession,
) -> None:
    async def flood() -> AsyncIterator[bytes]:
        for _ in range(BODY_MAX // 1024 + 1):
            yield b"x" * 1024

    runner = await listen(build_site(faults), "127.0.0.1", 0)
    client = Client(session, f"http://127.0.0.1:{runner.addresses[0][1]}", None)
    answer = await client.ask("POST", "/broken", data=flood())
    await runner.cleanup()
    assert (answer.status, answer.text) == (413, '{"status":"er","msg":"at most 1 MB"}')
