"""Who may see and do what, as tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.access import (
    Role,
    is_private,
    is_secret,
    may_change,
    may_merge,
    role_of,
    shared_sight_of,
    sight_of,
)
from core.details import Details
from core.message import Actor, Message, Place, Standing
from core.ticket import Ticket
from tests.conftest import message_of

PLACES = {
    "channel": Place("C1", "channel", "1.1"),
    "other channel": Place("C2", "channel", "1.1"),
    "private channel": Place("G1", "group", "1.1"),
    "group chat": Place("M1", "mpim", "1.1"),
    "direct": Place("D1", "im", "1.1"),
    "home": None,
}


def ticket(place: str, by: str = "U1", own: str | None = "U2") -> Ticket:
    born = PLACES[place]
    return Ticket(
        id="T001",
        title="x",
        cat="code",
        pri=2,
        stat="open",
        created="2026-01-15",
        by=by,
        own=own,
        channel=born.channel if born else None,
        secret=is_secret(born),
    )


def asks(where: str, user: str = "U9", **more: Any) -> Message:
    return message_of("list", user, place=PLACES[where], **more)


# role, who asks, where, how -> which tickets by the place they were born in
SEEN: list[tuple[Role, str, str, dict[str, Any], set[str]]] = [
    ("member", "U9", "channel", {}, {"channel", "other channel", "home"}),
    ("agent", "U9", "channel", {}, {"channel", "other channel", "home"}),
    ("admin", "U9", "channel", {}, {"channel", "other channel", "home"}),
    ("member", "U1", "channel", {}, {"channel", "other channel", "home"}),
    ("member", "U1", "channel", {"private": True}, set(PLACES)),
    ("member", "U2", "home", {"private": True}, set(PLACES)),
    ("member", "U9", "home", {"private": True}, {"channel", "other channel", "home"}),
    ("admin", "U9", "home", {"private": True}, set(PLACES)),
    ("admin", "U9", "direct", {}, set(PLACES)),
    ("member", "U9", "home", {}, {"channel", "other channel", "home"}),
    (
        "member",
        "U9",
        "private channel",
        {},
        {"channel", "other channel", "home", "private channel"},
    ),
    ("member", "U9", "group chat", {}, {"channel", "other channel", "home", "group chat"}),
    ("member", "U9", "channel", {"external": True}, {"channel"}),
    ("admin", "U9", "channel", {"external": True}, {"channel"}),
    ("guest", "U9", "channel", {}, {"channel"}),
    ("guest", "U9", "channel", {"private": True}, {"channel"}),
    ("guest", "U9", "home", {"private": True}, set()),
    ("guest", "U1", "home", {"private": True}, set(PLACES)),
    ("guest", "U2", "channel", {"private": True}, set(PLACES)),
]


@pytest.mark.parametrize(("role", "user", "where", "how", "seen"), SEEN)
def test_who_sees_what_where(
    role: Role, user: str, where: str, how: dict[str, Any], seen: set[str]
) -> None:
    sight = sight_of(asks(where, user, **how), role)
    assert {place for place in PLACES if sight.sees(ticket(place))} == seen


@pytest.mark.parametrize(
    ("role", "user", "where", "how", "sees"),
    [
        ("member", "U5", "direct", {}, True),
        ("member", "U6", "channel", {"private": True}, True),  # they voted
        ("member", "U5", "channel", {}, False),
        ("member", "U7", "direct", {}, False),  # a deputy
        ("guest", "U5", "direct", {}, False),
        ("guest", "U5", "channel", {"private": True, "external": True}, False),
    ],
)
def test_who_is_asked_to_approve_a_secret_ticket_sees_it(
    role: Role, user: str, where: str, how: dict[str, Any], sees: bool
) -> None:
    approval = "all U1 2026-01-15T09:30Z U5:?/U7 U6:no"
    born = Place("D8", "im", "1.1")
    asked = replace(ticket("direct"), channel=born.channel, more=Details(approval=approval))
    sight = sight_of(asks(where, user, **how), role)
    assert sight.sees(asked) is sees
    assert not sight.sees(replace(asked, more=Details()))


@pytest.mark.parametrize("role", ["guest", "member", "agent", "admin"])
@pytest.mark.parametrize("where", ["channel", "private channel", "group chat"])
def test_what_is_told_in_a_channel_is_what_all_there_see(role: Role, where: str) -> None:
    whispered = shared_sight_of(asks(where, "U1", private=True), role)
    assert whispered == sight_of(asks(where, "U1"), role)


@pytest.mark.parametrize(
    ("where", "how", "private"),
    [
        ("channel", {}, False),
        ("private channel", {}, False),
        ("group chat", {}, False),
        ("home", {}, False),
        ("direct", {}, True),
        ("channel", {"private": True}, True),
    ],
)
def test_what_is_private_is_where_nobody_reads_along(
    where: str, how: dict[str, Any], private: bool
) -> None:
    assert is_private(asks(where, **how)) is private


@pytest.mark.parametrize(
    ("standing", "is_admin", "is_agent", "role"),
    [
        ("member", False, False, "member"),
        ("member", False, True, "agent"),
        ("member", True, False, "admin"),
        ("admin", False, False, "admin"),
        ("guest", False, True, "guest"),
        ("guest", True, True, "admin"),
    ],
)
def test_roles(standing: Standing, is_admin: bool, is_agent: bool, role: Role) -> None:
    actor = Actor("U9", "W", standing=standing)
    assert role_of(actor, is_admin=is_admin, is_agent=is_agent) == role


@pytest.mark.parametrize(
    ("role", "user", "may", "may_note"),
    [
        ("member", "U1", True, True),
        ("member", "U2", True, True),
        ("member", "U9", False, True),
        ("guest", "U1", True, True),
        ("guest", "U9", False, True),
        ("agent", "U9", True, True),
        ("admin", "U9", True, True),
    ],
)
def test_who_changes_what_they_see(role: Role, user: str, may: bool, may_note: bool) -> None:
    assert may_change(ticket("channel"), user, role) is may
    assert may_change(ticket("channel"), user, role, is_note=True) is may_note


@pytest.mark.parametrize(
    ("born", "into", "may"),
    [
        ("channel", "other channel", True),
        ("private channel", "channel", True),
        ("direct", "home", True),
        ("private channel", "private channel", True),
        ("channel", "private channel", False),
        ("direct", "private channel", False),
        ("home", "direct", False),
    ],
)
def test_a_duplicate_names_no_ticket_that_its_readers_cannot_see(
    born: str, into: str, may: bool
) -> None:
    assert may_merge(ticket(born), ticket(into)) is may
