"""Types of requests: made by admins or in the file, changed, forgotten, undone."""

from __future__ import annotations

import pytest

from core.request_file import store_types
from core.requests import Question, RequestType
from core.store import Store
from tests.conftest import Office
from tests.desk.test_requests import ACCESS, APPROVED, asked


async def test_admins_make_types(office: Office, store: Store) -> None:
    await store.set_admins(["U0"])
    assert (await asked(office, ACCESS))["msg"] == "only admins make request types"
    assert (await asked(office, APPROVED, "U0"))["data"] == [
        {"type": "access", "questions": "system, why, until?, for_whom?", "approvers": "ana bob"}
    ]
    gone = await asked(office, "forget request type access")
    assert gone["msg"] == "only admins make request types"
    assert (await asked(office, "request types"))["count"] == 1
    assert (await asked(office, "request types", workspace="X"))["count"] == 0


@pytest.mark.parametrize(
    ("text", "msg"),
    [
        ("why", "say its questions, like system?"),
        ("why? (a, a)", "why.choices: at most 100, each once"),
        ("why? number", "kinds: text, long, choice, person, date"),
        ("why?; colour red", "known: title, category, priority, approvers, .."),
        ("why?; title {what}", "title: no question what"),
        ("why?; category spam", "cat: code, infra, doc, other"),
        ("why?; why?", "why: each question has another name"),
        ("type?", "type: its name is one other word"),
    ],
)
async def test_a_wrong_type_is_refused(office: Office, text: str, msg: str) -> None:
    assert (await asked(office, f"request type access: {text}"))["msg"] == msg
    assert (await asked(office, "request types"))["count"] == 0


async def test_undo_takes_back_what_was_done_to_a_type(office: Office, store: Store) -> None:
    await asked(office, "request type door: which?", "U2")
    await asked(office, ACCESS, "U2")
    await asked(office, "request type access: why?", "U2")
    await asked(office, "forget request type access", "U2")
    assert (await asked(office, "undo", "U2"))["data"][0]["questions"] == "why"
    assert (await asked(office, "undo", "U2"))["data"][0]["questions"].startswith("system, why")
    assert (await asked(office, "undo", "U2"))["forgotten"] == "access"
    assert [one["type"] for one in (await asked(office, "request types"))["data"]] == ["door"]
    await asked(office, "request type door: floor?", "U3")
    assert (await asked(office, "undo", "U2"))["msg"] == "door was changed since"
    assert (await asked(office, "undo", "U3"))["status"] == "ok"
    assert {one.by for one in (await store.read(lambda db: db.made_types("W"))).values()} == {"U2"}
    await store.set_admins(["U0"])
    assert (await asked(office, "undo", "U2"))["msg"] == "only admins make request types"


async def test_a_type_of_the_file_is_not_forgotten_in_slack(office: Office, store: Store) -> None:
    await store_types(store, [RequestType("access", (Question("door", "Door"),), "Door {door}")])
    refused = await asked(office, "forget request type access")
    assert refused["msg"] == "access is in the file REQUESTS"
    await asked(office, ACCESS)
    await asked(office, "undo")
    assert (await asked(office, "request access door=3"))["data"]["title"] == "Door 3"


async def test_types_of_the_file_are_everywhere_and_give_way_to_own_ones(
    office: Office, store: Store
) -> None:
    one = RequestType("access", (Question("door", "Door"),), "Door {door}")
    await store_types(store, [one])
    assert (await asked(office, "request access door=3"))["data"]["title"] == "Door 3"
    await asked(office, ACCESS, workspace="X")
    assert (await asked(office, "request access door=3", workspace="X"))["msg"] == (
        "no question door"
    )
    await store_types(store, [])
    assert (await asked(office, "request types"))["count"] == 0
