"""Service levels and answers in reports: their totals are those of the commands that tell them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction
from typing import Any

from core.command import Hours, Report
from core.desk.hours import hours
from core.desk.reports import report
from core.desk.weekly import weekly_table
from core.message import Place
from core.reply import Table
from core.store import Store
from handlers.blocks import table_for
from tests.conftest import START, Office, message_of

HOUSE, ACME = Place("C1", "channel"), Place("CA", "channel")
GUEST: dict[str, Any] = {"user": "U7", "standing": "guest"}
HOUR = timedelta(hours=1)
LEVELS = ("answered", "solved", "in_time_percent")
ANSWERS = ("offered", "helped", "prevented")


async def rows(office: Office, text: str, **how: Any) -> list[dict[str, Any]]:
    answer = json.loads(await office.say(text, **how))
    assert answer["status"] == "ok", answer
    return list(answer.get("data", ()))


async def of_name(office: Office, text: str, **how: Any) -> dict[str, dict[str, Any]]:
    found = await rows(office, text, **how)
    name = next(iter(found[0])) if found else ""
    return {row.pop(name): row for row in found}


async def levelled(office: Office) -> None:
    """Tickets of three priorities and labels: in time, late, and not due yet."""
    for said in ("set hours 0-24", "set days mon-sun", "set sla p1 30m 4h", "set sla p2 10m"):
        await office.say(said, at=START)
    for n in range(9):
        at = START + n * HOUR
        label = ("eu", "us", "vpn")[n % 3]
        text = f"new ticket: machine {n} is down, p{n % 3 + 1} +{label}"
        await office.say(text, f"U{n}", at=at, place=HOUSE)
        await office.say(f"give T{n + 1} to @U2", "U3", at=at + n * HOUR / 8, place=HOUSE)
        if n % 2:
            await office.say(f"close T{n + 1}", "U3", at=at + n * HOUR, place=HOUSE)


def summed(shares: Iterable[str | None]) -> tuple[int, int]:
    """The sum of shares like `5/6`, made apart from the program."""
    pairs = [tuple(map(int, one.split("/"))) for one in shares if one]
    return sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)


async def test_service_levels_in_a_report_are_those_of_their_own_report(office: Office) -> None:
    await levelled(office)
    at = START + 40 * HOUR
    asked: dict[str, Any] = {"at": at, "place": HOUSE}
    apart = await of_name(office, "sla report this month", **asked)
    report = await of_name(office, "report this month", **asked)
    for name in ("all", "p1", "p2"):
        told = {"percent" if n == LEVELS[2] else n: report[name].get(n) for n in LEVELS}
        assert {n: value for n, value in told.items() if value is not None} == apart[name]
    labels = await of_name(office, "report by label this month", **asked)
    for name in ("eu", "us"):
        assert labels[name].get("answered") == apart[f"+{name}"].get("answered")
    persons = await of_name(office, "report by person this month", **asked)
    for column in ("answered", "solved"):
        parts = summed(report[name].get(column) for name in ("p1", "p2", "p3"))
        assert parts == summed([report["all"][column]]) == summed([apart["all"][column]])
        assert parts == summed(row.get(column) for name, row in persons.items() if name != "all")
    met, due = map(sum, zip(*(summed([report["all"][n]]) for n in LEVELS[:2]), strict=True))
    assert report["all"]["in_time_percent"] == int(100 * Fraction(met, due))


async def test_service_levels_are_of_tickets_that_were_opened_in_the_period(
    office: Office,
) -> None:
    await levelled(office)
    later = START + timedelta(days=30)
    assert not {*LEVELS} & {*(await of_name(office, "report today", at=later))["all"]}


async def answered(office: Office) -> None:
    await office.say("answer vpn-reset (vpn drops in berlin): Restart the client.", place=HOUSE)
    for n in range(25):
        made = json.loads(await office.say("new ticket: VPN drops in Berlin", place=HOUSE))
        if "offer" in made and n % 2:
            await office.say(f"accept offer on {made['data']['id']}", place=HOUSE)
        else:
            await office.say(f"close {made['data']['id']}", "U2", place=HOUSE)


async def test_answers_in_a_report_are_those_of_their_own_report(office: Office) -> None:
    await answered(office)
    (apart,) = await rows(office, "answers report", place=HOUSE)
    report = await of_name(office, "report", place=HOUSE)
    told = [report["all"][name] for name in ANSWERS]
    assert told == [apart["shown"], apart["solved"], apart["prevented"]]
    priorities = [row for name, row in report.items() if name.startswith("p")]
    for name in ANSWERS[:2]:
        assert sum(row[name] for row in priorities) == report["all"][name]


async def test_who_may_not_hear_of_answers_has_no_such_columns(office: Office) -> None:
    await office.say("client acme", place=ACME)
    await answered(office)
    for how in ({"place": ACME}, {"place": HOUSE, "external": True}, {"place": HOUSE, **GUEST}):
        assert not {*ANSWERS} & {*(await of_name(office, "report", **how))["all"]}


async def test_without_targets_and_offers_a_report_has_no_such_columns(office: Office) -> None:
    await office.say("new ticket: vpn down", place=HOUSE)
    row = (await of_name(office, "report", place=HOUSE))["all"]
    assert not {*LEVELS, *ANSWERS} & {*row}


async def weekly_columns(store: Store, channel: str) -> set[str]:
    table = await store.read(lambda db: weekly_table("W", channel, "2026-01-16", db))
    return {*table.columns} if table else set()


async def test_a_weekly_report_tells_both_where_only_members_read(
    office: Office, store: Store
) -> None:
    await office.say("client acme", place=ACME)
    await office.say("set sla p2 10m 4h", at=START)
    await answered(office)
    await office.say("new ticket: printer jams", place=ACME)
    for place in (HOUSE, ACME):
        await office.say("set report fri 9:00", place=place)
    house, acme = [await weekly_columns(store, channel) for channel in ("C1", "CA")]
    assert {*LEVELS, *ANSWERS} <= house
    assert {*LEVELS} <= acme
    assert not {*ANSWERS} & acme


async def test_a_report_names_people_as_other_tables_do(office: Office, store: Store) -> None:
    await office.say("new ticket: vpn down", place=HOUSE)
    await office.say("give T1 to @U2", "U3", place=HOUSE)
    await office.say("log 45m on T1", "U2", place=HOUSE)
    message = message_of("", place=HOUSE, at=START + HOUR)
    tables = [
        await store.read(lambda db: report(message, Report(per="person"), db)),
        await store.read(lambda db: hours(message, Hours(("T001",)), db)),
    ]
    shown = [str(table_for(table)) for table in tables if isinstance(table, Table)]
    assert all("<@U2>" in one for one in shown)
    assert "<@U2> · opened 1 · closed 0 · left 1 · age 60m" in shown[0]
    assert [*(await of_name(office, "report by person", place=HOUSE))] == ["all", "U2"]
