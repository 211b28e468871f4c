"""Unknown people: names without a user, users who left, and callers of unknown standing."""

from __future__ import annotations

from core.command import Assign, Command, Create, List, Meet, Report, Unclear
from core.message import Message
from core.reply import Failed
from core.translation import say


def unknown_person(message: Message, command: Command) -> Failed | None:
    """Return why the command must not run, or None.

    In Slack people are named by user id. Users who left are assigned nothing. A caller of unknown
    standing may only file a ticket: a lookup might answer that their own ticket does not exist.
    """
    if message.actor.unsure and not isinstance(command, Create | Unclear):
        return Failed(say("Slack is slow, say it again"))
    if message.actor.user_ids and isinstance(command, Meet):
        return _unknown(message, command.who)
    if not message.actor.user_ids or not isinstance(command, Create | Assign | List | Report):
        return None
    named = [command.own, command.by if isinstance(command, List) else None]
    known = all(name in (None, "me", "none") or is_user_id(name) for name in named)
    if not known:
        return Failed(say("no such user, @mention them"))
    if command.own in message.left and not isinstance(command, List | Report):
        return Failed(say("that person left, name somebody else"))
    return None


def _unknown(message: Message, invited: str | None) -> Failed | None:
    """Return why nobody can be invited, or None."""
    if invited not in (None, "me") and not is_user_id(invited or ""):
        return Failed(say("no such user, @mention them"))
    is_gone = invited in message.left
    return Failed(say("that person left, name somebody else")) if is_gone else None


def is_user_id(name: str) -> bool:
    """Whether the name looks like a Slack user id (`U02ABC`, `W012`)."""
    return (
        name[:1] in ("U", "W")
        and len(name) > 1
        and name.isascii()
        and name.isalnum()
        and name.upper() == name
    )
