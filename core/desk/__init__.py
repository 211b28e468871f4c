"""The desk: a message in, one transaction a command, its answers out."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from core.command import Command, Correct, Create, Undo, name_of
from core.desk.captures import asks_for_ticket, capture
from core.desk.dispatcher import dispatch, is_change, look
from core.desk.drafts import drafted, made_of
from core.desk.home import Home
from core.desk.interpretation import Understood, preview, subjects, understand
from core.desk.interpreter import Interpreter
from core.desk.lessons import Learning
from core.desk.origin import follow, lose
from core.desk.outcome import Handled, outcome
from core.desk.queries import Looking, seen_by
from core.desk.redelivery import answers, received
from core.desk.reference import resolve
from core.desk.reminders import remind
from core.desk.talk import Talk, after, remember, talk_of
from core.desk.undo import undo
from core.desk.unit_of_work import Work
from core.message import TEXT_MAX, Message, clean, cleaned
from core.reply import Chosen, Failed, Listed
from core.store import Snapshot, Store, Transaction
from core.surface import Surface
from core.ticket import Ticket
from core.translation import language_of, speaking

Observe = Callable[[str, str, float], None]  # action, outcome (ok, nf, er, again), seconds


def unseen(action: str, outcome: str, seconds: float) -> None:
    """Where nobody observes."""


class Desk(Looking):
    """Runs messages on a store. One desk serves every way in. board: the board's address, where
    people sign in, without a slash at its end; observe: is told of each command."""

    def __init__(self, store: Store, board: str | None = None, observe: Observe = unseen) -> None:
        super().__init__(store)
        self._board, self._observe = board, observe
        self._learning = Learning()
        self._interpreter = Interpreter(store, self._learning)

    async def handle(
        self, message: Message, surface: Surface, command: Command | None = None
    ) -> Handled:
        """Run a message; the same `source` again changes nothing and gets the same answers.
        command: what it is, where that is not to be read from its words.

        Raises StoreError when the database did not take it: then nothing of it was done, or the
        commands before it only, and the same message may come again.
        """
        return await self.run(await self.understood(message, command), surface)

    async def understood(self, message: Message, command: Command | None = None) -> Understood:
        """What the message asks for, for `run`: a way in may look up the people in it first."""
        return await self._interpreter.understood(message, command)

    async def run(self, understood: Understood, surface: Surface) -> Handled:
        """Run what was understood. Raises as `handle`."""
        message, commands, is_answer, unasked = understood
        if unasked:
            await self._store.transact(partial(remember, message, unasked))
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

    async def received(self, message: Message) -> None:
        """The message's answer has arrived: see `Message.again`."""
        await received(message, self._store)

    async def stands_for(self, message: Message, said: str) -> bool:
        """Whether the message's source stands for this: it does for what first came with it."""

        async def stands(db: Transaction) -> bool:
            ws, source = message.workspace, message.source or ""
            bound = await db.answers(ws, source)
            if not bound:
                await db.answer(ws, source, message.at, [said])
            return bound in ([], [said])

        return await self._store.transact(stands)

    async def draft(self, message: Message) -> Create | Ticket:
        """What the message would be as a ticket, or the one that was made of it already."""
        message = await self._interpreter.placed(message)
        return await self._store.read(partial(drafted, message, self._learning))

    async def made_of(self, message: Message) -> Ticket | None:
        """The ticket that was made of what its `author` wrote, if one was."""
        return await self._store.read(partial(made_of, message))

    async def capture(self, message: Message, emoji: str) -> bool:
        """Somebody put the emoji on what is at the message's place. Returns as `follow`."""
        if not await self._store.read(partial(asks_for_ticket, message, emoji)):
            return False
        return await self._beside(message, capture)

    async def follow(self, message: Message, was: str) -> bool:
        """A message was edited: what was made a ticket of it follows. message: as it is now, `at`
        when it was edited; was: its text before. Returns whether something waits to be posted."""
        return await self._beside(message, lambda work: follow(work, clean(was)))

    async def lose(self, message: Message) -> bool:
        """A message was deleted: its ticket stays. message: as it was. Returns as `follow`."""
        return await self._beside(message, lose)

    async def reminded(self) -> list[str]:
        """The workspaces that are to be asked about with `remind`."""
        return await self._store.read(lambda db: db.reminded())

    async def remind(self, workspace: str, now: datetime) -> bool:
        """Whatever is due of what should not be forgotten. Returns as `follow`."""
        return await self._store.transact(partial(remind, workspace, now))

    async def _beside(self, message: Message, change: Callable[[Work], Awaitable[None]]) -> bool:
        """What nobody said to the desk and nobody is answered, once for each `source`."""
        ticket = await self._interpreter.thread_ticket(message)
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
        """The answer to what changes nothing, and what is to be remembered of it."""
        manner = await db.manner(message.workspace, message.user)
        format = surface.format_for(message, manner.format)
        seen, _ = await seen_by(message, db)
        talk = await talk_of(message, db)
        meant = await resolve(message, command, talk, seen)
        reply = meant if isinstance(meant, Failed | Listed) else await look(message, meant, seen)
        now = after(talk, message, command if isinstance(meant, Failed | Listed) else meant, reply)
        is_news = replace(now, at=talk.at) != talk
        with speaking(manner.language or language_of(message.locale)):
            answer = surface.answer(message, reply, format).text
        return Handled((answer,), (reply,)), now if is_news else None

    async def _do(
        self, message: Message, surface: Surface, command: Command, n: int, db: Transaction
    ) -> Handled:
        """One command in its transaction, with its delivery and what must be posted."""
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
        if message.mode == "addressed" and not message.read_only and talk.teaches(command):
            await self._learning.answered(db, ws, talk.heard, message.ticket, command)
        if isinstance(command, Correct) and not isinstance(meant, Failed | Listed) and talk.change:
            await undo(work, Undo(talk.change))
        reply = meant if isinstance(meant, Failed | Listed) else await dispatch(work, meant)
        if message.mode == "addressed":
            done = command if isinstance(meant, Failed | Listed) else meant
            await remember(message, after(talk, message, done, reply), db)
        if isinstance(reply, Chosen):  # perhaps the language
            manner = await db.manner(ws, message.user)
        with speaking(manner.language or language_of(message.locale)):
            answer = surface.answer(message, reply, format)
        posts = [*answer.posts, *work.posts]
        if source:
            await db.answer(ws, source, message.at, [*earlier, answer.text])
        await db.enqueue(ws, posts, message.at)
        return Handled((answer.text,), (reply,), bool(posts))


__all__ = ["Desk", "Handled", "Home", "Understood", "preview", "subjects", "understand"]
