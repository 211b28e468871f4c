"""Who can leave an internal note, who reads it, and where it never shows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.message import Place
from core.store import Store
from tests.conftest import Office

IN_CHANNEL = Place("C1", "channel", "9.1")
IN_GROUP = Place("G1", "mpim", "9.1")
IN_DM = Place("D2", "im", "9.1")
ADMIN, ASSIGNEE, REQUESTER, OTHER = "UADMIN", "U2", "U1", "U3"
SECRET = "owes us money"


async def noted(office: Office, store: Store) -> None:
    """T001 of the requester's, with an assignee and a note of another's."""
    await store.set_admins([ADMIN])
    await office.say("new ticket: vpn drops", REQUESTER)
    await office.say("give T1 to @U2", REQUESTER)
    answer = await office.say(f"internal note on T1: {SECRET}", OTHER, place=IN_DM)
    assert answer == '{"status":"ok","action":"noted","data":{"id":"T001"}}'


async def seen(office: Office, user: str, **where: Any) -> bool:
    return SECRET in await office.say("view T1", user, **where)


@pytest.mark.parametrize(
    ("user", "reads"),
    [(ADMIN, True), (ASSIGNEE, True), (REQUESTER, False), (OTHER, True), ("U4", False)],
)
@pytest.mark.parametrize("where", [{"place": IN_DM}, {"place": IN_CHANNEL, "private": True}])
async def test_assignee_admins_and_author_read_it_where_nobody_else_does(
    office: Office, store: Store, user: str, reads: bool, where: dict[str, Any]
) -> None:
    await noted(office, store)
    assert await seen(office, user, **where) is reads


@pytest.mark.parametrize("place", [IN_CHANNEL, IN_GROUP])
@pytest.mark.parametrize("user", [ADMIN, ASSIGNEE])
async def test_where_others_read_nobody_is_shown_it(
    office: Office, store: Store, user: str, place: Place
) -> None:
    await noted(office, store)
    assert not await seen(office, user, place=place)


async def test_taking_their_own_ticket_shows_the_requester_no_note_of_others(
    office: Office, store: Store
) -> None:
    await noted(office, store)
    await office.say("take T1", REQUESTER)
    await office.say("internal note on T1: mine", REQUESTER, place=IN_DM)
    answer = json.loads(await office.say("view T1", REQUESTER, place=IN_DM))
    assert [note["text"] for note in answer["data"]["notes"]] == ["mine"]


@pytest.mark.parametrize("place", [IN_CHANNEL, IN_GROUP])
async def test_a_note_that_others_read_is_refused(
    office: Office, store: Store, place: Place
) -> None:
    await noted(office, store)
    answer = await office.say("internal note on T1: loud", ASSIGNEE, place=place)
    assert answer == '{"status":"er","msg":"notes stay private: use a DM"}'
    ticket = await store.read(lambda db: db.ticket("W", "T001"))
    assert ticket
    assert len(await store.read(lambda db: db.notes(ticket))) == 1


@pytest.mark.parametrize("say", ["history T1", "list", "find owes", "mine", "stats", "why T1"])
async def test_nothing_but_a_view_tells_of_it(office: Office, store: Store, say: str) -> None:
    await noted(office, store)
    assert SECRET not in await office.say(say, ADMIN, place=IN_DM)


async def test_it_is_no_change_to_undo(office: Office, store: Store) -> None:
    await noted(office, store)
    assert await office.say("undo", OTHER) == '{"status":"er","msg":"nothing to undo"}'


async def test_a_note_on_a_ticket_that_is_not_there_keeps_nothing(
    office: Office, store: Store
) -> None:
    await noted(office, store)
    answer = await office.say("internal note on T1, T9: two", OTHER, place=IN_DM)
    assert answer == '{"status":"nf","id":"T009"}'
    assert "two" not in await office.say("view T1", ADMIN, place=IN_DM)


async def test_the_latest_note_comes_first(office: Office, store: Store) -> None:
    await noted(office, store)
    await office.say("internal note on T1: paid", ASSIGNEE, place=IN_DM)
    answer = json.loads(await office.say("view T1", ASSIGNEE, place=IN_DM))
    assert [(note["by"], note["text"]) for note in answer["data"]["notes"]] == [
        (ASSIGNEE, "paid"),
        (OTHER, SECRET),
    ]
