"""The fake server: Web API, response_url and Socket Mode on one port, with faults on order."""

from __future__ import annotations

import asyncio
import copy
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from aiohttp import WSMsgType, web

from tests.e2e.fake.checks import SlackError, check_message
from tests.e2e.fake.methods import Workspace


@dataclass
class Call:
    """One request that the bot made."""

    method: str
    body: dict[str, Any]
    token: str
    error: str | None = None
    result: dict[str, Any] = field(default_factory=dict)

    @property
    def ts(self) -> str:
        return str(self.result["ts"])


@dataclass
class Fault:
    """What a method ("*": any) does instead, so many times: it is refused with `error` or `status`,
    or it is `done` (or not) and the answer is `cut` off, `never` comes, or has `status` and says
    something else (`garbage`: `said`, in that form)."""

    method: str
    times: float = 1
    error: str | None = None
    status: int = 200
    retry_after: int | None = None
    answer: Literal["refused", "cut", "never", "garbage"] = "refused"
    done: bool = True
    said: str = ""
    form: str = "application/json"


Where = Callable[[Call], bool]


class FakeSlack(Workspace):
    """Start it, point a bot at `api_url`, deliver, and look at `calls` and `problems`."""

    def __init__(self, scopes: set[str] | None = None) -> None:
        super().__init__(scopes)
        self.calls: list[Call] = []
        self.sockets: list[web.WebSocketResponse] = []
        self.wires: dict[web.WebSocketResponse, asyncio.Transport] = {}
        self.acks: dict[str, asyncio.Future[Any]] = {}
        self.responses: dict[str, list[dict[str, Any]]] = {}
        self.refuses_sockets = False  # hands out addresses that lead nowhere
        self.delay = 0.0  # seconds that each call takes
        self._faults: list[Fault] = []
        self._bell = asyncio.Condition()

    async def start(self, port: int = 0) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/response/{id}", self._respond)
        app.router.add_post("/upload/{id}", self._upload)
        app.router.add_get("/socket", self._socket)
        app.router.add_get("/openid/connect/authorize", self._authorize)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.port = self._runner.addresses[0][1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.api_url = f"{self.base}/api/"
        return self

    async def stop(self) -> None:
        for socket in [*self.sockets]:
            await socket.close()
        await self._runner.cleanup()

    def fault(self, method: str, **fault: Any) -> Fault:
        """The next call (or `times` calls) of the method goes wrong; `times = 0` ends it."""
        self._faults = [one for one in self._faults if one.times > 0]
        self._faults.append(Fault(method, **fault))
        return self._faults[-1]

    def forgive(self) -> None:
        """Nothing goes wrong any more."""
        self._faults = []

    def is_faulty(self, method: str) -> bool:
        """Whether the next call of the method goes wrong."""
        return any(one.method in (method, "*") and one.times > 0 for one in self._faults)

    def of(self, method: str, where: Where = lambda call: True) -> list[Call]:
        """The calls of a method, refused ones too."""
        return [call for call in self.calls if call.method == method and where(call)]

    def done(self, method: str, where: Where = lambda call: True) -> list[Call]:
        return [call for call in self.of(method, where) if call.error is None]

    async def wait_for(
        self, method: str, n: int = 1, *, seconds: float = 3, where: Where = lambda call: True
    ) -> Call:
        """The n-th call that went well."""
        await self.until(lambda: len(self.done(method, where)) >= n, seconds)
        return self.done(method, where)[n - 1]

    async def until(self, so: Callable[[], bool], seconds: float = 3) -> None:
        """Waits until a call, a socket or a response makes it so."""
        async with self._bell:
            try:
                await asyncio.wait_for(self._bell.wait_for(so), seconds)
            except TimeoutError:
                seen = [(call.method, call.error) for call in self.calls]
                raise AssertionError(f"never came; seen: {seen}") from None

    async def _ring(self) -> None:
        async with self._bell:
            self._bell.notify_all()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method, body = request.match_info["method"], dict(request.query)
        if request.method == "POST" and request.can_read_body:
            is_json = "json" in request.content_type
            body |= await request.json() if is_json else _decoded(dict(await request.post()))
        call = Call(method, body, request.headers.get("Authorization", "").removeprefix("Bearer "))
        self.calls.append(call)
        if self.delay:
            await asyncio.sleep(self.delay)
        try:
            return await self._answer(request, call)
        finally:
            await self._ring()

    async def _answer(self, request: web.Request, call: Call) -> web.StreamResponse:
        fault = self._fault_for(call.method)
        if fault and fault.answer == "refused":
            return _refused(call, fault)
        if fault and not fault.done:
            call.error = "lost"
            return await self._no_answer(request, fault)
        status = 200
        try:
            said = {"ok": True, **self.call(call.method, call.body, call.token)}
        except SlackError as error:
            call.error, status = error.error.partition(":")[0], error.status
            said = {"ok": False, "error": call.error}
            if error.problem:
                self.problems.append(f"{call.method}: {error.error}: {str(call.body)[:300]}")
        if "seat" in said:
            where = "nowhere" if self.refuses_sockets else "socket"
            said["url"] = f"ws://127.0.0.1:{self.port}/{where}?seat={said['seat']}"
        call.result = copy.deepcopy(said)  # as it was answered, whatever becomes of it
        if fault:
            return await self._no_answer(request, fault)
        granted = {"X-OAuth-Scopes": ",".join(sorted(self.scopes or ()))}
        return web.json_response(said, status=status, headers=granted)

    async def _no_answer(self, request: web.Request, fault: Fault) -> web.Response:
        await self._ring()
        if fault.answer == "never":
            await asyncio.Event().wait()
        if fault.answer == "garbage":
            return web.Response(status=fault.status, text=fault.said, content_type=fault.form)
        if request.transport:
            request.transport.abort()
        return web.Response()

    def _fault_for(self, method: str) -> Fault | None:
        for fault in self._faults:
            if fault.method in (method, "*") and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def response_url(self) -> str:
        """An address for answers to one command or press; Slack takes five."""
        name = uuid.uuid4().hex
        self.responses[name] = []
        return f"{self.base}/response/{name}"

    async def _respond(self, request: web.Request) -> web.Response:
        said, body = self.responses.get(request.match_info["id"]), await request.json()
        if said is None or len(said) >= 5:
            return web.Response(status=404, text="used_url")
        said.append(body)
        self.calls.append(Call("response_url", body, ""))
        try:
            check_message(body)
        except SlackError as error:
            if not body.get("delete_original"):
                self.problems.append(f"response_url: {error.error}: {str(body)[:300]}")
        await self._ring()
        return web.Response(text="ok")

    async def _authorize(self, request: web.Request) -> web.Response:
        """The page of Slack's that a browser comes to; whoever allowed it once sees nothing."""
        there = self.asked(request.query)
        if there is None:
            return web.Response(status=400, text="Slack does not know where that comes from")
        return web.Response(status=302, headers={"Location": there})

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        seat = request.query.get("seat", "")
        if seat not in self.seats:
            return web.Response(status=404)
        self.seats.discard(seat)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": len(self.sockets) + 1})
        self.sockets.append(socket)
        assert request.transport
        self.wires[socket] = request.transport
        await self._ring()
        try:
            async for frame in socket:
                if frame.type == WSMsgType.TEXT:
                    self._take_ack(json.loads(frame.data))
        finally:
            self.sockets.remove(socket)
            del self.wires[socket]
            await self._ring()
        return socket

    def _take_ack(self, said: dict[str, Any]) -> None:
        waiting = self.acks.pop(said.get("envelope_id", ""), None)
        if waiting and not waiting.done():
            waiting.set_result(said.get("payload"))


def _refused(call: Call, fault: Fault) -> web.Response:
    call.error = fault.error or f"http {fault.status}"
    after = {"Retry-After": str(fault.retry_after)} if fault.retry_after else {}
    said = {"ok": False, "error": fault.error or "ratelimited"}
    return web.json_response(said, status=fault.status, headers=after)


def _decoded(form: dict[str, Any]) -> dict[str, Any]:
    """A form's fields, of which some are JSON."""
    parsed = ("blocks", "metadata", "prompts", "view")
    return {name: json.loads(text) if name in parsed else text for name, text in form.items()}
