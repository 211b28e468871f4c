"""People in a message to the bot: in a title they are names, and nobody is called by it."""

from __future__ import annotations

import pytest

from tests.e2e.office import Office


@pytest.mark.parametrize(
    ("channel", "text", "title"),
    [
        ("D1", "<@U2> needs a laptop", "@bob needs a laptop"),
        ("C1", "<@UBOT> <@U2> needs a laptop", "@bob needs a laptop"),
        ("C1", "<@U2> needs a laptop <@UBOT>", "@bob needs a laptop"),
        ("D1", "<@U2> and <@U1> cannot log in", "@bob and @alice cannot log in"),
        ("C1", "<@UBOT> the laptop of <@U2> is broken", "the laptop of @bob is broken"),
        ("D1", "reset the password of <@U2|bobby>", "reset the password of @bob"),
        ("C1", "create a ticket: <@U2> cannot log in", "@bob cannot log in"),
        ("D1", "<@U2> needs a laptop, assign to <@U1>", "@bob needs a laptop"),
        ("D1", "<@U7> needs a laptop", "&lt;@U7&gt; needs a laptop"),
        ("D1", "<@U8> needs a laptop", "@Ana Maria needs a laptop"),
        ("D1", "<@U9> needs a laptop", "@! channel &amp; b needs a laptop"),
    ],
)
async def test_whom_it_is_about_is_in_the_title_by_name(
    quick: Office, channel: str, text: str, title: str
) -> None:
    quick.slack.hire("U8", "ana", profile={"display_name": "Ana Maria"})
    quick.slack.hire("U9", "evil", profile={"display_name": "<!@channel> & b"})
    await quick.alice.says(channel, text)
    await quick.quiet()
    [post] = quick.posts()
    assert f"*T001*  {title}" in str(post.body["blocks"])
    assert quick.notices("U2") == []


async def test_whom_it_calls_is_not_in_the_title(quick: Office) -> None:
    await quick.alice.says("C1", "<@UBOT> <@U2> the printer is broken")
    await quick.quiet()
    [post] = quick.posts()
    assert "*T001*  the printer is broken" in str(post.body["blocks"])


async def test_a_request_to_a_colleague_is_theirs(quick: Office) -> None:
    await quick.alice.says("C1", "<@U2> can you look at T6?")
    await quick.alice.says("D1", "<@U2> can you look at T6?")
    await quick.quiet()
    assert quick.posts() == []


async def test_in_a_question_they_are_named_too(quick: Office) -> None:
    await quick.alice.says("D1", "<@U2> what do you think of T6, then?")
    await quick.quiet()
    assert "|bob" not in str([post.body for post in quick.posts()])


async def test_names_are_kept_by_an_edit_and_in_what_is_forwarded(quick: Office) -> None:
    forward = {"is_share": True, "text": "<@U2> told me"}
    said = await quick.alice.says("D1", "<@U2> needs a laptop", attachments=[forward])
    await quick.alice.edits("D1", said["ts"], "<@U2> needs a new laptop")
    await quick.quiet()
    card = str(quick.slack.messages["D1", quick.posts()[0].ts]["blocks"])
    assert "@bob needs a new laptop" in card
    assert "@bob told me" in card


async def test_a_captured_message_is_about_people_by_name(quick: Office) -> None:
    said = await quick.bob.says("C1", "<@U1> cannot log in")
    await quick.alice.captures("C1", said["ts"])
    inputs = {b["block_id"]: b["element"] for b in quick.alice.modal()["blocks"] if "element" in b}
    assert inputs["title"]["initial_value"] == "@alice cannot log in"


async def test_without_slack_the_id_stays(quick: Office) -> None:
    quick.slack.fault("users.info", times=9, status=503)
    await quick.alice.says("D1", "<@U2> needs a laptop")
    await quick.quiet()
    [post] = quick.posts()
    assert "needs a laptop" in str(post.body["blocks"])
