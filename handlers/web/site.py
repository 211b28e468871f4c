"""The web application. Each part (Slack's events, the API, ..) adds its addresses to it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from core.errors import DeskError, SettingsError, plain
from handlers.web.answers import refused

BODY_MAX = 1024 * 1024  # bytes
BODY_WAIT = 10.0  # seconds for a whole body, so that a slow client cannot send for ever
IDLE = 75.0  # seconds for a whole head and between two requests; proxies keep connections for 60
FINISH = 3.0  # seconds for running requests when the server closes

Part = Callable[[web.Application], None]

logger = logging.getLogger(__name__)


def build_site(*parts: Part, body_wait: float = BODY_WAIT) -> web.Application:
    """Return the web application.

    parts: each adds routes or a subapplication (`add_subapp`), and background work (`cleanup_ctx`)
    body_wait: seconds until a request's body must have arrived
    """
    site = web.Application(client_max_size=BODY_MAX, middlewares=[net, _received(body_wait)])
    site.on_response_prepare.append(_guard)
    for part in parts:
        part(site)
    return site


async def listen(site: web.Application, host: str, port: int, idle: float = IDLE) -> web.AppRunner:
    """Start to listen. `cleanup` of the returned runner lets running requests end.

    idle: seconds until a connection without a complete request is closed, also if bytes arrive

    Raises SettingsError if it cannot listen.
    """
    # `net` logs failures. aiohttp's own log would quote malformed requests with their tokens.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=FINISH, keepalive_timeout=idle)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        await runner.cleanup()
        raise SettingsError(
            f"PORT: cannot listen on {host}:{port} ({plain(error)}); set another, or set HOST"
        ) from error
    return runner


@web.middleware
async def net(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn HTTP errors into the form of the desk's errors, and log and answer unexpected ones."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < HTTPStatus.BAD_REQUEST:
            raise
        allowed = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
        return refused(error.status, _SAID.get(error.status, error.reason.lower()), **allowed)
    except DeskError:
        logger.exception("a request failed")
        return refused(503, "failed, nothing changed, try again")
    except Exception:
        logger.exception("a request failed")
        return refused(500, "failed, and it is logged")


def _received(body_wait: float) -> Middleware:
    """Return a middleware that receives the whole body first, within its size and time limits."""

    @web.middleware
    async def received(request: web.Request, handler: Handler) -> web.StreamResponse:
        if (request.content_length or 0) > BODY_MAX:
            raise web.HTTPRequestEntityTooLarge(BODY_MAX, request.content_length or 0)
        try:
            if request.content.is_eof():  # most bodies arrive with their head
                await request.read()
            else:
                async with asyncio.timeout(body_wait):
                    await request.read()
        except TimeoutError:
            raise web.HTTPRequestTimeout from None
        except web.RequestPayloadError:  # the body is not encoded as its headers say
            raise web.HTTPBadRequest from None
        return await handler(request)

    return received


async def _guard(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Cache-Control", "no-store")


_SAID = {
    404: "no such address",
    405: "another method",
    408: "the body came too slowly",
    413: "at most 1 MB",
}
