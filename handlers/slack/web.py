"""HTTP: Slack's signed requests at /slack/events."""

from __future__ import annotations

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp

from handlers.web.site import Part

PATH = "/slack/events"


def events(app: AsyncApp) -> Part:
    """The part of the site that Slack talks to."""

    async def receive(request: web.Request) -> web.Response:
        await _check(request)
        bolt_request = await to_bolt_request(request)
        return await to_aiohttp_response(await app.async_dispatch(bolt_request))

    def add(site: web.Application) -> None:
        site.router.add_post(PATH, receive)

    return add


async def _check(request: web.Request) -> None:
    """Turns away what Bolt would stumble over."""
    stamp = request.headers.get("X-Slack-Request-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        raise web.HTTPUnauthorized
    try:
        (await request.read()).decode()
    except UnicodeDecodeError:
        raise web.HTTPBadRequest from None
