"""MCP over HTTP, at /mcp, with the API's tokens. Requests are stateless and answered in JSON."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from aiohttp import web

from core.desk import Desk
from core.message import Message
from core.store import Store
from core.tokens import Token
from handlers.calls import Calls
from handlers.web.answers import refused
from handlers.web.api import message_of
from handlers.web.auth import Guard
from handlers.web.site import Part

if TYPE_CHECKING:
    from mcp_types import CancelledNotificationParams, RequestId

    from handlers.mcp import Context

PATH = "/mcp"
CALL = "ticket_desk.call"  # key of the `_Call` in a request's ASGI scope

Json = MutableMapping[str, Any]


def mcp(desk: Desk, store: Store) -> Part:
    """Return the part of the site that is MCP. The first request loads the SDK."""
    door = _Door(desk, store)

    def add(site: web.Application) -> None:
        site.router.add_post(PATH, door.enter)
        site.on_shutdown.append(door.close)
        site.cleanup_ctx.append(door.open)

    return add


class _Door:
    def __init__(self, desk: Desk, store: Store) -> None:
        self._desk, self._guard, self._calls = desk, Guard(store), Calls()
        self._open: dict[tuple[str, RequestId | None], _Call] = {}
        self._manager: asyncio.Future[Any] | None = None
        self._leave = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    async def open(self, site: web.Application) -> AsyncIterator[None]:
        """Stop the SDK's session manager when the site stops."""
        yield
        self._leave.set()
        if self._running:
            await self._running

    async def close(self, site: web.Application) -> None:
        """Answer all who wait, because the site stops."""
        self._desk.waiters.close()

    async def enter(self, request: web.Request) -> web.Response:
        token = await self._guard.token(request)
        if isinstance(token, web.Response):
            return token
        try:
            manager = await self._started()
        except ImportError:
            return refused(501, "install mcp on the server")
        call = _Call(request, await request.read(), token)
        with ExitStack() as stack:
            call.open = stack
            await manager.handle_request(call.scope, call.receive, call.send)
            return await self._answered(request, call)

    async def _answered(self, request: web.Request, call: _Call) -> web.Response:
        """Send the answer. If the client took it, confirm that to the desk."""
        response = call.response()
        try:
            await response.prepare(request)
            await response.write_eof()
        except ConnectionError:
            return response
        if call.message and not call.cancelled:
            await self._desk.received(call.message)
        return response

    async def _say(self, cmd: str, ctx: Context) -> str:
        from handlers.mcp import answer

        call: _Call = ctx.request.scope[CALL]  # type: ignore[union-attr]
        name, caller = (call.token.name, ctx.request_id), f"token {call.token.name}"
        self._open[name] = call
        call.open.callback(self._open.pop, name, None)
        under_way = self._calls.under_way(message_of(call.token, cmd), caller, call.is_gone)
        message = call.open.enter_context(under_way)
        text = await answer(self._desk, message)
        call.message = message
        return text

    async def _cancel(self, ctx: Context, params: CancelledNotificationParams) -> None:
        """Mark a call as cancelled. Two clients with one token may use the same request ids; then
        the other one's answer may count as not arrived, too."""
        token = ctx.request.scope[CALL].token  # type: ignore[union-attr]
        if call := self._open.get((token.name, params.request_id)):
            call.cancelled = True

    async def _started(self) -> Any:
        """Return the SDK's session manager. It runs in its own task, because the task that starts
        it must also stop it."""
        if self._manager is None:
            from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

            from handlers.mcp import build_server

            server = build_server(self._say, self._cancel)
            manager = StreamableHTTPSessionManager(server, json_response=True, stateless=True)
            self._manager = asyncio.get_running_loop().create_future()
            self._running = asyncio.create_task(self._run(manager, self._manager))
        return await self._manager

    async def _run(self, manager: Any, started: asyncio.Future[Any]) -> None:
        async with manager.run():
            started.set_result(manager)
            await self._leave.wait()


class _Call:
    """One request as the SDK's ASGI application takes it, and its response.

    open: closes what the request has opened
    message: the message to the desk; None until it has its answer
    cancelled: whether the client cancelled the request
    """

    open: ExitStack
    message: Message | None = None
    cancelled: bool = False

    def __init__(self, request: web.Request, body: bytes, token: Token) -> None:
        self.token, self._request = token, request
        headers = request.headers.items()
        self.scope = {
            "type": "http",
            "http_version": "1.1",
            "method": request.method,
            "scheme": request.scheme,
            "path": request.path,
            "raw_path": request.path.encode(),
            "query_string": request.query_string.encode(),
            "headers": [(k.lower().encode(), v.encode("latin-1", "replace")) for k, v in headers],
            "client": None,
            "server": None,
            CALL: self,
        }
        self._body: bytes | None = body
        self._answered = asyncio.Event()
        self._status, self._said = 500, b""
        self._headers: dict[str, str] = {}

    async def receive(self) -> Json:
        """Return the whole body once. Then wait for the answer and return a disconnect."""
        if self._body is not None:
            body, self._body = self._body, None
            return {"type": "http.request", "body": body, "more_body": False}
        await self._answered.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Json) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            self._headers = {k.decode(): v.decode("latin-1") for k, v in message.get("headers", ())}
            return
        self._said += message.get("body", b"")
        if not message.get("more_body"):
            self._answered.set()

    def is_gone(self) -> bool:
        """Whether the client no longer waits: it cancelled or closed the connection."""
        transport = self._request.transport
        return self.cancelled or transport is None or transport.is_closing()

    def response(self) -> web.Response:
        kept = {k: v for k, v in self._headers.items() if k.lower() != "content-length"}
        return web.Response(status=self._status, headers=kept, body=self._said)
