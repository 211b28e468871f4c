"""What "it" means: conversations turn by turn, on every store, at the console and in channels."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.desk import Desk
from core.message import Actor, Message, Place
from core.store import Store
from core.store.sqlite import SqliteStore
from tests.conftest import START, Terse, once_on_postgres
from tests.talks import PLACES, STRANGERS, Conversation, conversations, is_answered, spoken

LEAST = 0.85  # the bot asks about the others, or reads them in part
TURNS = Path(__file__).with_name("conversations.txt")
ALL = list(conversations(TURNS))


def test_there_are_80_conversations_at_least() -> None:
    assert len(ALL) >= 80


@once_on_postgres("talk", ALL)
async def test_each_turn_is_answered_as_the_turns_before_have_it(
    store: Store, talk: Conversation
) -> None:
    place = tuple(PLACES)[ALL.index(talk) % len(PLACES)]
    for turn, (said, begins) in enumerate(talk.turns):
        desk = Desk(store)  # as after a restart, or in another process
        answer = await spoken(desk, said, turn, place=place)
        assert is_answered(answer, begins), (said, answer)


@pytest.mark.parametrize("file", sorted(STRANGERS.glob("*.txt")), ids=lambda file: file.stem)
async def test_most_turns_of_strangers_are_answered_as_they_expect(
    file: Path, tmp_path: Path
) -> None:
    right: list[bool] = []
    for n, talk in enumerate(conversations(file)):
        store = await SqliteStore.open(tmp_path / f"{n}.db")
        for turn, (said, begins) in enumerate(talk.turns):
            right.append(is_answered(await spoken(Desk(store), said, turn), begins))
        await store.close()
    assert sum(right) >= LEAST * len(right)


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
