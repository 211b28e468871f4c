"""Whoever may not see a ticket gets the same answers whether it exists or not.

The same is done in two worlds, workspaces of one store. In the first a secret ticket exists and is
worked on by those who see it; in the second its number is used up and nothing else.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings, strategies as st

from core.desk import Desk
from core.json_text import dumps
from core.lines import to_lines
from core.message import Actor, Audience, Format, Message, Place, Standing
from core.reply import Reply
from core.store import Store
from core.surface import Answered
from core.terse import to_json
from handlers.blocks import blocks_for
from handlers.text import to_text
from tests.conftest import START, once_on_postgres

NUMBERS = itertools.count()
# The running numbers of changes, like those of tickets, are counted over all of them.
CHANGE = re.compile(r'(?<=card:T\d{3}:)\d+|(?<=:T\d{3}:)\d+|(?<="change\\":)\d+|(?<=undo:)\d+')

BUSINESS = Place("C1", "channel"), Place("C2", "channel"), Place("G1", "group"), Place("D1", "im")
SECRET = (Place("G1", "group"), Place("D1", "im"), Place("M1", "mpim"))

TITLES = (
    "vpn is down in Berlin",
    "the vpn in Berlin drops",
    "payroll export wrong",
    "help, a leak",
)
TYPE = (
    "request type access: system? (vpn, payroll); why? long; title Access to {{system}} leak;"
    " approvers @U2 @U6"
)
ASKED = 'request access system=vpn why="a leak in Berlin"'
WORK = (
    *("close {}", "{} prog looking into the vpn", "{} p1", "{} doc", "take {}", "note on {}: vpn"),
    *("give {} to <@U1>", "rename {} to vpn", "reopen {}", "merge {} into T1"),
    *("{} due in 1 minutes", "{} waits for the vpn", "snooze {} 2h", "wake {}"),
    *("{} +45m on the vpn", "2h yesterday on {}", "{} est 2h"),
    *("{} blocked by T1", "T1 no longer blocks {}", "{} part of T1", "follow {}"),
    *("T1 blocked by {}", "T1 part of {}"),
    *(
        "ask <@U1> to approve {}",
        "ask <@U1>, <@U2> to approve {} (all)",
        "no approval needed for {}",
    ),
)
LOOKS = (
    *("list", "open", "done", "p1", "open infra", "find vpn", "find leak", "mine", "unassigned"),
    *("tickets of <@U1>", "since 2026-01-01", "stats", "{}", "history {}", "why {}", "more"),
    *("report", "report by person", "report +eu", "report of <@U1>", "report yesterday"),
    *("report chart", "hours csv"),
    *("what if sla all 1m 2m", "what if route infra to <@U1>"),
    *("meet <@U1> about {} fri 10:00", "move the meeting about {} to fri 11:00"),
    *(
        "load",
        "page 2",
        "how many open tickets?",
        "T1 {} T9",
        "help",
        "undo",
        "close {}",
        "T1 prog, vpn",
    ),
    *("merge T1 into {}", "merge {} into T1", "close T1 and {}", "{} p3", "take {}", "reopen T1"),
    *("new ticket: vpn is down in Berlin", "the vpn in Berlin drops, urgent", "history T1"),
    *("approve {}", "reject {}: no", "ask <@U1> to approve {}", "approve T1", "repeats"),
    *("late", "sla", "sla report", "sla report acme", "set sla p1 1m 2m"),
    *("waiting", "overdue", "list due=any", "snooze {} 2h", "remind me of {} tomorrow", "wake {}"),
    *("hours", "hours january", "hours T1", "hours {}", "my hours this week", "{} +45m", "T1 +45m"),
    *("T1", "ready", "blocked", "parts of T1", "parts of {}", "T1 blocked by {}", "{} blocks T1"),
    *("request types", "access", "request access", ASKED, "request access why=no"),
    *("next ticket for 1m", "next infra", "wait", "new", "sum up {}"),
    *("T1 part of {}", "{} part of T1", "follow {}", "unfollow {}", "following", "rate {} good"),
)


@dataclass(frozen=True)
class All:
    """A surface that answers in every format at once."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        return "json"

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        told = to_json(reply), to_lines(reply), dumps(blocks_for(reply)), to_text(reply)
        return Answered(CHANGE.sub("N", "\n".join(told)))


