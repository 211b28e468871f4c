"""A button pressed on what is outdated: somebody else was first."""

from __future__ import annotations

from typing import cast

import pytest

from core.store import Face, Store
from tests.conftest import Office


@pytest.fixture
async def seen(office: Office, store: Store) -> int:
    """The change that the message with the button told of: the creation of T001, by U1."""
    await office.say("new ticket: the vpn is down")
    face = await store.read(lambda db: db.face("W", "T001"))
    return cast(Face, face).change.key


async def test_what_somebody_else_changed_first_stays(office: Office, seen: int) -> None:
    await office.say("T001 prog looking", user="U2")
    beaten = await office.say("close T001", user="U3", seen=seen)
    assert beaten == '{"status":"er","msg":"U2 was first: prog"}'
    assert '"stat":"prog"' in await office.say("T001")


async def test_another_field_may_be_changed(office: Office, seen: int) -> None:
    await office.say("T001 p1", user="U2")
    assert '"stat":"done"' in await office.say("close T001", user="U3", seen=seen)


async def test_one_s_own_change_is_nobody_else_s(office: Office, seen: int) -> None:
    await office.say("T001 prog", user="U2")
    await office.say("reopen T001", user="U3")
    assert '"stat":"done"' in await office.say("close T001", user="U3", seen=seen)


async def test_a_change_that_was_undone_and_is_as_seen_counts_no_more(
    office: Office, seen: int
) -> None:
    await office.say("take T001", user="U2")
    await office.say("undo", user="U2")
    assert '"own":"U3"' in await office.say("take T001", user="U3", seen=seen)


async def test_words_that_saw_nothing_are_not_held_up(office: Office, seen: int) -> None:
    await office.say("T001 prog", user="U2")
    assert '"stat":"done"' in await office.say("close T001", user="U3")


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("take T001", "take T001", "U2 was first: @U2"),
        ("T001 p1", "T001 p3", "U2 was first: p1"),
        ("T001 doc", "T001 code", "U2 was first: doc"),
        ("rename T001 to VPN", "rename T001 to Gateway", "U2 was first: title"),
    ],
)
async def test_the_one_who_is_late_hears_by_whom_and_with_what(
    office: Office, seen: int, first: str, then: str, told: str
) -> None:
    await office.say(first, user="U2")
    assert told in await office.say(then, user="U3", seen=seen)
