"""HTTP: Slack's signed requests at /slack/events."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp

from core.errors import SettingsError

PATH = "/slack/events"
BODY_MAX = 1024 * 1024  # bytes
FINISH = 3.0  # seconds for requests under way when the server closes


def build_web(app: AsyncApp) -> web.Application:
    """The web application around the Bolt app; it turns away what Bolt would stumble over."""

    async def receive(request: web.Request) -> web.Response:
        bolt_request = await to_bolt_request(request)
        return await to_aiohttp_response(await app.async_dispatch(bolt_request))

    site = web.Application(client_max_size=BODY_MAX, middlewares=[_check])
    site.router.add_post(PATH, receive)
    return site


@web.middleware
async def _check(request: web.Request, handler: Handler) -> web.StreamResponse:
    stamp = request.headers.get("X-Slack-Request-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        raise web.HTTPUnauthorized
    if (request.content_length or 0) > BODY_MAX:
        raise web.HTTPRequestEntityTooLarge(BODY_MAX, request.content_length or 0)
    try:
        (await request.read()).decode()
    except UnicodeDecodeError:
        raise web.HTTPBadRequest from None
    return await handler(request)


async def serve(site: web.Application, host: str, port: int) -> web.AppRunner:
    """Starts to listen. Closing the runner lets the requests under way end."""
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=FINISH)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        await runner.cleanup()
        raise SettingsError(
            f"PORT: cannot listen on {host}:{port} ({error.strerror}); set another, or set HOST"
        ) from error
    return runner
