"""HTTP: Slack's signed requests at /slack/events."""

from __future__ import annotations

import logging
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from handlers.slack.payloads import Malformed, check
from handlers.web.answers import refused
from handlers.web.auth import Rates, after
from handlers.web.site import Part

PATH = "/slack/events"
NO_RETRY = {"X-Slack-No-Retry": "1"}  # it would be the same again
RATE = 50.0  # deliveries a second that a workspace may make for ever; Slack's own limit is 8
BURST = 500.0  # and so many at once
TELL_EVERY = 60.0  # seconds between two lines in the log about one workspace
LATER = "That was too much at once, and nothing was done: say it again in a moment."

logger = logging.getLogger(__name__)


def events(app: AsyncApp, signing_secret: str, rates: Rates | None = None) -> Part:
    """The part of the site that Slack talks to. rates: how often a workspace may."""
    door = _Door(app, signing_secret, rates)

    def add(site: web.Application) -> None:
        site.router.add_post(PATH, door.receive)

    return add


class _Door:
    """Nothing of a request is read before its signature is found right, nothing is handed on that
    listeners, or Bolt itself, would stumble over, and no workspace takes the time of the others."""

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
        return await to_aiohttp_response(await self._app.async_dispatch(read))

    async def _verify(self, request: web.Request) -> None:
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12 and signature.isascii()):
            raise web.HTTPUnauthorized
        try:
            text = (await request.read()).decode()
        except UnicodeDecodeError:
            raise web.HTTPBadRequest from None
        if not self._verifier.is_valid(text, stamp, signature):
            raise web.HTTPUnauthorized


async def _read(request: web.Request) -> AsyncBoltRequest | None:
    """The request as Bolt takes it, which parses it and looks at it here and there; None where
    that cannot be done."""
    try:
        return await to_bolt_request(request)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _workspace(read: AsyncBoltRequest | None) -> str:
    """Whose request it is, as it says; what cannot be read is nobody's, and shares one rate."""
    if read is None:
        return "nobody"
    return str(read.context.team_id or read.context.enterprise_id or "nobody")[:64]


def _later(read: AsyncBoltRequest | None, wait: float) -> web.Response:
    """Told to come again. Slack delivers an event again by itself; who gave a command or sent off
    a form reads why; of a button Slack itself says that it did not work."""
    body = read.body if read and isinstance(read.body, dict) else {}
    if "command" in body:
        return web.json_response({"response_type": "ephemeral", "text": LATER})
    if fields := _inputs(body):
        return web.json_response({"response_action": "errors", "errors": {fields[0]: LATER}})
    return refused(429, "too many requests, slow down", **after(wait))


def _inputs(body: dict[str, Any]) -> list[str]:
    """The fields of a form that is sent off."""
    try:
        check(body)
    except Malformed:
        return []
    if body.get("type") != "view_submission":
        return []
    blocks = body["view"]["blocks"]
    return [one["block_id"] for one in blocks if one["type"] == "input" and one.get("block_id")]
