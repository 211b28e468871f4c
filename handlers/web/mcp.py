"""MCP over HTTP, at /mcp, behind the API's tokens: each request by itself, answered in JSON."""

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
CALL = "ticket_desk.call"  # where a request's scope carries what it is

Json = MutableMapping[str, Any]


def mcp(desk: Desk, store: Store) -> Part:
    """The part of the site that agents talk to. The SDK is loaded by the first of them."""
    door = _Door(desk, store)

    def add(site: web.Application) -> None:
        site.router.add_post(PATH, door.enter)
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
        """At the end the SDK's session manager ends too."""
        yield
        self._leave.set()
        if self._running:
            await self._running

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
        """Sends the answer off and, where there was somebody to send it to, remembers that."""
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
        """Clients of a token may number their requests alike: then the other's answer too counts as
        one that may not have arrived."""
        token = ctx.request.scope[CALL].token  # type: ignore[union-attr]
        if call := self._open.get((token.name, params.request_id)):
            call.cancelled = True

    async def _started(self) -> Any:
        """The SDK's session manager. It lives in a task of its own, because whoever starts it must
        also end it."""
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
    """One request, as the SDK's ASGI application takes it, and what it answers. open: what ends
    with it; message: what was said to the desk,
    once it has its answer; cancelled: nobody wants the answer any more."""

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
        """The whole body, once; then nothing until it is answered."""
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
        """Whether nobody is there to be answered."""
        transport = self._request.transport
        return self.cancelled or transport is None or transport.is_closing()

    def response(self) -> web.Response:
        kept = {k: v for k, v in self._headers.items() if k.lower() != "content-length"}
        return web.Response(status=self._status, headers=kept, body=self._said)
