"""Approvals: asked for, voted on, withdrawn. The asker hears the outcome once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from core.access import is_secret, is_theirs, may_change
from core.approvals import PEOPLE_MAX, Approval, Counting, Said as Vote_, is_pending
from core.command import Approve, Close, Question, Update, Vote
from core.desk.alternatives import choice
from core.desk.history import difference, record, save
from core.desk.links import over_parts
from core.desk.lookups import me
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.history import Changed
from core.message import iso, minute
from core.post import Post
from core.reply import Batch, Changes, Failed, Missing, Reply, Row
from core.routes import absent
from core.store import Face, Snapshot, Step
from core.ticket import BATCH_MAX, NOBODY, RES_MAX, Ticket, shortened, with_given
from core.translation import Said, say

Given = Callable[[Work, Ticket], Said | Changed]
"""Returns the new values of a ticket, or why it does not change."""


async def approve(work: Work, command: Approve) -> Reply:
    """Ask people to approve the tickets, or withdraw that. Who may change a ticket may."""
    if command.who == (NOBODY,):
        return await _each(work, command, _withdrawn)
    named = [me(work.message, one) or "" for one in command.who]
    people = tuple(dict.fromkeys(named))
    if not people or len(people) > PEOPLE_MAX:
        return Failed(say("at most {most} {things}", most=PEOPLE_MAX, things=say("people")))
    if work.message.user in people:
        return Failed(say("ask somebody else to approve"))
    if work.message.left & {*people}:
        return Failed(say("that person left, name somebody else"))

    def ask(work: Work, ticket: Ticket) -> Said | Changed:
        asked = asked_of(work, people, command.rule, ticket)
        if ticket.stat == "done":
            return say("{id} is done", id=ticket.id)
        if ticket.secret and not all(is_theirs(ticket, one) for one in people):
            return say("they cannot see {id}", id=ticket.id)
        is_same = (ticket.more.approval or "").split(" ")[3:] == asked.split(" ")[3:]
        return {} if is_same and is_pending(ticket.more.approval) else {"approval": asked}

    return await _each(work, command, ask)


def asked_of(
    work: Work, people: Sequence[str], rule: Counting, ticket: Ticket | None = None
) -> str:
    """Return the text of an approval that the caller asks for. ticket: None: it is a new one"""
    at = minute(iso(work.message.at))
    votes: tuple[tuple[str, Vote_], ...] = tuple((one, "?") for one in people)
    approval = Approval(rule, work.message.user, at, votes)
    return approval.standing_in(_deputies(work, ticket)).to_text()


def _deputies(work: Work, ticket: Ticket | None) -> dict[str, str]:
    """Return who stands in for those who are away, if they see the ticket and did not ask for it.

    ticket: None: a new one, of the caller
    """
    away = absent(work.context.away, minute(iso(work.message.at)))
    by = ticket.by if ticket else work.message.user
    if ticket.secret if ticket else is_secret(work.message.place):
        return {}
    standing = work.context.deputies.items()
    return {
        user: deputy
        for user, deputy in standing
        if user in away and deputy not in away and deputy != by
    }


def _withdrawn(work: Work, ticket: Ticket) -> Said | Changed:
    return {"approval": None}


async def vote(work: Work, command: Vote) -> Reply:
    """Record the caller's vote. Only those asked may vote, and no bots."""
    if work.message.actor.is_bot:
        return Failed(say("bots cannot approve"))
    user = work.message.user

    def voted(work: Work, ticket: Ticket) -> Said | Changed:
        found = Approval.from_text(ticket.more.approval)
        approval = found and found.standing_in(_deputies(work, ticket))
        if approval is None or approval.of(user) is None:
            return say("only those asked may vote")
        if approval.state != "pending":
            return {} if approval.of(user) == command.vote else say("it is decided already")
        reason = shortened(command.reason or "", RES_MAX)
        noted = {"res": reason} if reason and command.vote == "no" else {}
        return {"approval": approval.voted(user, command.vote).to_text(), **noted}

    return await _each(work, command, voted, needs_right=False)


