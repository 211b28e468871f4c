"""Agreement adds a voice where a ticket is meant: who may, how it counts, where it shows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.lines import to_lines
from core.message import Actor, Message, Place
from core.store import Store
from tests.conftest import START, Office, Terse, once_on_postgres

AGREED = [
    *("+1", "+1!", "+1 please", ":+1:", ":+1::skin-tone-3:", "👍", "me too 😢", "hi, me too :cry:"),
    *("Same here, thanks!", "ich auch, danke", "hallo, bei uns auch", "yo también, por favor"),
    *("moi aussi, merci", "eu também, obrigado", "*+1*", "> it is slow\n+1"),
]
OTHERS = ("+10", "1", "thanks", "+1 for closing it", "+1 <@U7>", "`+1`", "me too but on wifi only")
HERE, ELSEWHERE = Place("C1", "channel", "9.1"), Place("C2", "channel", "9.2")


def voiced(voices: int, id: str = "T001") -> str:
    return f'{{"status":"ok","action":"voiced","data":{{"id":"{id}","voices":{voices}}}}}'


async def voices(office: Office, id: str = "T001") -> int:
    viewed: dict[str, Any] = json.loads(await office.say(f"view {id}", "U8"))["data"]
    return int(viewed.get("voices", 0))


@pytest.fixture
async def filed(office: Office) -> Office:
    """T001 and T002, of U1's."""
    await office.says("new ticket: vpn is down", "new ticket: the printer jams")
    return office


@pytest.mark.parametrize("mode", ["addressed", "overheard"])
@once_on_postgres("text", AGREED)
async def test_in_a_tickets_thread_it_is_a_voice(filed: Office, text: str, mode: str) -> None:
    assert await filed.say(text, "U2", ticket="T001", mode=mode) == voiced(1)
    assert (await voices(filed), await voices(filed, "T002")) == (1, 0)


@pytest.mark.parametrize("text", AGREED)
async def test_said_to_the_bot_it_is_one_of_the_ticket_just_shown(filed: Office, text: str) -> None:
    await filed.say("T1", "U2", place=HERE)
    assert await filed.say(text, "U2", place=HERE) == voiced(1)


@pytest.mark.parametrize("before", ["T1 p1", "who has T1?", "history T1", "find vpn"])
async def test_whatever_told_of_one_ticket_is_about_it(filed: Office, before: str) -> None:
    await filed.say(before, "U2")
    assert await filed.say("+1", "U2") == voiced(1)


@pytest.mark.parametrize("before", ["list", "T1 and T2", "T1; T2", "T1; T9", "T9", "close", "help"])
async def test_where_no_one_ticket_is_meant_it_is_nothing(filed: Office, before: str) -> None:
    await filed.say(before, "U2")
    assert await filed.say("+1", "U2") == ""
    assert (await voices(filed), await voices(filed, "T002")) == (0, 0)


async def test_another_place_another_person_and_half_an_hour_later_mean_none(
    filed: Office,
) -> None:
    await filed.say("T1", "U2", place=HERE, at=START)
    assert await filed.say("+1", "U2", place=ELSEWHERE, at=START) == ""
    assert await filed.say("+1", "U3", place=HERE, at=START) == ""
    assert await filed.say("+1", "U2", place=HERE, mode="overheard", at=START) == ""
    assert await filed.say("+1", "U2", place=HERE, at=START.replace(hour=11)) == ""
    assert await voices(filed) == 0


@pytest.mark.parametrize("text", OTHERS)
async def test_other_words_are_no_voice(filed: Office, text: str) -> None:
    await filed.say(text, "U2", ticket="T001")
    assert await voices(filed) == 0


async def test_each_person_counts_once_and_the_requester_never(filed: Office) -> None:
    for user, count in (("U2", 1), ("U2", 1), ("U3", 2), ("U1", 2), ("U2", 2)):
        assert await filed.say("+1", user, ticket="T001") == voiced(count)
    assert len(json.loads(await filed.say("history T1"))["data"]) == 3
    assert await filed.say("+1", ticket="T002") == voiced(0, "T002")


