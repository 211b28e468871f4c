"""MCP, for agents: one tool that takes what people say too, and answers in lines.

The tool teaches no grammar beyond a few examples: its reply to `help` does, to whoever asks. What
the desk refuses is an answer (`er ..`), never an error of the protocol.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
)

from core.desk import Desk
from core.lines import to_lines
from core.message import Message
from core.reply import Failed
from handlers.plain import Plain, whole

NAME = "ticket"
TOOL = Tool(
    name=NAME,
    description="Tickets by short commands, terse replies: `vpn down p1` files one, `T7 prog note`,"
    " `T7 @ana`, `T7 done fixed`, `T7`, `open infra p1`, `find vpn`, `new`, `help`",
    input_schema={
        "type": "object",
        "properties": {"cmd": {"type": "string"}},
        "required": ["cmd"],
    },
)

Context = ServerRequestContext[Any, Any]
Say = Callable[[str, Context], Awaitable[str]]


def build_server(say: Say) -> Server[Any]:
    """A server with the one tool. say: answers a command of the request that the context is of."""

    async def tools(ctx: Context, params: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=[TOOL])

    async def call(ctx: Context, params: CallToolRequestParams) -> CallToolResult:
        cmd = (params.arguments or {}).get("cmd")
        if params.name != NAME or not isinstance(cmd, str):
            text = to_lines(Failed("call ticket with a cmd text"))
        else:
            text = await say(cmd, ctx)
        return CallToolResult(content=[TextContent(type="text", text=text)])

    return Server("ticket-desk", version="1", on_list_tools=tools, on_call_tool=call)


async def answer(desk: Desk, message: Message) -> str:
    """The desk's answer as one text."""
    handled = await desk.handle(message, Plain(usual="lines"))
    return whole(handled.answers)


async def serve(desk: Desk, user: str, workspace: str) -> int:
    """Serves whoever started the program, over standard input and output, until the input ends."""

    async def say(cmd: str, ctx: Context) -> str:
        return await answer(desk, Message(cmd, user, workspace, datetime.now(UTC), private=True))

    server = build_server(say)
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())
    return 0