@dataclass(frozen=True)
class Asker:
    user: str
    place: Place | None
    private: bool = False
    standing: Standing = "member"
    external: bool = False


OBSERVERS = (
    Asker("U9", BUSINESS[0]),
    Asker("U9", BUSINESS[0], private=True),
    Asker("U9", Place("D9", "im")),
    Asker("U9", Place("G9", "group")),
    Asker("U9", None, private=True),
    Asker("U8", BUSINESS[1], standing="guest"),
    Asker("U8", None, private=True, standing="guest"),
    Asker("U9", BUSINESS[1], external=True),
    Asker("U7", BUSINESS[0], standing="admin"),
    Asker("U1", BUSINESS[0]),  # sees it elsewhere, but here others read along
)


class World:
    def __init__(self, store: Store, name: str) -> None:
        self.desk, self.store, self.name = Desk(store), store, f"{name}{next(NUMBERS)}"
        self.minutes = itertools.count()

    async def say(self, asker: Asker, text: str) -> str:
        actor = Actor(asker.user, self.name, standing=asker.standing, user_ids=True)
        audience = Audience(private=asker.private, external=asker.external)
        at = START + timedelta(minutes=next(self.minutes))
        message = Message(text, actor, at, place=asker.place, audience=audience)
        handled = await self.desk.handle(message, All())
        changes = await self.desk.changes(replace(message, text=""), 0, 100)
        return "\n".join((*handled.answers, *(repr(entry) for _, entry in changes)))


business = st.lists(
    st.tuples(st.sampled_from(BUSINESS), st.sampled_from((*TITLES[:2], "T1 prog", "close T1"))),
    min_size=1,
    max_size=5,
)
secret = st.tuples(
    st.sampled_from(SECRET),
    st.sampled_from((*TITLES, ASKED)),
    st.lists(st.sampled_from(WORK), max_size=5),
)
looks = st.lists(
    st.tuples(st.sampled_from(OBSERVERS), st.sampled_from(LOOKS)), min_size=1, max_size=8
)


@once_on_postgres("agents", [(), ("U3",)])  # all are agents, or one is
@given(business, secret, looks)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_an_observer_gets_the_same_bytes(
    store: Store,
    agents: tuple[str, ...],
    business: list[tuple[Place, str]],
    secret: tuple[Place, str, list[str]],
    looks: list[tuple[Asker, str]],
) -> None:
    await store.set_agents(agents)
    there, absent = World(store, "A"), World(store, "B")
    for world in (there, absent):
        await world.say(Asker("U7", BUSINESS[0], standing="admin"), TYPE.format())
        for place, text in business:
            await world.say(Asker("U2", place), text)
    hidden = await hide(there, secret)
    await absent.store.transact(lambda db: db.next_id(absent.name))
    absent.minutes = itertools.count(100)
    there.minutes = itertools.count(100)
    for asker, text in looks:
        said = text.format(*[hidden] * text.count("{}"))
        assert await there.say(asker, said) == await absent.say(asker, said)


async def hide(world: World, secret: tuple[Place, str, list[str]]) -> str:
    """The secret ticket, worked on; its id."""
    place, title, work = secret
    insider = Asker("U1", place)
    said = title if title == ASKED else f"new ticket: {title}"
    hidden = re.findall(r'"id":"(T\d+)"', await world.say(insider, said))[0]
    for text in work:
        await world.say(insider, text.format(hidden))
    return str(hidden)
