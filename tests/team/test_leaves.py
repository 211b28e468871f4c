"""Absences that begin later: said, shown, and nobody is passed over before they begin."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.absences import Absence, absences, away_until, to_come
from core.command import Away, Team, Unclear
from core.parser import parse
from core.translation import say
from tests.conftest import START, Office

BERLIN: dict[str, Any] = {"zone": "Europe/Berlin"}
THURSDAY = START  # 2026-01-15, 10:30 in Berlin


def told(answer: str) -> Any:
    return json.loads(answer)


@pytest.mark.parametrize(
    ("text", "since", "when"),
    [
        ("away from monday until friday", "monday", "friday"),
        ("away 12 to 19", "12.", "19."),
        ("away 12-19", "12.", "19."),
        ("I'm off from 12 july to 25 july", "12 july", "25 july"),
        ("vacation from 12 to 25 july", "12 july", "25 july"),
        ("away from 28.12. to 3.1.", "28.12.", "3.1."),
        ("away 30.12. - 2.1.", "30.12.", "2.1."),
        ("away from 28.12 to 3.1", "28.12.", "3.1."),
        ("away 28.12.", "28.12.", "28.12."),
        ("away from 28 to 3 august", "28.", "3 august"),
        ("ooo 2026-07-12 - 2026-07-19", "2026-07-12", "2026-07-19"),
        ("away from 12 july for 2 weeks", "12 july", "2 weeks"),
        ("bin vom 14. bis 25. Juli im Urlaub", "14. Juli", "25. Juli"),
        ("ich habe vom 14. bis 25. Juli Urlaub", "14. Juli", "25. Juli"),
        ("estoy de vacaciones del 10 al 24", "10.", "24."),
        ("je suis en congé du 12 au 23", "12.", "23."),
        ("tô de férias de 10 a 24", "10.", "24."),
        ("I'm out tomorrow", "tomorrow", "tomorrow"),
        ("I'm sick today", "today", "today"),
        ("away next week", "next week", "next week"),
        ("morgen bin ich nicht da", "morgen", "morgen"),
        ("mañana estoy fuera", "mañana", "mañana"),
        ("demain je suis absent", "demain", "demain"),
        ("amanhã estou ausente", "amanhã", "amanhã"),
        ("away from monday", "monday", None),
        ("frei ab montag", "montag", None),
    ],
)
def test_an_absence_has_a_start(text: str, since: str, when: str | None) -> None:
    assert parse(text, "addressed", START) == (Away(when=when, since=since),)


@pytest.mark.parametrize("text", ["away 28/12 to 3/1", "away xyz foo", "away 32.13. - 2.1."])
def test_what_is_not_understood_is_asked_for(text: str) -> None:
    (asked,) = parse(text, "addressed", START)
    assert asked == Unclear(say("say: away until mon"))
    assert parse(text, "overheard", START) == ()


@pytest.mark.parametrize(
    "text", ["who is away next week?", "who's off tomorrow", "wer ist nächste woche weg?",
     "quién estará fuera mañana", "quem está fora essa semana"],
)  # fmt: skip
def test_who_will_be_away_is_asked(text: str) -> None:
    assert parse(text, "addressed", START) == (Team("away"),)


@pytest.mark.parametrize(
    "text",
    ["I'm out of toner tomorrow", "away 9 to 5", "leave request form is broken from monday",
     "bin fr und mo nicht da", "holiday calendar is wrong", "who is out of paper"],
)  # fmt: skip
def test_other_words_are_no_absence(text: str) -> None:
    assert not any(isinstance(one, Away | Team) for one in parse(text, "addressed", START))


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("away from monday until friday", "2026-01-19T08:00Z", "2026-01-24T08:00Z"),
        ("away 12 to 19", "2026-02-12T08:00Z", "2026-02-20T08:00Z"),
        ("away 15 to 19", None, "2026-01-20T08:00Z"),  # today is the 15th
        ("@bob is off from 12 to 19 july", "2026-07-12T07:00Z", "2026-07-20T07:00Z"),
        ("away tomorrow", "2026-01-16T08:00Z", "2026-01-17T08:00Z"),
        ("away today", None, "2026-01-15T16:00Z"),
        ("away next week", "2026-01-19T08:00Z", "2026-01-24T08:00Z"),
        ("away this week", None, "2026-01-17T08:00Z"),
        ("away from 12 july for 2 weeks", "2026-07-12T07:00Z", "2026-07-26T07:00Z"),
        ("away from tomorrow 14:00 to monday 9:00", "2026-01-16T13:00Z", "2026-01-19T08:00Z"),
        ("away from monday", "2026-01-19T08:00Z", None),
        ('{"action":"away","since":"monday","when":"3d"}', "2026-01-19T08:00Z",
         "2026-01-22T08:00Z"),
    ],
)  # fmt: skip
async def test_its_days_are_whole(
    office: Office, said: str, since: str | None, until: str | None
) -> None:
    (row,) = told(await office.say(said, at=THURSDAY, **BERLIN))["data"]
    times = {name: at for name, at in (("since", since), ("until", until)) if at}
    assert row == {"person": row["person"]} | times
    assert told(await office.say("who is away?", at=THURSDAY))["data"] == [row]


async def test_the_end_is_after_the_start(office: Office) -> None:
    answer = await office.say('{"action":"away","since":"3 july","when":"2026-07-01"}')
    assert told(answer) == {"status": "er", "msg": "when? like: friday 17:00"}


async def at(office: Office, when: datetime, text: str, user: str = "U1") -> Any:
    return told(await office.say(text, user, at=when))


async def test_nobody_is_passed_over_before_it_begins(office: Office) -> None:
    days = [THURSDAY + timedelta(days=n) for n in range(5)]
    await at(office, days[0], "route infra to @ana")
    await at(office, days[0], "away from 16 to 17", "ana")
    owners = []
    for day in days:
        made = await at(office, day, "new ticket: [infra] vpn is down")
        owners.append(made["data"].get("own"))
        (row,) = (await at(office, day, "load"))["data"] or [{}]
        assert ("away" in row) == (made["data"].get("own") is None)
        given_ = await at(office, day, f"give {made['data']['id']} to @ana")
        assert ("away" in given_["data"]) == (made["data"].get("own") is None)
    assert owners == ["ana", None, None, "ana", "ana"]


async def test_a_deputy_votes_only_meanwhile(office: Office) -> None:
    await at(office, THURSDAY, "away from monday until friday, @eve stands in", "ana")
    for n in (0, 5):
        when = THURSDAY + timedelta(days=n)
        id = (await at(office, when, "new ticket: laptop"))["data"]["id"]
        await at(office, when, f"ask @ana to approve {id}")
        view = await at(office, when, id)
        assert ("eve" in view["data"]["approval"]) == (n == 5)


async def test_an_absence_now_stays_beside_one_to_come(office: Office) -> None:
    await office.say("away until tomorrow", at=THURSDAY)
    await office.say("away 12 to 19", at=THURSDAY)
    await office.say("away 12 to 20", at=THURSDAY)  # takes the place of the one before
    await office.say("away from 1 march to 3 march", at=THURSDAY)
    rows = told(await office.say("who is away", at=THURSDAY))["data"]
    assert [(row.get("since", "")[:10], row["until"][:10]) for row in rows] == [
        ("", "2026-01-16"),
        ("2026-02-12", "2026-02-21"),
        ("2026-03-01", "2026-03-04"),
    ]
    await office.say("I am back", at=THURSDAY)
    assert told(await office.say("who is away", at=THURSDAY))["count"] == 2
    await office.say("I am back", at=THURSDAY)  # nothing has begun: the ones to come end
    assert told(await office.say("who is away", at=THURSDAY))["count"] == 0


@pytest.mark.parametrize(
    ("said", "starts"),
    [
        ("away until wed", {"", "2026-02-12"}),
        ("away today", {"", "2026-01-20", "2026-02-12"}),
        ("away", {"", "2026-01-20", "2026-02-12"}),  # its end is not known
        ("away until 1 march", {""}),
    ],
)
async def test_an_absence_now_takes_the_place_of_those_of_its_time(
    office: Office, said: str, starts: set[str]
) -> None:
    friday = THURSDAY + timedelta(days=1)
    for text in ("away 16 to 18", "away from 20 jan to 22 jan", "away 12 to 19 february"):
        await at(office, THURSDAY, text)
    await at(office, friday, said)
    rows = (await at(office, friday, "who is away"))["data"]
    assert [row.get("since", "")[:10] for row in rows] == sorted(starts)


async def test_there_is_a_limit(office: Office) -> None:
    for n in range(1, 21):
        await office.say(f"away from {n} july to {n} july", at=THURSDAY)
    answer = told(await office.say("away from 1 may to 2 may", at=THURSDAY))
    assert answer == {"status": "er", "msg": "at most 20 absences"}


TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda t: f"{t:%FT%RZ}")


@given(st.lists(st.tuples(TIMES, TIMES)), TIMES)
def test_absences_survive_as_text(spans: list[tuple[str, str]], now: str) -> None:
    known = sorted(Absence(*span) for span in spans)
    text = to_come(known) or ""
    assert absences(text, now) == [one for one in known if one.until > now]
    assert bool(away_until(text, now)) == any(one.since <= now < one.until for one in known)
