"""Forms of reports, meetings and calendars, in five languages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from core.command import Calendar, Command, Create, Meet, Report, Unclear, Weekly, WhatIf
from core.parser import parse

AT = datetime(2026, 11, 30, 12, tzinfo=UTC)  # a Monday
OCTOBER: dict[str, Any] = {"since": "2026-10-01", "until": "2026-10-31"}
T7 = ("T007",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("report", Report()),
        ("Report please", Report()),
        ("report last month", Report(**OCTOBER)),
        ("show me the report for october", Report(**OCTOBER)),
        ("report last month acme", Report(**OCTOBER, client="acme")),
        ("report for acme last month", Report(**OCTOBER, client="acme")),
        ("report by person last month", Report(**OCTOBER, per="person")),
        ("report last month per client", Report(**OCTOBER, per="client")),
        ("report +Payments +eu this week", Report("2026-11-30", labels=("payments", "eu"))),
        ("report @ana last week", Report("2026-11-23", "2026-11-29", own="ana")),
        ("report of <@U2|ana> yesterday", Report("2026-11-29", "2026-11-29", own="U2")),
        ("report mine", Report(own="me")),
        ("Bericht letzten Monat", Report(**OCTOBER)),
        ("informe del mes pasado", Report(**OCTOBER)),
        ("rapport du mois dernier", Report(**OCTOBER)),
        ("set report mon 9:00", Weekly("mon 09:00")),
        ("weekly report on friday at 5pm", Weekly("fri 17:00")),
        ("set report off", Weekly("off")),
        ("meet @ana about T7 thu 10:00 30m", Meet(T7, when="thu 10:00", guest="ana", minutes=30)),
        ("meet @ana thu 10:00 about T7 1h", Meet(T7, when="thu 10:00", guest="ana", minutes=60)),
        ("meet with @ana about T7 tomorrow", Meet(T7, when="tomorrow", guest="ana")),
        ("triff @ana wegen T7 do 10:00", Meet(T7, when="do 10:00", guest="ana")),
        ("reunión con @ana sobre T7 jueves 10:00", Meet(T7, when="jueves 10:00", guest="ana")),
        ("réunion avec @ana sur T7 jeudi 10h", Meet(T7, when="jeudi 10h", guest="ana")),
        ("reunião com @ana sobre T7 quinta 10:00", Meet(T7, when="quinta 10:00", guest="ana")),
        (
            "meet @ana @bob about T7 thu 10:00 30m",
            Meet(T7, when="thu 10:00", guest="ana", minutes=30, others=("bob",)),
        ),
        (
            "triff @ana und @bob wegen T7 do 10:00",
            Meet(T7, when="do 10:00", guest="ana", others=("bob",)),
        ),
        (
            "reunión con @ana y @bob sobre T7 jueves 10:00",
            Meet(T7, when="jueves 10:00", guest="ana", others=("bob",)),
        ),
        (
            "réunion avec @ana et @bob sur T7 jeudi 10h",
            Meet(T7, when="jeudi 10h", guest="ana", others=("bob",)),
        ),
        (
            "reunião com @ana, @bob e @rui sobre T7 quinta 10:00",
            Meet(T7, when="quinta 10:00", guest="ana", others=("bob", "rui")),
        ),
        ("move the meeting about T7 to fri 11:00", Meet(T7, when="fri 11:00")),
        ("cancel the meeting about T7", Meet(T7, when="none")),
        ("what if sla p1 20m", WhatIf("sla p1 20m")),
        ("what if we route infra to @bob?", WhatIf("route infra to @bob")),
        ("was wäre wenn set hours 8-18", WhatIf("set hours 8-18")),
        ("calendar", Calendar()),
        ("my calendar", Calendar()),
        ("neuer Kalender", Calendar("new")),
        ("calendar off", Calendar("off")),
    ],
)
def test_what_is_said_is_read(text: str, expected: Command) -> None:
    assert parse(text, "addressed", AT) == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "report a broken window",
        "report: disk full",
        "report vandalism",
        "calendar is broken",
        "meeting room 3 has no light",
    ],
)
def test_a_problem_stays_a_problem(text: str) -> None:
    [command] = parse(text, "addressed", AT)
    assert isinstance(command, Create)


@pytest.mark.parametrize(
    "text",
    [
        "meet @ana about T7",
        "meet @ana about T7 whenever",
        "move the meeting about T7 to whenever",
        "set report someday",
    ],
)
def test_what_is_not_known_is_refused(text: str) -> None:
    [command] = parse(text, "addressed", AT)
    assert isinstance(command, Unclear)
