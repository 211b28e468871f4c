"""Types of requests: made, asked for by their name alone, filed with answers and approval."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.access import Sight
from core.message import Place
from core.post import Post
from core.reply import Failed
from core.store import Store
from tests.conftest import START, Office, Terse, message_of
from tests.data.conftest import archive, exported
from tests.desk.test_approvals import posts

__all__ = ["archive"]

HERE, DIRECT, PRIVATE = Place("C1", "channel"), Place("D9", "im"), Place("G1", "group")
ACCESS = (
    "request type access: system? (github, aws, big iron); why? long; until? date, optional;"
    " for whom? person, optional; title Access to {system}; category infra; priority 1;"
    " labels access"
)
APPROVED = f"{ACCESS}; approved by @ana @bob, all"
SAID = "request access system=GitHub why=the new pipeline"


async def asked(office: Office, text: str, user: str = "U1", **how: Any) -> Any:
    return json.loads(await office.say(text, user, **how))


async def test_a_request_is_a_ticket_with_the_type_s_values_and_the_answers(office: Office) -> None:
    await asked(office, ACCESS)
    said = f'{SAID} until="2026-02-01" for_whom=@cy'
    made = (await asked(office, said))["data"]
    assert made["title"] == "Access to github"
    assert made["desc"] == (
        "System: github\nWhy: the new pipeline\nUntil: 2026-02-01\nFor whom? @cy"
    )
    assert (made["cat"], made["pri"], made["labels"]) == ("infra", 1, ["access"])
    entry = (await asked(office, "history T1"))["data"][0]
    assert (entry["desc"], entry["said"]) == (made["desc"], said)


@pytest.mark.parametrize(
    ("text", "msg"),
    [
        ("access", "system is missing"),
        ("request access", "system is missing"),
        ("request access system=aws", "why is missing"),
        ("request access why=x", "system is missing"),
        ("request access system=mainframe why=x", "system is github, aws, big iron"),
        ("request access system=aws why=x until=soonish", "until: like 2026-12-04"),
        ("request access system=aws why=x sytem=y", None),
        ("request access sytem=aws why=x", "no question sytem"),
        ('{"action":"request","type":"access"}', "system is missing"),
        ('{"action":"request","type":"access","system":"aws","why":["x"]}', "answer must be text"),
        ('{"action":"request","type":"travel","to":"Rome"}', "no such type, see request types"),
        ('{"action":"request"}', "which type? see request types"),
    ],
)
async def test_what_is_missing_or_wrong_is_named(
    office: Office, text: str, msg: str | None
) -> None:
    await asked(office, ACCESS)
    answer = await asked(office, text)
    assert answer.get("msg") == msg
    assert msg is None or len(msg.split()) <= 6


async def test_json_has_a_field_for_each_answer_or_a_list(office: Office) -> None:
    await asked(office, ACCESS)
    for said in ({"system": "aws", "why": "x=1"}, {"answers": ["system=aws", "why=x=1"]}):
        made = await asked(office, json.dumps({"action": "request", "type": "Access", **said}))
        assert made["data"]["desc"] == "System: aws\nWhy: x=1"


@pytest.mark.parametrize(
    "text",
    [
        "access to github for the new pipeline",
        "access github for the new pipeline",
        "request access for bob to the vpn",
        "the access point in room 12 is down",
        "request accessories for the laptop",
        "access card does not open the door",
    ],
)
async def test_a_sentence_is_no_request(office: Office, text: str) -> None:
    without = await asked(office, text)
    await asked(office, ACCESS)
    with_types = await asked(office, text)
    assert with_types["data"]["title"] == without["data"]["title"]
    assert "labels" not in with_types["data"]


async def test_a_command_s_name_stays_a_command(office: Office) -> None:
    assert (await asked(office, "request type stats: what?"))["msg"] == (
        "stats means something else, name another"
    )


async def test_without_types_nothing_is_a_request(office: Office) -> None:
    before = await office.say("access")
    await asked(office, ACCESS)
    assert "missing" in await office.say("access")
    await asked(office, "forget request type access")
    assert await office.say("access") == before
    assert (await asked(office, "request types"))["count"] == 0


async def test_in_slack_the_name_offers_the_form(office: Office) -> None:
    await asked(office, ACCESS)
    for text in ("access", "Access", "request access", "please request access"):
        handled = await office.desk.handle(message_of(text, place=HERE), Terse())
        [reply] = handled.replies
        assert isinstance(reply, Failed)
        assert reply.form
        assert reply.form.name == "access"


async def test_approvers_are_asked_at_once_and_closing_waits(office: Office, store: Store) -> None:
    await asked(office, ACCESS + "; approvers <@U2> <@U3> all")
    made = await asked(office, SAID, source="s", at=START)
    assert made["data"]["approval"] == "all U1 2026-01-15T09:30Z U2:? U3:?"
    assert await asked(office, SAID, source="s", at=START) == made
    told = await posts(store)
    assert [(one.method, one.lane) for one in told] == [
        ("ticket.approval", n) for n in ("U2", "U3")
    ]
    assert (await asked(office, "close T1"))["msg"] == "approval is pending, close anyway?"
    await office.say("approve T1", "U2")
    await office.say("approve T1", "U3")
    assert [one.lane for one in await posts(store)] == ["U1"]
    assert (await asked(office, "close T1"))["action"] == "closed"


async def test_undo_takes_back_the_request_with_its_approval(office: Office, store: Store) -> None:
    await asked(office, ACCESS + "; approvers <@U2>")
    await asked(office, SAID)
    assert (await asked(office, "undo"))["action"] == "undone"
    assert (await asked(office, "T1"))["status"] == "nf"
    assert (await asked(office, "approve T1", "U2"))["status"] == "nf"


async def test_who_asks_does_not_approve(office: Office) -> None:
    await asked(office, ACCESS + "; approvers <@U2> <@U3>")
    made = (await asked(office, SAID, "U2"))["data"]
    assert made["approval"].endswith(" U3:?")
    await asked(office, ACCESS + "; approvers <@U2>")
    assert (await asked(office, SAID, "U2"))["msg"] == "nobody else can approve this"


@pytest.mark.parametrize("place", [DIRECT, PRIVATE])
async def test_who_is_asked_to_approve_sees_that_one_private_ticket(
    office: Office, store: Store, place: Place
) -> None:
    await asked(office, ACCESS + "; approvers <@U2> <@U3> all")
    await asked(office, "new ticket: payroll leaks", place=place)
    made = await asked(office, SAID, place=place)
    assert made["data"]["approval"].endswith(" U2:? U3:?")
    assert [one.lane for one in await posts(store)] == ["U2", "U3"]
    alone = {"place": Place("D2", "im")}
    assert await seen(office, "U2", **alone) == ["T002"]
    assert await seen(office, "U4", **alone) == []
    assert await seen(office, "U2", place=HERE) == []  # others read it
    assert await seen(office, "U2", **alone, standing="guest") == []
    assert (await asked(office, "stats", "U2", **alone))["data"]["open"] == 1
    assert (await asked(office, "approve T2", "U4", **alone))["status"] == "nf"
    assert (await asked(office, "approve T1", "U2", **alone))["status"] == "nf"
    assert (await asked(office, "approve T2", "U2", **alone))["status"] == "ok"
    assert await seen(office, "U2", **alone) == ["T002"]  # and may take the vote back
    assert (await asked(office, "ask <@U4> to approve T2", place=place))["msg"] == (
        "they cannot see T002"
    )
    assert (await asked(office, "ask <@U2> to approve T2", place=place))["status"] == "ok"
    assert await seen(office, "U3", **alone) == []
    await asked(office, "no approval needed for T2", place=place)
    assert await seen(office, "U2", **alone) == []


async def seen(office: Office, user: str, **how: Any) -> list[str]:
    """Return the ids of the tickets in all kinds of lists; they must be the same."""
    lists = [
        await asked(office, text, user, **how)
        for text in ("list", "open infra", "open +access", "find github", "p1 since 2026-01-01")
    ]
    found = [[row["id"] for row in one.get("data", [])] for one in lists]
    assert all(one == found[0] for one in found)
    viewed = await asked(office, "T2", user, **how)
    assert (viewed["status"] == "ok") == (found[0] == ["T002"])
    return found[0]


async def test_answers_of_a_private_place_show_nowhere_else(office: Office, store: Store) -> None:
    await asked(office, ACCESS)
    await asked(office, SAID, place=DIRECT)
    for place in (None, HERE, PRIVATE):
        assert (await asked(office, "T1", "U2", place=place))["status"] == "nf"
        for text in ("list", "find pipeline", "+access", "stats", "labels", "new"):
            assert "pipeline" not in await office.say(text, "U2", place=place)
            assert "T001" not in await office.say(text, "U2", place=place)
    told: list[Post] = [one.post for one in await store.due_posts(START.replace(year=2030), 999)]
    assert {one.lane for one in told if "pipeline" in str(one.body)} <= {"D9"}


@pytest.mark.parametrize("how", [{"standing": "guest"}, {"external": True}])
async def test_other_organisations_hear_of_no_types(office: Office, how: dict[str, Any]) -> None:
    await asked(office, ACCESS)
    for text in ("request types", "access", SAID, '{"action":"request","type":"access"}'):
        answer = await office.say(text, "U9", place=HERE, **how)
        assert text == SAID or "system" not in answer  # who says it hears it again
        assert "Access to" not in answer


async def test_what_was_asked_is_exported_and_erased(
    office: Office, store: Store, archive: Any
) -> None:
    await asked(office, ACCESS + "; approvers <@U22222>; assignee <@U33333>")
    await office.say(SAID, "U11111", place=DIRECT)
    alone = Sight(user="U22222")
    assert await store.read(lambda db: db.seen_by(alone).ticket("W", "T001"))
    [record] = await exported(archive)
    assert "Why: the new pipeline" in (record.ticket.desc or "")
    assert record.ticket.more.approval
    await archive.erase_person("U11111", START, dry=False)
    [left] = await exported(archive)
    assert "pipeline" not in str(left)
    await archive.erase_person("U22222", START, dry=False)
    await archive.erase_person("U33333", START, dry=False)
    assert "U22222" not in str(await exported(archive))
    assert await store.read(lambda db: db.seen_by(alone).ticket("W", "T001")) is None
    assert (await asked(office, "request types"))["data"][0]["approvers"] == "erased"
    assert (await asked(office, SAID))["msg"] == "nobody else can approve this"
