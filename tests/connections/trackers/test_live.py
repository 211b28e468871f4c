"""A ticket is closed by what is merged, and its requester hears when a release contains it."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from handlers.connections.trackers.live import fixed_by
from tests.connections.trackers.github_world import REPO, World


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("fixes T007", ["T007"]),
        ("Fixes: T007, T008 and T9000", ["T007", "T008", "T9000"]),
        ("Resolved T007\n\nCloses t008.", ["T007", "T008"]),
        ("prefixes T007", []),
        ("fixes the T007 board", []),
        ("see T007", []),
        ("fixes #7", []),
    ],
)
def test_what_a_text_fixes(text: str, ids: list[str]) -> None:
    assert fixed_by([None, text]) == ids


async def commit(github: World, message: str, branch: str = "main") -> str:
    """Commit a file and return the commit's sha."""
    text = base64.b64encode(message.encode()).decode()
    path = f"repos/{REPO}/contents/{abs(hash(message))}.txt"
    made = await github.there.call("PUT", path, message=message, content=text, branch=branch)
    sha: str = made["commit"]["sha"]
    return sha


async def merged(github: World, title: str, message: str) -> Any:
    """Merge a pull request with one commit. Return the pull request."""
    head = (await github.there.call("GET", f"repos/{REPO}/git/ref/heads/main"))["object"]["sha"]
    await github.there.call("POST", f"repos/{REPO}/git/refs", ref="refs/heads/fix", sha=head)
    await commit(github, message, "fix")
    pull = await github.there.call(
        "POST", f"repos/{REPO}/pulls", title=title, head="fix", base="main", body=""
    )
    path = f"repos/{REPO}/pulls/{pull['number']}"
    await github.there.call("PUT", f"{path}/merge", merge_method="merge")
    return await github.there.call("GET", path)


async def lives(github: World) -> list[tuple[str, str, str]]:
    """Return who was told of what being live in which release, since the last call."""
    told = []
    while due := await github.store.due_posts(github.base.now(), 99):
        for one in due:
            body = one.post.body
            if one.post.method == "ticket.live":
                told.append((body["to"], body["id"], body["release"]))
            await github.store.drop(one.key, "seen")
    return told


async def test_a_merged_pull_request_closes_its_ticket_and_a_tag_tells_the_requester(
    github: World,
) -> None:
    await github.say("new ticket: vpn is down", user="U0ASK0001")
    await github.say("new ticket: mail is down", user="U0ASK0002")
    pull = await merged(github, "Restart it, fixes T001", "work in progress")
    await github.calm()
    said = await github.say("T1")
    assert '"stat":"done"' in said
    assert f'"res":"{REPO}#{pull["number"]} Restart it, fixes T001"' in said
    assert '"stat":"open"' in await github.say("T2")
    assert await lives(github) == []
    sha = pull["merge_commit_sha"]
    tag = {"tag": "v1.2", "message": "v1.2", "object": sha, "type": "commit"}
    await github.there.call("POST", f"repos/{REPO}/git/tags", **tag)
    await github.there.call("POST", f"repos/{REPO}/git/refs", ref="refs/tags/v1.2", sha=sha)
    await github.calm()
    assert await lives(github) == [("U0ASK0001", "T001", "v1.2")]
    await github.say("reopen T1")
    await github.calm()
    assert '"stat":"open"' in await github.say("T1")  # what was merged closes it only once


async def test_a_commit_that_fixes_a_ticket_is_live_when_it_is_deployed(github: World) -> None:
    await github.say("new ticket: vpn is down", user="U0ASK0001")
    before = await commit(github, "An earlier change")
    sha = await commit(github, "Restart the vpn\n\nFixes: T001")
    await github.calm()
    assert '"stat":"done"' in await github.say("T1")
    deploy = github.between.deployed
    deploy.append({"id": 1, "sha": before, "environment": "production"})
    await github.calm()
    assert await lives(github) == []
    deploy.append({"id": 2, "sha": sha, "environment": "production"})
    await github.calm()
    assert await lives(github) == [("U0ASK0001", "T001", "production")]
    await github.calm()
    assert await lives(github) == []


async def test_a_label_sends_tickets_by_itself(github: World) -> None:
    await github.connect(label="api")
    await github.say("new ticket: vpn is down")
    await github.say("new ticket: mail is down +api")
    await github.calm()
    assert (await github.there.issue(1))["title"] == "mail is down"
    await github.say("T1 +api")
    await github.calm()
    assert (await github.there.issue(2))["title"] == "vpn is down"
    await github.say('{"action":"update","ids":["T1"],"issue":"none"}')
    await github.say("rename T1 to disk is full")
    await github.calm()
    assert (await github.there.issue(2))["title"] == "vpn is down"  # parted
