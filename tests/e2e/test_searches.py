"""An explicit search in Slack: it is answered as one wherever it is written, and files nothing."""

from __future__ import annotations

import pytest

from tests.e2e.office import Office

FOUND = (  # what is written, as Slack sends it
    "find 404",
    'find "404"',
    "find “404”",
    "please find 404",
    "find pricing",
)
NOTHING = (
    "find %",
    'find ""',
    "find “”",
    "find &lt;&gt;",
    "find &amp;&amp;",
    "find 🙂",
    "find :tada:",
    "find the",
    'find "the"',
    "find AND NOT",
)


async def test_a_search_in_a_direct_message_is_answered_and_files_nothing(office: Office) -> None:
    await office.answer(office.alice, "new ticket: 404 on the pricing page")
    for text in FOUND:
        assert "404 on the pricing page" in await office.answer(office.alice, text), text
    for text in NOTHING:
        assert "find what?" in (await office.answer(office.alice, text)).lower(), text
    assert "T002" not in await office.answer(office.alice, "list")


async def test_a_search_by_the_slash_command_is_answered_and_files_nothing(quick: Office) -> None:
    await quick.alice.slash("new ticket: 404 on the pricing page")
    for text in FOUND:
        assert "404 on the pricing page" in str((await quick.alice.slash(text)).json), text
    for text in NOTHING:
        assert "find what?" in str((await quick.alice.slash(text)).json).lower(), text
    assert "T002" not in str((await quick.alice.slash("list")).json)


@pytest.mark.parametrize("text", FOUND)
async def test_a_search_by_a_mention_in_a_ticket_s_thread_is_answered(
    quick: Office, text: str
) -> None:
    said = await quick.alice.says("C1", "<@UBOT> new ticket: 404 on the pricing page")
    await quick.alice.says("C1", f"<@UBOT> {text}", said["ts"])
    await quick.quiet()
    assert "404 on the pricing page" in str(quick.posts()[-1].body)


@pytest.mark.parametrize("text", NOTHING)
async def test_a_search_of_nothing_in_a_ticket_s_thread_is_asked_about(
    quick: Office, text: str
) -> None:
    said = await quick.alice.says("C1", "<@UBOT> new ticket: 404 on the pricing page")
    await quick.alice.says("C1", f"<@UBOT> {text}", said["ts"])
    await quick.quiet()
    assert "find what?" in str(quick.posts()[-1].body).lower()
