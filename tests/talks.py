"""Conversations with the desk: files of turns, each with how its answer begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.desk import Desk
from core.lines import to_lines
from core.message import Actor, Message, Place
from tests.conftest import START, Terse

STRANGERS = Path(__file__).parent / "corpus" / "conversations"  # one file of each author
PLACES = {"console": None, "channel": Place("C1", "channel"), "dm": Place("D1", "im")}


@dataclass(frozen=True)
class Conversation:
    """Turns: what is said, and how the answer in lines begins (several ways parted by `|`)."""

    name: str
    turns: tuple[tuple[str, str], ...]


def conversations(file: Path) -> Iterator[Conversation]:
    for block in ("\n" + file.read_text("utf-8")).split("\n# ")[1:]:
        name, *lines = filter(None, block.split("\n"))
        turns = (line.rpartition(" > ") for line in (f"{one} " for one in lines))
        said = tuple((said.replace("\\n", "\n"), answer.strip()) for said, _, answer in turns)
        yield Conversation(name, said)


async def spoken(desk: Desk, said: str, turn: int, user: str = "U1", place: str = "console") -> str:
    message = Message(said, Actor(user, "W"), START + timedelta(minutes=turn), place=PLACES[place])
    handled = await desk.handle(message, Terse())
    return "\n".join(map(to_lines, handled.replies))


def is_answered(answer: str, begins: str) -> bool:
    return answer.startswith(tuple(begins.split("|"))) and bool(begins or not answer)
