"""Unknown people: names without a user, users who left, and callers of unknown standing."""

from __future__ import annotations

from core.command import (
    Approve,
    Assign,
    Away,
    Command,
    Cover,
    Create,
    Deputy,
    Every,
    List,
    Meet,
    Next,
    OnCall,
    Report,
    Route,
    Unclear,
)
from core.message import Message, is_user_id as is_user_id
from core.reply import Failed
from core.translation import say


def unknown_person(message: Message, command: Command) -> Failed | None:
    """Return why the command must not run, or None.

    In Slack people are named by user id. Users who left are assigned nothing. A caller of unknown
    standing may only file a ticket: a lookup might answer that their own ticket does not exist.
    """
    if message.actor.unsure and not isinstance(command, Create | Unclear):
        return Failed(say("Slack is slow, say it again"))
    if not message.actor.user_ids:
        return None
    named = people_of(command)
    known = all(name in (None, "me", "none") or is_user_id(name) for name in named)
    if not known:
        return Failed(say("no such user, @mention them"))
    if not isinstance(command, List | Report) and not message.left.isdisjoint(named):
        return Failed(say("that person left, name somebody else"))
    return None


def people_of(command: Command) -> tuple[str | None, ...]:
    """Return the people whom the command names, as it names them; None for nobody."""
    match command:
        case List():
            return command.own, command.by
        case Create() | Assign() | Report() | Every():
            return (command.own,)
        case Next(where=List() as where):
            return where.own, where.by
        case Route() | OnCall():
            return command.people
        case Away() | Deputy():
            return command.who, command.deputy
        case Cover():
            return command.who, command.of
        case Meet():
            return command.guest, *command.others
        case Approve():
            return command.who
        case _:
            return ()
