"""Issues and comments of a Linear team, over its GraphQL."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp

from core.errors import SettingsError
from handlers.connections.kind import Later, Useless
from handlers.connections.trackers.issue import Fact, Issue, Refused, Said

API = "https://api.linear.app/graphql"
CALL = aiohttp.ClientTimeout(total=15)
LIMIT_WAIT = 60.0  # seconds, if a limit does not say how long
_DONE = ("completed", "canceled")
_FIELDS = "id identifier title updatedAt state { type } assignee { email } team { key }"
_SAID = "id body createdAt updatedAt user { email app } issue { id }"
_ISSUES = f"""query($after: String) {{
  issues(first: 50, after: $after, orderBy: updatedAt) {{
    nodes {{ {_FIELDS} description }} pageInfo {{ hasNextPage endCursor }} }} }}"""
_COMMENTS = f"""query($after: String) {{
  comments(first: 50, after: $after, orderBy: updatedAt) {{
    nodes {{ {_SAID} }} pageInfo {{ hasNextPage endCursor }} }} }}"""
_READ = f"query($id: String!) {{ issue(id: $id) {{ {_FIELDS} }} }}"
_SAID_OF = f"""query($id: String!) {{
  issue(id: $id) {{ comments(first: 100) {{ nodes {{ {_SAID} }} }} }} }}"""
_CREATE = f"""mutation($input: IssueCreateInput!) {{
  issueCreate(input: $input) {{ issue {{ {_FIELDS} }} }} }}"""
_CHANGE = f"""mutation($id: String!, $input: IssueUpdateInput!) {{
  issueUpdate(id: $id, input: $input) {{ issue {{ {_FIELDS} }} }} }}"""
_COMMENT = """mutation($input: CommentCreateInput!) {
  commentCreate(input: $input) { comment { id } } }"""
_USERS = "query($after: String) { users(first: 200, after: $after) { nodes { id email } } }"
_TEAMS = """query { teams(first: 200) { nodes {
  id key states { nodes { id type position } } } } }"""


class LinearClient:
    """One connection's access. `call` raises Later, Useless and Refused."""

    def __init__(self, session: aiohttp.ClientSession, api: str, token: str) -> None:
        self._session, self._api, self._token = session, api, token

    async def call(self, query: str, **variables: Any) -> dict[str, Any]:
        """Return the data of an answer; a part that is not found is None."""
        body, headers = {"query": query, "variables": variables}, {"Authorization": self._token}
        try:
            async with self._session.post(
                self._api, json=body, headers=headers, timeout=CALL, allow_redirects=False
            ) as answer:
                status, limits, text = answer.status, answer.headers, await answer.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Later(f"it does not answer: {type(error).__name__}") from error
        if status >= 500:
            raise Later(f"it answers {status}")
        said = _answer_in(text)
        if said is None and status != 429:
            raise Later("its answer is no GraphQL")
        self._check(status, limits, (said or {}).get("errors") or ())
        return dict((said or {}).get("data") or {})

    def _check(self, status: int, limits: Mapping[str, str], errors: Any) -> None:
        codes = {str((error.get("extensions") or {}).get("code")) for error in errors}
        text = "; ".join(str(error.get("message")) for error in errors)[:200]
        if status == 429 or "RATELIMITED" in codes:
            raise Later("its limit of requests is reached", _wait(limits))
        if status in (401, 403) or "AUTHENTICATION_ERROR" in codes or "uthenticat" in text:
            raise Useless("the key is not valid")
        if errors and "not found" not in text.lower():
            raise Refused(text)


