"""A client gets the same answers whether another client exists or not.

The same is done in two worlds, as in tests/test_leak.py. In the first another client has a channel,
tickets and labels; in the second the numbers of these tickets are used up and nothing else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings, strategies as st

from core.command import List, Set
from core.desk.columns import Columns
from core.message import ALONE, Actor, Audience, Message, Place
from core.store import Store
from tests.conftest import START, once_on_postgres
from tests.test_leak import Asker, World

HERE, THERE, HOUSE = Place("CA", "channel"), Place("CB", "channel"), Place("C1", "channel")
HERE_HIDDEN, THERE_HIDDEN = Place("GA", "group"), Place("GB", "group")  # Slack Connect, private

WORK = (
    *("vpn is down in Berlin +cargo", "printer jams, urgent", "T{} +cargo", "T{} prog vpn"),
    *("T{} p1", "close T{} fixed +crates", "note on T{}: vpn", "take T{}", "T{} -cargo"),
    *("give T{} to <@U5>", "undo", "ask <@U5> to approve T{}", "no approval needed for T{}"),
)
LOOKS = (
    *("list", "open", "done", "p1", "mine", "unassigned", "find vpn", "find printer", "stats"),
    *("new", "labels", "clients", "+cargo", "open +cargo", "not +cargo", "how many open +cargo"),
    *("open other", "other: vpn is down", "all other", "stats other", "close all other", "more"),
    *("close all +cargo", "T{}", "history T{}", "why T{}", "T{} +cargo", "T{} client other"),
    *("T1 client other", "T1 +cargo", "vpn is down in Berlin +cargo", "merge T1 into T{}"),
    *("merge T{} into T1", "rename client other to x", "rename label cargo to x", "+1 T{}"),
    *("tickets of <@U5>", "settings", "help", "undo", "watch triage", "client other", "T1 T{}"),
    *("approve T1", "reject T{}: no", "ask <@U5> to approve T1", "repeats", "repeat 1 off"),
    *("next ticket for 1m", "next infra", "wait", "sum up T{}"),
    *("history T1", "client of T1 is other", "same for T{}", "tickets with label cargo"),
    *("report", "report for other", "report by client", "report by person", "report by label"),
    *("report chart", "report chart for other", "hours csv", "hours other csv"),
    *("report today other", "report +cargo", "set report mon 9:00"),
    *("request types", "access", "request access system=vpn", "deputy @bob", "who is away?"),
    "what if sla all 1m 2m",
    '{"action":"report","client":"other"}',
    '{"action":"list","client":"other"}',
    '{"action":"list","not":{"client":"other"}}',
    '{"action":"create","title":"vpn","client":"other"}',
    '{"action":"update","ids":["T1"],"client":"other"}',
)
OBSERVERS = (
    Asker("U7", HERE, standing="guest"),
    Asker("U7", HERE, private=True, standing="guest"),
    Asker("U7", Place("D7", "im"), standing="guest"),
    Asker("U7", None, private=True, standing="guest"),
    Asker("U8", HERE, external=True, standing="guest"),
    Asker("U3", HERE),
    Asker("U3", HERE, external=True),
    Asker("U4", HERE, standing="admin"),
    Asker("U7", HERE_HIDDEN, standing="guest"),
    Asker("U3", HERE_HIDDEN),
)
ours = st.lists(
    st.tuples(st.sampled_from((HERE, HERE_HIDDEN)), st.sampled_from(WORK)), min_size=1, max_size=4
)
theirs = st.lists(
    st.tuples(st.sampled_from((THERE, THERE_HIDDEN)), st.sampled_from(WORK)),
    min_size=1,
    max_size=6,
)
looks = st.lists(
    st.tuples(st.sampled_from(OBSERVERS), st.sampled_from(LOOKS)), min_size=1, max_size=8
)
# Keys of tickets and changes are counted over all workspaces.
KEY = re.compile(r"(?<=key=)\d+|(?<=end=')[^']*")
KINDS = {"acme": "beta", "beta": "acme"}  # who looks -> whom they must not see


@once_on_postgres("mine", KINDS)
@given(ours, theirs, looks)
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_a_client_gets_the_same_bytes(
    store: Store,
    mine: str,
    ours: list[tuple[Place, str]],
    theirs: list[tuple[Place, str]],
    looks: list[tuple[Asker, str]],
) -> None:
    other = KINDS[mine]
    there, absent = World(store, "A"), World(store, "B")
    for world in (there, absent):
        await open_for(world, mine, (HERE, HERE_HIDDEN))
        await work(world, Asker("U2", HERE), ours)
    await open_for(there, other, (THERE, THERE_HIDDEN))
    await work(there, Asker("U9", THERE), [(THERE, WORK[0]), *theirs])
    last = await there.store.transact(lambda db: db.next_id(there.name))
    while await absent.store.transact(lambda db: db.next_id(absent.name)) != last:
        pass
    absent.minutes, there.minutes = itertools.count(100), itertools.count(100)
    for asker, text in looks:
        said = text.replace("other", other).replace("{}", str(int(last[1:]) - 1))
        assert await heard(there, asker, said) == await heard(absent, asker, said), (asker, said)


async def open_for(world: World, client: str, places: Sequence[Place]) -> None:
    for place in places:
        assert f'"client":"{client}"' in await world.say(Asker("U0", place), f"client {client}")


async def work(world: World, asker: Asker, said: Sequence[tuple[Place, str]]) -> None:
    for n, (place, text) in enumerate(said, 1):
        await world.say(replace(asker, place=place), text.replace("{}", str(n)))


async def heard(world: World, asker: Asker, text: str) -> str:
    """The answer, and all that pages, forms and programs read for this person at this place."""
    said, desk = await world.say(asker, text), world.desk
    actor = Actor(asker.user, world.name, standing=asker.standing, user_ids=True)
    audience = Audience(private=asker.private, external=asker.external)
    at = START + timedelta(days=1)
    if asker.private or (asker.place and asker.place.channel_type == "im"):
        audience = ALONE
    message = Message("", actor, at, place=asker.place, audience=audience)
    columns = await desk.columns(message, List(labels=("cargo",)))
    assert isinstance(columns, Columns)
    figures = await desk.statistics(message)
    rows = [ticket async for some in desk.rows(message, List()) for ticket in some]
    seen = (
        replace(columns, latest=0),
        replace(figures, latest=0),
        await desk.home(message, None),
        await desk.home(message, Set()),
        await desk.people(message),
        await desk.clients(message),
        rows,
    )
    return "\n".join([said, *(KEY.sub("N", repr(one)) for one in seen)])


async def test_the_other_client_is_really_there(store: Store) -> None:
    world = World(store, "A")
    await open_for(world, "beta", (THERE,))
    await world.say(Asker("U9", THERE), WORK[0])
    seen = await world.say(Asker("U3", HOUSE), "open beta")
    assert "T001" in seen
    assert "cargo" in await world.say(Asker("U3", HOUSE), "labels")
    assert "beta" in await world.say(Asker("U3", HOUSE), "clients")
