"""The command that files a ticket."""

from __future__ import annotations

from dataclasses import replace

from core import details
from core.access import is_secret
from core.classifier import Guess
from core.command import Create
from core.desk.approvals import tell_asked
from core.desk.channels import announced
from core.desk.drafts import made_of
from core.desk.follows import told_of_new
from core.desk.history import change_of
from core.desk.labels import client_of
from core.desk.levels import keep_time
from core.desk.lookups import me
from core.desk.moments import in_utc, still_due
from core.desk.offers import offered
from core.desk.origin import caught_up
from core.desk.recipients import news
from core.desk.turns import Turn, away_until, taken, turn_of
from core.desk.unit_of_work import Work
from core.details import Details
from core.message import iso
from core.post import refresh
from core.reply import Created, Failed, Reply, Viewed
from core.store import Step
from core.ticket import DESC_MAX, NOBODY, TURN, Ticket, filled, one_line, shortened
from core.title import title_fields
from core.translation import say


async def create(work: Work, command: Create, approval: str | None = None) -> Reply:
    """Create a ticket, or show the ticket already made of the message.

    approval: what it waits for (`core.approvals`)
    """
    message, db = work.message, work.db
    if born := await made_of(message, db):
        return Viewed((born,))
    command, is_lost = caught_up(work, command)
    if not one_line(command.title):
        return Failed(say("say what the problem is"))
    if len(command.labels) > details.MANY_MAX:
        return Failed(say("at most {most} {things}", most=details.MANY_MAX, things="labels"))
    due = still_due(message, work.context.options, command.due)
    times = in_utc(message, work.context.options, {"due": due})
    if isinstance(times, Failed):
        return times
    title, desc = title_fields(command.title, command.desc), _desc(command)
    guess = await _category(work, command, title["title"], desc)
    beside = Details(
        tuple(sorted({*command.labels})),
        client_of(work, command),
        times.get("due"),
        approval=approval,
    )
    new = Ticket(
        id=await db.next_id(message.workspace),
        **title,
        desc=desc,
        cat=guess.cat,
        pri=command.pri,
        stat="open",
        created=iso(message.at)[:10],
        by=message.author or message.user,
        own=None if command.own == NOBODY else me(message, command.own),
        channel=message.place.channel if message.place else None,
        secret=is_secret(message.place),
        more=details.NONE if beside == details.NONE else beside,
    )
    turn = await turn_of(work, new)
    ticket = await _stored(work, new, turn)
    if is_lost:
        await db.lose_origin(ticket)
    return await _told(work, command, ticket, guess, turn)


def _desc(command: Create) -> str | None:
    return shortened(command.desc or "", DESC_MAX) or None


async def _category(work: Work, command: Create, title: str, desc: str | None) -> Guess:
    """Return the stated category, or else the guess of this workspace's classifier."""
    if command.cat:
        return Guess(command.cat, 1.0, ())
    ws, version = work.message.workspace, work.context.learnt
    return await work.learning.classify(work.db, ws, version, title, desc)


async def _stored(work: Work, new: Ticket, turn: Turn | None) -> Ticket:
    """Store the ticket with what stands beside it, and the turn that it took."""
    new = replace(new, own=turn.user) if turn else new
    ticket = await work.db.insert(work.message.workspace, new, work.message.place)
    ticket = await taken(work, ticket, turn)
    if ticket.more != details.NONE:
        await work.db.save_details(work.message.workspace, ticket)
    return ticket


async def _told(
    work: Work, command: Create, ticket: Ticket, guess: Guess, turn: Turn | None
) -> Created:
    """Record the creation, queue what people are told of it, and return the reply."""
    reason = {} if command.cat else {"sure": round(guess.sure, 2), "why": guess.why}
    route = {TURN: turn.what} if turn else {}
    step = Step(ticket, {}, {**filled(ticket), **reason, **route})
    change = await work.db.record(
        work.message.workspace, change_of(work.message, "created"), [step]
    )
    dues = await keep_time(work, [ticket])
    await _announce(work, step, change)
    return Created(
        ticket,
        change,
        command.heard,
        guess.why,
        sure=guess.sure,
        similar=work.alike.similar,
        unheeded=command.unheeded,
        turn=turn.what if turn else None,
        away=away_until(work, ticket.own),
        offer=await offered(work, ticket),
        dues=dues.get(ticket.id, ()),
    )


async def _announce(work: Work, step: Step, change: int) -> None:
    """Queue the posts that follow a creation."""
    message, ticket = work.message, step.ticket
    if message.place and message.place.ts:
        work.posts.append(refresh(ticket.id))  # sets the reaction on that message
    work.posts.extend(news(message.user, "created", [step], change))
    work.posts.extend(announced(ticket, change, work.context.roles))
    work.posts.extend(await told_of_new(work, ticket, change))
    await tell_asked(work, step)
