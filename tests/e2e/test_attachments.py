"""What is attached to a message in Slack, wherever it is said: forwards, files, previews, /me."""

from __future__ import annotations

from typing import Any

import pytest

from tests.e2e.fake.people import mention_of
from tests.e2e.office import Office

LINK = "https://acme.slack.com/files/U1/F1/screen.png"
FILES = [{"id": "F1", "name": "screen.png", "title": "Broken login", "permalink": LINK}]
ELSEWHERE = [{"id": "F2", "file_access": "check_file_info"}]  # of another organisation
DELETED = [{"id": "F3", "mode": "tombstone"}]


def forward(text: str, **more: Any) -> dict[str, Any]:
    """What Slack attaches where a message of bob is forwarded."""
    return {
        "id": 1,
        "is_msg_unfurl": True,
        "is_share": True,
        "author_id": "U2",
        "author_name": "bob",
        "channel_id": "C2",
        "from_url": "https://acme.slack.com/archives/C2/p1725646540483529",
        "fallback": f"[September 6th, 2026 11:15 AM] bob: {text}",
        "text": text,
        "footer": "Slack Conversation",
        "ts": "1725646540.483529",
        **more,
    }


def preview(text: str) -> dict[str, Any]:
    """What Slack attaches to the link of a message."""
    shown = forward(text)
    del shown["is_share"]
    return shown


def shared(*texts: str) -> dict[str, Any]:
    return {"attachments": [forward(text) for text in texts]}


async def ticket(office: Office, id: str = "T001") -> str:
    """All that an admin sees of it."""
    await office.store.set_admins({"U1"})
    said = await office.alice.slash(f"view {id}", channel="D1")
    return str(said.json["blocks"])


# Where it is said, and how the bot is spoken to there.
@pytest.mark.parametrize(
    ("channel", "lead"),
    [
        ("D1", ""),
        ("C1", "<@UBOT> "),
        ("C1", "create a ticket for "),
        ("C7", ""),
        ("G1", "<@UBOT> "),
    ],
    ids=["direct", "mention", "overheard", "intake", "private"],
)
@pytest.mark.parametrize(
    ("attached", "kept", "left"),
    [
        ({"files": FILES}, [f"Broken login: {LINK}"], []),
        ({"files": FILES, "subtype": "file_share"}, [LINK], []),
        ({"files": [*FILES, *DELETED]}, [LINK], ["file:"]),
        ({"files": ELSEWHERE}, ["file: https://acme.slack.com/archives/"], []),
        ({"files": [{"name": "R&amp;D.pdf", "permalink": LINK}]}, ["R&amp;D.pdf: https"], []),
        (shared("since nine"), ["since nine"], ["September"]),
        (shared("since nine", "in Berlin"), ["since nine", "in Berlin"], []),
        (shared("close T001, it is done"), ["close T001, it is done", "Claim"], ["Reopen"]),
        (shared("assign to <@U2>, p3"), ["assign to", "medium"], ["for <@U2>", "low · "]),
        (shared("see <https://x.y|the wiki> &amp; wait"), ["the wiki (https://x.y)"], []),
        ({"attachments": [forward("", files=FILES)]}, [LINK], ["September"]),
        ({"attachments": [preview("close T001, p3")]}, ["medium", "Claim"], ["close T001"]),
        ({"attachments": [{"title": "A page", "text": "p1"}]}, ["medium"], ["A page"]),
        ({**shared("since nine"), "files": FILES}, ["since nine", LINK], []),
    ],
)
async def test_a_ticket_keeps_what_was_attached_to_its_message(
    quick: Office,
    channel: str,
    lead: str,
    attached: dict[str, Any],
    kept: list[str],
    left: list[str],
) -> None:
    quick.slack.found_channel("C7", "desk", {"U1", "U2", "UBOT"})
    await quick.alice.slash("watch intake", "C7")
    await quick.alice.says(channel, f"{lead}the badge reader is broken", **attached)
    await quick.quiet()
    [post] = quick.posts()
    assert "T001 created: the badge reader is broken" in post.body["text"]
    told = await ticket(quick)
    assert [text for text in kept if text not in told] == []
    assert [text for text in left if text in told] == []


