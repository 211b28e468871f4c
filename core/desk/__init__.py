"""The desk: it runs each command of a message in one transaction and returns the answers."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from core.actions import name_of
from core.command import Command, Correct, Create, New, Unclear, Undo
from core.desk.captures import asks_for_ticket, capture
from core.desk.channels import is_intake, reported
from core.desk.dispatcher import CHANGES, is_change
from core.desk.drafts import drafted
from core.desk.home import Home
from core.desk.interpretation import assignees, preview, subjects, understand
from core.desk.lessons import NOTHING, Learning
from core.desk.origin import follow, lose
from core.desk.outcome import Handled, outcome
from core.desk.queries import Looking, seen_by
from core.desk.questions import answered
from core.desk.redelivery import answers, received
from core.desk.reference import resolve
from core.desk.reminders import remind
from core.desk.talk import Talk, after, remember, talk_of
from core.desk.undo import undo
from core.desk.unit_of_work import Work
from core.desk.unknown_people import stranger
from core.message import TEXT_MAX, Message, clean, cleaned
from core.parser import Taught
from core.reply import Chosen, Failed, Listed, Reply
from core.store import Snapshot, Store, Transaction
from core.surface import Surface
from core.ticket import Ticket
from core.translation import language_of, say, speaking

ANSWER_MAX = 300  # characters: an answer to a question is short

Observe = Callable[[str, str, float], None]  # action, outcome (ok, nf, er, again), seconds


def unseen(action: str, outcome: str, seconds: float) -> None:
    """Ignore the command: the default of `observe`."""


class Desk(Looking):
    """Runs messages on a store. One desk serves every way in.

    board: address of the board, without a slash at its end; None: there is no board
    observe: called after each command
    """

    def __init__(self, store: Store, board: str | None = None, observe: Observe = unseen) -> None:
        super().__init__(store)
        self._board, self._observe = board, observe
        self._learning = Learning()

    async def handle(self, message: Message, surface: Surface) -> Handled:
        """Run a message. A redelivery (same `source`) changes nothing and gets the same answers.

        Raises StoreError if the database fails. The failed command is then undone, and the later
        commands of the message do not run. The same message may be handled again.
        """
        message, commands, is_answer = await self._understood(message)
        if message.again:
            told = await self._store.read(partial(answers, message))
            if told and len(told) >= len(commands):
                return Handled(tuple(told))
            if not (is_answer or any(map(is_change, commands))):
                message = replace(message, source=None)
        done = [
            await self._step(message, surface, command, n, is_answer=is_answer)
            for n, command in enumerate(commands)
        ]
        return Handled(
            tuple(answer for handled in done for answer in handled.answers),
            tuple(reply for handled in done for reply in handled.replies),
            any(handled.posted for handled in done),
        )

    async def _understood(self, message: Message) -> tuple[Message, tuple[Command, ...], bool]:
        """Return the message with its ticket, its commands, and whether they are an answer."""
        message = await self._placed(message)
        commands, taught = await self._answered(message)
        is_answer = commands is not None
        if commands is None:
            commands = understand(message, taught)
        if message.mode == "overheard":
            commands = tuple(c for c in commands if not isinstance(c, Unclear))
        if not commands and (stated := await self._stated(message)):
            message, commands = replace(message, mode="addressed"), stated
        return message, commands, is_answer

    async def _answered(self, message: Message) -> tuple[tuple[Command, ...] | None, Taught]:
        """Return the commands that answer the bot's question, and the workspace's lessons.

        The commands are None if the message is no answer. An overheard message is none, and it is
        read without lessons.
        """
        if message.mode != "addressed":
            return None, NOTHING
        is_short = len(message.text) <= ANSWER_MAX

        async def look(db: Snapshot) -> tuple[Talk, Taught]:
            talk = await talk_of(message, db) if is_short else Talk()
            return talk, await self._learning.taught(db, message.workspace)

        talk, taught = await self._store.read(look)
        commands = answered(message, talk)
        is_other = commands is None and talk.question and not understand(message, taught)
        if commands == () or is_other:
            await self._store.transact(partial(remember, message, talk.unasked))
        return commands, taught

    async def received(self, message: Message) -> None:
        """Record that the message's answer has arrived: see `Message.again`."""
        await received(message, self._store)

    async def stands_for(self, message: Message, said: str) -> bool:
        """Whether `said` first came with the message's source. The first call binds the two."""

        async def stands(db: Transaction) -> bool:
            ws, source = message.workspace, message.source or ""
            bound = await db.answers(ws, source)
            if not bound:
                await db.answer(ws, source, message.at, [said])
            return bound in ([], [said])

        return await self._store.transact(stands)

    async def draft(self, message: Message) -> Create | Ticket:
        """Return the message as a draft of a ticket, or the ticket already made of it."""
        message = await self._placed(message)
        return await self._store.read(partial(drafted, message, self._learning))

    async def capture(self, message: Message, emoji: str) -> bool:
        """Handle a reaction to the message at `message.place`. Return whether a post was queued.

        emoji: its Slack name; only the workspace's ticket emoji makes a ticket
        """
        if not await self._store.read(partial(asks_for_ticket, message, emoji)):
            return False
        return await self._beside(message, capture)

    async def follow(self, message: Message, was: str) -> bool:
        """Update the ticket of an edited message. Return whether a post was queued.

        message: as it is now; its `at` is the time of the edit
        was: the text before
        """
        return await self._beside(message, lambda work: follow(work, clean(was)))

    async def lose(self, message: Message) -> bool:
        """Record that a ticket's message was deleted. Return whether a post was queued.

        message: as it was before
        """
        return await self._beside(message, lose)

    async def reminded(self) -> list[str]:
        """Return the ids of the workspaces that turned on reminders or the digest."""
        return await self._store.read(lambda db: db.reminded())

    async def remind(self, workspace: str, now: datetime) -> bool:
        """Queue the reminders that are due. Return whether there were any."""
        return await self._store.transact(partial(remind, workspace, now))

    async def _beside(self, message: Message, change: Callable[[Work], Awaitable[None]]) -> bool:
        """Run a change that has no reply, once per `source`. Return whether a post was queued."""
        ticket = await self._thread_ticket(message)
        message = cleaned(replace(message, text=message.text[:TEXT_MAX], ticket=ticket))

        async def do(db: Transaction) -> bool:
            ws, source = message.workspace, message.source or ""
            if await db.answers(ws, source):
                return False
            work = Work(message, db, self._learning)
            await change(work)
            await db.answer(ws, source, message.at, [""])
            await db.enqueue(ws, work.posts, message.at)
            return bool(work.posts)

        return await self._store.transact(do)

    async def _placed(self, message: Message) -> Message:
        """Return the cleaned message with the id of the ticket whose thread it is in."""
        ticket = await self._thread_ticket(message)
        return cleaned(replace(message, ticket=ticket))

    async def _stated(self, message: Message) -> tuple[Command, ...]:
        """Return the creation that a message in an intake channel reports; empty: none."""
        stated = reported(message)
        if not stated or not await self._store.read(partial(is_intake, message)):
            return ()
        return stated

    async def _thread_ticket(self, message: Message) -> str | None:
        place = message.place
        if message.ticket or not place or not place.thread:
            return message.ticket
        thread = place.thread
        return await self._store.read(
            lambda db: db.thread_ticket(message.workspace, place.channel, thread)
        )

    async def _step(
        self, message: Message, surface: Surface, command: Command, n: int, *, is_answer: bool
    ) -> Handled:
        began = time.perf_counter()
        if message.source is None and not is_change(command) and not is_answer:
            done, talk = await self._store.read(partial(self._look, message, surface, command))
            if talk:
                await self._store.transact(partial(remember, message, talk))
        else:
            done = await self._store.transact(partial(self._do, message, surface, command, n))
        self._observe(name_of(command), outcome(done), time.perf_counter() - began)
        return done

    async def _look(
        self, message: Message, surface: Surface, command: Command, db: Snapshot
    ) -> tuple[Handled, Talk | None]:
        """Answer a command that changes nothing. Return also the talk to store; None: as before."""
        manner = await db.manner(message.workspace, message.user)
        format = surface.format_for(message, manner.format)
        seen, _ = await seen_by(message, db)
        talk = await talk_of(message, db)
        meant = await resolve(message, command, talk, seen)
        reply = (
            meant if isinstance(meant, Failed | Listed) else await self._read(message, meant, seen)
        )
        now = after(talk, message, command if isinstance(meant, Failed | Listed) else meant, reply)
        is_news = replace(now, at=talk.at) != talk
        with speaking(manner.language or language_of(message.actor.locale)):
            answer = surface.render(reply, format)
        return Handled((answer,), (reply,)), now if is_news else None

    async def _do(
        self, message: Message, surface: Surface, command: Command, n: int, db: Transaction
    ) -> Handled:
        """Run one command in its transaction. Store its answer and queue its posts."""
        ws, source = message.workspace, message.source
        earlier = await answers(message, db)
        if len(earlier) > n:
            return Handled((earlier[n],))
        manner = await db.manner(ws, message.user)
        format = surface.format_for(message, manner.format)
        seen, role = await seen_by(message, db)
        work = Work(message, seen, self._learning, role, board=self._board)
        talk = await talk_of(message, db)
        meant = await resolve(message, command, talk, seen)
        if message.mode == "addressed" and not message.actor.read_only and talk.teaches(command):
            await self._learning.answered(db, ws, talk.heard, message.ticket, command)
        if isinstance(command, Correct) and not isinstance(meant, Failed | Listed) and talk.change:
            await undo(work, Undo(talk.change))
        reply = meant if isinstance(meant, Failed | Listed) else await self._run(work, meant)
        if message.mode == "addressed":
            done = command if isinstance(meant, Failed | Listed) else meant
            await remember(message, after(talk, message, done, reply), db)
        if isinstance(reply, Chosen):  # it may be the language
            manner = await db.manner(ws, message.user)
        with speaking(manner.language or language_of(message.actor.locale)):
            answer = surface.render(reply, format)
            posts = [*surface.posts(message, reply, answer, format), *work.posts]
        if source:
            await db.answer(ws, source, message.at, [*earlier, answer])
        await db.enqueue(ws, posts, message.at)
        return Handled((answer,), (reply,), bool(posts))

    async def _run(self, work: Work, command: Command) -> Reply:
        if problem := stranger(work.message, command):
            return problem
        change = CHANGES.get(type(command)) if is_change(command) else None
        if change and work.message.actor.read_only and command != New():
            return Failed(say("this token can only read"))
        if change:
            return await change(work, command)
        return await self._read(work.message, command, work.db)


__all__ = ["Desk", "Handled", "Home", "assignees", "preview", "subjects", "understand"]
