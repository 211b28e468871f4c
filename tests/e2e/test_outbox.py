"""What is to be posted is posted once, in order, whatever happens to Slack or the bot."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from core.store import LEASE
from handlers.slack.calls import NO_ANSWER
from tests.databases import Database
from tests.e2e.conftest import scopes
from tests.e2e.office import Office


def texts(office: Office, channel: str = "D1") -> list[str]:
    return [post.body["text"][:4] for post in office.posts(channel)]


async def three(office: Office) -> None:
    """Three tickets, answered in D1."""
    for what in ("vpn", "dns", "build"):
        await office.alice.says("D1", f"the {what} is down")


async def test_posts_of_a_channel_keep_their_order(quick: Office) -> None:
    await three(quick)
    await quick.quiet()
    assert texts(quick) == ["T001", "T002", "T003"]


async def test_a_message_a_second_a_channel_and_no_channel_waits_for_another(quick: Office) -> None:
    quick.outbox._pace = 60  # nothing but the first of each channel goes out
    await three(quick)
    await quick.bob.says("D2", "the printer is on fire")
    await quick.slack.wait_for("chat.postMessage", 2)
    assert (len(texts(quick, "D1")), len(texts(quick, "D2"))) == (1, 1)
    quick.dead = True


async def test_429_is_waited_out_and_nothing_overtakes(office: Office) -> None:
    office.slack.fault("chat.postMessage", status=429, retry_after=1)
    loop = asyncio.get_running_loop()
    began = loop.time()
    await three(office)
    await office.slack.wait_for("chat.postMessage", 3)
    assert loop.time() - began >= 1
    assert texts(office) == ["T001", "T002", "T003"]
    assert [c.error for c in office.slack.of("chat.postMessage")] == ["http 429", None, None, None]
    assert office.slack.of("conversations.history") == []


async def test_429_holds_the_method_in_every_channel(quick: Office) -> None:
    quick.slack.fault("chat.postMessage", status=429, retry_after=60)
    await quick.alice.says("D1", "the vpn is down")
    await quick.slack.until(lambda: len(quick.slack.of("chat.postMessage")) == 1)
    await quick.bob.says("D2", "the printer is on fire")
    await quick.outbox.drain(0.1)
    assert len(quick.slack.of("chat.postMessage")) == 1
    quick.dead = True


async def test_a_server_error_is_tried_again(quick: Office) -> None:
    quick.slack.fault("chat.postMessage", status=503, times=2)
    await three(quick)
    await quick.slack.wait_for("chat.postMessage", 3, seconds=8)
    assert texts(quick) == ["T001", "T002", "T003"]


@pytest.mark.parametrize("done", [True, False])
async def test_a_lost_answer_is_looked_up_and_never_posted_twice(quick: Office, done: bool) -> None:
    quick.slack.fault("chat.postMessage", answer="cut", done=done)
    await three(quick)
    await quick.slack.wait_for("chat.postMessage", 3, seconds=8)
    await quick.quiet()
    assert texts(quick) == ["T001", "T002", "T003"]
    assert len(quick.slack.done("conversations.history")) == 1


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ('{"ok":true,"ts":"17', "application/json"),
        ('["ok"]', "application/json"),
        ("<html>sorry", "text/html"),
        ("ok", "text/plain"),
    ],
)
async def test_an_answer_that_is_none_is_looked_up_and_said_in_a_line(
    quick: Office, caplog: pytest.LogCaptureFixture, said: str, form: str
) -> None:
    quick.slack.fault("chat.postMessage", answer="garbage", said=said, form=form)
    await three(quick)
    await quick.slack.wait_for("chat.postMessage", 3, seconds=8)
    await quick.quiet()
    assert texts(quick) == ["T001", "T002", "T003"]
    logged = [record.message for record in caplog.records if record.levelname != "INFO"]
    assert logged == [f"chat.postMessage failed ({NO_ANSWER}): again in 1 s"]


@pytest.mark.parametrize("done", [True, False])
async def test_killed_in_the_middle_of_a_post_it_is_posted_once(tmp_path: Path, done: bool) -> None:
    path = tmp_path / "tickets.db"
    async with Office.opened(path, "inprocess", scopes()) as first:
        first.slack.fault("chat.postMessage", answer="never", done=done)
        await three(first)
        await first.slack.until(lambda: len(first.slack.of("chat.postMessage")) == 1)
        await first.dies()
        async with Office.opened(path, "inprocess", slack=first.slack) as second:
            await second.quiet()
            assert texts(second) == ["T001", "T002", "T003"]


async def test_killed_in_a_thread_it_is_looked_up_in_that_thread(tmp_path: Path) -> None:
    path = tmp_path / "tickets.db"
    async with Office.opened(path, "inprocess", scopes()) as first:
        first.slack.fault("chat.postMessage", answer="never")
        await first.alice.says("C1", "<@UBOT> the vpn is down")
        await first.slack.until(lambda: len(first.slack.of("chat.postMessage")) == 1)
        await first.dies()
        async with Office.opened(path, "inprocess", slack=first.slack) as second:
            await second.quiet()
            assert len(second.posts()) == 1
            assert len(second.slack.done("conversations.replies")) == 1


async def test_without_the_scope_to_look_it_up_it_is_said_and_sent(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "tickets.db"
    async with Office.opened(path, "inprocess", {"chat:write"}) as first:
        first.slack.fault("chat.postMessage", answer="never")
        await first.alice.says("D1", "the vpn is down")
        await first.slack.until(lambda: len(first.slack.of("chat.postMessage")) == 1)
        await first.dies()
        async with Office.opened(path, "inprocess", slack=first.slack) as second:
            await second.quiet()
            assert len(second.posts()) == 2
    assert "may appear twice" in caplog.text


async def test_what_was_not_sent_is_sent_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "tickets.db"
    async with Office.opened(path, "inprocess", scopes()) as first:
        await first.dies()
        await three(first)
        assert first.posts() == []
        async with Office.opened(path, "inprocess", slack=first.slack) as second:
            await second.quiet()
            assert texts(second) == ["T001", "T002", "T003"]


async def test_blocks_that_slack_refuses_are_left_away(quick: Office) -> None:
    quick.slack.fault("chat.postMessage", error="invalid_blocks")
    await quick.alice.says("D1", "the vpn is down")
    await quick.quiet()
    [post] = quick.posts()
    assert post.body["text"].startswith("T001")
    assert not post.body["blocks"]


async def test_a_refused_post_is_dropped_and_holds_up_nothing(quick: Office) -> None:
    quick.slack.fault("chat.postMessage", error="is_archived")
    await three(quick)
    await quick.quiet()
    assert texts(quick) == ["T002", "T003"]


async def test_two_bots_on_one_database_post_everything_once(database: Database) -> None:
    async with (
        Office.opened(database, "inprocess", scopes(), lease=LEASE) as one,
        Office.opened(database, "inprocess", slack=one.slack, lease=LEASE) as other,
    ):
        for n in range(12):
            person = (one.alice, other.bob)[n % 2]
            await person.says(f"D{1 + n % 2}", f"new ticket: printer {n} jams")
            one.ring()
            other.ring()
        await one.slack.wait_for("chat.postMessage", 12, seconds=20)
        await asyncio.gather(one.quiet(), other.quiet())
        posted = texts(one, "D1") + texts(one, "D2")
        assert sorted(posted) == [f"T{n:03d}" for n in range(1, 13)]
        assert one.slack.problems == []


@pytest.mark.parametrize("done", [True, False])
async def test_what_a_killed_bot_was_sending_another_sends_when_its_claim_has_run_out(
    database: Database, done: bool
) -> None:
    brief = timedelta(seconds=1)
    async with (
        Office.opened(database, "inprocess", scopes(), lease=brief) as one,
        Office.opened(database, "inprocess", slack=one.slack, lease=brief) as other,
    ):
        one.slack.fault("chat.postMessage", answer="never", done=done)
        await one.alice.says("D1", "the vpn is down")
        await one.slack.until(lambda: len(one.slack.of("chat.postMessage")) == 1)
        await one.dies()
        due = await other.store.due_posts(other.now(), 9)
        assert "D1" not in [queued.post.lane for queued in due]
        await other.bob.says("D2", "the printer is on fire")
        await other.slack.wait_for("chat.postMessage", 2, seconds=15)
        await other.quiet()
        assert (texts(other, "D1"), texts(other, "D2")) == (["T001"], ["T002"])
        assert one.slack.problems == []
