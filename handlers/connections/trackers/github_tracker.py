"""Issues and comments of a GitHub repository."""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator, Mapping
from typing import Any

from handlers.connections.kind import Useless
from handlers.connections.trackers.github_client import Client
from handlers.connections.trackers.issue import Fact, Issue, Refused, Said

PAGE = 100  # items of one answer, the most that GitHub gives
_MARK = re.compile(r"\s*<!-- desk [0-9a-f]{16} -->\s*")
_EVENTS: Mapping[Fact, tuple[str, ...]] = {
    "title": ("renamed", "edited"),
    "done": ("closed", "reopened"),
    "own": ("assigned", "unassigned"),
}


class GitHubTracker:
    """One repository. repo: its full name, "acme/api" """

    def __init__(self, client: Client, repo: str) -> None:
        self.client, self.repo = client, repo

    async def create(
        self, title: str, text: str, own: str | None, stamp: str, *, again: bool
    ) -> Issue:
        """Make an issue, with a mark that is not seen."""
        mark = _mark(stamp)
        if again and (found := await self._made_before(mark)):
            return found
        data = {"title": title, "body": f"{text}\n\n{mark}", "assignees": [own] if own else []}
        made = await self.client.send("POST", f"/repos/{self.repo}/issues", data)
        if made is None:
            await self._seen()
            raise Refused("the repository has no issues")
        return issue_of(made)

    async def read(self, where: str) -> Issue | None:
        """Return the issue as it is now."""
        found = await self.client.get(where)
        if found is None:
            await self._seen()
        return issue_of(found) if found else None

    async def change(self, where: str, facts: Mapping[Fact, Any]) -> Issue | None:
        """Give the issue these facts."""
        data: dict[str, Any] = {}
        if "title" in facts:
            data["title"] = facts["title"]
        if "done" in facts:
            data["state"] = "closed" if facts["done"] else "open"
        if "own" in facts:
            data["assignees"] = [facts["own"]] if facts["own"] else []
        found = await self.client.send("PATCH", where, data)
        if found is None:
            await self._seen()
        return issue_of(found) if found else None

    async def comment(self, where: str, text: str, stamp: str, *, again: bool) -> str:
        """Add a comment, with a mark that is not seen."""
        mark = _mark(stamp)
        if again:
            async for one in self.client.pages(f"{where}/comments?per_page={PAGE}"):
                if mark in (one["body"] or ""):
                    return str(one["id"])
        made = await self.client.send("POST", f"{where}/comments", {"body": f"{text}\n\n{mark}"})
        if made is None:
            await self._seen()
            raise Refused("the issue is gone")
        return str(made["id"])

    async def since(self, at: str) -> AsyncIterator[Issue]:
        """Yield the issues that changed since then."""
        path = f"/repos/{self.repo}/issues?state=all&{_ORDER}"
        async for one in self._all(path, at):
            if "pull_request" not in one:
                yield issue_of(one)

    async def said_since(self, at: str) -> AsyncIterator[Said]:
        """Yield the comments of people since then."""
        async for one in self._all(f"/repos/{self.repo}/issues/comments?{_ORDER}", at):
            if said := _said(one):
                yield said

    async def said_of(self, issue: Issue, at: str) -> AsyncIterator[Said]:
        """Yield those of one issue."""
        path = f"{issue.where}/comments?per_page={PAGE}&since={at}"
        async for one in self.client.pages(path):
            if said := _said(one):
                yield said

    async def changed_at(self, issue: Issue, fact: Fact) -> str:
        """Return when the fact last changed, by the events of the issue."""
        events = self.client.pages(f"{issue.where}/events?per_page={PAGE}")
        times = [one["created_at"] async for one in events if one["event"] in _EVENTS[fact]]
        return max(times, default=issue.at)

    async def _all(self, path: str, at: str) -> AsyncIterator[Any]:
        """Yield a list from a time on, the earliest first.

        The next page is asked for by the time of the last item: what changes meanwhile goes to the
        end, and by its number a page would begin too late.
        """
        seen: set[tuple[int, str]] = set()
        page = 1
        while True:
            items = [one async for one in self._page(f"{path}&since={at}&page={page}")]
            for one in items:
                name = one["id"], one["updated_at"]
                if name not in seen:
                    seen.add(name)
                    yield one
            if len(items) < PAGE:
                return
            last = items[-1]["updated_at"]
            page, at = (page + 1, at) if last == at else (1, last)

    async def _page(self, path: str) -> AsyncIterator[Any]:
        found = await self.client.get(path)
        if found is None:
            await self._seen()
        for one in found or ():
            yield one

    async def _made_before(self, mark: str) -> Issue | None:
        path = f"/repos/{self.repo}/issues?state=all&sort=created&direction=desc&per_page={PAGE}"
        items = await self.client.get(path) or ()
        return next((issue_of(one) for one in items if mark in (one["body"] or "")), None)

    async def _seen(self) -> None:
        """Raise Useless if the repository itself is not seen: GitHub says that by "not found"."""
        if await self.client.get(f"/repos/{self.repo}") is None:
            raise Useless(f"{self.repo} is not seen with its token")


_ORDER = f"sort=updated&direction=asc&per_page={PAGE}"


def issue_of(one: Mapping[str, Any]) -> Issue:
    """Return the issue of GitHub's JSON."""
    repo = "/".join(one["repository_url"].split("/")[-2:])
    owners = one.get("assignees") or ()
    return Issue(
        str(one["number"]),
        f"{repo}#{one['number']}",
        f"/repos/{repo}/issues/{one['number']}",
        one["title"],
        one["state"] == "closed",
        owners[0]["login"] if owners else None,
        one["updated_at"],
    )


def _said(one: Mapping[str, Any]) -> Said | None:
    """Return a comment of a person; None: a program's, or ours."""
    user, body = one.get("user") or {}, one["body"] or ""
    if user.get("type") == "Bot" or _MARK.search(body) or not body.strip():
        return None
    number = one["issue_url"].rpartition("/")[2]
    at = one["updated_at"], one["created_at"]
    return Said(str(one["id"]), number, user.get("login", "ghost"), body.strip(), *at)


def _mark(stamp: str) -> str:
    """Return a mark that people do not see; it says nothing to strangers."""
    return f"<!-- desk {hashlib.sha256(stamp.encode()).hexdigest()[:16]} -->"
