"""HTTP: Slack's signed requests at /slack/events."""

from __future__ import annotations

import logging

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from handlers.slack.shapes import Malformed, check
from handlers.web.answers import refused
from handlers.web.site import Part

PATH = "/slack/events"
NO_RETRY = {"X-Slack-No-Retry": "1"}  # it would be the same again

logger = logging.getLogger(__name__)


def events(app: AsyncApp, signing_secret: str) -> Part:
    """The part of the site that Slack talks to."""
    door = _Door(app, signing_secret)

    def add(site: web.Application) -> None:
        site.router.add_post(PATH, door.receive)

    return add


class _Door:
    """Nothing of a request is read before its signature is found right, and nothing is handed on
    that listeners, or Bolt itself, would stumble over."""

    def __init__(self, app: AsyncApp, signing_secret: str) -> None:
        self._app, self._verifier = app, SignatureVerifier(signing_secret)

    async def receive(self, request: web.Request) -> web.Response:
        await self._verify(request)
        try:
            bolt_request = await _read(request)
        except Malformed as error:
            logger.warning("a request was refused: %s", error)
            return refused(400, "not as Slack sends it", **NO_RETRY)
        return await to_aiohttp_response(await self._app.async_dispatch(bolt_request))

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


async def _read(request: web.Request) -> AsyncBoltRequest:
    """The request as Bolt takes it. Raises Malformed."""
    try:
        read = await to_bolt_request(request)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        # Bolt parses it, and looks at it here and there.
        raise Malformed(f"Bolt cannot read it ({type(error).__name__})") from error
    check(read.body)
    return read
