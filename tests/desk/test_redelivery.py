"""A call whose answer may not have arrived is told when it comes again; else it is a new one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.desk import Desk
from core.message import ALONE, Message
from core.store import Store
from handlers.calls import AGAIN, Calls
from handlers.plain import Plain
from tests.conftest import START, U1, Office

FIRST = ["new ticket: vpn is down #infra p1", "new ticket: printer jams #infra"]

# What was said before, and what is said twice: the second time as if the first had no answer.
SAID = [
    ([], "new ticket: scanner is dead"),
    ([], "T1 prog looking into it"),
    ([], "close T1, fixed"),
    ([], "close T1, T2: duplicates"),
    ([], "note on T1: vendor called"),
    ([], "internal note on T1: a big customer"),
    ([], "take T1"),
    ([], "merge T2 into T1"),
    (["T1 done", "T2 done"], "undo"),
    ([], "rename T1 to gateway is down"),
    ([], "T1 prog; T2 done; new ticket: one more"),
    (["close every infra ticket"], "yes"),
    (["T1"], "close it"),
    ([], "format json"),
    ([], '{"action":"create","title":"as JSON","cat":"doc"}'),
    ([], "close"),
]


async def told(desk: Desk, message: Message) -> list[str]:
    return [*(await desk.handle(message, Plain(usual="lines"))).answers]


def call(text: str, minutes: int = 0, n: int = 0) -> Message:
    at = START + timedelta(minutes=100 + minutes)
    source = f"call:{text}:{n}"
    return Message(text, U1, at, source=source, again=AGAIN, audience=ALONE)


async def everything(office: Office) -> list[str]:
    """The state of every ticket and how often each was changed."""
    return await office.says("list", *(f"history T{n}" for n in range(1, 6)))


@pytest.mark.parametrize(("before", "text"), SAID)
async def test_the_same_call_is_told_and_not_done_again(
    office: Office, before: list[str], text: str
) -> None:
    await office.says(*FIRST, "T2 p3")
    for said in before:
        await office.say(said, at=START + timedelta(minutes=99))
    first = await told(office.desk, call(text))
    state = await everything(office)
    assert await told(office.desk, call(text, 5)) == first
    assert await everything(office) == state


async def test_of_a_call_that_was_cut_off_the_rest_is_done(office: Office, store: Store) -> None:
    message = call("new ticket: one #doc; new ticket: two #doc")
    done = await told(office.desk, message)
    await store.transact(lambda db: db.answer("W", str(message.source), message.at, done[:1]))
    assert await told(office.desk, message) == ["T001 p2 doc", "T003 p2 doc"]


@pytest.mark.parametrize(
    "text", ["list", "T1", "stats", "history T1", "why T1", "help", "settings"]
)
async def test_what_changes_nothing_is_read_anew(office: Office, text: str) -> None:
    await office.says(*FIRST)
    await told(office.desk, call("list"))
    first = await told(office.desk, call(text))
    await office.say("T1 done", "U2")
    await office.say("set hours 8-16")
    second = await told(office.desk, call(text, 1))
    assert (second == first) == (text in ("help", "why T1"))


async def test_once_its_answer_has_arrived_the_same_words_are_meant_anew(office: Office) -> None:
    for number in range(1, 4):
        message = call("new ticket: scanner is dead #infra", number)
        assert await told(office.desk, message) == [f"T00{number} p2 infra"]
        await office.desk.received(message)


async def test_after_half_an_hour_the_same_words_are_meant_anew(office: Office) -> None:
    text = "new ticket: scanner is dead #infra"
    assert await told(office.desk, call(text)) == ["T001 p2 infra"]
    assert await told(office.desk, call(text, 29)) == ["T001 p2 infra"]
    assert await told(office.desk, call(text, 31)) == ["T002 p2 infra"]
    assert await told(office.desk, call(text, 60)) == ["T002 p2 infra"]


async def test_another_process_tells_it_too(office: Office, store: Store) -> None:
    first = await told(office.desk, call("new ticket: scanner is dead"))
    assert await told(Desk(store), call("new ticket: scanner is dead", 1)) == first


def test_calls_at_once_are_each_another_unless_nobody_waits_for_one() -> None:
    calls, gone = Calls(), [False]
    message = Message("vpn is down", U1, START)
    with calls.under_way(message, "U1", lambda: gone[0]) as first:
        with calls.under_way(message, "U1", lambda: False) as second:
            assert len({first.source, second.source}) == 2
        with calls.under_way(message, "U2", lambda: False) as another:
            assert another.source not in (first.source, second.source)
        gone[0] = True
        with calls.under_way(message, "U1", lambda: False) as third:
            assert third.source == first.source
    with calls.under_way(message, "U1", lambda: False) as later:
        assert later.source == first.source