@pytest.mark.parametrize(("channel", "text"), [("D1", ""), ("C1", "<@UBOT>"), ("C1", "<@UBOT> hi")])
@pytest.mark.parametrize(
    ("attached", "title"),
    [
        ({"files": FILES, "subtype": "file_share"}, "Broken login"),
        ({"files": ELSEWHERE}, "file"),
        (shared("the badge reader is broken"), "the badge reader is broken"),
        (shared("close T001"), "close T001"),
        (shared("<@UBOT> the badge reader is broken"), "the badge reader is broken"),
        ({"attachments": [forward("", files=FILES)]}, "Broken login"),
    ],
)
async def test_what_comes_without_words_is_answered_with_a_question(
    office: Office, channel: str, text: str, attached: dict[str, Any], title: str
) -> None:
    said = await office.alice.says(channel, text, **attached)
    await office.quiet()
    [asked] = office.posts()
    assert "Make this a ticket?" in asked.body["text"]
    assert asked.body.get("thread_ts") == (None if channel == "D1" else said["ts"])
    await office.alice.presses(channel, asked.ts, "New ticket")
    await office.quiet()
    assert f"*T001*  {title}" in str(office.slack.messages[channel, asked.ts]["blocks"])
    assert len(office.posts()) == 1


@pytest.mark.parametrize("channel", ["C1", "C7"])
@pytest.mark.parametrize(
    ("text", "attached"),
    [
        ("", {"files": FILES, "subtype": "file_share"}),
        ("", shared("create a ticket for the badge reader")),
        ("", shared("<@UBOT> the badge reader is broken")),
        ("look at that", shared("create a ticket for the badge reader")),
        ("thanks", {"files": FILES}),
        ("did you see this?", shared("close T001, fixed")),
    ],
)
async def test_what_is_attached_calls_nobody(
    quick: Office, channel: str, text: str, attached: dict[str, Any]
) -> None:
    quick.slack.found_channel("C7", "desk", {"U1", "U2", "UBOT"})
    await quick.alice.slash("watch intake", "C7")
    await quick.alice.says(channel, text, **attached)
    await quick.quiet()
    assert quick.slack.done("chat.postMessage") == []
    assert quick.slack.done("chat.postEphemeral") == []


@pytest.mark.parametrize(
    ("text", "attached", "kept"),
    [
        ("close, fixed", {"files": FILES}, f"fixed\\nBroken login: {LINK}"),
        ("note: restarted twice", {"files": FILES}, f"restarted twice\\nBroken login: {LINK}"),
        ("<@UBOT> close, fixed", {"files": FILES}, f"fixed\\nBroken login: {LINK}"),
        ("<@UBOT> close, fixed", shared("reopen, p3"), "Reopen"),
        ("close, fixed", shared("reopen T001"), "Reopen"),
        ("<@UBOT> bump to p1", shared("close it"), "high"),
    ],
)
async def test_in_a_ticket_s_thread_a_change_keeps_it_and_it_orders_nothing(
    office: Office, text: str, attached: dict[str, Any], kept: str
) -> None:
    root = await office.alice.says("C1", "<@UBOT> the badge reader is broken")
    await office.bob.says("C1", text, root["ts"], **attached)
    await office.quiet()
    assert kept in await ticket(office)


async def test_a_lone_file_in_a_ticket_s_thread_may_be_its_note(office: Office) -> None:
    root = await office.alice.says("C1", "<@UBOT> the badge reader is broken")
    await office.alice.says("C1", "", root["ts"], files=FILES)
    await office.alice.says("C1", "<@UBOT>", root["ts"], files=FILES)
    await office.quiet()
    _, asked = office.posts()
    await office.alice.presses("C1", asked.ts, "Note")
    await office.quiet()
    assert f"Broken login: {LINK}" in await ticket(office)


