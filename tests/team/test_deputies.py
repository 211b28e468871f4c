"""Deputies: who answers approvals for somebody who is away."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from core.approvals import Approval, without
from core.command import Away, Deputy
from core.message import Place
from core.parser import parse
from core.store import Store
from tests.conftest import START, Office
from tests.data.conftest import archive
from tests.desk.test_approvals import posts

__all__ = ["archive"]

AT = "2026-01-15T09:30Z"


async def asked(office: Office, text: str, user: str = "U1", **how: Any) -> Any:
    return json.loads(await office.say(text, user, **how))


async def approval(office: Office) -> str:
    return str((await asked(office, "T1"))["data"].get("approval"))


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("away until mon, @bob stands in", Away("me", "mon", "bob")),
        ("I am away until friday and @bob covers for me", Away("me", "friday", "bob")),
        ("away until mon, deputy @bob", Away("me", "mon", "bob")),
        ("away, @bob stands in", Away("me", None, "bob")),
        ("away from 12 to 19, @bob covers", Away("me", "19.", "bob", since="12.")),
        ("bin morgen weg, @bob übernimmt", Away("me", "morgen", "bob", since="morgen")),
        ("mañana estoy fuera y @bob me cubre", Away("me", "mañana", "bob", since="mañana")),
        ("@ana is away until 3 jan, @bob stands in for her", Away("ana", "3 jan", "bob")),
        ("abwesend bis montag, @bob vertritt mich", Away("me", "montag", "bob")),
        ("fuera hasta el lunes, @bob me sustituye", Away("me", "el lunes", "bob")),
        ("absent jusqu'à lundi, @bob me remplace", Away("me", "lundi", "bob")),
        ("ausente até segunda, @bob me substitui", Away("me", "segunda", "bob")),
        ("deputy @bob", Deputy("bob")),
        ("my deputy is @bob", Deputy("bob")),
        ("@bob is my deputy", Deputy("bob")),
        ("@bob stands in for @ana", Deputy("bob", "ana")),
        ("deputy of @ana: @bob", Deputy("bob", "ana")),
        ("meine Vertretung ist @bob", Deputy("bob")),
        ("no deputy", Deputy("none")),
        ("no deputy for @ana", Deputy("none", "ana")),
        ("keine Vertretung", Deputy("none")),
    ],
)
def test_a_deputy_is_named_in_words(text: str, command: Away | Deputy) -> None:
    assert parse(text, "addressed", START) == (command,)


async def test_a_deputy_is_asked_too_and_votes_for_who_is_away(
    office: Office, store: Store
) -> None:
    await asked(office, "away until fri, <@U4> stands in", "U2")
    await office.say("new ticket: access to jira")
    await asked(office, "ask <@U2>, <@U3> to approve T1 (all)")
    assert (await approval(office)).endswith("U2:?/U4 U3:?")
    assert [one.lane for one in await posts(store)] == ["U2", "U4", "U3"]
    await asked(office, "approve T1", "U4")
    assert (await approval(office)).endswith("U2:yes/U4 U3:?")
    await asked(office, "approve T1", "U3")
    assert "approved by U4 for U2, U3" in await office.shown("T1")
    assert "approved by U4 for U2, U3" in await office.shown("history T1")
    assert [one.lane for one in await posts(store)] == ["U1"]


async def test_undo_gives_back_what_the_deputy_and_the_person_said(office: Office) -> None:
    await asked(office, "away until fri, <@U4> stands in", "U2")
    await office.say("new ticket: access to jira")
    await asked(office, "ask <@U2>, <@U3> to approve T1 (all)")
    before = await approval(office)
    for user in ("U4", "U2"):
        await asked(office, "approve T1", user)
        assert await approval(office) != before
        await asked(office, "undo", user)
        assert await approval(office) == before


async def test_who_goes_away_after_the_question_has_a_deputy_too(office: Office) -> None:
    await office.say("new ticket: access to jira")
    await asked(office, "ask <@U2> to approve T1")
    assert (await asked(office, "approve T1", "U4"))["msg"] == "only those asked may vote"
    await asked(office, "deputy <@U4>", "U2")
    assert (await asked(office, "approve T1", "U4"))["msg"] == "only those asked may vote"
    await asked(office, "away until fri", "U2")
    await asked(office, "approve T1", "U4")
    assert (await approval(office)).endswith("U2:yes/U4")


async def test_no_vote_is_given_by_way_of_a_deputy_that_was_not_one_s_own(
    office: Office, store: Store
) -> None:
    await office.say("new ticket: access to jira", "U1")
    await asked(office, "away until fri, <@U1> stands in", "U2")
    await asked(office, "away until fri, <@U3> stands in", "U5")
    await asked(office, "ask <@U2>, <@U3>, <@U5> to approve T1 (all)")
    assert (await approval(office)).endswith("U2:? U3:? U5:?")
    await asked(office, "approve T1", "U3")
    assert (await approval(office)).endswith("U2:? U3:yes U5:?")
    assert (await asked(office, "approve T1", "U1"))["msg"] == "only those asked may vote"


async def test_a_private_ticket_shows_itself_to_no_deputy(office: Office, store: Store) -> None:
    direct = Place("D9", "im")
    await office.say("new ticket: salary", place=direct)
    await asked(office, "give T1 to <@U2>", place=direct)
    await asked(office, "away until fri, <@U4> stands in", "U2")
    await posts(store)
    await asked(office, "ask <@U2> to approve T1", place=direct)
    assert [one.lane for one in await posts(store)] == ["U2"]
    assert (await asked(office, "approve T1", "U4"))["status"] == "nf"


async def test_who_may_name_a_deputy(office: Office, store: Store) -> None:
    await store.set_agents(["U1"])
    refused = await asked(office, "<@U4> stands in for <@U2>", "U3")
    assert refused["msg"] == "only agents say it of others"
    assert (await asked(office, "<@U4> stands in for <@U2>"))["data"] == [
        {"person": "U2", "deputy": "U4"}
    ]
    assert (await asked(office, "deputy <@U2>", "U2"))["msg"] == "name somebody else"
    away = await asked(office, "away until fri", "U2")
    assert "deputy" not in away["data"][0]
    assert (await asked(office, "who is away?"))["data"][0]["deputy"] == "U4"
    await asked(office, "no deputy", "U2")
    assert "deputy" not in (await asked(office, "who is away?"))["data"][0]


async def test_a_deputy_is_erased(office: Office, archive: Any) -> None:
    await asked(office, "away until fri, <@U44444> stands in", "U2")
    await office.say("new ticket: access to jira")
    await asked(office, "ask <@U2> to approve T1")
    await archive.erase_person("U44444", START, dry=False)
    assert (await approval(office)).endswith("U2:?/erased")
    assert "deputy" not in (await asked(office, "who is away?"))["data"][0]


PEOPLE = ("U1", "U2", "U3", "U4", "U5")


@given(
    st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=5, unique=True),
    st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from((*PEOPLE, "U6", "U7"))),
    st.lists(st.tuples(st.sampled_from((*PEOPLE, "U6", "U7")), st.sampled_from(("yes", "no")))),
)
def test_nobody_votes_for_more_than_they_stand_in_for(
    people: list[str], deputies: dict[str, str], votes: list[tuple[str, Any]]
) -> None:
    now = Approval("all", "U0", AT, tuple((one, "?") for one in people)).standing_in(deputies)
    for user, vote in votes:
        before = now
        now = now.voted(user, vote) if now.of(user) == "?" else now
        for one, said in now.votes:
            if said != dict(before.votes)[one]:
                assert user == one or deputies[one] == user
    assert Approval.from_text(now.to_text()) == now
    assert "U7" not in without(now.to_text(), "U7", "erased")
