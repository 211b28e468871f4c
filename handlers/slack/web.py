"""Slack over HTTP: its signed requests at /slack/events."""

from __future__ import annotations

import logging
from typing import Any

from aiohttp import web
from slack_bolt import BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from core.patterns import pattern
from handlers.slack.payloads import Malformed, check
from handlers.web.answers import refused
from handlers.web.auth import Rates, after
from handlers.web.numbers import number
from handlers.web.site import Part

PATH = "/slack/events"
NO_RETRY = {"X-Slack-No-Retry": "1"}  # a retry would fail in the same way
RATE = 50.0  # deliveries a second that a workspace may send all the time; Slack's own limit is 8
BURST = 500.0  # deliveries that it may send at once
TELL_EVERY = 60.0  # seconds between two log lines about one workspace
LATER = "That was too much at once, and nothing was done: say it again in a moment."

_FORM = "application/x-www-form-urlencoded"
_HAS_PAYLOAD = pattern(r"(?:^|&)payload=")  # a button's or a form's fields are in it

logger = logging.getLogger(__name__)


def events(app: AsyncApp, signing_secret: str, rates: Rates | None = None) -> Part:
    """Return the part of the site for Slack. rates: limits each workspace; None for the usual."""
    door = _Door(app, signing_secret, rates)

    def add(site: web.Application) -> None:
        site.router.add_post(PATH, door.receive)

    return add


class _Door:
    """Takes requests from Slack. It checks the signature first, then the workspace's rate, then the
    shape of the payload. So Bolt and the listeners get only what they can read."""

    def __init__(self, app: AsyncApp, signing_secret: str, rates: Rates | None) -> None:
        self._app, self._verifier = app, SignatureVerifier(signing_secret)
        self._rates = rates or Rates(RATE, BURST)
        self._tells = Rates(1 / TELL_EVERY, 1)

    async def receive(self, request: web.Request) -> web.Response:
        await self._verify(request)
        read = await _read(request)
        workspace = _workspace(read)
        if wait := self._rates.wait(workspace):
            if not self._tells.wait(workspace):
                logger.warning("%r sends too much, and is told to wait", workspace)
            return _later(read, wait)
        try:
            check(read and read.body)
        except Malformed as error:
            logger.warning("a request was refused: %s", error)
            return refused(400, "not as Slack sends it", **NO_RETRY)
        assert read is not None
        return _answer(await self._app.async_dispatch(read))

    async def _verify(self, request: web.Request) -> None:
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        if number(stamp) is None or not signature.isascii():
            raise web.HTTPUnauthorized
        try:
            text = (await request.read()).decode()
        except UnicodeDecodeError:
            raise web.HTTPBadRequest from None
        if not self._verifier.is_valid(text, stamp, signature):
            raise web.HTTPUnauthorized


async def _read(request: web.Request) -> AsyncBoltRequest | None:
    """Return the request as Bolt parses it; None if Bolt cannot parse it."""
    try:
        text = await request.text()
        if request.content_type == _FORM and not _HAS_PAYLOAD.search(text):
            # Bolt takes the word anywhere for that field: "/ticket the payload is empty".
            text = text.replace("payload", "%70ayload")
        return AsyncBoltRequest(body=text, query=request.query_string, headers={**request.headers})
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _answer(response: BoltResponse) -> web.Response:
    """Return Bolt's response as aiohttp's. It sets no cookies."""
    headers = response.first_headers_without_set_cookie()
    return web.Response(status=response.status, body=response.body.encode(), headers=headers)


def _workspace(read: AsyncBoltRequest | None) -> str:
    """Return the workspace or organisation that the request names, else "nobody". Unreadable
    requests share one rate."""
    if read is None:
        return "nobody"
    return str(read.context.team_id or read.context.enterprise_id or "nobody")[:64]


def _later(read: AsyncBoltRequest | None, wait: float) -> web.Response:
    """Return the response to a request above the rate.

    A person who typed a command or submitted a form reads why. For a button Slack itself shows that
    it failed, and an event is delivered again.
    """
    body = read.body if read and isinstance(read.body, dict) else {}
    if "command" in body:
        return web.json_response({"response_type": "ephemeral", "text": LATER})
    if fields := _inputs(body):
        return web.json_response({"response_action": "errors", "errors": {fields[0]: LATER}})
    return refused(429, "too many requests, slow down", **after(wait))


def _inputs(body: dict[str, Any]) -> list[str]:
    """Return the field names of a submitted form; none for other payloads."""
    try:
        check(body)
    except Malformed:
        return []
    if body.get("type") != "view_submission":
        return []
    blocks = body["view"]["blocks"]
    return [one["block_id"] for one in blocks if one["type"] == "input" and one.get("block_id")]
