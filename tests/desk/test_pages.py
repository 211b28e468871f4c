"""A list goes on after the last row that was shown, whatever became of its tickets meanwhile."""

from __future__ import annotations

import json
import random
from datetime import timedelta

import pytest

from core.desk import Desk
from core.store import Store
from tests.conftest import START, Office


def ids(first: int, last: int) -> list[str]:
    """`T011` to `T020`, or downwards."""
    step = 1 if first <= last else -1
    return [f"T{n:03d}" for n in range(first, last + step, step)]


def shown(answer: str) -> list[str]:
    return [row["id"] for row in json.loads(answer).get("data", ())]


async def fill(office: Office, tickets: int = 25) -> None:
    for start in range(1, tickets + 1, 10):
        numbers = range(start, min(start + 10, tickets + 1))
        await office.say("\n".join(f"new ticket: printer {n} jams #infra" for n in numbers))


OPEN = {"action": "list", "stat": "open"}

# A list, what happens then, how the next page is asked for, and what it has.
GOES_ON = [
    ("list open", ["T1 done"], "more", ids(11, 20)),
    ("list open", ["close T1-T10"], "more", ids(11, 20)),
    ("list open", ["T10 done"], "page 2", ids(11, 20)),
    ("list open", ["close T3, T9"], json.dumps({**OPEN, "page": 2}), ids(11, 20)),
    ("list open", ["T2 prog"], json.dumps({**OPEN, "page": "next"}), ids(11, 20)),
    (json.dumps(OPEN), ["T10 p1"], "more", ids(11, 20)),
    ("list open", ["T10 p3"], "more", ids(11, 20)),
    ("list open", ["T11 done"], "more", ids(12, 21)),
    ("list open", ["new ticket: vpn is down p1"], "more", ids(11, 20)),
    ("list open", ["new ticket: a guide #doc", "undo"], "more", ids(11, 20)),
    ("list", ["T1 prog", "T2 done"], "more", ids(11, 20)),
    ("find printer", ["rename T3 to scanner is dead"], "more", ids(11, 20)),
    ("unassigned", ["take T1", "T2 @ana"], "more", ids(11, 20)),
    ("list infra", ["T1 code", "T5 doc"], "page 2", ids(11, 20)),
    ("find printer", ["T4 done", "T5 done"], '{"action":"list","page":2}', ids(11, 20)),
    ('{"action":"list","sort":"new"}', ["T25 done", "new ticket: one more"], "more", ids(15, 6)),
    ('{"action":"list","sort":"old"}', ["T1 p1", "T2 done"], "more", ids(11, 20)),
    ('{"action":"list","sort":"pri"}', ["T1 p1", "T10 done"], "more", ids(11, 20)),
    ('{"action":"list","stat":"open","limit":3}', ["T1 done", "T3 p3"], "more", ids(4, 6)),
]


@pytest.mark.parametrize(("listed", "changes", "more", "expected"), GOES_ON)
async def test_the_next_page_goes_on_after_the_last_row_shown(
    office: Office, listed: str, changes: list[str], more: str, expected: list[str]
) -> None:
    await fill(office)
    await office.say(listed)
    for change in changes:
        assert json.loads(await office.say(change, "U2", place=None))["status"] == "ok"
    assert shown(await office.say(more)) == expected


async def test_an_agent_that_closes_what_it_reads_meets_every_ticket_once(office: Office) -> None:
    await fill(office, 45)
    met: list[str] = []
    page = await office.say("list open")
    while found := shown(page):
        for id in found:
            await office.say(f"{id} done")
        met += found
        page = await office.say("more")
    assert met == ids(1, 45)


async def test_whoever_changes_what_meanwhile_what_stays_is_shown_once(office: Office) -> None:
    await fill(office, 45)
    dice, moved, met = random.Random(12), set[str](), list[str]()
    page = await office.say("list open")
    while found := shown(page):
        met += found
        for id in dice.sample(ids(1, 45), 6):
            moved.add(id)
            await office.say(f"{id} {dice.choice(['done', 'p1', 'p3', 'prog'])}", "U2")
        page = await office.say("more")
    stay = [id for id in met if id not in moved]
    assert stay == [id for id in ids(1, 45) if id not in moved]


async def test_what_was_closed_at_once_is_listed_once_each(office: Office) -> None:
    await fill(office)
    await office.say("close T1-T25")
    pages = [shown(await office.say(said)) for said in ("list done", "more", "more")]
    assert [len(page) for page in pages] == [10, 10, 5]
    assert sorted(id for page in pages for id in page) == ids(1, 25)


