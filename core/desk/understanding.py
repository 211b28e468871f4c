"""What a message asks for, and what it would ask for, without doing it."""

from __future__ import annotations

from dataclasses import replace

from core.classifier import classify
from core.command import Assign, Command, Create, Unclear
from core.desk.drafting import draft
from core.desk.strangers import is_user_id
from core.message import TEXT_MAX, Message, clean
from core.parser import Taught, parse
from core.parser.absent import absent
from core.parser.closing import obeyed
from core.parser.tokens import read
from core.saying import say


def understand(message: Message, taught: Taught | None = None) -> tuple[Command, ...]:
    """The commands of a message. taught: the workspace's lessons."""
    if len(message.text) > TEXT_MAX:
        return (Unclear(say("text over 40,000 characters, shorten it")),)
    if message.author is not None:
        return (draft(replace(message, text=clean(message.text))),)
    model = taught.model if taught else None
    text, at = clean(message.text), message.at
    if message.mode == "overheard" and absent(read(text)):
        return ()
    made = parse(text, message.mode, at, message.ticket, model)
    return obeyed(made, text, at, user_ids=message.user_ids)


def preview(message: Message) -> tuple[Command, ...]:
    """The same with the category that the shipped classifier gives what does not say its own."""
    return tuple(
        replace(command, cat=classify(command.title, command.desc).cat)
        if isinstance(command, Create) and command.cat is None
        else command
        for command in understand(message)
    )


def assignees(message: Message) -> frozenset[str]:
    """The users whom the message would give a ticket."""
    in_thread = message.place is not None and message.place.thread is not None
    ticket = message.ticket or ("T001" if in_thread else None)  # any: who is named is asked alone
    commands = understand(replace(message, ticket=ticket))
    named = (one.own for one in commands if isinstance(one, Assign | Create))
    return frozenset(own for own in named if own and is_user_id(own))
