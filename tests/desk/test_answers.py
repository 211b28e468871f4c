"""Saved answers: written, shown, used on tickets, offered to new ones, and undone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.desk.offer_report import prevented, score
from core.desk.offers import is_withheld
from core.message import Place
from tests.conftest import Office

TEXT = "Restart the client, then log in."
HERE = Place("C1", "channel")


async def said(office: Office, text: str, user: str = "U1", **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(await office.say(text, user, **more))
    return answer


@pytest.fixture
async def answered(office: Office) -> Office:
    """A workspace with one saved answer."""
    await office.say(f"answer vpn-reset (vpn drops in berlin): {TEXT}")
    return office


async def test_an_answer_is_saved_shown_listed_and_removed(office: Office) -> None:
    saved = {"status": "ok", "answer vpn-reset": TEXT}
    assert await said(office, f"answer vpn-reset: {TEXT}") == saved
    shown = {"answer": "vpn-reset", "title": "vpn reset", "text": TEXT}
    assert await said(office, "answer vpn-reset") == {"status": "ok", "data": shown}
    row = {"name": "vpn-reset", "title": "vpn reset", "text": TEXT}
    assert await said(office, "answers") == {"status": "ok", "count": 1, "data": [row]}
    gone = {"status": "ok", "answer vpn-reset": "none"}
    assert await said(office, "forget answer vpn-reset") == gone
    assert await said(office, "answers") == {"status": "ok", "count": 0}


async def test_undo_takes_back_each_change_of_an_answer(office: Office) -> None:
    await office.say("answer vpn-reset: one")
    await office.say("answer vpn-reset: two")
    await office.say("forget answer vpn-reset")
    assert await said(office, "undo") == {"status": "ok", "answer vpn-reset": "two"}
    assert await said(office, "undo") == {"status": "ok", "answer vpn-reset": "one"}
    assert await said(office, "undo") == {"status": "ok", "answer vpn-reset": "none"}
    assert await said(office, "undo") == {"status": "er", "msg": "nothing to undo"}


async def test_undo_leaves_an_answer_that_somebody_changed_since(office: Office) -> None:
    await office.say("answer vpn-reset: one")
    await office.say("answer vpn-reset: two", "U2")
    assert await said(office, "undo") == {"status": "er", "msg": "vpn-reset was changed since"}


async def test_an_answer_is_used_as_a_note_or_closes(answered: Office) -> None:
    await answered.say("new ticket: mail is slow")
    await answered.say("answer hello: {requester}, {id} {title} needs {version?}{other}")
    asked = await said(answered, "T1 use hello")
    assert asked == {"status": "er", "msg": "say version=.."}
    used = await said(answered, "T1 use hello version=3")
    text = "U1, T001 mail is slow needs 3{other}"
    data = {"id": "T001", "res": text, "answer": "hello"}
    assert used == {"status": "ok", "action": "updated", "data": data}
    closed = await said(answered, "close T1 with vpn-reset")
    data = {"id": "T001", "stat": "done", "res": TEXT, "answer": "vpn-reset"}
    assert closed == {"status": "ok", "action": "closed", "data": data}
    back = await said(answered, "undo")
    assert back["data"] == {"id": "T001", "stat": "open", "res": text, "answer": "hello"}
    assert (await said(answered, "T1"))["data"]["answer"] == "hello"


async def test_a_long_answer_is_whole_in_the_history(office: Office) -> None:
    long = "Open the settings. " * 20
    await office.say(f"answer long: {long}")
    await office.say("new ticket: mail is slow")
    await office.say("T1 use long")
    assert len((await said(office, "T1"))["data"]["res"]) <= 100
    assert long.strip() in (await said(office, "history T1"))["data"][0]["said"]


async def test_without_answers_the_words_of_a_closing_stay_words(office: Office) -> None:
    await office.say("new ticket: mail is slow")
    closed = await said(office, "close T1 with vpn-reset")
    assert closed["data"] == {"id": "T001", "stat": "done", "res": "with vpn-reset"}


async def shown_in(office: Office, title: str, **more: Any) -> dict[str, Any] | None:
    """What a new ticket with this title is offered, if its offer is not withheld."""
    for _ in range(5):
        made = await said(office, f"new ticket: {title}", **more)
        if not is_withheld("W", made["data"]["id"]):
            return made.get("offer")
    raise AssertionError("five offers withheld")


async def test_a_new_ticket_is_offered_an_answer_that_closes_it(answered: Office) -> None:
    offer = await shown_in(answered, "VPN drops in Berlin")
    assert offer == {"answer": "vpn-reset", "res": TEXT}
    id = (await said(answered, "list"))["data"][0]["id"]
    solved = await said(answered, f"accept offer on {id}")
    assert solved["action"] == "closed"
    assert solved["data"] == {"id": id, "stat": "done", "res": TEXT, "answer": "vpn-reset"}
    again = await said(answered, f"accept offer on {id}")
    assert again == {"status": "er", "msg": "the offer was answered already"}


async def newest(office: Office, **more: Any) -> str:
    """The id of the newest ticket."""
    return str((await said(office, "list sort=new", **more))["data"][0]["id"])


async def test_what_did_not_help_is_not_offered_to_the_same_again(answered: Office) -> None:
    assert await shown_in(answered, "VPN drops in Berlin")
    id = await newest(answered)
    refused = await said(answered, f"refuse offer on {id}")
    assert refused == {"status": "ok", f"offer {id}": "no"}
    assert (await said(answered, id))["data"]["stat"] == "open"
    assert await shown_in(answered, "VPN drops in Berlin") is None


async def test_an_offer_is_its_requester_s_or_an_agent_s(answered: Office) -> None:
    await answered.desk._store.set_agents(["U1"])
    assert await shown_in(answered, "VPN drops in Berlin", user="U5")
    id = await newest(answered)
    other = await said(answered, f"accept offer on {id}", "U6")
    assert other == {"status": "er", "msg": "only agents change others' tickets"}
    assert (await said(answered, f"accept offer on {id}", "U5"))["action"] == "closed"
    barred = {"status": "er", "msg": "only agents change answers"}
    assert await said(answered, "answer mail: x", "U5") == barred
    assert await said(answered, "forget answer vpn-reset", "U5") == barred


async def test_resolutions_are_offered_once_somebody_asks_for_it(office: Office) -> None:
    await office.says("new ticket: badge reader broken in lobby", "close T1, power cycled it")
    assert await shown_in(office, "badge reader broken in lobby") is None
    await office.say("set offers on")
    assert "offers" in (await said(office, "settings"))["data"]
    await office.says("close T2", "close T3")
    offer = await shown_in(office, "lobby badge reader broken")
    assert offer == {"answer": "T001", "res": "power cycled it"}
    id = await newest(office)
    solved = await said(office, f"accept offer on {id}")
    assert solved["data"] == {
        "id": id, "stat": "done", "res": "power cycled it", "answer": "T001"
    }  # fmt: skip


async def test_what_was_said_on_a_secret_ticket_is_offered_nowhere_else(office: Office) -> None:
    await office.say("set offers on")
    secret: dict[str, Any] = {"place": Place("G1", "group")}
    await office.say("new ticket: badge reader broken in lobby", **secret)
    await office.say("close T1, the code is 4711", **secret)
    for private in (False, True):
        for place in (HERE, None, Place("D1", "im")):
            asked: dict[str, Any] = {"place": place, "private": private}
            assert await shown_in(office, "badge reader broken in lobby", **asked) is None
            await office.say(f"close {await newest(office, **asked)}", **asked)
    assert await shown_in(office, "badge reader broken in lobby", **secret)


async def test_a_use_on_a_secret_ticket_makes_no_offer_elsewhere(office: Office) -> None:
    secret: dict[str, Any] = {"place": Place("G1", "group")}
    await office.say(f"answer vpn-reset: {TEXT}")
    await office.say("new ticket: badge reader broken in lobby", **secret)
    await office.say("T1 use vpn-reset", **secret)
    assert await shown_in(office, "badge reader broken in lobby", place=HERE) is None
    assert await shown_in(office, "badge reader broken in lobby", **secret)


async def test_a_client_is_offered_only_what_its_channel_made(office: Office) -> None:
    theirs: dict[str, Any] = {"place": Place("C7", "channel")}
    others: dict[str, Any] = {"place": Place("C8", "channel")}
    await office.say("set offers on")
    await office.say("client acme", **theirs)
    await office.say("client globex", **others)
    await office.say("new ticket: badge reader broken in lobby", **others)
    await office.say("close T1, globex' reader", **others)
    assert await shown_in(office, "badge reader broken in lobby", **theirs) is None
    await office.say(f"close {await newest(office, **theirs)}, our reader", **theirs)
    offer = await shown_in(office, "badge reader broken in lobby", **theirs)
    assert offer
    assert offer["res"] == "our reader"


@pytest.mark.parametrize("say", ["answers", "answer vpn-reset", "answers for T1", "answers report"])
async def test_guests_and_other_organisations_see_no_answers(answered: Office, say: str) -> None:
    await answered.say("new ticket: mail is slow", place=HERE)
    guest = await said(answered, say, "U8", place=HERE, standing="guest")
    assert guest == {"status": "er", "msg": "only members see answers"}
    outside = await said(answered, say, "U9", place=HERE, external=True)
    assert outside["status"] == "er"
    used = await said(answered, "T1 use vpn-reset", "U8", place=HERE, standing="guest")
    unknown = await said(answered, "T1 use nothing", "U8", place=HERE, standing="guest")
    assert used == unknown == {"status": "er", "msg": "only members use answers"}


async def test_one_offer_in_ten_is_withheld_and_the_report_compares(answered: Office) -> None:
    shown, solved, withheld, anyway = 0, 0, 0, 0
    for number in range(30):
        made = await said(answered, "new ticket: VPN drops in Berlin")
        id = made["data"]["id"]
        assert ("offer" in made) != is_withheld("W", id)
        shown, withheld = shown + ("offer" in made), withheld + ("offer" not in made)
        if "offer" in made and number % 2:
            solved += 1
            await answered.say(f"accept offer on {id}")
        elif "offer" not in made:
            assert await said(answered, f"accept offer on {id}") == {
                "status": "er", "msg": "nothing is offered there"
            }  # fmt: skip
        else:
            await answered.say(f"close {id}", "U2")
    (row,) = (await said(answered, "answers report"))["data"]
    told = {"shown": shown, "solved": solved, "withheld": withheld, "solved anyway": anyway}
    assert {name: row[name] for name in told} == told
    assert row["prevented"] == solved


@given(st.data())
def test_the_interval_holds_the_estimate(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 500)), data.draw(st.integers(1, 500))
    solved, anyway = data.draw(st.integers(0, n)), data.draw(st.integers(0, m))
    told = prevented(n, solved, m, anyway)
    assert told
    estimate, low, high = told
    assert -n <= low <= estimate <= high <= n
    bottom, top = score(solved, n)
    assert -1e-9 <= bottom <= solved / n + 1e-9
    assert solved / n <= top + 1e-9


def test_nothing_is_claimed_without_both_groups() -> None:
    assert prevented(10, 5, 0, 0) is None
    assert prevented(0, 0, 3, 1) is None


async def test_a_resolution_s_ticket_is_named_only_to_those_who_see_it(office: Office) -> None:
    theirs: dict[str, Any] = {"place": Place("G1", "group")}
    await office.say("set offers on")
    await office.say("new ticket: badge reader broken in lobby", **theirs)
    await office.say("close T1, our reader", **theirs)
    assert await shown_in(office, "badge reader broken in lobby", user="U8", **theirs)
    id = await newest(office, **theirs)
    await office.say(f"accept offer on {id}", **theirs)
    assert (await said(office, id, **theirs))["data"]["answer"] == "T001"
    alone = await said(office, id, "U8", private=True)
    assert alone["data"]["res"] == "our reader"
    assert "answer" not in alone["data"]
    assert "T001" not in await office.say(f"history {id}", "U8", private=True)


async def test_a_reply_without_answers_names_none(office: Office) -> None:
    made = await office.say("new ticket: VPN drops in Berlin")
    assert "offer" not in made
    assert "answer" not in await office.say("T1")