async def test_the_count_is_of_all_and_what_is_left_of_what_comes(office: Office) -> None:
    await fill(office)
    first = json.loads(await office.say("list open"))
    assert (first["count"], first["next"], list(first)[-1]) == (25, 2, "next")
    await office.say("close T1-T10")
    second = json.loads(await office.say("more"))
    assert (second["count"], second["next"], shown(json.dumps(second))) == (15, 3, ids(11, 20))
    await office.say("undo")
    assert "5 more" in await office.shown("page 2")


async def test_a_page_that_was_shown_begins_where_it_began(office: Office) -> None:
    await fill(office, 35)
    for said in ("list open", "close T1-T5", "more", "close T11-T13"):
        await office.say(said)
    assert shown(await office.say("page 2")) == ids(14, 23)
    assert shown(await office.say("page 3")) == ids(24, 33)
    assert shown(await office.say("page 1")) == [*ids(6, 10), *ids(14, 18)]


async def test_after_the_last_row_comes_what_is_new(office: Office) -> None:
    await fill(office, 12)
    assert [shown(await office.say(said)) for said in ("list open", "more", "more")] == [
        ids(1, 10),
        ids(11, 12),
        [],
    ]
    await office.say("new ticket: scanner is dead")
    assert shown(await office.say("more")) == ["T013"]


async def test_more_of_an_empty_list_is_what_there_is_by_then(office: Office) -> None:
    assert shown(await office.say("list open")) == []
    await fill(office, 3)
    assert shown(await office.say("more")) == ids(1, 3)


async def test_it_outlives_the_process_and_the_half_hour(office: Office, store: Store) -> None:
    await fill(office)
    await office.say("list open")
    await office.say("T1 done", "U2")
    other = Office(Desk(store))
    assert shown(await other.say("more", at=START + timedelta(hours=5))) == ids(11, 20)


async def test_a_jump_is_counted_from_the_start(office: Office) -> None:
    await fill(office, 35)
    await office.say("list open")
    await office.say("T1 done")
    assert shown(await office.say("page 3")) == ids(22, 31)


async def test_another_list_is_not_the_next_page(office: Office) -> None:
    await fill(office)
    await office.say("list open")
    await office.say("T1 done")
    assert shown(await office.say('{"action":"list","cat":"infra","page":2}')) == ids(12, 21)
    assert shown(await office.say("list open", "U2")) == ids(2, 11)


async def test_nobody_has_a_list_before_the_first(office: Office) -> None:
    await fill(office)
    assert "more of what" in await office.say("more")
    assert shown(await office.say("page 2")) == ids(11, 20)


CURSORS = [  # `{key}`: a row after all others; PostgreSQL gives no keys without gaps
    ({"after": "0.2.10.{key}"}, ids(11, 20)),
    ({"after": "0.2.10.{key}", "page": 7}, ids(11, 20)),
    ({"stat": "open", "after": "0.2.20.{key}"}, ids(21, 25)),
    ({"after": "0.1.999.{key}"}, ids(1, 10)),
    ({"after": "2.3.0.{key}"}, []),
    ({"sort": "old", "after": "24"}, ["T025"]),
    ({"sort": "new", "after": "3"}, ["T002", "T001"]),
    ({"sort": "pri", "after": "0.2.23.{key}"}, ["T024", "T025"]),
    ({"text": "printer", "after": "0.2.24.{key}"}, ["T025"]),
    ({"own": "none", "after": "0.2.-17.5"}, ids(1, 10)),
    ({"by": "me", "limit": 2, "after": "0.2.5.{key}"}, ["T006", "T007"]),
]


@pytest.mark.parametrize(("given", "expected"), CURSORS)
async def test_a_cursor_says_what_to_go_on_after(
    office: Office, given: dict[str, object], expected: list[str]
) -> None:
    await fill(office)
    said = json.dumps({"action": "list", **given}).replace("{key}", "99999")
    assert shown(await office.say(said)) == expected


@pytest.mark.parametrize(
    "after",
    ["x", "1", "0.2.10", "3.1.1.1", "0.0.1.1", "0.4.1.1", "0.2.1.1.1", "-0.2.1.1", "٠.2.1.1"]
    + ["9" * 99, "0.2.-.1", "0.2.1." + "9" * 18, {"a": 1}, True, "T010"],
)
async def test_what_is_no_cursor_is_refused(office: Office, after: object) -> None:
    answer = json.loads(await office.say(json.dumps({"action": "list", "after": after})))
    assert answer["status"] == "er"
