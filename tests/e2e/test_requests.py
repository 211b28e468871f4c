"""Types of requests as people in Slack see them: the form, and approval asked at once."""

from __future__ import annotations

import html
from typing import Any

from tests.e2e.fake.delivery import Payload
from tests.e2e.office import Office

ACCESS = (
    "request type access: system? (github, aws); why? long; until? date, optional;"
    " for? person, optional; title Access to {system}; category infra"
)
FILLED: dict[str, Any] = {"ask.system": "aws", "ask.why": "deploys"}


async def made(office: Office, text: str = ACCESS) -> None:
    await office.alice.slash(text)
    await office.quiet()


def labels(form: Payload) -> list[tuple[str, str, bool]]:
    inputs = [block for block in form["blocks"] if block["type"] == "input"]
    return [(b["label"]["text"], b["element"]["type"], b["optional"]) for b in inputs]


async def test_the_slash_command_with_the_name_opens_the_form(office: Office) -> None:
    await made(office)
    ack = await office.alice.slash("access")
    assert (ack.status, ack.body) == (200, "")
    assert office.alice.modal()["title"]["text"] == "Access"
    assert labels(office.alice.modal()) == [
        ("System", "static_select", False),
        ("Why", "plain_text_input", False),
        ("Until", "datepicker", True),
        ("For", "users_select", True),
    ]
    more = {"ask.until": "2026-12-04", "who.for": "U2"}
    await office.alice.submits(**(FILLED | more))
    await office.quiet()
    [card] = office.posts()
    assert card.body["channel"] == "C1"
    shown = str(card.body["blocks"])
    assert all(text in shown for text in ("Access to aws", "deploys", "2026-12-04", "For: @bob"))


async def test_a_mention_is_answered_with_one_button_that_opens_the_form(office: Office) -> None:
    await made(office)
    await office.alice.says("C1", "<@UBOT> access")
    await office.quiet()
    [asked] = office.posts()
    assert asked.body["text"].startswith("Fill in the form")
    await office.bob.presses("C1", asked.ts, "Fill in the form")
    await office.bob.submits(**(FILLED | {"ask.why": "the new <pipeline>"}))
    await office.quiet()
    card = office.posts()[-1]
    assert card.body["channel"] == "C1"
    assert "thread_ts" not in card.body
    assert "Access to aws" in str(card.body["blocks"])
    assert "by <@U2>" in str(card.body["blocks"])


async def test_approval_is_asked_at_once_and_its_outcome_is_told(quick: Office) -> None:
    await made(quick, f"{ACCESS}; approved by <@U2|bob>")
    await quick.alice.slash("access")
    assert "<@U2> are asked to approve it" in str(quick.alice.modal()["blocks"])
    await quick.alice.submits(**FILLED)
    await quick.quiet()
    asked = quick.notices("U2")[-1]
    assert asked.body["text"] == "Do you approve T001 Access to aws?"
    assert "deploys" in str(asked.body["blocks"])
    assert "waits for approval by <@U2>" in str(quick.posts()[-1].body["blocks"])
    before = len(quick.notices("U1"))
    await quick.bob.presses("D2", asked.ts, "Approve")
    await quick.quiet()
    (told,) = quick.notices("U1")[before:]
    assert "approved by <@U2>" in told.body["text"]


async def test_without_answers_that_the_form_requires_it_stays_open(quick: Office) -> None:
    await made(quick)
    await quick.alice.slash("access")
    await quick.alice.slash("forget request type access")
    await quick.alice.submits(**FILLED)
    await quick.quiet()
    assert "no such type, see request types" in str(quick.alice.modal()["blocks"]).lower()
    assert quick.posts() == []


async def test_a_button_of_a_type_that_is_gone_says_so(quick: Office) -> None:
    await made(quick)
    await quick.alice.says("C1", "<@UBOT> access")
    await quick.quiet()
    [asked] = quick.posts()
    await quick.alice.slash("forget request type access")
    await quick.alice.presses("C1", asked.ts, "Fill in the form")
    await quick.quiet()
    told = quick.slack.done("chat.postEphemeral")[-1].body["text"]
    assert html.unescape(told) == "There is no such type of requests any more."


async def test_an_edit_of_the_message_does_not_rewrite_the_request(quick: Office) -> None:
    await made(quick)
    said = "request access system=aws why=deploys"
    asked = await quick.alice.says("C1", f"<@UBOT> {said}")
    await quick.quiet()
    await quick.alice.edits("C1", asked["ts"], f"<@UBOT> {said} tomorrow")
    await quick.quiet()
    told = await quick.answer(quick.alice, "T1")
    assert "Access to aws" in told


async def test_in_a_client_s_channel_there_are_no_types(quick: Office) -> None:
    await made(quick)
    await quick.alice.slash("client acme", "C2")
    await quick.alice.says("C2", "<@UBOT> request types")
    await quick.quiet()
    assert "access" not in str(quick.posts()[-1].body).lower()
    before = len(quick.slack.modals("U1"))
    await quick.alice.slash("access", "C2")
    await quick.quiet()
    assert len(quick.slack.modals("U1")) == before


async def test_what_is_asked_in_a_direct_message_is_seen_by_who_approves(quick: Office) -> None:
    await made(quick, f"{ACCESS}; approved by <@U2|bob>; assignee <@U2|bob>")
    ack = await quick.alice.slash("access", channel="D1")
    assert (ack.status, ack.body) == (200, "")
    said = str(quick.alice.modal()["blocks"])
    assert "<@U2> are asked to approve it, and read it." in said
    assert "It is assigned to <@U2>, who reads it." in said
    await quick.alice.submits(**FILLED)
    await quick.quiet()
    asked = quick.notices("U2")[-1]
    assert asked.body["text"] == "Do you approve T001 Access to aws?"
    assert "deploys" in str(asked.body["blocks"])
    assert {post.body["channel"] for post in quick.posts()} <= {"D1", "D2"}
    before = len(quick.notices("U1"))
    await quick.bob.presses("D2", asked.ts, "Approve")
    await quick.quiet()
    (told,) = quick.notices("U1")[before:]
    assert "approved by <@U2>" in told.body["text"]


async def test_the_deputy_of_who_is_away_is_asked_and_votes_for_them(quick: Office) -> None:
    await made(quick, f"{ACCESS}; approved by <@UROBO|robo>")
    await quick.alice.slash("<@UROBO|robo> is away until tomorrow, <@U2|bob> stands in")
    await quick.alice.slash("access")
    await quick.alice.submits(**FILLED)
    await quick.quiet()
    asked = quick.notices("U2")[-1]
    assert asked.body["text"] == "Do you approve T001 Access to aws for <@UROBO>?"
    card = quick.posts()[-1]
    assert "waits for approval by <@UROBO> or <@U2>" in str(card.body["blocks"])
    await quick.bob.presses("D2", asked.ts, "Approve")
    await quick.quiet()
    told = quick.notices("U1")[-1]
    assert "approved by <@U2> for <@UROBO>" in told.body["text"]
