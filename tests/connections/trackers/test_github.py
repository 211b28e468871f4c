"""Tickets and GitHub's issues are kept alike, whatever webhooks do; npm `emulate` is GitHub."""

from __future__ import annotations

import json

from core.message import Place
from tests.connections.trackers.github_world import REPO, World
from tests.connections.trackers.storm import Storm


async def test_a_ticket_becomes_an_issue_without_what_is_private(github: World) -> None:
    told = {"title": "vpn is down", "desc": "<@U0XYZ001> saw it, ask @bob"}
    await github.say(json.dumps({"action": "create", **told}))
    await github.say("internal note on T1: the customer is broke")
    await github.say(f"T1 -> {REPO}")
    await github.calm()
    issue = await github.there.issue(1)
    assert issue["title"] == "vpn is down"
    assert "someone saw it, ask @\u200bbob" in issue["body"]
    assert "broke" not in str(issue)
    assert "U0XYZ001" not in str(issue)
    assert f'"issue":"{REPO}#1"' in await github.say("T1")
    assert await github.there.comments(1) == []


async def test_a_secret_ticket_is_refused(github: World) -> None:
    await github.say("new ticket: salary is wrong", place=Place("G1", "group"))
    said = await github.say(f"T1 -> {REPO}", place=Place("G1", "group"))
    assert "T001 is private, it stays here" in said
    assert "no such tracker here" in await github.say("T1 -> acme/none", place=Place("G1", "group"))


async def test_state_title_assignee_and_comments_go_both_ways_once(github: World) -> None:
    await github.say("new ticket: vpn is down")
    await github.say(f"T1 -> {REPO}")
    await github.calm()
    await github.say("rename T1 to the vpn of Rome is down")
    await github.say('{"action":"assign","ids":["T1"],"own":"U0ANA0001"}')
    await github.say("T1 public note: we ship\non Friday")
    await github.calm()
    issue = await github.there.issue(1)
    assert issue["title"] == "the vpn of Rome is down"
    assert [one["login"] for one in issue["assignees"]] == ["ana"]
    (comment,) = await github.there.comments(1)
    assert comment["body"].startswith("we ship\non Friday\n")
    await github.there.change(1, title="vpn", state="closed", assignees=["ben"])
    await github.there.say(1, "try now")
    await github.calm()
    assert await github.compare() == []
    said = await github.say("T1")
    assert '"stat":"done"' in said
    assert f'"res":"closed in {REPO}#1"' in said
    history = await github.say("history T1")
    assert history.count(f"octocat @ {REPO}#1: try now") == 1
    assert len(await github.there.comments(1)) == 2
    await github.say("reopen T1")
    await github.calm()
    assert (await github.there.issue(1))["state"] == "open"


async def test_hundreds_of_changes_on_both_sides_converge_while_webhooks_go_astray(
    github: World,
) -> None:
    between = github.between
    between.lost, between.doubled, between.late = 0.3, 0.3, 0.3
    storm = Storm(github, tickets=15)
    numbers = await storm.begin()
    assert len(numbers) == storm.tickets
    await storm.blow(120, numbers)
    await storm.ends_alike(numbers)
    assert min(between.hooks[name] for name in ("lost", "doubled", "late")) > 0
