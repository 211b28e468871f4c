"""Lists and counts, against the same lists worked out the slow way."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.access import EVERYTHING, PUBLIC, Sight
from core.command import Sort
from core.cursor import cursor, position
from core.details import NONE, Details
from core.store import COUNT_MAX, Query, Store, Transaction
from core.ticket import CATS, PRIS, STATS, Ticket, changed, microseconds

APPROVAL = "all U2 2026-01-15T09:30Z U1:yes U3:?/U4"
WORDS = ["vpn", "printer", "build", "naïve", "login-page", "db-prod-2", "café"]


def random_ticket(dice: random.Random, number: int) -> Ticket:
    day = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=dice.randrange(30))
    ticket = Ticket(
        id=f"T{number:03d}",
        title=" ".join(dice.sample(WORDS, 2)),
        cat=dice.choice(CATS),
        pri=dice.choice(PRIS),
        stat="open",
        created=day.date().isoformat(),
        by=dice.choice(["U1", "U2"]),
        own=dice.choice([None, "U1", "U3"]),
        res=dice.choice([None, "rebooted the vpn box"]),
        channel=(channel := dice.choice([None, "C1", "C2", "G1", "D1"])),
        secret=channel in ("G1", "D1"),
        more=Details(approval=dice.choice([None, None, APPROVAL])),
    )
    stat = dice.choice(STATS)
    return changed(ticket, {"stat": stat}, day + timedelta(days=dice.randrange(5), seconds=number))


async def fill(db: Transaction, tickets: list[Ticket]) -> list[Ticket]:
    stored = []
    for ticket in tickets:
        new = changed(ticket, {"stat": "open"}, datetime.now(UTC))
        key = (await db.insert("W", new, None)).key
        await db.save(changed_key := _with_key(ticket, key))
        if ticket.more != NONE:
            await db.save_details("W", changed_key)
        stored.append(changed_key)
    return stored


def _with_key(ticket: Ticket, key: int) -> Ticket:
    return Ticket(**{**{n: getattr(ticket, n) for n in Ticket.__slots__}, "key": key})


def order(ticket: Ticket) -> tuple[int, int, int]:
    turn = -ticket.closed_at if ticket.closed_at else int(ticket.id[1:])
    return STATS.index(ticket.stat), ticket.pri, turn


def closed_on(ticket: Ticket) -> str:
    at = datetime.fromtimestamp((ticket.closed_at or 0) / 1e6, UTC)
    return at.date().isoformat()


def is_match(ticket: Ticket, query: Query) -> bool:
    day = closed_on(ticket) if query.stat == "done" else ticket.created
    return (
        query.stat in (None, ticket.stat)
        and query.cat in (None, ticket.cat)
        and query.pri in (None, ticket.pri)
        and query.own in (None, ticket.own)
        and (not query.unowned or ticket.own is None)
        and query.by in (None, ticket.by)
        and (query.text is None or query.text in f"{ticket.title} {ticket.res}")
        and (query.since is None or day >= query.since)
        and (query.until is None or day <= query.until)
    )


QUERIES = [
    Query(),
    Query(stat="open"),
    Query(pri=1),
    Query(cat="doc"),
    Query(stat="done", cat="code", pri=2),
    Query(own="U1"),
    Query(unowned=True, stat="prog"),
    Query(by="U2", cat="infra"),
    Query(text="vpn"),
    Query(text="printer", stat="done"),
    Query(since="2026-01-10"),
    Query(since="2026-01-10", until="2026-01-12"),
    Query(stat="done", since="2026-01-20", until="2026-01-25"),
]


SIGHTS = [
    EVERYTHING,
    PUBLIC,
    Sight(channel="G1"),
    Sight(channel="C1", user="U1"),
    Sight(user="U3"),
    Sight(public=False, channel="C2"),
    Sight(public=False, channel="D1", user="U1"),
    Sight(public=False, user="U9"),
    Sight(public=False),
]


async def found(
    store: Store, query: Query, sight: Sight, offset: int = 0
) -> tuple[list[Ticket], int]:
    """Ten of the tickets, and how many there are."""
    return await store.read(lambda db: db.seen_by(sight).find("W", query, offset, 10))


async def test_every_page_is_in_order_and_the_count_exact(store: Store) -> None:
    dice = random.Random(7)
    made = [random_ticket(dice, n) for n in range(1, 200)]
    tickets = await store.transact(lambda db: fill(db, made))
    for query, sight in itertools.product(QUERIES, SIGHTS):
        expected = sorted((t for t in tickets if is_match(t, query) and sight.sees(t)), key=order)
        for offset in range(0, len(expected) + 10, 10):
            page, count = await found(store, query, sight, offset)
            assert count == len(expected), (query, sight)
            ids = [t.id for t in expected[offset : offset + 10]]
            assert [t.id for t in page] == ids, (query, sight)


SORTS: dict[Sort | None, Callable[[Ticket], Any]] = {
    None: lambda t: (*order(t), t.key),
    "pri": lambda t: (t.pri, *order(t)[::2], t.key),
    "old": lambda t: int(t.id[1:]),
    "new": lambda t: -int(t.id[1:]),
}


@pytest.mark.parametrize("sort", SORTS, ids=str)
async def test_a_page_goes_on_after_any_ticket_and_counts_what_is_left(
    store: Store, sort: Sort | None
) -> None:
    dice = random.Random(11)
    tickets = await store.transact(lambda db: fill(db, closed_together(dice)))
    sorted_so = [replace(query, sort=sort) for query in QUERIES]
    for query, sight in itertools.product(sorted_so, SIGHTS):
        expected = [t for t in tickets if is_match(t, query) and sight.sees(t)]
        expected.sort(key=SORTS[sort])
        for last in dice.sample(tickets, 5):  # also one that the list does not have
            left = [t for t in expected if SORTS[sort](t) > SORTS[sort](last)]
            asked = replace(query, after=position(cursor(last, sort), sort))
            page, count = await found(store, asked, sight)
            ids = [t.id for t in left[:10]]
            assert ([t.id for t in page], count) == (ids, len(left)), (query, sight)


def closed_together(dice: random.Random) -> list[Ticket]:
    """Tickets of which many were closed in one moment."""
    made = [random_ticket(dice, n) for n in range(1, 120)]
    moment = microseconds(datetime(2026, 1, 20, tzinfo=UTC))
    return [
        replace(t, closed_at=moment) if t.closed_at and dice.random() < 0.7 else t for t in made
    ]


async def test_a_list_of_more_than_can_be_counted_goes_on_to_its_end(store: Store) -> None:
    dice = random.Random(4)
    made = [random_ticket(dice, n) for n in range(1, 1300)]
    tickets = await store.transact(lambda db: fill(db, made))
    query = Query(since="2026-01-01")
    expected = sorted((t for t in tickets if is_match(t, query)), key=order)
    asked = replace(query, after=position(cursor(expected[1100], None), None))
    page, count = await store.read(lambda db: db.find("W", asked, 0, 10))
    assert ([t.id for t in page], count) == ([t.id for t in expected[1101:1111]], 198)


async def test_what_is_seen_is_counted_and_nothing_else(store: Store) -> None:
    dice = random.Random(5)
    made = [random_ticket(dice, n) for n in range(1, 300)]
    tickets = await store.transact(lambda db: fill(db, made))
    await store.transact(lambda db: db.withdraw("W", tickets[7]))
    for sight in SIGHTS:
        counted = await store.read(lambda db, sight=sight: db.seen_by(sight).tally("W"))  # type: ignore[misc]
        seen = [t for t in tickets if sight.sees(t) and t is not tickets[7]]
        expected = Counter((t.stat, t.cat, t.pri) for t in seen)
        assert {kind: n for kind, n in counted.items() if n} == expected, sight


async def test_a_ticket_is_there_for_those_who_see_it(store: Store) -> None:
    dice = random.Random(9)
    made = [random_ticket(dice, n) for n in range(1, 60)]
    tickets = await store.transact(lambda db: fill(db, made))

    async def there(sight: Sight, id: str) -> Ticket | None:
        return await store.read(lambda db: db.seen_by(sight).ticket("W", id))

    for ticket, sight in itertools.product(tickets, SIGHTS):
        assert (await there(sight, ticket.id) == ticket) == sight.sees(ticket), sight


async def test_many_matches_are_counted_to_1000_and_still_in_order(store: Store) -> None:
    dice = random.Random(3)
    made = [random_ticket(dice, n) for n in range(1, 1700)]
    tickets = await store.transact(lambda db: fill(db, made))

    async def third_page(query: Query) -> tuple[list[Ticket], int]:
        return await store.read(lambda db: db.find("W", query, 20, 10))

    for query in (
        Query(by="U1", since="2026-01-01"),
        Query(text="reb"),
        Query(since="2026-01-02"),
        Query(text="vpn"),
        Query(text="vpn", since="2026-01-01"),
    ):
        expected = sorted((t for t in tickets if is_match(t, query)), key=order)
        page, count = await third_page(query)
        assert count == min(len(expected), COUNT_MAX)
        assert [t.id for t in page] == [t.id for t in expected[20:30]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vpn", True),
        ("VP", True),
        ("pn", False),
        ("vpn down", True),
        ("down vpn", True),
        ("naive", True),
        ("db-prod", True),
        ("prod", True),
        ("rebooted", True),
        ("house", True),
        ('"', False),
        ("*", False),
        ("NEAR(", False),
        ("vpn OR printer", False),
        ("title:vpn", False),
        ("' OR 1=1 --", False),
        ("-vpn", True),
    ],
)
async def test_a_search_finds_words_by_their_start_in_any_case(
    store: Store, text: str, found: bool
) -> None:
    ticket = Ticket(
        id="T001",
        title="VPN down, naïve db-prod-2",
        cat="infra",
        pri=1,
        stat="open",
        created="2026-01-01",
        by="U1",
        desc="the whole House",
        res="rebooted",
    )
    await store.transact(lambda db: fill(db, [ticket]))
    _, count = await store.read(lambda db: db.find("W", Query(text=text), 0, 10))
    assert count == int(found)


async def test_a_search_stays_in_its_workspace(store: Store) -> None:
    ticket = random_ticket(random.Random(1), 1)
    await store.transact(lambda db: fill(db, [ticket]))
    word = ticket.title.split()[0]
    assert (await store.read(lambda db: db.find("V", Query(text=word), 0, 10)))[1] == 0
    assert (await store.read(lambda db: db.find("W", Query(text=word), 0, 10)))[1] == 1
