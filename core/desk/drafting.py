"""What a message is as a ticket, also where it never said that it is to be one."""

from __future__ import annotations

from dataclasses import replace

from core.command import Create
from core.desk.learning import Learning
from core.message import Message
from core.parser import parse
from core.parser.closing import obeyed
from core.store import Snapshot
from core.ticket import TITLE_MAX, Ticket, one_line

_NEW = "new ticket: "  # before a text that is made a ticket without saying so


def read(message: Message) -> Create | None:
    """The message as the one creation that it is, if it is."""
    text, at = message.text, message.at
    commands = obeyed(
        parse(text, message.mode, at, message.ticket), text, at, user_ids=message.user_ids
    )
    only = commands[0] if len(commands) == 1 else None
    return only if isinstance(only, Create) and one_line(only.title) else None


def reread(message: Message) -> Create | None:
    """The same as if it had begun with "new ticket": what is cut from the title is told below."""
    made = read(replace(message, text=f"{_NEW}{message.text}", mode="addressed"))
    first = one_line(message.text.strip().partition("\n")[0])
    is_whole = len(first) <= TITLE_MAX or (made and one_line(made.desc or "").startswith(first))
    return made if made is None or is_whole else replace(made, desc=message.text.strip())


def draft(message: Message) -> Create:
    """The message as a ticket, whatever it says; without a word in it the title is empty."""
    if found := read(message) or reread(message):
        return found
    first, _, rest = message.text.strip().partition("\n")
    return Create(first, rest.strip() or None)


async def made_of(message: Message, db: Snapshot) -> Ticket | None:
    """The ticket that somebody has made of the message already, where that is done once."""
    place = message.place
    if message.author is None or place is None or place.ts is None:
        return None
    return await db.born_at(message.workspace, place.channel, place.ts)


async def drafted(message: Message, learning: Learning, db: Snapshot) -> Create | Ticket:
    """The draft with the category that this workspace's classifier gives it, or the ticket that was
    made of the message already."""
    if born := await made_of(message, db):
        return born
    made = draft(message)
    if made.cat or not made.title:
        return made
    guess = await learning.classify(db, message.workspace, made.title, made.desc)
    return replace(made, cat=guess.cat)
