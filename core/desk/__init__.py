"""The desk: it runs each command of a message in one transaction and returns the answers."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from core.actions import name_of
from core.adviser import Adviser
from core.command import Command, Correct, Create, Undo
from core.desk.advice import Advice
from core.desk.alike import alike_to
from core.desk.captures import asks_for_ticket, capture
from core.desk.chores import Chores
from core.desk.context import context_of, role_in, talk_in, within
from core.desk.dispatcher import dispatch, is_change, look
from core.desk.drafts import drafted, made_of
from core.desk.interpretation import Understood, preview, subjects, understand
from core.desk.interpreter import Interpreter
from core.desk.leases import renew
from core.desk.lessons import Learning
from core.desk.levels import hear, heard_of
from core.desk.origin import follow_deletion, follow_edit
from core.desk.outcome import Handled, outcome
from core.desk.queries import Queries, seen_as
from core.desk.readiness import Readiness
from core.desk.redelivery import answers, received
from core.desk.reference import resolve
from core.desk.talk import Talk, after, remember
from core.desk.unit_of_work import Alike, Work
from core.desk.waiters import Waiters
from core.desk.waits import answered, is_waiting, is_word
from core.desk.watch import Watch
from core.message import TEXT_MAX, Message, clean, cleaned
from core.reply import Chosen, Failed, Linked, Listed, Reply, Summed
from core.store import Context, Snapshot, Store, Transaction
from core.surface import Surface
from core.ticket import Ticket
from core.translation import language_of, speaking

Observe = Callable[[str, str, float], None]  # action, outcome (ok, nf, er, again), seconds


def unseen(action: str, outcome: str, seconds: float) -> None:
    """Do nothing: the default of `observe`."""


class Desk(Queries, Chores):
    """Runs messages on a store. One desk serves every way in.

    board: address of the board, without a slash at its end; None: there is no board
    observe: called after each command
    adviser: asks language models; None: there are none

    watch: tells of changes, also by other processes
    waiters: who waits for news; a way in closes them when it stops
    """

    def __init__(
        self,
        store: Store,
        board: str | None = None,
        observe: Observe = unseen,
        adviser: Adviser | None = None,
    ) -> None:
        super().__init__(store)
        self._board, self._observe = board, observe
        self._learning = Learning()
        self._interpreter = Interpreter(store, self._learning)
        self._advice = Advice(store, adviser)
        self.watch = Watch(store)
        self.waiters = Waiters(store, self.watch)
        self._readiness = Readiness(store, self.waiters, adviser)

    async def handle(
        self, message: Message, surface: Surface, command: Command | None = None
    ) -> Handled:
        """Run a message and return its answers.

        A redelivery (the same `source`) changes nothing and gets the same answers.
        command: the command of a button or a form; None: read it from the text
        Raises StoreError if the database failed. The commands before the failed one stay done; the
        same message may be sent again.
        """
        return await self.run(await self.understood(message, command), surface)

    async def understood(self, message: Message, command: Command | None = None) -> Understood:
        """Return the message's commands, for `run`. A way in may look up people in between."""
        return await self._interpreter.understood(message, command)

    async def run(self, understood: Understood, surface: Surface) -> Handled:
        """Run the commands of a message, as `handle` does. Raises as `handle`."""
        understood = await self._advice.about(understood)
        message, commands, is_answer, unasked, context = understood
        if unasked:
            await self._store.transact(partial(remember, message, unasked))
        if message.again:
            told = await self._store.read(partial(answers, message))
            if told and len(told) >= len(commands):
                return Handled(tuple(told))
            if not (is_answer or any(map(is_change, commands))):
                message = replace(message, source=None)
        done: list[Handled] = []
        for n, said in enumerate(commands):
            message, command = await self._readiness.ready(message, said, n)
            step = self._step(message, surface, command, n, context, is_answer=is_answer)
            done.append(await step)
        is_back = is_word(message, commands) and await self._heard(message)
        return Handled(
            tuple(answer for handled in done for answer in handled.answers),
            tuple(reply for handled in done for reply in handled.replies),
            is_back or any(handled.posted for handled in done),
        )

    async def _heard(self, message: Message) -> bool:
        """Bring the thread's ticket back if it waits for this word, and let its clocks count it.

        Return whether a post was queued.
        """
        ws, id = message.workspace, message.ticket or ""
        ticket, is_clocked = await self._store.read(partial(heard_of, ws, id))
        if ticket is None or not (is_clocked or is_waiting(ticket.more, message.at)):
            return False

        async def do(db: Transaction) -> bool:
            work = Work(message, db, await context_of(message, db), self._learning)
            if is_clocked:
                await hear(work, ticket)
            await answered(work, id)
            await db.enqueue(ws, work.posts, message.at)
            return bool(work.posts)

        return await self._store.transact(do)

    async def received(self, message: Message) -> None:
        """Record that the message's answer has arrived: see `Message.again`."""
        await received(message, self._store)

    async def stands_for(self, message: Message, said: str) -> bool:
        """Bind a text to the message's source. Return False if another text is bound to it."""

        async def stands(db: Transaction) -> bool:
            ws, source = message.workspace, message.source or ""
            bound = await db.answers(ws, source)
            if not bound:
                await db.answer(ws, source, message.at, [said])
            return bound in ([], [said])

        return await self._store.transact(stands)

    async def draft(self, message: Message) -> Create | Ticket:
        """Return the message as a draft of a ticket, or the ticket already made of it."""
        message = await self._interpreter.placed(message)
        return await self._store.read(partial(drafted, message, self._learning))

    async def made_of(self, message: Message) -> Ticket | None:
        """Return the ticket already made of the message; None if there is none, or no `author`."""
        return await self._store.read(partial(made_of, message))

    async def capture(self, message: Message, emoji: str) -> bool:
        """Handle a reaction to the message at `message.place`. Return whether a post was queued.

        emoji: its Slack name; only the workspace's ticket emoji makes a ticket
        """
        if not await self._store.read(partial(asks_for_ticket, message, emoji)):
            return False
        return await self._beside(message, capture)

    async def follow_edit(self, message: Message, was: str) -> bool:
        """Update the ticket of an edited message. Return whether a post was queued.

        message: as it is now; its `at` is the time of the edit
        was: the text before
        """
        return await self._beside(message, lambda work: follow_edit(work, clean(was)))

    async def follow_deletion(self, message: Message) -> bool:
        """Record that a ticket's message was deleted. Return whether a post was queued.

        message: as it was before
        """
        return await self._beside(message, follow_deletion)

    async def _beside(self, message: Message, change: Callable[[Work], Awaitable[None]]) -> bool:
        """Run a change that has no reply, once per `source`. Return whether a post was queued."""
        ticket = await self._interpreter.thread_ticket(message)
        message = cleaned(replace(message, text=message.text[:TEXT_MAX], ticket=ticket))

        async def do(db: Transaction) -> bool:
            ws, source = message.workspace, message.source or ""
            context = await context_of(message, db)
            if context.answers:
                return False
            work = Work(message, db, context, self._learning)
            await change(work)
            await db.answer(ws, source, message.at, [""])
            await db.enqueue(ws, work.posts, message.at)
            return bool(work.posts)

        return await self._store.transact(do)

    async def _step(
        self,
        message: Message,
        surface: Surface,
        command: Command,
        n: int,
        context: Context | None,
        *,
        is_answer: bool,
    ) -> Handled:
        began = time.perf_counter()
        if message.source is None and not is_change(command) and not is_answer:
            done, talk = await self._store.read(partial(self._look, message, surface, command))
            if talk:
                await self._store.transact(partial(remember, message, talk))
        else:
            alike = Alike()
            if isinstance(command, Create):  # looked for outside the transaction, to keep it short
                find = partial(alike_to, message, command, context)
                alike = await self._store.read(find)
            do = partial(self._do, message, surface, command, n, alike)
            done = await self._store.transact(do)
        self._observe(name_of(command), outcome(done), time.perf_counter() - began)
        return done

    async def _look(
        self, message: Message, surface: Surface, command: Command, db: Snapshot
    ) -> tuple[Handled, Talk | None]:
        """Answer a command that changes nothing. Return also the talk to store; None: as before."""
        context = await context_of(message, db)
        message = within(message, context)
        manner, talk = context.manner, talk_in(message, context)
        format = surface.format_for(message, manner.format)
        seen = seen_as(role_in(message, context), message, db)
        meant = await resolve(message, command, talk, seen)
        reply = meant if isinstance(meant, Failed | Listed) else await look(message, meant, seen)
        reply = await self._shown(reply, message, context, seen)
        now = after(talk, message, command if isinstance(meant, Failed | Listed) else meant, reply)
        is_news = replace(now, at=talk.at) != talk
        with speaking(manner.language or language_of(message.actor.locale)):
            answer = surface.answer(message, reply, format).text
        return Handled((answer,), (reply,)), now if is_news else None

    async def _do(
        self,
        message: Message,
        surface: Surface,
        command: Command,
        n: int,
        alike: Alike,
        db: Transaction,
    ) -> Handled:
        """Run one command in its transaction. Store its answer and queue its posts."""
        ws, source = message.workspace, message.source
        context = await context_of(message, db)
        earlier, manner = context.answers, context.manner
        message = within(message, context)
        if len(earlier) > n:
            return Handled((earlier[n],))
        format = surface.format_for(message, manner.format)
        seen = seen_as(role_in(message, context), message, db)
        work = Work(message, seen, context, self._learning, alike, board=self._board)
        talk = talk_in(message, context)
        meant = await resolve(message, command, talk, seen)
        if message.mode == "addressed" and not message.actor.read_only and talk.teaches(command):
            await self._learning.answered(db, ws, talk.heard, message.ticket, command)
        if isinstance(command, Correct) and not isinstance(meant, Failed | Listed) and talk.change:
            await dispatch(work, Undo(talk.change))
        reply = meant if isinstance(meant, Failed | Listed) else await dispatch(work, meant)
        if not isinstance(meant, Failed | Listed):
            await renew(work, meant)
        reply = await self._shown(reply, message, context, seen)
        if message.mode == "addressed":
            done = command if isinstance(meant, Failed | Listed) else meant
            await remember(message, after(talk, message, done, reply), db)
        if isinstance(reply, Chosen):  # it may be the language
            manner = await db.manner(ws, message.user)
        with speaking(manner.language or language_of(message.actor.locale)):
            answer = surface.answer(message, reply, format)
        posts = [*answer.posts, *work.posts]
        if source:
            text = "" if _is_unkept(reply) else answer.text
            await db.answer(ws, source, message.at, [*earlier, text])
        await db.enqueue(ws, posts, message.at)
        return Handled((answer.text,), (reply,), bool(posts))


def _is_unkept(reply: Reply) -> bool:
    """Whether an answer is not stored: an address that is valid for good, or a model's words."""
    return isinstance(reply, Summed) or (isinstance(reply, Linked) and reply.minutes is None)


__all__ = ["Desk", "Handled", "Understood", "preview", "subjects", "understand"]
