"""What GitHub does to its clients: limits, failures, renames, tokens that end, forged webhooks."""

from __future__ import annotations

import hashlib
import hmac

import aiohttp

from core.store import Store
from tests.conftest import on_one_store
from tests.connections.trackers.between import Fault
from tests.connections.trackers.github_world import REPO, World, world
from tests.connections.trackers.world import SECRET

# What a tracker does is the same on every store: `test_github.py` goes the same way on each.
pytestmark = on_one_store


async def one_issue(github: World) -> None:
    await github.say("new ticket: vpn is down")
    await github.say(f"T1 -> {REPO}")
    await github.calm()


async def test_limits_and_failures_are_waited_out(github: World) -> None:
    await one_issue(github)
    github.between.faults += [
        Fault(429, {"Retry-After": "1"}),
        Fault(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1"}),
        Fault(403, {"Retry-After": "1"}, "PATCH"),
        Fault(502),
    ]
    await github.say("rename T1 to mail is down")
    await github.say("T1 public note: looking")
    await github.there.change(1, state="closed")
    await github.calm()
    assert await github.compare() == []
    assert len(await github.there.comments(1)) == 1
    assert (await github.connection()).stopped is None


async def test_a_process_that_died_after_it_made_something_makes_it_no_second_time(
    github: World,
) -> None:
    github.between.cut = {"POST"}  # the answer to the next POST does not arrive
    await one_issue(github)
    assert len(await github.there.call("GET", f"repos/{REPO}/issues?state=all")) == 1
    github.between.cut = {"POST"}
    await github.say("T1 public note: looking")
    await github.calm()
    assert len(await github.there.comments(1)) == 1
    assert "desk @" not in await github.say("history T1")


async def test_a_revoked_token_stops_the_connection_and_the_admins_hear_it(
    github: World, store: Store
) -> None:
    await store.set_admins(["U9"])
    await one_issue(github)
    github.between.faults.append(Fault(401, times=99))
    await github.say("rename T1 to mail is down")
    found = await github.stopped()
    assert found.stopped == "the token is not valid"
    posts = await store.due_posts(github.base.now(), 99)
    assert any("not valid" in one.post.body.get("text", "") for one in posts)
    github.between.faults.clear()
    await github.connect()  # the admin adds it again, with another token
    await github.calm()
    assert await github.compare() == []


async def test_a_renamed_repository_is_followed(github: World) -> None:
    await one_issue(github)
    await github.rename("backend")
    await github.say("rename T1 to mail is down")
    await github.calm()
    assert (await github.there.issue(1))["title"] == "mail is down"
    await github.there.change(1, state="closed")
    await github.calm()
    assert await github.compare() == []
    assert (await github.connection()).terms["repo"] == "acme/backend"
    assert '"issue":"acme/backend#1"' in await github.say("T1")


async def test_only_signed_webhooks_are_heard(github: World) -> None:
    await one_issue(github)
    url, body = f"{github.between.desk}/in/github/W/{REPO}", b'{"issue":{"number":1}}'
    good = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
    async with aiohttp.ClientSession() as session:
        for said, status in (
            (f"sha256={good}", 202),
            (f"sha256={good[:-1]}0", 401 if good[-1] != "0" else 202),
            ("sha256=ü", 401),
            ("", 401),
            (f"sha256={hmac.new(b'', body, hashlib.sha256).hexdigest()}", 401),
        ):
            headers = {"X-Hub-Signature-256": said, "X-GitHub-Event": "issues"}
            async with session.post(url, data=body, headers=headers) as answer:
                assert answer.status == status, said
                assert "secret" not in await answer.text()


async def test_an_app_gets_tokens_of_its_installation(store: Store, program_node: str) -> None:
    async with world(store, program_node) as github:
        await github.connect({"key": github.key}, app="7", installation="100")
        await one_issue(github)
        issue = await github.there.issue(1)
        assert issue["user"]["login"].startswith("desk")
        assert issue["user"]["type"] == "Bot"


async def test_an_app_that_is_not_installed_any_more_is_useless(
    store: Store, program_node: str
) -> None:
    async with world(store, program_node) as github:
        await github.connect({"key": github.key}, app="7", installation="101")
        await github.say("new ticket: vpn is down")
        await github.say(f"T1 -> {REPO}")
        found = await github.stopped()
        assert found.stopped == "the GitHub App is not installed there any more"
