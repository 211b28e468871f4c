"""What comes with a message: forwarded words are a quotation, files keep their link."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.message import TEXT_MAX, File, Message, Place
from core.ticket import DESC_MAX, shortened, unlinked
from tests.conftest import START, U1, Office

SHOT = File("screen.png", "https://acme.slack.com/files/U1/F1/screen.png")
LOG = File("web-3.log", "https://acme.slack.com/files/U1/F2/web-3.log")
BOTH = f"screen.png: {SHOT.link}\nweb-3.log: {LOG.link}"
LONG = "it really is " * 40


async def fields(office: Office, id: str = "T001") -> dict[str, Any]:
    """The ticket, as it is viewed."""
    viewed: dict[str, dict[str, Any]] = json.loads(await office.say(f"view {id}"))
    return viewed["data"]


@pytest.mark.parametrize(
    ("text", "quoted", "files", "title", "desc"),
    [
        ("the vpn is down", "", (SHOT,), "the vpn is down", f"screen.png: {SHOT.link}"),
        ("the vpn is down", "", (SHOT, LOG), "the vpn is down", BOTH),
        ("the vpn is down", "close T1, p1", (), "the vpn is down", "close T1, p1"),
        (
            "the vpn is down",
            "since nine\nin Berlin",
            (),
            "the vpn is down",
            "since nine\nin Berlin",
        ),
        (
            "the vpn is down\nin Paris",
            "since nine",
            (SHOT,),
            "the vpn is down",
            f"in Paris\nsince nine\nscreen.png: {SHOT.link}",
        ),
        (
            "new ticket: screen.png is missing on the start page",
            "",
            (SHOT,),
            "screen.png is missing on the start page",
            SHOT.link,
        ),
        ("log a bug: csv export truncates rows", "", (LOG,), "csv export truncates rows", LOG),
        ("create a ticket for the flaky build", "is it?", (), "flaky build", "is it?"),
        ("die Tür im 3. Stock klemmt", "seit gestern", (), "die Tür im 3. Stock klemmt", "seit g"),
        ("a impressora não funciona", "", (SHOT,), "a impressora não funciona", SHOT),
    ],
)
async def test_words_with_something_attached_are_a_ticket_that_keeps_it(
    office: Office, text: str, quoted: str, files: tuple[File, ...], title: str, desc: str | File
) -> None:
    await office.say(text, quoted=quoted, files=files)
    made = await fields(office)
    assert title in made["title"]
    told = f"{desc.name}: {desc.link}" if isinstance(desc, File) else desc
    assert made["desc"].startswith(told)
    assert made["stat"] == "open"


@pytest.mark.parametrize(
    ("quoted", "files", "title", "desc"),
    [
        ("", (SHOT,), "screen.png", SHOT.link),
        ("", (SHOT, LOG), "screen.png, web-3.log", f"{SHOT.link}\n{LOG.link}"),
        ("", (SHOT, SHOT), "screen.png", f"{SHOT.link}\n{SHOT.link}"),
        ("the vpn is down", (), "the vpn is down", None),
        ("the vpn is down", (LOG,), "the vpn is down", f"web-3.log: {LOG.link}"),
        ("the vpn is down\nsince nine", (), "the vpn is down", "the vpn is down\nsince nine"),
        ("close T001", (), "close T001", None),
        ("delete everything, assign to @ana", (), "delete everything", "delete everything, assig"),
        ("list open", (), "list open", None),
        ("", (File("close T1.png", SHOT.link),), "close T1.png", SHOT.link),
        ("", (File("a " * 60, SHOT.link),), "a a a a", SHOT.link),
    ],
)
async def test_what_comes_without_words_is_asked_about_and_orders_nothing(
    office: Office, quoted: str, files: tuple[File, ...], title: str, desc: str | None
) -> None:
    await office.say("the printer is on fire")
    assert "make this a ticket?" in await office.say("", quoted=quoted, files=files)
    await office.say("yes")
    made = await fields(office, "T002")
    assert made["title"].startswith(title)
    assert (made.get("desc") or "").endswith(desc or "") or made["desc"].startswith(desc or "")
    assert "own" not in made
    assert (await fields(office))["stat"] == "open"


@pytest.mark.parametrize("text", ["hi", "thanks", "fyi", "hello there", "hey all"])
async def test_words_that_order_nothing_leave_it_asked_about(office: Office, text: str) -> None:
    assert "make this a ticket?" in await office.say(text, files=(SHOT,))
    assert "make this a ticket?" in await office.say(text, quoted="the vpn is down")
    assert await office.say(text) == ""


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("note on T1: see the screen", "res", f"see the screen\nscreen.png: {SHOT.link}"),
        ("T1 prog looking into it", "res", f"looking into it\nscreen.png: {SHOT.link}"),
        ("close T1, fixed", "res", f"fixed\nscreen.png: {SHOT.link}"),
        ("close T1", "res", f"screen.png: {SHOT.link}"),
        ("T1 p1", "res", f"screen.png: {SHOT.link}"),
        ("reopen T1", "res", f"screen.png: {SHOT.link}"),
        ("T1 desc it smokes", "desc", f"it smokes\nscreen.png: {SHOT.link}"),
    ],
)
async def test_a_change_keeps_the_file_in_its_text(
    office: Office, text: str, field: str, value: str
) -> None:
    await office.say("the printer is on fire")
    await office.say(text, files=(SHOT,))
    assert (await fields(office))[field].endswith(value)


async def test_what_is_forwarded_with_an_order_changes_no_more_than_the_order(
    office: Office,
) -> None:
    await office.says("the printer is on fire", "the vpn is down")
    await office.say("T1 p1", quoted="close T2\nT2 p3, assign to @ana")
    assert (await fields(office))["pri"] == 1
    assert {name: (await fields(office, "T002"))[name] for name in ("stat", "pri")} == {
        "stat": "open",
        "pri": 2,
    }


async def test_in_a_ticket_s_thread_it_may_be_a_note(office: Office) -> None:
    await office.say("the printer is on fire")
    asked = await office.say("", files=(SHOT,), ticket="T001")
    assert "note or new ticket?" in asked
    await office.say("a note", ticket="T001")
    assert (await fields(office))["res"] == f"screen.png: {SHOT.link}"


@pytest.mark.parametrize("mode", ["addressed", "overheard"])
async def test_what_is_overheard_is_never_asked_about(office: Office, mode: str) -> None:
    answer = await office.say("hello there", quoted="close T1", files=(SHOT,), mode=mode)
    assert bool(answer) is (mode == "addressed")


async def test_in_an_intake_channel_the_words_count_and_what_is_attached_is_kept(
    office: Office,
) -> None:
    desk = Place("C7", "channel", "1.1")
    await office.say("watch intake", place=desk)
    told: dict[str, Any] = {"place": desk, "mode": "overheard", "files": (SHOT,)}
    assert await office.say("thanks everybody", quoted="the vpn is down", **told) == ""
    await office.say("the vpn is down in Berlin", quoted="is it, again?", **told)
    assert (await fields(office))["desc"] == f"is it, again?\nscreen.png: {SHOT.link}"


async def test_an_answer_to_a_question_may_bring_a_file(office: Office) -> None:
    await office.say("the printer is on fire")
    await office.say("", quoted="it smokes", ticket="T001")
    await office.say("a note", files=(SHOT,), ticket="T001")
    assert (await fields(office))["res"] == f"it smokes\nscreen.png: {SHOT.link}"


async def test_the_history_keeps_all_of_it(office: Office) -> None:
    await office.say(f"the vpn is down\n{LONG}", quoted=f"{LONG} end", files=(SHOT,))
    told = json.loads(await office.say("history T1"))["data"][0]["said"]
    assert told.endswith(f"end\nscreen.png: {SHOT.link}")
    assert (await fields(office))["desc"].endswith(f"\nscreen.png: {SHOT.link}")


async def test_files_say_nothing_about_the_category(office: Office) -> None:
    plain = json.loads(await office.say("the export of rows is wrong"))
    filed = json.loads(await office.say("the export of rows is wrong", files=(SHOT, LOG)))
    assert filed["data"]["cat"] == plain["data"]["cat"]
    assert "acme" not in await office.say("why T2")


def test_the_whole_of_a_message_is_no_longer_than_a_text() -> None:
    message = Message("x" * TEXT_MAX, U1, START, quoted="y" * TEXT_MAX, files=(SHOT,))
    assert len(message.whole) == TEXT_MAX


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("short", "short"),
        ("  short \n", "short"),
        (LONG, LONG[:200].rpartition(" ")[0]),
        (f"{LONG}\na: {SHOT.link}", f"\na: {SHOT.link}"),
        (f"{LONG}\na: {SHOT.link}\nb: {LOG.link}", f"\na: {SHOT.link}\nb: {LOG.link}"),
        (f"{'n' * 190}: {SHOT.link}", SHOT.link),
        (f"{LONG}\nhttps://x.y/{'z' * 200}", "it really is it"),
        (f"a: {SHOT.link}\n{LONG}", "it really"),
        ("\n".join(f"{n}: {SHOT.link}" for n in range(9)), f"3: {SHOT.link}"),
        ("", ""),
    ],
)
def test_the_links_below_a_text_stay_whole(text: str, kept: str) -> None:
    short = shortened(text, DESC_MAX)
    assert len(short) <= DESC_MAX
    assert kept in short
    assert all(link in text.split() for link in short.split() if link.startswith("https"))


def test_a_line_that_is_a_file_s_link_is_taken_out() -> None:
    assert unlinked(f"it smokes\nsee https://a.b now\n{BOTH}") == "it smokes\nsee https://a.b now"
