"""What "it" means: conversations turn by turn, on every store, at the console and in channels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.desk import Desk
from core.lines import to_lines
from core.message import Actor, Message, Place
from core.store import Store
from tests.conftest import START, Terse, once_on_postgres

TURNS = Path(__file__).with_name("conversations.txt")
PLACES = {"console": None, "channel": Place("C1", "channel"), "dm": Place("D1", "im")}


@dataclass(frozen=True)
class Conversation:
    """Turns: what is said, and how the answer in lines begins (several ways parted by `|`)."""

    name: str
    turns: tuple[tuple[str, str], ...]


def conversations() -> Iterator[Conversation]:
    for block in ("\n" + TURNS.read_text("utf-8")).split("\n# ")[1:]:
        name, *lines = block.strip("\n").split("\n")
        turns = (line.rpartition(" > ") for line in (f"{one} " for one in lines))
        yield Conversation(name, tuple((said, answer.strip()) for said, _, answer in turns))


ALL = list(conversations())


def test_there_are_80_conversations_at_least() -> None:
    assert len(ALL) >= 80


async def spoken(desk: Desk, said: str, turn: int, user: str = "U1", place: str = "console") -> str:
    message = Message(said, Actor(user, "W"), START + timedelta(minutes=turn), place=PLACES[place])
    handled = await desk.handle(message, Terse())
    return "\n".join(map(to_lines, handled.replies))


@once_on_postgres("talk", ALL)
async def test_each_turn_is_answered_as_the_turns_before_have_it(
    store: Store, talk: Conversation
) -> None:
    place = tuple(PLACES)[ALL.index(talk) % len(PLACES)]
    for turn, (said, begins) in enumerate(talk.turns):
        desk = Desk(store)  # as after a restart, or in another process
        answer = await spoken(desk, said, turn, place=place)
        assert answer.startswith(tuple(begins.split("|"))), (said, answer)
        assert begins or not answer, (said, answer)


async def test_two_people_in_one_channel_never_get_each_others_it(store: Store) -> None:
    desk = Desk(store)
    await spoken(desk, "new ticket: lamp is broken", 0, "U1", "channel")
    await spoken(desk, "new ticket: heating is off", 1, "U2", "channel")
    assert await spoken(desk, "make it p1", 2, "U1", "channel") == "T001 p1"
    assert await spoken(desk, "make it p3", 3, "U2", "channel") == "T002 p3"


async def test_another_conversation_has_its_own_it(store: Store) -> None:
    desk = Desk(store)
    await spoken(desk, "new ticket: lamp is broken", 0, "U1", "channel")
    assert await spoken(desk, "make it p1", 1, "U1", "dm") == "er which ticket?"


async def test_after_half_an_hour_nothing_is_it(store: Store) -> None:
    desk = Desk(store)
    await spoken(desk, "new ticket: lamp is broken", 0)
    assert await spoken(desk, "make it p1", 31) == "er which ticket?"


async def test_what_may_not_be_seen_is_not_found_by_a_description(store: Store) -> None:
    desk = Desk(store)
    secret = Message(
        "new ticket: payroll leak", Actor("U2", "W"), START, place=Place("G1", "group")
    )
    await desk.handle(secret, Terse())
    assert await spoken(desk, "close the payroll ticket", 1, "U3") == "er which ticket?"
