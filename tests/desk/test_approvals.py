"""Approvals: asked for, voted on by those asked only, and told once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.approvals import Approval
from core.message import Place
from core.post import Post
from core.store import Store
from tests.conftest import START, Office

HERE, DIRECT = Place("C1", "channel"), Place("D9", "im")


async def asked(office: Office, text: str, user: str = "U1", **how: Any) -> Any:
    return json.loads(await office.say(text, user, **how))


async def posts(store: Store) -> list[Post]:
    waiting = await store.due_posts(START.replace(year=2030), 999)
    for queued in waiting:
        await store.sent(queued.key, None)
    return [one.post for one in waiting if one.post.method.startswith("ticket.appro")]


async def said(office: Office, id: str = "T1") -> str:
    return str((await asked(office, id))["data"].get("approval"))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("any U1 2026-01-15T09:30Z U2:? U3:yes", "approved"),
        ("any U1 2026-01-15T09:30Z U2:? U3:no", "pending"),
        ("any U1 2026-01-15T09:30Z U2:no U3:no", "rejected"),
        ("all U1 2026-01-15T09:30Z U2:? U3:yes", "pending"),
        ("all U1 2026-01-15T09:30Z U2:? U3:no", "rejected"),
        ("majority U1 2026-01-15T09:30Z U2:yes U3:? U4:yes", "approved"),
        ("majority U1 2026-01-15T09:30Z U2:yes U3:no", "rejected"),
        ("majority U1 2026-01-15T09:30Z U2:yes U3:no U4:?", "pending"),
    ],
)
def test_states(text: str, state: str) -> None:
    approval = Approval.from_text(text)
    assert approval is not None
    assert (approval.state, approval.to_text()) == (state, text)


@given(
    st.sampled_from(("any", "all", "majority")),
    st.lists(st.sampled_from(("?", "yes", "no")), min_size=1, max_size=10),
)
def test_what_is_decided_stays_so_whoever_votes_next(counting: Any, votes: list[Any]) -> None:
    approval = Approval(
        counting, "U0", "2026-01-15T09:30Z", tuple((f"U{n}", v) for n, v in enumerate(votes, 1))
    )
    states = {
        approval.voted(one, vote).state for one in approval.those("?") for vote in ("yes", "no")
    }
    if approval.state != "pending":
        assert states <= {approval.state}
    assert approval.state != "pending" or approval.those("?")


async def test_any_of_those_asked_approves_and_the_asker_hears_it_once(
    office: Office, store: Store
) -> None:
    await office.say("new ticket: access to jira")
    await asked(office, "ask <@U2> and <@U3> to approve T1", source="s1", at=START)
    told = await posts(store)
    assert [(one.method, one.lane) for one in told] == [
        ("ticket.approval", n) for n in ("U2", "U3")
    ]
    assert (await asked(office, "approve T1", "U4"))["msg"] == "only those asked may vote"
    assert (await asked(office, "approve T1", "U2", is_bot=True))["msg"] == "bots cannot approve"
    for _ in range(2):
        answer = await asked(office, "approve T1", "U2", source="s2", at=START)
        assert answer["status"] == "ok"
    assert (await said(office)).endswith("U2:yes U3:?")
    assert [(one.method, one.lane) for one in await posts(store)] == [("ticket.approved", "U1")]
    assert (await asked(office, "reject T1: too late", "U3"))["msg"] == "it is decided already"


async def test_undo_takes_back_ones_own_vote_only(office: Office, store: Store) -> None:
    await office.say("new ticket: access to jira")
    await asked(office, "ask <@U2>, <@U3> to approve T1 (all)")
    await asked(office, "approve T1", "U2")
    await asked(office, "approve T1", "U3")
    assert (await said(office)).endswith("U2:yes U3:yes")
    await asked(office, "undo", "U2")
    assert (await said(office)).endswith("U2:? U3:yes")
    await asked(office, "reject T1: too expensive", "U2")
    assert (await said(office)).endswith("U2:no U3:yes")
    assert (await asked(office, "T1"))["data"]["res"] == "too expensive"
    assert sum(one.method == "ticket.approved" for one in await posts(store)) == 1


async def test_closing_while_approval_is_pending_asks_first(office: Office) -> None:
    await office.say("new ticket: access to jira")
    await asked(office, "ask <@U2> to approve T1")
    assert (await asked(office, "close T1"))["msg"] == "approval is pending, close anyway?"
    assert (await asked(office, "yes"))["action"] == "closed"
    await asked(office, "undo")
    await asked(office, "no approval needed for T1")
    assert await said(office) == "None"
    assert (await asked(office, "close T1"))["action"] == "closed"


async def test_who_may_ask_whom(office: Office, store: Store) -> None:
    await office.say("new ticket: access to jira", place=DIRECT)
    hidden = await asked(office, "ask <@U2> to approve T1", place=DIRECT)
    assert hidden["msg"] == "they cannot see T001"
    assert (await asked(office, "approve T1", "U2"))["status"] == "nf"
    await office.say("new ticket: another", place=HERE)
    assert (await asked(office, "ask <@U1> to approve T2"))["msg"] == "ask somebody else to approve"
    await store.set_agents(["U5"])
    denied = await asked(office, "ask <@U2> to approve T2", "U3")
    assert denied["msg"] == "only agents change others' tickets"
    assert await posts(store) == []


async def test_people_read_who_is_to_approve(office: Office) -> None:
    await office.say("new ticket: access to jira")
    assert "waits for approval by" in await office.shown("ask <@U2> to approve T1")
    assert "approved by" in await office.shown("approve T1", "U2")
    assert "approval" in await office.say("history T1")
