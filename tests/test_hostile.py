"""Nothing that a person typed calls anybody, is a link, or gets out of its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.command import List
from core.desk.home import PARTS, Home
from core.desk.recipients import Kind, Notice
from core.desk.reminders import Digest
from core.lines import to_lines
from core.message import Message, clean
from core.options import DEFAULTS
from core.reply import Counted, Listed, Reply
from core.sheet import line
from core.store import Change, Face
from core.terse import to_json
from core.ticket import CATS, Ticket
from handlers.blocks import (
    blocks_for,
    card_for,
    form_for,
    gone_view,
    known_view,
    notice_for,
    text_for,
    unclaimed_for,
    untouched_for,
)
from handlers.blocks.forms import FORMS, About
from handlers.blocks.home import home_view
from handlers.blocks.reminders import digest_shown
from handlers.text import to_text
from tests.conftest import START, U1, Office, Terse
from tests.fuzzed.junk import TEXT
from tests.replies import NASTY, replies, tickets, users

SITE = r"https://(?:acme\.slack\.com|desk\.example\.com)/"
CALLS = re.compile(rf"<(?!@[UW][A-Z0-9]+>|https?://[^\s<>|]+\|[-0-9a-zA-Z: ]+>|{SITE})|```")
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # what follows them, too
CONTROLS = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{TURNS}\ud800-\udfff]")
KINDS = ("claimed", "closed", "assigned")


def read_by_slack(value: Any) -> Iterator[str]:
    """Every text in which Slack looks for marks; it is to look for nothing else in them."""
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            assert value["verbatim"] is True
            yield value["text"]
        for inner in value.values():
            yield from read_by_slack(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from read_by_slack(inner)


def check(*shown: Any) -> None:
    """shown: blocks, views, and texts that go beside them."""
    texts = [text for one in shown if isinstance(one, str) for text in (one,)]
    texts += [text for one in shown for text in read_by_slack(one)]
    assert texts
    assert not [text for text in texts if CALLS.search(text)]


@given(replies, st.none() | users)
def test_what_was_typed_calls_nobody_in_an_answer(reply: Reply, viewer: str | None) -> None:
    check(text_for(reply), blocks_for(reply, viewer))


@st.composite
def faces(draw: st.DrawFn) -> Face:
    change = Change(draw(users), "2026-01-15T09:31:00.000000Z", "updated", draw(NASTY), key=9)
    return Face(draw(tickets), change)


@given(faces(), st.sampled_from(list(FORMS)), NASTY)
def test_what_was_typed_calls_nobody_in_a_card_and_in_a_form(
    face: Face, name: str, url: str
) -> None:
    check(card_for(face), form_for(name, face, About("T001", 9)))
    check(known_view(face.ticket, url), gone_view(url))


@settings(suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(st.lists(faces(), min_size=1, max_size=12).map(tuple), users, st.sampled_from(KINDS))
def test_what_was_typed_calls_nobody_in_what_people_are_told_unasked(
    faces: tuple[Face, ...], by: str, kind: Kind
) -> None:
    check(*notice_for(Notice(kind, faces, by)))
    check(*unclaimed_for(faces), *untouched_for(faces))
    check(*digest_shown(Digest(tuple(face.ticket for face in faces), 99, 1, 1, 1)))


@given(st.lists(tickets, max_size=10).map(tuple), users, NASTY)
def test_what_was_typed_calls_nobody_in_the_home(
    found: tuple[Ticket, ...], user: str, text: str
) -> None:
    listed = Listed(found, 30, List(text=text or None), next=2)
    overview = dict.fromkeys(PARTS, (listed, listed))
    chosen = {**dict.fromkeys(DEFAULTS, text), "notify": "all", "format": "json"}
    counted = Counted(dict.fromkeys(("open", "prog", "done", "p1", *CATS), 3))
    for home in ({"listed": listed}, {"chosen": chosen}, {"parts": overview}):
        check(home_view(Home(counted, {1: 1, 2: 2, 3: 3}, **home), user))


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXT)
async def test_no_sign_that_turns_or_controls_comes_out(office: Office, text: str) -> None:
    handled = await office.desk.handle(
        Message(f"new ticket: a{TURNS}{text}\n{text}{TURNS}", U1, START), Terse()
    )
    assert handled.replies
    for reply in handled.replies:
        shown = (to_json(reply), to_lines(reply), to_text(reply), str(blocks_for(reply)))
        assert not [one for one in shown if CONTROLS.search(one.replace("\n", ""))]


@given(TEXT)
def test_what_is_clean_stays_so_and_a_line_of_a_sheet_is_one(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not CONTROLS.search(cleaned)
    assert line([cleaned]).count("\r\n") == 1


SYNTAX = (
    *('"', "'", "''", '""', "*", ":", "^", "+", "-", "&", "|", "!", "<->", "<2>", "(", ")", "{"),
    *("}", "\\", "%", "_", ";", "--", "/*", "\x00", "\ud800", "\u202e", "NEAR", "NEAR(", "AND"),
    *("OR", "NOT", "title:", "ws:", "ws : W", "vpn", "a" * 300, "ü", "é", "\u0301", ",5)", "W/vpn"),
    *("' OR 1=1 --", "'; DROP TABLE tickets; --", "$1", "?", ":A", "@x", "\t"),
)
SEARCH = st.lists(st.sampled_from(SYNTAX) | st.text(max_size=5), max_size=8)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(parts=SEARCH, gap=st.sampled_from(["", " "]), field=st.sampled_from(["text", "own", "by"]))
async def test_a_search_is_answered_whatever_is_searched_for(
    office: Office, parts: list[str], gap: str, field: str
) -> None:
    await office.say("new ticket: vpn is down")
    text = gap.join(parts) or "x"
    for said in ({"text": text}, {field: text}, {field: text, "stat": "open", "page": 2}):
        found = await office.say(to_command(said))
        assert found.startswith(('{"status":"ok","count":', '{"status":"er","msg":'))
    await office.say(f"find {text}")
    await office.say(f"new ticket: {text}")  # looks for tickets that say the same
    assert '"id":"T001"' in await office.say("T1")


def to_command(fields: dict[str, Any]) -> str:
    return json.dumps({"action": "list", **fields})


async def test_a_word_that_is_said_again_and_again_is_looked_for_once(office: Office) -> None:
    for n in range(3):
        await office.say(f"new ticket: vpn {n} is down in Berlin")
    assert '"count":3' in await office.say(to_command({"text": "vpn " * 9_000 + "down"}))


@pytest.mark.parametrize("words", [13, 5_000])
async def test_words_beyond_the_twelfth_are_not_looked_for(office: Office, words: int) -> None:
    await office.say("new ticket: a b c d e f g h i j k l")
    first = "a b c d e f g h i j k l "
    assert '"count":1' in await office.say(to_command({"text": first + "zzz " * words}))
