"""The same seam for Linear; npm `emulate` is Linear.

What emulate lacks is changed on the way: it takes `orderBy` as a text for issues and not at all for
comments, and it does not know the ids of deliveries again.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from cryptography.fernet import Fernet

from core.connections import Connection
from core.desk import Desk
from core.encryption import Seal
from core.message import Actor, Message
from core.store import Store
from handlers.connections.kind import Base, Kinds, sealed
from handlers.connections.pump import Pump
from handlers.connections.run import incoming
from handlers.connections.trackers.linear import Linear
from handlers.connections.trackers.linear_tracker import team_of
from handlers.plain import Plain
from handlers.web.site import build_site, listen
from tests.connections.trackers.github_world import EMULATE
from tests.e2e.program import free_port, program

SEED = {
    "linear": {
        "organization": {"name": "Acme", "url_key": "acme"},
        "users": [
            {"email": "desk@acme.com", "name": "Desk", "admin": True},
            {"email": "ana@acme.com", "name": "Ana", "admin": True},
        ],
        "teams": [
            {
                "key": "ENG",
                "name": "Engineering",
                "states": [
                    {"name": "Todo", "type": "unstarted"},
                    {"name": "Done", "type": "completed"},
                ],
            }
        ],
        "tokens": [
            {"token": name, "user": f"{name}@acme.com", "scopes": ["read", "write", "admin"]}
            for name in ("desk", "ana")
        ],
    }
}
PATIENCE = 30.0  # seconds


class Office:
    """A desk connected with Linear."""

    def __init__(self, store: Store, url: str, session: aiohttp.ClientSession) -> None:
        self.store, self.url, self.session = store, url, session
        self.desk = Desk(store)
        self.base = Base(self.desk, store, Seal([Fernet.generate_key().decode()]))
        self.kinds = Kinds(self.base)

    async def say(self, text: str) -> str:
        message = Message(text, Actor("U1", "W"), datetime.now(UTC))
        return "\n".join((await self.desk.handle(message, Plain())).answers)

    async def there(self, query: str, **variables: Any) -> Any:
        body = {"query": query, "variables": variables}
        async with self.session.post(self.url, json=body, headers={"Authorization": "ana"}) as said:
            answer = await said.json()
        assert "errors" not in answer, answer
        return answer["data"]

    async def connection(self) -> Connection:
        found = await self.store.read(lambda db: db.connection("W", "linear", "ENG"))
        assert found
        return found

    async def calm(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                latest = await self.store.read(lambda db: db.latest("W"))
                if (await self.connection()).seen == latest:
                    break
                await asyncio.sleep(0.02)
        kind = self.kinds.of(await self.connection())
        assert isinstance(kind, Linear)
        await kind.settled()
        await kind.tend(await self.connection())

    async def issue(self) -> Any:
        found = await self.there(
            "query { issues { nodes { id identifier title state { type } assignee { email }"
            " comments { nodes { body } } } } }"
        )
        return max(found["issues"]["nodes"], key=lambda one: int(one["identifier"][4:]))


@pytest.fixture
async def linear(store: Store, program_node: str) -> AsyncIterator[Office]:
    port = free_port()
    env = {"SERVICE": "linear", "PORT": str(port), "SEED": json.dumps(SEED)}
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(
            program(program_node, "tracker.mjs", env=env, cwd=EMULATE, ready="ready")
        )
        session = await stack.enter_async_context(aiohttp.ClientSession())
        url = f"http://127.0.0.1:{port}/graphql"
        office = Office(store, url, session)
        stack.push_async_callback(office.kinds.close)
        site = build_site(incoming(office.base, office.kinds), _between(url, session))
        runner = await listen(site, "127.0.0.1", 0)
        stack.push_async_callback(runner.cleanup)
        here = f"http://127.0.0.1:{runner.addresses[0][1]}"
        terms = {"api": f"{here}/graphql", "people": {"ana@acme.com": "U0ANA0001"}}
        secrets = {"token": "desk", "webhook": "shh"}
        since = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        terms |= {"since": since, **await team_of(session, terms, secrets, "ENG")}
        box = sealed(office.base.seal, secrets)
        made = Connection("W", "linear", "ENG", "U0DESK001", terms, box, seen=0)
        await store.transact(lambda db: db.connect(made))
        await office.there(
            "mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { success } }",
            input={"url": f"{here}/in/linear/W/ENG", "secret": "shh", "resourceTypes": ["*"]},
        )
        pump = asyncio.create_task(Pump(office.base, office.kinds, look=0.05).run())
        yield office
        pump.cancel()
        await asyncio.gather(pump, return_exceptions=True)


def _between(url: str, session: aiohttp.ClientSession) -> Any:
    async def answer(request: web.Request) -> web.Response:
        body = await request.json()
        order = ', orderBy: "updatedAt"' if "issues(" in body["query"] else ""
        body["query"] = body["query"].replace(", orderBy: updatedAt", order)
        headers = {"Authorization": request.headers["Authorization"]}
        async with session.post(url, json=body, headers=headers) as said:
            return web.Response(status=said.status, body=await said.read())

    return lambda site: site.router.add_post("/graphql", answer)


async def test_a_ticket_and_its_issue_are_kept_alike(linear: Office) -> None:
    await linear.say("new ticket: vpn is down")
    await linear.say("T1 -> ENG")
    await linear.calm()
    issue = await linear.issue()
    assert f'"issue":"{issue["identifier"]}"' in await linear.say("T1")
    await linear.say("rename T1 to mail is down")
    await linear.say('{"action":"assign","ids":["T1"],"own":"U0ANA0001"}')
    await linear.say("T1 public note: looking")
    await linear.say("close T1")
    await linear.calm()
    issue = await linear.issue()
    assert issue["title"] == "mail is down"
    assert issue["state"]["type"] == "completed"
    assert issue["assignee"]["email"] == "ana@acme.com"
    assert [one["body"] for one in issue["comments"]["nodes"]] == ["looking"]
    open_state = (await linear.connection()).terms["states"]["open"]
    await linear.there(
        "mutation($id: String!, $input: IssueUpdateInput!) {"
        " issueUpdate(id: $id, input: $input) { success } }",
        id=issue["id"],
        input={"title": "disk is full", "stateId": open_state},
    )
    await linear.there(
        "mutation($input: CommentCreateInput!) { commentCreate(input: $input) { success } }",
        input={"issueId": issue["id"], "body": "try now"},
    )
    await linear.calm()
    said = await linear.say("T1")
    assert '"title":"disk is full"' in said
    assert '"stat":"open"' in said
    assert (await linear.say("history T1")).count(": try now") == 1
    await linear.calm()
    assert len((await linear.issue())["comments"]["nodes"]) == 2  # no echo


async def test_a_webhook_that_is_not_signed_is_refused(linear: Office) -> None:
    url = (await linear.connection()).terms["api"].replace("graphql", "in/linear/W/ENG")
    for signature in ("", "00", "ü"):
        headers = {"Linear-Signature": signature}
        async with linear.session.post(url, data=b"{}", headers=headers) as answer:
            assert answer.status == 401
