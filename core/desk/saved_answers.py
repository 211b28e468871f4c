"""Saved answers: to write, show and forget them, and to use them on tickets.

They are the workspace's own texts. Guests, and where other organisations read, see none of them,
except in a ticket that one was used on, or where one is offered.
"""

from __future__ import annotations

from dataclasses import replace

from core.command import Answer, Answers, Close, Forget, Use
from core.desk.context import context_of, role_in, within
from core.desk.history import change_of
from core.desk.lifecycle import change_all, close
from core.desk.offers import ranked
from core.desk.unit_of_work import Work
from core.desk.variables import asked, filled, values_in
from core.history import Action, Changed
from core.message import Message
from core.parser.tokens import shown
from core.reply import Chosen, Failed, Missing, Reply, Table
from core.store import Snapshot
from core.store.saved_answers import AnswerStep, SavedAnswer
from core.ticket import RES_MAX, TITLE_MAX, Ticket, cut, kept_lines, one_line, shortened
from core.translation import say

TEXT_MAX = 1000  # characters of an answer
MOST = 200  # answers of a workspace


async def save_answer(work: Work, command: Answer) -> Reply:
    """Save an answer. Agents may."""
    if problem := _closed_to(work):
        return problem
    text = "\n".join(kept_lines(shown(command.text))).strip()
    if not text or len(text) > TEXT_MAX:
        return Failed(say("at most {most} characters", most=TEXT_MAX))
    ws, db = work.message.workspace, work.db
    before = await db.saved_answer(ws, command.answer)
    if before is None and len(await db.saved_answers(ws)) >= MOST:
        return Failed(say("at most {most} answers", most=MOST))
    usual = before.title if before else command.answer.replace("-", " ").replace("_", " ")
    title = cut(one_line(command.title or usual), TITLE_MAX)
    after = SavedAnswer(command.answer, title, text)
    await _replace(work, AnswerStep(command.answer, before, after))
    return _told(command.answer, after)


async def forget_answer(work: Work, command: Forget) -> Reply:
    """Remove an answer. Agents may."""
    if problem := _closed_to(work):
        return problem
    name = command.answer or ""
    before = await work.db.saved_answer(work.message.workspace, name)
    if before is None:
        return _none(name)
    await _replace(work, AnswerStep(name, before, None))
    return _told(name, None)


async def restore(work: Work, step: AnswerStep, change: int) -> Reply:
    """Undo a change of an answer, unless somebody has changed it since."""
    now = await work.db.saved_answer(work.message.workspace, step.name)
    if now != step.after:
        return Failed(say("{name} was changed since", name=step.name))
    by_change = await _replace(work, AnswerStep(step.name, now, step.before), "undone")
    await work.db.mark_undone(change, by_change)
    return _told(step.name, step.before)


async def _replace(work: Work, step: AnswerStep, action: str = "updated") -> int:
    """Store the answer as it is after the step; return the key of the change."""
    ws, db = work.message.workspace, work.db
    if step.after:
        await db.save_answer(ws, step.after, work.message.user)
    else:
        await db.drop_answer(ws, step.name)
    done = change_of(work.message, "undone" if action == "undone" else "updated")
    change = await db.record(ws, done, [])
    await db.add_answer_step(ws, change, step)
    return change


def _closed_to(work: Work) -> Failed | None:
    if work.role in ("agent", "admin"):
        return None
    return Failed(say("only agents change answers"))


def _told(name: str, answer: SavedAnswer | None) -> Chosen:
    return Chosen({f"answer {name}": answer.text if answer else "none"})


def _none(name: str) -> Failed:
    return Failed(say("no answer {name}, see answers", name=name))


async def show_answers(message: Message, command: Answers, db: Snapshot) -> Reply:
    """Return one answer, or all as a table; those that may solve a ticket come first."""
    context = await context_of(message, db)
    if within(message, context).audience.external:
        return Failed(say("other organisations read this channel"))
    if role_in(message, context) == "guest":
        return Failed(say("only members see answers"))
    if command.answer:
        found = await db.saved_answer(message.workspace, command.answer)
        return _whole(found) if found else _none(command.answer)
    answers = await db.saved_answers(message.workspace)
    if command.ticket:
        ticket = await db.ticket(message.workspace, command.ticket)
        if ticket is None:
            return Missing(command.ticket)
        order = await ranked(db, message.workspace, ticket.title)
        answers = sorted(answers, key=lambda one: -order.get(one.name, 0.0))
    rows = tuple((one.name, one.title, one.text) for one in answers)
    return Table(say("Saved answers"), ("name", "title", "text"), rows)


def _whole(answer: SavedAnswer) -> Chosen:
    return Chosen({"answer": answer.name, "title": answer.title, "text": answer.text})


async def use_answer(work: Work, command: Use) -> Reply:
    """Write an answer into the tickets as their note, or as the resolution that closes them."""
    if work.role == "guest":
        return Failed(say("only members use answers"))
    answer = await work.db.saved_answer(work.message.workspace, command.answer)
    if answer is None:
        said = f"with {command.answer} {command.said or ''}".strip()
        is_plain = command.stat and not work.context.has_answers
        words = Close(command.ids, ref=command.ref, where=command.where, res=said)
        return await close(work, words) if is_plain else _none(command.answer)
    values = values_in(command.said)
    if missing := [name for name in asked(answer.text) if name.lower() not in values]:
        return Failed(say("say {values}", values=" ".join(f"{name}=.." for name in missing[:3])))
    return await write(work, command.ids, answer, values, closes=bool(command.stat))


async def write(
    work: Work, ids: tuple[str, ...], answer: SavedAnswer, values: dict[str, str], *, closes: bool
) -> Reply:
    """Give each ticket the text of an answer, with its variables, and the answer's name.

    A ticket keeps RES_MAX characters of it; the history keeps the whole text.
    """
    texts: dict[str, str] = {}

    def own(ticket: Ticket) -> Changed:
        texts[ticket.id] = filled(answer.text, ticket, values)
        return {"res": shortened(texts[ticket.id], RES_MAX).rstrip()}

    given: Changed = {"stat": "done"} if closes else {}
    given["answer"] = answer.name
    whole = answer.text if len(answer.text) > RES_MAX else ""
    said = "\n".join(filter(None, (work.message.said, whole)))
    told = replace(work, message=replace(work.message, text=said, quoted=""))
    action: Action = "closed" if closes else "updated"
    return await change_all(told, ids, action, given, own=own)
