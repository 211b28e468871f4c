"""Clients: channels of their own, and tickets that are theirs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.message import Place
from core.store import Store
from tests.conftest import Office

ACME, BETA, HOUSE = (Place(channel, "channel") for channel in ("CA", "CB", "C1"))
DIRECT = Place("D1", "im")
GUEST: dict[str, Any] = {"user": "U7", "standing": "guest"}


async def asked(office: Office, text: str, **how: Any) -> Any:
    return json.loads(await office.say(text, **how))


async def found(office: Office, text: str, **how: Any) -> list[str]:
    return [row["id"] for row in (await asked(office, text, **how)).get("data", [])]


async def client_of(office: Office, id: str, **how: Any) -> str | None:
    client: str | None = (await asked(office, id, **how))["data"].get("client")
    return client


@pytest.fixture
async def served(office: Office) -> Office:
    """CA is acme's channel, CB beta's. T001 was made in CA, T002 in CB, T003 of nobody in C1."""
    await office.say("client acme", place=ACME)
    await office.say("client beta", place=BETA)
    await office.say("vpn down", place=ACME)
    await office.say("printer jams", place=BETA)
    await office.say("new ticket: disk full", place=HOUSE)
    return office


async def test_a_ticket_made_in_a_clients_channel_is_theirs(served: Office) -> None:
    assert await client_of(served, "T1", place=ACME) == "acme"
    assert await client_of(served, "T2", place=HOUSE) == "beta"
    assert await client_of(served, "T3", place=HOUSE) is None


async def test_members_name_clients_elsewhere(served: Office) -> None:
    made = await asked(served, "Acme: login fails +web", place=HOUSE)
    assert (made["data"]["client"], made["data"]["labels"]) == ("acme", ["web"])
    assert made["data"]["title"] == "login fails"
    assert await found(served, "open acme", place=HOUSE) == ["T001", "T004"]
    assert await found(served, "acme: open", place=HOUSE) == ["T001", "T004"]
    assert (await asked(served, "how many open acme", place=HOUSE))["count"] == 2
    assert await found(served, "open +web acme", place=HOUSE) == ["T004"]


async def test_the_client_of_a_ticket_is_changed_and_undone(served: Office) -> None:
    answer = await asked(served, "T3 client acme", place=HOUSE)
    assert answer["data"] == {"id": "T003", "client": "acme"}
    assert await found(served, "open acme", place=HOUSE) == ["T001", "T003"]
    await served.say("undo", place=HOUSE)
    assert await client_of(served, "T3", place=HOUSE) is None
    await served.say("update ids=T3 client=beta", place=HOUSE)
    none = await asked(served, "T3 client none", place=HOUSE)
    assert none["data"] == {"id": "T003", "client": "none"}
    assert "no such client" in await served.say("T3 client zeta", place=HOUSE)


async def test_a_ticket_of_a_clients_channel_is_never_anothers(served: Office) -> None:
    refused = {"status": "er", "msg": "its channel says whose it is"}
    assert await asked(served, "T1 client beta", place=HOUSE) == refused
    assert (await asked(served, "T1 client none", place=HOUSE))["status"] == "ok"
    assert (await asked(served, "T1 client acme", place=HOUSE))["status"] == "ok"


async def test_an_undo_gives_no_ticket_to_another_client(served: Office) -> None:
    await served.say("new ticket: crash", place=Place("C5", "channel"))
    await served.say("T4 client beta", place=HOUSE)
    await served.say("T4 client acme", place=HOUSE)
    await served.say("client acme", place=Place("C5", "channel"))
    assert "its channel says whose it is" in await served.say("undo", place=HOUSE)


async def test_a_channel_with_anothers_tickets_is_not_bound(served: Office) -> None:
    refused = {"status": "er", "msg": "another client's tickets are here"}
    assert await asked(served, "client beta", place=ACME) == refused
    assert (await asked(served, "client none", place=ACME))["client"] == "none"
    assert await asked(served, "client beta", place=ACME) == refused
    assert (await asked(served, "client acme", place=ACME))["client"] == "acme"


async def test_binding_is_for_admins_in_channels_that_are_no_triage(
    served: Office, store: Store
) -> None:
    assert await asked(served, "watch triage", place=ACME) == {
        "status": "er",
        "msg": "other organisations read this channel",
    }
    assert '"ok"' in await served.say("watch intake", place=ACME)
    await served.say("watch triage", place=HOUSE)
    assert "watch off" in await served.say("client gamma", place=HOUSE)
    assert "say it in a channel" in await served.say("client gamma", place=DIRECT)
    assert "only admins" in await served.say("client gamma", place=ACME, **GUEST)
    await store.set_admins(["U5"])
    assert "only admins can use client" in await served.say("client acme", place=ACME)
    assert '"ok"' in await served.say("client acme", "U5", place=ACME)


async def test_a_problem_of_a_client_binds_no_channel(served: Office) -> None:
    assert '"created"' in await served.say("client down", place=HOUSE)


async def test_clients_are_a_table_for_members(served: Office) -> None:
    assert await asked(served, "clients", place=HOUSE) == {
        "status": "ok",
        "count": 2,
        "data": [
            {"client": "acme", "open": 1, "prog": 0},
            {"client": "beta", "open": 1, "prog": 0},
        ],
    }
    refused = {"status": "er", "msg": "only members see the clients"}
    assert await asked(served, "clients", place=ACME) == refused
    assert await asked(served, "clients", place=ACME, private=True) == refused
    assert await asked(served, "clients", place=HOUSE, external=True) == refused
    assert await asked(served, "clients", place=DIRECT, **GUEST) == refused


async def test_guests_name_no_client(served: Office) -> None:
    elsewhere = await asked(served, "acme: login fails", place=HOUSE, **GUEST)
    assert elsewhere["data"]["title"] == "acme: login fails"
    assert "client" not in elsewhere["data"]
    made = await asked(served, "beta: login fails", place=ACME, **GUEST)
    assert (made["data"]["title"], made["data"]["client"]) == ("beta: login fails", "acme")
    said = '{"action":"create","title":"x","client":"beta"}'
    made = await asked(served, said, place=HOUSE, **GUEST)
    assert "client" not in made["data"]
    refused = {"status": "er", "msg": "only members name a client"}
    for name in ("acme", "zeta"):
        assert await asked(served, f"T6 client {name}", place=HOUSE, **GUEST) == refused
        assert await asked(served, f"T1 client {name}", place=ACME) == refused


async def test_a_client_is_renamed_with_its_channels(served: Office) -> None:
    assert await asked(served, "rename client acme to acme-gmbh", place=HOUSE) == {
        "status": "ok",
        "client": "acme-gmbh",
    }
    assert await client_of(served, "T1", place=ACME) == "acme-gmbh"
    await served.say("login fails", "U2", place=ACME)
    assert await found(served, "open acme-gmbh", place=HOUSE) == ["T001", "T004"]
    assert await asked(served, "undo", place=HOUSE) == {"status": "ok", "client": "acme"}
    assert await found(served, "open acme", place=HOUSE) == ["T001", "T004"]
    assert await found(served, "list", place=ACME, **GUEST) == ["T001", "T004"]
    assert "nothing to undo" in await served.say('{"action":"undo","change":99}')


async def test_a_client_with_several_tickets_is_renamed_after_a_question(served: Office) -> None:
    await served.say("login fails", place=ACME)
    asks = await asked(served, "rename client acme to acme-gmbh", place=HOUSE)
    assert asks["msg"] == "rename client acme? yes or no"
    assert await asked(served, "yes", place=HOUSE) == {"status": "ok", "client": "acme-gmbh"}


async def test_clients_are_not_merged(served: Office, store: Store) -> None:
    refused = {"status": "er", "msg": "that client exists already"}
    assert await asked(served, "rename client acme to beta", place=HOUSE) == refused
    assert "no such client" in await served.say("rename client zeta to x", place=HOUSE)
    assert "other organisations" in await served.say("rename client acme to x", place=ACME)
    await store.set_admins(["U5"])
    for name in ("acme", "zeta"):
        answer = await served.say(f"rename client {name} to x", place=HOUSE)
        assert "only admins can use rename" in answer


async def test_a_clients_ticket_is_no_duplicate_of_one_it_may_not_see(served: Office) -> None:
    assert "not all who see it" in await served.say("merge T1 into T3", place=HOUSE)
    assert "not all who see it" in await served.say("merge T1 into T2", place=HOUSE)
    assert '"closed"' in await served.say("merge T3 into T1", place=HOUSE)
    assert (await asked(served, "history T1", place=ACME))["count"] == 1


async def test_a_client_does_not_hear_of_an_earlier_one(office: Office) -> None:
    await office.say("client beta", place=BETA)
    await office.say("client acme", place=ACME)
    new = Place("C5", "channel")
    await office.say("new ticket: crash", place=new)
    await office.say("T1 client beta", place=HOUSE)
    await office.say("T1 client acme", place=HOUSE)
    await office.say("client acme", place=new)
    assert "beta" not in await office.say("history T1", place=new)


@pytest.mark.parametrize("where", [{}, {"private": True}], ids=["console", "board"])
async def test_without_channels_a_client_is_only_made_known(
    office: Office, where: dict[str, Any]
) -> None:
    assert await asked(office, "acme: vpn down", **where) != {}
    assert (await asked(office, "T1", **where))["data"].get("client") is None
    assert await asked(office, "client acme", **where) == await asked(office, "client acme")
    made = await asked(office, "acme: login fails", **where)
    assert made["data"]["client"] == "acme"
    assert await found(office, "open acme", **where) == ["T002"]
    await office.say("rename client acme to zeta", **where)
    await office.say("yes", **where)
    await office.say("client acme", **where)
    assert await found(office, "open zeta", **where) == ["T002"]
    assert (await asked(office, "acme: mail is slow", **where))["data"]["client"] == "acme"
    shown = await office.say("clients", **where)
    assert ("acme" in shown, "zeta" in shown) == (True, True)


async def test_only_admins_make_a_client_known_and_never_in_a_direct_message(
    office: Office, store: Store
) -> None:
    refused = {"status": "er", "msg": "only admins can use client"}
    elsewhere = {"status": "er", "msg": "say it in a channel"}
    assert await asked(office, "client acme", **GUEST) == refused
    assert await asked(office, "client acme", place=DIRECT, private=True) == elsewhere
    assert await asked(office, "client none") == elsewhere
    await store.set_admins(("U2",))
    assert await asked(office, "client acme") == refused
    assert (await asked(office, "client acme", user="U2"))["status"] == "ok"


async def test_a_client_without_a_channel_is_bound_later(office: Office) -> None:
    await office.say("client acme")
    await office.say("acme: vpn down")
    assert (await asked(office, "client acme", place=ACME))["status"] == "ok"
    await office.say("printer jams", place=ACME)
    assert await found(office, "open acme") == ["T001", "T002"]
    assert await found(office, "list", place=ACME) == ["T002"]
