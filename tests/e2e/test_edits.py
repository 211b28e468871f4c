"""The ticket follows the message it was made of, until somebody else says what it is."""

from __future__ import annotations

import pytest

from tests.e2e.office import Office


async def made(office: Office, text: str = "<@UBOT> the vpn is down", channel: str = "C1") -> str:
    """A ticket by alice. Returns the time of her message."""
    said = await office.alice.says(channel, text)
    await office.quiet()
    return str(said["ts"])


async def view(office: Office) -> str:
    """The ticket, as its requester gets it."""
    ack = await office.alice.slash("view T001", channel="D1")
    return str(ack.json["blocks"])


async def test_title_and_description_follow_an_edit(office: Office) -> None:
    ts = await made(office)
    card = office.posts()[-1].ts
    await office.alice.edits("C1", ts, "<@UBOT> the vpn is down in Berlin\nsince nine o'clock")
    await office.quiet()
    assert "vpn is down in Berlin" in await view(office)
    assert "since nine" in str(office.slack.messages["C1", card]["blocks"])
    assert len(office.posts()) == 1


@pytest.mark.parametrize(
    ("channel", "before", "after", "title"),
    [
        ("D1", "the vpn is down", "the vpn is slow", "the vpn is slow"),
        (
            "C1",
            "create a ticket for the flaky build",
            "create a ticket for the flaky build on main",
            "flaky build on main",
        ),
        ("C1", "<@UBOT> please log: disk full, p1", "<@UBOT> please log: disks full, p1", "disks"),
    ],
)
async def test_the_new_text_is_read_as_the_old_one_was(
    quick: Office, channel: str, before: str, after: str, title: str
) -> None:
    ts = await made(quick, before, channel)
    await quick.alice.edits(channel, ts, after)
    await quick.quiet()
    told = await view(quick)
    assert title in told
    assert "create a ticket" not in told


async def test_what_somebody_changed_since_does_not_follow(quick: Office) -> None:
    ts = await made(quick)
    await quick.bob.says("D2", "rename T001 to Gateway in Berlin")
    await quick.alice.edits("C1", ts, "<@UBOT> the vpn is slow\nsince nine")
    told = await view(quick)
    assert "Gateway in Berlin" in told
    assert "since nine" in told


async def test_a_renaming_that_was_undone_does_not_count(quick: Office) -> None:
    ts = await made(quick)
    await quick.bob.says("D2", "rename T001 to Gateway in Berlin")
    await quick.bob.says("D2", "undo")
    await quick.alice.edits("C1", ts, "<@UBOT> the vpn is slow")
    assert "the vpn is slow" in await view(quick)


async def test_edit_after_edit_follows_and_one_that_is_late_does_not(quick: Office) -> None:
    ts = await made(quick)
    first = quick.alice.rewrites("C1", ts, "<@UBOT> the vpn is slow")
    second = quick.alice.rewrites("C1", ts, "<@UBOT> the vpn is very slow")
    await quick.alice.event(second)
    await quick.alice.event(first)
    assert "vpn is very slow" in await view(quick)
    await quick.alice.edits("C1", ts, "<@UBOT> the vpn is fast")
    assert "vpn is fast" in await view(quick)


async def test_an_edit_delivered_twice_is_one_change(quick: Office) -> None:
    ts = await made(quick)
    event = quick.alice.rewrites("C1", ts, "<@UBOT> the vpn is slow")
    for retry in range(2):
        ack = await quick.alice.event(event, retry)
        assert ack.status == 200
    ack = await quick.bob.slash("history T001", channel="D2")
    assert "2 changes" in str(ack.json["blocks"])


async def test_the_requester_can_undo_it(quick: Office) -> None:
    ts = await made(quick)
    await quick.alice.edits("C1", ts, "<@UBOT> the vpn is slow")
    await quick.alice.slash("undo", channel="D1")
    assert "the vpn is down" in await view(quick)


@pytest.mark.parametrize("text", ["close T001", "<@UBOT> close T001", "<@UBOT> T001 p1"])
async def test_what_is_edited_into_a_command_is_none(quick: Office, text: str) -> None:
    ts = await made(quick)
    before = await view(quick)
    await quick.alice.edits("C1", ts, text)
    assert await view(quick) == before


