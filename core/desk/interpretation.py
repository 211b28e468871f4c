"""The commands of a message, before they run."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from core.classifier import classify
from core.command import CHANGING, Away, Command, Create, List, Request, Unclear
from core.desk.drafts import attached, captured
from core.desk.talk import Talk
from core.desk.unknown_people import is_user_id, people_of
from core.message import TEXT_MAX, Message, cleaned
from core.parser import Taught, is_for_another, parse
from core.parser.deadlines import deadlines_in, with_due
from core.parser.last_lines import with_last_lines
from core.parser.marks import marked, marks_in, unplaced
from core.parser.model import Model
from core.parser.reader import explicit_orders, in_fixed_form
from core.parser.search import is_search
from core.parser.several import Several, may_be_several
from core.parser.tokens import read
from core.parser.unsupported import unsupported
from core.store import Context
from core.translation import say

Commands = tuple[Command, ...]


class Understood(NamedTuple):
    """A message that was read, with its commands.

    message: the message, placed and cleaned
    commands: what it asks for, in order; empty if it asks for nothing
    is_answer: whether it answers the bot's pending question
    unasked: the talk to store if the message drops the pending question, else None
    context: what the commands depend on besides tickets; None if it was not read
    """

    message: Message
    commands: Commands
    is_answer: bool = False
    unasked: Talk | None = None
    context: Context | None = None

    @property
    def assignees(self) -> frozenset[str]:
        """The ids of users to whom the commands give work."""
        given = (people_of(one) for one in self.commands if not isinstance(one, List | Away))
        return frozenset(one for some in given for one in some if one and is_user_id(one))


def too_long(message: Message) -> Unclear | None:
    """Return the refusal if the text is over TEXT_MAX characters, else None."""
    if len(message.text) <= TEXT_MAX:
        return None
    return Unclear(say("text over 40,000 characters, shorten it"))


def understand(
    message: Message, taught: Taught | None = None, clients: Collection[str] = ()
) -> Commands:
    """Return the commands of a message.

    taught: the workspace's lessons; None: no lessons
    clients: names of the workspace's clients
    """
    if problem := too_long(message):
        return (problem,)
    message = cleaned(message)
    if message.author is not None:
        return (captured(message),)
    model = taught.model if taught else None
    is_order = message.text and not is_for_another(message.text)  # a forwarded text is no order
    said = message.said if is_order else ""
    if message.mode == "overheard" and unsupported(read(said)):
        return ()
    read_as = partial(_read, message, model, clients)
    several = _several(message, said, clients, read_as, model)
    return attached(several or _marked(message, said, clients, read_as), message)


def _several(
    message: Message,
    said: str,
    clients: Collection[str],
    read_as: Callable[[str], Commands],
    model: Model | None,
) -> Commands:
    """Return the orders of a message that has several, each fixed or labelled or learned; or ()."""
    if message.mode == "overheard" or not may_be_several(said):
        return ()

    def fixed(part: str) -> Commands:
        marks = marks_in(part, clients, in_thread=message.ticket is not None)
        order = _formed(message, part)
        if order or marks.text == part:
            return (order,) if order else ()
        made = _marked(message, part, clients, read_as)
        is_change = all(isinstance(one, CHANGING) and one.ids for one in made)
        return made if is_change or learned(marks.text) else ()

    def learned(part: str) -> Commands:
        return explicit_orders(part, message.at, message.ticket, model)

    orders = Several(said, fixed, learned)
    return orders.parted() or (() if _formed(message, said) else orders.joined())


def _formed(message: Message, said: str) -> Command | None:
    """Return the command of a fixed form that has all it needs, else None."""
    order = in_fixed_form(said, message.at, message.ticket)
    return None if isinstance(order, Unclear) else order


def _marked(
    message: Message, said: str, clients: Collection[str], read_as: Callable[[str], Commands]
) -> Commands:
    """Return the commands with the labels and the client that the message names."""
    if marks_in(said, clients).text != said and _formed(message, said):
        return read_as(said)  # "rename label +pay to +payments"
    for excluding in (True, False):  # "the vpn does not +x": no list, so nothing is excluded
        in_thread = message.ticket is not None
        marks = marks_in(said, clients, in_thread=in_thread, excluding=excluding)
        if marks.text == said:
            break
        made = marked(read_as(marks.text), marks, message.ticket)
        if made is not None:
            return made
        if not marks.without:
            break
    if marks.labels and message.mode == "addressed":
        return (unplaced(marks),)
    return read_as(said)


def _read(message: Message, model: Model | None, clients: Collection[str], said: str) -> Commands:
    """Return the commands of the words; of a new ticket also when it is due."""
    if message.ticket is None:
        for text, due in deadlines_in(said, message.at):
            if timed := with_due(_plainly(message, model, clients, text), due):
                return timed
    return _plainly(message, model, clients, said)


def _plainly(
    message: Message, model: Model | None, clients: Collection[str], said: str
) -> Commands:
    ticket = None if is_search(said) else message.ticket
    follow_up = message.follow_up
    made = parse(
        said, message.mode, message.at, ticket, model, follow_up=follow_up, clients=clients
    )
    return with_last_lines(made, said, message.at, user_ids=message.actor.user_ids)


def preview(message: Message) -> Commands:
    """Return the commands, with the shipped classifier's category where none is stated."""
    return tuple(
        replace(command, cat=classify(command.title, command.desc).cat)
        if isinstance(command, Create) and command.cat is None
        else command
        for command in understand(message)
    )


def subjects(commands: Iterable[Command]) -> frozenset[str]:
    """Return the ids of users whom the texts of new tickets mention."""
    made = (one for one in commands if isinstance(one, Create | Request | Unclear))
    told = (text for one in made for text in _words(one))
    return frozenset(user for text in told for user in _USER.findall(text))


_USER = re.compile(r"<@([A-Z0-9]+)>")


def _words(command: Command) -> tuple[str, ...]:
    if isinstance(command, Unclear):
        return tuple(text for choice in command.choices for text in _words(choice))
    if isinstance(command, Request):
        return command.answers
    return (command.title, command.desc or "") if isinstance(command, Create) else ()
