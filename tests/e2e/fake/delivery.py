"""Three ways from Slack to the bot: into the app, over signed HTTP, over a websocket."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
import uuid
from dataclasses import dataclass
from typing import Any, Literal, Protocol
from urllib.parse import urlencode

from aiohttp import ClientSession
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from tests.e2e.fake.server import FakeSlack

Kind = Literal["event", "command", "interactive"]
Payload = dict[str, Any]

_ENVELOPES = {"event": "events_api", "command": "slash_commands", "interactive": "interactive"}


@dataclass
class Ack:
    """What the bot answered to a delivery. status 408: nothing at all."""

    status: int
    body: str

    @property
    def json(self) -> Any:
        return json.loads(self.body) if self.body else None


class Transport(Protocol):
    """Delivers a payload as Slack does. retry: which redelivery it is, 0 for the first."""

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack: ...


def signed(secret: str, kind: Kind, payload: Payload, retry: int = 0) -> tuple[str, dict[str, str]]:
    """Body and headers of the HTTP request."""
    if kind == "event":
        body, form = json.dumps(payload), "application/json"
    else:
        fields = payload if kind == "command" else {"payload": json.dumps(payload)}
        body, form = urlencode(fields), "application/x-www-form-urlencoded"
    stamp = str(int(time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    headers = {
        "content-type": form,
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signature or "",
    }
    if retry:
        headers |= {"x-slack-retry-num": str(retry), "x-slack-retry-reason": "http_timeout"}
    return body, headers


class InProcess:
    """A signed request into the app's dispatcher: all of Bolt runs, no socket is needed."""

    def __init__(self, slack: FakeSlack, app: AsyncApp) -> None:
        self._slack, self._app = slack, app

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        body, headers = signed(self._slack.secret, kind, payload, retry)
        request = AsyncBoltRequest(body=body, headers=dict(headers))
        response = await self._app.async_dispatch(request)
        return Ack(response.status, response.body)


class OverHTTP:
    """A signed POST to the bot's server."""

    def __init__(self, slack: FakeSlack, url: str, session: ClientSession) -> None:
        self._slack, self.url, self.session = slack, url, session

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        body, headers = signed(self._slack.secret, kind, payload, retry)
        async with self.session.post(self.url, data=body, headers=headers) as response:
            return Ack(response.status, await response.text())


class OverSocket:
    """An envelope on one of the websockets that the bot opened, each in turn."""

    def __init__(self, slack: FakeSlack, seconds: float = 3) -> None:
        self._slack, self._turn, self._seconds = slack, itertools.count(), seconds

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        envelope = _envelope(kind, payload, retry)
        name = envelope["envelope_id"]
        ack = self._slack.acks[name] = asyncio.get_running_loop().create_future()
        sockets = self._slack.sockets
        await sockets[next(self._turn) % len(sockets)].send_json(envelope)
        try:
            said = await asyncio.wait_for(ack, self._seconds)
        except TimeoutError:
            return Ack(408, "")
        return Ack(200, "" if said is None else json.dumps(said))


class CutSocket:
    """An envelope on the first websocket, whose connection is lost when it was sent, or with `half`
    of it."""

    def __init__(self, slack: FakeSlack, *, half: bool) -> None:
        self._slack, self._half = slack, half

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        socket = self._slack.sockets[0]
        transport = self._slack.wires[socket]
        text = json.dumps(_envelope(kind, payload, retry)).encode()
        frame = b"\x81\x7e" + len(text).to_bytes(2, "big") + text  # one whole text, up to 64 KB
        transport.write(frame[: len(frame) // 2] if self._half else frame)
        transport.abort()
        await self._slack.until(lambda: socket not in self._slack.sockets)
        return Ack(408, "")


def _envelope(kind: Kind, payload: Payload, retry: int) -> Payload:
    envelope = {
        "envelope_id": uuid.uuid4().hex,
        "type": _ENVELOPES[kind],
        "payload": payload,
        "accepts_response_payload": kind != "event",
    }
    if retry:
        envelope |= {"retry_attempt": retry, "retry_reason": "timeout"}
    return envelope
