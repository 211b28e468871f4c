"""The interpreter: it reads a message once, in its context.

The context is the ticket whose thread it is in, the bot's pending question, and what the workspace
has taught the reader.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial

from core.command import Command, Forget, Unclear
from core.desk.channels import is_intake, reported
from core.desk.context import clients_named, context_of, talk_in
from core.desk.continued import continued
from core.desk.interpretation import Understood, too_long, understand
from core.desk.lessons import NOTHING, Learning
from core.desk.questions import answered
from core.desk.saved import recalled
from core.desk.talk import Talk
from core.desk.type_names import requested
from core.message import Message, cleaned
from core.parser import Taught
from core.store import Context, Snapshot, Store

ANSWER_MAX = 300  # characters: an answer to a question is short


class Interpreter:
    """Reads messages as commands."""

    def __init__(self, store: Store, learning: Learning) -> None:
        self._store, self._learning = store, learning

    async def understood(self, message: Message, command: Command | None = None) -> Understood:
        """Return the message, placed and cleaned, with its commands.

        command: the command of a button or a form; None: read it from the text
        """
        message = await self.placed(message)
        if command is not None:
            return Understood(message, (too_long(message) or command,))
        found = await self._read(message)
        if message.mode == "addressed":
            return found
        return _ordered(found) or await self._stated(message) or Understood(message, ())

    async def placed(self, message: Message) -> Message:
        """Return the message with clean texts, and with the ticket whose thread it is in."""
        ticket = await self.thread_ticket(message)
        return cleaned(message if ticket == message.ticket else replace(message, ticket=ticket))

    async def thread_ticket(self, message: Message) -> str | None:
        """Return the id of the ticket whose thread the message is in, if any."""
        place = message.place
        if message.ticket or not place or not place.thread:
            return message.ticket
        thread = place.thread
        return await self._store.read(
            lambda db: db.thread_ticket(message.workspace, place.channel, thread)
        )

    async def _read(self, message: Message) -> Understood:
        """Read the message, as an answer to the bot's question or by itself."""
        context, talk, taught = await self._known(message)
        clients = clients_named(message, context) if context else ()
        own = recalled(message, context.saved) if context else None
        if isinstance(own, Forget):
            return Understood(message, (own,), context=context)
        read = replace(own or message, follow_up=True) if talk.ids else own or message
        alone = cache(partial(understand, read, taught, clients))
        if context and (asked := requested(message, context, alone)):
            return Understood(message, (asked,), context=context)
        commands = answered(message, talk, alone)
        is_answer = commands is not None
        if commands is None:
            read_as = partial(understand, taught=taught, clients=clients)
            commands = continued(message, talk, alone(), read_as) or alone()
        is_dropped = talk.question is not None and not commands
        unasked = talk.unasked if is_dropped else None
        return Understood(message, commands, is_answer, unasked, context)

    async def _known(self, message: Message) -> tuple[Context | None, Talk, Taught]:
        """Return the context, the talk in this conversation and the lessons of the workspace.

        An overheard message gets none of them. A long one gets no talk, as it is no answer.
        """
        if message.mode != "addressed":
            return None, Talk(), NOTHING
        is_short = len(message.text) <= ANSWER_MAX

        async def look(db: Snapshot) -> tuple[Context, Talk, Taught]:
            context = await context_of(message, db)
            talk = talk_in(message, context) if is_short else Talk()
            taught = await self._learning.taught(db, message.workspace, context.learnt)
            return context, talk, taught

        return await self._store.read(look)

    async def _stated(self, message: Message) -> Understood | None:
        """Return the message as a new ticket, if it reports a problem in an intake channel."""
        is_heard = await self._store.read(partial(is_intake, message))
        stated = reported(message) if is_heard else ()
        return Understood(replace(message, mode="addressed"), stated) if stated else None


def _ordered(overheard: Understood) -> Understood | None:
    """Return an overheard message without its questions; None if no command is left."""
    commands = tuple(c for c in overheard.commands if not isinstance(c, Unclear))
    return overheard._replace(commands=commands) if commands else None
