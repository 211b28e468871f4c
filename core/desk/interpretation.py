"""The commands of a message, without running them."""

from __future__ import annotations

import re
from dataclasses import replace

from core.classifier import classify
from core.command import Assign, Command, Create, Unclear
from core.desk.drafts import attached, draft
from core.desk.unknown_people import is_user_id
from core.message import TEXT_MAX, Message, cleaned
from core.parser import Taught, is_for_another, parse
from core.parser.last_lines import obeyed
from core.parser.search import is_search
from core.parser.tokens import read
from core.parser.unsupported import absent
from core.translation import say


def understand(message: Message, taught: Taught | None = None) -> tuple[Command, ...]:
    """Return the commands of a message. taught: the workspace's lessons; None: no lessons."""
    if len(message.text) > TEXT_MAX:
        return (Unclear(say("text over 40,000 characters, shorten it")),)
    message = cleaned(message)
    if message.author is not None:
        return (draft(message),)
    model = taught.model if taught else None
    is_order = message.text and not is_for_another(message.text)  # a forwarded text alone is none
    said, at = message.said if is_order else "", message.at
    if message.mode == "overheard" and absent(read(said)):
        return ()
    ticket = None if is_search(said) else message.ticket
    made = parse(said, message.mode, at, ticket, model)
    return attached(obeyed(made, said, at, user_ids=message.actor.user_ids), message)


def preview(message: Message) -> tuple[Command, ...]:
    """Return the commands, with the shipped classifier's category where none is stated."""
    return tuple(
        replace(command, cat=classify(command.title, command.desc).cat)
        if isinstance(command, Create) and command.cat is None
        else command
        for command in understand(message)
    )


def subjects(message: Message) -> frozenset[str]:
    """Return ids of users mentioned in the texts of the tickets that the message would create."""
    if "<@" not in message.said:
        return frozenset()
    made = (one for one in understand(message) if isinstance(one, Create | Unclear))
    told = (text for one in made for text in _words(one))
    return frozenset(user for text in told for user in _USER.findall(text))


_USER = re.compile(r"<@([A-Z0-9]+)>")


def _words(command: Command) -> tuple[str, ...]:
    if isinstance(command, Unclear):
        return tuple(text for choice in command.choices for text in _words(choice))
    return (command.title, command.desc or "") if isinstance(command, Create) else ()


def assignees(message: Message) -> frozenset[str]:
    """Return ids of the users whom the message would assign."""
    in_thread = message.place is not None and message.place.thread is not None
    ticket = message.ticket or ("T001" if in_thread else None)  # any id: only the users matter
    commands = understand(replace(message, ticket=ticket))
    named = (one.own for one in commands if isinstance(one, Assign | Create))
    return frozenset(own for own in named if own and is_user_id(own))
