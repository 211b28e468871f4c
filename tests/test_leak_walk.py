"""Every command of the desk, said by those who may not see a ticket or another client.

The worlds are those of tests/test_leak.py and tests/test_client_leak.py; what they do at random is
done here in order, for each action there is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from core.actions import ACTIONS, name_of
from core.command import List, Set
from core.desk import understand
from core.desk.agenda import agenda
from core.message import ALONE, Actor, Audience, Message, Place
from core.store import Store
from core.store.meetings import Feed
from tests.conftest import START, once_on_postgres
from tests.test_leak import Asker, World

HERE, HOUSE, SECRET = Place("CA", "channel"), Place("C1", "channel"), Place("G1", "group")
THERE = Place("CB", "channel")
PAGES_EVERY = 6  # actions
KEY = re.compile(r"(?<=key=)\d+|(?<=end=')[^']*|(?<=latest=)\d+")

SAID: dict[str, tuple[str, ...]] = {
    "create": ("vpn is down in Oslo +hush", "beta: vpn is down", "vpn is slow, due friday 5pm"),
    "update": (
        "{} p1",
        "T1 blocked by {}",
        "{} part of T1",
        "T1 client beta",
        "wake {}",
        "{} -> acme/api",
    ),
    "close": ("close {}, fixed", "close T1, see {}"),
    "merge": ("merge {} into T1", "merge T1 into {}"),
    "view": ("{}", "T1", "when is {} due?", "T1 {} T99"),
    "list": (
        *("list", "open", "done", "overdue", "waiting", "late", "ready", "blocked", "mine"),
        *("open +hush", "open beta", "due this week", "parts of {}", "parts of T1", "find leak"),
        "how many open +hush",
    ),
    "assign": ("take {}", "give {} to <@U9>"),
    "stats": ("stats",),
    "history": ("history {}", "history T1"),
    "why": ("why {}",),
    "forget": ("forget list=fire", "forget answer hush"),
    "undo": ("undo",),
    "help": ("help",),
    "format": ("format json",),
    "note": ("internal note on {}: called",),
    "remind": ("remind me about {} tomorrow", "no reminder for {}"),
    "voice": ("+1 on {}",),
    "notify": ("notify mine",),
    "watch": ("watch triage", "watch off"),
    "client": ("client beta",),
    "labels": ("labels",),
    "clients": ("clients",),
    "relabel": ("rename label hush to x", "rename client beta to x"),
    "approve": ("ask <@U5> to approve {}", "no approval needed for {}"),
    "vote": ("approve {}", "reject {}: no"),
    "every": ("every monday 9:00: check the racks +hush",),
    "repeats": ("repeats",),
    "stop": ("repeat 1 off",),
    "set": ("settings", "set hours 8-18"),
    "sla": ("sla", "set sla beta 1h 2h"),
    "attainment": ("sla report", "sla report beta"),
    "new": ("new",),
    "correct": ("no, {}",),
    "repeat": ("same for {}",),
    "board": ("board",),
    "report": ("report", "report beta", "report by client", "report by person", "report +hush"),
    "whatif": ("what if sla all 1m 2m", "what if route infra to <@U5>"),
    "meet": ("meet <@U5> about {} fri 10:00", "cancel the meeting about {}"),
    "calendar": ("calendar off",),
    "weekly": ("set report mon 9:00", "set report off"),
    "route": ("route +hush to <@U5>", "route beta to <@U5>"),
    "away": ("away until mon", "I am back"),
    "team": ("load", "routes", "who is away?", "who is on call?"),
    "oncall": ("on call beta <@U5>, <@U6> weekly mon 9:00", "on call off"),
    "cover": ("<@U5> covers friday",),
    "log": ("{} +45m", "T1 +45m"),
    "hours": ("hours", "hours {}", "hours T1", "hours beta january", "my hours this week"),
    "contract": ("contract beta 10h a month", "contract beta"),
    "bill": ("bill beta january",),
    "statement": ("statement beta january", "statement acme january"),
    "follow": ("follow {}", "follow +hush", "follow beta"),
    "unfollow": ("unfollow {}",),
    "following": ("following",),
    "save": ("save open +hush as fire",),
    "saved": ("saved",),
    "rate": ("rate {} good",),
    "feedback": ("feedback",),
    "answer": ("answer hush: see {}",),
    "answers": ("answers", "answer hush"),
    "use": ("{} use hush", "T1 use {}"),
    "offer": (
        '{"action":"offer","ids":["{}"],"solved":"yes"}',
        '{"action":"offer","ids":["T1"],"solved":"yes"}',
    ),
    "offers": ("answers report",),
    "sum": ("sum up {}",),
    "tell": ("tell acme-desk {}: we look at it",),
    "comment": ("{} public note: we look at it",),
    "next": ("next ticket for 1m", "next infra"),
    "wait": ("wait 1",),
    "deputy": ("deputy <@U5>", "no deputy"),
    "define": ("request type key: why?", "forget request type key"),
    "requests": ("request types",),
    "request": ('{"action":"request","type":"key","why":"lost"}', "request key why=lost"),
}
WORK = (
    *("{} +hush", "{} p1", "{} est 2h", "{} +45m on the vpn", "{} blocked by T1", "T1 part of {}"),
    *("follow {}", "ask <@U5> to approve {}", "meet <@U9> about {} fri 10:00", "+1 on {}"),
    *("{} due tomorrow", "give {} to <@U1>", "note on {}: leak", "remind me about {} tomorrow"),
    *("rate {} good", "{} waits for the vendor"),
)
OUTSIDE = (
    Asker("U9", HOUSE),
    Asker("U9", None, private=True),
    Asker("U8", Place("C2", "channel"), standing="guest"),
    Asker("U9", HOUSE, external=True),
    Asker("U7", HOUSE, standing="admin"),
)
ACME = (
    Asker("U7", HERE, standing="guest"),
    Asker("U7", None, private=True, standing="guest"),
    Asker("U3", HERE),
    Asker("U4", HERE, standing="admin"),
)


def test_every_action_is_walked() -> None:
    assert SAID.keys() == ACTIONS.keys(), "a new action needs its lines in SAID"


@pytest.mark.parametrize(("action", "lines"), SAID.items())
def test_the_lines_of_an_action_are_read_as_it(action: str, lines: Sequence[str]) -> None:
    actor, names = Actor("U1", "W", user_ids=True), []
    for line in lines:
        made = understand(Message(line.replace("{}", "T2"), actor, START), None, ("beta", "acme"))
        names.append(name_of(made[0]) if made else "nothing")
    assert action in names, names


@once_on_postgres("asker", OUTSIDE)
async def test_no_command_tells_of_a_hidden_ticket(store: Store, asker: Asker) -> None:
    there, absent = World(store, "A"), World(store, "B")
    for world in (there, absent):
        await world.say(Asker("U2", HOUSE), "vpn is down in Berlin")
        title = "a hidden chore +hush" if world is there else "another +other"  # both use a number
        await world.say(Asker("U1", SECRET), f"every monday 9:00: {title}")
    await said(there, Asker("U1", SECRET), ["new ticket: a leak in payroll +hush", *WORK], "T2")
    await absent.store.transact(lambda db: db.next_id(absent.name))
    await same(there, absent, asker, "T2")


@once_on_postgres("asker", OUTSIDE[1:3])  # alone; a guest, who was asked too
async def test_a_request_in_a_direct_message_is_seen_by_its_approvers_only(
    store: Store, asker: Asker
) -> None:
    there, absent = World(store, "A"), World(store, "B")
    for world in (there, absent):
        await world.say(Asker("U2", HOUSE), "vpn is down in Berlin")
        types = "request type key: why?; title a leak {why}; approvers @U5 @U8; labels hush"
        await world.say(Asker("U7", HOUSE, standing="admin"), types)
    await said(there, Asker("U1", Place("D1", "im")), ["request key why=payroll"], "T2")
    assert "payroll" in await there.say(Asker("U5", None, private=True), "T2")
    assert "payroll" not in await there.say(Asker("U5", HOUSE), "T2")
    await absent.store.transact(lambda db: db.next_id(absent.name))
    await same(there, absent, asker, "T2", ("view", "list", "stats", "vote", "history"))


@once_on_postgres("asker", ACME)
async def test_no_command_tells_a_client_of_another(store: Store, asker: Asker) -> None:
    there, absent = World(store, "A"), World(store, "B")
    for world in (there, absent):
        await world.say(Asker("U0", HERE), "client acme")
        await world.say(Asker("U2", HERE), "vpn is down in Berlin")
        title = "a hidden chore +hush" if world is there else "another +other"
        await world.say(Asker("U1", SECRET), f"every monday 9:00: {title}")
    house = [
        "set sla beta 1h 2h",
        "contract beta 10h a month",
        "route beta to <@U5>",
        "follow beta",
    ]
    await said(there, Asker("U0", THERE), ["client beta"], "")
    await said(there, Asker("U9", THERE), ["new ticket: a leak in payroll +hush", *WORK], "T2")
    await said(there, Asker("U0", HOUSE), house, "")
    await absent.store.transact(lambda db: db.next_id(absent.name))
    await same(there, absent, asker, "T2")


async def said(world: World, asker: Asker, texts: Sequence[str], id: str) -> None:
    for text in texts:
        await world.say(asker, text.replace("{}", id))


async def same(
    there: World, absent: World, asker: Asker, id: str, actions: Collection[str] = SAID
) -> None:
    """Whoever asks gets the same bytes in both worlds, whatever they say, in this order. What was
    done stays, so that later pages show it too."""
    there.minutes, absent.minutes = itertools.count(100), itertools.count(100)
    for n, action in enumerate(actions, 1):
        for line in SAID[action]:
            text = line.replace("{}", id)
            told, other = [await world.say(asker, text) for world in (there, absent)]
            assert told == other, (action, text)
        if n % PAGES_EVERY == 0 or n == len(actions):
            assert await pages(there, asker) == await pages(absent, asker), action


async def pages(world: World, asker: Asker) -> str:
    """All that pages, forms, feeds and programs read for this person at this place."""
    desk, at = world.desk, START + timedelta(days=1)
    actor = Actor(asker.user, world.name, standing=asker.standing, user_ids=True)
    audience = Audience(private=asker.private, external=asker.external)
    message = Message("", actor, at, place=asker.place, audience=audience)
    if asker.private:
        message = replace(message, audience=ALONE)
    feed = Feed(world.name, asker.user, asker.standing)
    seen = (
        await desk.columns(message, List(labels=("hush",))),
        await desk.statistics(message),
        await desk.home(message, None),
        await desk.home(message, Set()),
        await desk.people(message),
        await desk.clients(message),
        [ticket async for some in desk.rows(message, List()) for ticket in some],
        await world.store.read(lambda db: agenda(feed, asker.standing, at, db)),
    )
    return "\n".join(KEY.sub("N", repr(one)) for one in seen)
