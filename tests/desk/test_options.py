"""What people and workspaces can choose, where, and who may."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from core import options
from core.message import Place
from core.store import Store
from tests.conftest import Office

HERE = Place("C1", "channel", "9.1")
DM = Place("D1", "im", "9.1")


async def test_what_somebody_is_told_of_is_their_own_choice(office: Office, store: Store) -> None:
    assert await office.say("notify mine", "U1") == '{"status":"ok","notify":"mine"}'
    assert await store.read(lambda db: db.notify_level("W", "U1")) == "mine"
    assert await store.read(lambda db: db.notify_level("W", "U2")) == "all"


async def test_a_channel_is_watched_until_it_is_not(office: Office, store: Store) -> None:
    assert await office.say("watch triage", place=HERE) == '{"status":"ok","watch":"triage"}'
    assert await store.read(lambda db: db.roles("W")) == {"C1": "triage"}
    await office.say("unwatch", place=HERE)
    assert await store.read(lambda db: db.roles("W")) == {}


@pytest.mark.parametrize("place", [None, DM])
async def test_only_a_channel_can_be_watched(office: Office, place: Place | None) -> None:
    answer = await office.say("watch intake", place=place)
    assert answer == '{"status":"er","msg":"say it in a channel"}'


@pytest.mark.parametrize(
    ("say", "refusal"),
    [("watch triage", "only admins can use watch"), ("set stale 5d", "only admins can use set")],
)
async def test_what_concerns_all_is_for_admins_where_there_are_some(
    office: Office, store: Store, say: str, refusal: str
) -> None:
    assert '"ok"' in await office.say(say, "U1", place=HERE)
    await store.set_admins(["UADMIN"])
    answer = await office.say(say, "U1", place=HERE)
    assert answer == f'{{"status":"er","msg":"{refusal}"}}'
    assert '"ok"' in await office.say(say, "UADMIN", place=HERE)
    assert '"notify":"none"' in await office.say("notify none", "U1")


async def test_settings_show_all_that_can_be_chosen_there(office: Office) -> None:
    await office.say("set hours 8-16")
    await office.say("notify none")
    answer = await office.say("settings", place=HERE)
    assert answer == (
        '{"status":"ok","data":{"hours":"08:00-16:00","days":"mon-fri","tz":"UTC","remind":"off",'
        '"escalate":"off","stale":"off","digest":"off","emoji":"ticket","workspace language":"off",'
        '"client hours":"off","feedback":"off","language":"off","notify":"none","watch":"off"}}'
    )
    assert '"watch"' not in await office.say("settings", place=DM)
    assert '"08:00-16:00"' not in await office.say("settings", workspace="OTHER")


async def test_a_digest_is_due_while_somebody_works(office: Office) -> None:
    refused = '{"status":"er","msg":"digest must be within working hours"}'
    assert await office.say("set digest 08:00") == refused
    await office.say("set digest 09:00")
    assert await office.say("set hours 10-17") == refused
    await office.say("set digest off")
    assert await office.say("set hours 10-17") == '{"status":"ok","hours":"10:00-17:00"}'


@pytest.mark.parametrize(
    ("name", "said", "value"),
    [
        ("hours", "8:30 to 17", "08:30-17:00"),
        ("hours", "0-24", "00:00-24:00"),
        ("hours", "17-9", None),
        ("hours", "9-25", None),
        ("days", "Monday to Friday", "mon-fri"),
        ("days", "fri-mon", "fri-mon"),
        ("days", "mon, wed and fri", "mon,wed,fri"),
        ("days", "wed", "wed"),
        ("days", "money", None),
        ("tz", "america/new york", "America/New_York"),
        ("tz", "../../etc/passwd", None),
        ("remind", "45", "45m"),
        ("remind", "1d", "24h"),
        ("remind", "0", None),
        ("remind", "8 days", None),
        ("stale", "5", "5d"),
        ("stale", "5h", None),
        ("digest", "7:30", "07:30"),
        ("digest", "24:00", None),
        ("emoji", ":SOS:", "sos"),
        ("emoji", "two words", None),
    ],
)
def test_a_value_has_one_spelling(name: str, said: str, value: str | None) -> None:
    assert options.read(name, said) == value


_PIECES = st.sampled_from([*"0123456789:-, ", "off", "mon", "fri", "to", "and", "h", "d", "٣", "²"])


@given(
    st.sampled_from([*options.DEFAULTS]),
    st.text(max_size=20) | st.lists(_PIECES, max_size=9).map("".join),
)
def test_any_text_is_a_value_with_one_spelling_or_none(name: str, text: str) -> None:
    value = options.read(name, text)
    if value is not None:
        assert options.read(name, value) == value
        options.options_of({name: value})


def test_what_was_not_chosen_has_a_default() -> None:
    chosen = options.options_of({})
    assert (chosen.remind, chosen.stale, chosen.digest) == (None, None, None)
    assert (chosen.hours, chosen.days) == ((540, 1020), frozenset(range(5)))


def test_spans_are_read_as_stored() -> None:
    chosen = options.options_of({"remind": "90m", "stale": "5d", "digest": "09:30", "emoji": "off"})
    assert (chosen.remind, chosen.stale) == (timedelta(minutes=90), timedelta(days=5))
    assert (chosen.digest, chosen.emoji) == (570, None)


@pytest.mark.parametrize(
    ("at", "works"),
    [
        ("2026-01-15T07:59Z", False),  # Thursday, 08:59 in Berlin
        ("2026-01-15T08:00Z", True),
        ("2026-01-15T15:59Z", True),
        ("2026-01-15T16:00Z", False),
        ("2026-01-17T10:00Z", False),
        ("2026-07-15T07:00Z", True),  # summer time
    ],
)
def test_hours_and_days_are_those_of_the_time_zone(at: str, works: bool) -> None:
    chosen = options.options_of({"tz": "Europe/Berlin"})
    assert chosen.is_working(datetime.fromisoformat(at)) is works


def test_off_is_around_the_clock_and_every_day() -> None:
    chosen = options.options_of({"hours": "off", "days": "off", "tz": "off"})
    assert chosen.is_working(datetime(2026, 1, 17, 3, tzinfo=UTC))