async def _each(
    work: Work, command: Approve | Vote, given_for: Given, *, needs_right: bool = True
) -> Reply:
    """Change each ticket as `given_for` says: new values, or why not."""
    if len(command.ids) > BATCH_MAX:
        return Failed(say("at most {most} tickets", most=BATCH_MAX))
    steps: list[Step] = []
    rows = [
        await _one(work, id, given_for, steps, needs_right=needs_right)
        for id in dict.fromkeys(command.ids)
    ]
    change = await record(work, "updated", steps)
    for step in steps:
        await tell_asked(work, step)
    if len(rows) > 1:
        return Batch("updated", tuple(rows), len(steps), {}, change)
    (row,) = rows
    if row.state == "nf":
        return Missing(row.id)
    if row.state == "er":
        return Failed(row.msg or "")
    return Changes("updated", row.id, row.changed or {}, row.ticket, change)


async def _one(
    work: Work, id: str, given_for: Given, steps: list[Step], *, needs_right: bool
) -> Row:
    ticket = await work.db.ticket(work.message.workspace, id)
    if ticket is None:
        return Row(id, "nf")
    if needs_right and not may_change(ticket, work.message.user, work.role):
        return Row(id, "er", say("only agents change others' tickets"), ticket=ticket)
    given = given_for(work, ticket)
    if not isinstance(given, dict):
        return Row(id, "er", given, ticket=ticket)
    step = difference(ticket, with_given(ticket, given))
    if step.after:
        await save(work.db, work.message.workspace, step)
        steps.append(step)
    return Row(id, "up", changed=given, ticket=step.ticket)


async def tell_asked(work: Work, step: Step) -> None:
    """Queue the posts to those asked and their deputies, or to the asker once it is decided."""
    ticket, ws = step.ticket, work.message.workspace
    now, before = (Approval.from_text(one.get("approval")) for one in (step.after, step.before))
    if now is None:
        return
    body = {"id": ticket.id, "at": now.at}
    if before is None or before.at != now.at or {*dict(before.votes)} != {*dict(now.votes)}:
        asked = (one for user in now.those("?") for one in (user, now.deputy(user)) if one)
        work.posts.extend(
            Post("ticket.approval", one, {"to": one, **body})
            for one in dict.fromkeys(asked)
            if is_user_id(one)
        )
        return
    is_news = now.state != "pending" and now.by != work.message.user and is_user_id(now.by)
    if is_news and await work.db.remind(ws, f"approval:{ticket.id}", now.at):
        work.posts.append(Post("ticket.approved", now.by, {"to": now.by, **body}))


async def unapproved(work: Work, command: Close | Update) -> Failed | None:
    """Return the question if tickets that wait for approval are to be closed; None: none does."""
    if command.anyway:
        return None
    found = [await work.db.ticket(work.message.workspace, id) for id in command.ids[:BATCH_MAX]]
    if not any(one and one.stat != "done" and is_pending(one.more.approval) for one in found):
        return None
    sure = choice(replace(command, anyway=True))
    return Failed(say("approval is pending, close anyway?"), (sure,), Question.MANY)


async def in_the_way(work: Work, command: Close | Update) -> Failed | None:
    """Return the question about what speaks against a closing; None if nothing does."""
    return await unapproved(work, command) or await over_parts(work, command)


def unvoted(step: Step, user: str) -> str | None:
    """Return the approval as it is now without the user's vote of this step.

    None: the step is no vote, or the vote does not stand any more.
    """
    before, after, now = (
        Approval.from_text(text)
        for text in (
            step.before.get("approval"),
            step.after.get("approval"),
            step.ticket.more.approval,
        )
    )
    if (
        before is None
        or after is None
        or now is None
        or before.at != after.at
        or now.at != after.at
    ):
        return None
    was, said = dict(before.votes), after.of(user)
    seats = after.seats(user)
    is_vote = said is not None and now.seats(user) == seats and now.of(user) == said
    is_vote = is_vote and all(was.get(one) not in (None, said) for one in seats)
    return now.unvoted(user, before).to_text() if is_vote else None


async def approval_now(
    ws: str, person: str, id: str, at: str, db: Snapshot, *, outcome: bool
) -> Face | None:
    """Return the ticket if the person is still to vote, or the outcome still stands.

    at: when the approval was asked for
    """
    face = await db.face(ws, id)
    approval = Approval.from_text(face.ticket.more.approval) if face else None
    if face is None or face.withdrawn or approval is None or approval.at != at:
        return None
    if outcome:
        return face if approval.by == person and approval.state != "pending" else None
    is_asked = approval.of(person) == "?" and approval.state == "pending"
    return face if is_asked and face.ticket.stat != "done" else None
