"""What stands behind the rivals' servers while they are recorded: Jira's REST API, and bd.

Both know one ticket, the first of our bench, and answer with the fields that the real ones have.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.loopback import listening

SITE = "https://jira.acme.example"
AT = "2026-01-15T09:30:00.000+0000"
API = f"{SITE}/rest/api/2"
TITLE = "Login page returns 500 on staging"


@asynccontextmanager
async def jira() -> AsyncIterator[str]:
    """Jira Data Center's REST API (v2), as far as one task needs it. Yields its address."""
    app = web.Application()
    app.add_routes(_Jira().routes())
    async with listening(app) as address:
        yield address


class _Jira:
    def __init__(self) -> None:
        self.assignee: dict[str, Any] | None = None
        self.status = _status("To Do", "10000", "new", "blue-gray")
        self.comments: list[dict[str, Any]] = []

    def routes(self) -> list[web.RouteDef]:
        root = "/rest/api/2"
        return [
            web.get(f"{root}/search", self._search),
            web.get(f"{root}/user/search", self._people),
            web.get(f"{root}/field", self._fields),
            web.get(f"{root}/issue/SUP-2", self._read),
            web.put(f"{root}/issue/SUP-2/assignee", self._assign),
            web.get(f"{root}/issue/SUP-2/comment", self._discussion),
            web.post(f"{root}/issue/SUP-2/comment", self._comment),
            web.get(f"{root}/issue/SUP-2/transitions", self._ways),
            web.post(f"{root}/issue/SUP-2/transitions", self._go),
        ]

    async def _search(self, _: web.Request) -> web.Response:
        page = {"expand": "schema,names", "startAt": 0, "maxResults": 1, "total": 4}
        return web.json_response({**page, "issues": [self._issue()]})

    async def _people(self, _: web.Request) -> web.Response:
        return web.json_response([_person("agent1", "Agent One")])

    async def _fields(self, _: web.Request) -> web.Response:
        return web.json_response([{"id": "summary", "name": "Summary", "custom": False}])

    async def _read(self, _: web.Request) -> web.Response:
        return web.json_response(self._issue())

    async def _assign(self, request: web.Request) -> web.Response:
        self.assignee = _person((await request.json())["name"], "Agent One")
        return web.Response(status=204)

    async def _discussion(self, _: web.Request) -> web.Response:
        return web.json_response(self._all())

    async def _comment(self, request: web.Request) -> web.Response:
        return web.json_response(self._add((await request.json())["body"]), status=201)

    async def _ways(self, _: web.Request) -> web.Response:
        ways = {"11": "To Do", "21": "In Progress", "31": "Done"}
        found = [{"id": id, "name": name, "to": self.status} for id, name in ways.items()]
        return web.json_response({"expand": "transitions", "transitions": found})

    async def _go(self, request: web.Request) -> web.Response:
        for one in (await request.json()).get("update", {}).get("comment", []):
            self._add(one["add"]["body"])
        self.status = _status("Done", "10001", "done", "green")
        return web.Response(status=204)

    def _add(self, text: str) -> dict[str, Any]:
        who, id = _person("agent1", "Agent One"), str(10100 + len(self.comments))
        told = {"id": id, "author": who, "body": text, "updateAuthor": who}
        self.comments.append({**told, "created": AT, "updated": AT})
        return self.comments[-1]

    def _all(self) -> dict[str, Any]:
        many = len(self.comments)
        return {"comments": self.comments, "maxResults": 50, "total": many, "startAt": 0}

    def _issue(self) -> dict[str, Any]:
        fields = {
            "summary": TITLE,
            "description": None,
            "status": self.status,
            "issuetype": {"id": "10001", "name": "Task", "subtask": False},
            "priority": {"id": "2", "name": "High", "iconUrl": f"{SITE}/high.svg"},
            "labels": ["code"],
            "assignee": self.assignee,
            "reporter": _person("ana", "Ana Dev"),
            "created": AT,
            "updated": AT,
            "comment": self._all(),
        }
        return {"id": "10042", "self": f"{API}/issue/10042", "key": "SUP-2", "fields": fields}


def _person(name: str, full: str) -> dict[str, Any]:
    return {
        "self": f"{API}/user?username={name}",
        "name": name,
        "key": name,
        "emailAddress": f"{name}@acme.example",
        "avatarUrls": {"48x48": f"{SITE}/secure/useravatar?size=48x48&avatarId=10122"},
        "displayName": full,
        "active": True,
        "timeZone": "Etc/UTC",
    }


def _status(name: str, id: str, key: str, color: str) -> dict[str, Any]:
    category = {"id": 2, "key": key, "colorName": color, "name": name}
    return {"id": id, "name": name, "statusCategory": category}


BD = f'''#!/usr/bin/env python3
import json, sys
issue = {{
    "id": "bd-k4ls", "title": "{TITLE}", "status": "open", "priority": 1,
    "issue_type": "task", "owner": "ana@acme.example", "created_at": "2026-01-15T09:30:00Z",
    "created_by": "ana", "updated_at": "2026-01-15T09:30:00Z", "labels": ["code"],
}}
taken = {{**issue, "status": "in_progress", "assignee": "agent1"}}
answers = {{
    "version": "bd version 1.3.0",
    "ready": [{{**issue, "dependency_count": 0, "dependent_count": 0, "comment_count": 0}}],
    "update": [taken],
    "show": [taken],
    "note": "Note added to bd-k4ls",
    "close": [{{**taken, "status": "closed", "closed_at": "2026-01-15T09:40:00Z"}}],
}}
print(json.dumps(answers[sys.argv[1]], indent=2))
'''
