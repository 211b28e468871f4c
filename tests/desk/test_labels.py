"""Labels: added, taken away, filtered by, counted and renamed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from core.details import MANY_MAX
from core.message import Place
from core.store import Store
from tests.conftest import Office

THERE, DIRECT = Place("C1", "channel"), Place("D1", "im")


async def asked(office: Office, text: str, **how: Any) -> Any:
    return json.loads(await office.say(text, **how))


async def labels_of(office: Office, id: str) -> list[str]:
    return list((await asked(office, id))["data"].get("labels", []))


async def found(office: Office, text: str, **how: Any) -> list[str]:
    return [row["id"] for row in (await asked(office, text, **how)).get("data", [])]


@pytest.fixture
async def labelled(office: Office) -> Office:
    """T001 +eu +payments, T002 +payments, T003 without."""
    await office.says("vpn down +Payments +EU", "printer jams +payments", "new ticket: disk full")
    return office


async def test_a_new_ticket_has_its_labels_once_in_order(labelled: Office) -> None:
    made = await asked(labelled, "new ticket: crash +b +a +B")
    assert made["data"]["labels"] == ["a", "b"]
    assert made["data"]["title"] == "crash"
    assert await labels_of(labelled, "T1") == ["eu", "payments"]


async def test_a_ticket_without_labels_answers_as_before(labelled: Office) -> None:
    assert "labels" not in (await asked(labelled, "T3"))["data"]


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("T1 +Web", ["eu", "payments", "web"]),
        ("T1 -eu", ["payments"]),
        ("T1 +web -eu, -payments", ["web"]),
        ("T1 +eu", ["eu", "payments"]),
        ("T1 -web", ["eu", "payments"]),
        ("T1 p1 +web", ["eu", "payments", "web"]),
        ("update ids=T1 labels=+web,-eu", ["payments", "web"]),
        ('{"action":"update","ids":["T1"],"labels":["web","-eu"]}', ["payments", "web"]),
        ("label T1 web", ["eu", "payments", "web"]),
        ("remove the label EU from T1", ["payments"]),
    ],
)
async def test_labels_are_added_and_taken_away(
    labelled: Office, text: str, then: list[str]
) -> None:
    assert (await asked(labelled, text))["status"] == "ok"
    assert await labels_of(labelled, "T1") == then


async def test_the_answer_says_which_labels_the_ticket_has_now(labelled: Office) -> None:
    answer = await asked(labelled, "T1 +web -eu")
    assert answer["data"] == {"id": "T001", "labels": ["payments", "web"]}
    assert "+payments +web" in await labelled.shown("T1 +web")


async def test_a_batch_is_one_change_and_one_undo(labelled: Office) -> None:
    answer = await asked(labelled, "T1, T2, T3 +web")
    assert (answer["count"], answer["labels"]) == (3, ["+web"])
    assert await found(labelled, "+web") == ["T001", "T002", "T003"]
    assert (await asked(labelled, "undo"))["action"] == "undone"
    assert await found(labelled, "+web") == []
    assert await labels_of(labelled, "T1") == ["eu", "payments"]


async def test_lists_are_filtered_by_labels(labelled: Office) -> None:
    assert await found(labelled, "open +payments") == ["T001", "T002"]
    assert await found(labelled, "+PAYMENTS +eu") == ["T001"]
    assert await found(labelled, "open not +payments") == ["T003"]
    assert await found(labelled, "open +payments -eu") == ["T002"]
    assert await found(labelled, "closed +payments") == []
    assert await found(labelled, "find vpn +payments") == ["T001"]
    assert await found(labelled, "tickets with label payments") == ["T001", "T002"]
    assert await found(labelled, "+none-such") == []
    assert (await asked(labelled, "how many open +payments"))["count"] == 2
    assert (await asked(labelled, "stats +payments"))["count"] == 2
    assert await found(labelled, "list labels=payments,eu") == ["T001"]
    assert await found(labelled, '{"action":"list","not":{"labels":["eu"]}}') == ["T002", "T003"]


async def test_a_page_of_a_label_leads_to_the_next(office: Office) -> None:
    for n in range(12):
        await office.say(f"new ticket: printer {n} jams +printers")
    first = await asked(office, "open +printers")
    assert (first["count"], first["next"], len(first["data"])) == (12, 2, 10)
    assert await found(office, "more") == ["T011", "T012"]


async def test_all_of_a_label_are_closed_after_a_question_and_no_others(labelled: Office) -> None:
    assert (await asked(labelled, "close all +payments"))["msg"] == "close 2 tickets? yes or no"
    assert (await asked(labelled, "yes"))["count"] == 2
    assert await found(labelled, "open") == ["T003"]


async def test_in_a_thread_a_label_is_the_tickets(
    office: Office, in_thread: Callable[[str, str], Place]
) -> None:
    await office.say("vpn down", place=Place("C1", "channel", "1.1"))
    await office.say("+eu", place=in_thread("1.2", "1.1"))
    assert await labels_of(office, "T1") == ["eu"]
    await office.say("-eu", place=in_thread("1.3", "1.1"))
    assert await labels_of(office, "T1") == []


async def test_a_ticket_has_few_labels(office: Office) -> None:
    many = " ".join(f"+l{'abcdefghijklmnopqrstuvwxyz'[n]}" for n in range(MANY_MAX))
    await office.say(f"new ticket: crash {many}")
    assert len(await labels_of(office, "T1")) == MANY_MAX
    full = {"status": "er", "msg": "at most 20 labels"}
    assert await asked(office, "T1 +more") == full
    assert await asked(office, f"new ticket: again {many} +more") == full
    assert (await asked(office, "T1 -la +more"))["status"] == "ok"
    assert (await asked(office, f"T1 +{'a' * 30}"))["status"] == "er"


@pytest.mark.parametrize("text", ["T1 +45m", "T1 +1", "T1 +a@b", "T1 frobnicate +eu"])
async def test_what_is_no_label_makes_no_ticket(labelled: Office, text: str) -> None:
    await labelled.say(text)
    assert (await asked(labelled, "list"))["count"] == 3
    assert await labels_of(labelled, "T1") == ["eu", "payments"]


async def test_news_and_history_tell_of_labels(labelled: Office) -> None:
    await labelled.say("new", "U2")
    await labelled.say("T1 +web")
    assert (await asked(labelled, "new", user="U2"))["data"] == [
        {"id": "T001", "labels": ["eu", "payments", "web"]}
    ]
    assert (await asked(labelled, "history T1"))["data"][0]["labels"] == ["eu", "payments", "web"]
    await labelled.say("T1 -web -eu -payments")
    assert (await asked(labelled, "new", user="U2"))["data"] == [{"id": "T001", "labels": "none"}]


async def test_labels_are_shown_with_the_tickets_that_the_asker_sees(labelled: Office) -> None:
    await labelled.say("T2 prog")
    await labelled.say("new ticket: secret plan +takeover", place=DIRECT)
    assert await asked(labelled, "labels", user="U9", place=THERE) == {
        "status": "ok",
        "count": 2,
        "data": [
            {"label": "payments", "open": 1, "prog": 1},
            {"label": "eu", "open": 1, "prog": 0},
        ],
    }
    assert "takeover" in await labelled.say("labels", place=DIRECT)
    assert "payments" in await labelled.shown("labels")
    await labelled.say("close T1")
    assert (await asked(labelled, "labels", place=THERE))["data"][1]["open"] == 0


async def test_a_label_is_renamed_in_one_change(labelled: Office) -> None:
    asks = await asked(labelled, "rename label payments to billing")
    assert asks["msg"] == "relabel 2 tickets? yes or no"
    assert await asked(labelled, "yes") == {"status": "ok", "label": "billing"}
    assert await labels_of(labelled, "T1") == ["billing", "eu"]
    assert await found(labelled, "+payments") == []
    assert await found(labelled, "+billing") == ["T001", "T002"]
    assert await asked(labelled, "undo") == {"status": "ok", "label": "payments"}
    assert await found(labelled, "+payments") == ["T001", "T002"]


async def test_a_renaming_merges_and_its_undo_parts_again(labelled: Office) -> None:
    assert await asked(labelled, "rename label eu to payments") == {
        "status": "ok",
        "label": "payments",
    }
    assert await labels_of(labelled, "T1") == ["payments"]
    await labelled.say("undo")
    assert await labels_of(labelled, "T1") == ["eu", "payments"]
    assert await labels_of(labelled, "T2") == ["payments"]


async def test_an_undone_renaming_leaves_what_changed_since(labelled: Office) -> None:
    await labelled.says("rename label payments to billing", "yes")
    await labelled.say("T1 p1", "U2")
    undone = await asked(labelled, "undo")
    assert undone["count"] == 1
    assert undone["data"] == [{"id": "T001", "status": "er", "msg": "T001 was changed since"}]
    assert await labels_of(labelled, "T1") == ["billing", "eu"]


async def test_what_cannot_be_renamed_is_said(labelled: Office, store: Store) -> None:
    assert "no such label" in await labelled.say("rename label none-such to x")
    assert "say its new name" in await labelled.say("rename label eu to EU")
    await store.set_admins(["U5"])
    assert "only admins can use rename" in await labelled.say("rename label eu to x")
    assert '"ok"' in await labelled.say("rename label eu to x", "U5")


async def test_a_renaming_leaves_what_is_not_seen(labelled: Office) -> None:
    await labelled.say("new ticket: secret plan +eu", place=DIRECT)
    await labelled.say("rename label eu to europe", "U9", place=THERE)
    assert await labels_of(labelled, "T1") == ["europe", "payments"]
    assert (await asked(labelled, "T4", place=DIRECT))["data"]["labels"] == ["eu"]


async def test_too_many_tickets_are_renamed_in_batches(
    labelled: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.desk.labels.RENAMED_MAX", 1)
    answer = await asked(labelled, "rename label payments to billing")
    assert answer == {"status": "er", "msg": "at most 1 tickets, use batches"}


async def test_the_same_again_adds_the_label_to_another(labelled: Office) -> None:
    await labelled.says("T1 +web", "same for T3")
    assert await labels_of(labelled, "T3") == ["web"]


async def test_a_withdrawn_ticket_counts_no_label(office: Office) -> None:
    await office.says("vpn down +eu", "undo")
    assert await asked(office, "labels") == {"status": "ok", "count": 0}
    assert (await asked(office, "+eu"))["count"] == 0


async def test_what_is_reported_in_an_intake_channel_has_its_labels(office: Office) -> None:
    await office.say("watch intake", place=THERE)
    place = Place("C1", "channel", "1.1")
    await office.say("the vpn is down in Berlin +eu", place=place, mode="overheard")
    told = (await asked(office, "T1"))["data"]
    assert (told["title"], told["labels"]) == ("the vpn is down in Berlin", ["eu"])


async def test_a_captured_message_has_its_labels(office: Office) -> None:
    place = Place("C1", "channel", "1.1")
    await office.say("vpn is down +eu", author="U5", place=place)
    told = (await asked(office, "T1"))["data"]
    assert (told["title"], told["by"], told["labels"]) == ("vpn is down", "U5", ["eu"])
