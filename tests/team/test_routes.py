"""Routes: who gets which ticket, in turn, over absences, undo and processes."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.details import Details
from core.message import Place
from core.routes import Route, next_of, route_for, route_of, routes_of
from core.store import Store
from core.ticket import Cat, Pri, Ticket
from tests.conftest import START, Office, Terse, message_of
from tests.databases import Database

PUBLIC = Place("C1", "channel", "1.1")


def told(answer: str) -> Any:
    return json.loads(answer)


async def owner(office: Office, text: str, **more: Any) -> Any:
    answer = told(await office.say(text, **more))
    return (answer.get("data") or {}).get("own")


def ticket(
    cat: Cat = "infra", pri: Pri = 2, labels: tuple[str, ...] = (), client: str = ""
) -> Ticket:
    more = Details(labels, client or None)
    return Ticket("T001", "vpn", cat=cat, pri=pri, stat="open", created="", by="U1", more=more)


@pytest.mark.parametrize(
    ("one", "what"),
    [
        (ticket(), "infra"),
        (ticket(pri=1), "infra p1"),
        (ticket(labels=("payments",)), "+payments"),
        (ticket(client="acme"), "acme"),
        (ticket(client="acme", pri=1), "acme p1"),
        (ticket(cat="doc"), None),
    ],
)
def test_the_route_with_the_most_conditions_counts(one: Ticket, what: str | None) -> None:
    names = ("infra", "infra p1", "+payments", "acme", "acme p1")
    routes = routes_of({f"{name}#0": "U1" for name in names})
    found = route_for(one, routes)
    assert (found and found.what) == what


@given(
    st.builds(
        Route,
        st.sampled_from((None, "acme", "globex")),
        st.sampled_from((None, "infra", "doc")),
        st.sampled_from(((), ("payments",), ("a", "b"))),
        st.sampled_from((None, 1, 2, 3)),
    )
)
def test_a_name_says_its_route(route: Route) -> None:
    assert route_of(route.what) == route


@given(st.integers(2, 6), st.integers(0, 2**32))
def test_in_a_month_any_two_who_are_there_get_the_same_share(size: int, seed: int) -> None:
    """Over every span of time in which both are there, of any length."""
    chance, people = Random(seed), [f"U{n}" for n in range(size)]
    turns: dict[str, int] = {}
    shares: dict[tuple[str, str], list[int]] = {}
    away: set[str] = set()
    for n in range(1, 300):
        for user in people:
            if chance.random() < 0.02:
                away ^= {user}
        for pair in combinations(people, 2):
            if away & {*pair}:
                shares.pop(pair, None)
        who = next_of(people, turns, away)
        if who is None:
            assert away == {*people}
            continue
        assert who not in away
        turns[who] = n
        for pair in combinations(people, 2):
            if not away & {*pair}:
                balance = shares.setdefault(pair, [0, 0, 0])  # now, least and most in the span
                balance[0] += (who == pair[0]) - (who == pair[1])
                balance[1:] = min(balance[1], balance[0]), max(balance[2], balance[0])
                assert balance[2] - balance[1] <= 1


async def test_a_month_of_tickets_is_shared_evenly(office: Office) -> None:
    await office.say("route infra to @ana @bob @cy")
    await office.say("@cy is away until 2026-02-01 09:00")
    got: dict[str, list[int]] = {"ana": [], "bob": [], "cy": []}
    for n in range(40):
        at = START + timedelta(days=n * 30 / 40)
        own = await owner(office, f"new ticket: router {n} is down, infra", at=at)
        got[own].append(n)
        if n == 10:
            await office.say("away @bob until 2026-01-27 09:00", at=at)
    assert not [n for n in got["cy"] if START + timedelta(days=n * 30 / 40) < START.replace(day=31)]
    first, both = [[len([n for n in got[who] if n <= 10]) for who in ("ana", "bob")], got["cy"]]
    assert abs(first[0] - first[1]) <= 1
    last = [n for n in range(40) if n >= min(both)]
    shares = [len([n for n in got[who] if n in last]) for who in got]
    assert max(shares) - min(shares) <= 1


async def test_an_undo_gives_the_turn_back(office: Office) -> None:
    await office.say("route infra to @ana @bob")
    assert await owner(office, "new ticket: vpn is down, infra") == "ana"
    assert await owner(office, "new ticket: wifi is down, infra") == "bob"
    await office.say("undo")
    assert await owner(office, "new ticket: dns is down, infra") == "bob"
    assert await owner(office, "new ticket: ldap is down, infra") == "ana"


async def test_a_ticket_that_comes_onto_a_route_is_assigned_if_free(
    office: Office,
) -> None:
    await office.say("route infra to @ana @bob")
    await office.say("client acme", place=PUBLIC)
    await office.say("new ticket: update the guide, doc")
    assert told(await office.say("T1 infra"))["data"] == {
        "id": "T001",
        "cat": "infra",
        "own": "ana",
    }
    await office.say("undo")
    assert "own" not in told(await office.say("T1"))["data"]
    await office.say("take T1")
    assert told(await office.say("T1 infra"))["data"] == {"id": "T001", "cat": "infra"}
    await office.say("unassign T1")  # nobody wants a ticket back that they gave away
    assert "own" not in told(await office.say("T1 p1"))["data"]
    await office.say("route +payments to @cy")
    assert told(await office.say("T1 +payments"))["data"]["own"] == "cy"


async def test_several_tickets_are_shared_the_oldest_first(office: Office) -> None:
    for name in ("one", "two", "three"):
        await office.say(f"new ticket: guide {name}, doc")
    await office.say("route infra to @ana @bob")
    await office.say("T3, T1, T2 infra")
    owners = [told(await office.say(f"T{n}"))["data"]["own"] for n in (1, 2, 3)]
    assert owners == ["ana", "bob", "ana"]


async def test_who_is_named_or_away_or_left(office: Office) -> None:
    await office.say("route infra to @ana @bob")
    assert await owner(office, "new ticket: a vpn is down, infra, assign to @dee") == "dee"
    await office.say("@ana is away")
    assert await owner(office, "new ticket: b vpn is down, infra") == "bob"
    left = frozenset(("bob",))
    assert await owner(office, "new ticket: c vpn is down, infra", left=left) is None
    await office.say("@ana is back")
    assert await owner(office, "new ticket: d vpn is down, infra") == "ana"


async def test_a_secret_ticket_is_not_routed(office: Office) -> None:
    await office.say("route infra to @ana")
    assert await owner(office, "new ticket: my pay, infra", place=Place("D1", "im", "2.1")) is None
    assert await owner(office, "new ticket: vpn, infra", place=PUBLIC) == "ana"


async def test_routes_are_listed_and_end(office: Office) -> None:
    await office.say("route infra to @ana and @bob")
    await office.say("leite +payments an @cy")
    assert told(await office.say("routes"))["data"] == [
        {"route": "+payments", "people": "cy"},
        {"route": "infra", "people": "ana bob"},
    ]
    await office.say("route infra off")
    assert [row["route"] for row in told(await office.say("routes"))["data"]] == ["+payments"]
    assert told(await office.say("route infra off")) == {
        "status": "er",
        "msg": "no such route, see routes",
    }
    assert told(await office.say("route nobody to @ana"))["status"] == "er"
    assert await owner(office, "new ticket: vpn is down, infra") is None


async def test_only_admins_route_if_there_are_any(office: Office, store: Store) -> None:
    await store.set_admins(["U9"])
    assert told(await office.say("route infra to @ana"))["msg"] == "only admins can use route"
    assert told(await office.say("route infra to @ana", "U9"))["status"] == "ok"


async def test_in_slack_people_are_mentioned(office: Office) -> None:
    slack: dict[str, Any] = {"user_ids": True}
    assert told(await office.say("route infra to <@U2> <@U3>", **slack))["status"] == "ok"
    assert "no such user" in await office.say("route infra to @ana", **slack)
    assert "left" in await office.say("route infra to <@U2>", left=frozenset(("U2",)), **slack)


async def test_two_processes_share_the_turns(database: Database) -> None:
    from core.desk import Desk

    stores = [await database.open() for _ in range(2)]
    desks = [Desk(store) for store in stores]
    try:
        await Office(desks[0]).say("route infra to @ana @bob")

        async def filed(n: int) -> str:
            message = message_of(f"new ticket: host {n} is down, infra", at=START)
            (answer,) = (await desks[n % 2].handle(message, Terse())).answers
            return str(told(answer)["data"]["own"])

        owners = await asyncio.gather(*map(filed, range(12)))
        assert sorted(owners) == ["ana"] * 6 + ["bob"] * 6
    finally:
        for store in stores:
            await store.close()


async def test_the_answer_and_the_card_say_whose_turn_it_was(office: Office) -> None:
    await office.say("route infra to @ana")
    shown = await office.shown("new ticket: vpn is down, infra")
    assert "for ana" in shown
    assert "turn of ana (infra)" in shown


async def test_load_counts_open_tickets_and_hours(office: Office) -> None:
    for n in range(3):
        await office.say(f"new ticket: host {n} is down, assign to @ana")
    await office.say("close T3")
    await office.say("T1 est 9h30m")
    await office.say("set week 32h", "ana")
    await office.say("set week 1", "bob")
    assert told(await office.say("load"))["data"] == [
        {"person": "ana", "open": 2, "est_minutes": 570, "week_minutes": 1920},
        {"person": "bob", "open": 0, "est_minutes": 0, "week_minutes": 60},
    ]
    await office.say("set week off", "ana")
    ana = {"person": "ana", "open": 2, "est_minutes": 570}
    assert ana in told(await office.say("load"))["data"]
    shown = await office.shown("load")
    assert "9h30" in shown
    assert "1h" in shown
