"""One web application, of parts."""

from __future__ import annotations

import asyncio
import logging

import aiohttp
import pytest
from aiohttp import web

from core.errors import StoreError
from handlers.web.site import build_site, listen
from tests.web.conftest import Client


async def broken(request: web.Request) -> web.Response:
    raise ZeroDivisionError


async def without_store(request: web.Request) -> web.Response:
    raise StoreError("disk I/O error")


def faults(site: web.Application) -> None:
    site.router.add_get("/broken", broken)
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
):
    runner = await listen(build_site(faults), "127.0.0.1", 0)
    client = Client(session, f"http://127.0.0.1:{runner.addresses[0][1]}", None)
    answer = await client.get(path)
    await runner.cleanup()
    assert (answer.status, answer.text) == (status, said)
    assert ("Traceback" in caplog.text) == (status >= 500)


async def test_another_method_is_told_which_ones_there_are(ana: Client):
    answer = await ana.ask("DELETE", "/api/tickets")
    assert (answer.status, answer.text) == (405, '{"status":"er","msg":"another method"}')
    assert answer.headers["Allow"] == "GET,HEAD"


async def test_a_request_that_is_no_http_is_not_quoted_in_the_log(
    url: str, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    host, port = url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET / HTTP/1.1\r\nAuthorization\x00: Bearer desk_hush\r\n\r\n")
    answer = await reader.read()
    writer.close()
    assert answer.startswith(b"HTTP/1.0 400") or answer.startswith(b"HTTP/1.1 400")
    assert "hush" not in caplog.text
