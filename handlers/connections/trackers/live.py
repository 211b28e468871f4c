"""What fixes a ticket: a merged pull request or a commit says so, and a release makes it live."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import quote

from core.command import Close
from core.connections import Tie
from core.desk.unknown_people import is_user_id
from core.frozen import dataclass
from core.post import Post
from core.store import Transaction
from core.ticket import RES_MAX, Ticket, cut, ticket_id
from handlers.connections.kind import Base
from handlers.connections.trackers.github_client import Client
from handlers.connections.trackers.ticket_side import TicketSide

LIVE, FIXED = "live:", "fixed:"  # remote names of ties: what waits for a release; what was heard
TAGS_MAX = 300  # tags that are looked at
DEPLOYED_MAX = 5  # deployments that are looked at
LOOKED_MAX = 400  # releases that a tie keeps as those without it
_FIXES = re.compile(
    r"\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?)\b:?\s+((?:T\d{3,12}\b(?:\s*(?:,|and|&)\s*)?)+)",
    re.IGNORECASE,
)
_ID = re.compile(r"T(\d{3,12})", re.IGNORECASE)


def fixed_by(texts: Iterable[str | None]) -> list[str]:
    """Return the ids of the tickets that the texts say they fix ("Fixes: T007, T008")."""
    found = (part for text in texts for part in _FIXES.findall(text or ""))
    numbers = (int(number) for part in found for number in _ID.findall(part))
    return list(dict.fromkeys(map(ticket_id, numbers)))


class Release(NamedTuple):
    """What went live.

    name: as people know it
    ref: what GitHub compares
    key: what it was then
    """

    name: str
    ref: str
    key: str


@dataclass(frozen=True, slots=True)
class Live:
    """What is fixed and goes live in one repository.

    base, side: what the connection uses
    client: its access
    repo: the full name of the repository
    """

    base: Base
    side: TicketSide
    client: Client
    repo: str

    async def pull(self, number: str) -> None:
        """Look at a pull request: if it is merged, what it fixes is done."""
        path = f"/repos/{self.repo}/pulls/{number}"
        pull = await self.client.get(path)
        if not pull or not pull.get("merged") or pull["base"]["ref"] != await self._branch():
            return
        commits = [one async for one in self.client.pages(f"{path}/commits?per_page=100")]
        said = [pull["title"], pull["body"], *(one["commit"]["message"] for one in commits)]
        for id in fixed_by(said):
            what = f"{self.repo}#{number}"
            await self._fixed(id, what, f"{what} {pull['title']}", pull["merge_commit_sha"])

    async def pulls(self, at: str) -> str:
        """Look at the pull requests that were closed since then. Return the latest time."""
        path = f"/repos/{self.repo}/pulls?state=closed&sort=updated&direction=desc&per_page=100"
        latest = at
        async for one in self.client.pages(path):
            if one["updated_at"] < at:
                break
            latest = max(latest, one["updated_at"])
            if one.get("merged_at"):
                await self.pull(str(one["number"]))
        return latest

    async def commits(self, at: str) -> str:
        """Look at the commits of the default branch since then. Return the latest time."""
        path = f"/repos/{self.repo}/commits?sha={await self._branch()}&since={at}&per_page=100"
        latest = at
        async for one in self.client.pages(path):
            message = one["commit"]["message"]
            latest = max(latest, one["commit"]["committer"]["date"])
            for id in fixed_by([message]):
                first, short = message.partition("\n")[0], one["sha"][:7]
                await self._fixed(id, one["sha"], f"{self.repo}@{short} {first}", one["sha"])
        return latest

    async def released(self) -> None:
        """Tell requesters whose tickets a new tag or deployment contains."""
        waiting = await self._waiting()
        if not waiting:
            return
        refs = [*await self._tags(), *await self._deployed()]
        for tie in waiting:
            await self._check(tie, refs)

    async def _fixed(self, id: str, by: str, res: str, sha: str) -> None:
        """Close a ticket that is fixed, once for each of what fixes it."""
        ticket = await self.side.ticket(id)
        name = f"{FIXED}{id}:{by}"
        if ticket is None or await self.side.tie(name):
            return
        if ticket.stat != "done":
            await self.side.run(Close((id,), res=cut(res, RES_MAX), anyway=True))
        await self.side.bind(ticket, f"{LIVE}{id}", {"sha": sha, "not_in": []})
        await self.side.bind(ticket, name, {})

    async def _waiting(self) -> list[Tie]:
        c = self.side.connection
        find = (c.workspace, c.kind, c.name, LIVE)
        return await self.base.store.read(lambda db: db.ties_named(*find))

    async def _check(self, tie: Tie, refs: list[Release]) -> None:
        looked = list(tie.state["not_in"])
        for name, ref, key in refs:
            if key in looked:
                continue
            path = f"/repos/{self.repo}/compare/{tie.state['sha']}...{quote(ref)}?per_page=1"
            found = await self.client.get(path)
            if found and found["status"] in ("ahead", "identical"):
                await self._tell(tie, name)
                return
            looked.append(key)
        ticket = await self.side.ticket(tie.ticket)
        if ticket and looked != tie.state["not_in"]:
            state = {**tie.state, "not_in": looked[-LOOKED_MAX:]}
            await self.side.bind(ticket, tie.remote, state)

    async def _tell(self, tie: Tie, release: str) -> None:
        """Tell the requester that it is live, and wait no more: both at once."""
        ticket = await self.side.ticket(tie.ticket)
        ws, now = self.side.connection.workspace, self.base.now()

        async def told(db: Transaction) -> None:
            await db.unbind(ws, tie)
            if ticket and is_user_id(ticket.by):
                await db.enqueue(ws, [_post(ticket, release)], now)

        await self.base.store.transact(told)
        self.base.wake()

    async def _tags(self) -> list[Release]:
        found = []
        async for one in self.client.pages(f"/repos/{self.repo}/tags?per_page=100"):
            found.append(Release(one["name"], one["name"], f"{one['name']}@{one['commit']['sha']}"))
            if len(found) == TAGS_MAX:
                break
        return found

    async def _deployed(self) -> list[Release]:
        """Return the last deployments that went well."""
        where = self.side.connection.terms.get("environment", "production")
        path = f"/repos/{self.repo}/deployments"
        latest = await self.client.get(f"{path}?environment={where}&per_page={DEPLOYED_MAX}")
        found = []
        for one in latest or ():
            states: list[Any] = await self.client.get(f"{path}/{one['id']}/statuses") or []
            if any(state["state"] == "success" for state in states):
                found.append(Release(str(one["environment"]), one["sha"], one["sha"]))
        return found

    async def _branch(self) -> str:
        """Return the name of the default branch."""
        found = await self.client.get(f"/repos/{self.repo}")
        return str(found["default_branch"]) if found else "main"


def _post(ticket: Ticket, release: str) -> Post:
    body = {"to": ticket.by, "id": ticket.id, "release": release}
    return Post("ticket.live", ticket.by, body)
