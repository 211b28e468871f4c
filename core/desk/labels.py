"""Labels and clients: which there are, and new names for them."""

from __future__ import annotations

from dataclasses import replace

from core.access import EVERYTHING, may_choose, may_name_clients
from core.command import Clients, Create, Labels, Question, Relabel
from core.desk.alternatives import choice
from core.desk.history import difference, record, save
from core.desk.unit_of_work import Work
from core.details import RENAMED, told
from core.history import Action
from core.message import Message
from core.reply import Chosen, Failed, Reply, Table
from core.store import Snapshot, Step
from core.ticket import NOBODY, Ticket, with_given
from core.translation import Said, say, some

SHOWN = 200  # labels or clients that an answer shows
RENAMED_MAX = 500  # tickets that one renaming changes


async def labels(message: Message, command: Labels, db: Snapshot) -> Reply:
    """Return the labels of the tickets that the caller may see, with numbers of these tickets."""
    rows = await db.in_use(message.workspace, "labels", SHOWN)
    return Table(say("labels"), ("label", "open", "prog"), tuple(rows))


async def clients(message: Message, command: Clients, db: Snapshot) -> Reply:
    """Return the clients, with numbers of the tickets that the caller may see."""
    if not may_name_clients(message, message.actor.standing):
        return Failed(say("only members see the clients"))
    known = {*(await db.clients(message.workspace)).values()}
    counted = {name: n for name, *n in await db.in_use(message.workspace, "client", SHOWN)}
    rows = tuple((name, *counted.get(name, (0, 0))) for name in sorted(known | counted.keys()))
    return Table(say("clients"), ("client", "open", "prog"), rows)


async def relabel(work: Work, command: Relabel) -> Reply:
    """Rename a label on the tickets that the caller sees, or a client with all its tickets."""
    if not may_choose(work.role, has_admins=await work.db.has_admins()):
        return Failed(say("only admins can use rename"))
    if work.message.audience.external:
        return Failed(say("other organisations read this channel"))
    if command.name == command.to:
        return Failed(say("say its new name"))
    found = await _named(work, command)
    if problem := await _barred(work, command, found):
        return Failed(problem)
    if len(found) > 1 and not command.sure:
        return Failed(
            _question(command, len(found)),
            (choice(replace(command, sure=True)),),
            Question.CONFIRM,
        )
    await _renamed(work, command, found, "updated")
    return Chosen({command.what: command.to})


async def rename_back(work: Work, step: Step) -> int | Failed | None:
    """Take back the renaming of a client that the step is part of; return the change's key.

    Tickets that the client got since are renamed too: it has one name.
    """
    back = Relabel("client", step.after["client"], step.before["client"])
    found = await _named(work, back)
    if problem := await _barred(work, back, found):
        return Failed(problem)
    return await _renamed(work, back, found, "undone")


async def _named(work: Work, command: Relabel) -> list[Ticket]:
    """Return the tickets to change, at most one too many. A client is renamed everywhere."""
    db = work.db if command.what == "label" else work.db.seen_by(EVERYTHING)
    ws, detail = work.message.workspace, _DETAIL[command.what]
    return [*await db.with_mark(ws, detail, command.name, RENAMED_MAX + 1)]


_DETAIL = {"label": "labels", "client": "client"}


async def _barred(work: Work, command: Relabel, found: list[Ticket]) -> Said | None:
    names = {*work.context.clients.values()}
    if command.what == "client":
        if command.name not in names and not found:
            return say("no such client")
        if command.to in names or await _named(work, replace(command, name=command.to)):
            return say("that client exists already")
    elif not found:
        return say("no such label")
    is_much = len(found) > RENAMED_MAX
    return say("at most {most} tickets, use batches", most=RENAMED_MAX) if is_much else None


def _question(command: Relabel, count: int) -> Said:
    if command.what == "client":  # without a number: it also has tickets that are not seen here
        return say("rename client {name}? yes or no", name=command.name)
    what = some("{count} ticket", "{count} tickets", count)
    return say("relabel {what}? yes or no", what=what)


async def _renamed(work: Work, command: Relabel, found: list[Ticket], action: Action) -> int | None:
    ws, steps = work.message.workspace, [_step(command, ticket) for ticket in found]
    for step in steps:
        await save(work.db, ws, step)
    if command.what == "client":
        await work.db.rename_client(ws, command.name, command.to)
    from core.desk.targets import renamed_targets

    await renamed_targets(work, command)
    return await record(work, action, steps)


def _step(command: Relabel, ticket: Ticket) -> Step:
    said = (f"-{command.name}", f"+{command.to}") if command.what == "label" else command.to
    after = with_given(ticket, told(ticket.more, {_DETAIL[command.what]: said}))
    step = difference(ticket, after)
    return replace(step, after={**step.after, RENAMED: command.what})


def client_of(work: Work, command: Create) -> str | None:
    """Return the client of a new ticket: that of the channel, or else the one that is named.

    Who reads no tickets but those of a channel names no client.
    """
    place, clients = work.message.place, work.context.clients
    if place and place.channel in clients:
        return clients[place.channel]
    is_known = command.client in clients.values()
    return command.client if is_known and may_name_clients(work.message, work.role) else None


def unnamed(work: Work, client: str) -> Said | None:
    """Return why the caller cannot name this client, or None."""
    if not may_name_clients(work.message, work.role):
        return say("only members name a client")
    is_known = client == NOBODY or client in work.context.clients.values()
    return None if is_known else say("no such client, see clients")
