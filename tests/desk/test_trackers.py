"""Where a ticket may become an issue is offered to those who may make one, and to nobody else."""

from __future__ import annotations

from typing import Any

import pytest

from core.command import Update
from core.connections import Connection
from core.message import Message, Place
from core.reply import Changes, Created, Failed, Viewed
from core.store import Store
from tests.conftest import Office, Terse, message_of

HERE, CLIENT, SECRET = Place("C1", "channel"), Place("CA", "channel"), Place("G1", "group")
BOTH = ("github", "linear")


def tracker(kind: str, name: str, ws: str = "W") -> Connection:
    return Connection(ws, kind, name, "U0DESK001")


@pytest.fixture
async def desked(office: Office) -> Office:
    """U1 reported T001; there are a repository and a team."""
    office.desk.trackers.know([tracker("github", "acme/api"), tracker("linear", "ENG")])
    await office.say("new ticket: vpn is down", place=HERE)
    return office


async def reply(office: Office, text: str, **how: Any) -> Any:
    message: Message = message_of(text, **{"place": HERE, **how})
    (one,) = (await office.desk.handle(message, Terse())).replies
    return one


async def test_a_new_a_changed_and_a_shown_ticket_may_go_there(desked: Office) -> None:
    made = await reply(desked, "new ticket: mail is down")
    assert isinstance(made, Created)
    changed, shown = await reply(desked, "T1 p1"), await reply(desked, "T1 T2")
    assert isinstance(changed, Changes)
    assert isinstance(shown, Viewed)
    assert (made.to, changed.to) == (BOTH, BOTH)
    assert shown.to == {"T001": BOTH, "T002": BOTH}


@pytest.mark.parametrize(
    "how",
    [
        {"user": "U7", "standing": "guest"},
        {"external": True},
        {"external": True, "private": True},
        {"read_only": True},
        {"user": "U3"},
    ],
    ids=["guest", "shared", "shared slash", "read-only", "no agent"],
)
async def test_who_may_not_make_an_issue_is_offered_none(
    desked: Office, store: Store, how: dict[str, Any]
) -> None:
    await store.set_agents(["U2"])
    shown = await reply(desked, "T1", **{"user": "U2", **how})
    assert [*shown.to.values()] in ([], [()])
    assert (await reply(desked, "T1", user="U2")).to == {"T001": BOTH}


async def test_none_is_offered_where_a_client_reads(desked: Office) -> None:
    await desked.say("client acme", place=CLIENT)
    made = await reply(desked, "new ticket: mail is down", place=CLIENT)
    assert made.to == ()


async def test_a_private_ticket_or_one_that_is_there_already_stays(
    desked: Office, store: Store
) -> None:
    made = await reply(desked, "new ticket: salary is wrong", place=SECRET)
    assert made.to == ()
    await store.transact(lambda db: db.connect(tracker("github", "acme/api")))
    sent = await reply(desked, "T1 -> github")
    assert (sent.ticket.more.issue, sent.to) == ("acme/api", ())


async def test_a_workspace_without_trackers_is_offered_none(office: Office) -> None:
    office.desk.trackers.know([tracker("github", "acme/api", "V"), tracker("hook", "ops")])
    assert (await reply(office, "new ticket: vpn is down")).to == ()


async def test_if_there_are_several_of_a_kind_it_is_asked_which(
    desked: Office, store: Store
) -> None:
    for name in ("acme/api", "acme/web"):
        await store.transact(lambda db, name=name: db.connect(tracker("github", name)))  # type: ignore[misc]
    asked = await reply(desked, "T1 -> github")
    assert isinstance(asked, Failed)
    assert asked.msg == "which tracker?"
    assert [one.command for one in asked.choices] == [
        Update(("T001",), issue=name) for name in ("acme/api", "acme/web")
    ]
    guest = await desked.say("T1 -> github", user="U7", standing="guest", place=HERE)
    assert "acme" not in guest
    assert '"issue":"acme/web"' in await desked.say("2", place=HERE)
    assert "no such tracker here" in await desked.say("T1 -> linear", place=HERE)