class LinearTracker:
    """One team. terms: `team` (its id), `key`, and `states`: ids of the open and the done one"""

    def __init__(self, client: LinearClient, terms: Mapping[str, Any]) -> None:
        self.client, self._terms = client, terms
        self._users: dict[str, str] = {}

    async def create(
        self, title: str, text: str, own: str | None, stamp: str, *, again: bool
    ) -> Issue:
        """Make an issue, unless the one that was made before a crash is among the latest."""
        if again:
            async for one in self._latest(_ISSUES, "issues", ""):
                if (one["title"], one["description"] or "") == (title, text):
                    return issue_of(one)
        given = {"teamId": self._terms["team"], "title": title, "description": text}
        made = await self.client.call(_CREATE, input={**given, **await self._assigned(own)})
        if not made.get("issueCreate"):
            raise Refused("the team is gone")
        return issue_of(made["issueCreate"]["issue"])

    async def read(self, where: str) -> Issue | None:
        """Return the issue as it is now."""
        found = (await self.client.call(_READ, id=where)).get("issue")
        return issue_of(found) if found else None

    async def change(self, where: str, facts: Mapping[Fact, Any]) -> Issue | None:
        """Give the issue these facts."""
        given: dict[str, Any] = {"title": facts["title"]} if "title" in facts else {}
        if "done" in facts:
            given["stateId"] = self._terms["states"]["done" if facts["done"] else "open"]
        if "own" in facts:
            given |= {"assigneeId": None, **await self._assigned(facts["own"])}
        made = (await self.client.call(_CHANGE, id=where, input=given)).get("issueUpdate")
        return issue_of(made["issue"]) if made else None

    async def comment(self, where: str, text: str, stamp: str, *, again: bool) -> str:
        """Add a comment, unless it was added before a crash."""
        if again:
            found = (await self.client.call(_SAID_OF, id=where)).get("issue")
            for one in found["comments"]["nodes"] if found else ():
                if one["body"] == text:
                    return str(one["id"])
        made = await self.client.call(_COMMENT, input={"issueId": where, "body": text})
        if not made.get("commentCreate"):
            raise Refused("the issue is gone")
        return str(made["commentCreate"]["comment"]["id"])

    async def since(self, at: str) -> AsyncIterator[Issue]:
        """Yield the team's issues that changed since then."""
        found = [one async for one in self._latest(_ISSUES, "issues", at)]
        for one in sorted(found, key=lambda one: str(one["updatedAt"])):
            if one["team"]["key"] == self._terms["key"]:
                yield issue_of(one)

    async def said_since(self, at: str) -> AsyncIterator[Said]:
        """Yield the comments of people since then."""
        found = [one async for one in self._latest(_COMMENTS, "comments", at)]
        for one in sorted(found, key=lambda one: str(one["updatedAt"])):
            if said := _said(one):
                yield said

    async def said_of(self, issue: Issue, at: str) -> AsyncIterator[Said]:
        """Yield those of one issue."""
        found = (await self.client.call(_SAID_OF, id=issue.where)).get("issue")
        for one in found["comments"]["nodes"] if found else ():
            if one["updatedAt"] >= at and (said := _said(one)):
                yield said

    async def changed_at(self, issue: Issue, fact: Fact) -> str:
        """Return when the issue last changed: Linear tells no more without its history."""
        return issue.at

    async def _latest(self, query: str, name: str, at: str) -> AsyncIterator[Any]:
        """Yield what changed since then, the latest first."""
        after = None
        while True:
            page = (await self.client.call(query, after=after))[name]
            new = [one for one in page["nodes"] if one["updatedAt"] >= at]
            for one in new:
                yield one
            if not new or not at or not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]

    async def _assigned(self, own: str | None) -> dict[str, str]:
        if own and own not in self._users:
            nodes = (await self.client.call(_USERS))["users"]["nodes"]
            self._users = {one["email"]: one["id"] for one in nodes}
        return {"assigneeId": self._users[own]} if own and own in self._users else {}


def _answer_in(text: bytes) -> dict[str, Any] | None:
    """Return an answer of GraphQL; None: it is another text, maybe of a firewall."""
    try:
        said = json.loads(text)
    except ValueError:
        return None
    return said if isinstance(said, dict) and said.keys() & {"data", "errors"} else None


def issue_of(one: Mapping[str, Any]) -> Issue:
    """Return the issue of Linear's JSON."""
    own = (one.get("assignee") or {}).get("email")
    is_done = one["state"]["type"] in _DONE
    return Issue(
        one["id"], one["identifier"], one["id"], one["title"], is_done, own, one["updatedAt"]
    )


async def team_of(
    session: aiohttp.ClientSession, terms: dict[str, Any], secrets: dict[str, Any], key: str
) -> dict[str, Any]:
    """Return what is to be known of a team: its id, its key, and where tickets are open and done.

    Raises SettingsError if there is no such team, and what `LinearClient` raises.
    """
    client = LinearClient(session, terms.get("api", API), secrets["token"])
    teams = (await client.call(_TEAMS))["teams"]["nodes"]
    team = next((one for one in teams if one["key"] == key), None)
    if team is None:
        raise SettingsError("the key sees no such team")
    states: dict[str, str] = {}
    for name, kind in (("open", "unstarted"), ("done", "completed")):
        found = [one for one in team["states"]["nodes"] if one["type"] == kind]
        if not found:
            raise SettingsError(f"the team has no state that is {kind}")
        states[name] = min(found, key=lambda one: float(one["position"]))["id"]
    return {"team": team["id"], "key": key, "states": states}


def _said(one: Mapping[str, Any]) -> Said | None:
    """Return a comment of a person; None: a program's."""
    user = one.get("user") or {}
    if not user or user.get("app") or not one["body"].strip():
        return None
    at = one["updatedAt"], one["createdAt"]
    return Said(one["id"], one["issue"]["id"], user["email"], one["body"].strip(), *at)


def _wait(limits: Mapping[str, str]) -> float:
    """Return the seconds that a limit asks to wait; Linear tells its end in milliseconds."""
    if limits.get("Retry-After", "").isdecimal():
        return max(1.0, float(limits["Retry-After"]))
    reset = limits.get("X-RateLimit-Requests-Reset", "")
    return max(1.0, float(reset) / 1000 - time.time()) if reset.isdecimal() else LIMIT_WAIT