async def test_it_is_named_by_its_id_and_as_data(filed: Office) -> None:
    assert await filed.say("+1 on T2", "U2") == voiced(1, "T002")
    assert await filed.say('{"action":"voice","ids":["T2"]}', "U3") == voiced(2, "T002")
    batch = json.loads(await filed.say("+1 T1, T2", "U4"))
    assert batch["count"] == 2
    assert [(row["id"], row["voices"]) for row in batch["data"]] == [("T001", 1), ("T002", 3)]
    assert await filed.say('{"action":"voice","where":{"cat":"infra"}}', "U4") == (
        '{"status":"er","msg":"which ticket?"}'
    )


async def test_it_changes_nothing_of_the_ticket(filed: Office) -> None:
    await filed.say("T1 prog looking into it")
    before = json.loads(await filed.say("view T1"))["data"]
    await filed.say("+1", "U2", ticket="T001")
    assert json.loads(await filed.say("view T1"))["data"] == {**before, "voices": 1}
    assert "voices" not in await filed.say("list")


async def test_history_tells_who_and_a_view_how_many(filed: Office) -> None:
    await filed.say("+1", "U2", ticket="T001")
    (latest, _) = json.loads(await filed.say("history T1"))["data"]
    assert {**latest, "at": ""} == {"at": "", "by": "U2", "voice": 1}
    assert "1 other has this problem" in await filed.shown("T1")
    assert "U2 +1" in await filed.shown("history T1")
    await filed.say("set language fr", "U9")
    assert "1 autre personne a ce problème" in await filed.shown("T1", "U9")
    (reply,) = (await filed.desk.handle(Message("T1", Actor("U8", "W"), START), Terse())).replies
    assert "voices: 1" in to_lines(reply).splitlines()


async def test_undo_takes_ones_own_back(filed: Office) -> None:
    await filed.say("+1", "U2", ticket="T001")
    await filed.say("+1", "U3", ticket="T001")
    await filed.say("T1 p1")
    assert await filed.say("undo", "U2") == (
        '{"status":"ok","action":"undone","data":{"id":"T001"}}'
    )
    assert await voices(filed) == 1
    assert [row.get("voice") for row in json.loads(await filed.say("history T1"))["data"]] == [
        *(0, None, 1, 1, None)
    ]
    assert await filed.say("+1", "U2", ticket="T001") == voiced(2)


async def test_it_keeps_nobody_from_undoing_a_change(filed: Office) -> None:
    await filed.say("close T1, rebooted")
    await filed.say("+1", "U2", ticket="T001")
    assert json.loads(await filed.say("undo"))["data"] == {"id": "T001", "stat": "open"}
    assert await voices(filed) == 1


async def test_a_voice_meant_for_another_ticket_moves_there(filed: Office) -> None:
    await filed.say("+1 T1", "U2")
    assert await filed.say("no, T2", "U2") == voiced(1, "T002")
    assert (await voices(filed), await voices(filed, "T002")) == (0, 1)


async def test_to_who_may_not_see_the_ticket_there_is_none(office: Office) -> None:
    group = Place("G1", "group", "1.1")
    await office.say("new ticket: the budget is gone", place=group)
    for said in ({"ticket": "T001"}, {"ticket": "T001", "mode": "overheard"}):
        assert await office.say("+1", "U2", place=HERE, **said) == '{"status":"nf","id":"T001"}'
    assert await office.say("+1 T1", "U2", place=HERE) == '{"status":"nf","id":"T001"}'
    assert await office.say("+1", "U2", place=group, ticket="T001") == voiced(1)


async def test_it_is_no_news_and_no_response(filed: Office, store: Store) -> None:
    await filed.say("new", "U3")
    await filed.say("+1", "U2", ticket="T001")
    assert await filed.say("new", "U3") == '{"status":"ok","count":0}'
    assert await store.read(lambda db: db.took("W", "response", "2026-01-01")) == []


async def test_who_can_only_read_has_none(filed: Office) -> None:
    answer = await filed.say("+1", "U2", ticket="T001", read_only=True)
    assert answer == '{"status":"er","msg":"this token can only read"}'
    assert await voices(filed) == 0


async def test_a_question_is_not_answered_by_agreement(filed: Office) -> None:
    await filed.say("T1", "U2")
    assert "close T001 now?" in await filed.say("close T1?", "U2")
    assert await filed.say("+1", "U2") == ""
    assert await filed.say("yes", "U2") == ""
    assert json.loads(await filed.say("view T1"))["data"]["stat"] == "open"
