"""MCP, for agents: one tool that takes the same words as people use, and answers in lines.

The tool's description has only a few examples; its reply to `help` has all. A refusal of the desk
is an answer (`er ..`), never a protocol error.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    CancelledNotificationParams,
    ListToolsResult,
    PaginatedRequestParams,
    RequestId,
    TextContent,
    Tool,
)

from core import VERSION
from core.desk import Desk
from core.lines import to_lines
from core.message import ALONE, Actor, Message
from core.reply import Failed
from handlers.calls import Calls
from handlers.plain import Plain, whole

NAME = "ticket"
CANCELLED = "notifications/cancelled"
TOOL = Tool(
    name=NAME,
    description="Tickets by short commands, terse replies: `vpn down p1` files one, `T7 prog note`,"
    " `T7 @ana`, `T7 done fixed`, `T7`, `open infra p1`, `find vpn`,"
    " `next code for 20m`, `wait`, `new`, `help`",
    input_schema={
        "type": "object",
        "properties": {"cmd": {"type": "string"}},
        "required": ["cmd"],
    },
)

Context = ServerRequestContext[Any, Any]
Say = Callable[[str, Context], Awaitable[str]]
Cancel = Callable[[Context, CancelledNotificationParams], Awaitable[None]]


def build_server(say: Say, cancel: Cancel | None = None) -> Server[Any]:
    """Return a server with the one tool.

    say: returns the answer to a command; the context is that of its request
    cancel: is told which request the client cancelled
    """

    async def tools(ctx: Context, params: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=[TOOL])

    async def call(ctx: Context, params: CallToolRequestParams) -> CallToolResult:
        cmd = (params.arguments or {}).get("cmd")
        if params.name != NAME or not isinstance(cmd, str):
            text = to_lines(Failed("call ticket with a cmd text"))
        else:
            text = await say(cmd, ctx)
        return CallToolResult(content=[TextContent(type="text", text=text)])

    server = Server[Any]("ticket-desk", version=VERSION, on_list_tools=tools, on_call_tool=call)
    if cancel:
        server.add_notification_handler(CANCELLED, CancelledNotificationParams, cancel)
    return server


async def answer(desk: Desk, message: Message) -> str:
    """Return the desk's answer as one text."""
    handled = await desk.handle(message, Plain(usual="lines"))
    return whole(handled.answers)


async def serve(desk: Desk, user: str, workspace: str) -> int:
    """Serve one agent over standard input and output until the input ends. Return the exit code."""

    session = _Session(desk, Actor(user, workspace, is_program=True))
    server = build_server(session.say, session.cancel)
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())
    await session.received()
    return 0


class _Session:
    """The calls of one client. Its next request, or the end of its input, confirms an answer."""

    def __init__(self, desk: Desk, actor: Actor) -> None:
        self._desk, self._actor = desk, actor
        self._calls, self._receiving = Calls(), asyncio.Lock()
        self._answered: dict[RequestId | None, Message] = {}

    async def say(self, cmd: str, ctx: Context) -> str:
        await self.received()
        said = Message(cmd, self._actor, datetime.now(UTC), audience=ALONE, is_patient=True)
        with self._calls.under_way(said, self._actor.user, lambda: False) as message:
            text = await answer(self._desk, message)
        self._answered[ctx.request_id] = message
        return text

    async def cancel(self, ctx: Context, params: CancelledNotificationParams) -> None:
        self._answered.pop(params.request_id, None)

    async def received(self) -> None:
        async with self._receiving:
            for request in [*self._answered]:
                if message := self._answered.pop(request, None):
                    await self._desk.received(message)