async def test_a_command_that_was_edited_does_not_run_again(quick: Office) -> None:
    await made(quick)
    said = await quick.alice.says("C1", "<@UBOT> close T001, rebooted")
    await quick.alice.slash("reopen T001")
    await quick.alice.edits("C1", said["ts"], "<@UBOT> close T001, rebooted twice")
    await quick.quiet()
    assert "Start" in await view(quick)


async def test_a_mention_within_code_calls_nobody(quick: Office) -> None:
    await quick.bob.says("C1", "say `<@UBOT> the vpn is down` to it")
    await quick.quiet()
    assert quick.slack.done("chat.postMessage") == []


async def test_an_unfurled_link_is_no_edit(quick: Office) -> None:
    ts = await made(quick)
    event = quick.alice.rewrites("C1", ts, "<@UBOT> the vpn is down")
    await quick.alice.event(event)
    del event["message"]["edited"]
    await quick.alice.event({**event, "message": {**event["message"], "text": "the vpn"}})
    assert "the vpn is down" in await view(quick)


async def test_talk_that_is_edited_or_deleted_makes_no_ticket(quick: Office) -> None:
    said = await quick.alice.says("C1", "the vpn is down")
    await quick.alice.edits("C1", said["ts"], "create a ticket for the vpn")
    await quick.alice.deletes("C1", said["ts"])
    await quick.quiet()
    assert quick.slack.done("chat.postMessage") == []


@pytest.mark.parametrize("channel", ["C1", "D1"])  # a tombstone, and gone altogether
async def test_a_deleted_source_leaves_the_ticket_which_says_so(
    office: Office, channel: str
) -> None:
    ts = await made(office, channel=channel)
    card = office.posts()[-1].ts
    await office.alice.deletes(channel, ts)
    await office.quiet()
    assert "source message deleted" in str(office.slack.messages[channel, card]["blocks"])
    assert "the vpn is down" in await view(office)


async def test_the_ticket_of_a_deleted_message_is_worked_on_as_ever(quick: Office) -> None:
    ts = await made(quick)
    card = quick.posts()[-1].ts
    await quick.alice.deletes("C1", ts)
    await quick.bob.says("C1", "close, rebooted", ts)
    await quick.quiet()
    assert "rebooted" in str(quick.slack.messages["C1", card]["blocks"])
    assert len(quick.posts()) == 1


async def test_an_edit_that_comes_before_its_message_is_followed_all_the_same(
    quick: Office,
) -> None:
    event = quick.alice.writes("D1", "the vpn is down")
    edit = quick.alice.rewrites("D1", event["ts"], "the vpn is slow")
    await quick.alice.event(edit)
    await quick.alice.event(event)
    await quick.quiet()
    assert "the vpn is slow" in await view(quick)
    assert "the vpn is slow" in str(quick.posts()[-1].body["blocks"])


async def test_a_deletion_that_comes_before_its_message_is_told(quick: Office) -> None:
    event = quick.alice.writes("D1", "the vpn is down")
    gone = quick.alice.removes("D1", event["ts"])
    await quick.alice.event(gone)
    await quick.alice.event(event)
    await quick.quiet()
    assert "source message deleted" in str(quick.slack.messages["D1", quick.posts()[-1].ts])


async def test_when_the_database_fails_slack_delivers_again(quick: Office) -> None:
    ts = await made(quick)
    await quick.store.close()
    ack = await quick.alice.edits("C1", ts, "<@UBOT> the vpn is slow")
    assert ack.status == 500
    quick.dead = True


async def test_a_mention_that_is_edited_in_is_answered_once(office: Office) -> None:
    said = await office.alice.says("C1", "the vpn is down")
    await office.alice.edits("C1", said["ts"], "<@UBOT> the vpn is down")
    await office.quiet()
    [post] = office.posts()
    assert "T001" in post.body["text"]
    assert post.body["thread_ts"] == said["ts"]
    await office.alice.edits("C1", said["ts"], "the vpn is down")
    await office.alice.edits("C1", said["ts"], "<@UBOT> the vpn is down")
    await office.quiet()
    assert len(office.posts()) == 1


async def test_a_mention_edited_into_what_is_a_ticket_already_makes_no_other(quick: Office) -> None:
    ts = await made(quick, "create a ticket for the flaky build")
    await quick.alice.edits("C1", ts, "<@UBOT> create a ticket for the flaky build on main")
    await quick.quiet()
    assert "flaky build on main" in await view(quick)
    ack = await quick.alice.slash("T2", channel="D1")
    assert "T002" in str(ack.json["blocks"])
    assert "flaky" not in str(ack.json["blocks"])