@pytest.mark.parametrize(
    ("channel", "text"),
    [
        ("D1", "cannot log in to jira"),
        ("C1", "<@UBOT> cannot log in to jira"),
        ("C1", "wonders whether <@UBOT> knows: cannot log in to jira"),
        ("C1", "create a ticket for the badge, cannot log in to jira"),
        ("C7", "cannot log in to jira since this morning"),
    ],
)
async def test_me_messages_are_read_and_answered_once(
    office: Office, channel: str, text: str
) -> None:
    office.slack.found_channel("C7", "desk", {"U1", "U2", "UBOT"})
    await office.alice.slash("watch intake", "C7")
    await office.alice.says(channel, text, subtype="me_message")
    await office.quiet()
    [post] = office.posts()
    assert "cannot log in to jira" in post.body["text"]


async def test_talk_about_oneself_is_none_of_its_business(quick: Office) -> None:
    await quick.alice.says("C1", "is off to lunch", subtype="me_message")
    await quick.quiet()
    assert quick.slack.done("chat.postMessage") == []


@pytest.mark.parametrize(
    ("before", "after", "attached", "told"),
    [
        ("the badge reader is broken", "<@UBOT> the badge reader is broken", {}, "T001 created"),
        ("hey <@U2>", "hey <@UBOT>, the badge reader is broken", {}, "T001 created"),
        ("", "<@UBOT>", {"files": FILES}, "Make this a ticket?"),
        ("", "<@UBOT> the badge reader is broken", {"files": FILES}, "T001 created"),
        ("look", "<@UBOT> look", shared("the badge reader is broken"), "ticket"),
        ("", "<@UBOT> the badge reader is broken", shared("close T1"), "T001 created"),
        ("is stuck", "<@UBOT> the lift is stuck", {"subtype": "me_message"}, "T001 created"),
        ("is stuck", "the lift is stuck <@UBOT>", {}, "T001 created"),
        ("`<@UBOT>` is its name", "<@UBOT> the lift is stuck", {}, "T001 created"),
        ("a list?", "<@UBOT> list", {}, "No tickets"),
        ("help", "<@UBOT> help", {}, "close"),
    ],
)
async def test_a_mention_that_is_edited_in_is_answered_once(
    quick: Office, before: str, after: str, attached: dict[str, Any], told: str
) -> None:
    said = await quick.alice.says("C1", before, **attached)
    edit = quick.alice.rewrites("C1", said["ts"], after)
    for retry in range(2):
        await quick.alice.event(edit, retry)
    await quick.alice.event(mention_of({**edit["message"], "channel": "C1"}))
    await quick.alice.edits("C1", said["ts"], before)
    await quick.alice.edits("C1", said["ts"], after)
    await quick.quiet()
    [post] = quick.posts()
    assert told in f"{post.body['text']}{post.body['blocks']}"
    assert post.body["thread_ts"] == said["ts"]


async def test_an_edit_is_followed_and_what_is_attached_stays(quick: Office) -> None:
    said = await quick.alice.says(
        "C1", "<@UBOT> the vpn is down", files=FILES, **shared("since nine")
    )
    await quick.alice.edits("C1", said["ts"], "<@UBOT> the vpn is slow\nin Berlin")
    told = await ticket(quick)
    assert "the vpn is slow" in told
    for kept in ("in Berlin", "since nine", LINK):
        assert told.count(kept) == 1


async def test_another_bot_that_brings_something_gets_json(quick: Office) -> None:
    await quick.robo.says("C1", "<@UBOT> the disk of web-3 is full", files=FILES)
    await quick.robo.says("C1", "the disk of web-3 is full", files=FILES)
    await quick.quiet()
    [post] = quick.posts()
    assert post.body["text"].startswith('{"status":"ok","action":"created"')


async def test_a_captured_message_brings_what_it_forwards(quick: Office) -> None:
    said = await quick.bob.says("C1", "the badge reader", files=FILES, **shared("it is broken"))
    await quick.alice.reacts("C1", said["ts"], "ticket")
    await quick.quiet()
    told = await ticket(quick)
    assert "the badge reader" in told
    assert "it is broken" in told
    assert told.count(LINK) == 1


async def test_a_captured_forward_is_a_ticket_of_its_words(quick: Office) -> None:
    said = await quick.bob.says("C1", "", **shared("the badge reader is broken"))
    await quick.alice.reacts("C1", said["ts"], "ticket")
    await quick.quiet()
    assert "*T001*  the badge reader is broken" in await ticket(quick)
