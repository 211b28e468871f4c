"""What people and workspaces choose: notices, formats, languages, a channel's role, options."""

from __future__ import annotations

from core import options
from core.access import may_choose, may_name_clients
from core.clocks.holidays import is_installed, is_known
from core.command import Client, Forget, Notify, Set, SetFormat, Watch
from core.desk.levels import hold
from core.desk.unit_of_work import Work
from core.message import Message
from core.reply import Chosen, Failed, Forgotten, FormatSet, Reply
from core.store import Snapshot
from core.store.people import unbound
from core.ticket import NOBODY
from core.translation import say


async def notify(work: Work, command: Notify) -> Reply:
    """Set which notices the caller gets."""
    await work.db.set_notify(work.message.workspace, work.message.user, command.level)
    return Chosen({"notify": command.level})


async def set_format(work: Work, command: SetFormat) -> Reply:
    """Set the format of the answers to the caller."""
    await work.db.set_format(work.message.workspace, work.message.user, command.format)
    return FormatSet(command.format)


async def watch(work: Work, command: Watch) -> Reply:
    """Set what the channel of the message is for. Only admins may, if there are any."""
    place = work.message.place
    if place is None or place.channel_type == "im":
        return Failed(say("say it in a channel"))
    if not await _may_choose(work):
        return Failed(say("only admins can use watch"))
    if command.role == "triage" and work.message.audience.external:  # a client's channel too
        return Failed(say("other organisations read this channel"))
    await work.db.set_role(work.message.workspace, place.channel, command.role)
    return Chosen({"watch": command.role})


async def bind(work: Work, command: Client) -> Reply:
    """Make the channel of the message that of a client. Only admins may, if there are any.

    Where there are no channels, as at the console, the client is only made known.
    """
    place = work.message.place
    if place is None and command.client != NOBODY:
        return await _made_known(work, command.client)
    if place is None or place.channel_type == "im":
        return Failed(say("say it in a channel"))
    if not await _may_choose(work):
        return Failed(say("only admins can use client"))
    if work.context.roles.get(place.channel) == "triage":
        return Failed(say("triage shows all tickets: watch off"))
    name = None if command.client == NOBODY else command.client
    if name and await work.db.is_anothers(work.message.workspace, place.channel, name):
        return Failed(say("another client's tickets are here"))
    await work.db.set_client(work.message.workspace, place.channel, name)
    return Chosen({"client": command.client})


async def _made_known(work: Work, name: str) -> Reply:
    if not await _may_choose(work) or not may_name_clients(work.message, work.role):
        return Failed(say("only admins can use client"))
    if name not in work.context.clients.values():
        await work.db.set_client(work.message.workspace, unbound(name), name)
    return Chosen({"client": name})


async def choose(work: Work, command: Set) -> Reply:
    """Set one option of the workspace, or the caller's own language."""
    name, value, ws = command.name or "", command.value or "", work.message.workspace
    if name == "language":
        await work.db.set_language(ws, work.message.user, None if value == options.OFF else value)
        return Chosen({name: value})
    if name == "week":
        await work.db.set_week(ws, work.message.user, options.minutes_of(value))
        return Chosen({name: value})
    if not await _may_choose(work):
        return Failed(say("only admins can use set"))
    chosen = {**await work.db.options(ws), name: value}
    if _is_never(options.options_of(chosen)):
        return Failed(say("digest must be within working hours"))
    if name == "holidays" and (problem := _unknown(value)):
        return Failed(problem)
    await hold(ws, name, value, work.message.at, work.db)
    return Chosen({name: value})


async def forget(work: Work, command: Forget) -> Reply:
    """Drop a saved list, an answer, or what corrections taught. The last is only for admins."""
    if command.list:
        from core.desk.saved import forget_list

        return await forget_list(work, command.list)
    if command.answer:
        from core.desk.saved_answers import forget_answer

        return await forget_answer(work, command)
    if work.role != "admin":
        return Failed(say("only admins can use forget"))
    await work.db.set_learnt(work.message.workspace, None)
    await work.db.set_lessons(work.message.workspace, None)
    return Forgotten()


async def settings(message: Message, db: Snapshot) -> Chosen:
    """Return the value of every option that can be set at the message's place."""
    ws, place = message.workspace, message.place
    chosen = await db.options(ws)
    unset = options.SHOWN_ONCE_SET - chosen.keys()
    values = {name: one for name, one in options.shown(chosen).items() if name not in unset}
    values["language"] = (await db.manner(ws, message.user)).language or options.OFF
    values["notify"] = await db.notify_level(ws, message.user)
    if place and place.channel_type != "im":
        values["watch"] = (await db.roles(ws)).get(place.channel, "off")
    return Chosen(values)


async def _may_choose(work: Work) -> bool:
    return may_choose(work.role, has_admins=await work.db.has_admins())


def _unknown(holidays: str) -> str | None:
    """Return why these holidays cannot be chosen, None if they can."""
    if holidays == options.OFF:
        return None
    if not is_installed():
        return say("the package holidays is not installed")
    return None if is_known(holidays) else say("no holidays known for {name}", name=holidays)


def _is_never(chosen: options.Options) -> bool:
    """Whether the digest would be due out of working hours, and so never."""
    start, end = chosen.hours
    return chosen.digest is not None and not start <= chosen.digest < end
