"""The HTTP entry, attacked from outside."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from slack_sdk.signature import SignatureVerifier

from core.errors import SettingsError
from handlers.slack.web import events
from handlers.web.site import build_site, listen
from tests.e2e.fake import OverHTTP
from tests.e2e.fake.delivery import signed
from tests.e2e.office import Office


@pytest_asyncio.fixture
async def door(tmp_path: Path) -> AsyncIterator[Office]:
    async with Office.opened(tmp_path / "tickets.db", "http") as office:
        yield office


async def post(door: Office, body: str | bytes | io.BytesIO, headers: dict[str, str]) -> int:
    transport = door.transport
    assert isinstance(transport, OverHTTP)
    async with transport.session.post(transport.url, data=body, headers=headers) as response:
        await response.read()
        return response.status


def event(door: Office) -> tuple[str, dict[str, str]]:
    payload = {"type": "event_callback", "event": door.alice.writes("D1", "the vpn is down")}
    return signed(door.slack.secret, "event", payload)


@pytest.mark.parametrize("stamp", ["abc", "", "1e9", "²", "-1", "1.5", "9" * 400])
async def test_a_malformed_timestamp_is_a_401(door: Office, stamp: str) -> None:
    body, headers = event(door)
    headers["x-slack-request-timestamp"] = stamp
    assert await post(door, body, headers) == 401


async def test_a_signature_that_is_no_ascii_is_a_401(door: Office) -> None:
    body, headers = event(door)
    headers["x-slack-signature"] = "v0=é"
    assert await post(door, body, headers) == 401


async def test_nothing_of_an_unsigned_request_is_read(
    door: Office, caplog: pytest.LogCaptureFixture
) -> None:
    _, headers = event(door)
    assert await post(door, "[" * 100_000, headers) == 401
    assert caplog.records == []


async def test_a_payload_that_slack_would_not_send_is_refused_for_good(
    door: Office, caplog: pytest.LogCaptureFixture
) -> None:
    said = {**door.alice.writes("D1", "the sekret is down"), "channel": ["D1"]}
    body, headers = signed(door.slack.secret, "event", {"type": "event_callback", "event": said})
    transport = door.transport
    assert isinstance(transport, OverHTTP)
    async with transport.session.post(transport.url, data=body, headers=headers) as response:
        assert (response.status, response.headers["X-Slack-No-Retry"]) == (400, "1")
    assert "event.channel is not as Slack sends it" in caplog.text
    assert "sekret" not in caplog.text


async def test_no_timestamp_is_a_401(door: Office) -> None:
    assert await post(door, "{}", {"content-type": "application/json"}) == 401


async def test_a_bad_signature_is_a_401_and_its_body_is_not_logged(
    door: Office, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    body, headers = event(door)
    assert await post(door, body.replace("vpn", "sekret"), headers) == 401
    assert "sekret" not in caplog.text


async def test_a_request_of_yesterday_is_a_401(door: Office) -> None:
    body, headers = event(door)
    stamp = str(int(headers["x-slack-request-timestamp"]) - 86_400)
    signature = SignatureVerifier(door.slack.secret).generate_signature(timestamp=stamp, body=body)
    headers |= {"x-slack-request-timestamp": stamp, "x-slack-signature": signature or ""}
    assert await post(door, body, headers) == 401


async def test_a_replayed_request_makes_no_second_ticket(door: Office) -> None:
    body, headers = event(door)
    assert [await post(door, body, headers) for _ in range(3)] == [200, 200, 200]
    await door.quiet()
    assert len(door.posts()) == 1


async def test_a_body_over_a_megabyte_is_a_413(door: Office) -> None:
    _, headers = event(door)
    assert await post(door, io.BytesIO(b"x" * (1024 * 1024 + 1)), headers) == 413


async def test_a_body_that_is_no_text_is_a_400(door: Office) -> None:
    _, headers = event(door)
    assert await post(door, b"\xff\xfe", headers) == 400


async def test_slack_may_check_that_the_address_is_ours(door: Office) -> None:
    body, headers = signed(
        door.slack.secret, "event", {"type": "url_verification", "challenge": "c4"}
    )
    transport = door.transport
    assert isinstance(transport, OverHTTP)
    async with transport.session.post(transport.url, data=body, headers=headers) as response:
        assert "c4" in json.dumps(await response.text())


async def test_a_port_that_is_taken_is_a_setting_to_change(door: Office) -> None:
    transport = door.transport
    assert isinstance(transport, OverHTTP)
    port = int(transport.url.split(":")[2].split("/")[0])
    with pytest.raises(SettingsError, match="PORT"):
        await listen(build_site(events(door.app, door.slack.secret)), "127.0.0.1", port)
