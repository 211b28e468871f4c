"""Records the exchange of a rival's real MCP server, whose backend is a stub on this machine.

python -m tests.bench.rivals.record atlassian VENV/bin/mcp-atlassian
python -m tests.bench.rivals.record beads VENV/bin/beads-mcp
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from mcp import Client
from mcp.client.stdio import StdioServerParameters

from core.json_text import dumps
from handlers.tokenizer import count
from tests.bench.rivals import HERE
from tests.bench.rivals.stubs import BD, SITE, jira

Call = tuple[str, dict[str, Any]]
# The settings of a server, and what its answers say in place of the stub's address.
Settings = tuple[dict[str, str], tuple[str, str]]

WAITING = 'project = SUP AND labels = code AND assignee is EMPTY AND status = "To Do" ORDER BY rank'
ISSUE, BEAD = {"issue_key": "SUP-2"}, {"issue_id": "bd-k4ls"}


@dataclass(frozen=True, slots=True)
class Rival:
    """A server and its shortest way through the task."""

    system: str
    package: str
    behind: str
    stub: Callable[[], AbstractAsyncContextManager[Settings]]
    calls: tuple[Call, ...]


@asynccontextmanager
async def _jira() -> AsyncIterator[Settings]:
    async with jira() as url:
        yield {"JIRA_URL": url, "JIRA_PERSONAL_TOKEN": "x", "TOOLSETS": "all"}, (url, SITE)


@asynccontextmanager
async def _bd() -> AsyncIterator[Settings]:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "bd"
        program.write_text(BD, encoding="utf-8")
        program.chmod(0o700)
        (Path(folder) / ".beads").mkdir()
        yield {"BEADS_PATH": str(program), "BEADS_WORKING_DIR": folder}, (folder, "/work")


RIVALS = {
    "atlassian": Rival(
        "mcp-atlassian (Jira)",
        "mcp-atlassian",
        "a stub of Jira Data Center",
        _jira,
        (
            ("jira_search", {"jql": WAITING, "fields": "summary", "limit": 1}),
            ("jira_assign_issue", {**ISSUE, "assignee": "agent1"}),  # answers with the issue
            ("jira_add_comment", {**ISSUE, "body": "looking into it"}),
            ("jira_get_transitions", ISSUE),
            ("jira_transition_issue", {**ISSUE, "transition_id": "31", "comment": "config fixed"}),
        ),
    ),
    "beads": Rival(
        "beads-mcp",
        "beads-mcp",
        "a stub of bd",
        _bd,
        (
            ("ready", {"limit": 1, "labels": ["code"], "unassigned": True}),
            ("claim", BEAD),
            ("show", BEAD),
            ("note", {**BEAD, "text": "looking into it"}),
            ("close", {**BEAD, "reason": "config fixed"}),
        ),
    ),
}


def main(argv: list[str]) -> int:
    name, program = argv
    text = asyncio.run(_record(RIVALS[name], Path(program).absolute()))
    (HERE / f"{name}.txt").write_text(text, encoding="utf-8")
    return 0


async def _record(rival: Rival, program: Path) -> str:
    async with rival.stub() as (settings, (stub, site)):
        server = StdioServerParameters(command=str(program), env=settings)
        async with Client(server) as client:
            shipped = {one.name: one for one in (await client.list_tools()).tools}
            turns = [await _turn(client, call) for call in rival.calls]
    costs = {name: count(dumps(_carried(one))) for name, one in shipped.items()}
    used = sum(costs[name] for name in {name for name, _ in rival.calls})
    head = {
        "system": rival.system,
        "source": f"{rival.package} {_version(rival.package, program)} (PyPI)",
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "how": f"run, before {rival.behind}",
        "definitions": f"{sum(costs.values())} {used}",
    }
    return _text(head, turns).replace(stub, site)


async def _turn(client: Client, call: Call) -> str:
    name, arguments = call
    answer = await client.call_tool(name, arguments)
    text = "\n".join(one.text for one in answer.content if one.type == "text")
    if answer.is_error:
        raise SystemExit(f"{name}: {text}")
    return f">>> {name} {dumps(arguments)}\n{text}"


def _carried(tool: Any) -> dict[str, Any]:
    """What a client shows the model of a tool."""
    return {
        "name": tool.name,
        "description": tool.description,
        "input_schema": tool.input_schema,
    }


def _version(package: str, program: Path) -> str:
    (site,) = program.parents[1].glob("lib/python*/site-packages")
    found = {one.name: one.version for one in distributions(path=[str(site)])}
    return found[package]


def _text(head: Mapping[str, str], turns: list[str]) -> str:
    lines = [f"{name}: {value}" for name, value in head.items()]
    return "\n".join(lines) + "\n\n" + "\n\n".join(turns) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
