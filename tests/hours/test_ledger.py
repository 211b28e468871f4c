"""Time on tickets, as people log, show, bill and undo it. On both stores."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.command import Hours
from core.desk import Desk
from core.hours import Ledger
from core.lines import to_lines
from core.message import Place
from core.reply import Logged, Table
from core.store import Store
from core.ticket import Ticket, ticket_id
from handlers.ledger import as_csv
from tests.conftest import START, Office, message_of


def data(answer: str) -> Any:
    return json.loads(answer)["data"]


async def acme(office: Office, *contract: str) -> None:
    """T001 is a ticket of the client acme, which has a contract."""
    await office.say("client acme", place=Place("C7", "channel"))
    await office.says("new ticket: proxy is broken", "update ids=T1 client=acme", *contract)


async def test_time_is_logged_with_what_the_contract_still_gives(office: Office) -> None:
    await acme(office, "contract acme 7h a month")
    assert await office.say("T1 +45m proxy") == (
        '{"status":"ok","action":"logged","data":'
        '{"id":"T001","minutes":45,"client":"acme","left_minutes":375}}'
    )
    assert await office.shown("T1 +1h30") == "T001 +1h30 · acme · 4h45 left"


def test_lines_say_it_short() -> None:
    ticket = Ticket("T007", "proxy", "infra", 2, "open", "2026-01-15", "U1")
    assert to_lines(Logged(ticket, 45, "acme", 370)) == "T007 +45m acme 6h10 left"
    assert to_lines(Logged(ticket, -15)) == "T007 -15m"


@pytest.mark.parametrize(
    ("said", "minutes", "day"),
    [
        ("T1 +1h30", 90, None),
        ("log 2h on T1: migration", 120, None),
        ("2h gestern an T1", 120, "2026-01-14"),
        ("2h ayer en T1", 120, "2026-01-14"),
        ("2h hier sur T1", 120, "2026-01-14"),
        ("2h ontem em T1", 120, "2026-01-14"),
        ("2h yesterday on T1", 120, "2026-01-14"),
        ("bitte buche 2 Std auf T1", 120, None),
        ("registra 2 horas en T1, por favor", 120, None),
        ("T1 +45m 2026-01-03 proxy", 45, "2026-01-03"),
    ],
)
async def test_time_is_said_in_five_languages(
    office: Office, said: str, minutes: int, day: str | None
) -> None:
    await acme(office)
    told = {"id": "T001", "minutes": minutes, "client": "acme", "day": day}
    assert data(await office.say(said)) == {k: v for k, v in told.items() if v}


async def test_a_correction_takes_no_more_than_is_there(office: Office) -> None:
    await acme(office)
    await office.says("T1 +45m", "T1 -15m")
    assert await office.say("T1 -31m") == '{"status":"er","msg":"only 30m is logged"}'
    assert [row["minutes"] for row in data(await office.say("hours T1"))] == [45, -15]


async def test_a_day_to_come_and_a_day_of_work_too_long_are_refused(office: Office) -> None:
    await acme(office)
    refused = await office.says("T1 +2h 2026-01-16", "T1 +25h", "T1 +0m", "log 2h on T1 and T9")
    assert [json.loads(one)["msg"] for one in refused[:2]] == [
        "that day is yet to come",
        "at most 24 hours an entry",
    ]
    assert '"logged"' not in "".join(refused)


async def test_nothing_is_filed_of_time_that_is_not_understood(office: Office) -> None:
    await acme(office)
    for said in ("T1 +2d", "log time on T1", "T1 est soon", "T1 est 3 days", "bill acme"):
        assert json.loads(await office.say(said))["status"] == "er", said
    assert json.loads(await office.say("list"))["count"] == 1


async def test_it_means_the_ticket_of_the_last_command_or_of_the_thread(office: Office) -> None:
    await acme(office)
    assert data(await office.say("log 2h"))["id"] == "T001"
    assert data(await office.say("+45m proxy", ticket="T001"))["minutes"] == 45
    assert json.loads(await office.say("+1", ticket="T001"))["action"] == "voiced"


async def test_undo_takes_back_each_entry_and_each_bill(office: Office) -> None:
    await acme(office, "contract acme 7h a month")
    await office.says("T1 +45m", "T1 +1h", "T1 -15m")
    billed = await office.say("bill acme january")
    assert data(billed)[0]["minutes"] == 90
    assert data(await office.say("hours acme"))[0]["billed_minutes"] == 90
    assert await office.say("bill acme january") == '{"status":"er","msg":"nothing to bill"}'
    for left in (90, 105, 45, 0):
        await office.say("undo")
        rows = json.loads(await office.say("hours acme")).get("data", ())
        assert sum(row["minutes"] for row in rows) == left
        assert sum(row["billed_minutes"] for row in rows) == 0


async def test_a_billed_entry_can_not_be_taken_back(office: Office) -> None:
    await acme(office)
    await office.say("T1 +45m", user="U2")
    await office.say("bill acme january")
    assert await office.say("undo", user="U2") == '{"status":"er","msg":"T001 is billed already"}'


async def test_an_entry_that_a_correction_needs_can_not_be_taken_back(office: Office) -> None:
    await acme(office)
    await office.say("T1 +45m", user="U2")
    await office.say("T1 -15m")
    answer = await office.say("undo", user="U2")
    assert answer == '{"status":"er","msg":"T001 was changed since"}'


async def test_time_does_not_stop_the_undo_of_another_change(office: Office) -> None:
    await acme(office)
    await office.say("T1 p1")
    await office.say("T1 +45m", user="U2")
    assert data(await office.say("undo"))["pri"] == 2


async def test_a_ticket_with_hours_is_not_withdrawn(office: Office) -> None:
    await office.say("new ticket: proxy is broken")
    await office.say("T1 +45m", user="U2")
    assert await office.say("undo") == '{"status":"er","msg":"T001 has hours"}'


async def test_what_a_bill_names_stays_when_the_ticket_gets_another_client(office: Office) -> None:
    await acme(office)
    await office.say("client zenith", place=Place("C8", "channel"))
    await office.says("T1 +45m", "bill acme january", "update ids=T1 client=zenith", "T1 +1h")
    rows = {row["client"]: row["minutes"] for row in data(await office.say("hours"))}
    assert rows == {"acme": 45, "zenith": 60}


async def test_hours_of_a_duplicate_stay_on_it_and_count_once(office: Office) -> None:
    await acme(office)
    await office.says("new ticket: the proxy again", "update ids=T2 client=acme")
    await office.says("T1 +1h", "T2 +45m", "merge T2 into T1")
    both = data(await office.say("hours T1"))
    assert [(row["ticket"], row["minutes"]) for row in both] == [("T001", 60), ("T002", 45)]
    rows = data(await office.say("hours acme"))
    assert [(row["ticket"], row["minutes"]) for row in rows] == [("T001", 60), ("T002", 45)]
    assert data(await office.say("hours"))[0]["minutes"] == 105


async def test_an_estimate_is_a_detail_in_minutes(office: Office) -> None:
    await acme(office)
    assert data(await office.say("T1 est 2h")) == {"id": "T001", "est": 120}
    assert data(await office.say("T1"))["est"] == 120
    assert data(await office.say("update ids=T1 est=1h30"))["est"] == 90
    assert data(await office.say("undo")) == {"id": "T001", "est": 120}
    assert data(await office.say("T1 est none")) == {"id": "T001", "est": "none"}
    assert "est" not in data(await office.say("T1"))


async def test_only_admins_set_contracts_and_bill(store: Store, office: Office) -> None:
    await acme(office)
    await store.set_admins(["U7"])
    for said in ("contract acme 20h a month", "bill acme january", "statement acme january"):
        answer = await office.say(said)
        assert answer == '{"status":"er","msg":"contracts and bills are for admins"}'
    assert data(await office.say("contract acme 20h a month", user="U7"))[0]["left_minutes"] == 1200


async def test_new_terms_count_from_their_month_and_hours_given_once_go_on(office: Office) -> None:
    await acme(office, "contract acme 10h until 2026-12-31", "T1 +2h")
    later = START + timedelta(days=60)
    (row,) = data(await office.say("contract acme 20h until 2026-12-31", at=later))
    assert (row["since"], row["left_minutes"]) == ("2026-01", 1080)
    (row,) = data(await office.say("contract acme 5h a month", at=later))
    assert (row["since"], row["left_minutes"]) == ("2026-03", 300)
    (row,) = data(await office.say("contract acme off", at=later))
    assert row["period"] == "off"
    assert "left_minutes" not in data(await office.say("T1 +2h", at=later))


async def test_a_name_that_is_no_client_is_asked_about(office: Office) -> None:
    answer = json.loads(await office.say("hours broken"))
    assert answer == {"status": "er", "msg": "no client broken; new ticket?"}
    assert data(await office.say("yes"))["title"] == "hours broken"


async def test_members_see_and_correct_their_own_hours_only(store: Store, office: Office) -> None:
    await store.set_agents(["U3"])
    await office.say("new ticket: proxy is broken")
    await office.say("T1 +2h", user="U3")
    await office.say("T1 +45m")
    assert [row["by"] for row in data(await office.say("hours T1"))] == ["U1"]
    assert [row["by"] for row in data(await office.say("hours T1", user="U3"))] == ["U3", "U1"]
    assert json.loads(await office.say("hours T1", user="U4")).get("data") is None
    assert (
        await office.say("hours @U3")
    ) == '{"status":"er","msg":"only agents see others\' hours"}'
    assert await office.say("T1 -1h") == '{"status":"er","msg":"only 45m is logged"}'
    answer = await office.say("T1 +1h", user="U4")
    assert answer == '{"status":"er","msg":"only agents log on others\' tickets"}'


entries = st.lists(
    st.tuples(
        st.sampled_from((1, 2, 3)),
        st.integers(-90, 240).filter(bool),
        st.sampled_from(("2025-12-31", "2026-01-01", "2026-01-14", None)),
        st.sampled_from(("U1", "U2")),
    ),
    min_size=1,
    max_size=12,
)


@given(entries, st.lists(st.sampled_from(("undo", "bill acme january")), max_size=4))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_sums_are_those_of_the_entries_in_plain_python(
    store: Store, said: list[tuple[int, int, str | None, str]], then: list[str]
) -> None:
    office, ws = await a_new_office(store)
    kept: list[int] = []
    for number, minutes, day, user in said:
        when = f" {day}" if day else ""
        sign = "+" if minutes > 0 else "-"
        text = f"T{number} {sign}{abs(minutes)}m{when}"
        answer = json.loads(await office.say(text, user, workspace=ws))
        kept += [minutes] if answer["status"] == "ok" else []
    for order in then:
        await office.say(order, workspace=ws)
    rows = await exported(office, ws)
    if not then:
        assert sum(int(row["minutes"]) for row in rows) == sum(kept)
    per_ticket = summed(rows, "ticket")
    assert all(minutes >= 0 for minutes in per_ticket.values())
    for id in map(ticket_id, (1, 2, 3)):
        shown = json.loads(await office.say(f"hours {id}", workspace=ws)).get("data", ())
        assert sum(row["minutes"] for row in shown) == per_ticket[id]
    january = [row for row in rows if row["day"] >= "2026-01-01"]
    for row in json.loads(await office.say("hours january", workspace=ws)).get("data", ()):
        theirs = [one for one in january if (one["client"] or None) == row.get("client")]
        assert row["minutes"] == sum(int(one["minutes"]) for one in theirs)
        assert row["billed_minutes"] == sum(int(one["minutes"]) for one in theirs if one["billed"])
    days = await store.read(lambda db: db.hours_by_day(ws, "acme", ""))
    assert {day: n for day, n in days.items() if n} == {
        day: n for day, n in summed([r for r in rows if r["client"] == "acme"], "day").items() if n
    }


async def a_new_office(store: Store) -> tuple[Office, str]:
    """An office in a workspace of its own: T001 and T002 are of acme, T003 is of the house."""
    ws, office = f"W{next(_NUMBERS)}", Office(Desk(store))
    for n in (1, 2, 3):
        await office.say(f"new ticket: proxy {n} is broken", workspace=ws)
    await office.say("client acme", workspace=ws, place=Place("C7", "channel"))
    await office.say("update ids=T1,T2 client=acme", workspace=ws)
    return office, ws


_NUMBERS = itertools.count()


async def exported(office: Office, ws: str) -> list[dict[str, str]]:
    """The rows of the exported file."""
    every = Hours(since="2000-01-01", until="2026-12-31")
    table = await office.desk.ledger(message_of("", workspace=ws, private=True), every)
    assert isinstance(table, Table)
    return [*csv.DictReader(io.StringIO(as_csv(table).removeprefix("\ufeff")))]


def summed(rows: list[dict[str, str]], name: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in rows:
        found[row[name]] += int(row["minutes"])
    return found


async def test_undo_of_all_restores_the_empty_ledger(office: Office, store: Store) -> None:
    await acme(office)
    orders = ("T1 +45m", "T1 -5m", "bill acme january", "T1 +1h 2026-01-02", "bill acme january")
    await office.says(*orders)
    for _ in orders:
        assert json.loads(await office.say("undo"))["status"] == "ok"
    assert await store.read(lambda db: db.worked("W", Ledger())) == []


async def test_history_and_news_do_not_tell_of_time(office: Office) -> None:
    await acme(office)
    message = message_of("")
    before = await office.say("history T1"), await office.desk.changes(message, 0, 100)
    await office.says("T1 +45m proxy", "T1 -5m", "bill acme january", "undo")
    after = await office.say("history T1"), await office.desk.changes(message, 0, 100)
    assert before == after


async def test_a_table_of_hours_is_a_workbook_too(office: Office) -> None:
    pytest.importorskip("xlsxwriter")
    from zipfile import ZipFile

    from handlers.ledger import as_workbook

    await acme(office)
    await office.say("T1 +45m =1+1")
    table = await office.desk.ledger(message_of(""), Hours())
    assert isinstance(table, Table)
    with ZipFile(io.BytesIO(as_workbook(table))) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<v>45</v>" in page
        assert "<f>" not in page
        assert "=1+1" in book.read("xl/sharedStrings.xml").decode()
